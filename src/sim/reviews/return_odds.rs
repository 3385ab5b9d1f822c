//! Whether goods are sent back: log odds by the strongest reason, and lateness on top (rows T1, T3,
//! T4).

use crate::scenario::model::{BehaviourModel, Mechanism};
use crate::sim::demand::effect::{logistic, logit};
use crate::sim::state::Experience;

/// Days late after which lateness adds no more (design choice).
const MOST_DAYS: i64 = 10;

/// Chance that it does not fit. Apparel only; twice as high where nothing true was said of sizes.
pub(super) fn misfit(model: &BehaviourModel, apparel: bool, size_told: bool) -> f64 {
    match (apparel, size_told) {
        (true, true) => model.misfit,
        (true, false) => (2.0 * model.misfit).min(1.0),
        (false, _) => 0.0,
    }
}

/// Chance that the customer wants to send it back; `weight` is the persona's.
pub(in crate::sim) fn chance(
    model: &BehaviourModel,
    apparel: bool,
    found: Experience,
    days_late: i64,
    weight: f64,
) -> f64 {
    if !model.has(Mechanism::Returns) {
        return 0.0;
    }
    let base = if apparel { model.return_apparel } else { model.return_other };
    let mut odds = logit((base * weight).clamp(0.0, 1.0));
    for (is_so, of) in [
        (found.misfit, model.return_misfit),
        (found.not_as_described, model.return_mismatch),
        (found.is_loss(), model.return_damage),
    ] {
        if is_so {
            odds = odds.max(logit(of));
        }
    }
    logistic(odds + model.return_late_day * days_late.clamp(0, MOST_DAYS) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Share sent back, and share of it for size, over the ways a parcel can be; damage and
    /// mismatch at ordinary levels.
    fn shares(model: &BehaviourModel, apparel: bool, size_told: bool) -> (f64, f64) {
        let fit = misfit(model, apparel, size_told);
        let (damage, mismatch) = (0.03, 0.03);
        let (mut all, mut size) = (0.0, 0.0);
        for (damaged, p) in [(true, damage), (false, 1.0 - damage)] {
            for (not_as_described, q) in [(true, mismatch), (false, 1.0 - mismatch)] {
                for (is_misfit, r) in [(true, fit), (false, 1.0 - fit)] {
                    let found =
                        Experience { damaged, not_as_described, misfit: is_misfit, wrong_item: false };
                    let back = p * q * r * chance(model, apparel, found, 0, 1.0);
                    all += back;
                    let named = is_misfit && !damaged;
                    size += if named { back } else { 0.0 };
                }
            }
        }
        (all, size / all)
    }

    #[test]
    fn returns_follow_the_measurements() {
        let model = BehaviourModel::default();
        let (apparel, size) = shares(&model, true, true);
        assert!((0.2..=0.3).contains(&apparel), "row T1: {apparel}");
        assert!((0.35..=0.55).contains(&size), "row T3: {size}");
        let (other, _) = shares(&model, false, true);
        assert!((0.03..=0.09).contains(&other), "row T4: {other}");
        assert!(shares(&model, true, false).0 > apparel, "unstated sizes come back more");
    }

    #[test]
    fn lateness_and_trouble_add_returns() {
        let model = BehaviourModel::default();
        let none = Experience::default();
        let bad = Experience { not_as_described: true, ..none };
        assert!(chance(&model, false, none, 5, 1.0) > chance(&model, false, none, 0, 1.0));
        assert!(chance(&model, false, bad, 0, 1.0) > chance(&model, false, none, 0, 1.0));
    }
}
