//! The state of a run. Only the engine changes it; others see it through the view.

use super::calendar::{Calendar, SimEvent};
use super::command::{Alert, Remedy};
use super::customer::{Errand, Expected};
use super::demand::Rivals;
use super::entry::{Entry, Thought};
use super::journal::Journal;
use super::ledger::{Account, Ledger};
use super::logistics::Parcels;
use super::orders::Order;
use super::reviews::Tally;
use super::view::{
    ConversationState, DayFigures, FactView, Funnel, MessageFrom, Note, Unchanging, VisitorStage,
};
use crate::base::ids::{
    CaseId, ConversationId, CustomerId, EntryId, OrderId, PersonaId, PhotoId, ProductId, PromiseId,
    PurchaseId, ReviewId,
};
use crate::base::{Money, Shared, Span, Stream, Text, Time};
use crate::reply::{Act, PromiseKind, Question, ReferTo, Refusal};
use crate::scenario::model::{QuickPhrase, Scenario, StatedFact};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

pub(super) use super::purpose::Purpose;
pub(super) use super::view::MessageView as Message;

/// A listing and its stock.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Listing {
    pub(super) price: Money,
    pub(super) promotion: Option<(u8, i64)>,
    pub(super) promotion_count: u32,
    pub(super) facts: Vec<StatedFact>,
    /// The same as the keeper sees it.
    pub(super) sheet: Shared<FactView>,
    pub(super) photos: Vec<PhotoId>,
    pub(super) promise_days: u8,
    pub(super) freight: Money,
    /// Pieces per size.
    pub(super) stock: Vec<u32>,
    pub(super) coming: u32,
    /// Cost of all pieces in stock.
    pub(super) stock_cost: Money,
    pub(super) sold: u32,
    pub(super) funnel: Funnel,
    pub(super) price_changed: bool,
    /// The shop's own price as people remember it, in major units.
    pub(super) remembered: f64,
}

impl Listing {
    /// The price a customer sees now.
    pub(super) fn price_now(&self) -> Money {
        match self.promotion {
            Some((percent, _)) => Money(self.price.0 * (100 - i64::from(percent)) / 100).at_least(Money(1)),
            None => self.price,
        }
    }

    /// States a fact, truly or not, or takes it out.
    pub(super) fn state(&mut self, fact: u8, says: StatedFact) {
        self.facts[usize::from(fact)] = says;
        self.sheet[usize::from(fact)].says = says;
    }

    pub(super) fn in_stock(&self) -> u32 {
        self.stock.iter().sum()
    }
}

/// A background visitor who is in the shop.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Visitor {
    pub(super) persona: PersonaId,
    pub(super) product: ProductId,
    pub(super) size: u8,
    pub(super) stage: VisitorStage,
    pub(super) thought: Option<Thought>,
    pub(super) since: Time,
    pub(super) entry: EntryId,
    pub(super) minded: Vec<u8>,
    pub(super) discount: Money,
    /// Whether a small gift was agreed.
    pub(super) gift: bool,
    /// Their conversation before buying, if there was one.
    pub(super) conversation: Option<ConversationId>,
    /// Change of ln(sales) from the conversation, if there was one.
    pub(super) persuaded: f64,
    pub(super) errand: Errand,
}

/// What the keeper has done so far in a conversation.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Handled {
    pub(super) acts: BTreeSet<Act>,
    pub(super) questions: BTreeSet<Question>,
    pub(super) told: BTreeSet<String>,
    /// Facts told untruly; the parcel will tell.
    pub(super) untrue: BTreeSet<String>,
    pub(super) remedies: Vec<Remedy>,
    /// Kind, and how far ahead it was when made.
    pub(super) promises: Vec<(PromiseKind, Span, PromiseId)>,
    pub(super) refusals: BTreeSet<Refusal>,
    pub(super) referrals: BTreeSet<ReferTo>,
}

/// What a customer has decided to say next.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Utterance {
    pub(super) text: Text,
    pub(super) mood: i8,
    pub(super) reveals: Option<u8>,
    /// Whether the customer waits for an answer afterwards.
    pub(super) waits: bool,
}

