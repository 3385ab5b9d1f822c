//! Does the picture promise another colour than the parcel will bring?
//!
//! Only the flattering direction counts: another hue, a stronger colour, a brighter one. A picture
//! that is too dark or too pale sells less, but nobody feels cheated by it.

use super::colour::{Lab, delta_e};
use super::measure::PhotoMeasures;
use serde::{Deserialize, Serialize};

/// Colour difference that nobody complains about: light and screens differ as much. Design choice.
pub const TOLERATED: f64 = 5.0;
/// Flattering difference at which the exaggeration is complete. Design choice.
pub const COMPLETE: f64 = 35.0;
/// Exaggeration from which a picture is called flattering. Design choice.
pub const FLATTERING_FROM: f64 = 0.25;

/// Verdict on a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HonestyClass {
    /// The colour is what the customer will get, or less than that.
    Faithful,
    /// The picture shows a finer colour than the thing has.
    Flattering,
}

/// The picture's colour against the thing's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Honesty {
    /// Whole difference, ΔE*ab of 1976, 0 to about 250. For the record; it counts dark pictures
    /// too.
    pub delta_e: f64,
    /// The part of it that flatters, in the same unit.
    pub flattery: f64,
    /// 0 none to 1 complete, after tolerance and certainty.
    pub exaggeration: f64,
    /// The verdict: [`HonestyClass::Flattering`] from [`FLATTERING_FROM`] on.
    pub class: HonestyClass,
}

/// Compares the subject's colour with the product's true colour (both sRGB).
///
/// Lab differences are split into lightness ΔL, chroma ΔC and hue ΔH (ΔE² = ΔL² + ΔC² + ΔH²,
/// ISO/CIE 11664-4). Flattery = √((½ ΔL₊)² + ΔC₊² + ΔH²), where ₊ keeps gains only and light counts
/// half, because every studio adds some (design choices). Exaggeration = (flattery − 5) / (35 − 5),
/// kept in 0..1, times the certainty that the subject was found at all: nobody is accused on a
/// guess.
pub fn honesty(measures: &PhotoMeasures, true_colour: [u8; 3]) -> Honesty {
    let (seen, real) = (Lab::from_srgb(measures.subject_colour), Lab::from_srgb(true_colour));
    let lighter = (seen.l - real.l).max(0.0) * 0.5;
    let chroma = seen.chroma() - real.chroma();
    let (da, db) = (seen.a - real.a, seen.b - real.b);
    let hue_squared = (da * da + db * db - chroma * chroma).max(0.0);
    let stronger = chroma.max(0.0);
    let flattery = (lighter * lighter + stronger * stronger + hue_squared).sqrt();
    let raw = ((flattery - TOLERATED) / (COMPLETE - TOLERATED)).clamp(0.0, 1.0);
    let exaggeration = raw * measures.subject_certainty();
    let class =
        if exaggeration >= FLATTERING_FROM { HonestyClass::Flattering } else { HonestyClass::Faithful };
    Honesty { delta_e: delta_e(seen, real), flattery, exaggeration, class }
}
