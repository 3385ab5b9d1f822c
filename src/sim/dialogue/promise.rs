//! Promises: made in words, checked when their time is up.

use super::close;
use crate::base::ids::{ConversationId, PromiseId};
use crate::reply::{PromiseKind, PromiseMade, RemedyKind};
use crate::sim::calendar::SimEvent;
use crate::sim::entry::{Entry, Failure};
use crate::sim::orders;
use crate::sim::state::{ConversationState, Promise, World};

/// Records a promise and schedules the check.
pub(super) fn make(world: &mut World, id: ConversationId, made: &PromiseMade) {
    let promise = PromiseId(world.promises.len() as u32);
    let due = made.due.max(world.now);
    let said = |id: &PromiseId| {
        let promise = &world.promises[id.index()];
        promise.kind == made.kind
            && promise.due == due
            && promise.kept.is_none()
            && promise.otherwise == made.otherwise
    };
    if let Some(same) = world.conversation(id).promises.iter().copied().find(|p| said(p)) {
        // Said again, and still one word to keep; it counts for the customer as said now.
        let ahead = due.since(world.now);
        world.conversation_mut(id).handled.promises.push((made.kind, ahead, same));
        return;
    }
    world.promises.push(Promise {
        conversation: id,
        kind: made.kind,
        due,
        kept: None,
        otherwise: made.otherwise,
        answers: world.conversation(id).answers,
    });
    let ahead = due.since(world.now);
    let c = world.conversation_mut(id);
    c.promises.push(promise);
    c.handled.promises.push((made.kind, ahead, promise));
    world.write(Entry::Promised { promise, conversation: id, kind: made.kind, due });
    world.schedule(due, SimEvent::PromiseDue(promise));
}

/// A promise's time is up.
pub(in crate::sim) fn promise_due(world: &mut World, id: PromiseId) {
    let promise = world.promises[id.index()].clone();
    let c = world.conversation(promise.conversation);
    let order = c.order.or_else(|| order_of(world, promise.conversation));
    let o = order.map(|order| world.order(order));
    let by = |at: Option<crate::base::Time>| at.is_some_and(|at| at <= promise.due);
    let kept = match (promise.kind, o) {
        // A promise about an order that never came binds nobody.
        (PromiseKind::Ship | PromiseKind::Arrive | PromiseKind::Refund, None) => None,
        (PromiseKind::Ship, Some(o)) => Some(by(o.shipped.map(|(at, _)| at))),
        (PromiseKind::Arrive, Some(o)) => Some(by(o.delivered)),
        (PromiseKind::Refund, Some(o)) => Some(o.refunded.is_positive()),
        // Kept by another answer, in words or by button; a customer who left before it was due heard none, and
        // nobody can answer them any more.
        (PromiseKind::Answer, _) if c.answers > promise.answers => Some(true),
        (PromiseKind::Answer, _) => match c.state {
            ConversationState::Open => Some(false),
            ConversationState::Solved => Some(true),
            ConversationState::Failed => None,
        },
    };
    world.promises[id.index()].kept = kept;
    match kept {
        None => {}
        Some(true) => {
            world.write(Entry::PromiseKept { promise: id });
        }
        Some(false) => broken(world, id, &promise, order),
    }
}

/// The last order the customer of a conversation placed after it began.
fn order_of(world: &World, id: ConversationId) -> Option<crate::base::ids::OrderId> {
    let customer = world.conversation(id).customer;
    let found = world.orders.iter().rposition(|o| o.customer == customer);
    found.map(|index| crate::base::ids::OrderId(index as u32))
}

fn broken(world: &mut World, id: PromiseId, promise: &Promise, order: Option<crate::base::ids::OrderId>) {
    if promise.otherwise == Some(RemedyKind::Refund)
        && let Some(order) = order
    {
        // The keeper said what happens then, and it happens.
        orders::refund_all(world, order);
        world.promises[id.index()].kept = Some(true);
        world.write(Entry::PromiseKept { promise: id });
        return;
    }
    let entry = world.write(Entry::PromiseBroken { promise: id });
    world.cause = Some(entry);
    let c = world.conversation_mut(promise.conversation);
    c.mood = (c.mood - 2).clamp(-5, 5);
    let relied_on = c.handled.promises.iter().any(|(_, _, p)| *p == id);
    if c.state == ConversationState::Solved && relied_on && !world.in_aftermath {
        close::fail(world, promise.conversation, Failure::BrokenPromise);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::ids::CaseId;
    use crate::reply::PromiseKind;
    use crate::scenario::{Embedded, load};
    use crate::sim::Sim;
    use crate::sim::dialogue;
    use std::sync::Arc;

    /// Opens a conversation in which "I will answer you" was promised, lets something happen, and says whether
    /// the promise was kept.
    fn kept(then: impl FnOnce(&mut World, ConversationId)) -> Option<bool> {
        let files = Embedded::scenario("first_week").unwrap_or_else(|| panic!("it is shipped"));
        let scenario = load(&files, "first_week").scenario.unwrap_or_else(|| panic!("it is sound"));
        let case = scenario.cases.iter().position(|c| c.buys.is_none() && !c.is_everyday());
        let mut sim = Sim::open(Arc::new(scenario), 5);
        let world = sim.world_mut();
        dialogue::case_due(world, CaseId(case.unwrap_or_else(|| panic!("there is one")) as u16));
        let id = ConversationId(0);
        world.conversation_mut(id).answers += 1;
        let due = world.now + crate::base::Span::hours(2);
        make(
            world,
            id,
            &PromiseMade {
                kind: PromiseKind::Answer,
                due,
                otherwise: None,
                words: crate::reply::Words::default(),
            },
        );
        then(world, id);
        promise_due(world, PromiseId(0));
        world.promises[0].kept
    }

    #[test]
    fn an_answer_is_owed_until_there_is_one() {
        assert_eq!(kept(|_, _| {}), Some(false));
        assert_eq!(
            kept(|world, id| world.note(id, crate::sim::state::Note::LookedUp)),
            Some(false),
            "a look-up is no answer"
        );
        assert_eq!(kept(|world, id| world.conversation_mut(id).answers += 1), Some(true));
        assert_eq!(
            kept(|world, id| close::fail(world, id, Failure::NoAnswer)),
            None,
            "nobody is there to hear it"
        );
    }
}