/// A conversation.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Conversation {
    pub(super) customer: CustomerId,
    pub(super) name: Text,
    pub(super) persona: PersonaId,
    pub(super) case: CaseId,
    pub(super) product: Option<ProductId>,
    pub(super) order: Option<OrderId>,
    pub(super) fact: Option<u8>,
    pub(super) begun: Time,
    /// When it was solved or failed.
    pub(super) ended: Option<Time>,
    pub(super) state: ConversationState,
    pub(super) mood: i8,
    pub(super) waiting_since: Option<Time>,
    pub(super) first_answer: Option<Span>,
    pub(super) messages: Shared<Message>,
    pub(super) handled: Handled,
    /// How often each trigger of the case's lines has happened.
    pub(super) happened: BTreeMap<u8, u8>,
    /// Lines said already.
    pub(super) said: BTreeSet<u8>,
    pub(super) revealed: BTreeSet<u8>,
    pub(super) turns: u8,
    /// Counts the customer's turns; a scheduled event with an older number is void.
    pub(super) turn: u32,
    pub(super) next: Option<Utterance>,
    pub(super) looked_up: bool,
    pub(super) promises: Vec<PromiseId>,
    pub(super) courtesy: f64,
    /// Answers of the keeper, in words or by button.
    pub(super) answers: u32,
    pub(super) entry: EntryId,
    /// The red line crossed in it, if one was.
    pub(super) crossed: bool,
}

/// A promise.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Promise {
    pub(super) conversation: ConversationId,
    pub(super) kind: PromiseKind,
    pub(super) due: Time,
    pub(super) kept: Option<bool>,
    pub(super) otherwise: Option<crate::reply::RemedyKind>,
    /// Answers of the keeper in the conversation when it was made, the one that made it among them.
    pub(super) answers: u32,
}

/// A purchase of stock.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Purchase {
    pub(super) product: ProductId,
    pub(super) pieces: u32,
    pub(super) cost: Money,
    pub(super) due: Time,
    pub(super) arrived: bool,
}

/// A review.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Review {
    pub(super) product: ProductId,
    pub(super) name: Text,
    pub(super) customer: CustomerId,
    pub(super) at: Time,
    pub(super) stars: u8,
    pub(super) parts: [u8; 3],
    pub(super) text: Text,
    pub(super) answer: Option<String>,
    pub(super) withdrawn: bool,
    /// The conversation that was about the same thing, if there was one.
    pub(super) conversation: Option<ConversationId>,
    pub(super) entry: EntryId,
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
    pub(super) quick: u32,
    pub(super) all: u32,
}

/// The whole state.
#[derive(Debug, Clone)]
pub(super) struct World {
    pub(super) scenario: Arc<Scenario>,
    pub(super) seed: u64,
    pub(super) now: Time,
    pub(super) over: bool,
    pub(super) in_aftermath: bool,
    pub(super) calendar: Calendar,
    pub(super) journal: Journal,
    pub(super) ledger: Ledger,
    pub(super) listings: Vec<Listing>,
    pub(super) photos_usable: Vec<bool>,
    pub(super) equipment: Vec<bool>,
    pub(super) visitors: BTreeMap<CustomerId, Visitor>,
    /// Who left and when, in that order: they are seen for a while yet.
    pub(super) leavers: VecDeque<(Time, CustomerId)>,
    /// Each shared with forks until one of them changes it.
    pub(super) conversations: Vec<Arc<Conversation>>,
    pub(super) orders: Vec<Order>,
    pub(super) promises: Vec<Promise>,
    pub(super) purchases: Vec<Purchase>,
    pub(super) reviews: Vec<Review>,
    /// Running sums over the reviews that stand.
    pub(super) tally: Tally,
    /// People who will come back, by the id of their next visit.
    pub(super) expected: BTreeMap<CustomerId, Expected>,
    /// What visitors see of the rivals.
    pub(super) rivals: Arc<Rivals>,
    /// Weight of each product among passers-by.
    pub(super) appeal: Vec<f64>,
    /// Share of recent parcels that went by a premium carrier.
    pub(super) premium: f64,
    /// Parcels sent off, by day.
    pub(super) parcels: Parcels,
    /// Coupons that customers hold and have not used.
    pub(super) coupons: BTreeMap<CustomerId, Money>,
    pub(super) cases: Vec<CaseStage>,
    pub(super) phrases: Shared<QuickPhrase>,
    /// What never changes in the keeper's view.
    pub(super) shown: Unchanging,
    pub(super) service: ServiceClock,
    pub(super) funnel: Funnel,
    pub(super) today: Funnel,
    pub(super) days: Vec<DayFigures>,
    /// Visits that talk adds or takes away from now on, fading.
    pub(super) talk: f64,
    pub(super) alert: Option<Alert>,
    pub(super) shipped_count: u32,
    pub(super) answered_count: u32,
    /// First coach hint that is not done.
    pub(super) coach_step: usize,
    /// What led to what happens now.
    pub(super) cause: Option<EntryId>,
}

