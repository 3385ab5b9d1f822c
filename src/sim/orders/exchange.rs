//! Another size for the one that was bought: the new one goes out, the old one comes back.

use super::place::{put_back, take_from_stock};
use super::refund::send_again;
use super::returns::comes_back;
use crate::base::Money;
use crate::base::ids::OrderId;
use crate::scenario::model::Scenario;
use crate::sim::entry::Entry;
use crate::sim::state::{OrderState, ReturnState, State};

/// Exchanges an order for another size, of which there must be stock. What has not left is packed
/// in that size. Else the new one goes out as an order of its own, and the old one comes back,
/// from the way as soon as it has arrived.
pub(in crate::sim) fn exchange(scenario: &Scenario, state: &mut State, id: OrderId, size: u8) {
    let order = state.order(id);
    let (product, pieces, now_is) = (order.product, order.pieces, order.state);
    state.write(Entry::Exchanged { order: id, product, size });
    if now_is == OrderState::ToShip {
        put_back(state, id);
        let listing = &state.listings[product.index()];
        let in_stock = i64::from(listing.in_stock()).max(1);
        let cost = Money(listing.stock_cost.0 * i64::from(pieces) / in_stock);
        state.order_mut(id).resize(size, cost);
        take_from_stock(state, id);
        return;
    }
    send_again(scenario, state, id, size);
    state.order_mut(id).exchange();
    send_back_exchanged(scenario, state, id);
}

/// An exchanged order that the customer has in hand travels back.
pub(in crate::sim) fn send_back_exchanged(scenario: &Scenario, state: &mut State, id: OrderId) {
    let order = state.order(id);
    let in_hand = matches!(order.state, OrderState::Delivered | OrderState::Completed);
    let free = matches!(order.returning, ReturnState::None | ReturnState::Requested);
    if order.exchanged && in_hand && free {
        comes_back(scenario, state, id);
    }
}
