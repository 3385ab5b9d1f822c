//! The coach: which hint is next. Conditions look only at what the keeper did and has.

use super::state::{CaseStage, ConversationState, World};
use crate::base::ids::CaseId;
use crate::scenario::model::{Condition, Hint, StatedFact};

/// The first hint whose condition is not met yet, and its place. A hint once met stays met: `coach_step` only
/// grows.
pub(super) fn current(world: &World) -> Option<(usize, &Hint)> {
    let rest = world.scenario.coach.iter().enumerate().skip(world.coach_step);
    rest.into_iter().find(|(_, hint)| !is_met(world, hint.until))
}

fn is_met(world: &World, condition: Condition) -> bool {
    match condition {
        Condition::ListingComplete(product) => {
            world.listings[product.index()].facts.iter().all(|f| *f != StatedFact::Missing)
        }
        // A keeper who puts a new, proper photo in the place of the poor one has done what the hint asks, too.
        Condition::PhotosAtLeast(product, count) => {
            let (now, first) =
                (&world.listings[product.index()].photos, &world.scenario.products[product.index()]);
            let new_cover = now.first().filter(|cover| first.listing.photos.first() != Some(cover));
            now.len() >= usize::from(count)
                || new_cover.is_some_and(|cover| world.scenario.photos[cover.index()].cover_ok)
        }
        Condition::BetterCover(product) => {
            let cover = world.listings[product.index()].photos.first();
            cover.is_some_and(|cover| world.scenario.is_better_cover(product, *cover))
        }
        Condition::PriceChanged(product) => world.listings[product.index()].price_changed,
        Condition::StockAtLeast(product, count) => {
            let listing = &world.listings[product.index()];
            listing.in_stock() + listing.coming + listing.sold >= count
        }
        Condition::Bought(equipment) => world.equipment[equipment.index()],
        Condition::Answered(case) => answered(world, case),
        Condition::Ended(case) => match world.cases[case.index()] {
            CaseStage::Begun(id) => world.conversation(id).state != ConversationState::Open,
            CaseStage::Never => true,
            CaseStage::Waiting | CaseStage::Ordered(_) => false,
        },
        Condition::AnsweredMessages(count) => world.answered_count >= count,
        Condition::Shipped(count) => world.shipped_count >= count,
        Condition::Orders(count) => {
            world.orders.iter().filter(|o| o.paid.is_some()).count() >= count as usize
        }
        Condition::After(span) => world.now >= world.scenario.begins + span,
    }
}

fn answered(world: &World, case: CaseId) -> bool {
    match world.cases[case.index()] {
        CaseStage::Begun(id) => world.conversation(id).first_answer.is_some(),
        CaseStage::Never => true,
        CaseStage::Waiting | CaseStage::Ordered(_) => false,
    }
}

/// Moves past every hint that is met, in order.
pub(super) fn move_on(world: &mut World) {
    while let Some(hint) = world.scenario.coach.get(world.coach_step) {
        if !is_met(world, hint.until) {
            break;
        }
        world.coach_step += 1;
    }
}
