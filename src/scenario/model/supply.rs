//! Suppliers, carriers and the equipment shop.

use crate::base::ids::ProductId;
use crate::base::{Money, Span, Text};
use crate::studio::StudioGear;
use serde::Serialize;

/// A supplier's offer for one product.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Supplier {
    /// Key.
    pub key: String,
    /// Name.
    pub name: Text,
    /// The product that is supplied.
    pub product: ProductId,
    /// Price per piece.
    pub unit_cost: Money,
    /// Smallest number of pieces.
    pub minimum: u32,
    /// Time from order to arrival when all goes well.
    pub lead: Span,
    /// Chance that it arrives in time, 0 to 1.
    pub reliability: f64,
    /// Delay when it does not.
    pub delay: Span,
}

/// A carrier.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Carrier {
    /// Key.
    pub key: String,
    /// Name.
    pub name: Text,
    /// Price per parcel.
    pub cost: Money,
    /// Median days from shipping to delivery.
    pub median_days: f64,
    /// Standard deviation of the logarithm of that time.
    pub log_sd: f64,
    /// Chance of a parcel going astray in the heavy tail, 0 to 1.
    pub tail: f64,
    /// Whether customers see it as a premium carrier.
    pub premium: bool,
}

/// The effect of a piece of equipment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum EquipmentEffect {
    /// Packing a parcel takes this long.
    PackParcel(Span),
    /// A photo session takes this long.
    PhotoSession(Span),
    /// A quick phrase takes this long.
    QuickPhrase(Span),
    /// Looking an order up takes this long.
    LookUp(Span),
    /// A share of breakage in transit, in thousandths of what it was.
    Breakage(u16),
}

/// A piece of equipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Equipment {
    /// Key.
    pub key: String,
    /// Name.
    pub name: Text,
    /// Its effect for the shop, in a sentence.
    pub about: Text,
    /// Price.
    pub price: Money,
    /// Days over which its price is written off.
    pub life_days: u32,
    /// What it changes.
    pub effects: Vec<EquipmentEffect>,
    /// Its gear for the photo studio; it has no effect if no product has a studio.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gear: Vec<StudioGear>,
}
