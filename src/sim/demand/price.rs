//! Price against what customers think it should cost: losses weigh more than gains (rows D2, D3),
//! and a cheaper rival pulls.

use crate::scenario::model::{BehaviourModel, Mechanism};

/// Change of ln(sales) by the price: `−slope · ln(price/reference)`, a steeper slope above
/// reference than below. A persona's `weight` multiplies it.
pub(in crate::sim) fn effect(model: &BehaviourModel, weight: f64, ratio: f64) -> f64 {
    if !model.has(Mechanism::PriceResponse) {
        return 0.0;
    }
    let x = libm::log(ratio.clamp(0.01, 100.0));
    let slope = match (model.has(Mechanism::LossAversion), x > 0.0) {
        (false, _) => f64::midpoint(model.price_loss, model.price_gain),
        (true, true) => model.price_loss,
        (true, false) => model.price_gain,
    };
    -slope * x * weight
}

/// The dearest freight that people take for usual, as a share of the goods (design choice; a
/// marketplace's mean is 14 %, row Q4).
const MOST_USUAL: f64 = 0.25;

/// The freight that people expect of a product in this marketplace, from the market's price and the
/// freight that the scenario gives it, in the same unit: where freight is free, it is expected
/// free (design choice).
pub(in crate::sim) fn usual_freight(market: f64, given: f64) -> f64 {
    given.clamp(0.0, MOST_USUAL * market.max(0.0))
}

/// Change of ln(sales) by freight, as a change of the price that comes with it: `share` and `usual`
/// are freight and usual freight over reference price. Free freight where it is not usual draws.
pub(in crate::sim) fn freight(model: &BehaviourModel, weight: f64, share: f64, usual: f64) -> f64 {
    let of = |x: f64| 1.0 + x.clamp(0.0, 100.0);
    model.freight_seen * libm::log(of(share) / of(usual)) * weight
}

/// A rival's pull on those who look: how far it is below the reference price, trusted as its stars
/// deserve. At 3 stars nobody trusts it, at 5 everybody (design choice). `undercuts` is
/// ln(reference price/rival price).
pub(in crate::sim) fn rival_pull(undercuts: f64, stars: f64) -> f64 {
    let trust = ((stars - 3.0) / 2.0).clamp(0.0, 1.0);
    undercuts.clamp(0.0, 1.6) * trust
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elasticity_and_loss_aversion_follow_the_measurements() {
        let model = BehaviourModel::default();
        let at = |ratio| effect(&model, 1.0, ratio);
        let elasticity = (at(1.05) - at(0.95)) / (libm::log(1.05) - libm::log(0.95));
        assert!((-2.9..=-2.3).contains(&elasticity), "row D2: {elasticity}");
        let ratio = -at(1.1) / at(0.9);
        assert!((1.1..=1.7).contains(&ratio), "row D3: {ratio}");
    }

    #[test]
    fn without_loss_aversion_the_elasticity_stays_and_the_asymmetry_goes() {
        let mut model = BehaviourModel::default();
        model.without.add(Mechanism::LossAversion);
        let at = |ratio| effect(&model, 1.0, ratio);
        let elasticity = (at(1.05) - at(0.95)) / (libm::log(1.05) - libm::log(0.95));
        assert!((-2.9..=-2.3).contains(&elasticity));
        assert!(-at(1.1) / at(0.9) < 1.1, "row D3 leaves its band");
    }

    #[test]
    fn a_freight_is_felt_at_least_as_the_same_sum_in_the_price() {
        let model = BehaviourModel::default();
        for ratio in [0.7, 0.9, 1.0, 1.2, 1.6] {
            for share in [0.05, 0.2, 0.41] {
                let dearer = effect(&model, 1.0, ratio + share) - effect(&model, 1.0, ratio);
                let freight = freight(&model, 1.0, share, 0.0);
                assert!(freight <= dearer + 1e-9, "at {ratio}, {share}: {freight} {dearer}");
            }
        }
        assert!(freight(&model, 1.0, 0.0, 0.1) > 0.0, "free where it is not usual");
        assert!((usual_freight(17.0, 19.0) - 4.25).abs() < 1e-9);
    }

    #[test]
    fn a_rival_pulls_when_cheap_and_trusted() {
        assert_eq!(rival_pull(-0.2, 4.8).to_bits(), 0.0_f64.to_bits(), "dearer rivals pull nobody");
        assert!(rival_pull(0.3, 4.8) > rival_pull(0.3, 4.1) && rival_pull(0.3, 4.1) > rival_pull(0.3, 3.2));
    }
}
