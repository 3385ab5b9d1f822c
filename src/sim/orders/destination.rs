//! Where a parcel goes: to the address given with the order, or to the one asked for afterwards.

use crate::base::ids::OrderId;
use crate::base::{Span, Time};
use crate::scenario::model::{Misdelivery, NewAddress, Scenario};
use crate::sim::calendar::SimEvent;
use crate::sim::entry::Entry;
use crate::sim::purpose::Purpose;
use crate::sim::state::{CaseStage, Destination, OrderState, ReturnState, State};

/// How much later a parcel arrives that the carrier redirects on its way (design choice).
const REDIRECTED_AFTER: Span = Span::days(1);

/// The other address that the customer of an order asks for, if they do.
fn wanted<'a>(scenario: &'a Scenario, state: &State, id: OrderId) -> Option<&'a NewAddress> {
    let case = state.order(id).case?;
    let asked = matches!(state.cases[case.index()], CaseStage::Begun(_));
    scenario.cases[case.index()].address.as_ref().filter(|_| asked)
}

/// The customer's wish for another address is granted. Returns whether the parcel had left, if it
/// goes there from now on; none if it does not.
pub(in crate::sim) fn redirect(scenario: &Scenario, state: &mut State, id: OrderId) -> Option<bool> {
    wanted(scenario, state, id)?;
    let order = state.order(id);
    let on_the_way = match order.state {
        OrderState::AwaitingPayment | OrderState::ToShip => false,
        OrderState::Shipped => true,
        OrderState::Delivered | OrderState::Completed | OrderState::Closed => return None,
    };
    if order.destination != Destination::AsOrdered || order.returning != ReturnState::None {
        return None;
    }
    let arrives = order.arrives;
    state.order_mut(id).send_to(Destination::Changed);
    state.write(Entry::AddressChanged { order: id, on_the_way });
    if let (true, Some(arrives)) = (on_the_way, arrives) {
        arrives_later(state, id, arrives + REDIRECTED_AFTER);
    }
    Some(on_the_way)
}

fn arrives_later(state: &mut State, id: OrderId, at: Time) {
    state.order_mut(id).travel_until(at);
    state.schedule(at, SimEvent::Arrival(id));
}

/// The carrier is at the door: whether the customer is elsewhere. Then the parcel is passed on, or
/// it comes back.
pub(in crate::sim) fn taken_elsewhere(scenario: &Scenario, state: &mut State, id: OrderId) -> bool {
    if state.order(id).destination != Destination::AsOrdered {
        return false;
    }
    let Some(address) = wanted(scenario, state, id) else { return false };
    let comes_back = address.otherwise == Misdelivery::ComesBack;
    let entry = state.write(Entry::WrongAddress { order: id, comes_back });
    state.cause = Some(entry);
    match address.otherwise {
        Misdelivery::Forwarded(span) => {
            state.order_mut(id).send_to(Destination::PassedOn);
            arrives_later(state, id, state.now + span);
        }
        Misdelivery::ComesBack => {
            let order = state.order(id);
            let days = state.stream(order.customer.0, Purpose::TravelBack(order.draws)).between(1.5, 4.0);
            state.order_mut(id).move_return(ReturnState::Coming);
            state.schedule(state.now + Span::of_days(days), SimEvent::ReturnArrives(id));
        }
    }
    true
}
