//! Commands: checked against the shop as it is, then paid for in shop time, then done.
//!
//! While the keeper is busy the world goes on, so what was possible when a command was asked may have become
//! impossible when it is done; each effect looks again.

use super::attention::{attention, time_of};
use super::command::{Refused, ShopCommand};
use super::dispatch::{follow_up, run_until};
use super::entry::Entry;
use super::state::World;
use super::{catalogue, dialogue, logistics, orders, reviews};

/// Does a command.
pub(super) fn perform(world: &mut World, command: &ShopCommand) -> Result<(), Refused> {
    check(world, command)?;
    if let ShopCommand::Advance { to, stop } = command {
        let until = (*to).min(world.scenario.ends);
        run_until(world, until, *stop);
        return Ok(());
    }
    // What was chosen is what is sent, whatever changes while it is written.
    let words = match command {
        ShopCommand::Answer { conversation, reply } => dialogue::reply_text(world, *conversation, reply),
        _ => None,
    };
    let span = time_of(&attention(&world.scenario, &world.equipment), command);
    let until = (world.now + span).min(world.scenario.ends);
    run_until(world, until, false);
    if !world.over {
        effect(world, command, words);
        follow_up(world);
    }
    Ok(())
}

/// Whether a command can be done now.
///
/// # Errors
/// The reason why not; nothing has changed then.
fn check(world: &World, command: &ShopCommand) -> Result<(), Refused> {
    match command {
        ShopCommand::SetPrice { product, price } => catalogue::check_price(world, *product, *price),
        ShopCommand::StartPromotion { product, percent, days } => {
            catalogue::check_promotion(world, *product, *percent, *days)
        }
        ShopCommand::StopPromotion { product } => catalogue::check_stop(world, *product),
        ShopCommand::StateFact { product, fact, says } => {
            catalogue::check_fact(world, *product, *fact, *says)
        }
        ShopCommand::PromiseDays { product, days } => catalogue::check_promise(world, *product, *days),
        ShopCommand::SetFreight { product, freight } => catalogue::check_freight(world, *product, *freight),
        ShopCommand::ArrangePhotos { product, photos } => catalogue::check_photos(world, *product, photos),
        ShopCommand::TakePhotos { product } => catalogue::check_session(world, *product),
        ShopCommand::BuyStock { supplier, pieces } => logistics::check_purchase(world, *supplier, *pieces),
        ShopCommand::BuyEquipment { equipment } => logistics::check_equipment(world, *equipment),
        ShopCommand::SavePhrase { code, text } => dialogue::check_phrase(world, code, text),
        ShopCommand::LookUp { conversation } => dialogue::check_look_up(world, *conversation),
        ShopCommand::Answer { conversation, reply } => dialogue::check_answer(world, *conversation, reply),
        ShopCommand::OfferRemedy { conversation, remedy } => {
            dialogue::check_offer(world, *conversation, *remedy)
        }
        ShopCommand::Refuse { conversation, .. } | ShopCommand::Refer { conversation, .. } => {
            dialogue::check_open(world, *conversation)
        }
        ShopCommand::Ship { order, carrier } => orders::check_ship(world, *order, *carrier),
        ShopCommand::ApproveReturn { order } | ShopCommand::DisputeReturn { order } => {
            orders::check_return(world, *order)
        }
        ShopCommand::AnswerReview { review, text } => reviews::check_answer(world, *review, text),
        ShopCommand::Advance { to, .. } if *to < world.now => Err(Refused::TimePast),
        ShopCommand::Advance { .. } | ShopCommand::Pause => Ok(()),
    }
}

/// What a command does once its time has passed. An effect that has become impossible meanwhile does nothing.
fn effect(world: &mut World, command: &ShopCommand, words: Option<String>) {
    match command {
        ShopCommand::SetPrice { product, price } => catalogue::set_price(world, *product, *price),
        ShopCommand::StartPromotion { product, percent, days } => {
            catalogue::start_promotion(world, *product, *percent, *days);
        }
        ShopCommand::StopPromotion { product } => catalogue::stop_promotion(world, *product),
        ShopCommand::StateFact { product, fact, says } => {
            catalogue::state_fact(world, *product, *fact, *says);
        }
        ShopCommand::PromiseDays { product, days } => catalogue::set_promise(world, *product, *days),
        ShopCommand::SetFreight { product, freight } => catalogue::set_freight(world, *product, *freight),
        ShopCommand::ArrangePhotos { product, photos } => catalogue::arrange_photos(world, *product, photos),
        ShopCommand::TakePhotos { product } => catalogue::take_photos(world, *product),
        ShopCommand::BuyStock { supplier, pieces } => logistics::buy_stock(world, *supplier, *pieces),
        ShopCommand::BuyEquipment { equipment } => logistics::buy_equipment(world, *equipment),
        ShopCommand::SavePhrase { code, text } => dialogue::save_phrase(world, code, text),
        ShopCommand::LookUp { conversation } => dialogue::look_up(world, *conversation),
        ShopCommand::Answer { conversation, reply } => {
            dialogue::answer(world, *conversation, reply, words.unwrap_or_default());
        }
        ShopCommand::OfferRemedy { conversation, remedy } => dialogue::offer(world, *conversation, *remedy),
        ShopCommand::Refuse { conversation, what } => dialogue::refuse(world, *conversation, *what),
        ShopCommand::Refer { conversation, to } => dialogue::refer(world, *conversation, *to),
        ShopCommand::Ship { order, carrier } => {
            if orders::ship(world, *order, *carrier) {
                dialogue::prevented_at_packing(world, *order);
                logistics::send_off(world, *order);
            }
        }
        ShopCommand::ApproveReturn { order } => orders::approve_return(world, *order),
        ShopCommand::DisputeReturn { order } => orders::dispute_return(world, *order),
        ShopCommand::AnswerReview { review, text } => reviews::answer_review(world, *review, text),
        ShopCommand::Pause => {
            world.write(Entry::Paused);
        }
        ShopCommand::Advance { .. } => {}
    }
}
