//! A reply: what it costs, what is read in it, and what that does.

use super::circumstance::holds;
use super::outcome::{half_met, satisfied};
use super::remedy::{at_stake, may_offer};
use super::{close, promise, respond, slots};
use crate::base::ids::ConversationId;
use crate::base::text::is_blank;
use crate::base::{Lang, Money, Text};
use crate::reply::{self, Correction, Reading, RemedyKind, ReplyContext};
use crate::scenario::model::limits::LONGEST_REPLY;
use crate::scenario::model::{Circumstance, MomentFact, Scenario, Trigger};
use crate::sim::command::{Remedy, Reply};
use crate::sim::entry::{Entry, Failure, ReplyKind};
use crate::sim::refused::Refused;
use crate::sim::state::{ConversationState, Message, MessageFrom, Note, ReadIn, State};

/// Whether a customer can be answered so.
pub(in crate::sim) fn check_answer(
    scenario: &Scenario,
    state: &State,
    id: ConversationId,
    reply: &Reply,
) -> Result<(), Refused> {
    check_open(state, id)?;
    match reply {
        Reply::Suggested { index, .. } => {
            slots::suggestion(scenario, state, id, *index).map(|_| ()).ok_or(Refused::NoSuchThing)
        }
        Reply::Phrase { code, .. } => {
            let phrase = state.phrases.iter().find(|p| p.code == *code).ok_or(Refused::NoSuchThing)?;
            slots::phrase(scenario, state, id, &phrase.text).map(|_| ())
        }
        Reply::Free { text } => check_words(text),
        Reply::Meant { text, correction } => {
            check_words(text)?;
            let text = text.trim();
            may_mean(state, text, correction, &read(scenario, state, id, text))
        }
    }
}

/// Whether words that are read so may mean what the keeper says: they can bear it, and they did not
/// mean something else earlier in this run. Words that mean whatever would be best mean nothing.
fn may_mean(state: &State, text: &str, correction: &Correction, reading: &Reading) -> Result<(), Refused> {
    if !correction.fits(text, reading) {
        Err(Refused::NotInTheWords)
    } else if state.meant.get(text).is_some_and(|before| before != correction) {
        Err(Refused::MeantOtherwise)
    } else {
        Ok(())
    }
}

/// Whether words of the keeper can be read by others: a reply, a phrase, a public answer.
pub(in crate::sim) fn check_words(text: &str) -> Result<(), Refused> {
    if is_blank(text) {
        return Err(Refused::EmptyText);
    }
    if text.trim().chars().count() > LONGEST_REPLY { Err(Refused::BadText) } else { Ok(()) }
}

/// Whether the conversation is there and open.
pub(in crate::sim) fn check_open(state: &State, id: ConversationId) -> Result<(), Refused> {
    match state.conversations.get(id.index()) {
        None => Err(Refused::NoSuchThing),
        Some(c) if c.state != ConversationState::Open => Err(Refused::ConversationOver),
        Some(_) => Ok(()),
    }
}

/// The words of a reply as they are sent, slots filled; `None` if there is no such suggestion or
/// phrase.
pub(in crate::sim) fn reply_text(
    scenario: &Scenario,
    state: &State,
    id: ConversationId,
    reply: &Reply,
) -> Option<String> {
    Some(match reply {
        Reply::Suggested { index, lang } => {
            slots::suggestion(scenario, state, id, *index)?.get(*lang).to_owned()
        }
        Reply::Phrase { code, lang } => {
            let phrase = state.phrases.iter().find(|p| p.code == *code)?;
            slots::phrase(scenario, state, id, &phrase.text).ok()?.get(*lang).to_owned()
        }
        Reply::Free { text } | Reply::Meant { text, .. } => text.trim().to_owned(),
    })
}

/// Answers a customer with these words.
pub(in crate::sim) fn answer(
    scenario: &Scenario,
    state: &mut State,
    id: ConversationId,
    reply: &Reply,
    text: String,
) {
    if state.conversation(id).state != ConversationState::Open {
        state.write(Entry::AnsweredTooLate { conversation: id });
        return;
    }
    let kind = match reply {
        Reply::Suggested { index, .. } => ReplyKind::Suggested(*index),
        Reply::Phrase { .. } => ReplyKind::Phrase,
        Reply::Free { .. } | Reply::Meant { .. } => ReplyKind::Free,
    };
    let mut reading = read(scenario, state, id, &text);
    let correction = if let Reply::Meant { correction, .. } = reply {
        may_mean(state, &text, correction, &reading).is_ok().then_some(correction)
    } else {
        None
    };
    if let Some(correction) = correction {
        reading = correction.apply(&text, &context(scenario, state, id), &reading);
    }
    record(scenario, state, id, kind, &Text::new(text.clone(), text.clone()), Some(reading.clone()));
    if let Some(correction) = correction {
        state.meant.entry(text).or_insert_with(|| correction.clone());
        let (meant, unmeant) = (correction.meant.clone(), correction.unmeant.clone());
        state.write(Entry::Meant { conversation: id, meant, unmeant });
    }
    take_effect(scenario, state, id, &reading);
}

