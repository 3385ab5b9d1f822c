//! A decision of the keeper as a value: when, about what, what was chosen, what else there was.

use super::change::DecisionChange;
use crate::base::{Text, Time};
use serde::Serialize;

/// The kind of the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum ChoiceKind {
    /// A reply: words, a remedy, a no, a referral; and when it came.
    Reply,
    /// A price.
    Price,
    /// A promotion.
    Promotion,
    /// The freight a customer pays.
    Freight,
    /// The days of the delivery promise.
    Promise,
    /// Photos and cover of a listing.
    Photos,
    /// A statement on a listing.
    Fact,
    /// An order of stock.
    Stock,
    /// Equipment.
    Equipment,
    /// A parcel: carrier and time.
    Parcel,
    /// A return.
    Return,
    /// A public answer to a review.
    PublicAnswer,
}

impl ChoiceKind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::Reply,
        Self::Price,
        Self::Promotion,
        Self::Freight,
        Self::Promise,
        Self::Photos,
        Self::Fact,
        Self::Stock,
        Self::Equipment,
        Self::Parcel,
        Self::Return,
        Self::PublicAnswer,
    ];

    /// The kind's name, as message keys and tables write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Price => "price",
            Self::Promotion => "promotion",
            Self::Freight => "freight",
            Self::Promise => "promise",
            Self::Photos => "photos",
            Self::Fact => "fact",
            Self::Stock => "stock",
            Self::Equipment => "equipment",
            Self::Parcel => "parcel",
            Self::Return => "return",
            Self::PublicAnswer => "public-answer",
        }
    }
}

/// How an alternative differs from what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Remark {
    /// Something else in its place.
    Instead,
    /// The same, at once or earlier.
    Sooner,
    /// The same, later.
    Later,
    /// Not at all.
    NotAtAll,
}

/// An alternative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// How it differs.
    pub remark: Remark,
    /// Its description, in both languages.
    pub what: Text,
    /// The run with it.
    pub change: DecisionChange,
}

/// A decision of the keeper, or a chance that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeeperDecision {
    /// Its number in the run, from 1, in the order of time.
    pub number: u32,
    /// When.
    pub at: Time,
    /// The place of the command, from 0; none for a chance that was not taken.
    pub place: Option<usize>,
    /// The kind of the decision.
    pub kind: ChoiceKind,
    /// Whom or what it was about, by a key that is the same for all decisions about it.
    pub subject: String,
    /// The moment: what the customer had said, what the price was.
    pub moment: Text,
    /// The chosen action, in words.
    pub what: Text,
    /// The alternatives.
    pub alternatives: Vec<Alternative>,
}
