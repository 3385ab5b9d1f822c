//! How conversations end, and what follows.

use super::circumstance::holds;
use super::outcome::{accepted, extras, satisfied};
use super::remedy::carry_out;
use super::say::{say, speak_soon};
use super::slots;
use crate::base::ids::{CaseId, ConversationId, CustomerId, OrderId};
use crate::base::{Money, Span, Time};
use crate::reply::{Refusal, RemedyKind};
use crate::scenario::model::{
    BONUS, Bonus, Case, Circumstance, Consequence, Fate, Matter, NextStep, Scenario, Start,
};
use crate::sim::calendar::SimEvent;
use crate::sim::command::Remedy;
use crate::sim::customer;
use crate::sim::entry::{Entry, Failure, Thought};
use crate::sim::orders::{self, NewOrder};
use crate::sim::purpose::{Draws, Purpose, Wording};
use crate::sim::state::{CaseStage, ConversationState, Note, State, Utterance};

/// The customer is satisfied.
pub(super) fn solve(scenario: &Scenario, state: &mut State, id: ConversationId) {
    let case = &scenario.cases[state.conversation(id).case.index()];
    let c = state.conversation(id);
    let remedy = accepted(case.satisfied_by_in(c.in_second_matter()), &c.handled);
    let granted = case.bonus.as_ref().filter(|bonus| grants(scenario, state, id, bonus));
    end(state, id, ConversationState::Solved);
    let entry = state.write(Entry::CaseSolved { conversation: id });
    state.cause = Some(entry);
    give(scenario, state, id, remedy);
    // What the customer does is decided and done first; the last words then tell it.
    let bought = follow(scenario, state, id, (true, 0), &case.if_solved);
    if let Some(bonus) = granted {
        grant(scenario, state, id, bonus);
    }
    let decided = afterwards(scenario, state, id, true, None);
    state.cause = Some(entry);
    part(scenario, state, id, case, bought.or(decided));
    state.note(id, Note::Solved);
}

/// Carries out the remedy that was accepted, and what was offered on top; and if the customer asked
/// for another address, the parcel goes there.
fn give(scenario: &Scenario, state: &mut State, id: ConversationId, remedy: Option<Remedy>) {
    if let Some(remedy) = remedy {
        carry_out(scenario, state, id, remedy);
    }
    for extra in extras(&state.conversation(id).handled, remedy) {
        carry_out(scenario, state, id, extra);
    }
    let order = state.conversation(id).order;
    if let Some(on_the_way) = order.and_then(|order| orders::redirect(scenario, state, order)) {
        state.note(id, Note::AddressChanged { on_the_way });
    }
}

/// The first matter is settled: what was accepted is given, and the customer comes to the second.
pub(super) fn settle_matter(scenario: &Scenario, state: &mut State, id: ConversationId, next: &Matter) {
    let c = state.conversation(id);
    let case = &scenario.cases[c.case.index()];
    let (customer, which) = (c.customer.0, Wording::NextMatter(c.case));
    let remedy = accepted(&case.satisfied_by, &c.handled);
    let entry = state.write(Entry::MatterSettled { conversation: id });
    state.cause = Some(entry);
    give(scenario, state, id, remedy);
    state.conversation_mut(id).turn_to_next_matter();
    let text = state.wording(customer, which, &next.opens).cloned().unwrap_or_default();
    let text = slots::fill(scenario, state, id, &text);
    speak_soon(state, id, Utterance { text, mood: 1, reveals: None, picture: None, waits: true });
}

/// Whether what was done in the whole talk grants a wish.
fn grants(scenario: &Scenario, state: &State, id: ConversationId, bonus: &Bonus) -> bool {
    let c = state.conversation(id);
    let now = |what: &Circumstance| holds(scenario, state, what, c.product, c.order);
    satisfied(&bonus.wish, &c.all_handled(), &now)
}

/// A wish is granted: a remedy in it is given like any other, then follows what the story says.
fn grant(scenario: &Scenario, state: &mut State, id: ConversationId, bonus: &Bonus) {
    let entry = state.write(Entry::WishGranted { conversation: id });
    state.cause = Some(entry);
    let c = state.conversation(id);
    let wanted = accepted(&bonus.wish, &c.all_handled()).filter(|remedy| !c.given.contains(remedy));
    let which = Wording::Granted(c.case);
    let customer = c.customer.0;
    if let Some(remedy) = wanted {
        carry_out(scenario, state, id, remedy);
    }
    follow(scenario, state, id, (true, BONUS), &bonus.then);
    if let Some(text) = state.wording(customer, which, &bonus.thanks).cloned() {
        let text = slots::fill(scenario, state, id, &text);
        let alert = state.alert;
        say(state, id, text, 1);
        state.alert = alert; // Thanks need no answer.
    }
}

/// The last words of a satisfied customer, by what they do next.
fn part(scenario: &Scenario, state: &mut State, id: ConversationId, case: &Case, next: Option<NextStep>) {
    let (customer, case_id) = (state.conversation(id).customer.0, state.conversation(id).case);
    let own = next.and_then(|step| {
        state.wording(customer, Wording::Parting(case_id, step), case.parting.lines(step)).cloned()
    });
    let thanks = || state.wording(customer, Wording::Thanks(case_id), &case.thanks).cloned();
    let Some(text) = own.or_else(thanks) else { return };
    let text = slots::fill(scenario, state, id, &text);
    let alert = state.alert;
    // Who was told no takes it, but not gladly.
    let told_no = state.conversation(id).handled.refusals.iter().any(|what| *what != Refusal::Discount);
    say(state, id, text, if told_no { 0 } else { 2 });
    state.alert = alert; // Last words need no answer.
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
    let case = &scenario.cases[state.conversation(id).case.index()];
    let formula = case.satisfied_by_in(state.conversation(id).in_second_matter());
    if was_open && let Some(remedy) = accepted(formula, &state.conversation(id).handled) {
        carry_out(scenario, state, id, remedy);
    }
    follow(scenario, state, id, (false, 0), &case.if_unsolved);
    afterwards(scenario, state, id, false, Some(why));
}

