//! Changing a listing: price, promotion, facts, promise, freight. Each change has what it needs and
//! what it does.

use crate::base::ids::ProductId;
use crate::base::{Money, Span, Time};
use crate::scenario::model::limits::{HIGHEST_AMOUNT, PROMISE_DAYS, PROMOTION_DAYS, PROMOTION_PERCENT};
use crate::scenario::model::{Scenario, StatedFact};
use crate::sim::calendar::SimEvent;
use crate::sim::entry::Entry;
use crate::sim::refused::Refused;
use crate::sim::state::{Listing, State};

/// The listing of a product, if there is such a product.
pub(super) fn known(state: &State, product: ProductId) -> Result<&Listing, Refused> {
    state.listings.get(product.index()).ok_or(Refused::NoSuchThing)
}

/// Refuses a change that would change nothing.
pub(super) fn changes(is_new: bool) -> Result<(), Refused> {
    if is_new { Ok(()) } else { Err(Refused::AlreadyDone) }
}

/// Whether a list price can be set.
pub(in crate::sim) fn check_price(state: &State, product: ProductId, price: Money) -> Result<(), Refused> {
    let listing = known(state, product)?;
    if !price.is_positive() || price > HIGHEST_AMOUNT {
        return Err(Refused::PriceRange);
    }
    changes(listing.price != price)
}

/// Sets a list price.
pub(in crate::sim) fn set_price(state: &mut State, product: ProductId, price: Money) {
    let from = state.listings[product.index()].set_price(price);
    state.write(Entry::PriceSet { product, from, to: price });
}

/// Whether a promotion can start.
pub(in crate::sim) fn check_promotion(
    state: &State,
    product: ProductId,
    percent: u8,
    days: u8,
) -> Result<(), Refused> {
    let listing = known(state, product)?;
    if !PROMOTION_PERCENT.contains(&percent) || !PROMOTION_DAYS.contains(&days) {
        return Err(Refused::PromotionRange);
    }
    if listing.promotion.is_none() { Ok(()) } else { Err(Refused::PromotionRuns) }
}

/// Starts a promotion.
pub(in crate::sim) fn start_promotion(state: &mut State, product: ProductId, percent: u8, days: u8) {
    let until_day = state.now.day() + i64::from(days) - 1;
    let count = state.listings[product.index()].promote(percent, until_day);
    state.write(Entry::PromotionStarted { product, percent, until_day });
    let end = Time::on(until_day + 1, Span::ZERO);
    state.schedule(end, SimEvent::PromotionEnds(product, count));
}

/// Whether there is a promotion to stop.
pub(in crate::sim) fn check_stop(state: &State, product: ProductId) -> Result<(), Refused> {
    if known(state, product)?.promotion.is_none() { Err(Refused::NoPromotion) } else { Ok(()) }
}

/// Stops the running promotion.
pub(in crate::sim) fn stop_promotion(state: &mut State, product: ProductId) {
    let count = state.listings[product.index()].promotion_count;
    promotion_ends(state, product, count);
}

/// Ends a promotion, unless it has ended or another has begun since.
pub(in crate::sim) fn promotion_ends(state: &mut State, product: ProductId, count: u32) {
    if state.listings[product.index()].end_promotion(count) {
        state.write(Entry::PromotionEnded { product });
    }
}

/// Whether a listing can say this of a fact.
pub(in crate::sim) fn check_fact(
    scenario: &Scenario,
    state: &State,
    product: ProductId,
    fact: u8,
    says: StatedFact,
) -> Result<(), Refused> {
    let listing = known(state, product)?;
    let facts = &scenario.products[product.index()].facts;
    let known_fact = facts.get(usize::from(fact)).ok_or(Refused::NoSuchThing)?;
    if let StatedFact::Untrue(index) = says
        && usize::from(index) >= known_fact.untruths.len()
    {
        return Err(Refused::NoSuchThing);
    }
    changes(listing.facts[usize::from(fact)] != says)
}

/// Sets what a listing says about a fact.
pub(in crate::sim) fn state_fact(state: &mut State, product: ProductId, fact: u8, says: StatedFact) {
    state.listings[product.index()].state(fact, says);
    state.write(Entry::FactStated { product, fact, says });
}

/// Whether a listing can promise so many days.
pub(in crate::sim) fn check_promise(state: &State, product: ProductId, days: u8) -> Result<(), Refused> {
    let listing = known(state, product)?;
    if !PROMISE_DAYS.contains(&days) {
        return Err(Refused::PromiseRange);
    }
    changes(listing.promise_days != days)
}

/// Sets the delivery promise.
pub(in crate::sim) fn set_promise(state: &mut State, product: ProductId, days: u8) {
    let from = state.listings[product.index()].promise(days);
    state.write(Entry::PromiseDaysSet { product, from, to: days });
}

/// Whether this freight can be asked.
pub(in crate::sim) fn check_freight(
    state: &State,
    product: ProductId,
    freight: Money,
) -> Result<(), Refused> {
    let listing = known(state, product)?;
    if freight < Money::ZERO || freight > HIGHEST_AMOUNT {
        return Err(Refused::FreightRange);
    }
    changes(listing.freight != freight)
}

/// Sets the freight that a customer pays.
pub(in crate::sim) fn set_freight(state: &mut State, product: ProductId, freight: Money) {
    let from = state.listings[product.index()].set_freight(freight);
    state.write(Entry::FreightSet { product, from, to: freight });
}
