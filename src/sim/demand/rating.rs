//! What displayed stars and the number of reviews do to sales (rows S8 to S11).

use crate::scenario::model::{BehaviourModel, Mechanism};
use crate::sim::state::Shown;

/// Change of ln(sales) per star above the best rating: what looks too good is doubted (direction
/// S11; size: design choice).
const TOO_GOOD: f64 = -0.08;

/// Reviews after which more bring nothing (row S10 compares five with none).
const ENOUGH: u32 = 5;

/// Change of ln(sales) by the stars: linear up to the best rating, a little down beyond, and
/// one-star reviews count once more (row S9).
pub(in crate::sim) fn stars(model: &BehaviourModel, shown: Option<Shown>) -> f64 {
    let Some(shown) = shown.filter(|_| model.has(Mechanism::RatingEffect)) else {
        return 0.0;
    };
    let best = model.star_best;
    model.star * (shown.stars.min(best) - best)
        + TOO_GOOD * (shown.stars - best).max(0.0)
        + model.one_star * shown.ones
}

/// Change of ln(sales) by the number of reviews, 0 from five on.
pub(in crate::sim) fn volume(model: &BehaviourModel, shown: Option<Shown>) -> f64 {
    if !model.has(Mechanism::ReviewVolume) {
        return 0.0;
    }
    let count = shown.map_or(0, |s| s.reviews).min(ENOUGH);
    libm::log(model.five_reviews) * (f64::from(count) / f64::from(ENOUGH) - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(counts: [u32; 5]) -> Shown {
        let n: u32 = counts.iter().sum();
        let sum: u32 = counts.iter().zip(1..).map(|(c, s)| c * s).sum();
        Shown { stars: f64::from(sum) / f64::from(n), reviews: n, ones: f64::from(counts[0]) / f64::from(n) }
    }

    #[test]
    fn ratings_follow_the_measurements() {
        let model = BehaviourModel::default();
        let at = |counts| stars(&model, Some(shown(counts)));
        // A star more with the usual mixture of ones; visits add `name_star`.
        let star = at([4, 4, 8, 44, 40]) - at([20, 20, 22, 26, 12]);
        let span = 4.12 - 2.9;
        let total = libm::exp(star / span + model.name_star) - 1.0;
        assert!((0.05..=0.09).contains(&total), "row S8: {total}");
        let base = [3, 2, 5, 20, 50];
        let one = at([4, 2, 5, 20, 50]) - at(base);
        let five = at([3, 2, 5, 20, 51]) - at(base);
        assert!(one < 0.0 && -one > five, "row S9: {one} {five}");
        let five_none = libm::exp(volume(&model, Some(shown([0, 0, 1, 1, 3]))) - volume(&model, None));
        assert!((2.5..=4.8).contains(&five_none), "row S10: {five_none}");
    }

    #[test]
    fn the_best_rating_is_below_five() {
        let model = BehaviourModel::default();
        let at = |stars_shown| stars(&model, Some(Shown { stars: stars_shown, reviews: 50, ones: 0.0 }));
        let best = (20..=50).map(|tenths| f64::from(tenths) / 10.0).max_by(|a, b| at(*a).total_cmp(&at(*b)));
        assert!(best.is_some_and(|b| (4.0..=4.7).contains(&b)), "row S11: {best:?}");
    }
}
