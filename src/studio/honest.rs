//! Whether a shot promises what the parcel will keep, judged by what is known of it: the piece that
//! is sold, the recipe, the picture before and after its edits.
//!
//! Skill is no part of it: a dark, blurred or tinted picture is poor and honest.

use super::develop::develop;
use super::edit::edit;
use super::film::Lens;
use super::models::Model;
use super::photo::Photo;
use super::recipe::{Flaw, Goods, Recipe};
use super::sets::StudioStage;
use super::trace::vector::{V3, sin_cos_turns, v};
use super::{Negative, trace};
use crate::photo::colour::Lab;
use crate::photo::{HonestyVerdict, PictureLie};
use serde::{Deserialize, Serialize};

/// The piece that is sold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SoldPiece {
    /// What it is.
    pub goods: Goods,
    /// Its flaw.
    #[serde(default)]
    pub flaw: Flaw,
}

/// Saturation from which the edit itself counts as a promise, percent. Design choice.
const MOST_SATURATION: i16 = 35;
/// Chroma or hue, in units of Lab, that edits may add beyond the thing and beyond what the camera
/// saw. Design choice.
const MOST_COLOUR: f64 = 11.0;
/// Strength in percent from which a retouched spot hides what is under it. Design choice.
const HIDES_FROM: u16 = 25;
/// Percent by which a scale object may be off.
const MOST_SCALE: u16 = 5;

/// Judges a shot. `negative` is the recipe's; `model` is the piece that was photographed.
pub fn shot_honesty(sold: SoldPiece, recipe: &Recipe, model: &Model, negative: &Negative) -> HonestyVerdict {
    let plain = develop(negative, recipe).0;
    let finished = edit(&plain, &recipe.edits);
    let mut found = Vec::new();
    if promises_colour(recipe, &plain, &finished) {
        found.push(PictureLie::Colour);
    }
    let other_piece = sold.goods != recipe.product || sold.flaw != recipe.flaw;
    let covered = flaw_in_picture(recipe, model).is_some_and(|places| is_retouched(recipe, &plain, &places));
    let better_piece = other_piece && sold.flaw != Flaw::None && recipe.flaw == Flaw::None;
    if covered || better_piece {
        found.push(PictureLie::HiddenFlaw);
    }
    if other_piece {
        found.push(PictureLie::WrongThing);
    }
    if recipe.scale_object.is_some() && recipe.scale_object_percent.abs_diff(100) > MOST_SCALE {
        found.push(PictureLie::WrongScale);
    }
    HonestyVerdict { found, untold: Vec::new() }
}

/// Whether edits made the thing more colourful than it is and than the camera saw it, or turned its
/// hue away.
fn promises_colour(recipe: &Recipe, plain: &Photo, finished: &Photo) -> bool {
    if recipe.edits.saturation_percent > MOST_SATURATION {
        return true;
    }
    let real = Lab::from_srgb(plain.truth_srgb());
    let (before, after) = (Lab::from_srgb(plain.mean_subject()), Lab::from_srgb(finished.mean_subject()));
    let vivid = after.chroma() - real.chroma().max(before.chroma());
    // The way across the hue circle at equal chroma.
    let turned = |seen: Lab| {
        let (da, db) = (seen.a - real.a, seen.b - real.b);
        let chroma = seen.chroma() - real.chroma();
        (da * da + db * db - chroma * chroma).max(0.0).sqrt()
    };
    vivid > MOST_COLOUR || turned(after) - turned(before) > MOST_COLOUR
}

/// Places of the flaw that can be seen, from the picture's middle to the right and up, in half
/// heights. `None` if the piece has no flaw that is a place.
fn flaw_in_picture(recipe: &Recipe, model: &Model) -> Option<Vec<(f32, f32)>> {
    if model.flaw_places.is_empty() {
        return None;
    }
    let stage = StudioStage::new(recipe, model).ok()?;
    let lens = Lens::of(&stage.scene.camera);
    let (s, c) = sin_cos_turns(f32::from(recipe.pose.turn_tenths_degree) / 3600.0);
    let turned = |p: V3| v(c * p.x + s * p.z, p.y, c * p.z - s * p.x);
    let mut stack: trace::Stack = [(0, 0.0); 64];
    let mut seen = Vec::new();
    for place in &model.flaw_places {
        let Some((x, y, ray, distance)) = lens.seen(turned(*place)) else { continue };
        let near = stage.scene.hit(&ray, &mut stack).is_none_or(|hit| hit.t > distance - 0.012);
        if near && x.abs() <= 1.0 && y.abs() <= 1.0 {
            seen.push((x, y));
        }
    }
    Some(seen)
}

/// Whether a retouched spot lies on one of these places. Spots are set in the picture before it is
/// cropped.
fn is_retouched(recipe: &Recipe, plain: &Photo, places: &[(f32, f32)]) -> bool {
    let ratio = plain.width as f32 / plain.height as f32;
    recipe.edits.retouch.iter().filter(|spot| spot.strength_percent >= HIDES_FROM).any(|spot| {
        let x = (f32::from(spot.x_permille) / 500.0 - 1.0) * ratio;
        let y = 1.0 - f32::from(spot.y_permille) / 500.0;
        let reach = f32::from(spot.radius_permille) / 500.0;
        places.iter().any(|(px, py)| (px - x) * (px - x) + (py - y) * (py - y) <= reach * reach)
    })
}
