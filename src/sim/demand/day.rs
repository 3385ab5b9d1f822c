//! The beginning and the end of a day: who may come, what equipment loses, what the day's figures were.

use super::name::BEST_NAME;
use super::{profile, reference, week};
use crate::base::ids::CustomerId;
use crate::base::{Money, Span, Stream, Time};
use crate::scenario::model::{BehaviourModel, Mechanism, Scenario};
use crate::sim::calendar::SimEvent;
use crate::sim::entry::Entry;
use crate::sim::ledger::Account;
use crate::sim::purpose::Purpose;
use crate::sim::state::{DayFigures, Funnel, World};

/// Customers of one day are numbered from day × this.
const DAY_BLOCK: u64 = 1_000_000;

/// Begins a day.
pub(in crate::sim) fn begin_day(world: &mut World, day: i64) {
    if day > 1 {
        close_day(world);
    }
    world.today = Funnel::default();
    world.talk *= 0.6; // Talk fades by two fifths a day (design choice).
    let count = possible_visitors(world, day);
    let entry = world.write(Entry::DayBegan { day, visitors: count });
    depreciate(world, entry);
    if day > 1 {
        remember_prices(world);
    }
    let midnight = Time::on(day, Span::ZERO);
    let surge = surge_of(&world.scenario, day);
    for number in 0..u64::from(count) {
        let id = CustomerId(day as u64 * DAY_BLOCK + number);
        let mut luck = world.stream(id.0, Purpose::ArrivalTime);
        let at = midnight + profile::clock(&world.scenario.behaviour, surge, &mut luck);
        if at >= world.scenario.begins && at < world.scenario.ends {
            world.calendar.schedule(at, SimEvent::Arrives(id));
        }
    }
    let opening = Time::on(day, world.scenario.opens);
    if opening > world.now {
        world.schedule(opening, SimEvent::ShopOpens(day));
    }
}

/// Times as many visitors as usual on a day.
fn surge_of(scenario: &Scenario, day: i64) -> f64 {
    scenario.arrivals.surges.iter().find(|s| s.day == day).map_or(1.0, |s| s.factor)
}

/// How many may come on a day: gamma-mixed Poisson, so that daily counts vary as in real shops (row A3).
fn possible_visitors(world: &World, day: i64) -> u32 {
    let scenario = &world.scenario;
    let model = &scenario.behaviour;
    let weekend = week::visits(model, week::is_weekend(scenario, day));
    let mean = scenario.arrivals.per_day * weekend * surge_of(scenario, day);
    if mean <= 0.0 {
        return 0;
    }
    let mut luck = world.stream(day as u64, Purpose::DayVolume);
    let rate = rate(model, mean, &mut luck);
    luck.poisson(rate * BEST_NAME)
}

/// The mean of a day's Poisson draw: gamma around `mean` visitors, so that variance over mean is `day_dispersion`.
pub(in crate::sim) fn rate(model: &BehaviourModel, mean: f64, luck: &mut Stream) -> f64 {
    let spread = if model.has(Mechanism::DayToDayVariation) { model.day_dispersion - 1.0 } else { 0.0 };
    if spread > 0.01 { luck.gamma(mean / spread, mean) } else { mean }
}

/// Yesterday's prices move what people remember.
fn remember_prices(world: &mut World) {
    let scenario = std::sync::Arc::clone(&world.scenario);
    for listing in &mut world.listings {
        let shown = listing.price_now().as_f64();
        listing.remembered = reference::remember(&scenario.behaviour, listing.remembered, shown);
    }
}

fn depreciate(world: &mut World, entry: crate::base::ids::EntryId) {
    let scenario = std::sync::Arc::clone(&world.scenario);
    for (piece, owned) in scenario.equipment.iter().zip(world.equipment.clone()) {
        if owned {
            let daily = Money(piece.price.0 / i64::from(piece.life_days.max(1)));
            let left = world.ledger.balance(Account::Equipment);
            world.post(entry, Account::Depreciation, Account::Equipment, daily.min(left));
        }
    }
}

/// Writes the day's figures down.
pub(in crate::sim) fn close_day(world: &mut World) {
    // At midnight the day that ends is the one before.
    let day = (world.now.0 - 1).div_euclid(crate::base::time::DAY) + 1;
    let earlier: Money = world.days.iter().map(|d| d.profit).sum();
    let earlier_sales: Money = world.days.iter().map(|d| d.sales).sum();
    let figures = DayFigures {
        day,
        sales: world.ledger.balance(Account::Sales) - earlier_sales,
        profit: world.ledger.profit() - earlier,
        cash: world.ledger.balance(Account::Cash),
        funnel: world.today,
    };
    world.days.push(figures);
    world.today = Funnel::default();
}
