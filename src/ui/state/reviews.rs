//! The panel of reviews: answers that are being written.

use std::collections::BTreeMap;

use crate::base::ids::ReviewId;

/// What the panel of reviews remembers.
#[derive(Debug, Clone, Default)]
pub struct ReviewsState {
    /// Answers that are written and not published.
    pub answers: BTreeMap<ReviewId, String>,
}
