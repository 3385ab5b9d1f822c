//! Changing a listing: price, promotion, facts, promise, freight. Each change has what it needs and what it does.

use crate::base::ids::ProductId;
use crate::base::{Money, Span, Time};
use crate::scenario::model::StatedFact;
use crate::scenario::model::limits::{HIGHEST_AMOUNT, PROMISE_DAYS, PROMOTION_DAYS, PROMOTION_PERCENT};
use crate::sim::calendar::SimEvent;
use crate::sim::command::Refused;
use crate::sim::entry::Entry;
use crate::sim::state::{Listing, World};

/// The listing of a product, if there is such a product.
pub(super) fn known(world: &World, product: ProductId) -> Result<&Listing, Refused> {
    world.listings.get(product.index()).ok_or(Refused::NoSuchThing)
}

/// Refuses a change that would change nothing.
fn changes(is_new: bool) -> Result<(), Refused> {
    if is_new { Ok(()) } else { Err(Refused::AlreadyDone) }
}

/// Whether a list price can be set.
pub(in crate::sim) fn check_price(world: &World, product: ProductId, price: Money) -> Result<(), Refused> {
    let listing = known(world, product)?;
    if !price.is_positive() || price > HIGHEST_AMOUNT {
        return Err(Refused::OutOfRange);
    }
    changes(listing.price != price)
}

/// Sets a list price.
pub(in crate::sim) fn set_price(world: &mut World, product: ProductId, price: Money) {
    let listing = &mut world.listings[product.index()];
    let from = std::mem::replace(&mut listing.price, price);
    listing.price_changed = true;
    world.write(Entry::PriceSet { product, from, to: price });
}

/// Whether a promotion can start.
pub(in crate::sim) fn check_promotion(
    world: &World,
    product: ProductId,
    percent: u8,
    days: u8,
) -> Result<(), Refused> {
    let listing = known(world, product)?;
    if !PROMOTION_PERCENT.contains(&percent) || !PROMOTION_DAYS.contains(&days) {
        return Err(Refused::OutOfRange);
    }
    changes(listing.promotion.is_none())
}

/// Starts a promotion.
pub(in crate::sim) fn start_promotion(world: &mut World, product: ProductId, percent: u8, days: u8) {
    let until_day = world.now.day() + i64::from(days) - 1;
    let listing = &mut world.listings[product.index()];
    listing.promotion = Some((percent, until_day));
    listing.promotion_count += 1;
    let count = listing.promotion_count;
    world.write(Entry::PromotionStarted { product, percent, until_day });
    let end = Time::on(until_day + 1, Span::ZERO);
    world.schedule(end, SimEvent::PromotionEnds(product, count));
}

/// Whether there is a promotion to stop.
pub(in crate::sim) fn check_stop(world: &World, product: ProductId) -> Result<(), Refused> {
    if known(world, product)?.promotion.is_none() { Err(Refused::NoPromotion) } else { Ok(()) }
}

/// Stops the running promotion.
pub(in crate::sim) fn stop_promotion(world: &mut World, product: ProductId) {
    let count = world.listings[product.index()].promotion_count;
    promotion_ends(world, product, count);
}

/// Ends a promotion, unless it has ended or another has begun since.
pub(in crate::sim) fn promotion_ends(world: &mut World, product: ProductId, count: u32) {
    let listing = &mut world.listings[product.index()];
    if listing.promotion_count == count && listing.promotion.take().is_some() {
        world.write(Entry::PromotionEnded { product });
    }
}

/// Whether a listing can say this of a fact.
pub(in crate::sim) fn check_fact(
    world: &World,
    product: ProductId,
    fact: u8,
    says: StatedFact,
) -> Result<(), Refused> {
    let listing = known(world, product)?;
    let facts = &world.scenario.products[product.index()].facts;
    let known_fact = facts.get(usize::from(fact)).ok_or(Refused::NoSuchThing)?;
    if let StatedFact::Untrue(index) = says
        && usize::from(index) >= known_fact.untruths.len()
    {
        return Err(Refused::NoSuchThing);
    }
    changes(listing.facts[usize::from(fact)] != says)
}

/// Sets what a listing says about a fact.
pub(in crate::sim) fn state_fact(world: &mut World, product: ProductId, fact: u8, says: StatedFact) {
    world.listings[product.index()].state(fact, says);
    world.write(Entry::FactStated { product, fact, says });
}

/// Whether a listing can promise so many days.
pub(in crate::sim) fn check_promise(world: &World, product: ProductId, days: u8) -> Result<(), Refused> {
    let listing = known(world, product)?;
    if !PROMISE_DAYS.contains(&days) {
        return Err(Refused::OutOfRange);
    }
    changes(listing.promise_days != days)
}

/// Sets the delivery promise.
pub(in crate::sim) fn set_promise(world: &mut World, product: ProductId, days: u8) {
    let from = std::mem::replace(&mut world.listings[product.index()].promise_days, days);
    world.write(Entry::PromiseDaysSet { product, from, to: days });
}

/// Whether this freight can be asked.
pub(in crate::sim) fn check_freight(
    world: &World,
    product: ProductId,
    freight: Money,
) -> Result<(), Refused> {
    let listing = known(world, product)?;
    if freight < Money::ZERO || freight > HIGHEST_AMOUNT {
        return Err(Refused::OutOfRange);
    }
    changes(listing.freight != freight)
}

/// Sets the freight that a customer pays.
pub(in crate::sim) fn set_freight(world: &mut World, product: ProductId, freight: Money) {
    let from = std::mem::replace(&mut world.listings[product.index()].freight, freight);
    world.write(Entry::FreightSet { product, from, to: freight });
}
