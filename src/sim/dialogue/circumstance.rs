//! Circumstances of the shop: whether they hold now.

use crate::base::ids::{ConversationId, OrderId, ProductId};
use crate::scenario::model::{Circumstance, SamplePhoto, StatedFact};
use crate::sim::state::World;

/// Whether a circumstance holds now.
pub(super) fn holds(
    world: &World,
    what: &Circumstance,
    product: Option<ProductId>,
    order: Option<OrderId>,
) -> bool {
    match what {
        Circumstance::Stated(key) => product.is_some_and(|product| {
            let facts = world.scenario.products[product.index()].facts.iter();
            let mut stated = facts.zip(&world.listings[product.index()].facts);
            stated.any(|(fact, says)| fact.key == *key && *says == StatedFact::True)
        }),
        Circumstance::GoodCover => product.is_some_and(|product| {
            let cover = world.listings[product.index()].photos.first();
            let cover = cover.map(|photo| &world.scenario.photos[photo.index()]);
            cover.is_some_and(SamplePhoto::is_good_cover)
        }),
        Circumstance::Owns(equipment) => world.equipment[equipment.index()],
        Circumstance::Shipped => order.is_some_and(|order| world.order(order).shipped.is_some()),
        Circumstance::Not(inner) => !holds(world, inner, product, order),
    }
}

/// Whether all of these hold in a conversation.
pub(super) fn all_hold(world: &World, id: ConversationId, list: &[Circumstance]) -> bool {
    let c = world.conversation(id);
    list.iter().all(|what| holds(world, what, c.product, c.order))
}
