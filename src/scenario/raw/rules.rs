//! What the run is played by: costs of actions, the policy pack, the rubric.

use crate::base::Text;
use crate::scenario::model::Category;
use serde::Deserialize;

/// Costs of actions, as spans such as `"20s"`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Attention")]
#[allow(missing_docs, reason = "each field is explained at model::Attention")]
pub struct RawAttention {
    pub look_up: Option<String>,
    pub quick_phrase: Option<String>,
    pub written_reply: Option<String>,
    pub written_more: Option<String>,
    pub remedy: Option<String>,
    pub pack_parcel: Option<String>,
    pub photo_session: Option<String>,
    pub edit_listing: Option<String>,
    pub purchase: Option<String>,
    pub handle_return: Option<String>,
}

/// Policy pack; what is left out comes from the library, then from the default pack.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Policy")]
#[allow(missing_docs, reason = "each field is explained at model::Policy")]
pub struct RawPolicy {
    pub return_window_days: Option<u32>,
    pub return_exceptions: Option<Vec<Category>>,
    pub return_freight: Option<f64>,
    pub refund_within_days: Option<u32>,
    pub ship_within: Option<String>,
    pub late_ship_fine: Option<f64>,
    pub late_delivery_credit: Option<f64>,
    pub first_answer_within: Option<String>,
    pub service_hours: Option<(String, String)>,
    pub commission: Option<f64>,
    pub goodwill_max: Option<f64>,
    pub refund_without_return_below: Option<f64>,
    pub complete_after_days: Option<u32>,
    pub free_freight_from: Option<f64>,
    pub dispute_days: Option<u32>,
    pub lines: Option<Vec<Text>>,
}

/// The rubric.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Rubric")]
#[allow(missing_docs, reason = "explained at model::Rubric")]
pub struct RawRubric {
    pub profit: u32,
    pub ratings: u32,
    pub service: u32,
    pub listing: u32,
    pub rules: u32,
    pub goals: u32,
    pub pass: Option<u32>,
    /// Profits that earn no points and all points.
    pub profit_from_to: Option<(f64, f64)>,
    /// Whether the program asks before it sends a reply that reads like a red line.
    pub asks_before_red_lines: Option<bool>,
}
