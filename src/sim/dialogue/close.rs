//! How conversations end, and what follows.

use super::outcome::{accepted, extras};
use super::remedy::carry_out;
use super::say::say;
use super::slots;
use crate::base::ids::{CaseId, ConversationId};
use crate::base::{Money, Span};
use crate::reply::{Refusal, RemedyKind};
use crate::scenario::model::{Consequence, Fate, Scenario, Start};
use crate::sim::calendar::SimEvent;
use crate::sim::command::Remedy;
use crate::sim::customer;
use crate::sim::entry::{Entry, Failure, Thought};
use crate::sim::orders::{self, NewOrder};
use crate::sim::purpose::{Draws, Purpose, Wording};
use crate::sim::state::{CaseStage, ConversationState, Note, State};

/// The customer is satisfied.
pub(super) fn solve(scenario: &Scenario, state: &mut State, id: ConversationId) {
    let case = &scenario.cases[state.conversation(id).case.index()];
    let remedy = accepted(&case.satisfied_by, &state.conversation(id).handled);
    end(state, id, ConversationState::Solved);
    let entry = state.write(Entry::CaseSolved { conversation: id });
    state.cause = Some(entry);
    if let Some(remedy) = remedy {
        carry_out(scenario, state, id, remedy);
    }
    for extra in extras(&state.conversation(id).handled, remedy) {
        carry_out(scenario, state, id, extra);
    }
    let customer = state.conversation(id).customer;
    if let Some(text) =
        state.wording(customer.0, Wording::Thanks(state.conversation(id).case), &case.thanks).cloned()
    {
        let text = slots::fill(scenario, state, id, &text);
        let alert = state.alert;
        // Who was told no takes it, but not gladly.
        let told_no = state.conversation(id).handled.refusals.iter().any(|what| *what != Refusal::Discount);
        say(state, id, text, if told_no { 0 } else { 2 });
        state.alert = alert; // Thanks need no answer.
    }
    state.note(id, Note::Solved);
    follow(scenario, state, id, true);
    afterwards(scenario, state, id, true, None);
}

/// A customer who got all the money back although something else was called for.
pub(super) fn pay_off(scenario: &Scenario, state: &mut State, id: ConversationId) {
    end(state, id, ConversationState::Failed);
    let entry = state.write(Entry::CaseFailed { conversation: id, why: Failure::NoSolution });
    state.cause = Some(entry);
    state.note(id, Note::Failed(Failure::NoSolution));
    carry_out(scenario, state, id, Remedy { kind: RemedyKind::Refund, amount: Money::ZERO });
    afterwards(scenario, state, id, false, Some(Failure::NoSolution));
}

/// The conversation ends: nobody waits any more, and what was about to be said is not said.
fn end(state: &mut State, id: ConversationId, how: ConversationState) {
    let now = state.now;
    state.conversation_mut(id).end(now, how);
}

/// The case failed. What the customer had accepted before is given all the same: it was promised.
pub(in crate::sim) fn fail(scenario: &Scenario, state: &mut State, id: ConversationId, why: Failure) {
    let was_open = state.conversation(id).state == ConversationState::Open;
    end(state, id, ConversationState::Failed);
    count_unanswered(scenario, state, id, why);
    let entry = state.write(Entry::CaseFailed { conversation: id, why });
    state.cause = Some(entry);
    state.note(id, Note::Failed(why));
    let formula = scenario.cases[state.conversation(id).case.index()].satisfied_by.clone();
    if was_open && let Some(remedy) = accepted(&formula, &state.conversation(id).handled) {
        carry_out(scenario, state, id, remedy);
    }
    follow(scenario, state, id, false);
    afterwards(scenario, state, id, false, Some(why));
}

/// A customer who left without an answer counts in the share of quick first answers, if they began in its hours.
fn count_unanswered(scenario: &Scenario, state: &mut State, id: ConversationId, why: Failure) {
    let c = state.conversation(id);
    let (clock, policy) = (c.begun.clock(), &scenario.policy);
    let in_hours = clock >= policy.service_from && clock < policy.service_to;
    if c.first_answer.is_none() && why != Failure::RunOver && in_hours {
        state.service.all += 1;
    }
}

/// The run ends: conversations that are open end without a verdict of their own.
pub(in crate::sim) fn close_all(scenario: &Scenario, state: &mut State) {
    for index in 0..state.conversations.len() {
        let id = ConversationId(index as u32);
        if state.conversation(id).state == ConversationState::Open {
            fail(scenario, state, id, Failure::RunOver);
        }
    }
}

