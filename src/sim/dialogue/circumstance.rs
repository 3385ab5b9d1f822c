//! Circumstances of the shop: whether they hold now.

use crate::base::ids::{ConversationId, OrderId, ProductId};
use crate::scenario::model::{Circumstance, SamplePhoto, Scenario, StatedFact};
use crate::sim::state::State;

/// Whether a circumstance holds now.
pub(super) fn holds(
    scenario: &Scenario,
    state: &State,
    what: &Circumstance,
    product: Option<ProductId>,
    order: Option<OrderId>,
) -> bool {
    match what {
        Circumstance::Stated(key) => product.is_some_and(|product| {
            let facts = scenario.products[product.index()].facts.iter();
            let mut stated = facts.zip(&state.listings[product.index()].facts);
            stated.any(|(fact, says)| fact.key == *key && *says == StatedFact::True)
        }),
        Circumstance::GoodCover => product.is_some_and(|product| {
            let cover = state.listings[product.index()].photos.first();
            let cover = cover.and_then(|photo| state.photo(scenario, *photo));
            cover.is_some_and(SamplePhoto::is_good_cover)
        }),
        Circumstance::Owns(equipment) => state.equipment[equipment.index()],
        Circumstance::Shipped => order.is_some_and(|order| state.order(order).shipped.is_some()),
        Circumstance::Not(inner) => !holds(scenario, state, inner, product, order),
    }
}

/// Whether all of these hold in a conversation.
pub(super) fn all_hold(
    scenario: &Scenario,
    state: &State,
    id: ConversationId,
    list: &[Circumstance],
) -> bool {
    let c = state.conversation(id);
    list.iter().all(|what| holds(scenario, state, what, c.product, c.order))
}
