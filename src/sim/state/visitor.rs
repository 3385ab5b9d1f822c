//! Background visitors: who is in the street, how far they came, and who is expected back.

use crate::base::ids::{ConversationId, CustomerId, EntryId, PersonaId, ProductId};
use crate::base::{Money, Time};
use crate::sim::entry::Thought;
use std::ops::Deref;

/// Where a visitor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum VisitorStage {
    /// Walks by.
    Passing,
    /// Stands before our listing.
    Looking,
    /// Asks, and waits.
    Asking,
    /// At the till.
    Paying,
    /// Leaves with a bag.
    Bought,
    /// Leaves without.
    Left,
}

/// Numbers of visitors at each step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Funnel {
    /// Came along.
    pub passed: u32,
    /// Clicked.
    pub clicked: u32,
    /// Asked.
    pub asked: u32,
    /// Put it in the cart.
    pub carted: u32,
    /// Paid.
    pub paid: u32,
}

/// What there is to know about a background visitor who is in the shop.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct VisitorRecord {
    pub(in crate::sim) persona: PersonaId,
    pub(in crate::sim) product: ProductId,
    pub(in crate::sim) size: u8,
    pub(in crate::sim) stage: VisitorStage,
    pub(in crate::sim) thought: Option<Thought>,
    pub(in crate::sim) since: Time,
    pub(in crate::sim) entry: EntryId,
    pub(in crate::sim) minded: Vec<u8>,
    pub(in crate::sim) discount: Money,
    /// Whether a small gift was agreed.
    pub(in crate::sim) gift: bool,
    /// Their conversation before buying, if there was one.
    pub(in crate::sim) conversation: Option<ConversationId>,
    /// Change of ln(sales) from the conversation, if there was one.
    pub(in crate::sim) persuaded: f64,
    /// What they read of the listing.
    pub(in crate::sim) read: ReadListing,
    pub(in crate::sim) reason: VisitReason,
}

/// A background visitor. Their record can be read; only the verbs of this type change it.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct Visitor(VisitorRecord);

impl Deref for Visitor {
    type Target = VisitorRecord;

    fn deref(&self) -> &VisitorRecord {
        &self.0
    }
}

impl Visitor {
    /// A visitor who comes along.
    pub(in crate::sim) fn new(record: VisitorRecord) -> Self {
        Self(record)
    }

    /// What they did last is written down in this entry.
    pub(in crate::sim) fn mark_entry(&mut self, entry: EntryId) {
        self.0.entry = entry;
    }

    /// They move on to a stage, with a thought if they have one.
    pub(in crate::sim) fn move_to(&mut self, stage: VisitorStage, thought: Option<Thought>, now: Time) {
        (self.0.stage, self.0.thought, self.0.since) = (stage, thought, now);
    }

    /// They have read the listing, and miss these facts.
    pub(in crate::sim) fn note_reading(&mut self, read: ReadListing, minded: Vec<u8>) {
        (self.0.read, self.0.minded) = (read, minded);
    }

    /// They talk in this conversation.
    pub(in crate::sim) fn talk_in(&mut self, conversation: ConversationId) {
        self.0.conversation = Some(conversation);
    }

    /// A conversation has changed ln(sales) by so much.
    pub(in crate::sim) fn persuade(&mut self, change: f64) {
        self.0.persuaded = change;
    }

    /// A discount was agreed; it takes the place of one agreed before.
    pub(in crate::sim) fn agree_discount(&mut self, amount: Money) {
        self.0.discount = amount;
    }

    /// A small gift was agreed.
    pub(in crate::sim) fn agree_gift(&mut self) {
        self.0.gift = true;
    }
}

/// What a visitor read, and how interested they are.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(in crate::sim) struct ReadListing {
    /// Pages read, 0 before reading.
    pub(in crate::sim) pages: u8,
    /// How well the photos behind the cover that were opened inform, 0 (none) to 1.
    pub(in crate::sim) informed: f64,
    /// Change of ln(sales) by interest; it leaves the mean of sales as it is.
    pub(in crate::sim) keen: f64,
}

/// Why somebody comes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::sim) enum VisitReason {
    /// For the first time.
    New,
    /// Looked before and looks again.
    LooksAgain,
    /// Bought before and wants to buy again.
    BuysAgain,
}

/// Somebody who is expected back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::sim) struct Expected {
    pub former: CustomerId,
    pub persona: PersonaId,
    pub product: ProductId,
    pub size: u8,
    pub reason: VisitReason,
}