impl World {
    /// A stream of this run.
    pub(super) fn stream(&self, who: u64, purpose: Purpose, count: u32) -> Stream {
        Stream::new(self.seed, who, purpose as u32, count)
    }

    /// Writes a journal entry at the current time, with the current cause.
    pub(super) fn write(&mut self, what: Entry) -> EntryId {
        self.journal.write(self.now, self.cause, what)
    }

    /// Posts to the books under an entry.
    pub(super) fn post(&mut self, entry: EntryId, debit: Account, credit: Account, amount: Money) {
        self.ledger.post(entry, self.now, debit, credit, amount);
    }

    /// Pays what must be paid, from cash or else from an advance of the marketplace.
    pub(super) fn pay(&mut self, entry: EntryId, account: Account, amount: Money) {
        self.ledger.pay(entry, self.now, account, amount);
    }

    /// Takes money in; the marketplace keeps back what it advanced.
    pub(super) fn take_in(&mut self, entry: EntryId, account: Account, amount: Money) {
        self.ledger.take_in(entry, self.now, account, amount);
    }

    /// Schedules an event, never before now.
    pub(super) fn schedule(&mut self, at: Time, event: SimEvent) {
        self.calendar.schedule(at.max(self.now), event);
    }

    /// Raises an alert, unless one is up already.
    pub(super) fn raise(&mut self, alert: Alert) {
        if !self.in_aftermath {
            self.alert.get_or_insert(alert);
        }
    }

    /// Whether the shop is open at a moment.
    pub(super) fn is_open(&self, at: Time) -> bool {
        let clock = at.clock();
        clock >= self.scenario.opens && clock < self.scenario.closes
    }

    /// The moment itself if the shop is open then, or the next opening.
    pub(super) fn when_open(&self, at: Time) -> Time {
        if self.is_open(at) {
            at
        } else if at.clock() < self.scenario.opens {
            Time::on(at.day(), self.scenario.opens)
        } else {
            Time::on(at.day() + 1, self.scenario.opens)
        }
    }

    /// Chooses a wording by the customer's own luck.
    pub(super) fn wording<'a>(&self, who: u64, count: u32, lines: &'a [Text]) -> Option<&'a Text> {
        if lines.is_empty() {
            return None;
        }
        let pick = self.stream(who, Purpose::Wording, count).below(lines.len() as u64);
        lines.get(pick as usize)
    }

    pub(super) fn order(&self, id: OrderId) -> &Order {
        &self.orders[id.index()]
    }

    pub(super) fn order_mut(&mut self, id: OrderId) -> &mut Order {
        &mut self.orders[id.index()]
    }

    pub(super) fn conversation(&self, id: ConversationId) -> &Conversation {
        &self.conversations[id.index()]
    }

    pub(super) fn conversation_mut(&mut self, id: ConversationId) -> &mut Conversation {
        Arc::make_mut(&mut self.conversations[id.index()])
    }

    /// Puts a note into a conversation.
    pub(super) fn note(&mut self, id: ConversationId, note: Note) {
        let at = self.now;
        let message =
            Message { at, from: MessageFrom::Note, text: Text::default(), reading: None, note: Some(note) };
        self.conversation_mut(id).messages.push(message);
    }

    /// The next review's id.
    pub(super) fn next_review(&self) -> ReviewId {
        ReviewId(self.reviews.len() as u32)
    }

    /// The next purchase's id.
    pub(super) fn next_purchase(&self) -> PurchaseId {
        PurchaseId(self.purchases.len() as u32)
    }
}
