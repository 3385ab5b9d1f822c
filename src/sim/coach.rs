//! The coach: which hint is next. Conditions look only at what the keeper did and has.

use super::state::{CaseStage, ConversationState, State};
use crate::base::ids::CaseId;
use crate::scenario::model::{Condition, Hint, Scenario, StatedFact};

/// The first hint whose condition is not met yet, and its place. A hint once met stays met:
/// `coach_step` only grows.
pub(super) fn current<'a>(scenario: &'a Scenario, state: &State) -> Option<(usize, &'a Hint)> {
    let rest = scenario.coach.iter().enumerate().skip(state.coach_step);
    rest.into_iter().find(|(_, hint)| !is_met(scenario, state, hint.until))
}

fn is_met(scenario: &Scenario, state: &State, condition: Condition) -> bool {
    match condition {
        Condition::ListingComplete(product) => {
            state.listings[product.index()].facts.iter().all(|f| *f != StatedFact::Missing)
        }
        // A keeper who puts a new, proper photo in the place of the poor one has done what the hint
        // asks, too.
        Condition::PhotosAtLeast(product, count) => {
            let (now, first) = (&state.listings[product.index()].photos, &scenario.products[product.index()]);
            let new_cover = now.first().filter(|cover| first.listing.photos.first() != Some(cover));
            now.len() >= usize::from(count)
                || new_cover
                    .and_then(|cover| state.photo(scenario, *cover))
                    .is_some_and(|cover| cover.cover_ok)
        }
        Condition::BetterCover(product) => {
            let cover = state.listings[product.index()].photos.first();
            let seen = cover.and_then(|cover| Some((*cover, state.photo(scenario, *cover)?)));
            seen.is_some_and(|(id, photo)| scenario.is_better_cover(product, id, photo))
        }
        Condition::PriceChanged(product) => state.listings[product.index()].price_changed,
        Condition::StockAtLeast(product, count) => {
            let listing = &state.listings[product.index()];
            listing.in_stock() + listing.coming + listing.sold >= count
        }
        Condition::Bought(equipment) => state.equipment[equipment.index()],
        Condition::Answered(case) => answered(state, case),
        Condition::Ended(case) => match state.cases[case.index()] {
            CaseStage::Begun(id) => state.conversation(id).state != ConversationState::Open,
            CaseStage::Never => true,
            CaseStage::Waiting | CaseStage::Ordered(_) => false,
        },
        Condition::AnsweredMessages(count) => state.answered_count >= count,
        Condition::Shipped(count) => state.shipped_count >= count,
        Condition::Orders(count) => {
            state.orders.iter().filter(|o| o.paid.is_some()).count() >= count as usize
        }
        Condition::After(span) => state.now >= scenario.begins + span,
        Condition::OwnPicture(product) => {
            let shown = &state.listings[product.index()].photos;
            shown.iter().any(|photo| scenario.is_own_picture(*photo))
        }
    }
}

fn answered(state: &State, case: CaseId) -> bool {
    match state.cases[case.index()] {
        CaseStage::Begun(id) => state.conversation(id).first_answer.is_some(),
        CaseStage::Never => true,
        CaseStage::Waiting | CaseStage::Ordered(_) => false,
    }
}

/// Moves past every hint that is met, in order.
pub(super) fn move_on(scenario: &Scenario, state: &mut State) {
    while let Some(hint) = scenario.coach.get(state.coach_step) {
        if !is_met(scenario, state, hint.until) {
            break;
        }
        state.coach_step += 1;
    }
}
