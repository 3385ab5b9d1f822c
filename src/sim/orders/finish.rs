//! How orders end: completed, cancelled, or settled when the run is over.

use super::place::close_unpaid;
use super::refund::close_with;
use crate::base::ids::OrderId;
use crate::sim::entry::{Closing, Entry};
use crate::sim::ledger::Account;
use crate::sim::state::{OrderState, ReturnState, World};

/// An order completes by itself: the marketplace pays out, less its share.
pub(in crate::sim) fn completes(world: &mut World, id: OrderId) {
    let order = world.order(id);
    let held = order.disputed || matches!(order.returning, ReturnState::Requested | ReturnState::Coming);
    if order.state != OrderState::Delivered || held {
        return;
    }
    let paid_out = order.refundable();
    world.order_mut(id).state = OrderState::Completed;
    let entry = world.write(Entry::OrderCompleted { order: id });
    let share = paid_out.share(world.scenario.policy.commission);
    world.take_in(entry, Account::Escrow, paid_out - share);
    world.post(entry, Account::Commission, Account::Escrow, share);
}

/// A customer cancels what was never shipped; says whether they did.
pub(in crate::sim) fn cancel_due(world: &mut World, id: OrderId) -> bool {
    let cancels = world.order(id).state == OrderState::ToShip;
    if cancels {
        close_with(world, id, Closing::NeverShipped);
    }
    cancels
}

/// At the end of the run nobody packs any more: an order that has not left is cancelled. What may still be shipped in
/// time by the rules leaves no stain. Returns whether it was overdue, and so counts as never shipped.
pub(in crate::sim) fn close_unshipped(world: &mut World, id: OrderId) -> bool {
    match world.order(id).state {
        OrderState::ToShip => {
            let overdue = world.order(id).ship_by < world.now;
            close_with(world, id, Closing::NeverShipped);
            overdue
        }
        OrderState::AwaitingPayment => {
            close_unpaid(world, id);
            false
        }
        OrderState::Shipped | OrderState::Delivered | OrderState::Completed | OrderState::Closed => false,
    }
}

/// After the aftermath: delivered orders complete, parcels still on the way are refunded as lost.
pub(in crate::sim) fn settle(world: &mut World) {
    for index in 0..world.orders.len() {
        let id = OrderId(index as u32);
        if world.order(id).returning == ReturnState::Coming {
            super::return_arrives(world, id);
        }
        if world.order(id).disputed {
            super::ruling(world, id);
        }
        if std::mem::take(&mut world.order_mut(id).replace_later) {
            // The goods never came: the money goes back.
            close_with(world, id, Closing::Refunded);
        }
        match world.order(id).state {
            OrderState::Delivered => {
                if world.order(id).returning == ReturnState::Requested {
                    world.order_mut(id).returning = ReturnState::Refused;
                }
                completes(world, id);
            }
            OrderState::Shipped => close_with(world, id, Closing::Refunded),
            _ => {}
        }
    }
}
