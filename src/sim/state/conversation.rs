//! A conversation: its fields can be read, and only its verbs change them.

use super::{ConversationState, Handled, Message, Utterance};
use crate::base::ids::{CaseId, CustomerId, EntryId, OrderId, PersonaId, ProductId, PromiseId};
use crate::base::{Shared, Span, Text, Time};
use crate::reply::{Act, PromiseKind, Question, ReferTo, Refusal};
use crate::sim::command::Remedy;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

/// What there is to know about a conversation.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct ConversationRecord {
    pub(in crate::sim) customer: CustomerId,
    pub(in crate::sim) name: Text,
    pub(in crate::sim) persona: PersonaId,
    pub(in crate::sim) case: CaseId,
    pub(in crate::sim) product: Option<ProductId>,
    pub(in crate::sim) order: Option<OrderId>,
    pub(in crate::sim) fact: Option<u8>,
    pub(in crate::sim) begun: Time,
    /// When it was solved or failed.
    pub(in crate::sim) ended: Option<Time>,
    pub(in crate::sim) state: ConversationState,
    pub(in crate::sim) mood: i8,
    pub(in crate::sim) waiting_since: Option<Time>,
    pub(in crate::sim) first_answer: Option<Span>,
    pub(in crate::sim) messages: Shared<Message>,
    pub(in crate::sim) handled: Handled,
    /// What was done for the first matter, once the customer speaks of the second.
    pub(in crate::sim) earlier: Option<Handled>,
    /// Remedies that were carried out, in order.
    pub(in crate::sim) given: Vec<Remedy>,
    /// How often each trigger of the case's lines has happened.
    pub(in crate::sim) happened: BTreeMap<u8, u8>,
    /// Lines said already.
    pub(in crate::sim) said: BTreeSet<u8>,
    pub(in crate::sim) revealed: BTreeSet<u8>,
    pub(in crate::sim) turns: u8,
    /// Counts the customer's turns; a scheduled event with an older number is void.
    pub(in crate::sim) turn: u32,
    pub(in crate::sim) next: Option<Utterance>,
    pub(in crate::sim) looked_up: bool,
    pub(in crate::sim) promises: Vec<PromiseId>,
    pub(in crate::sim) courtesy: f64,
    /// Answers of the keeper, in words or by button.
    pub(in crate::sim) answers: u32,
    pub(in crate::sim) entry: EntryId,
    /// The red line crossed in it, if one was.
    pub(in crate::sim) crossed: bool,
}

/// A conversation. Its record can be read; only the verbs of this type change it.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct Conversation(ConversationRecord);

impl Deref for Conversation {
    type Target = ConversationRecord;

    fn deref(&self) -> &ConversationRecord {
        &self.0
    }
}

/// The worst and the best mood (design choice).
const MOOD: (i8, i8) = (-5, 5);

impl Conversation {
    /// A conversation that begins.
    pub(in crate::sim) fn new(record: ConversationRecord) -> Self {
        Self(record)
    }

    /// The record, for tests of single corners.
    #[cfg(test)]
    pub(in crate::sim) fn record_mut(&mut self) -> &mut ConversationRecord {
        &mut self.0
    }

    /// Whether the customer has had enough.
    pub(in crate::sim) fn is_fed_up(&self) -> bool {
        self.0.mood <= MOOD.0
    }

    /// Moves the mood and returns where it stands.
    pub(in crate::sim) fn feel(&mut self, change: i8) -> i8 {
        self.0.mood = (self.0.mood + change).clamp(MOOD.0, MOOD.1);
        self.0.mood
    }

    /// The customer waits for an answer from now, unless they wait already.
    pub(in crate::sim) fn wait(&mut self, now: Time) {
        self.0.waiting_since.get_or_insert(now);
    }

    /// Adds a message.
    pub(in crate::sim) fn add(&mut self, message: Message) {
        self.0.messages.push(message);
    }

    /// The keeper answers, courteously or not (−1 to 1). Returns how long the customer had waited.
    pub(in crate::sim) fn answer(&mut self, now: Time, courtesy: f64) -> Span {
        self.interrupt();
        self.0.answers += 1;
        let first = self.0.first_answer.is_none();
        self.0.courtesy = if first { courtesy } else { f64::midpoint(self.0.courtesy, courtesy) };
        let waited = self.0.waiting_since.take().map_or(Span::ZERO, |since| now.since(since));
        self.0.first_answer.get_or_insert(waited);
        waited
    }

