//! Reviews and the ratings they come to.

use crate::base::ids::{ProductId, ReviewId};
use crate::base::{Text, Time};

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

/// A review.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewView {
    /// Which.
    pub review: ReviewId,
    /// The customer's name.
    pub customer: Text,
    /// The product.
    pub product: ProductId,
    /// When.
    pub at: Time,
    /// Stars, 1 to 5.
    pub stars: u8,
    /// As described, service, delivery.
    pub parts: [u8; 3],
    /// Text; may be empty.
    pub text: Text,
    /// The keeper's answer.
    pub answer: Option<String>,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}
