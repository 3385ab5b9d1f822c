//! How conversations end, and what follows.

use super::outcome::{accepted, extras};
use super::remedy::carry_out;
use super::say::say;
use super::slots;
use crate::base::ids::{CaseId, ConversationId};
use crate::base::{Money, Span};
use crate::reply::{Refusal, RemedyKind};
use crate::scenario::model::{Consequence, Fate, Start};
use crate::sim::calendar::SimEvent;
use crate::sim::command::Remedy;
use crate::sim::customer;
use crate::sim::entry::{Entry, Failure, Thought};
use crate::sim::orders::{self, NewOrder};
use crate::sim::purpose::{Draws, Purpose, Wording};
use crate::sim::state::{CaseStage, ConversationState, Note, World};

/// The customer is satisfied.
pub(super) fn solve(world: &mut World, id: ConversationId) {
    let scenario = std::sync::Arc::clone(&world.scenario);
    let case = &scenario.cases[world.conversation(id).case.index()];
    let remedy = accepted(&case.satisfied_by, &world.conversation(id).handled);
    end(world, id, ConversationState::Solved);
    let entry = world.write(Entry::CaseSolved { conversation: id });
    world.cause = Some(entry);
    if let Some(remedy) = remedy {
        carry_out(world, id, remedy);
    }
    for extra in extras(&world.conversation(id).handled, remedy) {
        carry_out(world, id, extra);
    }
    let customer = world.conversation(id).customer;
    if let Some(text) =
        world.wording(customer.0, Wording::Thanks(world.conversation(id).case), &case.thanks).cloned()
    {
        let text = slots::fill(world, id, &text);
        let alert = world.alert;
        // Who was told no takes it, but not gladly.
        let told_no = world.conversation(id).handled.refusals.iter().any(|what| *what != Refusal::Discount);
        say(world, id, text, if told_no { 0 } else { 2 });
        world.alert = alert; // Thanks need no answer.
    }
    world.note(id, Note::Solved);
    follow(world, id, true);
    afterwards(world, id, true, None);
}

/// A customer who got all the money back although something else was called for.
pub(super) fn pay_off(world: &mut World, id: ConversationId) {
    end(world, id, ConversationState::Failed);
    let entry = world.write(Entry::CaseFailed { conversation: id, why: Failure::NoSolution });
    world.cause = Some(entry);
    world.note(id, Note::Failed(Failure::NoSolution));
    carry_out(world, id, Remedy { kind: RemedyKind::Refund, amount: Money::ZERO });
    afterwards(world, id, false, Some(Failure::NoSolution));
}

/// The conversation ends: nobody waits any more, and what was about to be said is not said.
fn end(world: &mut World, id: ConversationId, state: ConversationState) {
    let now = world.now;
    let c = world.conversation_mut(id);
    c.state = state;
    c.ended = Some(now);
    c.waiting_since = None;
    c.turn += 1;
    c.next = None;
}

/// The case failed. What the customer had accepted before is given all the same: it was promised.
pub(in crate::sim) fn fail(world: &mut World, id: ConversationId, why: Failure) {
    let was_open = world.conversation(id).state == ConversationState::Open;
    end(world, id, ConversationState::Failed);
    count_unanswered(world, id, why);
    let entry = world.write(Entry::CaseFailed { conversation: id, why });
    world.cause = Some(entry);
    world.note(id, Note::Failed(why));
    let formula = world.scenario.cases[world.conversation(id).case.index()].satisfied_by.clone();
    if was_open && let Some(remedy) = accepted(&formula, &world.conversation(id).handled) {
        carry_out(world, id, remedy);
    }
    follow(world, id, false);
    afterwards(world, id, false, Some(why));
}

/// A customer who left without an answer counts in the share of quick first answers, if they began in its hours.
fn count_unanswered(world: &mut World, id: ConversationId, why: Failure) {
    let c = world.conversation(id);
    let (clock, policy) = (c.begun.clock(), &world.scenario.policy);
    let in_hours = clock >= policy.service_from && clock < policy.service_to;
    if c.first_answer.is_none() && why != Failure::RunOver && in_hours {
        world.service.all += 1;
    }
}

/// The run ends: conversations that are open end without a verdict of their own.
pub(in crate::sim) fn close_all(world: &mut World) {
    for index in 0..world.conversations.len() {
        let id = ConversationId(index as u32);
        if world.conversation(id).state == ConversationState::Open {
            fail(world, id, Failure::RunOver);
        }
    }
}

