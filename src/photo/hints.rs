//! Hints: what is wrong with a shot, one hint for each fault, with the one setting that would help.

use super::shot::ShotMeasures;
use super::taste::{TastePart, taste};
use serde::{Deserialize, Serialize};

/// A fault that can be seen in a shot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PhotoHint {
    /// The thing is too dark.
    TooDark,
    /// The thing is too bright.
    TooBright,
    /// Parts of the thing are pure white or black.
    Clipped,
    /// The picture is tinted.
    Tinted,
    /// The thing is blurred.
    Blurred,
    /// The picture is grainy.
    Grainy,
    /// The thing is flat, without light and dark.
    Flat,
    /// One side of the thing is much darker than the other.
    Uneven,
    /// Shadows are hard, or there are many.
    HardShadows,
    /// Other things take the eye.
    Cluttered,
    /// The thing is lost in its ground.
    Lost,
    /// The thing is too small.
    TooSmall,
    /// The thing is cut off.
    CutOff,
    /// The thing is far from the middle.
    OffCentre,
    /// The picture is crooked.
    Crooked,
    /// The colour is finer than the thing's own.
    TooFine,
}

/// The setting that helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PhotoSlider {
    /// More exposure.
    ExposureUp,
    /// Less exposure.
    ExposureDown,
    /// White balance.
    WhiteBalance,
    /// Focus, or a tripod.
    Focus,
    /// A lower ISO.
    Iso,
    /// Where the lamp stands.
    LampPlace,
    /// A white card opposite the lamp.
    Card,
    /// A larger softbox.
    LampSize,
    /// Another backdrop.
    Backdrop,
    /// Distance of the camera: nearer.
    Nearer,
    /// Distance of the camera: farther.
    Farther,
    /// Where the camera aims.
    Aim,
    /// How the camera is held.
    Level,
    /// Less saturation.
    Saturation,
}

impl PhotoHint {
    /// The one setting that would help.
    pub const fn slider(self) -> PhotoSlider {
        match self {
            Self::TooDark => PhotoSlider::ExposureUp,
            Self::TooBright | Self::Clipped => PhotoSlider::ExposureDown,
            Self::Tinted => PhotoSlider::WhiteBalance,
            Self::Blurred => PhotoSlider::Focus,
            Self::Grainy => PhotoSlider::Iso,
            Self::Flat => PhotoSlider::LampPlace,
            Self::Uneven => PhotoSlider::Card,
            Self::HardShadows => PhotoSlider::LampSize,
            Self::Cluttered | Self::Lost => PhotoSlider::Backdrop,
            Self::TooSmall => PhotoSlider::Nearer,
            Self::CutOff => PhotoSlider::Farther,
            Self::OffCentre => PhotoSlider::Aim,
            Self::Crooked => PhotoSlider::Level,
            Self::TooFine => PhotoSlider::Saturation,
        }
    }

    /// Its key in the locale files, behind `shot-hint-`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TooDark => "shot-hint-too-dark",
            Self::TooBright => "shot-hint-too-bright",
            Self::Clipped => "shot-hint-clipped",
            Self::Tinted => "shot-hint-tinted",
            Self::Blurred => "shot-hint-blurred",
            Self::Grainy => "shot-hint-grainy",
            Self::Flat => "shot-hint-flat",
            Self::Uneven => "shot-hint-uneven",
            Self::HardShadows => "shot-hint-hard-shadows",
            Self::Cluttered => "shot-hint-cluttered",
            Self::Lost => "shot-hint-lost",
            Self::TooSmall => "shot-hint-too-small",
            Self::CutOff => "shot-hint-cut-off",
            Self::OffCentre => "shot-hint-off-centre",
            Self::Crooked => "shot-hint-crooked",
            Self::TooFine => "shot-hint-too-fine",
        }
    }
}

/// Quality below which a part of the taste gives a hint, thousandths. Design choice.
const POOR: i32 = 600;
/// Flattery from which the colour is called too fine, hundredths. Design choice.
pub const TOO_FINE_FROM: i32 = 1100;

/// All hints for a shot, the one that would raise the appeal most first.
pub fn hints(m: &ShotMeasures) -> Vec<PhotoHint> {
    let mut found: Vec<(i32, PhotoHint)> = taste(m)
        .iter()
        .filter(|share| share.quality_permille < POOR)
        .map(|share| ((1000 - share.quality_permille) * share.weight_permille, hint_for(share.part, m)))
        .collect();
    found.sort_by_key(|(loss, hint)| (std::cmp::Reverse(*loss), *hint));
    let mut hints: Vec<PhotoHint> = found.into_iter().map(|(_, hint)| hint).collect();
    // A tint and too much light make a colour finer by themselves: one hint for one fault.
    let explained = hints.iter().any(|h| matches!(h, PhotoHint::Tinted | PhotoHint::TooBright));
    let fine = m.flattery_hundredths.is_some_and(|f| f >= TOO_FINE_FROM) && m.certainty_permille >= 500;
    if fine && !explained {
        hints.push(PhotoHint::TooFine);
    }
    hints
}

fn hint_for(part: TastePart, m: &ShotMeasures) -> PhotoHint {
    match part {
        TastePart::Exposure => {
            let bright = m.exposure_error_tenths_stop.map_or(m.exposure_permille > 500, |e| e > 0);
            if bright { PhotoHint::TooBright } else { PhotoHint::TooDark }
        }
        TastePart::Clipping => PhotoHint::Clipped,
        TastePart::Tint => PhotoHint::Tinted,
        TastePart::Sharpness => PhotoHint::Blurred,
        TastePart::Grain => PhotoHint::Grainy,
        TastePart::Contrast => PhotoHint::Flat,
        TastePart::Evenness => PhotoHint::Uneven,
        TastePart::Shadows => PhotoHint::HardShadows,
        TastePart::Background => PhotoHint::Cluttered,
        TastePart::Apart => PhotoHint::Lost,
        TastePart::Size => PhotoHint::TooSmall,
        TastePart::Place => {
            if m.cut_permille > 60 {
                PhotoHint::CutOff
            } else {
                PhotoHint::OffCentre
            }
        }
        TastePart::Upright => PhotoHint::Crooked,
    }
}
