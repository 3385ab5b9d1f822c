//! A case: who writes when, what they say, what satisfies them, what follows.

use super::RawTable;
use super::order::{RawCaseOrder, RawNewAddress};
use super::own_reply::RawOwnSays;
use crate::base::Text;
use crate::reply::{Act, PromiseKind, Question, ReferTo, Refusal, Topic};
use crate::scenario::model::Everyday;
use serde::Deserialize;

/// A case.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Case")]
pub struct RawCase {
    /// Title for the debrief.
    pub title: Text,
    /// Persona key.
    pub persona: String,
    /// The customer's name.
    pub customer: Option<Text>,
    /// Its subject.
    pub topic: Option<Topic>,
    /// Product key.
    pub product: Option<String>,
    /// Own order.
    pub buys: Option<RawCaseOrder>,
    /// The size the customer would rather have; since format 2.
    pub exchange: Option<String>,
    /// Another address for the parcel; since format 2.
    pub address: Option<RawNewAddress>,
    /// When it starts.
    pub starts: Option<RawStart>,
    /// What keeps it from happening.
    pub unless: Vec<RawCircumstance>,
    /// Patience.
    pub patience: Option<String>,
    /// Replies without a solution that the customer accepts.
    pub turns: Option<u32>,
    /// Key → what the customer knows.
    pub knows: RawTable<Text>,
    /// Keys kept back.
    pub withholds: Vec<String>,
    /// First words.
    pub opens: Vec<Text>,
    /// Further lines.
    pub says: Vec<RawLine>,
    /// Suggested replies.
    pub suggestions: Vec<RawSuggestion>,
    /// What satisfies.
    pub satisfied_by: Option<RawOutcome>,
    /// A second matter, once the first is settled; since format 2.
    pub next: Option<RawMatter>,
    /// What the customer hopes for and does not need; since format 2.
    pub bonus: Option<RawBonus>,
    /// Last words when satisfied.
    pub thanks: Vec<Text>,
    /// Last words when satisfied, by what the customer does next.
    pub parting: RawParting,
    /// Last words when giving up.
    pub gives_up: Vec<Text>,
    /// The consequences of a solved case.
    pub if_solved: Vec<RawConsequence>,
    /// The consequences of an unsolved case.
    pub if_unsolved: Vec<RawConsequence>,
    /// Good handling.
    pub good_handling: Text,
}

/// A second matter in the same talk.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Matter")]
pub struct RawMatter {
    /// How the customer comes to it.
    pub opens: Vec<Text>,
    /// Further lines.
    pub says: Vec<RawLine>,
    /// Suggested replies.
    pub suggestions: Vec<RawSuggestion>,
    /// What satisfies.
    pub satisfied_by: Option<RawOutcome>,
}

/// A wish that is nice to have.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Bonus")]
pub struct RawBonus {
    /// What would grant it.
    pub wish: Option<RawOutcome>,
    /// Words of somebody who got it, before the last ones.
    pub thanks: Vec<Text>,
    /// What follows.
    pub then: Vec<RawConsequence>,
}

/// Last words by what the customer does next; an empty list leaves it at the thanks.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Parting")]
pub struct RawParting {
    /// The customer buys, at this moment.
    pub buys: Vec<Text>,
    /// There are fewer pieces than wanted, and the customer buys those.
    pub takes_part: Vec<Text>,
    /// The size is sold out, and the customer buys another.
    pub other_size: Vec<Text>,
    /// Sold out, and the customer waits for the pieces on their way.
    pub waits: Vec<Text>,
    /// Sold out, and the customer leaves.
    pub sold_out: Vec<Text>,
    /// Too dear after all.
    pub too_dear: Vec<Text>,
    /// The customer comes back another day.
    pub later: Vec<Text>,
    /// The customer leaves it.
    pub leaves: Vec<Text>,
}

impl RawCase {
    /// The lists of what the customer says first and last, each with its way from the case.
    pub fn first_and_last_words(&self) -> [(&'static [&'static str], &[Text]); 11] {
        let p = &self.parting;
        [
            (&["opens"], &self.opens),
            (&["thanks"], &self.thanks),
            (&["gives_up"], &self.gives_up),
            (&["parting", "buys"], &p.buys),
            (&["parting", "takes_part"], &p.takes_part),
            (&["parting", "other_size"], &p.other_size),
            (&["parting", "waits"], &p.waits),
            (&["parting", "sold_out"], &p.sold_out),
            (&["parting", "too_dear"], &p.too_dear),
            (&["parting", "later"], &p.later),
            (&["parting", "leaves"], &p.leaves),
        ]
    }
}

