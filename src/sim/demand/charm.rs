//! Prices that end in 9 (rows D4, D5).

use crate::base::Money;
use crate::scenario::model::{BehaviourModel, Mechanism};

/// Whether a price, as it is written, ends in 9: 19.99, 19.90, 19.00.
pub(in crate::sim) const fn ends_in_nine(price: Money) -> bool {
    let mut digits = price.0;
    if digits % 100 == 0 {
        digits /= 100;
    } else if digits % 10 == 0 {
        digits /= 10;
    }
    digits % 10 == 9
}

/// Change of ln(sales) of a price that ends in 9, given the share of other prices around it that
/// do, 0 to 1.
pub(in crate::sim) fn effect(model: &BehaviourModel, nine: bool, crowd: f64) -> f64 {
    if !nine || !model.has(Mechanism::Charm) {
        return 0.0;
    }
    let crowd = if model.has(Mechanism::CharmCrowding) { crowd.clamp(0.0, 1.0) } else { 0.0 };
    model.charm * (1.0 - model.charm_crowding * crowd)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_written_digit_counts() {
        for (cents, nine) in [
            (1999, true),
            (1990, true),
            (1900, true),
            (3890, true),
            (3990, true),
            (9000, false),
            (10_000, false),
        ] {
            assert_eq!(ends_in_nine(Money(cents)), nine, "{cents}");
        }
    }

    #[test]
    fn the_charm_is_measured_and_wears_off_in_a_crowd() {
        let model = BehaviourModel::default();
        let lift = |crowd| libm::exp(effect(&model, true, crowd)) - 1.0;
        assert!((0.0..=0.3).contains(&lift(0.0)) && lift(0.0) > 0.05, "row D4: {}", lift(0.0));
        assert!(lift(0.9) < lift(0.5) && lift(0.5) < lift(0.0), "row D5");
        assert_eq!(effect(&model, false, 0.0).to_bits(), 0.0_f64.to_bits());
    }
}
