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
    fn a_rival_pulls_when_cheap_and_trusted() {
        assert_eq!(rival_pull(-0.2, 4.8).to_bits(), 0.0_f64.to_bits(), "dearer rivals pull nobody");
        assert!(rival_pull(0.3, 4.8) > rival_pull(0.3, 4.1) && rival_pull(0.3, 4.1) > rival_pull(0.3, 3.2));
    }
}
