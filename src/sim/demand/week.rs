//! Weekends: fewer visitors, who buy a little more readily (rows A2, D12).

use crate::base::time::Weekday;
use crate::scenario::model::{BehaviourModel, Mechanism, Scenario};

/// Whether a day of the run, from 1, is a Saturday or Sunday.
pub(in crate::sim) fn is_weekend(scenario: &Scenario, day: i64) -> bool {
    Weekday::of(scenario.first_weekday, day).is_weekend()
}

/// Factor on visitors.
pub(in crate::sim) fn visits(model: &BehaviourModel, weekend: bool) -> f64 {
    if weekend && model.has(Mechanism::Weekend) { model.weekend_visits } else { 1.0 }
}

/// Change of ln(sales) of a visitor; over a week of seven days it sums to nothing.
pub(in crate::sim) fn buying(model: &BehaviourModel, weekend: bool) -> f64 {
    if !model.has(Mechanism::Weekend) {
        return 0.0;
    }
    let whole = libm::log(model.weekend_buying);
    if weekend { whole * 5.0 / 7.0 } else { -whole * 2.0 / 7.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekends_follow_the_measurements() {
        let model = BehaviourModel::default();
        let conversion = libm::exp(buying(&model, true) - buying(&model, false));
        assert!((1.05..=1.3).contains(&conversion), "row D12: {conversion}");
        let orders = visits(&model, true) / visits(&model, false) * conversion;
        assert!((0.7..=0.83).contains(&orders), "row A2: {orders}");
    }
}
