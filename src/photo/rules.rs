//! The rules of marketplaces for a cover picture.
//!
//! A breach is not a matter of taste: the listing is shown less, or not at all. The numbers are
//! parameters, because marketplaces differ; a policy pack can set them. **Not checked yet:** text,
//! logos and frames laid over the picture.

use super::measure::PhotoMeasures;
use serde::{Deserialize, Serialize};

/// The rules for a cover. The default is a common middle of what marketplaces publish (design
/// choice).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CoverRules {
    /// Largest allowed ratio of long to short side; 1 is a perfect square.
    pub max_side_ratio: f64,
    /// Shortest allowed side, in pixels.
    pub min_side: u32,
    /// Least [`PhotoMeasures::background_simplicity`], 0 to 1.
    pub min_simplicity: f64,
    /// Least [`PhotoMeasures::background_white`], 0 to 1. Set it to 0 where any plain background
    /// will do.
    pub min_white: f64,
    /// Least [`PhotoMeasures::subject_fill`], 0 to 1.
    pub min_fill: f64,
}

impl Default for CoverRules {
    fn default() -> Self {
        Self { max_side_ratio: 1.02, min_side: 600, min_simplicity: 0.7, min_white: 0.7, min_fill: 0.4 }
    }
}

/// A rule that a cover breaks, with what was found and what was asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum RuleBreach {
    /// Long side over short side.
    NotSquare {
        /// The ratio found, at least 1.
        ratio: f64,
        /// The largest ratio allowed.
        allowed: f64,
    },
    /// A side is too short.
    TooSmall {
        /// Shorter side, in pixels.
        side: u32,
        /// Pixels asked for.
        required: u32,
    },
    /// Other things can be seen behind or beside the product.
    BusyBackground {
        /// Simplicity found, 0 to 1.
        simplicity: f64,
        /// Simplicity asked for.
        required: f64,
    },
    /// The background is not white.
    BackgroundNotWhite {
        /// Share of white found, 0 to 1.
        white: f64,
        /// Share asked for.
        required: f64,
    },
    /// The product takes too little room.
    SubjectTooSmall {
        /// Share of the picture found, 0 to 1.
        fill: f64,
        /// Share asked for.
        required: f64,
    },
}

/// Checks a cover against the default rules.
pub fn main_image_rules(measures: &PhotoMeasures) -> Vec<RuleBreach> {
    breaches(measures, &CoverRules::default())
}

/// Checks a cover against `rules`: all breaches, in the order of the fields of [`CoverRules`].
pub fn breaches(measures: &PhotoMeasures, rules: &CoverRules) -> Vec<RuleBreach> {
    let m = measures;
    let (short, long) = (m.width.min(m.height), m.width.max(m.height));
    let ratio = f64::from(long) / f64::from(short.max(1));
    let mut found = Vec::new();
    if ratio > rules.max_side_ratio {
        found.push(RuleBreach::NotSquare { ratio, allowed: rules.max_side_ratio });
    }
    if short < rules.min_side {
        found.push(RuleBreach::TooSmall { side: short, required: rules.min_side });
    }
    if m.background_simplicity < rules.min_simplicity {
        let (simplicity, required) = (m.background_simplicity, rules.min_simplicity);
        found.push(RuleBreach::BusyBackground { simplicity, required });
    }
    if m.background_white < rules.min_white {
        let (white, required) = (m.background_white, rules.min_white);
        found.push(RuleBreach::BackgroundNotWhite { white, required });
    }
    if m.subject_fill < rules.min_fill {
        found.push(RuleBreach::SubjectTooSmall { fill: m.subject_fill, required: rules.min_fill });
    }
    found
}