/// A customer who left without an answer counts in the share of quick first answers, if they began
/// in its hours.
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

/// What the story says follows; `first` is the place of the first of these consequences among all
/// of such an end. Says what the customer does about buying, if the story has a word about it.
fn follow(
    scenario: &Scenario,
    state: &mut State,
    id: ConversationId,
    (solved, first): (bool, u8),
    consequences: &[Consequence],
) -> Option<NextStep> {
    let mut next = None;
    let case_id = state.conversation(id).case;
    let customer = state.conversation(id).customer;
    for (place, consequence) in consequences.iter().enumerate() {
        let count = first.saturating_add(place as u8);
        let mut luck = state.stream(customer.0, Purpose::Consequence(case_id, solved, count));
        match consequence {
            Consequence::Review { likely, .. } => {
                if luck.chance(*likely) {
                    review_later(scenario, state, id, (solved, count));
                }
            }
            Consequence::ReviewAfterDelivery { .. } => review_later(scenario, state, id, (solved, count)),
            Consequence::DisputeAfter(span) => {
                if let Some(order) = state.conversation(id).order {
                    state.schedule(state.now + *span, SimEvent::DisputeDue(order));
                }
            }
            Consequence::Buys { quantity, likely, size } => {
                let (wish, drawn) = (*likely * of_conversation(scenario, state, id), luck.unit());
                next = if drawn < wish {
                    buys(scenario, state, id, *quantity, size.as_deref())
                } else if drawn < *likely {
                    Some(NextStep::TooDear)
                } else {
                    Some(NextStep::Leaves)
                };
            }
            Consequence::DemandsRefund => {
                if let Some(order) = state.conversation(id).order {
                    orders::refund_all(state, order);
                }
            }
            Consequence::TellsOthers(visits) => {
                let time = Purpose::TellsTime(case_id, solved, count);
                let at = some_hours_later(scenario, state, customer, time);
                state.schedule(at, SimEvent::TellsOthers(id, *visits));
            }
        }
    }
    next
}

/// A story's review is written some hours later.
fn review_later(scenario: &Scenario, state: &mut State, id: ConversationId, (solved, count): (bool, u8)) {
    let c = state.conversation(id);
    let (customer, time) = (c.customer, Purpose::StoryReviewTime(c.case, solved, count));
    let at = some_hours_later(scenario, state, customer, time);
    state.schedule(at, SimEvent::StoryReview(id, solved, count));
}

/// When somebody gets round to what they mean to do: one to twenty hours from now (design choice),
/// at the end of the aftermath at the latest.
fn some_hours_later(scenario: &Scenario, state: &State, customer: CustomerId, what: Purpose) -> Time {
    let hours = state.stream(customer.0, what).between(1.0, 20.0);
    let last = scenario.ends + Span::days(scenario.aftermath_days);
    (state.now + Span::of_hours(hours)).min(last).max(state.now)
}

/// A customer tells others how they were treated.
pub(in crate::sim) fn tells_others(state: &mut State, id: ConversationId, visits: i32) {
    state.cause = Some(state.conversation(id).entry);
    state.word_of_mouth += f64::from(visits);
    state.write(Entry::WordOfMouth { conversation: id, visits });
}

fn of_conversation(scenario: &Scenario, state: &State, id: ConversationId) -> f64 {
    state.conversation(id).product.map_or(1.0, |product| customer::at_our_price(scenario, state, product))
}

fn buys(
    scenario: &Scenario,
    state: &mut State,
    id: ConversationId,
    quantity: u32,
    size: Option<&str>,
) -> Option<NextStep> {
    let c = state.conversation(id);
    let product = c.product?;
    let offered = c.all_handled().remedies;
    let discount = offered.iter().rev().find(|r| r.kind == RemedyKind::Discount);
    let gift = offered.iter().any(|r| r.kind == RemedyKind::Gift);
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
    let placed = state.orders.len();
    let step = orders::buy(scenario, state, new);
    if step.orders() {
        let order = OrderId::at(placed);
        state.conversation_mut(id).concern(order);
        state.order_mut(order).talk_in(id);
    }
    Some(step)
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

/// What the end means for a visitor who asked, or for an order that was complained about. Says what
/// a visitor who was answered well does about buying.
fn afterwards(
    scenario: &Scenario,
    state: &mut State,
    id: ConversationId,
    solved: bool,
    why: Option<Failure>,
) -> Option<NextStep> {
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
        return None;
    }
    if state.in_aftermath || !state.visitors.contains_key(&customer) {
        return None;
    }
    if why == Some(Failure::NoAnswer) {
        customer::walk_on(scenario, state, customer, Thought::NoAnswer);
        return None;
    }
    let shown = state.visitors.get(&customer).and_then(|v| state.tally.shown(v.product));
    let lift = customer::answer_effect::answered(&scenario.behaviour, shown);
    if let Some(visitor) = state.visitors.get_mut(&customer) {
        // The published lift is of the whole chat, what was told included; so a word in the chat
        // makes up for less than the same word on the page.
        visitor.persuade(if solved { lift } else { customer::answer_effect::LET_DOWN });
    }
    if solved {
        return customer::decide_at_once(scenario, state, customer);
    }
    customer::decide(scenario, state, customer);
    None
}
