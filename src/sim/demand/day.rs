//! The beginning and the end of a day: who may come, what equipment loses, what the day's figures
//! were.

use super::reputation::BEST_NAME;
use super::{profile, reference, week};
use crate::base::ids::CustomerId;
use crate::base::{Money, Span, Stream, Time};
use crate::scenario::model::{BehaviourModel, Mechanism, Scenario};
use crate::sim::calendar::SimEvent;
use crate::sim::entry::Entry;
use crate::sim::ledger::Account;
use crate::sim::purpose::Purpose;
use crate::sim::state::{DayFigures, Funnel, Market, State};

/// Customers of one day are numbered from day × this.
const DAY_BLOCK: u64 = 1_000_000;

/// Begins a day.
pub(in crate::sim) fn begin_day(scenario: &Scenario, state: &mut State, day: i64) {
    if day > 1 {
        close_day(state);
    }
    state.today = Funnel::default();
    state.word_of_mouth *= 0.6; // Talk fades by two fifths a day (design choice).
    let count = possible_visitors(scenario, state, day);
    let entry = state.write(Entry::DayBegan { day, visitors: count });
    depreciate(scenario, state, entry);
    if day > 1 {
        remember_prices(scenario, state);
    }
    let midnight = Time::on(day, Span::ZERO);
    let surge = surge_of(scenario, day);
    for number in 0..u64::from(count) {
        let id = CustomerId(day as u64 * DAY_BLOCK + number);
        let mut luck = state.stream(id.0, Purpose::ArrivalTime);
        let at = midnight + profile::clock(&scenario.behaviour, surge, &mut luck);
        if at >= scenario.begins && at < scenario.ends {
            state.calendar.schedule(at, SimEvent::Arrives(id));
        }
    }
    let opening = Time::on(day, scenario.opens);
    if opening > state.now {
        state.schedule(opening, SimEvent::ShopOpens(day));
    }
}

/// What makes the passers-by of a day more or fewer, as factors.
#[derive(Debug, Clone, Copy)]
pub(super) struct DayFactors {
    pub(super) weekend: f64,
    pub(super) surge: f64,
    pub(super) news: f64,
}

impl DayFactors {
    pub(super) fn of(scenario: &Scenario, market: &Market, day: i64) -> Self {
        Self {
            weekend: week::visits(&scenario.behaviour, week::is_weekend(scenario, day)),
            surge: surge_of(scenario, day),
            news: market.visitors_on(day),
        }
    }

    /// Passers-by of the day in the mean, by a name that neither draws nor repels.
    pub(super) fn visitors(self, scenario: &Scenario) -> f64 {
        scenario.arrivals.per_day * self.weekend * self.surge * self.news
    }
}

/// Times as many visitors as usual on a day.
fn surge_of(scenario: &Scenario, day: i64) -> f64 {
    scenario.arrivals.surges.iter().find(|s| s.day == day).map_or(1.0, |s| s.factor)
}

/// How many may come on a day: gamma-mixed Poisson, so that daily counts vary as in real shops (row
/// A3).
fn possible_visitors(scenario: &Scenario, state: &State, day: i64) -> u32 {
    let model = &scenario.behaviour;
    let mean = DayFactors::of(scenario, &state.market, day).visitors(scenario);
    if mean <= 0.0 {
        return 0;
    }
    let mut luck = state.stream(day as u64, Purpose::DayVolume);
    let rate = rate(model, mean, &mut luck);
    luck.poisson(rate * BEST_NAME)
}

/// The mean of a day's Poisson draw: gamma around `mean` visitors, so that variance over mean is
/// `day_dispersion`.
pub(in crate::sim) fn rate(model: &BehaviourModel, mean: f64, luck: &mut Stream) -> f64 {
    let spread = if model.has(Mechanism::DayToDayVariation) { model.day_dispersion - 1.0 } else { 0.0 };
    if spread > 0.01 { luck.gamma(mean / spread, mean) } else { mean }
}

/// Yesterday's prices move what people remember.
fn remember_prices(scenario: &Scenario, state: &mut State) {
    for listing in &mut state.listings {
        let shown = listing.price_now().as_f64();
        listing.remember(reference::remember(&scenario.behaviour, listing.remembered, shown));
    }
}

fn depreciate(scenario: &Scenario, state: &mut State, entry: crate::base::ids::EntryId) {
    for (piece, owned) in scenario.equipment.iter().zip(state.equipment.clone()) {
        if owned {
            let daily = Money(piece.price.0 / i64::from(piece.life_days.max(1)));
            let left = state.ledger.balance(Account::Equipment);
            state.post(entry, Account::Depreciation, Account::Equipment, daily.min(left));
        }
    }
}

/// Writes the day's figures down.
pub(in crate::sim) fn close_day(state: &mut State) {
    // At midnight the day that ends is the one before.
    let day = (state.now.0 - 1).div_euclid(crate::base::time::DAY) + 1;
    let earlier: Money = state.days.iter().map(|d| d.profit).sum();
    let earlier_sales: Money = state.days.iter().map(|d| d.sales).sum();
    let figures = DayFigures {
        day,
        sales: state.ledger.balance(Account::Sales) - earlier_sales,
        profit: state.ledger.profit() - earlier,
        cash: state.ledger.balance(Account::Cash),
        funnel: state.today,
    };
    state.days.push(figures);
    state.today = Funnel::default();
}
