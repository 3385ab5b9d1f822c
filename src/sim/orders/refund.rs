//! Giving money back, and sending again.

use super::place::{put_back, take_from_stock};
use crate::base::Money;
use crate::base::ids::{OrderId, ProductId};
use crate::reply::RemedyKind;
use crate::scenario::model::Fate;
use crate::sim::calendar::SimEvent;
use crate::sim::command::{Alert, Remedy};
use crate::sim::entry::{Closing, Entry};
use crate::sim::ledger::Account;
use crate::sim::state::{Experience, Note, Order, OrderState, ReturnState, World};

/// Gives some of the money back, at most what is left of it.
pub(in crate::sim) fn refund(world: &mut World, id: OrderId, amount: Money) {
    let order = world.order_mut(id);
    let amount = amount.min(order.refundable());
    if !amount.is_positive() {
        return;
    }
    order.refunded += amount;
    let paid_out = order.state == OrderState::Completed;
    let entry = world.write(Entry::Refunded { order: id, amount });
    if paid_out {
        world.pay(entry, Account::Refunds, amount);
    } else {
        world.post(entry, Account::Refunds, Account::Escrow, amount);
    }
}

/// Gives all the money back. An order that has not left is closed and its goods stay.
pub(in crate::sim) fn refund_all(world: &mut World, id: OrderId) {
    close_with(world, id, Closing::Refunded);
}

/// Gives what is left of the money back and closes the order.
pub(super) fn close_with(world: &mut World, id: OrderId, why: Closing) {
    let amount = world.order(id).refundable();
    refund(world, id, amount);
    let state = world.order(id).state;
    // Goods are reserved from the moment an order is placed, paid or not.
    if matches!(state, OrderState::AwaitingPayment | OrderState::ToShip) {
        put_back(world, id);
    }
    if matches!(state, OrderState::Completed | OrderState::Closed) {
        return;
    }
    world.order_mut(id).state = OrderState::Closed;
    world.write(Entry::OrderClosed { order: id, why });
}

/// Replaces what waited for goods of this product, as far as the stock goes, in the order of purchase.
pub(in crate::sim) fn replace_waiting(world: &mut World, product: ProductId) {
    for index in 0..world.orders.len() {
        let order = &world.orders[index];
        let enough = world.listings[product.index()].stock[usize::from(order.size)] >= order.to_replace();
        if order.product != product || !order.replace_later || !enough {
            continue;
        }
        let (id, remedy) =
            (OrderId::at(index), Remedy { kind: RemedyKind::Replacement, amount: Money::ZERO });
        world.orders[index].replace_later = false;
        if let Some(conversation) = world.orders[index].conversation {
            let entry = world.write(Entry::Remedied { conversation, remedy });
            world.cause = Some(entry);
            world.conversation_mut(conversation).given.push(remedy);
            world.note(conversation, Note::Remedied(remedy));
        }
        replace(world, id);
    }
}

/// Sends the pieces of an order that need it once more, free of charge: a new order to be packed. There must be stock.
pub(in crate::sim) fn replace(world: &mut World, id: OrderId) {
    let old = world.order(id).clone();
    let pieces = old.to_replace();
    let before = world.orders.iter().filter(|o| o.replaces == Some(id)).count();
    let draws = old.draws.of_replacement(before.min(100) as u8);
    let listing = &world.listings[old.product.index()];
    let goods_cost = Money(listing.stock_cost.0 * i64::from(pieces) / i64::from(listing.in_stock()).max(1));
    let new = OrderId(world.orders.len() as u32);
    let promised_day = world.now.day() + i64::from(listing.promise_days);
    let order = Order {
        total: Money::ZERO,
        freight: Money::ZERO,
        pieces,
        goods_cost,
        state: OrderState::ToShip,
        placed: world.now,
        paid: Some(world.now),
        ship_by: world.now + world.scenario.policy.ship_within,
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
        praise: None,
        review_waits: false,
        coupon: Money::ZERO,
        replaces: Some(id),
        looked_up: false,
        replace_later: false,
        gift: false,
        draws,
        ..old
    };
    let (customer, product, size, pieces, ship_by) =
        (order.customer, order.product, order.size, order.pieces, order.ship_by);
    world.orders.push(order);
    world.write(Entry::OrderPlaced {
        order: new,
        customer,
        product,
        size,
        pieces,
        total: Money::ZERO,
        freight: Money::ZERO,
        promised_day,
    });
    take_from_stock(world, new);
    world.schedule(ship_by, SimEvent::ShipDue(new));
    world.raise(Alert::Order(new));
}
