//! The panel of reviews: answers that are being written.

use std::collections::BTreeMap;

use crate::base::ids::ReviewId;

/// The state of the panel of reviews.
#[derive(Debug, Clone, Default)]
pub struct ReviewsState {
    /// Answers that are written and not published.
    pub answers: BTreeMap<ReviewId, String>,
}
