//! Changing a listing: price, promotion, facts, promise, freight, photos.

use super::photos;
use crate::base::ids::ProductId;
use crate::base::{Money, Span, Time};
use crate::scenario::model::StatedFact;
use crate::sim::calendar::SimEvent;
use crate::sim::command::{Refused, ShopCommand};
use crate::sim::entry::Entry;
use crate::sim::state::World;

/// Highest price or freight that is taken: ten million.
const HIGHEST: Money = Money::major(10_000_000);

/// Does one of the commands that change a listing.
pub(in crate::sim) fn edit(world: &mut World, command: &ShopCommand) -> Result<(), Refused> {
    match *command {
        ShopCommand::SetPrice { product, price } => set_price(world, product, price),
        ShopCommand::StartPromotion { product, percent, days } => start(world, product, percent, days),
        ShopCommand::StopPromotion { product } => stop(world, product),
        ShopCommand::StateFact { product, fact, says } => state_fact(world, product, fact, says),
        ShopCommand::PromiseDays { product, days } => promise(world, product, days),
        ShopCommand::SetFreight { product, freight } => set_freight(world, product, freight),
        ShopCommand::ArrangePhotos { product, ref photos } => photos::arrange(world, product, photos),
        ShopCommand::TakePhotos { product } => photos::take(world, product),
        _ => Err(Refused::NoSuchThing),
    }
}

pub(super) fn known(world: &World, product: ProductId) -> Result<(), Refused> {
    if product.index() < world.listings.len() { Ok(()) } else { Err(Refused::NoSuchThing) }
}

fn set_price(world: &mut World, product: ProductId, price: Money) -> Result<(), Refused> {
    known(world, product)?;
    if !price.is_positive() || price > HIGHEST {
        return Err(Refused::OutOfRange);
    }
    if world.listings[product.index()].price == price {
        return Err(Refused::AlreadyDone);
    }
    if world.spend(world.scenario.attention.edit_listing) {
        let listing = &mut world.listings[product.index()];
        let from = std::mem::replace(&mut listing.price, price);
        listing.price_changed = true;
        world.write(Entry::PriceSet { product, from, to: price });
    }
    Ok(())
}

fn start(world: &mut World, product: ProductId, percent: u8, days: u8) -> Result<(), Refused> {
    known(world, product)?;
    if !(1..=90).contains(&percent) || !(1..=30).contains(&days) {
        return Err(Refused::OutOfRange);
    }
    if world.listings[product.index()].promotion.is_some() {
        return Err(Refused::AlreadyDone);
    }
    if world.spend(world.scenario.attention.edit_listing) {
        let until_day = world.now.day() + i64::from(days) - 1;
        let listing = &mut world.listings[product.index()];
        listing.promotion = Some((percent, until_day));
        listing.promotion_count += 1;
        let count = listing.promotion_count;
        world.write(Entry::PromotionStarted { product, percent, until_day });
        let end = Time::on(until_day + 1, Span::ZERO);
        world.schedule(end, SimEvent::PromotionEnds(product, count));
    }
    Ok(())
}

fn stop(world: &mut World, product: ProductId) -> Result<(), Refused> {
    known(world, product)?;
    if world.listings[product.index()].promotion.is_none() {
        return Err(Refused::WrongState);
    }
    if world.spend(world.scenario.attention.edit_listing) {
        let count = world.listings[product.index()].promotion_count;
        promotion_ends(world, product, count);
    }
    Ok(())
}

/// Ends a promotion, unless it has ended or another has begun since.
pub(in crate::sim) fn promotion_ends(world: &mut World, product: ProductId, count: u32) {
    let listing = &mut world.listings[product.index()];
    if listing.promotion_count == count && listing.promotion.take().is_some() {
        world.write(Entry::PromotionEnded { product });
    }
}

fn state_fact(world: &mut World, product: ProductId, fact: u8, says: StatedFact) -> Result<(), Refused> {
    known(world, product)?;
    let facts = &world.scenario.products[product.index()].facts;
    let known_fact = facts.get(usize::from(fact)).ok_or(Refused::NoSuchThing)?;
    if let StatedFact::Untrue(index) = says
        && usize::from(index) >= known_fact.untruths.len()
    {
        return Err(Refused::NoSuchThing);
    }
    if world.listings[product.index()].facts[usize::from(fact)] == says {
        return Err(Refused::AlreadyDone);
    }
    if world.spend(world.scenario.attention.edit_listing) {
        world.listings[product.index()].state(fact, says);
        world.write(Entry::FactStated { product, fact, says });
    }
    Ok(())
}

fn promise(world: &mut World, product: ProductId, days: u8) -> Result<(), Refused> {
    known(world, product)?;
    if !(1..=30).contains(&days) {
        return Err(Refused::OutOfRange);
    }
    if world.listings[product.index()].promise_days == days {
        return Err(Refused::AlreadyDone);
    }
    if world.spend(world.scenario.attention.edit_listing) {
        let from = std::mem::replace(&mut world.listings[product.index()].promise_days, days);
        world.write(Entry::PromiseDaysSet { product, from, to: days });
    }
    Ok(())
}

fn set_freight(world: &mut World, product: ProductId, freight: Money) -> Result<(), Refused> {
    known(world, product)?;
    if freight < Money::ZERO || freight > HIGHEST {
        return Err(Refused::OutOfRange);
    }
    if world.listings[product.index()].freight == freight {
        return Err(Refused::AlreadyDone);
    }
    if world.spend(world.scenario.attention.edit_listing) {
        let from = std::mem::replace(&mut world.listings[product.index()].freight, freight);
        world.write(Entry::FreightSet { product, from, to: freight });
    }
    Ok(())
}