/// What the story says follows.
fn follow(world: &mut World, id: ConversationId, solved: bool) {
    let scenario = std::sync::Arc::clone(&world.scenario);
    let case = &scenario.cases[world.conversation(id).case.index()];
    let case_id = world.conversation(id).case;
    let consequences = if solved { &case.if_solved } else { &case.if_unsolved };
    let customer = world.conversation(id).customer;
    for (count, consequence) in consequences.iter().enumerate() {
        let mut luck = world.stream(customer.0, Purpose::Consequence(case_id, solved, count as u8));
        match consequence {
            Consequence::Review { likely, .. } => {
                if luck.chance(*likely) {
                    world.soon(SimEvent::StoryReview(id, solved, count as u8));
                }
            }
            Consequence::DisputeAfter(span) => {
                if let Some(order) = world.conversation(id).order {
                    world.schedule(world.now + *span, SimEvent::DisputeDue(order));
                }
            }
            Consequence::Buys { quantity, likely, size } => {
                if luck.chance(*likely * of_conversation(world, id)) {
                    buys(world, id, *quantity, size.as_deref());
                }
            }
            Consequence::DemandsRefund => {
                if let Some(order) = world.conversation(id).order {
                    orders::refund_all(world, order);
                }
            }
            Consequence::TellsOthers(visits) => {
                world.talk += f64::from(*visits);
                world.write(Entry::WordOfMouth { conversation: id, visits: *visits });
            }
        }
    }
}

fn of_conversation(world: &World, id: ConversationId) -> f64 {
    world.conversation(id).product.map_or(1.0, |product| customer::at_our_price(world, product))
}

fn buys(world: &mut World, id: ConversationId, quantity: u32, size: Option<&str>) {
    let c = world.conversation(id);
    let Some(product) = c.product else { return };
    let discount = c.handled.remedies.iter().rev().find(|r| r.kind == RemedyKind::Discount);
    let gift = c.handled.remedies.iter().any(|r| r.kind == RemedyKind::Gift);
    let new = NewOrder {
        customer: c.customer,
        name: c.name.clone(),
        persona: c.persona,
        product,
        size: size.and_then(|label| orders::size_called(world, product, label)),
        pieces: quantity.max(1),
        discount: discount.map_or(Money::ZERO, |r| r.amount),
        gift,
        fate: Fate::Luck,
        case: None,
        at_once: true,
        draws: if c.order.is_some() { Draws::SECOND } else { Draws::default() },
    };
    let came = world.conversation(id).order.is_some();
    world.count_story(product, came, false);
    if let Some(order) = orders::place(world, new) {
        let c = world.conversation_mut(id);
        c.order.get_or_insert(order);
        world.order_mut(order).conversation = Some(id);
    }
}

/// Schedules the stories that begin some time after this one.
fn start_following(world: &mut World, id: ConversationId, solved: bool) {
    let scenario = std::sync::Arc::clone(&world.scenario);
    let ended = world.conversation(id).case;
    for (index, case) in scenario.cases.iter().enumerate() {
        if let Start::AfterCase { case: other, solved: wanted, after } = case.starts
            && other == ended
            && wanted.is_none_or(|wanted| wanted == solved)
            && world.cases[index] == CaseStage::Waiting
        {
            world.schedule(world.now + after, SimEvent::CaseDue(CaseId(index as u16)));
        }
    }
}

/// What the end means for a visitor who asked, or for an order that was complained about.
fn afterwards(world: &mut World, id: ConversationId, solved: bool, why: Option<Failure>) {
    start_following(world, id, solved);
    let c = world.conversation(id);
    let (customer, order) = (c.customer, c.order);
    let everyday = world.scenario.cases[c.case.index()].is_everyday();
    if let Some(order) = order {
        if everyday || world.order(order).review.is_none() {
            let wait = world
                .stream(customer.0, Purpose::ReviewAfterTalk(world.order(order).draws))
                .between(2.0, 30.0);
            if world.order(order).delivered.is_some() {
                world.schedule(world.now + Span::hours(wait as i64), SimEvent::ReviewDue(order));
            }
        }
        return;
    }
    if world.in_aftermath || !world.visitors.contains_key(&customer) {
        return;
    }
    if why == Some(Failure::NoAnswer) {
        customer::walk_on(world, customer, Thought::NoAnswer);
        return;
    }
    let shown = world.visitors.get(&customer).and_then(|v| world.tally.shown(v.product));
    let lift = customer::lift::answered(&world.scenario.behaviour, shown);
    if let Some(visitor) = world.visitors.get_mut(&customer) {
        if solved {
            // The published lift is of the whole chat, what was told included; so a word in the chat makes up for less
            // than the same word on the page.
            visitor.persuaded = lift;
        } else {
            visitor.persuaded = customer::lift::LET_DOWN;
        }
    }
    customer::decide(world, customer);
}
