//! Between payment and parcel: some buyers write about their order.

use super::begin::{ConversationOpener, begin_everyday};
use crate::base::Span;
use crate::base::ids::OrderId;
use crate::scenario::model::{Everyday, Scenario};
use crate::sim::calendar::SimEvent;
use crate::sim::state::{OrderState, State};

/// Their moment has come. Nobody writes whose parcel has left, or who is talking to the shop
/// already.
pub(in crate::sim) fn writes_after_paying(scenario: &Scenario, state: &mut State, id: OrderId) {
    let order = state.order(id);
    if order.state != OrderState::ToShip || state.in_aftermath || state.talks_about(order) {
        return;
    }
    if !state.put_off_while_closed(scenario, Span::minutes(15), SimEvent::WritesAfterPaying(id)) {
        begin_everyday(scenario, state, Everyday::AfterPaying, &ConversationOpener::of_order(state, id));
    }
}
