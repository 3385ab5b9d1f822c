//! Whether a bad review is withdrawn after a word or a sum (rows V5, V6).

use crate::scenario::model::{BehaviourModel, Mechanism};

/// Chance of withdrawal: an apology moves more than a small sum, and a sum on top adds nothing
/// (Abeler et al. 2010 compared the two).
pub(in crate::sim) fn chance(model: &BehaviourModel, apology: bool, money: bool) -> f64 {
    match (model.has(Mechanism::Withdrawal), apology, money) {
        (true, true, _) => model.withdraw_apology,
        (true, false, true) => model.withdraw_money,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_moves_more_than_a_sum() {
        let model = BehaviourModel::default();
        assert!((0.38..=0.52).contains(&chance(&model, true, false)), "row V5");
        assert!((0.15..=0.27).contains(&chance(&model, false, true)), "row V6");
        assert!(chance(&model, false, false) < 1e-9);
    }
}
