//! What somebody who left was worth: one rule for the street, the day's page and the debrief.
//!
//! Nobody knows who would have bought. A person counts for the share of the price that an ordinary
//! offer would have sold to somebody who came as far (shares of the customers' model). A person at
//! the till counts in full. Sums are therefore shown as "about".

use super::entry::Thought;
use crate::scenario::model::BehaviourModel;

/// How far somebody came before they left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CameAsFar {
    /// Saw the cover.
    Street,
    /// Looked at the listing.
    Listing,
    /// Stood at the till.
    Till,
}

impl CameAsFar {
    /// The share of a sale that is lost with somebody who came as far, 0 to 1.
    pub fn share_of_sale(self, model: &BehaviourModel) -> f64 {
        let of_looker = model.buy_base * (1.0 - model.cart_abandoned);
        match self {
            Self::Street => model.click_base * of_looker,
            Self::Listing => of_looker,
            Self::Till => 1.0,
        }
    }
}

impl Thought {
    /// Whether something of the shop's kept people from buying, so that it can be changed.
    pub const fn is_ours(self) -> bool {
        match self {
            Self::TooDear
            | Self::RivalCheaper
            | Self::DullPhoto
            | Self::TooFewPhotos
            | Self::FactMissing(_)
            | Self::SlowDelivery
            | Self::Freight
            | Self::BadReviews
            | Self::NoAnswer
            | Self::PoorAnswer
            | Self::SoldOut => true,
            Self::JustLooking | Self::NoReviews | Self::SecondThoughts | Self::Likes => false,
        }
    }
}
