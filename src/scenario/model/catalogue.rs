//! Goods, their truth, their listings and their pictures.

use crate::base::ids::{EquipmentId, PhotoId, ProductId};
use crate::base::{Money, Text};
use crate::photo::FLATTERING_FROM;
use crate::studio::{OwnThing, SoldPiece, StudioThing};
use serde::{Deserialize, Serialize};

/// Kinds of goods, as far as rules and returns differ between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Category {
    /// Clothes, scarves, shoes: size and touch matter.
    Apparel,
    /// Bags and small accessories.
    Accessory,
    /// Things for the home.
    #[default]
    Home,
    /// Food and other things that spoil.
    Perishable,
    /// Made to order.
    Custom,
    /// Electronics.
    Electronics,
}

/// How a product is drawn on its card in the street.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Drawing {
    /// A canvas bag.
    Bag,
    /// A mug.
    Mug,
    /// A scarf.
    Scarf,
    /// A desk lamp.
    Lamp,
    /// A notebook.
    Notebook,
    /// A plant in a pot.
    Plant,
    /// A parcel, for everything without a drawing of its own.
    #[default]
    Parcel,
}

/// A fact about a product that a listing may state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// Key, such as `material`.
    pub key: String,
    /// The fact's name.
    pub name: Text,
    /// Words by which customers and keepers name it, in both languages.
    pub words: Vec<String>,
    /// The true value.
    pub truth: Text,
    /// Values that sound better and are not true.
    pub untruths: Vec<Text>,
    /// How badly customers miss it, 0 to 1: the chance that a reader who finds it missing minds.
    pub missed_permille: u16,
    /// Whether it states the size: apparel with such a statement comes back less often for its fit.
    pub tells_size: bool,
}

/// A listing's statement about one fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum StatedFact {
    /// Nothing.
    #[default]
    Missing,
    /// The truth.
    True,
    /// One of the fact's untruths, by its place.
    Untrue(u8),
}

/// A size or variant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Size {
    /// Label, such as `M`.
    pub label: String,
    /// Share of the demand in thousandths; all sizes of a product sum to 1000.
    pub share_permille: u16,
}

/// How a listing stands when the shop opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListingStart {
    /// List price.
    pub price: Money,
    /// Photos in order, the cover first.
    pub photos: Vec<PhotoId>,
    /// Its statement about each fact, in the product's order of facts.
    pub facts: Vec<StatedFact>,
    /// Promised days from payment to delivery.
    pub promise_days: u8,
    /// Freight the customer pays; zero means free.
    pub freight: Money,
    /// Reviews from before the shop opened, by stars from one to five.
    pub reviews: [u32; 5],
}

/// A product.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Product {
    /// Key, such as `scarf`.
    pub key: String,
    /// Name.
    pub name: Text,
    /// Category.
    pub category: Category,
    /// The cost of the opening stock per piece.
    pub unit_cost: Money,
    /// The price that customers expect (market price).
    pub reference_price: Money,
    /// Pieces in stock at the start.
    pub stock: u32,
    /// Sizes; a product without sizes has one with an empty label.
    pub sizes: Vec<Size>,
    /// Facts about it, in the order of the file.
    pub facts: Vec<Fact>,
    /// True colour, sRGB.
    pub colour: [u8; 3],
    /// How it is drawn in the street.
    pub picture: Drawing,
    /// Share of pieces with a defect, 0 to 1.
    pub defect_rate: f64,
    /// Appeal on a log scale around 0: how many passers-by this product draws.
    pub appeal: f64,
    /// Whether the seven-day return does not apply by lawful exception.
    pub no_return: bool,
    /// The piece in the photo studio, if the product can be photographed there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub studio: Option<SoldPiece>,
    /// The author's thing that stands in the photo studio in its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub studio_model: Option<OwnThing>,
    /// The listing at the start.
    pub listing: ListingStart,
}

impl Product {
    /// What stands on the photo studio's table for it, if it can be photographed there.
    pub fn on_the_table(&self) -> Option<StudioThing> {
        Some(StudioThing { piece: self.studio?, own: self.studio_model.clone() })
    }
}

/// The condition for the use of a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub enum PhotoNeeds {
    /// It is there from the start.
    #[default]
    Nothing,
    /// A photo session.
    Session,
    /// A photo session with this equipment.
    SessionWith(EquipmentId),
    /// A customer who sends it: it is no photo of the shop's.
    Customer,
}

/// The beginning of the file name and the key of a picture that was taken in the studio: no file
/// on a disk begins so.
pub const STUDIO_FILE: &str = "studio:";

/// The same for a picture that a learner brought.
pub const OWN_FILE: &str = "own:";

/// A sample photo, with what was measured from its pixels.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SamplePhoto {
    /// Key, such as `scarf_dark`.
    pub key: String,
    /// The picture's file, as the scenario names it. Its bytes are part of the scenario's digest,
    /// its name and what was measured are not.
    #[serde(skip)]
    pub file: String,
    /// Width and height in pixels; 0 where the file could not be read.
    pub size: (u32, u32),
    /// What it shows.
    pub product: ProductId,
    /// A caption for the learner.
    pub name: Text,
    /// When it can be used.
    pub needs: PhotoNeeds,
    /// Appeal: standard deviations above the ordinary product photo.
    #[serde(skip)]
    pub appeal: f64,
    /// How far it flatters, 0 (true to the thing) to 1 (another thing).
    #[serde(skip)]
    pub flattery: f64,
    /// How far its colour is from the product's (ΔE00), where the product stands out plainly.
    #[serde(skip)]
    pub colour_error: Option<f64>,
    /// Whether it may stand as a cover under the marketplace's rules.
    #[serde(skip)]
    pub cover_ok: bool,
}

impl SamplePhoto {
    /// Whether it makes a good cover: it keeps the marketplace's rules and does not flatter.
    pub fn is_good_cover(&self) -> bool {
        self.cover_ok && self.flattery < FLATTERING_FROM
    }
}

/// A rival's listing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rival {
    /// The rival's shop name.
    pub name: Text,
    /// The product it competes with.
    pub product: ProductId,
    /// Its price.
    pub price: Money,
    /// Its rating, 1 to 5.
    pub rating: f64,
    /// Its number of reviews.
    pub reviews: u32,
    /// Its promised days.
    pub promise_days: u8,
}

/// A quick phrase: called by `/code`, with slots such as `{customer}` or `{value}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuickPhrase {
    /// The code, without the slash.
    pub code: String,
    /// The text.
    pub text: Text,
}
