//! Goods that come back.

use super::refund::close_with;
use crate::base::Span;
use crate::base::ids::OrderId;
use crate::scenario::model::Scenario;
use crate::sim::calendar::SimEvent;
use crate::sim::command::Alert;
use crate::sim::entry::{Closing, Entry};
use crate::sim::ledger::Account;
use crate::sim::purpose::Purpose;
use crate::sim::refused::Refused;
use crate::sim::state::{OrderState, ReturnState, State};

/// A customer asks, outside a conversation, to send it back.
pub(in crate::sim) fn request_return(scenario: &Scenario, state: &mut State, id: OrderId) {
    if state.order(id).returning != ReturnState::None || state.order(id).state != OrderState::Delivered {
        return;
    }
    state.order_mut(id).move_return(ReturnState::Requested);
    let reason = state.order(id).return_reason();
    state.write(Entry::ReturnRequested { order: id, reason });
    state.raise(Alert::Return(id));
    if state.in_aftermath {
        agree_return(scenario, state, id);
    } else {
        // A customer who hears nothing for two days goes to the marketplace (design choice).
        state.schedule(state.now + Span::days(2), SimEvent::DisputeDue(id));
    }
}

/// Whether a return waits for the keeper's word.
pub(in crate::sim) fn check_return(state: &State, id: OrderId) -> Result<(), Refused> {
    let order = state.orders.get(id.index()).ok_or(Refused::NoSuchThing)?;
    match order.returning {
        ReturnState::Requested => Ok(()),
        ReturnState::None => Err(Refused::NoReturn),
        ReturnState::Coming | ReturnState::Done | ReturnState::Disputed | ReturnState::Refused => {
            Err(Refused::ReturnAnswered)
        }
    }
}

/// The keeper approves a return.
pub(in crate::sim) fn approve_return(scenario: &Scenario, state: &mut State, id: OrderId) {
    if state.order(id).returning == ReturnState::Requested {
        agree_return(scenario, state, id);
    }
}

/// A return is agreed: the goods travel back.
pub(in crate::sim) fn agree_return(scenario: &Scenario, state: &mut State, id: OrderId) {
    let order = state.order(id);
    if !matches!(order.state, OrderState::Delivered | OrderState::Completed)
        || !matches!(order.returning, ReturnState::None | ReturnState::Requested)
    {
        // It has not arrived: there is nothing to send back, the money goes back.
        if matches!(order.state, OrderState::ToShip | OrderState::Shipped) {
            close_with(state, id, Closing::Refunded);
        }
        return;
    }
    comes_back(scenario, state, id);
}

/// What the customer has in hand travels back. No new one is sent for it when goods come.
pub(super) fn comes_back(scenario: &Scenario, state: &mut State, id: OrderId) {
    let order = state.order_mut(id);
    order.stop_waiting();
    order.move_return(ReturnState::Coming);
    let (customer, at_fault) =
        (order.customer, order.experience.is_loss() || order.experience.not_as_described);
    let draws = order.draws;
    let reason = state.order(id).return_reason();
    let entry = state.write(Entry::ReturnApproved { order: id, reason });
    if at_fault {
        // The shop pays the way back when the shop is at fault.
        let freight = scenario.policy.return_freight;
        state.pay(entry, Account::Freight, freight);
    }
    state.soon(SimEvent::ReviewResumes(id));
    let days = state.stream(customer.0, Purpose::TravelBack(draws)).between(1.5, 4.0);
    state.schedule(state.now + Span::of_days(days), SimEvent::ReturnArrives(id));
}

/// Returned goods are back: the money goes back, unless another size went out for them; the goods
/// go into stock if they can be sold.
pub(in crate::sim) fn return_arrives(scenario: &Scenario, state: &mut State, id: OrderId) {
    let order = state.order_mut(id);
    if order.returning != ReturnState::Coming {
        return;
    }
    order.move_return(ReturnState::Done);
    let sellable = !order.experience.damaged;
    let (product, size, pieces, cost) = (order.product, order.size, order.pieces, order.goods_cost);
    let entry = state.write(Entry::ReturnArrived { order: id, sellable });
    state.cause = Some(entry);
    if sellable {
        state.post(entry, Account::Inventory, Account::CostOfGoods, cost);
        state.listings[product.index()].put_back(size, pieces, cost);
    }
    let order = state.order(id);
    if let (true, Some(delivered)) = (order.exchanged, order.delivered) {
        // It completes like others; the day on which it would have may have passed meanwhile.
        let completes = delivered + Span::days(scenario.policy.complete_after_days);
        state.schedule(completes, SimEvent::Completes(id));
        return;
    }
    close_with(state, id, Closing::Returned);
}
