//! How attractive a shot is: the appeal of [`ShotMeasures`], in integers.
//!
//! Thirteen parts, each 0 to 1000, times a weight; all weights together are 1000. The sum is
//! shifted and stretched so that an ordinary seller's picture is near 0. Directions come from
//! published work (Zhang, Lee, Singh and Srinivasan 2022; `docs/model/photos.md`); weights, ramps
//! and stretch are design choices that nobody measured. Rules of marketplaces have no part in
//! taste: see [`super::market`].

use super::shot::ShotMeasures;

/// The property that a part of the appeal looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TastePart {
    /// Neither too dark nor too bright.
    Exposure,
    /// Nothing is lost in white or black.
    Clipping,
    /// White is white.
    Tint,
    /// The thing is sharp.
    Sharpness,
    /// No grain.
    Grain,
    /// Light and dark on the thing.
    Contrast,
    /// The side away from the lamp can be seen.
    Evenness,
    /// Shadows are soft.
    Shadows,
    /// A quiet ground.
    Background,
    /// The thing stands out.
    Apart,
    /// The thing is large.
    Size,
    /// The thing is in the middle, and whole.
    Place,
    /// The picture is upright.
    Upright,
}

/// One part of the sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TasteShare {
    /// The property that it looks at.
    pub part: TastePart,
    /// Share of the whole, thousandths. Design choice.
    pub weight_permille: i32,
    /// How well the shot does, 0 to 1000.
    pub quality_permille: i32,
}

/// Weighted quality at which the appeal is 0, and hundredths of appeal for each thousandth of
/// quality. Design choices.
const ORDINARY: i32 = 700;
const STRETCH_TENTHS: i32 = 5;

/// The appeal of a shot in hundredths, −350 to 150: about 120 for a good picture, 0 for an ordinary
/// one.
pub fn shot_appeal(measures: &ShotMeasures) -> i32 {
    let sum: i32 = taste(measures).iter().map(|s| s.weight_permille * s.quality_permille).sum();
    (sum / 100 - ORDINARY * 10) * STRETCH_TENTHS / 100
}

/// The parts of [`shot_appeal`], so that a learner can see what to do better.
pub fn taste(m: &ShotMeasures) -> [TasteShare; 13] {
    let share =
        |part, weight_permille, quality_permille| TasteShare { part, weight_permille, quality_permille };
    [
        share(TastePart::Exposure, 190, exposure(m)),
        share(TastePart::Clipping, 40, falls(15, 250, m.clipped_permille)),
        share(TastePart::Tint, 130, falls(700, 2100, m.white_balance_error_hundredths)),
        share(TastePart::Sharpness, 150, rises(100, 600, m.sharpness_permille)),
        share(TastePart::Grain, 60, falls(45, 500, m.noise_hundredths)),
        share(TastePart::Contrast, 30, rises(40, 250, m.contrast_permille)),
        share(TastePart::Evenness, 40, rises(300, 850, m.evenness_permille)),
        share(TastePart::Shadows, 30, shadows(m)),
        share(TastePart::Background, 140, falls(60, 600, m.clutter_permille)),
        share(TastePart::Apart, 50, rises(200, 2200, m.figure_ground_hundredths)),
        share(TastePart::Size, 70, rises(200, 720, m.extent_permille)),
        share(
            TastePart::Place,
            40,
            falls(90, 400, m.off_centre_permille) * falls(10, 250, m.cut_permille) / 1000,
        ),
        share(TastePart::Upright, 30, m.tilt_tenths_degree.map_or(1000, |tilt| falls(15, 150, tilt.abs()))),
    ]
}

/// Against the true colour where it is known, else by what most things are.
fn exposure(m: &ShotMeasures) -> i32 {
    match m.exposure_error_tenths_stop {
        Some(error) => falls(7, 30, -error).min(falls(2, 14, error)),
        None => rises(120, 400, m.exposure_permille).min(falls(780, 980, m.exposure_permille)),
    }
}

/// Hardness, and each shadow beyond the first. What cannot be measured counts as ordinary.
fn shadows(m: &ShotMeasures) -> i32 {
    let soft = m.shadow_hardness_permille.map_or(700, |hardness| falls(150, 800, hardness));
    soft * falls(1, 5, m.shadow_count.unwrap_or(1)) / 1000
}

/// 0 up to `from`, 1000 from `to` on, straight between.
fn rises(from: i32, to: i32, value: i32) -> i32 {
    ((value - from) * 1000 / (to - from)).clamp(0, 1000)
}

/// 1000 up to `from`, 0 from `to` on.
fn falls(from: i32, to: i32, value: i32) -> i32 {
    1000 - rises(from, to, value)
}
