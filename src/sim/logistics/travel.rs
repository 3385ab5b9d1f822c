//! Parcels: how long they travel, and what happens when they arrive or do not.

use super::load;
use crate::base::ids::{EntryId, OrderId};
use crate::base::time::{DAY, HOUR};
use crate::base::{Span, Time};
use crate::scenario::model::{BehaviourModel, Carrier, Fate, Mechanism, Scenario};
use crate::sim::calendar::SimEvent;
use crate::sim::demand::promise;
use crate::sim::entry::Entry;
use crate::sim::ledger::Account;
use crate::sim::orders::{OrderStep, agree_return, send_back_exchanged, start_cases_of, taken_elsewhere};
use crate::sim::purpose::Purpose;
use crate::sim::state::{OrderState, ReturnState, State};

/// Longest time in the heavy tail, in times of an ordinary one, less one (design choice).
const ASTRAY: f64 = 4.0;

/// Days late that nobody refuses a parcel for (design choice).
const BORNE: i64 = 2;
/// Share of parcels that is refused at the door for each day beyond that, and the most (design
/// choices).
const REFUSED_A_DAY: f64 = 0.02;
const MOST_REFUSED: f64 = 0.15;

/// Days a parcel travels: lognormal around the carrier's median with a small heavy tail. Overload,
/// 0 to 1, slows every parcel a little and makes the tail up to `tail_factor` times as frequent
/// (row L4). `normal` is a standard normal draw, `tail` and `stretch` uniform ones.
pub(in crate::sim) fn travel_days(
    model: &BehaviourModel,
    carrier: &Carrier,
    overload: f64,
    (normal, tail, stretch): (f64, f64, f64),
) -> f64 {
    let slowed = 1.0 + model.overload_slows * overload;
    let base = carrier.median_days * slowed * libm::exp(carrier.log_sd * normal);
    let astray = carrier.tail * (1.0 + (model.tail_factor - 1.0) * overload);
    if tail < astray { base * (1.0 + ASTRAY * stretch) } else { base }
}

/// Sends a parcel off: decides when it arrives.
pub(in crate::sim) fn send_off(scenario: &Scenario, state: &mut State, id: OrderId) {
    let Some((shipped, carrier)) = state.order(id).shipped else {
        return;
    };
    let parcels = state.parcels.send(shipped.day());
    let order = state.order(id);
    let mut luck = state.stream(order.customer.0, Purpose::Travel(order.draws));
    let draws = (luck.normal(), luck.unit(), luck.unit());
    let day = shipped.day();
    let overload = load::overload(scenario, day, parcels);
    let delay = state.market.delay(carrier, shipped);
    let carrier = &scenario.carriers[carrier.index()];
    let days = travel_days(&scenario.behaviour, carrier, overload, draws);
    let premium = promise::after_parcel(state.premium, carrier.premium);
    let usual = shipped + Span((days * DAY as f64) as i64) + delay;
    let least = shipped + Span((carrier.median_days * 0.7 * DAY as f64) as i64);
    let promised = Time::end_of_day(order.promised_day);
    let arrives = match order.fate {
        Fate::Luck => usual,
        Fate::Late(by) => usual.max(promised + by),
        // The story needs it to arrive, and to arrive in time if it was shipped in time.
        Fate::Lost => {
            // It never arrives. What the carrier is known for counts all the same.
            state.premium = premium;
            return;
        }
        Fate::Sound | Fate::Damaged | Fate::WrongItem | Fate::WrongSize | Fate::NotAsDescribed => {
            usual.min(Time::on(order.promised_day, Span::hours(17))).max(least)
        }
    };
    // A parcel from before the first day is not there before the shop opens.
    let arrives = delivery_hours(arrives.max(scenario.begins));
    state.premium = premium;
    state.order_mut(id).travel_until(arrives);
    state.schedule(arrives, SimEvent::Arrival(id));
}

/// Couriers deliver between nine and eight.
fn delivery_hours(at: Time) -> Time {
    let clock = at.clock().0;
    if clock < 9 * HOUR {
        Time::on(at.day(), Span(9 * HOUR + clock / 9))
    } else if clock > 20 * HOUR {
        Time::on(at.day() + 1, Span(9 * HOUR + (clock - 20 * HOUR) / 2))
    } else {
        at
    }
}

