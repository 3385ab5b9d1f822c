//! How loaded the carriers are: by a surge, and by the shop's own parcels (row L4).

use crate::scenario::model::{BehaviourModel, Mechanism, Scenario, Surge};

/// Days after a surge in which carriers still work it off (design choice).
const AFTERMATH_DAYS: i64 = 2;

/// Orders of an ordinary visitor (row D1): by it the usual number of parcels a day is worked out.
const USUAL_CONVERSION: f64 = 0.026;

/// Fewest parcels a day that a carrier's driver takes as usual (design choice).
const FEWEST: f64 = 10.0;

/// What carriers can carry beyond the usual, as a share of it: with half as many again they are
/// wholly overloaded (design choice).
const RESERVE: f64 = 0.5;

/// Overload of the carriers by surges, 0 (none) to 1 (half as many again or more).
fn by_surge(surges: &[Surge], day: i64) -> f64 {
    let running = surges.iter().filter(|s| (s.day..=s.day + AFTERMATH_DAYS).contains(&day));
    running.map(|s| ((s.factor - 1.0) / RESERVE).clamp(0.0, 1.0)).fold(0.0, f64::max)
}

/// Overload by the shop's own parcels of a day, 0 (as usual) to 1 (`own_overload` times as many).
pub(in crate::sim) fn by_own(model: &BehaviourModel, visitors: f64, parcels: u32) -> f64 {
    let usual = (visitors * USUAL_CONVERSION).max(FEWEST);
    ((f64::from(parcels) / usual - 1.0) / (model.own_overload - 1.0).max(0.1)).clamp(0.0, 1.0)
}

/// Overload when a parcel leaves, the day's `parcels`th of the shop: 0 to 1.
pub(super) fn overload(scenario: &Scenario, day: i64, parcels: u32) -> f64 {
    let model = &scenario.behaviour;
    if !model.has(Mechanism::Overload) {
        return 0.0;
    }
    by_surge(&scenario.arrivals.surges, day).max(by_own(model, scenario.arrivals.per_day, parcels))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surges_and_own_parcels_load_the_carriers() {
        let surges = [Surge { day: 4, factor: 1.25 }];
        for (day, load) in [(3, 0.0), (4, 0.5), (6, 0.5), (7, 0.0)] {
            assert!((by_surge(&surges, day) - load).abs() < 1e-12, "day {day}");
        }
        let model = BehaviourModel::default();
        let own = |parcels| by_own(&model, 1_000.0, parcels);
        assert!(own(20) <= 0.0 && own(60) > 0.0 && own(60) < own(90) && own(500) <= 1.0);
    }
}
