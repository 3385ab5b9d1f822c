//! What the photos of a listing do to clicks and sales (rows P1, P2, P3, P5).

use crate::scenario::model::{BehaviourModel, Mechanism};

/// Change of ln(clicks) without any photo (design choice).
const NO_PHOTO: f64 = -1.6;

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
    model.click_photo * z * weight * (1.0 + newcomer)
}

/// Change of ln(clicks) of a cover that breaks a rule of the marketplace: it is shown to fewer.
pub(in crate::sim) fn breach(model: &BehaviourModel, has_cover: bool, cover_ok: bool) -> f64 {
    if has_cover && !cover_ok { libm::log(model.cover_breach) } else { 0.0 }
}

/// Change of ln(sales) by the number of photos: a second one doubles, more do nothing (rows P2,
/// P3).
pub(in crate::sim) fn number(model: &BehaviourModel, photos: usize) -> f64 {
    if photos >= 2 || !model.has(Mechanism::SecondPhoto) { 0.0 } else { model.second_photo }
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
        let two = libm::exp(number(&model, 2) - number(&model, 1));
        assert!((1.5..=2.3).contains(&two), "row P2: {two}");
        assert_eq!(number(&model, 5).to_bits(), number(&model, 2).to_bits(), "row P3");
        assert!(breach(&model, true, false) < 0.0);
    }
}
