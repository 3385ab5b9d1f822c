//! Commands: checked against the shop as it is, then paid for in shop time, then done.
//!
//! While the keeper is busy the world goes on, so what was possible when a command was asked may
//! have become impossible when it is done; each effect looks again.

use super::attention::{attention, time_of};
use super::command::ShopCommand;
use super::dispatch::{follow_up, run_until};
use super::entry::Entry;
use super::refused::Refused;
use super::state::State;
use super::{catalogue, dialogue, logistics, orders, reviews};
use crate::reply::Reading;
use crate::scenario::model::Scenario;

/// Does a command.
pub(super) fn perform(scenario: &Scenario, state: &mut State, command: &ShopCommand) -> Result<(), Refused> {
    check(scenario, state, command)?;
    if let ShopCommand::Advance { to, stop } = command {
        let until = (*to).min(scenario.ends);
        run_until(scenario, state, until, *stop);
        return Ok(());
    }
    // What was chosen is what is sent, whatever changes while it is written.
    let words = if let ShopCommand::Answer { conversation, reply } = command {
        dialogue::reply_text(scenario, state, *conversation, reply)
    } else {
        None
    };
    let span = time_of(&attention(scenario, &state.equipment), command);
    let until = (state.now + span).min(scenario.ends);
    run_until(scenario, state, until, false);
    if !state.over {
        effect(scenario, state, command, words);
        follow_up(scenario, state);
    }
    Ok(())
}

/// Whether a command can be done now.
///
/// # Errors
/// The reason why not; nothing has changed then.
fn check(scenario: &Scenario, state: &State, command: &ShopCommand) -> Result<(), Refused> {
    match command {
        ShopCommand::SetPrice { product, price } => catalogue::check_price(state, *product, *price),
        ShopCommand::StartPromotion { product, percent, days } => {
            catalogue::check_promotion(state, *product, *percent, *days)
        }
        ShopCommand::StopPromotion { product } => catalogue::check_stop(state, *product),
        ShopCommand::StateFact { product, fact, says } => {
            catalogue::check_fact(scenario, state, *product, *fact, *says)
        }
        ShopCommand::PromiseDays { product, days } => catalogue::check_promise(state, *product, *days),
        ShopCommand::SetFreight { product, freight } => catalogue::check_freight(state, *product, *freight),
        ShopCommand::SetTitle { product, title } => catalogue::check_title(state, *product, title),
        ShopCommand::ArrangePhotos { product, photos } => {
            catalogue::check_photos(scenario, state, *product, photos)
        }
        ShopCommand::TakePhotos { product } => catalogue::check_session(scenario, state, *product),
        ShopCommand::TakeShot { product, shot } => catalogue::check_shot(scenario, state, *product, shot),
        ShopCommand::ImportPhoto { product, photo } => {
            catalogue::check_import(scenario, state, *product, photo)
        }
        ShopCommand::BuyStock { supplier, pieces } => logistics::check_purchase(state, *supplier, *pieces),
        ShopCommand::BuyEquipment { equipment } => logistics::check_equipment(scenario, state, *equipment),
        ShopCommand::SavePhrase { code, text } => dialogue::check_phrase(state, code, text),
        ShopCommand::LookUp { conversation } => dialogue::check_look_up(state, *conversation),
        ShopCommand::Answer { conversation, reply } => {
            dialogue::check_answer(scenario, state, *conversation, reply)
        }
        ShopCommand::OfferRemedy { conversation, remedy } => {
            dialogue::check_offer(scenario, state, *conversation, *remedy)
        }
        ShopCommand::Refuse { conversation, .. } | ShopCommand::Refer { conversation, .. } => {
            dialogue::check_open(state, *conversation)
        }
        ShopCommand::Ship { order, carrier } => orders::check_ship(scenario, state, *order, *carrier),
        ShopCommand::ApproveReturn { order } | ShopCommand::DisputeReturn { order } => {
            orders::check_return(state, *order)
        }
        ShopCommand::RemindToPay { order } => orders::check_reminder(state, *order),
        ShopCommand::AnswerReview { review, text } => reviews::check_answer(state, *review, text),
        ShopCommand::Advance { to, .. } if *to < state.now => Err(Refused::TimePast),
        ShopCommand::Advance { .. } | ShopCommand::Pause => Ok(()),
    }
}

