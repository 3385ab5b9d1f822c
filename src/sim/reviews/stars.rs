//! The stars of a review: a mixture of the angry and the rest. Pure formulas.

use crate::base::Stream;
use crate::scenario::model::BehaviourModel;

/// Shares of 1 to 5 stars among customers who are not angry. Set so that parcels in time have a mean of 4.3
/// (row R1) and the whole population 57.8 % of five stars (row S2).
const CONTENT: [f64; 5] = [0.055, 0.025, 0.085, 0.205, 0.63];

/// The same among the angry: mostly one star (rows R3, R5 and S1).
const ANGRY: [f64; 5] = [0.74, 0.14, 0.08, 0.03, 0.01];

/// Chance that lateness makes a customer angry: none in time, then growing with the days and saturating
/// (rows R3, R5).
pub(in crate::sim) fn anger_from_lateness(model: &BehaviourModel, days_late: i64) -> f64 {
    if days_late <= 0 {
        return 0.0;
    }
    (model.anger_base + model.anger_per_day * (days_late - 1) as f64).min(0.85)
}

/// Draws the stars.
pub(in crate::sim) fn draw(luck: &mut Stream, angry: bool) -> u8 {
    let table = if angry { ANGRY } else { CONTENT };
    luck.weighted(table.iter().copied()) as u8 + 1
}

/// Mean stars of a mixture in which this share is angry.
#[cfg(test)]
fn mean(angry: f64) -> f64 {
    let of = |table: [f64; 5]| table.iter().enumerate().map(|(i, p)| p * (i as f64 + 1.0)).sum::<f64>();
    angry * of(ANGRY) + (1.0 - angry) * of(CONTENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_follow_the_measurements() {
        let model = BehaviourModel::default();
        let at = |days| mean(anger_from_lateness(&model, days));
        assert!((4.15..=4.4).contains(&at(0)), "row R1: {}", at(0));
        let early_week = (4..=7).map(at).sum::<f64>() / 4.0;
        assert!((1.9..=2.4).contains(&early_week), "row R3: {early_week}");
        assert!((1.5..=1.95).contains(&at(20)), "row R5: {}", at(20));
    }
}
