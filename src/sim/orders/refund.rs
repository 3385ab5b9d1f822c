//! Giving money back, and sending again.

use super::place::{put_back, take_from_stock};
use crate::base::Money;
use crate::base::ids::{OrderId, ProductId};
use crate::reply::RemedyKind;
use crate::scenario::model::{Fate, Scenario};
use crate::sim::calendar::SimEvent;
use crate::sim::command::{Alert, Remedy};
use crate::sim::entry::{Closing, Entry};
use crate::sim::ledger::Account;
use crate::sim::state::{Experience, Note, Order, OrderRecord, OrderState, ReturnState, State};

/// Gives some of the money back, at most what is left of it.
pub(in crate::sim) fn refund(state: &mut State, id: OrderId, amount: Money) {
    let order = state.order_mut(id);
    let amount = order.refund(amount);
    if !amount.is_positive() {
        return;
    }
    let paid_out = order.state == OrderState::Completed;
    let entry = state.write(Entry::Refunded { order: id, amount });
    if paid_out {
        state.pay(entry, Account::Refunds, amount);
    } else {
        state.post(entry, Account::Refunds, Account::Escrow, amount);
    }
}

/// Gives all the money back. An order that has not left is closed and its goods stay.
pub(in crate::sim) fn refund_all(state: &mut State, id: OrderId) {
    close_with(state, id, Closing::Refunded);
}

/// Pays the rest of the money back and closes the order. A customer who waited for new goods does
/// so no longer.
pub(super) fn close_with(state: &mut State, id: OrderId, why: Closing) {
    if state.order_mut(id).stop_waiting() {
        state.soon(SimEvent::ReviewResumes(id));
    }
    let amount = state.order(id).refundable();
    refund(state, id, amount);
    let before = state.order(id).state;
    // Goods are reserved from the moment an order is placed, paid or not.
    if matches!(before, OrderState::AwaitingPayment | OrderState::ToShip) {
        put_back(state, id);
    }
    if matches!(before, OrderState::Completed | OrderState::Closed) {
        return;
    }
    state.order_mut(id).close();
    state.soon(SimEvent::NoParcelComes(id));
    state.write(Entry::OrderClosed { order: id, why });
}

/// Replaces what waited for goods of this product, as far as the stock goes, in the order of
/// purchase.
pub(in crate::sim) fn replace_waiting(scenario: &Scenario, state: &mut State, product: ProductId) {
    for index in 0..state.orders.len() {
        let order = &state.orders[index];
        if order.product != product || !order.replace_later {
            continue;
        }
        if state.listings[product.index()].stock[usize::from(order.size)] < order.to_replace() {
            continue;
        }
        let (id, remedy) =
            (OrderId::at(index), Remedy { kind: RemedyKind::Replacement, amount: Money::ZERO });
        state.orders[index].stop_waiting();
        if let Some(conversation) = state.orders[index].conversation {
            let entry = state.write(Entry::Remedied { conversation, remedy });
            state.cause = Some(entry);
            state.conversation_mut(conversation).give(remedy);
            state.note(conversation, Note::Remedied(remedy));
        }
        replace(scenario, state, id);
    }
}

/// Sends the pieces of an order that need it once more, free of charge: a new order to be packed.
/// There must be stock.
pub(in crate::sim) fn replace(scenario: &Scenario, state: &mut State, id: OrderId) {
    let size = state.order(id).size;
    send_again(scenario, state, id, size);
}

/// Sends the pieces of an order that need it once more in this size, of which there must be stock.
pub(super) fn send_again(scenario: &Scenario, state: &mut State, id: OrderId, size: u8) {
    let old = OrderRecord::clone(state.order(id));
    let pieces = old.to_replace();
    let before = state.orders.iter().filter(|o| o.replaces == Some(id)).count();
    let draws = old.draws.of_replacement(before.min(100) as u8);
    let listing = &state.listings[old.product.index()];
    let goods_cost = Money(listing.stock_cost.0 * i64::from(pieces) / i64::from(listing.in_stock()).max(1));
    let new = OrderId(state.orders.len() as u32);
    let promised_day = state.now.day() + i64::from(listing.promise_days);
    let order = OrderRecord {
        total: Money::ZERO,
        freight: Money::ZERO,
        size,
        pieces,
        goods_cost,
        state: OrderState::ToShip,
        placed: state.now,
        paid: Some(state.now),
        reminded: None,
        ship_by: state.now + scenario.policy.ship_within,
        promised_day,
        shipped: None,
        arrives: None,
        delivered: None,
        fate: Fate::Sound,
        experience: Experience::default(),
        refunded: Money::ZERO,
        returning: ReturnState::None,
        disputed: false,
        case: None,
        planned_review: None,
        review_waits: false,
        coupon: Money::ZERO,
        replaces: Some(id),
        looked_up: false,
        exchanged: false,
        replace_later: false,
        gift: false,
        draws,
        ..old
    };
    let (customer, product, size, pieces, ship_by) =
        (order.customer, order.product, order.size, order.pieces, order.ship_by);
    state.orders.push(Order::new(order));
    state.write(Entry::OrderPlaced {
        order: new,
        customer,
        product,
        size,
        pieces,
        total: Money::ZERO,
        freight: Money::ZERO,
        promised_day,
    });
    take_from_stock(state, new);
    state.schedule(ship_by, SimEvent::ShipDue(new));
    state.raise(Alert::Order(new));
}
