//! Listings: what the keeper changes about them, and the photos behind them.

mod edit;
mod photos;

pub(super) use edit::{edit, promotion_ends};
pub(super) use photos::new_photos;
