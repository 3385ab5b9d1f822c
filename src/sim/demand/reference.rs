//! The reference price: what customers think a thing should cost. Mostly the market's price, a
//! little what they have seen in this shop, and that moves slowly. All of it is a design choice
//! (adaptation-level pricing).

use crate::scenario::model::BehaviourModel;

/// The reference price from the market's price and the remembered one, in the same unit.
pub(in crate::sim) fn price(model: &BehaviourModel, market: f64, remembered: f64) -> f64 {
    market + model.reference_weight * (remembered - market)
}

/// The remembered price a day later, after a day at `shown`.
pub(in crate::sim) fn remember(model: &BehaviourModel, remembered: f64, shown: f64) -> f64 {
    remembered + model.reference_speed * (shown - remembered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_sale_lowers_what_people_expect_and_slowly() {
        let model = BehaviourModel::default();
        let mut remembered = 100.0;
        let mut last = price(&model, 100.0, remembered);
        for day in 0..60 {
            remembered = remember(&model, remembered, 70.0);
            let now = price(&model, 100.0, remembered);
            assert!(now < last && last - now < 0.6, "day {day}: {last} {now}");
            last = now;
        }
        assert!((96.9..97.3).contains(&last), "most of the reference stays the market's: {last}");
    }
}
