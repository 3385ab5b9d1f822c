//! The shop's name: ratings and talk decide how many of those who might come do come.

use crate::scenario::model::{BehaviourModel, Mechanism, Scenario};
use crate::sim::state::State;

/// Possible visitors are drawn for the best name a shop can have; a shop with a lesser name loses
/// some of them. So a better name adds people and leaves everybody else's luck alone. Design
/// choice.
pub(super) const BEST_NAME: f64 = 1.5;

/// Stars at which a name neither draws nor repels (design choice).
const USUAL_STARS: f64 = 4.2;

/// Share of the visitors whom a shop loses in which every parcel comes late: the marketplace shows
/// it further down (design choice).
const LATE_PLACING: f64 = 0.5;

/// Factor on visitors by the shop's mean stars over so many reviews: search rank follows the
/// rating, the more the more reviews there are (half weight at ten: design choice).
fn by_stars(model: &BehaviourModel, stars: f64, reviews: f64) -> f64 {
    if !model.has(Mechanism::RatingEffect) {
        return 1.0;
    }
    let trust = reviews / (reviews + 10.0);
    1.0 + trust * model.name_star * (stars - USUAL_STARS)
}

/// Share of the possible visitors who come, given the shop's name and what is said of it, 0 to 1.
pub(in crate::sim) fn traffic_factor(scenario: &Scenario, state: &State) -> f64 {
    let name = state
        .tally
        .shop_stars()
        .map_or(1.0, |(stars, count)| by_stars(&scenario.behaviour, stars, f64::from(count)));
    let talk = state.word_of_mouth / scenario.arrivals.per_day.max(1.0);
    let late = LATE_PLACING * state.lateness;
    ((name + talk - late) / BEST_NAME).clamp(0.2, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_better_name_draws_and_few_reviews_say_little() {
        let model = BehaviourModel::default();
        assert!(by_stars(&model, 4.8, 50.0) > by_stars(&model, 4.2, 50.0));
        assert!(by_stars(&model, 2.0, 50.0) < by_stars(&model, 2.0, 1.0));
        assert!((by_stars(&model, 4.2, 50.0) - 1.0).abs() < 1e-12);
    }
}
