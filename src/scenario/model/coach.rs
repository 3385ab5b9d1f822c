//! The coach: the next thing to do, and where it is.

use crate::base::ids::{CaseId, EquipmentId, ProductId};
use crate::base::{Span, Text};
use serde::Serialize;

/// What a hint points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Pointer {
    /// The shop window.
    Window,
    /// The messages.
    Messages,
    /// The orders.
    Orders,
    /// The listings.
    Listings,
    /// Stock and equipment.
    Stock,
    /// Money.
    Money,
    /// Reviews.
    Reviews,
    /// The clock.
    Clock,
}

/// When a hint has done its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Condition {
    /// Every fact of the product's listing is stated.
    ListingComplete(ProductId),
    /// The product's listing has at least this many photos.
    PhotosAtLeast(ProductId, u8),
    /// The product's price was changed.
    PriceChanged(ProductId),
    /// The product has at least this many pieces in stock or on their way.
    StockAtLeast(ProductId, u32),
    /// This equipment was bought.
    Bought(EquipmentId),
    /// The case was answered at least once.
    Answered(CaseId),
    /// The case has ended.
    Ended(CaseId),
    /// At least this many messages were answered.
    AnsweredMessages(u32),
    /// At least this many orders were shipped.
    Shipped(u32),
    /// At least this many orders were received.
    Orders(u32),
    /// Shop time has reached this moment after the start.
    After(Span),
}

/// One hint of the coach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hint {
    /// What the coach says.
    pub say: Text,
    /// Where.
    pub at: Pointer,
    /// When it is done and the next one comes.
    pub until: Condition,
}
