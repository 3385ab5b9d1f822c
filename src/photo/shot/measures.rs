//! The measures of one shot, as integers.

use super::edges::noise;
use super::facts::ShotFacts;
use super::frame::{MeasuredShot, hundredths};
use crate::photo::mask::Mask;
use crate::photo::measure::simplicity;
use crate::photo::picture::Picture;
use crate::photo::segment::{luma, segment};
use crate::photo::shrink::shrink;
use serde::{Deserialize, Serialize};

/// What can be measured of a shot. "Permille" are thousandths, "hundredths" of ΔE00 unless
/// something else is said. `None` is not known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShotMeasures {
    /// Width of the picture in pixels.
    pub width: u32,
    /// Height of the picture in pixels.
    pub height: u32,
    /// How sure it is what the subject is: 1000 with a mask, less if it was looked for.
    pub certainty_permille: i32,
    /// Mean brightness of the subject, 0 black to 1000 white.
    pub exposure_permille: i32,
    /// Light on the subject against its true colour, in tenths of a stop; negative is too dark.
    pub exposure_error_tenths_stop: Option<i32>,
    /// Share of the subject that is pure white or black in a channel that says nothing any more
    /// (254 or more, 2 or less in all three).
    pub clipped_permille: i32,
    /// From the subject's darkest twentieth to its lightest, 0 to 1000.
    pub contrast_permille: i32,
    /// Brightness of the subject's darker half against its lighter one, 0 to 1000.
    pub evenness_permille: i32,
    /// How steep the subject's strongest edges are: 0 washed out over five pixels, 1000 from one
    /// pixel to the next.
    pub sharpness_permille: i32,
    /// Grain: standard deviation of brightness where the picture is flattest, in hundredths of
    /// 1/255.
    pub noise_hundredths: i32,
    /// How far white is from white. Against the true colour if it is known, else from what is
    /// nearly grey.
    pub white_balance_error_hundredths: i32,
    /// How far the subject's colour is from the true one.
    pub colour_error_hundredths: Option<i32>,
    /// How much finer the subject's colour is than the true one: another hue, more chroma, more
    /// light.
    pub flattery_hundredths: Option<i32>,
    /// Share of the picture that the box around the subject covers, 0 to 1000.
    pub fill_permille: i32,
    /// The longer side of that box against the picture's side, 0 to 1000.
    pub extent_permille: i32,
    /// Distance of the subject's middle from the picture's middle, 0 to 1000 (a corner).
    pub off_centre_permille: i32,
    /// Share of the picture's edge that the subject touches, 0 to 1000.
    pub cut_permille: i32,
    /// How crooked the picture is, in tenths of a degree.
    pub tilt_tenths_degree: Option<i32>,
    /// Busy edges in the background, weighted by how sharp and strong they are, 0 to 1000.
    pub clutter_permille: i32,
    /// Share of the ground that is white, 0 to 1000.
    pub white_ground_permille: i32,
    /// Difference of the subject from what surrounds it.
    pub figure_ground_hundredths: i32,
    /// Shadows that the subject casts. `None` without a mask or on a busy ground.
    pub shadow_count: Option<i32>,
    /// How hard the edges of the shadows are: 0 soft to 1000 from one pixel to the next.
    pub shadow_hardness_permille: Option<i32>,
    /// Sides of the picture along which a frame runs, 0 to 4.
    pub framed_sides: i32,
    /// Signs in rows, as of text that was laid over the picture.
    pub overlaid_signs: i32,
}

/// Measures a picture with its mask; without one, the subject is looked for ([`segment`]). A mask
/// of another size is laid over the picture; an empty mask counts as none.
pub fn measure_shot(picture: &Picture, mask: Option<&Mask>, facts: ShotFacts) -> ShotMeasures {
    let small = shrink(picture);
    let by_mask = mask.map(|mask| mask.at_size(small.width, small.height));
    let (subject, certainty_permille) = match by_mask {
        Some(subject) if subject.contains(&true) => (subject, 1000),
        _ => {
            let found = segment(&small);
            let sure = ((simplicity(&found) - 0.3) / 0.4).clamp(0.0, 1.0);
            (found.subject, (sure * 1000.0) as i32)
        }
    };
    let luma = small.pixels.iter().map(|p| luma(*p)).collect();
    let seen = MeasuredShot { small, luma, subject };
    let (exposure_permille, contrast_permille) = seen.light();
    let place = seen.place();
    let nearest = facts.true_colour.map(|colour| seen.nearest_to(colour));
    let clutter_permille = seen.clutter();
    let shadows = if certainty_permille == 1000 && clutter_permille < 150 { seen.shadows() } else { None };
    ShotMeasures {
        width: picture.width(),
        height: picture.height(),
        certainty_permille,
        exposure_permille,
        exposure_error_tenths_stop: seen.exposure_error(&facts),
        clipped_permille: seen.clipped(),
        contrast_permille,
        evenness_permille: seen.evenness(),
        sharpness_permille: seen.sharpness(),
        noise_hundredths: noise(picture),
        white_balance_error_hundredths: seen.white_balance_error(&facts, nearest.as_ref()),
        colour_error_hundredths: nearest.as_ref().map(|n| hundredths(n.error)),
        flattery_hundredths: nearest.as_ref().map(|n| hundredths(n.flattery)),
        fill_permille: place.fill,
        extent_permille: place.extent,
        off_centre_permille: place.off_centre,
        cut_permille: seen.cut_off(),
        tilt_tenths_degree: facts.tilt_tenths_degree,
        clutter_permille,
        white_ground_permille: seen.white_ground(),
        figure_ground_hundredths: seen.figure_ground(),
        shadow_count: shadows.map(|(count, _)| count),
        shadow_hardness_permille: shadows.and_then(|(_, hardness)| hardness),
        framed_sides: seen.framed_sides(),
        overlaid_signs: seen.overlaid_signs(),
    }
}
