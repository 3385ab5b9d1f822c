//! A friendly reminder to pay: once for each order that waits for its payment.

use crate::base::ids::OrderId;
use crate::base::{Span, Time};
use crate::sim::calendar::SimEvent;
use crate::sim::entry::Entry;
use crate::sim::purpose::Purpose;
use crate::sim::refused::Refused;
use crate::sim::state::{Order, OrderState, State};

/// A customer who ordered less than this long ago is still at it; a reminder then brings nobody
/// back (design choice).
pub(in crate::sim) const TOO_SOON: Span = Span::minutes(10);
/// How long after an order a good keeper reminds its customer (design choice): soon, and not while
/// they are still at it.
pub const REMIND_AFTER: Span = Span::minutes(12);
/// Share of those who would not have paid that had only forgotten, and pay when reminded (design
/// choice).
const FORGOT: f64 = 0.5;
/// Within how many seconds those who pay after a reminder do so (design choice).
const PAYS_WITHIN: [f64; 2] = [60.0, 900.0];

/// Whether the customer of an order can be reminded to pay.
///
/// # Errors
/// There is no such order, it is paid or closed, or its customer was reminded before.
pub(in crate::sim) fn check_reminder(state: &State, id: OrderId) -> Result<(), Refused> {
    let order = state.orders.get(id.index()).ok_or(Refused::NoSuchThing)?;
    match order.state {
        OrderState::Closed => Err(Refused::OrderClosed),
        OrderState::ToShip | OrderState::Shipped | OrderState::Delivered | OrderState::Completed => {
            Err(Refused::PaidAlready)
        }
        OrderState::AwaitingPayment if order.reminded.is_some() => Err(Refused::RemindedAlready),
        OrderState::AwaitingPayment => Ok(()),
    }
}

/// Reminds the customer. Who is going to pay after all does so sooner.
pub(in crate::sim) fn remind(state: &mut State, id: OrderId) {
    let now = state.now;
    if check_reminder(state, id).is_err() {
        return;
    }
    state.order_mut(id).remind(now);
    state.write(Entry::PaymentReminded { order: id });
    let order = state.order(id);
    if will_pay(state, order) {
        let customer = order.customer;
        let [least, most] = PAYS_WITHIN;
        let wait = state.stream(customer.0, Purpose::PaysWhenReminded).between(least, most) as i64;
        state.schedule(now + Span(wait), SimEvent::PaysLater(id));
    }
}

/// Whether a customer who did not pay at once pays after all: some do by themselves, and some of
/// the others had forgotten.
pub(super) fn will_pay(state: &State, order: &Order) -> bool {
    let who = order.customer.0;
    let by_themselves = state.stream(who, Purpose::PaysAfterAll).chance(0.6);
    let in_time = |at: Time| at.since(order.placed) >= TOO_SOON;
    by_themselves
        || order.reminded.is_some_and(in_time) && state.stream(who, Purpose::HadForgotten).chance(FORGOT)
}
