//! Reviews and the ratings they come to.

use crate::base::ids::{ProductId, ReviewId};
use crate::base::{Text, Time};

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
