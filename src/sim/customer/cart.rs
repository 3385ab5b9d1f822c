//! The cart: most are left behind, more when freight comes on top (row D6).

use crate::base::Stream;
use crate::scenario::model::{BehaviourModel, Mechanism};
use crate::sim::demand::effect::{logistic, logit};
use crate::sim::entry::Thought;
use crate::sim::state::Shown;

/// Freight over price in an ordinary shop, at which the published share holds (between free freight
/// and the 14 % of row Q4: design choice).
const USUAL_FREIGHT: f64 = 0.08;
/// Days of delivery at which the published share of "too slow" holds (design choice).
const USUAL_DAYS: f64 = 4.0;
/// Stars below which reviews are a reason to leave (design choice).
const POOR_STARS: f64 = 4.0;
/// Weight of reasons that have nothing to do with the shop: second thoughts, a call, an empty purse
/// (design choice).
const REST: f64 = 90.0;

/// Chance that a cart is abandoned, for freight as a share of the price.
pub(in crate::sim) fn abandons(model: &BehaviourModel, freight_share: f64) -> f64 {
    if !model.has(Mechanism::CartLeaving) {
        return 0.0;
    }
    let extra = freight_share.clamp(0.0, 4.0) - USUAL_FREIGHT;
    logistic(logit(model.cart_abandoned) + model.cart_freight * extra)
}

/// Why a cart is left behind: a draw by the shares in which people name reasons (Baymard Institute
/// 2024, of those who did not just look: extra costs 48 %, delivery too slow 23 %, no trust 25 %;
/// the rest has nothing to do with the shop). Each share grows with what the shop gives reason for;
/// at a usual shop it is the published one.
pub(in crate::sim) fn reason(
    freight_share: f64,
    promise_days: f64,
    shown: Option<Shown>,
    luck: &mut Stream,
) -> Thought {
    let trust = match shown {
        Some(shown) if shown.stars < POOR_STARS => 2.0,
        Some(_) => 0.5,
        None => 1.5,
    };
    let weights = [
        48.0 * (freight_share / USUAL_FREIGHT).clamp(0.0, 3.0),
        23.0 * (promise_days / USUAL_DAYS).clamp(0.0, 3.0),
        25.0 * trust,
        REST,
    ];
    match luck.weighted(weights.into_iter()) {
        0 => Thought::Freight,
        1 => Thought::SlowDelivery,
        2 if shown.is_some() => Thought::BadReviews,
        2 => Thought::NoReviews,
        _ => Thought::SecondThoughts,
    }
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

    #[test]
    fn reasons_are_shared_out_and_follow_the_shop() {
        let share = |freight: f64, days: f64, wanted: Thought| {
            let shown = Some(Shown { stars: 4.6, reviews: 20, ones: 0.05 });
            let drawn = (0..8_000).map(|n| reason(freight, days, shown, &mut Stream::new(1, n, 8, 5)));
            drawn.filter(|why| *why == wanted).count() as f64 / 8_000.0
        };
        let usual = share(0.08, 4.0, Thought::Freight);
        assert!((0.2..0.4).contains(&usual), "{usual}");
        assert!(share(0.0, 4.0, Thought::Freight) < 0.001 && share(0.2, 4.0, Thought::Freight) > usual);
        // No rule of thumb decides: at any freight there are several reasons.
        assert!(share(0.2, 4.0, Thought::SecondThoughts) > 0.15);
        assert!(share(0.08, 12.0, Thought::SlowDelivery) > share(0.08, 4.0, Thought::SlowDelivery));
    }
}
