//! The ratings a shop shows.

use crate::sim::state::{Ratings, World};

/// The shop's three ratings and mean stars over all reviews that stand.
pub(in crate::sim) fn shop_ratings(world: &World) -> Option<Ratings> {
    world.tally.shop_ratings()
}