    /// What was about to be said is not said.
    fn interrupt(&mut self) {
        self.0.turn += 1;
        self.0.next = None;
    }

    /// It ends: nobody waits any more.
    pub(in crate::sim) fn end(&mut self, now: Time, how: ConversationState) {
        self.interrupt();
        self.0.state = how;
        self.0.ended = Some(now);
        self.0.waiting_since = None;
    }

    /// The first matter is settled: what is done from here on is for the second.
    pub(in crate::sim) fn turn_to_next_matter(&mut self) {
        self.0.earlier = Some(std::mem::take(&mut self.0.handled));
        self.0.turns = 0;
    }

    /// Whether the customer speaks of the second matter.
    pub(in crate::sim) fn in_second_matter(&self) -> bool {
        self.0.earlier.is_some()
    }

    /// What the keeper has done in the whole talk.
    pub(in crate::sim) fn all_handled(&self) -> Handled {
        let now = self.0.handled.clone();
        self.0.earlier.as_ref().map_or_else(|| now.clone(), |earlier| earlier.clone().with(now.clone()))
    }

    /// The customer takes another turn without being satisfied. Returns how many there have been.
    pub(in crate::sim) fn take_turn(&mut self) -> u8 {
        self.0.turns += 1;
        self.0.turns
    }

    /// The customer has decided what to say next.
    pub(in crate::sim) fn plan(&mut self, next: Utterance) {
        self.0.next = Some(next);
    }

    /// What the customer had decided to say; it is said once.
    pub(in crate::sim) fn take_plan(&mut self) -> Option<Utterance> {
        self.0.next.take()
    }

    /// A line of the case has been said.
    pub(in crate::sim) fn mark_said(&mut self, line: u8) {
        self.0.said.insert(line);
    }

    /// What a line of the case waits for has happened once more.
    pub(in crate::sim) fn count_trigger(&mut self, line: u8) {
        let count = self.0.happened.entry(line).or_default();
        *count = count.saturating_add(1);
    }

    /// The customer tells what they know. Returns whether it is new.
    pub(in crate::sim) fn reveal(&mut self, known: u8) -> bool {
        self.0.revealed.insert(known)
    }

    /// The order it is about is looked up.
    pub(in crate::sim) fn look_up(&mut self) {
        self.0.looked_up = true;
    }

    /// A red line was crossed in it.
    pub(in crate::sim) fn cross(&mut self) {
        self.0.crossed = true;
    }

    /// It is about this order, unless it is about another already.
    pub(in crate::sim) fn concern(&mut self, order: OrderId) {
        self.0.order.get_or_insert(order);
    }

    /// The keeper did something in words or by button.
    pub(in crate::sim) fn note_act(&mut self, act: Act) {
        self.0.handled.acts.insert(act);
    }

    /// The keeper asked something.
    pub(in crate::sim) fn note_question(&mut self, question: Question) {
        self.0.handled.questions.insert(question);
    }

    /// The keeper told a fact truly.
    pub(in crate::sim) fn note_told(&mut self, key: &str) {
        self.0.handled.told.insert(key.to_owned());
    }

    /// The keeper told a fact untruly.
    pub(in crate::sim) fn note_untrue(&mut self, key: &str) {
        self.0.handled.untrue.insert(key.to_owned());
    }

    /// The keeper refused something.
    pub(in crate::sim) fn note_refusal(&mut self, what: Refusal) {
        self.0.handled.refusals.insert(what);
    }

    /// The keeper sent the customer elsewhere.
    pub(in crate::sim) fn note_referral(&mut self, to: ReferTo) {
        self.0.handled.referrals.insert(to);
    }

    /// The keeper offered a remedy.
    pub(in crate::sim) fn note_offer(&mut self, remedy: Remedy) {
        self.0.handled.remedies.push(remedy);
        self.note_act(Act::Offer);
    }

    /// The keeper made a promise, so far ahead. The same one said again is still one word to keep.
    pub(in crate::sim) fn note_promise(&mut self, kind: PromiseKind, ahead: Span, promise: PromiseId) {
        if !self.0.promises.contains(&promise) {
            self.0.promises.push(promise);
        }
        self.0.handled.promises.push((kind, ahead, promise));
    }

    /// A remedy was carried out.
    pub(in crate::sim) fn give(&mut self, remedy: Remedy) {
        self.0.given.push(remedy);
    }
}
