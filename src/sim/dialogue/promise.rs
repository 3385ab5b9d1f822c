//! Promises: made in words, checked when their time is up.

use super::close;
use crate::base::ids::{ConversationId, PromiseId};
use crate::reply::{PromiseKind, PromiseMade, RemedyKind};
use crate::scenario::model::Scenario;
use crate::sim::calendar::SimEvent;
use crate::sim::entry::{Entry, Failure};
use crate::sim::orders;
use crate::sim::state::Bought;
use crate::sim::state::{ConversationState, Promise, State};

/// Records a promise and schedules the check.
pub(super) fn make(state: &mut State, id: ConversationId, made: &PromiseMade) {
    let promise = PromiseId(state.promises.len() as u32);
    let due = made.due.max(state.now);
    let said = |id: &PromiseId| {
        let promise = &state.promises[id.index()];
        promise.kind == made.kind
            && promise.due == due
            && promise.kept.is_none()
            && promise.otherwise == made.otherwise
    };
    if let Some(same) = state.conversation(id).promises.iter().copied().find(|p| said(p)) {
        // Said again, and still one word to keep; it counts for the customer as said now.
        let ahead = due.since(state.now);
        state.conversation_mut(id).note_promise(made.kind, ahead, same);
        return;
    }
    state.promises.push(Promise {
        conversation: id,
        kind: made.kind,
        due,
        kept: None,
        otherwise: made.otherwise,
        answers: state.conversation(id).answers,
    });
    let ahead = due.since(state.now);
    state.conversation_mut(id).note_promise(made.kind, ahead, promise);
    state.write(Entry::Promised { promise, conversation: id, kind: made.kind, due });
    state.schedule(due, SimEvent::PromiseDue(promise));
}

/// A promise's time is up.
pub(in crate::sim) fn promise_due(scenario: &Scenario, state: &mut State, id: PromiseId) {
    let promise = state.promises[id.index()].clone();
    let c = state.conversation(promise.conversation);
    let order = c.order.or_else(|| Bought::first(&state.orders, c.customer, c.begun));
    let o = order.map(|order| state.order(order));
    let by = |at: Option<crate::base::Time>| at.is_some_and(|at| at <= promise.due);
    let kept = match (promise.kind, o) {
        // A promise about an order that never came binds nobody.
        (PromiseKind::Ship | PromiseKind::Arrive | PromiseKind::Refund, None) => None,
        (PromiseKind::Ship, Some(o)) => Some(by(o.shipped.map(|(at, _)| at))),
        (PromiseKind::Arrive, Some(o)) => Some(by(o.delivered)),
        (PromiseKind::Refund, Some(o)) => Some(o.refunded.is_positive()),
        // Kept by another answer, in words or by button; a customer who left before it was due
        // heard none, and nobody can answer them any more.
        (PromiseKind::Answer, _) if c.answers > promise.answers => Some(true),
        (PromiseKind::Answer, _) => match c.state {
            ConversationState::Open => Some(false),
            ConversationState::Solved => Some(true),
            ConversationState::Failed => None,
        },
    };
    state.promises[id.index()].kept = kept;
    match kept {
        None => {}
        Some(true) => {
            state.write(Entry::PromiseKept { promise: id });
        }
        Some(false) => broken(scenario, state, id, &promise, order),
    }
}

fn broken(
    scenario: &Scenario,
    state: &mut State,
    id: PromiseId,
    promise: &Promise,
    order: Option<crate::base::ids::OrderId>,
) {
    if promise.otherwise == Some(RemedyKind::Refund)
        && let Some(order) = order
    {
        // The keeper said what happens then, and it happens.
        orders::refund_all(state, order);
        state.promises[id.index()].kept = Some(true);
        state.write(Entry::PromiseKept { promise: id });
        return;
    }
    let entry = state.write(Entry::PromiseBroken { promise: id });
    state.cause = Some(entry);
    let c = state.conversation_mut(promise.conversation);
    c.feel(-2);
    let relied_on = c.handled.promises.iter().any(|(_, _, p)| *p == id);
    if c.state == ConversationState::Solved && relied_on && !state.in_aftermath {
        close::fail(scenario, state, promise.conversation, Failure::BrokenPromise);
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

    /// Opens a conversation in which "I will answer you" was promised, lets something happen, and
    /// says whether the promise was kept.
    fn kept(then: impl FnOnce(&Scenario, &mut State, ConversationId)) -> Option<bool> {
        let files = Embedded::scenario("first_week").unwrap_or_else(|| panic!("it is shipped"));
        let scenario = load(&files, "first_week").scenario.unwrap_or_else(|| panic!("it is sound"));
        let case = scenario.cases.iter().position(|c| c.buys.is_none() && !c.is_everyday());
        let mut sim = Sim::open(Arc::new(scenario), 5);
        let (scenario, state) = sim.parts();
        dialogue::case_due(scenario, state, CaseId(case.unwrap_or_else(|| panic!("there is one")) as u16));
        let id = ConversationId(0);
        state.conversation_mut(id).record_mut().answers += 1;
        let due = state.now + crate::base::Span::hours(2);
        make(
            state,
            id,
            &PromiseMade {
                kind: PromiseKind::Answer,
                due,
                otherwise: None,
                words: crate::reply::Words::default(),
            },
        );
        then(scenario, state, id);
        promise_due(scenario, state, PromiseId(0));
        state.promises[0].kept
    }

    #[test]
    fn an_answer_is_owed_until_there_is_one() {
        assert_eq!(kept(|_, _, _| {}), Some(false));
        assert_eq!(
            kept(|_, state, id| state.note(id, crate::sim::state::Note::LookedUp)),
            Some(false),
            "a look-up is no answer"
        );
        assert_eq!(kept(|_, state, id| state.conversation_mut(id).record_mut().answers += 1), Some(true));
        assert_eq!(
            kept(|scenario, state, id| close::fail(scenario, state, id, Failure::NoAnswer)),
            None,
            "nobody is there to hear it"
        );
    }
}
