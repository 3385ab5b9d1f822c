//! Commands: checked against the shop as it is, then paid for in shop time, then done.
//!
//! While the keeper is busy the world goes on, so what was possible when a command was asked may have become
//! impossible when it is done; each effect looks again.

use super::command::{Refused, ShopCommand};
use super::dispatch::run_until;
use super::entry::Entry;
use super::state::World;
use super::{catalogue, dialogue, logistics, orders, reviews};
use crate::base::Span;
use crate::scenario::model::EquipmentEffect;

/// Does a command.
pub(super) fn perform(world: &mut World, command: &ShopCommand) -> Result<(), Refused> {
    match command {
        ShopCommand::SetPrice { .. }
        | ShopCommand::StartPromotion { .. }
        | ShopCommand::StopPromotion { .. }
        | ShopCommand::StateFact { .. }
        | ShopCommand::PromiseDays { .. }
        | ShopCommand::SetFreight { .. }
        | ShopCommand::ArrangePhotos { .. }
        | ShopCommand::TakePhotos { .. } => catalogue::edit(world, command),
        ShopCommand::BuyStock { supplier, pieces } => logistics::buy_stock(world, *supplier, *pieces),
        ShopCommand::BuyEquipment { equipment } => logistics::buy_equipment(world, *equipment),
        ShopCommand::SavePhrase { code, text } => dialogue::save_phrase(world, code, text),
        ShopCommand::LookUp { conversation } => dialogue::look_up(world, *conversation),
        ShopCommand::Answer { conversation, reply } => dialogue::answer(world, *conversation, reply),
        ShopCommand::OfferRemedy { conversation, remedy } => dialogue::offer(world, *conversation, *remedy),
        ShopCommand::Refuse { conversation, what } => dialogue::refuse(world, *conversation, *what),
        ShopCommand::Refer { conversation, to } => dialogue::refer(world, *conversation, *to),
        ShopCommand::Ship { order, carrier } => orders::ship(world, *order, *carrier),
        ShopCommand::ApproveReturn { order } => orders::approve_return(world, *order),
        ShopCommand::DisputeReturn { order } => orders::dispute_return(world, *order),
        ShopCommand::AnswerReview { review, text } => reviews::answer_review(world, *review, text),
        ShopCommand::Advance { to, stop } => {
            if *to < world.now {
                return Err(Refused::TimePast);
            }
            let until = (*to).min(world.scenario.ends);
            run_until(world, until, *stop);
            Ok(())
        }
        ShopCommand::Pause => {
            world.write(Entry::Paused);
            Ok(())
        }
    }
}

impl World {
    /// Keeps the keeper busy for a while. Returns whether the run goes on.
    pub(super) fn spend(&mut self, span: Span) -> bool {
        let until = (self.now + span).min(self.scenario.ends);
        run_until(self, until, false);
        !self.over
    }
}

/// The shortest span an owned piece of equipment gives, or the table's.
fn with_equipment(world: &World, table: Span, pick: impl Fn(EquipmentEffect) -> Option<Span>) -> Span {
    let owned = world.scenario.equipment.iter().zip(&world.equipment).filter(|(_, owned)| **owned);
    owned.flat_map(|(e, _)| &e.effects).filter_map(|effect| pick(*effect)).fold(table, Span::min)
}

/// How long packing a parcel takes with the shop's equipment.
pub(super) fn pack_time(world: &World) -> Span {
    with_equipment(world, world.scenario.attention.pack_parcel, |effect| match effect {
        EquipmentEffect::PackParcel(span) => Some(span),
        _ => None,
    })
}

/// How long a photo session takes.
pub(super) fn session_time(world: &World) -> Span {
    with_equipment(world, world.scenario.attention.photo_session, |effect| match effect {
        EquipmentEffect::PhotoSession(span) => Some(span),
        _ => None,
    })
}

/// How long a quick phrase takes.
pub(super) fn phrase_time(world: &World) -> Span {
    with_equipment(world, world.scenario.attention.quick_phrase, |effect| match effect {
        EquipmentEffect::QuickPhrase(span) => Some(span),
        _ => None,
    })
}

/// How long a look-up takes.
pub(super) fn look_up_time(world: &World) -> Span {
    with_equipment(world, world.scenario.attention.look_up, |effect| match effect {
        EquipmentEffect::LookUp(span) => Some(span),
        _ => None,
    })
}
