//! The state of a run. Only the engine changes it; others see it through the view.

use super::calendar::{Calendar, SimEvent};
use super::command::{Alert, Remedy};
use super::entry::{Entry, Thought};
use super::journal::Journal;
use super::ledger::{Account, Ledger};
use super::orders::Order;
use super::view::{ConversationState, DayFigures, Funnel, MessageFrom, Note, VisitorStage};
use crate::base::ids::{
    CaseId, ConversationId, CustomerId, EntryId, OrderId, PersonaId, PhotoId, ProductId, PromiseId,
    PurchaseId, ReviewId,
};
use crate::base::{Money, Span, Stream, Text, Time};
use crate::reply::{Act, PromiseKind, Question, Reading, ReferTo, Refusal};
use crate::scenario::model::{QuickPhrase, Scenario, StatedFact};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a random stream is for. The number is part of every key, so it never changes once given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub(super) enum Purpose {
    /// How many come on a day.
    DayVolume = 1,
    /// When a customer comes, and who they are.
    Arrival = 2,
    /// Whether they come at all, given the shop's name.
    Presence = 3,
    /// Whether they click.
    Click = 4,
    /// What they miss.
    Missing = 5,
    /// Whether they ask.
    Asking = 6,
    /// Whether they buy.
    Buying = 7,
    /// Whether they leave the cart.
    Cart = 8,
    /// How long they wait.
    Patience = 9,
    /// Whether they leave in silence.
    Silence = 10,
    /// Which wording they choose.
    Wording = 11,
    /// How fast they answer.
    Speaking = 12,
    /// Travel of a parcel.
    Travel = 13,
    /// What is found in a parcel.
    Unpacking = 14,
    /// Whether they complain, return, review.
    Afterwards = 15,
    /// The stars.
    Stars = 16,
    /// Suppliers.
    Supply = 17,
    /// Consequences of cases.
    Consequence = 18,
    /// Rulings of the marketplace.
    Ruling = 19,
    /// Reviews withdrawn.
    Withdrawal = 20,
}

/// A listing and its stock.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Listing {
    pub price: Money,
    pub promotion: Option<(u8, i64)>,
    pub promotion_count: u32,
    pub facts: Vec<StatedFact>,
    pub photos: Vec<PhotoId>,
    pub promise_days: u8,
    pub freight: Money,
    /// Pieces per size.
    pub stock: Vec<u32>,
    pub coming: u32,
    /// Cost of all pieces in stock.
    pub stock_cost: Money,
    pub sold: u32,
    pub funnel: Funnel,
    pub price_changed: bool,
}

impl Listing {
    /// The price a customer sees now.
    pub fn price_now(&self) -> Money {
        match self.promotion {
            Some((percent, _)) => Money(self.price.0 * (100 - i64::from(percent)) / 100).at_least(Money(1)),
            None => self.price,
        }
    }

    pub fn in_stock(&self) -> u32 {
        self.stock.iter().sum()
    }
}

/// A background visitor who is in the shop.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Visitor {
    pub persona: PersonaId,
    pub product: ProductId,
    pub size: u8,
    pub stage: VisitorStage,
    pub thought: Option<Thought>,
    pub since: Time,
    pub entry: EntryId,
    pub minded: Vec<u8>,
    pub discount: Money,
    /// Change of log odds to buy from the conversation, if there was one.
    pub persuaded: f64,
    pub returning: bool,
}

/// A message of a conversation.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Message {
    pub at: Time,
    pub from: MessageFrom,
    pub text: Text,
    pub reading: Option<Reading>,
    pub note: Option<Note>,
}

/// What the keeper has done so far in a conversation.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Handled {
    pub acts: BTreeSet<Act>,
    pub questions: BTreeSet<Question>,
    pub told: BTreeSet<String>,
    pub remedies: Vec<Remedy>,
    /// Kind, and how far ahead it was when made.
    pub promises: Vec<(PromiseKind, Span, PromiseId)>,
    pub refusals: BTreeSet<Refusal>,
    pub referrals: BTreeSet<ReferTo>,
}

/// What a customer has decided to say next.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Utterance {
    pub text: Text,
    pub mood: i8,
    pub reveals: Option<u8>,
    /// Whether the customer waits for an answer afterwards.
    pub waits: bool,
}

/// A conversation.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Conversation {
    pub customer: CustomerId,
    pub name: Text,
    pub persona: PersonaId,
    pub case: CaseId,
    pub product: Option<ProductId>,
    pub order: Option<OrderId>,
    pub fact: Option<u8>,
    pub begun: Time,
    pub state: ConversationState,
    pub mood: i8,
    pub waiting_since: Option<Time>,
    pub first_answer: Option<Span>,
    pub messages: Vec<Message>,
    pub handled: Handled,
    /// How often each trigger of the case's lines has happened.
    pub happened: BTreeMap<u8, u8>,
    /// Lines said already.
    pub said: BTreeSet<u8>,
    pub revealed: BTreeSet<u8>,
    pub turns: u8,
    /// Counts the customer's turns; a scheduled event with an older number is void.
    pub turn: u32,
    pub next: Option<Utterance>,
    pub looked_up: bool,
    pub promises: Vec<PromiseId>,
    pub courtesy: f64,
    pub entry: EntryId,
    /// The red line crossed in it, if one was.
    pub crossed: bool,
}

