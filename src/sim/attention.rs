//! The shop time that actions take: the scenario's table, shortened by the shop's equipment.

use super::command::{Reply, ShopCommand};
use crate::base::Span;
use crate::scenario::model::{Attention, EquipmentEffect, Scenario};

/// The scenario's table with the equipment that the shop owns: of several times for one action the
/// shortest counts.
pub(super) fn attention(scenario: &Scenario, owned: &[bool]) -> Attention {
    let mut table = scenario.attention;
    let pieces = scenario.equipment.iter().zip(owned).filter(|(_, owned)| **owned);
    for effect in pieces.flat_map(|(piece, _)| &piece.effects) {
        match *effect {
            EquipmentEffect::PackParcel(span) => table.pack_parcel = table.pack_parcel.min(span),
            EquipmentEffect::PhotoSession(span) => table.photo_session = table.photo_session.min(span),
            EquipmentEffect::QuickPhrase(span) => table.quick_phrase = table.quick_phrase.min(span),
            EquipmentEffect::LookUp(span) => table.look_up = table.look_up.min(span),
            EquipmentEffect::Breakage(_) => {}
        }
    }
    table
}

/// The shop time of a command. Time that passes by itself (`Advance`, `Pause`) is none of it, and
/// saving a quick phrase is free.
pub(super) fn time_of(table: &Attention, command: &ShopCommand) -> Span {
    match command {
        ShopCommand::SetPrice { .. }
        | ShopCommand::StartPromotion { .. }
        | ShopCommand::StopPromotion { .. }
        | ShopCommand::StateFact { .. }
        | ShopCommand::PromiseDays { .. }
        | ShopCommand::SetFreight { .. }
        | ShopCommand::SetTitle { .. }
        | ShopCommand::ArrangePhotos { .. } => table.edit_listing,
        // Somebody held a camera for a picture from elsewhere, too.
        ShopCommand::TakePhotos { .. } | ShopCommand::TakeShot { .. } | ShopCommand::ImportPhoto { .. } => {
            table.photo_session
        }
        ShopCommand::BuyStock { .. } | ShopCommand::BuyEquipment { .. } => table.purchase,
        ShopCommand::LookUp { .. } => table.look_up,
        // The words are ready, as a quick phrase's are.
        ShopCommand::RemindToPay { .. }
        | ShopCommand::Answer { reply: Reply::Suggested { .. } | Reply::Phrase { .. }, .. } => {
            table.quick_phrase
        }
        ShopCommand::Answer { reply: Reply::Free { text } | Reply::Meant { text, .. }, .. } => {
            table.writing(text)
        }
        ShopCommand::OfferRemedy { .. } | ShopCommand::Refuse { .. } | ShopCommand::Refer { .. } => {
            table.remedy
        }
        ShopCommand::Ship { .. } => table.pack_parcel,
        ShopCommand::ApproveReturn { .. } | ShopCommand::DisputeReturn { .. } => table.handle_return,
        ShopCommand::AnswerReview { .. } => table.written_reply,
        ShopCommand::SavePhrase { .. } | ShopCommand::Advance { .. } | ShopCommand::Pause => Span::ZERO,
    }
}
