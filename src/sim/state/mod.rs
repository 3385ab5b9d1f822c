//! The state of a run: one file an owner. Only mechanisms change it; others see it through the
//! view.
//!
//! Knows words (commands, entries, events) and no mechanism and no view.

mod bought;
mod conversation;
mod figures;
mod listing;
mod market;
mod message;
mod order;
mod order_state;
mod parcels;
mod readings;
mod review;
mod rivals;
mod shots;
mod tally;
mod visitor;
mod wish;

pub(super) use bought::Bought;
pub(super) use conversation::{Conversation, ConversationRecord};
pub use figures::DayFigures;
pub use listing::FactView;
pub(super) use listing::{Listing, ListingRecord, Purchase, sheet, spread};
pub(super) use market::Market;
pub(super) use message::{CaseStage, Handled, Promise, ServiceClock, Utterance};
pub use message::{ConversationState, Message, MessageFrom, Note};
pub(super) use order::{Claims, Destination, Experience, Order, OrderRecord, PlannedReview};
pub use order_state::{OrderState, ReturnState};
pub(super) use parcels::Parcels;
pub(super) use readings::{ReadIn, Readings};
pub use review::Ratings;
pub(super) use review::{Review, Shown};
pub(super) use rivals::RivalPulls;
pub(super) use shots::LightTable;
pub(super) use tally::Tally;
pub(super) use visitor::{Expected, ReadListing, VisitReason, Visitor, VisitorRecord};
pub use visitor::{Funnel, VisitorStage};
pub(super) use wish::NewOrder;

use super::calendar::{Calendar, SimEvent};
use super::command::Alert;
use super::entry::Entry;
use super::journal::Journal;
use super::ledger::{Account, Ledger};
use super::purpose::{Purpose, Wording};
use crate::base::ids::{
    ConversationId, CustomerId, EntryId, NewsId, OrderId, PhotoId, ProductId, PurchaseId, ReviewId,
};
use crate::base::{Money, Shared, Span, Stream, Text, Time};
use crate::reply::Correction;
use crate::reply::{RedLine, Words};
use crate::scenario::model::{QuickPhrase, SamplePhoto, Scenario};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

/// The whole state.
#[derive(Debug, Clone)]
pub(super) struct State {
    pub(super) seed: u64,
    pub(super) now: Time,
    pub(super) over: bool,
    pub(super) in_aftermath: bool,
    pub(super) calendar: Calendar,
    pub(super) journal: Journal,
    pub(super) ledger: Ledger,
    pub(super) listings: Vec<Listing>,
    pub(super) photos_usable: Vec<bool>,
    /// What was taken in the photo studio.
    pub(super) shots: LightTable,
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
    /// The market as news has left it.
    pub(super) market: Arc<Market>,
    /// The news that came, and when.
    pub(super) news: Vec<(NewsId, Time)>,
    /// What visitors see of the rivals.
    pub(super) rivals: Arc<RivalPulls>,
    /// Weight of each product among passers-by.
    pub(super) appeal: Vec<f64>,
    /// Share of recent parcels that went by a premium carrier.
    pub(super) premium: f64,
    /// Share of recent parcels that came after the promised day.
    pub(super) lateness: f64,
    /// Parcels sent off, by day.
    pub(super) parcels: Parcels,
    /// Coupons that customers hold and have not used.
    pub(super) coupons: BTreeMap<CustomerId, Money>,
    /// Customers who wait for goods on their way, in the order in which they asked.
    pub(super) waiters: Vec<NewOrder>,
    pub(super) cases: Vec<CaseStage>,
    /// What was read in replies, shared with forks.
    pub(super) readings: Readings,
    /// What the keeper said that words mean which were read otherwise, by the words.
    pub(super) meant: BTreeMap<String, Correction>,
    pub(super) phrases: Shared<QuickPhrase>,
    pub(super) service: ServiceClock,
    pub(super) funnel: Funnel,
    pub(super) today: Funnel,
    pub(super) days: Vec<DayFigures>,
    /// Visits that talk adds or takes away from now on, fading.
    pub(super) word_of_mouth: f64,
    pub(super) alert: Option<Alert>,
    pub(super) shipped_count: u32,
    pub(super) answered_count: u32,
    /// First coach hint that is not done.
    pub(super) coach_step: usize,
    /// What led to what happens now.
    pub(super) cause: Option<EntryId>,
    /// What other mechanisms must do at once, in this order, each with what led to it.
    pub(super) soon: Vec<(Option<EntryId>, SimEvent)>,
}