/// Lets a reading take effect as if a reply had been read so. For whoever explores a talk; no
/// keeper can do this.
pub(in crate::sim) fn hear(scenario: &Scenario, state: &mut State, id: ConversationId, reading: &Reading) {
    record(scenario, state, id, ReplyKind::Free, &Text::default(), Some(reading.clone()));
    take_effect(scenario, state, id, reading);
}

/// What the reader may know: the product's sheet, the order, what the customer asks.
pub(in crate::sim) fn context(scenario: &Scenario, state: &State, id: ConversationId) -> ReplyContext {
    let c = state.conversation(id);
    let product = c.product.map(|p| &scenario.products[p.index()]);
    let topic = scenario.cases[c.case.index()].topic;
    scenario.reply_context(product, at_stake(scenario, state, c), topic, state.now)
}

/// What a reply says in a conversation, as [`reply::read`] reads it.
fn read(scenario: &Scenario, state: &State, id: ConversationId, text: &str) -> Reading {
    let c = state.conversation(id);
    let topic = scenario.cases[c.case.index()].topic;
    let read_in = ReadIn { product: c.product, stake: at_stake(scenario, state, c), topic, now: state.now };
    state.readings.find(text, &read_in).unwrap_or_else(|| {
        let reading = reply::read(text, &context(scenario, state, id));
        state.readings.keep(text, read_in, &reading);
        reading
    })
}

/// Records a reply: message, first-answer clock, journal.
pub(super) fn record(
    scenario: &Scenario,
    state: &mut State,
    id: ConversationId,
    kind: ReplyKind,
    text: &Text,
    reading: Option<Reading>,
) {
    let now = state.now;
    let courtesy = reading.as_ref().map_or(0.0, |r| r.courtesy);
    let within = scenario.policy.first_answer_within;
    let (from, to) = (scenario.policy.service_from, scenario.policy.service_to);
    let c = state.conversation_mut(id);
    let first = c.first_answer.is_none();
    let waited = c.answer(now, courtesy);
    let asked_at = c.begun.clock();
    if !text.is_empty() {
        let message = Message { at: now, from: MessageFrom::Keeper, text: text.clone(), reading, note: None };
        c.add(message);
    }
    if first && asked_at >= from && asked_at < to {
        state.service.all += 1;
        state.service.quick += u32::from(waited <= within);
    }
    state.answered_count += 1;
    let entry = state.write(Entry::Answered {
        conversation: id,
        kind,
        text: text.get(Lang::Zh).to_owned(),
        waited,
        first,
        courtesy_permille: (courtesy * 1000.0).round() as i16,
    });
    state.cause = Some(entry);
}

/// Lets a reading take effect, then asks whether the customer is satisfied.
fn take_effect(scenario: &Scenario, state: &mut State, id: ConversationId, reading: &Reading) {
    let mut happened = Vec::new();
    for (act, _) in &reading.acts {
        state.conversation_mut(id).note_act(*act);
        happened.push(Trigger::Does(*act));
    }
    for (question, _) in &reading.questions {
        state.conversation_mut(id).note_question(*question);
        happened.push(Trigger::Asks(*question));
    }
    note_facts(scenario, state, id, reading, &mut happened);
    for (what, _) in &reading.refusals {
        note_refusal(state, id, *what);
        happened.push(Trigger::Refuses(*what));
    }
    for (to, _) in &reading.referrals {
        state.conversation_mut(id).note_referral(*to);
        state.write(Entry::Referred { conversation: id, to: *to });
        happened.push(Trigger::Refers(*to));
    }
    for made in &reading.promises {
        promise::make(state, id, made);
        if made.kind == crate::reply::PromiseKind::Arrive {
            // Who promises an arrival has told when it will be.
            state.conversation_mut(id).note_told(MomentFact::Arrival.key());
            happened.push(Trigger::Told(MomentFact::Arrival.key().to_owned()));
        }
        happened.push(Trigger::Promises(made.kind));
    }
    for offered in &reading.remedies {
        let amount = match (offered.amount, offered.kind.has_amount()) {
            (Some(amount), _) => amount,
            // An amount that was not named cannot be relied on.
            (None, true) => continue,
            (None, false) => Money::ZERO,
        };
        if note_offer(scenario, state, id, Remedy { kind: offered.kind, amount }) {
            happened.push(Trigger::Offers(offered.kind));
        }
    }
    if reading.courtesy < -0.5 {
        state.conversation_mut(id).feel(-1);
    }
    if cross_red_lines(state, id, reading) {
        close::fail(scenario, state, id, Failure::RedLine);
        return;
    }
    conclude(scenario, state, id, &happened);
}

