//! How orders end: completed, cancelled, or settled when the run is over.

use super::place::close_unpaid;
use super::refund::close_with;
use crate::base::ids::OrderId;
use crate::scenario::model::Scenario;
use crate::sim::entry::{Closing, Entry};
use crate::sim::ledger::Account;
use crate::sim::state::{OrderState, ReturnState, State};

/// An order completes by itself: the marketplace pays out, less its share.
pub(in crate::sim) fn completes(state: &mut State, id: OrderId) {
    let order = state.order(id);
    let held = order.disputed || matches!(order.returning, ReturnState::Requested | ReturnState::Coming);
    if order.state != OrderState::Delivered || held {
        return;
    }
    let paid_out = order.refundable();
    state.order_mut(id).complete();
    let entry = state.write(Entry::OrderCompleted { order: id });
    let share = paid_out.share(state.market.commission());
    state.receive(entry, Account::Escrow, paid_out - share);
    state.post(entry, Account::Commission, Account::Escrow, share);
}

/// A customer cancels what was never shipped; says whether they did.
pub(in crate::sim) fn cancel_due(state: &mut State, id: OrderId) -> bool {
    let cancels = state.order(id).state == OrderState::ToShip;
    if cancels {
        close_with(state, id, Closing::NeverShipped);
    }
    cancels
}

/// At the end of the run nobody packs any more: an order that has not left is cancelled. What may
/// still be shipped in time by the rules leaves no stain. Returns whether it was overdue, and so
/// counts as never shipped.
pub(in crate::sim) fn close_unshipped(state: &mut State, id: OrderId) -> bool {
    match state.order(id).state {
        OrderState::ToShip => {
            let overdue = state.order(id).ship_by < state.now;
            close_with(state, id, Closing::NeverShipped);
            overdue
        }
        OrderState::AwaitingPayment => {
            close_unpaid(state, id);
            false
        }
        OrderState::Shipped | OrderState::Delivered | OrderState::Completed | OrderState::Closed => false,
    }
}

/// After the aftermath: delivered orders complete, parcels still on the way are refunded as lost.
pub(in crate::sim) fn settle_all(scenario: &Scenario, state: &mut State) {
    for index in 0..state.orders.len() {
        let id = OrderId(index as u32);
        if state.order(id).returning == ReturnState::Coming {
            super::return_arrives(scenario, state, id);
        }
        if state.order(id).disputed {
            super::ruling(scenario, state, id);
        }
        if state.order_mut(id).stop_waiting() {
            // The goods never came: the money goes back.
            close_with(state, id, Closing::Refunded);
        }
        match state.order(id).state {
            OrderState::Delivered => {
                if state.order(id).returning == ReturnState::Requested {
                    state.order_mut(id).move_return(ReturnState::Refused);
                }
                completes(state, id);
            }
            OrderState::Shipped => close_with(state, id, Closing::Refunded),
            OrderState::AwaitingPayment | OrderState::ToShip | OrderState::Completed | OrderState::Closed => {
            }
        }
    }
}
