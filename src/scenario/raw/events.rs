//! What happens by itself at a time, and what was there before the first day: news with its
//! changes, orders from before. Since format 2.

use super::order::{RawBefore, RawFate};
use crate::base::Text;
use crate::scenario::model::NewsSource;
use serde::Deserialize;

/// A piece of news.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "News")]
pub struct RawNews {
    /// Whose news it is.
    pub from: NewsSource,
    /// Day.
    pub day: u32,
    /// Clock time.
    pub time: String,
    /// The text for the learner.
    pub text: Text,
    /// What changes with it.
    pub brings: Vec<RawChange>,
}

/// A change that news brings.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Change")]
#[serde(deny_unknown_fields, rename = "Change")]
pub enum RawChange {
    SupplierCost { supplier: String, cost: f64 },
    SupplierLead { supplier: String, lead: String },
    CarrierLate { carrier: String, by: String, days: u32 },
    RivalPrice { rival: String, price: f64 },
    RivalPromise { rival: String, days: u32 },
    RivalRating { rival: String, rating: f64 },
    RivalOpens(String),
    RivalCloses(String),
    Visitors { times: f64, days: u32 },
    Commission(f64),
    Promotion { product: String, percent: u32, days: u32 },
}

/// An order from before the first day, of somebody without a story.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "OrderBefore")]
pub struct RawOrderBefore {
    /// The customer's name.
    pub customer: Option<Text>,
    /// Persona key.
    pub persona: String,
    /// Product key.
    pub product: String,
    /// Pieces; 1 if left out.
    pub quantity: Option<u32>,
    /// Size label.
    pub size: Option<String>,
    /// When it was placed, and whether it has left.
    pub before: RawBefore,
    /// The fate of the parcel.
    pub fate: RawFate,
}
