//! The ratings a shop shows.

use crate::sim::state::{Ratings, State};

/// The shop's three ratings and mean stars over all reviews that stand.
pub(in crate::sim) fn shop_ratings(state: &State) -> Option<Ratings> {
    state.tally.shop_ratings()
}
