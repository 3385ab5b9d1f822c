//! Placing and paying an order.

use super::claims::claims;
use super::coupons::{coupon_of, hand_back, use_coupon};
use super::reminder::will_pay;
use crate::base::ids::{CaseId, EntryId, OrderId, ProductId};
use crate::base::time::HOUR;
use crate::base::{Money, Span, Time};
use crate::scenario::model::{Everyday, Scenario, Start, freight_of};
use crate::sim::calendar::SimEvent;
use crate::sim::command::Alert;
use crate::sim::entry::{Closing, Entry};
use crate::sim::ledger::Account;
use crate::sim::purpose::Purpose;
use crate::sim::state::{
    CaseStage, Destination, Experience, NewOrder, Order, OrderRecord, OrderState, ReturnState, State,
};

/// What a small gift costs the shop (design choice).
const GIFT_COST: Money = Money(200);

/// Adds a small gift to an order that has not left; it is paid for once.
pub(in crate::sim) fn add_gift(state: &mut State, entry: EntryId, id: OrderId) {
    let paid = state.order(id).paid.is_some();
    if state.order_mut(id).add_gift() && paid {
        state.pay(entry, Account::Compensation, GIFT_COST);
    }
}

/// Places an order if there is stock for it.
pub(in crate::sim) fn place(scenario: &Scenario, state: &mut State, new: NewOrder) -> Option<OrderId> {
    let size = choose_size(state, &new)?;
    let listing = &state.listings[new.product.index()];
    let goods = listing.price_now().times(i64::from(new.pieces));
    let reduced = (goods - new.discount).at_least(Money(1));
    let coupon = coupon_of(state, new.customer).min(reduced - Money(1));
    let freight = freight_of(scenario.policy.free_freight_from, listing.freight, goods);
    let total = reduced - coupon + freight;
    let in_stock = i64::from(listing.in_stock());
    let goods_cost = Money(listing.stock_cost.0 * i64::from(new.pieces) / in_stock.max(1));
    let promised_day = state.now.day() + i64::from(listing.promise_days);
    let claims = claims(scenario, state, new.product, new.customer);
    let id = OrderId(state.orders.len() as u32);
    use_coupon(state, new.customer, coupon);
    state.orders.push(Order::new(OrderRecord {
        customer: new.customer,
        name: new.name,
        persona: new.persona,
        product: new.product,
        size,
        pieces: new.pieces,
        total,
        freight,
        goods_cost,
        state: OrderState::AwaitingPayment,
        placed: state.now,
        paid: None,
        reminded: None,
        ship_by: state.now + scenario.policy.ship_within,
        promised_day,
        shipped: None,
        arrives: None,
        delivered: None,
        fate: new.fate,
        experience: Experience::default(),
        refunded: Money::ZERO,
        returning: ReturnState::None,
        disputed: false,
        conversation: None,
        case: new.case,
        review: None,
        replaces: None,
        coupon,
        claims,
        planned_review: None,
        review_waits: false,
        judged: false,
        gift: new.gift,
        replace_later: false,
        draws: new.draws,
        looked_up: false,
        exchanged: false,
        destination: Destination::AsOrdered,
    }));
    let entry = state.write(Entry::OrderPlaced {
        order: id,
        customer: new.customer,
        product: new.product,
        size,
        pieces: new.pieces,
        total,
        freight,
        promised_day,
    });
    state.cause = Some(entry);
    take_from_stock(state, id);
    pay_now_or_later(scenario, state, id, new.at_once);
    Some(id)
}

fn pay_now_or_later(scenario: &Scenario, state: &mut State, id: OrderId, at_once: bool) {
    if at_once {
        pay(scenario, state, id);
    } else {
        let customer = state.order(id).customer;
        let wait = state.stream(customer.0, Purpose::PaysAfter).between(900.0, 10_800.0) as i64;
        state.schedule(state.now + Span(wait), SimEvent::PaysLater(id));
    }
}

/// The place of a size by its label.
pub(in crate::sim) fn size_called(scenario: &Scenario, product: ProductId, label: &str) -> Option<u8> {
    let sizes = &scenario.products[product.index()].sizes;
    sizes.iter().position(|size| size.label == label).map(|place| place as u8)
}

/// The size wanted if there are enough pieces of it; of no size in particular, the one with most.
fn choose_size(state: &State, new: &NewOrder) -> Option<u8> {
    let stock = &state.listings[new.product.index()].stock;
    let enough = |size: u8| stock.get(usize::from(size)).is_some_and(|&n| n >= new.pieces);
    match new.size {
        Some(size) => enough(size).then_some(size),
        // Of sizes with equally many pieces the first.
        None => (0..stock.len() as u8)
            .filter(|&s| enough(s))
            .max_by_key(|&s| (stock[usize::from(s)], std::cmp::Reverse(s))),
    }
}

