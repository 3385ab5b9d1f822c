//! What a visitor sees of a product's listing among the rivals'.

use crate::base::Money;
use crate::base::ids::ProductId;
use crate::sim::demand::choice::Offer;
use crate::sim::demand::{charm, nines_among, reference};
use crate::sim::orders::freight_of;
use crate::sim::state::World;

/// What a visitor sees of a product's listing at a price.
pub(in crate::sim) fn offer_for(world: &World, product: ProductId, price: Money, missing: u32) -> Offer {
    let listing = &world.listings[product.index()];
    let nine = charm::ends_in_nine(price);
    let cover = listing.photos.first().map(|p| &world.scenario.photos[p.index()]);
    Offer {
        price_ratio: price.as_f64() / reference_price(world, product).max(0.01),
        rival_pull: world.rivals.strongest(product, listing.price_now()),
        charm: nine,
        charm_crowd: if nine { nines_around(world, product) } else { 0.0 },
        cover: cover.map(|c| c.appeal),
        cover_ok: cover.is_some_and(|c| c.cover_ok),
        photos: listing.photos.len(),
        rating: world.tally.shown(product),
        promise_days: f64::from(listing.promise_days),
        premium: world.premium,
        freight_share: freight_of(&world.scenario.policy, listing.freight, price).as_f64()
            / price.as_f64().max(0.01),
        missing,
    }
}

/// What customers think the product should cost now, in major units.
pub(in crate::sim) fn reference_price(world: &World, product: ProductId) -> f64 {
    let market = world.scenario.products[product.index()].reference_price.as_f64();
    reference::price(&world.scenario.behaviour, market, world.listings[product.index()].remembered)
}

/// Share of the other prices in the shop and among the rivals that end in 9; 0 if there are none.
fn nines_around(world: &World, product: ProductId) -> f64 {
    let own = world.listings.iter().enumerate().filter(|(index, _)| *index != product.index());
    nines_among(&world.rivals, own.map(|(_, listing)| listing.price_now()))
}

/// How much of the likelihood that a story tells is left at the shop's price: all of it up to the market's price; above,
/// it falls as the odds of other customers do (`price_loss`), since a good answer does not make a dear thing cheap. That
/// the story's likelihood means the market's price is a design choice.
pub(in crate::sim) fn at_our_price(world: &World, product: ProductId) -> f64 {
    let listing = &world.listings[product.index()];
    let market = world.scenario.products[product.index()].reference_price.as_f64().max(0.01);
    let ratio = (listing.price_now().as_f64() / market).max(1.0);
    libm::pow(ratio, -world.scenario.behaviour.price_loss)
}
