//! The debrief as plain values: score, evidence, days, cases, moments. Screens, terminal and
//! reports show it and compute nothing.

use crate::base::ids::{ConversationId, EntryId};
use crate::base::{Money, Span, Text, Time};
use crate::score::Dimension;
use serde::Serialize;

/// The whole debrief.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct DebriefModel {
    /// The scenario's title.
    pub title: Text,
    /// The version that the lesson gives itself; empty if it gives none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// Score, 0 to 100.
    pub score: f64,
    /// Pass mark, 0 to 100.
    pub pass: f64,
    /// How the weighted dimensions became the score; empty where there is no reference to place
    /// them on.
    pub placing: Text,
    /// The dimensions in the order of the rubric.
    pub dimensions: Vec<DimensionModel>,
    /// Profit.
    pub profit: Money,
    /// Cash at the end of each day: day and amount, in order.
    pub cash: Vec<(i64, Money)>,
    /// Cash when the last parcel had come and all was paid out.
    pub settled: Money,
    /// What happened on the line of days.
    pub timeline: Vec<TimelinePoint>,
    /// What stood out over the whole run: parcels that came late, people who left for the same
    /// reason, luck.
    pub findings: Vec<Text>,
    /// Changes of price, promotion, freight and delivery promise, in order.
    pub offers: Vec<OfferModel>,
    /// The cases.
    pub cases: Vec<CaseModel>,
    /// The moments that brought most, best first.
    pub best: Vec<MomentModel>,
    /// The moments that cost most, costliest first.
    pub costliest: Vec<MomentModel>,
    /// Where the keeper said what an answer was meant to do, in order.
    pub said: Vec<SaidModel>,
    /// Where the run's journal lies, to be shown; empty if it should not be.
    pub journal: String,
}

/// A dimension of the score.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct DimensionModel {
    /// Which.
    pub dimension: Dimension,
    /// Its name.
    pub name: Text,
    /// The number behind it, such as an amount or three ratings.
    pub detail: Text,
    /// Points on the dimension, 0 to 100.
    pub points: f64,
    /// Its weight in the whole, in per cent.
    pub weight: u32,
    /// How it is computed, in words and numbers.
    pub formula: Text,
    /// The lines that earned or lost points.
    pub evidence: Vec<EvidenceModel>,
}

/// A piece of evidence.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct EvidenceModel {
    /// What happened.
    pub text: Text,
    /// Points on the dimension that it earned (above zero) or lost.
    pub points: f64,
    /// The journal's entry.
    pub entry: Option<EntryId>,
}

/// Good or bad news on the line of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub enum Mark {
    /// Something went well.
    Good,
    /// Something to look at.
    #[default]
    Warning,
    /// Something went wrong.
    Bad,
    /// A review.
    Review,
    /// Goods or money came back.
    Return,
    /// What the keeper asks for the goods was changed.
    Decision,
}

/// Something on the line of days.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct TimelinePoint {
    /// When.
    pub at: Time,
    /// How it is marked.
    pub mark: Mark,
    /// What it was.
    pub text: Text,
    /// The journal's entry.
    pub entry: Option<EntryId>,
}

/// A case in hindsight.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct CaseModel {
    /// Its title.
    pub title: Text,
    /// The customer.
    pub customer: Text,
    /// When it began.
    pub at: Time,
    /// Whether it was solved; `None` if it never came to it.
    pub solved: Option<bool>,
    /// Whether it did not happen because the keeper had seen to it.
    pub prevented: bool,
    /// What happened.
    pub happened: Text,
    /// What good handling is; empty where nothing was left to handle.
    pub good_handling: Text,
    /// What the customer knew and did not say at first, one line each.
    pub withheld: Vec<Text>,
    /// The conversation, if there was one.
    pub conversation: Option<ConversationId>,
}

/// A decision of the keeper, or one not taken, that brought or cost much, with all it led to.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct MomentModel {
    /// When.
    pub at: Time,
    /// What was decided or left undone, and with whom.
    pub what: Text,
    /// Its consequences, step by step, in order.
    pub steps: Vec<Text>,
    /// What the whole chain did to profit, above zero or below.
    pub money: Money,
    /// Stars of the reviews in the chain, 1 to 5 each, in order.
    pub stars: Vec<u8>,
    /// Points of the total score gained or lost; what could have been earned and was not counts as
    /// lost.
    pub points: f64,
    /// What good handling would have been, where the case knows it; may be empty.
    pub good_handling: Text,
    /// The journal's entry of the decision; none for what was left undone and left no trace.
    pub entry: Option<EntryId>,
    /// Every journal entry of the chain, in order. No entry belongs to two moments.
    pub entries: Vec<EntryId>,
}

/// An answer that was read otherwise than meant, and what the keeper said of it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SaidModel {
    /// When it was sent.
    pub at: Time,
    /// To whom, and what was meant.
    pub text: Text,
    /// The keeper's words.
    pub words: String,
    /// The journal's entry.
    pub entry: EntryId,
}

/// What happened to a product over a span of time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct OfferFigures {
    /// How long.
    pub span: Span,
    /// People who saw the listing.
    pub saw: u32,
    /// Those who opened it.
    pub opened: u32,
    /// Those who walked on, or left a cart.
    pub left: u32,
    /// Orders paid.
    pub orders: u32,
    /// Pieces in them.
    pub pieces: u32,
    /// The amount that was paid, freight included.
    pub income: Money,
}

/// A change of what the keeper asks for a product, with its sales before and after.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct OfferModel {
    /// When.
    pub at: Time,
    /// What was changed; several changes between which nobody came by are one.
    pub what: Text,
    /// The product.
    pub product: Text,
    /// From the change before it, or from the opening, up to this one.
    pub before: OfferFigures,
    /// From this change to the next one, or to the end.
    pub after: OfferFigures,
    /// The same in words: before, after, why people left.
    pub steps: Vec<Text>,
    /// The journal's entry of the change.
    pub entry: EntryId,
    /// The change and all who came by under it, in order. No entry belongs to two changes, or to a
    /// moment.
    pub entries: Vec<EntryId>,
}
