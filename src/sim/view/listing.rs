//! Listings, ours and the rivals', as the keeper sees them.

use crate::base::ids::{EquipmentId, PhotoId, ProductId};
use crate::base::{Money, Shared, Text};
use crate::scenario::model::StatedFact;
use crate::sim::state::{FactView, Funnel};
use crate::studio::StudioThing;

/// A listing.
#[derive(Debug, Clone, PartialEq)]
pub struct ListingView {
    /// Which product.
    pub product: ProductId,
    /// Its name.
    pub name: Text,
    /// The title of its page; its name as long as the keeper sets no other.
    pub title: Text,
    /// List price.
    pub price: Money,
    /// Price with a promotion that is running.
    pub price_now: Money,
    /// Percent off and last day, while a promotion runs.
    pub promotion: Option<(u8, i64)>,
    /// Market price as the keeper knows it.
    pub reference_price: Money,
    /// Cost per piece, averaged over the stock.
    pub unit_cost: Money,
    /// Pieces in stock per size: label and count.
    pub stock: Vec<(String, u32)>,
    /// Pieces on their way from suppliers.
    pub coming: u32,
    /// Facts and what is said of them.
    pub facts: Shared<FactView>,
    /// Photos in use, cover first.
    pub photos: Vec<PhotoId>,
    /// All photos of the product.
    pub all_photos: Vec<PhotoView>,
    /// What stands in the photo studio, if there is something.
    pub studio: Option<StudioThing>,
    /// Whether a photo session would bring new photos.
    pub can_take_photos: bool,
    /// Promised days.
    pub promise_days: u8,
    /// Freight the customer pays.
    pub freight: Money,
    /// Pieces sold in this run.
    pub sold: u32,
    /// This listing's funnel.
    pub funnel: Funnel,
}

impl ListingView {
    /// Pieces in stock over all sizes.
    pub fn in_stock(&self) -> u32 {
        self.stock.iter().map(|(_, n)| n).sum()
    }

    /// Facts that the listing does not state.
    pub fn missing_facts(&self) -> usize {
        self.facts.iter().filter(|f| f.says == StatedFact::Missing).count()
    }
}

/// A photo of a product.
#[derive(Debug, Clone, PartialEq)]
pub struct PhotoView {
    /// Which.
    pub photo: PhotoId,
    /// The picture's file.
    pub file: String,
    /// Caption.
    pub name: Text,
    /// Whether it can be used.
    pub usable: bool,
    /// Whether it needs equipment the shop does not have.
    pub needs: Option<EquipmentId>,
    /// How attractive it looks, in standard deviations above an ordinary product photo: the keeper
    /// has eyes.
    pub appeal: f64,
    /// How far it flatters the thing that lies beside it, 0 to 1.
    pub flattery: f64,
    /// Whether it keeps the marketplace's rules for covers.
    pub cover_ok: bool,
}

/// A rival's listing.
#[derive(Debug, Clone, PartialEq)]
pub struct RivalView {
    /// Shop name.
    pub name: Text,
    /// Competes with.
    pub product: ProductId,
    /// Price.
    pub price: Money,
    /// Rating.
    pub rating: f64,
    /// Reviews.
    pub reviews: u32,
    /// Promised days.
    pub promise_days: u8,
}