/// A promise.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Promise {
    pub conversation: ConversationId,
    pub kind: PromiseKind,
    pub due: Time,
    pub kept: Option<bool>,
    pub otherwise: Option<crate::reply::RemedyKind>,
}

/// A purchase of stock.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Purchase {
    pub product: ProductId,
    pub pieces: u32,
    pub cost: Money,
    pub due: Time,
    pub arrived: bool,
}

/// A review.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Review {
    pub product: ProductId,
    pub name: Text,
    pub customer: CustomerId,
    pub at: Time,
    pub stars: u8,
    pub parts: [u8; 3],
    pub text: Text,
    pub answer: Option<String>,
    pub withdrawn: bool,
    pub entry: EntryId,
}

/// Where a scripted case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum CaseStage {
    #[default]
    Waiting,
    Ordered(OrderId),
    Begun(ConversationId),
    Never,
}

/// Counts of first answers that fall into service hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct ServiceClock {
    pub quick: u32,
    pub all: u32,
}

/// The whole state.
#[derive(Debug, Clone)]
pub(super) struct World {
    pub scenario: Arc<Scenario>,
    pub seed: u64,
    pub now: Time,
    pub over: bool,
    pub in_aftermath: bool,
    pub calendar: Calendar,
    pub journal: Journal,
    pub ledger: Ledger,
    pub listings: Vec<Listing>,
    pub photos_usable: Vec<bool>,
    pub equipment: Vec<bool>,
    pub visitors: BTreeMap<CustomerId, Visitor>,
    pub conversations: Vec<Conversation>,
    pub orders: Vec<Order>,
    pub promises: Vec<Promise>,
    pub purchases: Vec<Purchase>,
    pub reviews: Vec<Review>,
    pub cases: Vec<CaseStage>,
    pub phrases: Vec<QuickPhrase>,
    pub service: ServiceClock,
    pub funnel: Funnel,
    pub today: Funnel,
    pub days: Vec<DayFigures>,
    /// Visits that talk adds or takes away from now on, fading.
    pub talk: f64,
    pub alert: Option<Alert>,
    pub shipped_count: u32,
    pub answered_count: u32,
    /// First coach hint that is not done.
    pub coach_step: usize,
    /// What led to what happens now.
    pub cause: Option<EntryId>,
}

impl World {
    /// A stream of this run.
    pub fn stream(&self, who: u64, purpose: Purpose, count: u32) -> Stream {
        Stream::new(self.seed, who, purpose as u32, count)
    }

    /// Writes a journal entry at the current time, with the current cause.
    pub fn write(&mut self, what: Entry) -> EntryId {
        self.journal.write(self.now, self.cause, what)
    }

    /// Posts to the books under an entry.
    pub fn post(&mut self, entry: EntryId, debit: Account, credit: Account, amount: Money) {
        self.ledger.post(entry, self.now, debit, credit, amount);
    }

    /// Schedules an event, never before now.
    pub fn schedule(&mut self, at: Time, event: SimEvent) {
        self.calendar.schedule(at.max(self.now), event);
    }

    /// Raises an alert, unless one is up already.
    pub fn raise(&mut self, alert: Alert) {
        if !self.in_aftermath {
            self.alert.get_or_insert(alert);
        }
    }

    /// Whether the shop is open at a moment.
    pub fn is_open(&self, at: Time) -> bool {
        let clock = at.clock();
        clock >= self.scenario.opens && clock < self.scenario.closes
    }

    /// The moment itself if the shop is open then, or the next opening.
    pub fn when_open(&self, at: Time) -> Time {
        if self.is_open(at) {
            at
        } else if at.clock() < self.scenario.opens {
            Time::on(at.day(), self.scenario.opens)
        } else {
            Time::on(at.day() + 1, self.scenario.opens)
        }
    }

    /// Chooses a wording by the customer's own luck.
    pub fn wording<'a>(&self, who: u64, count: u32, lines: &'a [Text]) -> Option<&'a Text> {
        if lines.is_empty() {
            return None;
        }
        let pick = self.stream(who, Purpose::Wording, count).below(lines.len() as u64);
        lines.get(pick as usize)
    }

    pub fn order(&self, id: OrderId) -> &Order {
        &self.orders[id.index()]
    }

    pub fn order_mut(&mut self, id: OrderId) -> &mut Order {
        &mut self.orders[id.index()]
    }

    pub fn conversation(&self, id: ConversationId) -> &Conversation {
        &self.conversations[id.index()]
    }

    pub fn conversation_mut(&mut self, id: ConversationId) -> &mut Conversation {
        &mut self.conversations[id.index()]
    }

    /// Puts a note into a conversation.
    pub fn note(&mut self, id: ConversationId, note: Note) {
        let at = self.now;
        let message =
            Message { at, from: MessageFrom::Note, text: Text::default(), reading: None, note: Some(note) };
        self.conversation_mut(id).messages.push(message);
    }

    /// The next review's id.
    pub fn next_review(&self) -> ReviewId {
        ReviewId(self.reviews.len() as u32)
    }

    /// The next purchase's id.
    pub fn next_purchase(&self) -> PurchaseId {
        PurchaseId(self.purchases.len() as u32)
    }
}
