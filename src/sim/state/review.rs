//! A review, and the shop's three ratings.

use crate::base::ids::{ConversationId, CustomerId, EntryId, ProductId};
use crate::base::{Text, Time};
use crate::sim::purpose::Draws;

/// The three ratings learners meet at work, each 1 to 5, and the number of reviews behind them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ratings {
    /// As described.
    pub described: f64,
    /// Service.
    pub service: f64,
    /// Delivery.
    pub delivery: f64,
    /// Mean stars.
    pub stars: f64,
    /// Reviews that count.
    pub reviews: u32,
}

/// What a listing shows of its reviews.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::sim) struct Shown {
    /// Mean stars, 1 to 5.
    pub stars: f64,
    /// How many reviews, at least 1.
    pub reviews: u32,
    /// Share with one star, 0 to 1.
    pub ones: f64,
}

/// A review.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct Review {
    pub(in crate::sim) product: ProductId,
    pub(in crate::sim) name: Text,
    pub(in crate::sim) customer: CustomerId,
    pub(in crate::sim) at: Time,
    pub(in crate::sim) stars: u8,
    pub(in crate::sim) parts: [u8; 3],
    pub(in crate::sim) text: Text,
    pub(in crate::sim) answer: Option<String>,
    pub(in crate::sim) withdrawn: bool,
    /// The conversation that was about the same thing, if there was one.
    pub(in crate::sim) conversation: Option<ConversationId>,
    /// The draws of the order it is about.
    pub(in crate::sim) draws: Draws,
    pub(in crate::sim) entry: EntryId,
}
