//! What a conversation is made of: messages, notes, what the keeper has done, promises.

use crate::base::ids::{ConversationId, OrderId, PhotoId, PromiseId};
use crate::base::{Span, Text, Time};
use crate::reply::{Act, PromiseKind, Question, Reading, RedLine, ReferTo, Refusal};
use crate::sim::command::Remedy;
use crate::sim::entry::Failure;
use crate::sim::refused::Refused;
use std::collections::BTreeSet;

/// State of a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConversationState {
    /// Open.
    Open,
    /// Ended with the customer satisfied.
    Solved,
    /// Ended otherwise.
    Failed,
}

/// Who said something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MessageFrom {
    /// The customer.
    Customer,
    /// The keeper.
    Keeper,
    /// Nobody: a note about what happened.
    Note,
}

/// What a note in a conversation says; front ends word it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// The keeper offered a remedy by button.
    Offered(Remedy),
    /// The keeper refused something by button.
    Refused(Refusal),
    /// The keeper referred the customer by button.
    Referred(ReferTo),
    /// The keeper looked the order up.
    LookedUp,
    /// A remedy was accepted and carried out.
    Remedied(Remedy),
    /// The case was solved.
    Solved,
    /// The case failed.
    Failed(Failure),
    /// A line was crossed that ends the talk.
    Crossed(RedLine),
    /// What the keeper offered in words cannot be given, and why.
    Impossible(Remedy, Refused),
    /// The goods to replace are sold out; the customer waits for those on their way.
    WaitsForStock,
    /// The customer sent this picture.
    Picture(PhotoId),
    /// The order is exchanged for another size.
    Exchanged,
    /// The parcel goes to another address; it may have left before.
    AddressChanged {
        /// The carrier has it already.
        on_the_way: bool,
    },
}

/// A message.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// When.
    pub at: Time,
    /// From whom.
    pub from: MessageFrom,
    /// The text.
    pub text: Text,
    /// What the program read in it, for the keeper's own.
    pub reading: Option<Reading>,
    /// What happened, for notes.
    pub note: Option<Note>,
}

/// What the keeper has done so far in a conversation.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::sim) struct Handled {
    pub(in crate::sim) acts: BTreeSet<Act>,
    pub(in crate::sim) questions: BTreeSet<Question>,
    pub(in crate::sim) told: BTreeSet<String>,
    /// Facts told untruly; the parcel will tell.
    pub(in crate::sim) untrue: BTreeSet<String>,
    pub(in crate::sim) remedies: Vec<Remedy>,
    /// Kind, and how far ahead it was when made.
    pub(in crate::sim) promises: Vec<(PromiseKind, Span, PromiseId)>,
    pub(in crate::sim) refusals: BTreeSet<Refusal>,
    pub(in crate::sim) referrals: BTreeSet<ReferTo>,
}

impl Handled {
    /// The same, with what was done later.
    pub(in crate::sim) fn with(mut self, later: Self) -> Self {
        self.acts.extend(later.acts);
        self.questions.extend(later.questions);
        self.told.extend(later.told);
        self.untrue.extend(later.untrue);
        self.remedies.extend(later.remedies);
        self.promises.extend(later.promises);
        self.refusals.extend(later.refusals);
        self.referrals.extend(later.referrals);
        self
    }
}

/// What a customer has decided to say next.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct Utterance {
    pub(in crate::sim) text: Text,
    pub(in crate::sim) mood: i8,
    pub(in crate::sim) reveals: Option<u8>,
    /// A picture that is sent with it.
    pub(in crate::sim) picture: Option<PhotoId>,
    /// Whether the customer waits for an answer afterwards.
    pub(in crate::sim) waits: bool,
}

/// A promise.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct Promise {
    pub(in crate::sim) conversation: ConversationId,
    pub(in crate::sim) kind: PromiseKind,
    pub(in crate::sim) due: Time,
    pub(in crate::sim) kept: Option<bool>,
    pub(in crate::sim) otherwise: Option<crate::reply::RemedyKind>,
    /// Answers of the keeper in the conversation when it was made, the one that made it among them.
    pub(in crate::sim) answers: u32,
}

/// Where a scripted case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(in crate::sim) enum CaseStage {
    #[default]
    Waiting,
    Ordered(OrderId),
    Begun(ConversationId),
    Never,
}

/// Counts of first answers that fall into service hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::sim) struct ServiceClock {
    pub(in crate::sim) quick: u32,
    pub(in crate::sim) all: u32,
}
