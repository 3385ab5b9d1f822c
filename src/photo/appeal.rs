//! How attractive a picture is, as one number like a z-score.
//!
//! Seven parts, each 0 (bad) to 1 (as good as it gets: every part saturates), times a weight; the
//! sum is shifted and stretched so that an ordinary seller's picture is near 0. **Directions** come
//! from published work (Zhang, Lee, Singh & Srinivasan 2022, Management Science 68(8)); **weights,
//! ramps and stretch are design choices** and nobody measured them. A *plain* background is what
//! attracts; *white* is only a rule of marketplaces and has no part here (see [`super::rules`]).

use super::measure::PhotoMeasures;

/// One part of the sum.
#[derive(Clone, Debug, PartialEq)]
pub struct AppealPart {
    /// Short name, as a key for texts: `light`, `contrast`, `sharpness`, `colour`, `background`,
    /// `size`, `place`.
    pub name: &'static str,
    /// Share of the whole; all weights together are 1. Design choice.
    pub weight: f64,
    /// How well the picture does, 0 to 1.
    pub quality: f64,
}

/// Weighted quality at which the index is 0. Design choice.
const ORDINARY: f64 = 0.66;
/// Index points per unit of weighted quality. Design choice.
const STRETCH: f64 = 5.0;

/// A quality index around 0: about 1.2 for a good picture, −1.2 for a dark one; always within −3.3
/// to 1.7.
pub fn appeal(measures: &PhotoMeasures) -> f64 {
    let mut sum = 0.0;
    for part in appeal_parts(measures) {
        sum += part.weight * part.quality;
    }
    STRETCH * (sum - ORDINARY)
}

/// The key of the words for a picture's appeal: whether it draws the eye. The steps are a design
/// choice.
pub fn look_key(appeal: f64) -> &'static str {
    match appeal {
        a if a < -0.6 => "ui-photos-look-dull",
        a if a < 0.4 => "ui-photos-look-plain",
        a if a < 1.2 => "ui-photos-look-good",
        _ => "ui-photos-look-striking",
    }
}

/// The parts of [`appeal`], so that a learner can see what to do better.
pub fn appeal_parts(measures: &PhotoMeasures) -> [AppealPart; 7] {
    let m = measures;
    let part = |name, weight, quality| AppealPart { name, weight, quality };
    let off = m.centre_distance.min(m.thirds_distance);
    [
        part("light", 0.30, ramp(0.25, 0.60, m.brightness) * (1.0 - 0.5 * ramp(0.93, 1.0, m.brightness))),
        part("contrast", 0.10, ramp(0.05, 0.30, m.contrast)),
        part("sharpness", 0.12, ramp(0.20, 0.50, m.sharpness)),
        part("colour", 0.10, ramp(0.03, 0.45, m.saturation)),
        part("background", 0.24, ramp(0.20, 0.85, m.background_simplicity)),
        part("size", 0.09, ramp(0.05, 0.50, m.subject_fill)),
        part("place", 0.05, 1.0 - ramp(0.08, 0.35, off)),
    ]
}

/// 0 up to `from`, 1 from `to` on, straight between.
fn ramp(from: f64, to: f64, value: f64) -> f64 {
    ((value - from) / (to - from)).clamp(0.0, 1.0)
}
