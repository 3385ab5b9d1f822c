//! How long people wait for an answer, and whether they say so when they go (row C3).

use crate::base::{Span, Stream};
use crate::scenario::model::{BehaviourModel, Mechanism, Scenario};

/// Waiting customers have exponential patience (Castellanos et al., row C3's source) with the mean
/// of their question, in proportion to their own: `own` over the `usual` of all who come. The
/// proportion stays within a third and three (design choice).
pub(in crate::sim) fn everyday(
    model: &BehaviourModel,
    mean: Span,
    (own, usual): (Span, Span),
    luck: &mut Stream,
) -> Option<Span> {
    let drawn = luck.exponential(mean.0 as f64);
    let share = (own.0 as f64 / (usual.0 as f64).max(1.0)).clamp(1.0 / 3.0, 3.0);
    model.has(Mechanism::Patience).then_some(Span((drawn * share) as i64))
}

/// A scripted customer is as patient as the story says, give or take a quarter.
pub(in crate::sim) fn scripted(mean: Span, luck: &mut Stream) -> Span {
    Span((mean.0 as f64 * luck.between(0.85, 1.25)) as i64)
}

/// Whether somebody who gives up goes without a word.
pub(in crate::sim) fn silently(model: &BehaviourModel, luck: &mut Stream) -> bool {
    let silent = luck.chance(model.silent_share);
    silent && model.has(Mechanism::Silence)
}

/// Mean patience over all who come.
pub(in crate::sim) fn usual(scenario: &Scenario) -> Span {
    let (mut sum, mut weight) = (0.0, 0.0);
    for (persona, share) in &scenario.arrivals.personas {
        sum += scenario.personas[persona.index()].patience.0 as f64 * share;
        weight += share;
    }
    Span(if weight > 0.0 { (sum / weight) as i64 } else { 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patient_people_wait_longer_and_most_leave_in_silence() {
        let model = BehaviourModel::default();
        let usual = Span::minutes(6);
        let mean = |own| {
            let waits = (0..8_000).filter_map(|n| {
                everyday(&model, Span::minutes(5), (own, usual), &mut Stream::new(1, n, 9, 0))
            });
            waits.map(|span| span.0).sum::<i64>() / 8_000
        };
        assert!(mean(Span::minutes(3)) < mean(usual) && mean(usual) < mean(Span::minutes(10)));
        let silent = (0..20_000).filter(|&n| silently(&model, &mut Stream::new(1, n, 10, 0))).count();
        assert!((0.6..=0.75).contains(&(silent as f64 / 20_000.0)), "row C3");
    }

    /// With exponential patience the share that leaves is the mean wait times the rate of leaving
    /// (Erlang A; Garnett, Mandelbaum & Reiman 2002), however long answers take, and no second of
    /// waiting loses more people than its neighbours.
    #[test]
    fn who_leaves_agrees_with_queueing_theory() {
        let (model, usual) = (BehaviourModel::default(), Span::minutes(6));
        let mean = Span::minutes(20);
        let draws: Vec<i64> = (0..40_000)
            .filter_map(|n| everyday(&model, mean, (usual, usual), &mut Stream::new(3, n, 9, 0)))
            .map(|span| span.0)
            .collect();
        let people = draws.len() as f64;
        for answer in [20, 60, 120, 180, 300, 600, 1_800] {
            let left = draws.iter().filter(|&&patience| patience < answer).count() as f64 / people;
            let waited = draws.iter().map(|&patience| patience.min(answer)).sum::<i64>() as f64 / people;
            assert!((left - waited / mean.0 as f64).abs() < 0.01, "answered after {answer} s: {left}");
        }
        let between = |from, to| draws.iter().filter(|&&p| p >= from && p < to).count() as f64 / people;
        for from in (0..600).step_by(10) {
            assert!(between(from, from + 10) < 0.02, "a spike at {from} s");
        }
    }

    #[test]
    fn without_patience_nobody_gives_up() {
        let mut model = BehaviourModel::default();
        model.without.add(Mechanism::Patience);
        let both = (Span::minutes(5), Span::minutes(5));
        assert_eq!(everyday(&model, Span::minutes(5), both, &mut Stream::new(1, 1, 9, 0)), None);
    }
}
