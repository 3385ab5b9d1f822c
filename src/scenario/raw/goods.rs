//! Goods: facts, products, listings, photos, and the rivals'.

use super::RawTable;
use crate::base::Text;
use crate::scenario::model::{Category, Drawing};
use crate::studio::SoldPiece;
use serde::Deserialize;

/// A fact that goods may have: its name and the words people use for it.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Fact")]
pub struct RawFact {
    /// Name.
    pub name: Text,
    /// Words that name it, both languages.
    pub words: Vec<String>,
    /// How badly it is missed, 0 to 1.
    pub missed: Option<f64>,
    /// Whether it states the size: apparel with such a statement comes back less often for its fit.
    pub tells_size: bool,
}

/// A product.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Product")]
pub struct RawProduct {
    /// Name.
    pub name: Text,
    /// Category.
    pub category: Category,
    /// Cost per piece of the opening stock.
    pub cost: f64,
    /// Market price.
    pub reference_price: f64,
    /// Pieces at the start.
    pub stock: u32,
    /// Size label → share of demand; left out for goods without sizes.
    pub sizes: RawTable<f64>,
    /// Fact key → what is true and what sounds better.
    pub truth: RawTable<RawTruth>,
    /// True colour, `"#8C2F39"`.
    pub colour: String,
    /// How it is drawn in the street; a parcel if left out.
    pub picture: Drawing,
    /// Share of pieces with a defect.
    pub defect_rate: f64,
    /// Appeal, 1 = ordinary.
    pub appeal: Option<f64>,
    /// Lawful exception from the seven-day return.
    pub no_return: bool,
    /// The piece in the photo studio; goods without one have no studio.
    pub studio: Option<SoldPiece>,
    /// The author's own thing in the photo studio, in place of `studio`.
    pub studio_model: Option<RawStudioModel>,
    /// The listing at the start.
    pub listing: RawListing,
}

impl RawProduct {
    /// Whether it can be photographed in the studio.
    pub fn is_in_studio(&self) -> bool {
        self.studio.is_some() || self.studio_model.is_some()
    }
}

/// A thing of the author's for the photo studio.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "StudioModel")]
pub struct RawStudioModel {
    /// OBJ file in the scenario's folder.
    pub file: String,
    /// Its texture, PNG or JPEG; grey if left out.
    pub texture: Option<String>,
    /// Length of its longest side in millimetres.
    pub longest_mm: u32,
}

/// A fact's true value and values that sound better.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Truth")]
pub struct RawTruth {
    /// The truth, Chinese.
    pub zh: String,
    /// The truth, English.
    pub en: String,
    /// Values that sound better and are not true.
    pub tempting: Vec<Text>,
}

/// A listing at the start.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Listing")]
pub struct RawListing {
    /// List price.
    pub price: f64,
    /// Photo keys, cover first.
    pub photos: Vec<String>,
    /// Facts stated truly.
    pub facts: Vec<String>,
    /// Facts stated with their first tempting value.
    pub overstated: Vec<String>,
    /// Promised days.
    pub promise_days: u32,
    /// Freight the customer pays.
    pub freight: f64,
    /// Reviews from before the shop opened: how many of one, two, three, four, five stars.
    pub reviews: Vec<u32>,
}

/// A sample photo.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Photo")]
pub struct RawPhoto {
    /// Product key.
    pub product: String,
    /// File: `photos/…` in the scenario's folder, or `assets/photos/…` of the program.
    pub file: String,
    /// Caption.
    pub name: Text,
    /// What it needs.
    pub needs: RawPhotoNeeds,
}

/// The condition for the use of a photo.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, rename = "PhotoNeeds")]
pub enum RawPhotoNeeds {
    /// Nothing: it is there.
    #[default]
    Nothing,
    /// A photo session.
    Session,
    /// A photo session with this equipment.
    SessionWith(String),
    /// A customer who sends it: it can never be used in a listing; since format 2.
    Customer,
}

/// A rival.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Rival")]
pub struct RawRival {
    /// Key, by which news names it; since format 2.
    pub key: String,
    /// Shop name.
    pub name: Text,
    /// Product key.
    pub product: String,
    /// Price.
    pub price: f64,
    /// Rating.
    pub rating: f64,
    /// Reviews.
    pub reviews: u32,
    /// Promised days.
    pub promise_days: u32,
}
