//! Disputes before the marketplace.

use super::refund::close_with;
use crate::base::Span;
use crate::base::ids::OrderId;
use crate::sim::calendar::SimEvent;
use crate::sim::command::Alert;
use crate::sim::entry::{Closing, Entry};
use crate::sim::purpose::Purpose;
use crate::sim::state::{ConversationState, OrderState, ReturnState, World};

/// The keeper disputes a return.
pub(in crate::sim) fn dispute_return(world: &mut World, id: OrderId) {
    if world.order(id).returning == ReturnState::Requested {
        open(world, id, true);
    }
}

/// A customer opens a dispute, unless the matter was settled.
pub(in crate::sim) fn dispute_due(world: &mut World, id: OrderId) {
    let order = world.order(id);
    let open_order = matches!(order.state, OrderState::ToShip | OrderState::Shipped | OrderState::Delivered);
    let settled = order.disputed || !matches!(order.returning, ReturnState::None | ReturnState::Requested);
    if open_order && !settled && order.refundable().is_positive() {
        open(world, id, false);
        world.raise(Alert::Dispute(id));
    }
}

fn open(world: &mut World, id: OrderId, by_shop: bool) {
    let order = world.order_mut(id);
    order.disputed = true;
    order.returning = ReturnState::Disputed;
    world.write(Entry::DisputeOpened { order: id, by_shop });
    let days = world.scenario.policy.dispute_days;
    world.schedule(world.now + Span::days(days), SimEvent::RulingDue(id));
}

/// The marketplace rules: for the shop only where the goods are sound and as described, the return does not
/// fall under the seven days, or the customer was never wronged. Chances are design choices.
pub(in crate::sim) fn ruling(world: &mut World, id: OrderId) {
    let order = world.order(id);
    if !order.disputed {
        return;
    }
    let wronged =
        order.experience.is_loss() || order.experience.not_as_described || order.delivered.is_none();
    let product = &world.scenario.products[order.product.index()];
    let within = order
        .delivered
        .is_some_and(|at| world.now.since(at) <= Span::days(world.scenario.policy.return_window_days));
    let owed = wronged || (within && !product.no_return);
    let handled =
        order.conversation.is_some_and(|c| world.conversation(c).state == ConversationState::Solved);
    let chance = match (owed, handled) {
        (true, _) => 0.05,
        (false, true) => 0.9,
        (false, false) => 0.7,
    };
    let for_shop = world.stream(order.customer.0, Purpose::Ruling(order.draws)).chance(chance);
    let order = world.order_mut(id);
    order.disputed = false;
    order.returning = if for_shop { ReturnState::Refused } else { ReturnState::Done };
    let entry = world.write(Entry::DisputeRuled { order: id, for_shop });
    world.cause = Some(entry);
    if for_shop {
        // The day on which it would have completed may have passed meanwhile.
        let delivered = world.order(id).delivered;
        if let Some(at) = delivered {
            let completes = at + Span::days(world.scenario.policy.complete_after_days);
            world.schedule(completes, SimEvent::Completes(id));
        }
    } else {
        close_with(world, id, Closing::Ruled);
    }
    world.soon(SimEvent::ReviewResumes(id));
}
