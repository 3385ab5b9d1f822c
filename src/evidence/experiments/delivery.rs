//! Parcels that cross a large country: how long they travel, how many come late, what freight
//! costs, and what a month of surging orders does to them (rows L1, L2, L4 and Q4).

use super::measure::{Experiment, paid, share, value};
use crate::base::{Money, Span};
use crate::evidence::bench::ObservedRun;
use crate::evidence::keeper::{Keeper, OBLIGING};
use crate::scenario::model::{Scenario, Surge};

/// Parcels go by the long-distance carrier.
pub(super) const FAR: Keeper = Keeper { carrier: "long_distance", ..OBLIGING };

/// Promised days over such distances: what the Olist marketplace promised lay about twice the
/// median above the order.
const PROMISED: u8 = 19;

/// The month of November in the Olist marketplace had this many times the orders of an ordinary
/// month (row A6).
const NOVEMBER: f64 = 1.46;

/// The promise fits the distance, and customers pay what the carrier costs.
pub(super) fn far_away(shop: &mut Scenario) {
    let cost = shop.carriers.iter().find(|c| c.key == FAR.carrier).map_or(Money::ZERO, |c| c.cost);
    for product in &mut shop.products {
        product.listing.promise_days = PROMISED;
        product.listing.freight = cost;
    }
}

/// The whole month surges.
pub(super) fn november(shop: &mut Scenario) {
    shop.arrivals.surges = (1..=shop.days).map(|day| Surge { day, factor: NOVEMBER }).collect();
}

/// Bins of a tenth of a day for the median.
const BINS: usize = 600;

/// Delivery over a distance.
pub(super) const DELIVERY: Experiment = Experiment {
    measures: &[value("L1", share), value("L2", median_days), value("Q4", share)],
    observe: |bench| {
        let run = bench.run_in(&FAR, far_away);
        let mut bins = vec![0.0; BINS];
        let (mut freight, mut total) = (0.0, 0.0);
        for c in run.customers.iter().filter(|c| c.bought) {
            freight += c.freight.unwrap_or(Money::ZERO).as_f64();
            total += paid(c);
            if let (Some(ordered), Some(delivered)) = (c.ordered_at, c.delivered_at) {
                let Span(took) = delivered.since(ordered);
                bins[((took / 8_640) as usize).min(BINS - 1)] += 1.0;
            }
        }
        vec![late(&run), bins, vec![total, freight]]
    },
};

/// Lateness in a month of surging orders over an ordinary month.
pub(super) const LOAD: Experiment = Experiment {
    measures: &[value("L4", |s| (s[3] / s[2]) / (s[1] / s[0]))],
    observe: |bench| {
        let ordinary = bench.run_in(&FAR, far_away);
        let surging = bench.run_in(&FAR, |shop| {
            far_away(shop);
            november(shop);
        });
        vec![late(&ordinary).into_iter().chain(late(&surging)).collect()]
    },
};

/// Parcels delivered, and those delivered after the promised day.
fn late(run: &ObservedRun) -> Vec<f64> {
    let days = run.customers.iter().filter_map(|c| c.days_late);
    days.fold(vec![0.0; 2], |s, days| vec![s[0] + 1.0, s[1] + f64::from(u8::from(days > 0))])
}

/// The median of a histogram of tenths of days, within its bin by proportion.
pub(super) fn median_days(bins: &[f64]) -> f64 {
    let half = bins.iter().sum::<f64>() / 2.0;
    let mut below = 0.0;
    for (place, count) in bins.iter().enumerate() {
        if below + count >= half && *count > 0.0 {
            return (place as f64 + (half - below) / count) / 10.0;
        }
        below += count;
    }
    f64::NAN
}

#[cfg(test)]
mod tests {
    use super::median_days;

    #[test]
    fn the_median_lies_within_its_bin() {
        assert!((median_days(&[0.0, 2.0, 2.0]) - 0.2).abs() < 1e-9);
        assert!((median_days(&[1.0, 2.0, 1.0]) - 0.15).abs() < 1e-9);
        assert!(median_days(&[0.0; 4]).is_nan());
    }
}
