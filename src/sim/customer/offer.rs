//! What a visitor sees of a product's listing among the rivals'.

use crate::base::Money;
use crate::base::ids::ProductId;
use crate::scenario::model::{Scenario, freight_of};
use crate::sim::demand::choice::Offer;
use crate::sim::demand::{charm, nines_among, price, reference};
use crate::sim::state::State;

/// What a visitor sees of a product's listing at a price.
pub(in crate::sim) fn offer_for(
    scenario: &Scenario,
    state: &State,
    product: ProductId,
    price: Money,
    missing: u32,
    informed: f64,
) -> Offer {
    let listing = &state.listings[product.index()];
    let reference = reference_price(scenario, state, product).max(0.01);
    let nine = charm::ends_in_nine(price);
    let freight = freight_of(scenario.policy.free_freight_from, listing.freight, price);
    let cover = listing.photos.first().and_then(|p| state.photo(scenario, *p));
    Offer {
        price_ratio: price.as_f64() / reference,
        rival_pull: state.rivals.strongest(product, listing.price_now() + freight),
        charm: nine,
        charm_crowd: if nine { nines_around(state, product) } else { 0.0 },
        cover: cover.map(|c| c.appeal),
        photos: listing.photos.len(),
        informed,
        rating: state.tally.shown(product),
        promise_days: f64::from(listing.promise_days),
        premium: state.premium,
        freight_share: freight.as_f64() / reference,
        freight_usual: usual_freight(scenario, product) / reference,
        missing,
    }
}

/// What customers think the product should cost now, in major units.
pub(in crate::sim) fn reference_price(scenario: &Scenario, state: &State, product: ProductId) -> f64 {
    let market = scenario.products[product.index()].reference_price.as_f64();
    reference::price(&scenario.behaviour, market, state.listings[product.index()].remembered)
}

/// The freight that people expect of the product here, in major units.
fn usual_freight(scenario: &Scenario, product: ProductId) -> f64 {
    let product = &scenario.products[product.index()];
    price::usual_freight(product.reference_price.as_f64(), product.listing.freight.as_f64())
}

/// Share of the other prices in the shop and among the rivals that end in 9; 0 if there are none.
fn nines_around(state: &State, product: ProductId) -> f64 {
    let own = state.listings.iter().enumerate().filter(|(index, _)| *index != product.index());
    nines_among(&state.rivals, own.map(|(_, listing)| listing.price_now()))
}

/// How much of the likelihood that a story tells is left at the shop's price: all of it up to the
/// market's price with its usual freight; above, it falls as the odds of other customers do
/// (`price_loss`), since a good answer does not make a dear thing cheap. That the story's
/// likelihood means the market's price is a design choice.
pub(in crate::sim) fn at_our_price(scenario: &Scenario, state: &State, product: ProductId) -> f64 {
    let listing = &state.listings[product.index()];
    let market = scenario.products[product.index()].reference_price.as_f64().max(0.01);
    let freight = freight_of(scenario.policy.free_freight_from, listing.freight, listing.price_now());
    let ours = (listing.price_now() + freight).as_f64();
    let ratio = (ours / (market + usual_freight(scenario, product))).max(1.0);
    libm::pow(ratio, -scenario.behaviour.price_loss)
}
