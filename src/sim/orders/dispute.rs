//! Disputes before the marketplace.

use super::refund::close_with;
use crate::base::Span;
use crate::base::ids::OrderId;
use crate::scenario::model::Scenario;
use crate::sim::calendar::SimEvent;
use crate::sim::command::Alert;
use crate::sim::entry::{Closing, Entry};
use crate::sim::purpose::Purpose;
use crate::sim::state::{ConversationState, OrderState, ReturnState, State};

/// The keeper disputes a return.
pub(in crate::sim) fn dispute_return(scenario: &Scenario, state: &mut State, id: OrderId) {
    if state.order(id).returning == ReturnState::Requested {
        open(scenario, state, id, true);
    }
}

/// A customer opens a dispute, unless the matter was settled.
pub(in crate::sim) fn dispute_due(scenario: &Scenario, state: &mut State, id: OrderId) {
    let order = state.order(id);
    let open_order = matches!(order.state, OrderState::ToShip | OrderState::Shipped | OrderState::Delivered);
    let settled = order.disputed || !matches!(order.returning, ReturnState::None | ReturnState::Requested);
    if open_order && !settled && order.refundable().is_positive() {
        open(scenario, state, id, false);
        state.raise(Alert::Dispute(id));
    }
}

fn open(scenario: &Scenario, state: &mut State, id: OrderId, by_shop: bool) {
    state.order_mut(id).open_dispute();
    state.write(Entry::DisputeOpened { order: id, by_shop });
    let days = scenario.policy.dispute_days;
    state.schedule(state.now + Span::days(days), SimEvent::RulingDue(id));
}

/// The marketplace rules: for the shop only where the goods are sound and as described, the return
/// does not fall under the seven days, or the customer was never wronged. Chances are design
/// choices.
pub(in crate::sim) fn ruling(scenario: &Scenario, state: &mut State, id: OrderId) {
    let order = state.order(id);
    if !order.disputed {
        return;
    }
    let wronged =
        order.experience.is_loss() || order.experience.not_as_described || order.delivered.is_none();
    let product = &scenario.products[order.product.index()];
    let within = order
        .delivered
        .is_some_and(|at| state.now.since(at) <= Span::days(scenario.policy.return_window_days));
    let owed = wronged || (within && !product.no_return);
    let handled =
        order.conversation.is_some_and(|c| state.conversation(c).state == ConversationState::Solved);
    let chance = match (owed, handled) {
        (true, _) => 0.05,
        (false, true) => 0.9,
        (false, false) => 0.7,
    };
    let for_shop = state.stream(order.customer.0, Purpose::Ruling(order.draws)).chance(chance);
    state.order_mut(id).end_dispute(for_shop);
    let entry = state.write(Entry::DisputeRuled { order: id, for_shop });
    state.cause = Some(entry);
    if for_shop {
        // The day on which it would have completed may have passed meanwhile.
        let delivered = state.order(id).delivered;
        if let Some(at) = delivered {
            let completes = at + Span::days(scenario.policy.complete_after_days);
            state.schedule(completes, SimEvent::Completes(id));
        }
    } else {
        close_with(state, id, Closing::Ruled);
    }
    state.soon(SimEvent::ReviewResumes(id));
}