/// What is read of words for everybody that a command publishes, a title or an answer to a review;
/// none for other commands.
pub(super) fn public_words(scenario: &Scenario, state: &State, command: &ShopCommand) -> Option<Reading> {
    if let ShopCommand::SetTitle { product, title } = command {
        return Some(catalogue::read_title(scenario, state, *product, title));
    }
    let ShopCommand::AnswerReview { text, .. } = command else { return None };
    Some(reviews::read_public_answer(scenario, state, text))
}

/// What a command does once its time has passed. An effect that has become impossible meanwhile
/// does nothing.
fn effect(scenario: &Scenario, state: &mut State, command: &ShopCommand, words: Option<String>) {
    match command {
        ShopCommand::SetPrice { product, price } => catalogue::set_price(state, *product, *price),
        ShopCommand::StartPromotion { product, percent, days } => {
            catalogue::start_promotion(state, *product, *percent, *days);
        }
        ShopCommand::StopPromotion { product } => catalogue::stop_promotion(state, *product),
        ShopCommand::StateFact { product, fact, says } => {
            catalogue::state_fact(state, *product, *fact, *says);
        }
        ShopCommand::PromiseDays { product, days } => catalogue::set_promise(state, *product, *days),
        ShopCommand::SetFreight { product, freight } => catalogue::set_freight(state, *product, *freight),
        ShopCommand::SetTitle { product, title } => catalogue::set_title(scenario, state, *product, title),
        ShopCommand::ArrangePhotos { product, photos } => catalogue::arrange_photos(state, *product, photos),
        ShopCommand::TakePhotos { product } => catalogue::take_photos(scenario, state, *product),
        ShopCommand::TakeShot { product, shot } => catalogue::take_shot(scenario, state, *product, shot),
        ShopCommand::ImportPhoto { product, photo } => {
            catalogue::import_photo(scenario, state, *product, photo);
        }
        ShopCommand::BuyStock { supplier, pieces } => {
            logistics::buy_stock(state, *supplier, *pieces);
        }
        ShopCommand::BuyEquipment { equipment } => logistics::buy_equipment(scenario, state, *equipment),
        ShopCommand::SavePhrase { code, text } => dialogue::save_phrase(state, code, text),
        ShopCommand::LookUp { conversation } => dialogue::look_up(state, *conversation),
        ShopCommand::Answer { conversation, reply } => {
            dialogue::answer(scenario, state, *conversation, reply, words.unwrap_or_default());
        }
        ShopCommand::OfferRemedy { conversation, remedy } => {
            dialogue::offer(scenario, state, *conversation, *remedy);
        }
        ShopCommand::Refuse { conversation, what } => dialogue::refuse(scenario, state, *conversation, *what),
        ShopCommand::Refer { conversation, to } => dialogue::refer(scenario, state, *conversation, *to),
        ShopCommand::Ship { order, carrier } => {
            if orders::ship(scenario, state, *order, *carrier) {
                dialogue::prevented_at_packing(scenario, state, *order);
                logistics::send_off(scenario, state, *order);
            }
        }
        ShopCommand::ApproveReturn { order } => orders::approve_return(scenario, state, *order),
        ShopCommand::DisputeReturn { order } => orders::dispute_return(scenario, state, *order),
        ShopCommand::RemindToPay { order } => orders::remind(state, *order),
        ShopCommand::AnswerReview { review, text } => reviews::answer_review(scenario, state, *review, text),
        ShopCommand::Pause => {
            state.write(Entry::Paused);
        }
        ShopCommand::Advance { .. } => {}
    }
}