/// What the story says follows.
fn follow(scenario: &Scenario, state: &mut State, id: ConversationId, solved: bool) {
    let case = &scenario.cases[state.conversation(id).case.index()];
    let case_id = state.conversation(id).case;
    let consequences = if solved { &case.if_solved } else { &case.if_unsolved };
    let customer = state.conversation(id).customer;
    for (count, consequence) in consequences.iter().enumerate() {
        let mut luck = state.stream(customer.0, Purpose::Consequence(case_id, solved, count as u8));
        match consequence {
            Consequence::Review { likely, .. } => {
                if luck.chance(*likely) {
                    state.soon(SimEvent::StoryReview(id, solved, count as u8));
                }
            }
            Consequence::DisputeAfter(span) => {
                if let Some(order) = state.conversation(id).order {
                    state.schedule(state.now + *span, SimEvent::DisputeDue(order));
                }
            }
            Consequence::Buys { quantity, likely, size } => {
                if luck.chance(*likely * of_conversation(scenario, state, id)) {
                    buys(scenario, state, id, *quantity, size.as_deref());
                }
            }
            Consequence::DemandsRefund => {
                if let Some(order) = state.conversation(id).order {
                    orders::refund_all(state, order);
                }
            }
            Consequence::TellsOthers(visits) => {
                state.word_of_mouth += f64::from(*visits);
                state.write(Entry::WordOfMouth { conversation: id, visits: *visits });
            }
        }
    }
}

fn of_conversation(scenario: &Scenario, state: &State, id: ConversationId) -> f64 {
    state.conversation(id).product.map_or(1.0, |product| customer::at_our_price(scenario, state, product))
}

fn buys(scenario: &Scenario, state: &mut State, id: ConversationId, quantity: u32, size: Option<&str>) {
    let c = state.conversation(id);
    let Some(product) = c.product else { return };
    let discount = c.handled.remedies.iter().rev().find(|r| r.kind == RemedyKind::Discount);
    let gift = c.handled.remedies.iter().any(|r| r.kind == RemedyKind::Gift);
    let new = NewOrder {
        customer: c.customer,
        name: c.name.clone(),
        persona: c.persona,
        product,
        size: size.and_then(|label| orders::size_called(scenario, product, label)),
        pieces: quantity.max(1),
        discount: discount.map_or(Money::ZERO, |r| r.amount),
        gift,
        fate: Fate::Luck,
        case: None,
        at_once: true,
        draws: if c.order.is_some() { Draws::SECOND } else { Draws::default() },
    };
    let came = state.conversation(id).order.is_some();
    state.count_story(product, came, false);
    if let Some(order) = orders::place(scenario, state, new) {
        state.conversation_mut(id).concern(order);
        state.order_mut(order).talk_in(id);
    }
}

/// Schedules the stories that begin some time after this one.
fn start_following(scenario: &Scenario, state: &mut State, id: ConversationId, solved: bool) {
    let ended = state.conversation(id).case;
    for (index, case) in scenario.cases.iter().enumerate() {
        if let Start::AfterCase { case: other, solved: wanted, after } = case.starts
            && other == ended
            && wanted.is_none_or(|wanted| wanted == solved)
            && state.cases[index] == CaseStage::Waiting
        {
            state.schedule(state.now + after, SimEvent::CaseDue(CaseId(index as u16)));
        }
    }
}

/// What the end means for a visitor who asked, or for an order that was complained about.
fn afterwards(
    scenario: &Scenario,
    state: &mut State,
    id: ConversationId,
    solved: bool,
    why: Option<Failure>,
) {
    start_following(scenario, state, id, solved);
    let c = state.conversation(id);
    let (customer, order) = (c.customer, c.order);
    let everyday = scenario.cases[c.case.index()].is_everyday();
    if let Some(order) = order {
        if everyday || state.order(order).review.is_none() {
            let wait = state
                .stream(customer.0, Purpose::ReviewAfterTalk(state.order(order).draws))
                .between(2.0, 30.0);
            if state.order(order).delivered.is_some() {
                state.schedule(state.now + Span::hours(wait as i64), SimEvent::ReviewDue(order));
            }
        }
        return;
    }
    if state.in_aftermath || !state.visitors.contains_key(&customer) {
        return;
    }
    if why == Some(Failure::NoAnswer) {
        customer::walk_on(scenario, state, customer, Thought::NoAnswer);
        return;
    }
    let shown = state.visitors.get(&customer).and_then(|v| state.tally.shown(v.product));
    let lift = customer::answer_effect::answered(&scenario.behaviour, shown);
    if let Some(visitor) = state.visitors.get_mut(&customer) {
        if solved {
            // The published lift is of the whole chat, what was told included; so a word in the chat makes up for less
            // than the same word on the page.
            visitor.persuaded = lift;
        } else {
            visitor.persuaded = customer::answer_effect::LET_DOWN;
        }
    }
    customer::decide(scenario, state, customer);
}
