//! The cart: most are left behind, more when freight comes on top (row D6).

use crate::scenario::model::{BehaviourModel, Mechanism};
use crate::sim::demand::effect::{logistic, logit};

/// Freight over price in an ordinary shop, at which the published share holds (between free freight and the 14 % of row
/// Q4: design choice).
const USUAL_FREIGHT: f64 = 0.08;

/// Chance that a cart is abandoned, for freight as a share of the price.
pub(in crate::sim) fn abandons(model: &BehaviourModel, freight_share: f64) -> f64 {
    if !model.has(Mechanism::CartLeaving) {
        return 0.0;
    }
    let extra = freight_share.clamp(0.0, 4.0) - USUAL_FREIGHT;
    logistic(logit(model.cart_abandoned) + model.cart_freight * extra)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carts_are_left_as_measured() {
        let model = BehaviourModel::default();
        for share in [0.0, 0.08, 0.142] {
            let left = abandons(&model, share);
            assert!((0.67..=0.75).contains(&left), "row D6 at {share}: {left}");
        }
        assert!(abandons(&model, 0.5) > abandons(&model, 0.1));
    }
}
