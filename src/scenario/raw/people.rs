//! Who comes, and how many.

use super::RawTable;
use crate::base::Text;
use serde::Deserialize;

/// A persona.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Persona")]
#[allow(missing_docs, reason = "each field is explained at model::Persona")]
pub struct RawPersona {
    pub name: Text,
    pub customer_names: Vec<Text>,
    pub price: Option<f64>,
    pub photos: Option<f64>,
    pub asks: Option<f64>,
    pub patience: Option<String>,
    pub complains: Option<f64>,
    pub reviews: Option<f64>,
    pub returns: Option<f64>,
}

/// Background arrivals.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Arrivals")]
pub struct RawArrivals {
    /// Mean passers-by a day.
    pub per_day: f64,
    /// Persona → weight.
    pub personas: RawTable<f64>,
    /// Day → factor.
    pub surges: Vec<RawSurge>,
}

/// A day that differs.
#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Surge")]
pub struct RawSurge {
    /// The day.
    pub day: u32,
    /// Times as many visitors.
    pub factor: f64,
}
