//! The order of a story's customer, and what becomes of its parcel.

use crate::base::Text;
use serde::Deserialize;

/// A case's own order.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename = "Order")]
pub struct RawCaseOrder {
    /// Product key; the case's product if left out.
    #[serde(default)]
    pub product: Option<String>,
    /// Pieces; 1 if left out.
    #[serde(default)]
    pub quantity: Option<u32>,
    /// Size label.
    #[serde(default)]
    pub size: Option<String>,
    /// Day.
    #[serde(default)]
    pub day: u32,
    /// Clock time.
    #[serde(default)]
    pub time: String,
    /// Placed before the first day, instead of at a day and time; since format 2.
    #[serde(default)]
    pub before: Option<RawBefore>,
    /// The fate of the parcel.
    #[serde(default)]
    pub fate: RawFate,
}

/// The fate of a parcel.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Fate")]
#[serde(deny_unknown_fields, rename = "Fate")]
pub enum RawFate {
    #[default]
    Luck,
    Sound,
    Damaged,
    Late(String),
    WrongItem,
    WrongSize,
    NotAsDescribed,
    Lost,
}

/// When an order was placed before the first day, and whether it has left.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Before")]
pub struct RawBefore {
    /// So many days before day 1.
    pub days_ago: u32,
    /// Clock time; noon if left out.
    pub time: Option<String>,
    /// Carrier key, if it has been shipped.
    pub carrier: Option<String>,
    /// Shipped so many days before day 1; as many as `days_ago` if left out.
    pub shipped_days_ago: Option<u32>,
}

/// Another address than the one that was given with the order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "NewAddress")]
pub struct RawNewAddress {
    /// The one given with the order.
    pub old: Text,
    /// The one that is right.
    pub new: Text,
    /// The fate of a parcel that goes to the old one; passed on two days later if left out.
    pub otherwise: Option<RawMisdelivery>,
}

/// The fate of a parcel that goes to the wrong address.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Misdelivery")]
#[serde(deny_unknown_fields, rename = "Misdelivery")]
pub enum RawMisdelivery {
    Forwarded(String),
    ComesBack,
}
