//! Does the picture promise another colour than the parcel will bring?
//!
//! Only the flattering direction counts: another hue, a stronger colour, a brighter one. A picture
//! that is too dark or too pale sells less, but nobody feels cheated by it.

use super::colour::{Lab, delta_e, delta_e_2000};
use super::measure::PhotoMeasures;
use serde::{Deserialize, Serialize};

/// Colour difference that nobody complains about: light and screens differ as much. Design choice.
pub const TOLERATED: f64 = 5.0;
/// Flattering difference at which the exaggeration is complete. Design choice.
pub const COMPLETE: f64 = 35.0;
/// Exaggeration from which a picture is called flattering. Design choice.
pub const FLATTERING_FROM: f64 = 0.25;

/// Certainty from which a subject stands out plainly. Design choice.
const PLAIN_FROM: f64 = 0.5;

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

/// The part of a colour difference that flatters, ΔE*ab.
///
/// Lab differences are split into lightness ΔL, chroma ΔC and hue ΔH (ΔE² = ΔL² + ΔC² + ΔH²,
/// ISO/CIE 11664-4). Flattery = √((½ ΔL₊)² + ΔC₊² + ΔH²), where ₊ keeps gains only and light counts
/// half, because every studio adds some (design choices). In a picture darker than the thing, ΔH
/// counts in the proportion of the lightnesses: who can hardly see the colour expects little of it
/// (design choice).
pub fn flattery(seen: Lab, real: Lab) -> f64 {
    let lighter = (seen.l - real.l).max(0.0) * 0.5;
    let chroma = seen.chroma() - real.chroma();
    let (da, db) = (seen.a - real.a, seen.b - real.b);
    let visible = (seen.l / real.l.max(1.0)).clamp(0.0, 1.0);
    let hue_squared = (da * da + db * db - chroma * chroma).max(0.0) * visible * visible;
    let stronger = chroma.max(0.0);
    (lighter * lighter + stronger * stronger + hue_squared).sqrt()
}

/// How far a flattering difference exaggerates, 0 to 1: (flattery − 5) / (35 − 5), kept within.
pub fn exaggeration(flattery: f64) -> f64 {
    ((flattery - TOLERATED) / (COMPLETE - TOLERATED)).clamp(0.0, 1.0)
}

/// Compares the subject's colour with the product's true colour (both sRGB). The [`exaggeration`]
/// of the [`flattery`] is weighed by the certainty that the subject was found at all: nobody is
/// accused on a guess.
pub fn honesty(measures: &PhotoMeasures, true_colour: [u8; 3]) -> Honesty {
    let (seen, real) = (Lab::from_srgb(measures.subject_colour), Lab::from_srgb(true_colour));
    let flattery = flattery(seen, real);
    let exaggeration = exaggeration(flattery) * measures.subject_certainty();
    let class =
        if exaggeration >= FLATTERING_FROM { HonestyClass::Flattering } else { HonestyClass::Faithful };
    Honesty { delta_e: delta_e(seen, real), flattery, exaggeration, class }
}

/// The difference between the subject's colour and the product's (both sRGB), ΔE00. `None` where
/// the subject does not stand out from its ground.
pub fn colour_error(measures: &PhotoMeasures, true_colour: [u8; 3]) -> Option<f64> {
    let (seen, real) = (Lab::from_srgb(measures.subject_colour), Lab::from_srgb(true_colour));
    (measures.subject_certainty() >= PLAIN_FROM).then(|| delta_e_2000(seen, real))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lab(l: f64, chroma: f64, degrees: f64) -> Lab {
        let (sin, cos) = degrees.to_radians().sin_cos();
        Lab { l, a: chroma * cos, b: chroma * sin }
    }

    /// The same tint says less the darker the picture is, and nothing in the dark.
    #[test]
    fn a_hue_counts_as_far_as_it_is_seen() {
        let real = lab(43.0, 20.0, 200.0);
        let at = |l: f64| flattery(lab(l, 20.0, 250.0), real);
        let steps: Vec<f64> = [0.0, 10.0, 20.0, 30.0, 43.0].map(at).to_vec();
        assert!(steps[0] < 1e-6 && steps.is_sorted_by(|a, b| a < b), "{steps:?}");
        assert!((at(43.0) - delta_e(lab(43.0, 20.0, 250.0), real)).abs() < 1e-9);
        // A lighter one flatters by its hue in full, and by half of its light.
        assert!((at(63.0) - at(43.0).hypot(10.0)).abs() < 1e-9);
        // What is darker or paler than the thing, in its own hue, flatters nobody.
        assert!(flattery(lab(20.0, 10.0, 200.0), real) < 1e-6);
    }
}