impl State {
    /// A stream of this run.
    pub(super) fn stream(&self, who: u64, purpose: Purpose) -> Stream {
        let (purpose, count) = purpose.key();
        Stream::new(self.seed, who, purpose, count)
    }

    /// A photo: one of the scenario's, or one that was taken in the studio.
    pub(super) fn photo<'a>(&'a self, scenario: &'a Scenario, id: PhotoId) -> Option<&'a SamplePhoto> {
        let taken = || self.shots.photos.get(id.index().checked_sub(scenario.photos.len())?);
        scenario.photos.get(id.index()).or_else(taken)
    }

    /// Writes a journal entry at the current time, with the current cause.
    pub(super) fn write(&mut self, what: Entry) -> EntryId {
        self.journal.write(self.now, self.cause, what)
    }

    /// Writes down a red line that a text of the keeper's crosses; `None` for words for everybody.
    pub(super) fn write_red_line(
        &mut self,
        conversation: Option<ConversationId>,
        text: &str,
        (line, words): &(RedLine, Words),
    ) {
        let words = text.get(words.start as usize..words.end as usize).unwrap_or_default().to_owned();
        self.write(Entry::RedLineCrossed { conversation, line: *line, words });
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
    pub(super) fn receive(&mut self, entry: EntryId, account: Account, amount: Money) {
        self.ledger.receive(entry, self.now, account, amount);
    }

    /// Schedules an event, never before now.
    pub(super) fn schedule(&mut self, at: Time, event: SimEvent) {
        self.calendar.schedule(at.max(self.now), event);
    }

    /// Puts an event off to so long after the next opening: people write when the shop is open.
    /// Says whether it was put off; in an open shop it is not.
    pub(super) fn put_off_while_closed(
        &mut self,
        scenario: &Scenario,
        after_opening: Span,
        event: SimEvent,
    ) -> bool {
        let closed = !scenario.is_open(self.now);
        if closed {
            self.schedule(scenario.when_open(self.now) + after_opening, event);
        }
        closed
    }

    /// Hands something to another mechanism, which does it as soon as the present one is done.
    pub(super) fn soon(&mut self, event: SimEvent) {
        self.soon.push((self.cause, event));
    }

    /// Counts a step in all three funnels.
    pub(super) fn count(&mut self, product: ProductId, step: impl Fn(&mut Funnel)) {
        step(&mut self.funnel);
        step(&mut self.today);
        self.listings[product.index()].count(step);
    }

    /// Counts the way of a story's customer, who is no visitor: they come, and ask or put it in the
    /// cart.
    pub(super) fn count_story(&mut self, product: ProductId, came: bool, asked: bool) {
        self.count(product, |f| {
            f.passed += u32::from(came);
            f.clicked += u32::from(came);
            f.asked += u32::from(asked);
            f.carted += u32::from(!asked);
        });
    }

    /// Raises an alert, unless one is up already.
    pub(super) fn raise(&mut self, alert: Alert) {
        if !self.in_aftermath {
            self.alert.get_or_insert(alert);
        }
    }

    /// Chooses a wording by the customer's own luck.
    pub(super) fn wording<'a>(&self, who: u64, which: Wording, lines: &'a [Text]) -> Option<&'a Text> {
        if lines.is_empty() {
            return None;
        }
        let pick = self.stream(who, Purpose::Wording(which)).below(lines.len() as u64);
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

    /// Whether the buyer is talking to the shop about this order now.
    pub(super) fn talks_about(&self, order: &Order) -> bool {
        order.conversation.is_some_and(|id| self.conversation(id).state == ConversationState::Open)
    }

    pub(super) fn conversation_mut(&mut self, id: ConversationId) -> &mut Conversation {
        Arc::make_mut(&mut self.conversations[id.index()])
    }

    /// Puts a note into a conversation.
    pub(super) fn note(&mut self, id: ConversationId, note: Note) {
        let at = self.now;
        let message =
            Message { at, from: MessageFrom::Note, text: Text::default(), reading: None, note: Some(note) };
        self.conversation_mut(id).add(message);
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
