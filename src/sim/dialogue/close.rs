//! How conversations end, and what follows.

use super::outcome::{accepted, extras};
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
use crate::sim::ledger::Account;
use crate::sim::orders::{self, NewOrder};
use crate::sim::purpose::Purpose;
use crate::sim::state::{CaseStage, ConversationState, Note, World};

/// What a small gift costs the shop (design choice).
const GIFT_COST: Money = Money(200);

/// The customer is satisfied.
pub(super) fn solve(world: &mut World, id: ConversationId) {
    let scenario = std::sync::Arc::clone(&world.scenario);
    let case = &scenario.cases[world.conversation(id).case.index()];
    let remedy = accepted(&case.satisfied_by, &world.conversation(id).handled);
    world.conversation_mut(id).state = ConversationState::Solved;
    world.conversation_mut(id).ended = Some(world.now);
    let entry = world.write(Entry::CaseSolved { conversation: id });
    world.cause = Some(entry);
    world.conversation_mut(id).waiting_since = None;
    if let Some(remedy) = remedy {
        carry_out(world, id, remedy);
    }
    for extra in extras(&world.conversation(id).handled, remedy) {
        carry_out(world, id, extra);
    }
    let customer = world.conversation(id).customer;
    if let Some(text) = world.wording(customer.0, 8, &case.thanks).cloned() {
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
    world.conversation_mut(id).state = ConversationState::Failed;
    world.conversation_mut(id).ended = Some(world.now);
    let entry = world.write(Entry::CaseFailed { conversation: id, why: Failure::NoSolution });
    world.cause = Some(entry);
    world.conversation_mut(id).waiting_since = None;
    world.note(id, Note::Failed(Failure::NoSolution));
    carry_out(world, id, Remedy { kind: RemedyKind::Refund, amount: Money::ZERO });
    afterwards(world, id, false, Some(Failure::NoSolution));
}

/// The case failed.
pub(in crate::sim) fn fail(world: &mut World, id: ConversationId, why: Failure) {
    let scenario = std::sync::Arc::clone(&world.scenario);
    let now = world.now;
    let c = world.conversation_mut(id);
    c.ended = Some(now);
    c.state = ConversationState::Failed;
    c.waiting_since = None;
    c.turn += 1;
    c.next = None;
    if c.first_answer.is_none() && why != Failure::RunOver {
        let clock = c.begun.clock();
        let policy = &scenario.policy;
        if clock >= policy.service_from && clock < policy.service_to {
            world.service.all += 1;
        }
    }
    let entry = world.write(Entry::CaseFailed { conversation: id, why });
    world.cause = Some(entry);
    world.note(id, Note::Failed(why));
    follow(world, id, false);
    afterwards(world, id, false, Some(why));
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

/// Carries out a remedy that was accepted.
fn carry_out(world: &mut World, id: ConversationId, remedy: Remedy) {
    let order = world.conversation(id).order;
    let entry = world.write(Entry::Remedied { conversation: id, remedy });
    world.note(id, Note::Remedied(remedy));
    match (remedy.kind, order) {
        (RemedyKind::Refund, Some(order)) => orders::refund_all(world, order),
        (RemedyKind::PartRefund, Some(order)) => orders::refund(world, order, remedy.amount),
        (RemedyKind::Replacement, Some(order)) => orders::replace(world, order),
        (RemedyKind::Return, Some(order)) => orders::agree_return(world, order),
        (RemedyKind::Coupon, _) => {
            let customer = world.conversation(id).customer;
            orders::give_coupon(world, entry, customer, remedy.amount);
        }
        (RemedyKind::Gift, order) => {
            world.pay(entry, Account::Compensation, GIFT_COST);
            let customer = world.conversation(id).customer;
            if let Some(order) = order {
                world.order_mut(order).gift = true;
            } else if let Some(visitor) = world.visitors.get_mut(&customer) {
                visitor.gift = true;
            }
        }
        (RemedyKind::Discount, _) => {
            let customer = world.conversation(id).customer;
            if let Some(visitor) = world.visitors.get_mut(&customer) {
                visitor.discount = remedy.amount;
            }
        }
        _ => {}
    }
}

/// What the story says follows.
fn follow(world: &mut World, id: ConversationId, solved: bool) {
    let scenario = std::sync::Arc::clone(&world.scenario);
    let case = &scenario.cases[world.conversation(id).case.index()];
    let consequences = if solved { &case.if_solved } else { &case.if_unsolved };
    let customer = world.conversation(id).customer;
    for (count, consequence) in consequences.iter().enumerate() {
        let mut luck = world.stream(customer.0, Purpose::Consequence, count as u32);
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
            let wait = world.stream(customer.0, Purpose::Afterwards, 5).between(2.0, 30.0);
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
