//! What an answered question does to the decision to buy (rows C1, C5).

use crate::scenario::model::{BehaviourModel, Mechanism};
use crate::sim::state::Shown;

/// Change of ln(sales) of a visitor whose question stayed unanswered or unsolved (design choice).
pub(in crate::sim) const LET_DOWN: f64 = -0.9;

/// Stars at which the lift is as published (design choice).
const USUAL_STARS: f64 = 4.2;

/// Change of ln(sales) of a visitor whose question was answered well: 16 % more sales; more in a
/// shop with low stars, where a good word is needed more.
pub(in crate::sim) fn answered(model: &BehaviourModel, shown: Option<Shown>) -> f64 {
    if !model.has(Mechanism::AnsweredLift) {
        return 0.0;
    }
    let below = shown.map_or(0.0, |s| (USUAL_STARS - s.stars).max(0.0));
    libm::log(1.0 + model.answered_lift) * (1.0 + model.answered_low_rated * below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_help_as_measured() {
        let model = BehaviourModel::default();
        let at = |stars| libm::exp(answered(&model, Some(Shown { stars, reviews: 20, ones: 0.1 }))) - 1.0;
        assert!((0.12..=0.2).contains(&at(4.4)), "row C1: {}", at(4.4));
        assert!(at(3.0) > at(4.0), "row C5");
    }
}
