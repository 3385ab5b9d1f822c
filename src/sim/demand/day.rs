//! The beginning and the end of a day: who may come, what equipment loses, what the day's figures were.

use super::profile::HOURS_PERMYRIAD;
use crate::base::ids::CustomerId;
use crate::base::time::HOUR;
use crate::base::{Money, Span, Stream, Time};
use crate::sim::calendar::SimEvent;
use crate::sim::entry::Entry;
use crate::sim::ledger::Account;
use crate::sim::reviews::shop_ratings;
use crate::sim::view::{DayFigures, Funnel};
use crate::sim::world::{Purpose, World};

/// Possible visitors are drawn for the best name a shop can have; a shop with a lesser name loses some of
/// them. So a better name adds people and leaves everybody else's luck alone. Design choice.
const BEST_NAME: f64 = 1.5;

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
    let midnight = Time::on(day, Span::ZERO);
    for number in 0..u64::from(count) {
        let id = CustomerId(day as u64 * DAY_BLOCK + number);
        let at = midnight + arrival_clock(&mut world.stream(id.0, Purpose::Arrival, 0));
        if at >= world.scenario.begins && at < world.scenario.ends {
            world.calendar.schedule(at, SimEvent::Arrives(id));
        }
    }
    let opening = Time::on(day, world.scenario.opens);
    if opening > world.now {
        world.schedule(opening, SimEvent::ShopOpens(day));
    }
}

/// How many may come on a day: gamma-mixed Poisson, so that daily counts vary as in real shops (row A3).
fn possible_visitors(world: &World, day: i64) -> u32 {
    let scenario = &world.scenario;
    let weekday = (i64::from(scenario.first_weekday) + day - 1).rem_euclid(7);
    let weekend = if weekday >= 5 { scenario.behaviour.weekend_visits } else { 1.0 };
    let surge = scenario.arrivals.surges.iter().find(|s| s.day == day).map_or(1.0, |s| s.factor);
    let mean = scenario.arrivals.per_day * weekend * surge;
    if mean <= 0.0 {
        return 0;
    }
    let mut luck = world.stream(day as u64, Purpose::DayVolume, 0);
    let spread = scenario.behaviour.day_dispersion - 1.0;
    let rate = if spread > 0.01 { luck.gamma(mean / spread, mean) } else { mean };
    luck.poisson(rate * BEST_NAME)
}

/// Clock time of an arrival by the hour profile.
fn arrival_clock(luck: &mut Stream) -> Span {
    let hour = luck.weighted(HOURS_PERMYRIAD.iter().map(|&h| f64::from(h)));
    Span(hour as i64 * HOUR + luck.below(HOUR as u64) as i64)
}

/// Share of the possible visitors who come, given the shop's name and what is said of it, 0 to 1.
pub(in crate::sim) fn traffic_factor(world: &World) -> f64 {
    let name = shop_ratings(world).map_or(1.0, |r| {
        // Search rank follows the rating; its weight grows with the number of reviews (design choice).
        let trust = f64::from(r.reviews) / (f64::from(r.reviews) + 10.0);
        1.0 + trust * 0.25 * (r.stars - 4.2)
    });
    let talk = world.talk / world.scenario.arrivals.per_day.max(1.0);
    ((name + talk) / BEST_NAME).clamp(0.2, 1.0)
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
