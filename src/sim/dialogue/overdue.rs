//! The promised day passed without delivery: some ask where their parcel is (row V2).

use super::begin::{ConversationOpener, begin_everyday};
use crate::base::Span;
use crate::base::ids::{EntryId, OrderId};
use crate::scenario::model::{Everyday, Scenario};
use crate::sim::calendar::SimEvent;
use crate::sim::customer::complaining;
use crate::sim::entry::Entry;
use crate::sim::purpose::Purpose;
use crate::sim::state::{OrderState, State};

/// The promised day is over: a customer whose parcel is not there may write. Lateness costs no
/// money yet, so as many write as complain of other trouble without loss; the rest keep it for the
/// review.
pub(in crate::sim) fn promised_day_over(scenario: &Scenario, state: &mut State, id: OrderId) {
    let order = state.order(id);
    if !matches!(order.state, OrderState::ToShip | OrderState::Shipped) || order.replaces.is_some() {
        return;
    }
    let (customer, persona, scripted) = (order.customer, order.persona, order.case.is_some());
    let draws = order.draws;
    let entry = state.write(Entry::OrderOverdue { order: id });
    state.cause = Some(entry);
    let weight = scenario.personas[persona.index()].complains;
    let chance = complaining::chance(&scenario.behaviour, false, weight);
    let writes = state.stream(customer.0, Purpose::AsksWhere(draws)).chance(chance);
    if writes && !scripted && !state.in_aftermath {
        asks_where(scenario, state, id, entry);
    }
}

/// Asks where the parcel is, because of the entry that says that it is overdue; in a closed shop
/// when it opens. Nobody asks whose parcel came meanwhile.
pub(in crate::sim) fn asks_where(scenario: &Scenario, state: &mut State, id: OrderId, overdue: EntryId) {
    let order = state.order(id);
    if !matches!(order.state, OrderState::ToShip | OrderState::Shipped) || state.in_aftermath {
        return;
    }
    state.cause = Some(overdue);
    if !state.put_off_while_closed(scenario, Span::minutes(20), SimEvent::AsksWhere(id, overdue)) {
        begin_everyday(scenario, state, Everyday::Late, &ConversationOpener::of_order(state, id));
    }
}
