//! Parcels: how long they travel, and what happens when they arrive or do not.

use crate::base::ids::OrderId;
use crate::base::time::{DAY, HOUR};
use crate::base::{Span, Time};
use crate::scenario::model::{Carrier, Everyday, Fate};
use crate::sim::calendar::SimEvent;
use crate::sim::dialogue::{self, Caller};
use crate::sim::entry::Entry;
use crate::sim::orders::{OrderState, Step, start_cases_of};
use crate::sim::world::{Purpose, World};

/// Days a parcel travels: lognormal around the carrier's median with a small heavy tail, which overload
/// makes heavier (row L4). `normal` is a standard normal draw, `tail` and `stretch` uniform ones.
pub(in crate::sim) fn travel_days(
    carrier: &Carrier,
    load: f64,
    tail_factor: f64,
    (normal, tail, stretch): (f64, f64, f64),
) -> f64 {
    let base = carrier.median_days * libm::exp(carrier.log_sd * normal);
    let astray = carrier.tail * (1.0 + (tail_factor - 1.0) * (load - 1.0).clamp(0.0, 1.0));
    if tail < astray { base * (1.0 + (tail_factor - 1.0) * 2.0 * stretch) } else { base }
}

/// Sends a parcel off: decides when it arrives.
pub(in crate::sim) fn send_off(world: &mut World, id: OrderId) {
    let order = world.order(id);
    let Some((shipped, carrier)) = order.shipped else {
        return;
    };
    let mut luck = world.stream(order.customer.0, Purpose::Travel, u32::from(order.replaces.is_some()));
    let draws = (luck.normal(), luck.unit(), luck.unit());
    let day = shipped.day();
    let load = world.scenario.arrivals.surges.iter().find(|s| (s.day..=s.day + 2).contains(&day));
    let load = load.map_or(1.0, |s| s.factor);
    let carrier = &world.scenario.carriers[carrier.index()];
    let days = travel_days(carrier, load, world.scenario.behaviour.tail_factor, draws);
    let usual = shipped + Span((days * DAY as f64) as i64);
    let least = shipped + Span((carrier.median_days * 0.7 * DAY as f64) as i64);
    let promised = Time::end_of_day(order.promised_day);
    let arrives = match order.fate {
        Fate::Luck => usual,
        Fate::Late(by) => usual.max(promised + by),
        // The story needs it to arrive, and to arrive in time if it was shipped in time.
        _ => usual.min(Time::on(order.promised_day, Span::hours(17))).max(least),
    };
    let arrives = delivery_hours(arrives);
    world.order_mut(id).arrives = Some(arrives);
    world.schedule(arrives, SimEvent::Arrival(id));
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
pub(in crate::sim) fn arrival(world: &mut World, id: OrderId) {
    if world.order(id).state != OrderState::Shipped {
        return;
    }
    let now = world.now;
    let order = world.order_mut(id);
    order.state = OrderState::Delivered;
    order.delivered = Some(now);
    let (days_late, customer, replacement) = (order.days_late(), order.customer, order.replaces.is_some());
    let entry = world.write(Entry::OrderDelivered { order: id, days_late });
    world.cause = Some(entry);
    let policy_days = world.scenario.policy.complete_after_days;
    world.schedule(now + Span::days(policy_days), SimEvent::Completes(id));
    if replacement {
        return;
    }
    start_cases_of(world, id, Step::Delivered);
    let unpacks = world.stream(customer.0, Purpose::Unpacking, 9).between(0.3, 9.0);
    world.schedule(now + Span((unpacks * HOUR as f64) as i64), SimEvent::Unpacked(id));
}

/// The promised day is over: a customer whose parcel is not there may write.
pub(in crate::sim) fn promised_day_over(world: &mut World, id: OrderId) {
    let order = world.order(id);
    if !matches!(order.state, OrderState::ToShip | OrderState::Shipped) || order.replaces.is_some() {
        return;
    }
    let (customer, persona, scripted) = (order.customer, order.persona, order.case.is_some());
    let entry = world.write(Entry::OrderOverdue { order: id });
    world.cause = Some(entry);
    // Late parcels cost no money yet, so fewer write than keep their anger for the review; half again as many
    // as for other trouble without loss, because a question is easily asked (design choice).
    let chance =
        world.scenario.behaviour.complain_no_loss * 2.5 * world.scenario.personas[persona.index()].complains;
    let writes = world.stream(customer.0, Purpose::Afterwards, 0).chance(chance);
    if writes && !scripted && !world.in_aftermath {
        if world.is_open(world.now) {
            dialogue::begin_everyday(world, Everyday::Late, &Caller::of_order(world, id));
        } else {
            // The same question again when the shop opens.
            let open = world.when_open(world.now) + Span::minutes(20);
            world.schedule(open, SimEvent::PromisedDayOver(id));
        }
    }
}
