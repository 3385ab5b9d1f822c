//! The panel of listings: which one is open, and what is typed into its fields.

use std::collections::BTreeMap;

use crate::base::ids::{PhotoId, ProductId};

/// The state of the panel of listings.
#[derive(Debug, Clone, Default)]
pub struct ListingsState {
    /// The open listing; the first one without a choice.
    pub open: Option<ProductId>,
    /// The photo that was just added to a listing, until it has the focus.
    pub(in crate::ui) photo_added: Option<PhotoId>,
    /// The typed text in the fields of a listing.
    pub offers: BTreeMap<ProductId, OfferTexts>,
}

/// The fields of a listing. One in which nothing was typed is `None` and shows the shop's value.
#[derive(Debug, Clone, Default)]
pub struct OfferTexts {
    /// Path of a picture that is to be brought.
    pub picture: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// List price.
    pub price: Option<String>,
    /// Promotion, in per cent.
    pub percent: Option<String>,
    /// Length of the promotion, in days.
    pub days: Option<String>,
    /// Delivery promise, in days.
    pub promise: Option<String>,
    /// Freight.
    pub freight: Option<String>,
}
