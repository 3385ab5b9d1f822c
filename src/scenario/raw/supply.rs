//! Where goods come from and how they travel; equipment.

use crate::base::Text;
use serde::Deserialize;

/// A supplier.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Supplier")]
pub struct RawSupplier {
    /// Name.
    pub name: Text,
    /// Product key.
    pub product: String,
    /// Price per piece.
    pub cost: f64,
    /// Smallest order.
    pub minimum: u32,
    /// Lead time.
    pub lead: String,
    /// Chance of being in time.
    pub reliability: Option<f64>,
    /// Delay otherwise.
    pub delay: Option<String>,
}

/// A carrier.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Carrier")]
pub struct RawCarrier {
    /// Name.
    pub name: Text,
    /// Price per parcel.
    pub cost: f64,
    /// Median days.
    pub days: f64,
    /// Spread: standard deviation of the logarithm.
    pub spread: Option<f64>,
    /// Chance of going astray.
    pub astray: Option<f64>,
    /// Premium.
    pub premium: bool,
}

/// Equipment.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Equipment")]
pub struct RawEquipment {
    /// Name.
    pub name: Text,
    /// What it does.
    pub about: Text,
    /// Price.
    pub price: f64,
    /// Days over which it is written off.
    pub life_days: Option<u32>,
    /// What it changes.
    pub effects: Vec<RawEffect>,
    /// Its gear for the photo studio.
    pub gear: Vec<crate::studio::StudioGear>,
}

/// The effect of a piece of equipment.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename = "Effect")]
pub enum RawEffect {
    /// Packing a parcel takes this long.
    PackParcel(String),
    /// A photo session takes this long.
    PhotoSession(String),
    /// A quick phrase takes this long.
    QuickPhrase(String),
    /// Looking up takes this long.
    LookUp(String),
    /// Share of breakage that is left, 0 to 1.
    Breakage(f64),
}