fn note_facts(
    scenario: &Scenario,
    state: &mut State,
    id: ConversationId,
    reading: &Reading,
    happened: &mut Vec<Trigger>,
) {
    let asked = asked_fact(scenario, state, id);
    for fact in &reading.facts {
        let Some(is_true) = fact.is_true else { continue };
        state.write(Entry::ToldFact { conversation: id, key: fact.key.clone(), is_true });
        happened.push(Trigger::Told(fact.key.clone()));
        // The customer cannot tell a lie from the truth now; the parcel will tell. Only the truth
        // counts as handled.
        if is_true {
            let c = state.conversation_mut(id);
            c.note_told(&fact.key);
            if asked.as_deref() == Some(fact.key.as_str()) {
                c.note_told(MomentFact::Asked.key());
                happened.push(Trigger::Told(MomentFact::Asked.key().to_owned()));
            }
        } else {
            state.conversation_mut(id).note_untrue(&fact.key);
        }
    }
}

fn asked_fact(scenario: &Scenario, state: &State, id: ConversationId) -> Option<String> {
    let c = state.conversation(id);
    let product = &scenario.products[c.product?.index()];
    product.facts.get(usize::from(c.fact?)).map(|f| f.key.clone())
}

/// Notes a refusal.
pub(super) fn note_refusal(state: &mut State, id: ConversationId, what: crate::reply::Refusal) {
    state.conversation_mut(id).note_refusal(what);
    state.write(Entry::RefusedRequest { conversation: id, what });
}

/// Notes an offer. What cannot be given is not heard: a note says why. Returns whether it was
/// heard.
pub(super) fn note_offer(scenario: &Scenario, state: &mut State, id: ConversationId, remedy: Remedy) -> bool {
    let remedy = tidy(scenario, remedy);
    if let Err(why) = may_offer(scenario, state, id, remedy) {
        state.write(Entry::OfferImpossible { conversation: id, remedy, why });
        state.note(id, Note::Impossible(remedy, why));
        return false;
    }
    state.conversation_mut(id).note_offer(remedy);
    state.write(Entry::Offered { conversation: id, remedy });
    true
}

/// The same remedy, with its amount cleared if it has none; what is less than a coin is left out.
fn tidy(scenario: &Scenario, remedy: Remedy) -> Remedy {
    let amount = if remedy.kind.has_amount() { remedy.amount } else { Money::ZERO };
    Remedy { kind: remedy.kind, amount: Money(amount.0 - amount.0 % scenario.currency.coin().0) }
}

fn cross_red_lines(state: &mut State, id: ConversationId, reading: &Reading) -> bool {
    let text = state.conversation(id).messages.last().map(|m| m.text.zh.clone()).unwrap_or_default();
    for crossed in &reading.red_lines {
        state.write_red_line(Some(id), &text, crossed);
        state.conversation_mut(id).cross();
        let (line, _) = crossed;
        if *line != crate::reply::RedLine::FalseClaim {
            state.note(id, Note::Crossed(*line));
        }
    }
    // A false claim is found out later, from the parcel; the other lines end the case at once.
    reading.red_lines.iter().any(|(line, _)| *line != crate::reply::RedLine::FalseClaim)
}

/// Solved, or the customer answers.
pub(super) fn conclude(scenario: &Scenario, state: &mut State, id: ConversationId, happened: &[Trigger]) {
    let case = &scenario.cases[state.conversation(id).case.index()];
    let handled = &state.conversation(id).handled;
    let refunded = handled.remedies.iter().any(|r| r.kind == RemedyKind::Refund);
    let (product, order) = (state.conversation(id).product, state.conversation(id).order);
    let now = |what: &Circumstance| holds(scenario, state, what, product, order);
    let second = state.conversation(id).in_second_matter();
    let wanted = case.satisfied_by_in(second);
    if satisfied(wanted, handled, &now) {
        match case.next.as_ref().filter(|_| !second) {
            Some(next) => close::settle_matter(scenario, state, id, next),
            None => close::solve(scenario, state, id),
        }
    } else if refunded && !half_met(wanted, handled, &now) {
        // Nobody turns down all the money back, whatever the case was about.
        close::pay_off(scenario, state, id);
    } else {
        respond::respond(scenario, state, id, happened);
    }
}
