//! Who comes, how many, and what matters to them.

use crate::base::ids::PersonaId;
use crate::base::{Span, Text};
use serde::Serialize;

/// A kind of customer: what matters to them. Multipliers are around 1.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Persona {
    /// Key, such as `bargain_hunter`.
    pub key: String,
    /// What the keeper might call this kind.
    pub name: Text,
    /// Names customers of this kind may have.
    pub customer_names: Vec<Text>,
    /// How strongly price weighs, times the model's elasticity.
    pub price: f64,
    /// How strongly pictures weigh.
    pub photos: f64,
    /// How likely they ask when something is missing.
    pub asks: f64,
    /// Mean patience while waiting for an answer.
    pub patience: Span,
    /// How likely they complain when something is wrong.
    pub complains: f64,
    /// How likely they write a review.
    pub reviews: f64,
    /// How likely they send things back.
    pub returns: f64,
}

/// A day on which more (or fewer) people come.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Surge {
    /// The day, from 1.
    pub day: i64,
    /// Times as many visitors as usual.
    pub factor: f64,
}

/// Background arrivals.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Arrivals {
    /// Mean number of passers-by on an ordinary day.
    pub per_day: f64,
    /// Share of each persona, as weights.
    pub personas: Vec<(PersonaId, f64)>,
    /// Days that differ.
    pub surges: Vec<Surge>,
}
