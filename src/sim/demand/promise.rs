//! What the promised delivery and the carrier do to sales (rows D9, D10).

use crate::scenario::model::{BehaviourModel, Mechanism};

/// The promise, in days, at which nothing is added or taken (design choice).
const USUAL_DAYS: f64 = 4.0;

/// Change of ln(sales) by the promised days: 1.5 % of sales for each day sooner.
pub(in crate::sim) fn days(model: &BehaviourModel, promised: f64) -> f64 {
    if !model.has(Mechanism::PromiseEffect) {
        return 0.0;
    }
    libm::log(1.0 + model.promise_day) * (USUAL_DAYS - promised)
}

/// Change of ln(sales) by the carrier: nothing if parcels go by a premium one, −14.6 % of sales if
/// none does. `premium` is the share of recent parcels that did, 0 to 1.
pub(in crate::sim) fn carrier(model: &BehaviourModel, premium: f64) -> f64 {
    if !model.has(Mechanism::PremiumCarrier) {
        return 0.0;
    }
    libm::log(1.0 - model.premium_carrier) * (1.0 - premium.clamp(0.0, 1.0))
}

/// The share of premium parcels after one more: an average that forgets, with the weight of about
/// ten parcels (design choice: what reviews and the listing tell).
pub(in crate::sim) fn after_parcel(share: f64, is_premium: bool) -> f64 {
    share + 0.1 * (f64::from(u8::from(is_premium)) - share)
}

/// The share of late parcels after one more: an average that forgets, with the weight of about ten
/// parcels (design choice: marketplaces look at the last weeks).
pub(in crate::sim) fn after_arrival(share: f64, is_late: bool) -> f64 {
    share + 0.1 * (f64::from(u8::from(is_late)) - share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promise_and_carrier_follow_the_measurements() {
        let model = BehaviourModel::default();
        let day = libm::exp(days(&model, 3.0) - days(&model, 4.0)) - 1.0;
        assert!((0.01..=0.02).contains(&day), "row D9: {day}");
        let gone = libm::exp(carrier(&model, 0.0) - carrier(&model, 1.0)) - 1.0;
        assert!((-0.17..=-0.12).contains(&gone), "row D10: {gone}");
    }

    #[test]
    fn cheap_parcels_are_noticed_after_a_while() {
        let share = (0..30).fold(1.0, |share, _| after_parcel(share, false));
        assert!((0.0..0.05).contains(&share), "{share}");
    }
}
