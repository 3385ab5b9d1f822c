//! What the photos of a listing do to clicks and sales (rows P1, P2, P3, P5).

use crate::scenario::model::{BehaviourModel, Mechanism};

/// Change of ln(clicks) without any photo (design choice).
const NO_PHOTO: f64 = -1.6;

/// Appeal below the ordinary, in standard deviations, at which a photo informs nobody (design
/// choice).
const DARK: f64 = 1.5;

/// Appeal from which a photo informs in full: about the ordinary (design choice).
const CLEAR: f64 = 0.1;

/// Appeal over which half of the taste's way is gone, and the size that leaves row P1 as it is:
/// beyond an amateur's picture worse does little, beyond a professional's better does little (row
/// P6; shape: design choice).
const TASTE: (f64, f64) = (0.7, 0.94);

/// How far a photo that informs in full makes good for the lack of one: more than once, since a
/// quarter of the readers do not open it (row P2, with `reading::OPENS_NEXT`).
const MADE_GOOD: f64 = 1.2;

/// Reviews after which two thirds of the newcomer's larger effect are gone (design choice).
const KNOWN_BY: f64 = 10.0;

/// Change of ln(clicks) by the cover: `z` is its appeal in standard deviations, `None` without a
/// photo. A listing with few reviews lives by its picture more than a known one (row P5).
pub(in crate::sim) fn cover(model: &BehaviourModel, weight: f64, z: Option<f64>, reviews: u32) -> f64 {
    let Some(z) = z else { return NO_PHOTO };
    if !model.has(Mechanism::PhotoEffect) {
        return 0.0;
    }
    let newcomer = model.photo_newcomer * libm::exp(-f64::from(reviews) / KNOWN_BY);
    let taste = TASTE.1 * libm::tanh(z / TASTE.0);
    model.click_photo * taste * weight * (1.0 + newcomer)
}

/// Share of its search places that a listing keeps: all of them if the cover keeps the
/// marketplace's rules. A rule is no matter of taste: who is not shown it cannot dislike it.
pub(in crate::sim) fn places(model: &BehaviourModel, has_cover: bool, cover_ok: bool) -> f64 {
    if has_cover && !cover_ok { model.cover_breach.clamp(0.0, 1.0) } else { 1.0 }
}

/// How well a photo behind the cover informs its viewer, 0 to 1, by its appeal: a sharp and bright
/// one in full, a dark one little (design choice).
pub(in crate::sim) fn informs(appeal: f64) -> f64 {
    ((appeal + DARK) / (DARK + CLEAR)).clamp(0.1, 1.0)
}

/// Change of ln(sales) by what a reader saw behind the cover: `informed` by the best photo they
/// opened, 0 if none. Three in four open a second one, so that a good one doubles sales on average
/// (row P2); a third of the same kind tells nobody anything new (row P3).
pub(in crate::sim) fn behind(model: &BehaviourModel, informed: f64) -> f64 {
    if !model.has(Mechanism::SecondPhoto) {
        return 0.0;
    }
    model.second_photo * (1.0 - MADE_GOOD * informed.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_follow_the_measurements() {
        let model = BehaviourModel::default();
        let lift = |reviews| libm::exp(cover(&model, 1.0, Some(1.0), reviews)) - 1.0;
        assert!((0.06..=0.12).contains(&lift(40)), "row P1: {}", lift(40));
        assert!(lift(0) > lift(40), "row P5");
        let two = libm::exp(behind(&model, informs(1.2)) - behind(&model, 0.0));
        assert!((1.5..=2.6).contains(&two), "row P2, of those who saw it: {two}");
        assert!(informs(-1.2) < informs(-0.5) && informs(-0.5) < informs(0.1), "a clear one tells more");
        assert!(places(&model, true, false) < 1.0 && places(&model, true, true) >= 1.0);
        let dark = libm::exp(cover(&model, 1.0, Some(-0.4), 20) - cover(&model, 1.0, Some(1.1), 20)) - 1.0;
        assert!((-0.18..=-0.06).contains(&dark), "row P6: {dark}");
    }
}
