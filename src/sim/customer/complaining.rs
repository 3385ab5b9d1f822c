//! Who complains before reviewing (rows V1, V2).

use crate::scenario::model::{BehaviourModel, Mechanism};

/// Chance that somebody with trouble writes to the shop: more if money or use was lost. `weight` is
/// the persona's.
pub(in crate::sim) fn chance(model: &BehaviourModel, is_loss: bool, weight: f64) -> f64 {
    if !model.has(Mechanism::Complaining) {
        return 0.0;
    }
    let share = if is_loss { model.complain_loss } else { model.complain_no_loss };
    (share * weight).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn losses_are_complained_of_as_measured() {
        let model = BehaviourModel::default();
        assert!((0.5..=0.75).contains(&chance(&model, true, 1.0)), "row V1");
        assert!((0.05..=0.3).contains(&chance(&model, false, 1.0)), "row V2");
        assert!(chance(&model, true, 9.0) <= 1.0);
    }
}
