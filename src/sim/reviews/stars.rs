//! The stars of a review: a mixture of the angry and the rest. Pure formulas.

use crate::base::Stream;
use crate::scenario::model::{BehaviourModel, Mechanism};

/// Shares of 1 to 5 stars *felt* by customers who are not angry. The published marketplace asks
/// everybody and nearly all answer; so set that what is felt has a mean of 4.3 (row R1) and, with
/// the angry and with trouble, 57.8 % of five stars and 11.5 % of one (rows S1, S2).
pub(in crate::sim) const CONTENT: [f64; 5] = [0.062, 0.025, 0.070, 0.203, 0.640];

/// The same among the angry: mostly one star (rows R3, R5 and S1).
pub(in crate::sim) const ANGRY: [f64; 5] = [0.67, 0.18, 0.10, 0.04, 0.01];

/// Anger by lateness saturates here (row R5).
const MOST_BY_LATENESS: f64 = 0.99;

/// Chance that lateness makes a customer angry: none in time, then growing with the days and
/// saturating (rows R3, R5).
pub(in crate::sim) fn anger_from_lateness(model: &BehaviourModel, days_late: i64) -> f64 {
    if days_late <= 0 || !model.has(Mechanism::LatenessAnger) {
        return 0.0;
    }
    (model.anger_base + model.anger_per_day * (days_late - 1) as f64).min(MOST_BY_LATENESS)
}

/// Stars from which on a content customer is content.
const GOOD: u8 = 4;

/// Draws the stars. Few stars of a content customer are nobody's fault: of them `content_low` are
/// kept.
pub(in crate::sim) fn draw(model: &BehaviourModel, luck: &mut Stream, angry: bool) -> u8 {
    let table = if angry { ANGRY } else { CONTENT };
    let stars = luck.weighted(table.iter().copied()) as u8 + 1;
    let spared = !angry && stars <= 2 && model.content_low < 1.0 && !luck.chance(model.content_low);
    if spared { GOOD } else { stars }
}

/// Stars posted by a mixture in which this share is angry.
#[cfg(test)]
fn felt(angry: f64) -> [f64; 5] {
    let mut shares = [0.0; 5];
    for (index, share) in shares.iter_mut().enumerate() {
        *share = angry * ANGRY[index] + (1.0 - angry) * CONTENT[index];
    }
    shares
}

#[cfg(test)]
fn mean(shares: [f64; 5]) -> f64 {
    shares.iter().enumerate().map(|(index, p)| p * (index as f64 + 1.0)).sum()
}

/// Mean stars of parcels so many days late.
#[cfg(test)]
pub(in crate::sim) fn mean_stars_when_late(model: &BehaviourModel, days: i64) -> f64 {
    mean(felt(anger_from_lateness(model, days)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_lessons_a_content_customer_gives_no_one_star() {
        let mut model = BehaviourModel::default();
        let low = |model: &BehaviourModel, angry| {
            (0..2_000).filter(|&n| draw(model, &mut Stream::new(1, n, 16, 0), angry) <= 2).count()
        };
        assert!(low(&model, false) > 100, "in the published population some do");
        let angry = low(&model, true);
        model.content_low = 0.0;
        assert_eq!(low(&model, false), 0);
        assert_eq!(low(&model, true), angry, "anger is anger");
    }

    #[test]
    fn means_follow_the_measurements() {
        let model = BehaviourModel::default();
        let at = |days| mean(felt(anger_from_lateness(&model, days)));
        assert!((4.15..=4.4).contains(&at(0)), "row R1: {}", at(0));
        let week = (4..=7).map(at).sum::<f64>() / 4.0;
        assert!((1.9..=2.4).contains(&week), "row R3: {week}");
        assert!((1.5..=1.95).contains(&at(20)), "row R5: {}", at(20));
    }

    #[test]
    fn the_whole_population_follows_the_measurements() {
        // 6.8 % late with anger between; 4 % of the rest with trouble that angers as much.
        let shares = felt(0.068 * 0.5 + 0.932 * 0.035);
        assert!((0.095..=0.135).contains(&shares[0]), "row S1: {}", shares[0]);
        assert!((0.55..=0.61).contains(&shares[4]), "row S2: {}", shares[4]);
    }

    #[test]
    fn without_anger_late_parcels_are_rated_like_others() {
        let mut model = BehaviourModel::default();
        model.without.add(Mechanism::LatenessAnger);
        assert!(mean(felt(anger_from_lateness(&model, 6))) > 2.4, "row R3 leaves its band");
    }
}