/// When a case starts.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Start")]
#[serde(deny_unknown_fields, rename = "Start")]
pub enum RawStart {
    At {
        day: u32,
        time: String,
    },
    AfterPayment(String),
    AfterDelivery(String),
    WhenLate(String),
    AfterCase {
        case: String,
        #[serde(default)]
        solved: Option<bool>,
        after: String,
    },
    Everyday(Everyday),
}

/// A circumstance of the shop.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Circumstance")]
#[serde(deny_unknown_fields, rename = "Circumstance")]
pub enum RawCircumstance {
    Stated(String),
    GoodCover,
    Owns(String),
    Shipped,
    Not(Box<RawCircumstance>),
}

/// A suggested reply: a text, and when it is suggested.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Suggestion")]
pub struct RawSuggestion {
    /// Simplified Chinese; empty if the author gave none.
    pub zh: String,
    /// English; empty if the author gave none.
    pub en: String,
    /// The circumstances in which it is suggested.
    pub only_if: Vec<RawCircumstance>,
    /// Its effect, as its author means it; since format 2. Only the check reads it.
    pub does: Option<Vec<RawOwnSays>>,
    /// Whether its author takes it for a good reply; since format 2.
    pub good: Option<bool>,
    /// Why, for learners, afterwards; since format 2.
    pub why: Option<Text>,
}

impl RawSuggestion {
    /// Its words.
    pub fn text(&self) -> Text {
        Text::new(self.zh.clone(), self.en.clone())
    }
}

/// The trigger that makes the customer speak.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Trigger")]
#[serde(deny_unknown_fields, rename = "Trigger")]
pub enum RawTrigger {
    Does(Act),
    Asks(Question),
    Told(String),
    Promises(PromiseKind),
    Offers(RawRemedyKind),
    Refuses(Refusal),
    Refers(ReferTo),
    Silent(String),
    #[default]
    Anything,
}

/// Kinds of remedy, as triggers name them.
pub type RawRemedyKind = crate::reply::RemedyKind;

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Line")]
pub struct RawLine {
    /// When.
    pub when: RawTrigger,
    /// The circumstances in which it is said.
    pub only_if: Vec<RawCircumstance>,
    /// From which time on; 1 if left out.
    pub times: Option<u32>,
    /// Change of mood.
    pub mood: i32,
    /// What it reveals.
    pub reveals: Option<String>,
    /// The picture that is sent with it, by the key of a photo; since format 2.
    pub picture: Option<String>,
    /// Wordings.
    pub lines: Vec<Text>,
}

/// A remedy that would do.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[allow(missing_docs, reason = "explained at reply::RemedyKind")]
#[serde(deny_unknown_fields, rename = "Remedy")]
pub enum RawRemedy {
    Refund,
    PartRefund {
        #[serde(default)]
        at_least: f64,
    },
    Replacement,
    Coupon {
        #[serde(default)]
        at_least: f64,
    },
    Return,
    Discount {
        #[serde(default)]
        at_least: f64,
    },
    Gift,
}

/// What satisfies.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Outcome")]
#[serde(deny_unknown_fields, rename = "Outcome")]
pub enum RawOutcome {
    All(Vec<RawOutcome>),
    AnyOf(Vec<RawOutcome>),
    Told(String),
    Remedy(Vec<RawRemedy>),
    Promise {
        kind: PromiseKind,
        #[serde(default)]
        within: Option<String>,
    },
    Refusal(Refusal),
    Referred(ReferTo),
    Asked(Question),
    Did(Act),
    If(RawCircumstance),
}

/// What follows.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Consequence")]
#[serde(deny_unknown_fields, rename = "Consequence")]
pub enum RawConsequence {
    Review {
        stars: u32,
        #[serde(default)]
        likely: Option<f64>,
        #[serde(default)]
        lines: Vec<Text>,
    },
    DisputeAfter(String),
    Buys {
        #[serde(default)]
        quantity: Option<u32>,
        #[serde(default)]
        likely: Option<f64>,
        #[serde(default)]
        size: Option<String>,
    },
    DemandsRefund,
    TellsOthers(i32),
    ReviewAfterDelivery {
        stars: u32,
        #[serde(default)]
        lines: Vec<Text>,
    },
}
