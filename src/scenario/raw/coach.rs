//! The coach's hints.

use crate::base::Text;
use serde::Deserialize;

/// A coach hint.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Hint")]
pub struct RawHint {
    /// The text of the coach.
    pub say: Text,
    /// Where.
    pub at: RawPointer,
    /// Until when.
    pub until: Option<RawCondition>,
}

/// The place that a hint points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Pointer")]
#[serde(deny_unknown_fields, rename = "Pointer")]
pub enum RawPointer {
    #[default]
    Window,
    Messages,
    Orders,
    Listings,
    Stock,
    Money,
    Reviews,
    Clock,
}

/// Until when a hint stays.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Condition")]
#[serde(deny_unknown_fields, rename = "Condition")]
pub enum RawCondition {
    ListingComplete(String),
    PhotosAtLeast(String, u32),
    BetterCover(String),
    PriceChanged(String),
    StockAtLeast(String, u32),
    Bought(String),
    Answered(String),
    Ended(String),
    AnsweredMessages(u32),
    Shipped(u32),
    Orders(u32),
    After(String),
    OwnPicture(String),
}