/// A parcel arrives.
pub(in crate::sim) fn arrival(scenario: &Scenario, state: &mut State, id: OrderId) {
    let order = state.order(id);
    // A parcel that was redirected or passed on comes at another time than it was to come first.
    let later = order.arrives.is_some_and(|at| at > state.now) || order.returning != ReturnState::None;
    if order.state != OrderState::Shipped || later || taken_elsewhere(scenario, state, id) {
        return;
    }
    let now = state.now;
    let order = state.order_mut(id);
    order.deliver(now);
    let (days_late, customer, replaced) = (order.days_late(), order.customer, order.replaces);
    let draws = order.draws;
    let entry = state.write(Entry::OrderDelivered { order: id, days_late });
    state.cause = Some(entry);
    let policy_days = scenario.policy.complete_after_days;
    state.schedule(now + Span::days(policy_days), SimEvent::Completes(id));
    if let Some(replaced) = replaced {
        // A customer who put off the review until the new one is there writes it now.
        state.soon(SimEvent::ReviewResumes(replaced));
        return;
    }
    state.lateness = promise::after_arrival(state.lateness, days_late > 0);
    if days_late > 0 {
        late_costs(scenario, state, id, entry, days_late);
    }
    start_cases_of(scenario, state, id, OrderStep::Delivered);
    send_back_exchanged(scenario, state, id);
    let unpacks = state.stream(customer.0, Purpose::UnpackingTime(draws)).between(0.3, 9.0);
    state.schedule(now + Span((unpacks * HOUR as f64) as i64), SimEvent::Unpacked(id));
}

/// What a parcel costs that comes late: the credit that the rules owe, and now and then the sale,
/// since the customer refuses it at the door.
fn late_costs(scenario: &Scenario, state: &mut State, id: OrderId, entry: EntryId, days_late: i64) {
    let credit = scenario.policy.late_delivery_credit.min(state.order(id).refundable());
    if credit.is_positive() {
        state.pay(entry, Account::Compensation, credit);
    }
    let order = state.order(id);
    let (customer, draws, story) = (order.customer, order.draws, order.case.is_some());
    let refuses = ((days_late - BORNE) as f64 * REFUSED_A_DAY).clamp(0.0, MOST_REFUSED);
    let returns = scenario.behaviour.has(Mechanism::Returns);
    if returns && !story && state.stream(customer.0, Purpose::RefusesLate(draws)).chance(refuses) {
        agree_return(scenario, state, id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Money, Stream, Text};

    fn carrier() -> Carrier {
        Carrier {
            key: "standard".to_owned(),
            name: Text::default(),
            cost: Money(600),
            median_days: 2.2,
            log_sd: 0.3,
            tail: 0.03,
            premium: false,
        }
    }

    /// Share of parcels that take longer than the promise leaves them.
    fn late(model: &BehaviourModel, overload: f64) -> f64 {
        let n = 40_000_u64;
        let slow = (0..n).filter(|&i| {
            let mut luck = Stream::new(1, i, 13, 0);
            let draws = (luck.normal(), luck.unit(), luck.unit());
            travel_days(model, &carrier(), overload, draws) > 4.2
        });
        slow.count() as f64 / n as f64
    }

    #[test]
    fn overload_multiplies_late_parcels_as_measured() {
        let model = BehaviourModel::default();
        let (normal, surge) = (late(&model, 0.0), late(&model, 1.0));
        assert!((0.02..=0.085).contains(&normal), "row L1: {normal}");
        assert!((2.0..=5.0).contains(&(surge / normal)), "row L4: {}", surge / normal);
    }

    #[test]
    fn the_same_luck_comes_later_under_load() {
        let model = BehaviourModel::default();
        for i in 0..500 {
            let mut luck = Stream::new(2, i, 13, 0);
            let draws = (luck.normal(), luck.unit(), luck.unit());
            let (quiet, busy) =
                (travel_days(&model, &carrier(), 0.0, draws), travel_days(&model, &carrier(), 1.0, draws));
            assert!(busy > quiet, "{quiet} {busy}");
        }
    }
}
