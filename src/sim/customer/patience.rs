//! How long people wait for an answer, and whether they say so when they go (row C3).

use crate::base::{Span, Stream};
use crate::scenario::model::{BehaviourModel, Mechanism, Scenario};

/// Nobody waits less than this for an answer: whoever answers within the time that marketplaces call quick must not lose
/// a customer for being slow (design choice).
const LEAST: Span = Span::seconds(180);

/// Waiting customers have exponential patience (Castellanos et al., row C3's source) with the mean of their
/// question, in proportion to their own: `own` over the `usual` of all who come. The proportion stays within a third
/// and three (design choice).
pub(in crate::sim) fn everyday(
    model: &BehaviourModel,
    mean: Span,
    (own, usual): (Span, Span),
    luck: &mut Stream,
) -> Option<Span> {
    let drawn = luck.exponential(mean.0 as f64);
    let share = (own.0 as f64 / (usual.0 as f64).max(1.0)).clamp(1.0 / 3.0, 3.0);
    model.has(Mechanism::Patience).then(|| at_least((drawn * share) as i64))
}

/// A scripted customer is as patient as the story says, give or take a quarter.
pub(in crate::sim) fn scripted(mean: Span, luck: &mut Stream) -> Span {
    at_least((mean.0 as f64 * luck.between(0.85, 1.25)) as i64)
}

fn at_least(seconds: i64) -> Span {
    Span(seconds).max(LEAST)
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

    #[test]
    fn without_patience_nobody_gives_up() {
        let mut model = BehaviourModel::default();
        model.without.add(Mechanism::Patience);
        let both = (Span::minutes(5), Span::minutes(5));
        assert_eq!(everyday(&model, Span::minutes(5), both, &mut Stream::new(1, 1, 9, 0)), None);
    }
}