/// Reserves the goods of an order.
pub(super) fn take_from_stock(state: &mut State, id: OrderId) {
    let order = state.order(id);
    let (product, size, pieces, cost) = (order.product, order.size, order.pieces, order.goods_cost);
    if state.listings[product.index()].take(size, pieces, cost) {
        state.write(Entry::SoldOut { product, size });
        state.raise(Alert::SoldOut(product));
    }
}

/// Puts the goods of an order back.
pub(super) fn put_back(state: &mut State, id: OrderId) {
    let order = state.order(id);
    let (product, size, pieces, cost) = (order.product, order.size, order.pieces, order.goods_cost);
    state.listings[product.index()].put_back(size, pieces, cost);
}

/// Closes an order that was never paid: goods and coupon go back.
pub(in crate::sim) fn close_unpaid(state: &mut State, id: OrderId) {
    put_back(state, id);
    let order = state.order_mut(id);
    order.close();
    let (customer, coupon) = (order.customer, order.take_coupon());
    hand_back(state, customer, coupon);
    state.soon(SimEvent::NoParcelComes(id));
    state.write(Entry::OrderClosed { order: id, why: Closing::NotPaid });
}

fn pay(scenario: &Scenario, state: &mut State, id: OrderId) {
    let now = state.now;
    let within = scenario.policy.ship_within;
    let order = state.order_mut(id);
    order.pay(now, now + within);
    let (total, coupon, product, pieces, promised_day, ship_by) =
        (order.total, order.coupon, order.product, order.pieces, order.promised_day, order.ship_by);
    let gift = order.gift;
    let entry = state.write(Entry::OrderPaid { order: id });
    if gift {
        state.pay(entry, Account::Compensation, GIFT_COST);
    }
    state.post(entry, Account::Escrow, Account::Sales, total);
    state.post(entry, Account::CouponsOwed, Account::Sales, coupon);
    state.listings[product.index()].sell(pieces);
    state.count(product, |f| f.paid += 1);
    state.schedule(ship_by, SimEvent::ShipDue(id));
    state.schedule(Time::on(promised_day + 1, Span(HOUR)), SimEvent::PromisedDayOver(id));
    state.raise(Alert::Order(id));
    start_cases_of(scenario, state, id, OrderStep::Paid);
    may_write(scenario, state, id);
}

/// Chance that somebody of ordinary curiosity writes about an order that they paid (design choice).
const WRITES_AFTER_PAYING: f64 = 0.1;

/// Half of those who write about a paid order do so within this many minutes (design choice).
const WRITES_WITHIN: f64 = 25.0;

/// Decides whether the buyer writes before the parcel leaves. A story says for itself who writes.
fn may_write(scenario: &Scenario, state: &mut State, id: OrderId) {
    let order = state.order(id);
    if order.case.is_some() || !scenario.has_everyday(Everyday::AfterPaying) {
        return;
    }
    let asks = scenario.personas[order.persona.index()].asks;
    let mut luck = state.stream(order.customer.0, Purpose::AfterPaying(order.draws));
    if luck.chance((WRITES_AFTER_PAYING * asks).min(1.0)) {
        let after = Span::minutes(luck.lognormal(WRITES_WITHIN, 0.8) as i64);
        state.schedule(state.now + after, SimEvent::WritesAfterPaying(id));
    }
}

/// A customer who did not pay at once pays now, or never.
pub(in crate::sim) fn pays_later(scenario: &Scenario, state: &mut State, id: OrderId) {
    if state.order(id).state != OrderState::AwaitingPayment {
        return;
    }
    if will_pay(state, state.order(id)) && !state.in_aftermath {
        pay(scenario, state, id);
    } else {
        close_unpaid(state, id);
    }
}

/// A step of an order at which cases may start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::sim) enum OrderStep {
    /// Paid.
    Paid,
    /// Delivered.
    Delivered,
}

/// Schedules the cases that start with a step of this order: its own case, or one that waits for
/// any order of the product.
pub(in crate::sim) fn start_cases_of(scenario: &Scenario, state: &mut State, id: OrderId, step: OrderStep) {
    for (index, case) in scenario.cases.iter().enumerate() {
        let case_id = CaseId(index as u16);
        let at = match (case.starts, step) {
            (Start::AfterPayment(span), OrderStep::Paid)
            | (Start::AfterDelivery(span), OrderStep::Delivered) => state.now + span,
            (Start::WhenLate(span), OrderStep::Paid) => {
                Time::on(state.order(id).promised_day + 1, Span::ZERO) + span
            }
            (Start::AfterPayment(_) | Start::WhenLate(_), OrderStep::Delivered)
            | (Start::AfterDelivery(_), OrderStep::Paid)
            | (Start::At(_) | Start::AfterCase { .. } | Start::Everyday, _) => continue,
        };
        let order = state.order(id);
        let own = order.case == Some(case_id);
        let waits_for_any = case.buys.is_none()
            && order.case.is_none()
            && case.product.is_none_or(|p| p == order.product)
            && state.cases[index] == CaseStage::Waiting;
        if own || waits_for_any {
            state.cases[index] = CaseStage::Ordered(id);
            state.schedule(at, SimEvent::CaseDue(case_id));
        }
    }
}
