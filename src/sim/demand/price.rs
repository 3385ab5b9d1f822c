//! Price against what customers think it should cost: losses weigh more than gains (rows D2, D3), and a cheaper
//! rival pulls.

use crate::scenario::model::{BehaviourModel, Mechanism};

/// Change of ln(sales) by the price: `−slope · ln(price/reference)`, a steeper slope above reference than below. A
/// persona's `weight` multiplies it.
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

/// Freight over price that people reckon with (between free freight and the 14 % of row Q4: design choice). A shop with
/// less of it sells a little more, one with more of it less.
const USUAL_FREIGHT: f64 = 0.08;

/// Change of ln(sales) by freight as a share of the price. A surcharge is felt as what it is, a part of the price, so
/// moving a part of the price into freight hides nothing; and freight beyond the usual annoys besides (`freight_seen`), as the
/// commonest reason for leaving a cart is an extra cost.
pub(in crate::sim) fn freight(model: &BehaviourModel, weight: f64, share: f64) -> f64 {
    let share = share.clamp(0.0, 4.0);
    let annoys = model.freight_seen * (share - USUAL_FREIGHT).max(0.0) * weight;
    effect(model, weight, 1.0 + share) - effect(model, weight, 1.0 + USUAL_FREIGHT) + annoys
}

/// A rival's pull on those who look: how far it is below the reference price, trusted as its stars deserve. At 3
/// stars nobody trusts it, at 5 everybody (design choice). `undercuts` is ln(reference price/rival price).
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
    fn freight_is_no_hiding_place_for_a_part_of_the_price() {
        let model = BehaviourModel::default();
        for share in [0.05, 0.1, 0.2, 0.3, 0.5] {
            let hidden = freight(&model, 1.0, share) - freight(&model, 1.0, 0.0);
            let open = effect(&model, 1.0, 1.0 + share);
            assert!(hidden <= open + 1e-12, "at {share}: {hidden} against {open}");
        }
        let felt = freight(&model, 1.0, 0.3) - freight(&model, 1.0, 0.0);
        assert!(felt < effect(&model, 1.0, 1.3) - 0.1, "beyond the usual it annoys");
        assert!(freight(&model, 1.0, 0.0) > 0.0, "free freight draws");
    }

    #[test]
    fn a_rival_pulls_when_cheap_and_trusted() {
        assert_eq!(rival_pull(-0.2, 4.8).to_bits(), 0.0_f64.to_bits(), "dearer rivals pull nobody");
        assert!(rival_pull(0.3, 4.8) > rival_pull(0.3, 4.1) && rival_pull(0.3, 4.1) > rival_pull(0.3, 3.2));
    }
}
