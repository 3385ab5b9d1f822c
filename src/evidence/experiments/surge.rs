//! A day of festival sales, and a month of more orders (rows A4 and A6).

use super::delivery::november;
use super::{Experiment, orders, paid, value};
use crate::evidence::keeper::OBLIGING;
use crate::scenario::model::Surge;

/// The day of the festival, and how many times the usual visitors come. The size of a real one is far larger; what counts here
/// is the shape of the day.
const FESTIVAL: Surge = Surge { day: 11, factor: 10.0 };

/// Cumulative share of the day's sales at Tmall's Double-11 of 2016: seconds of the day and share
/// (Tmall 2016 clock, the source of row A4).
const CLOCK: [(i64, f64); 12] = [
    (412, 0.0829),
    (945, 0.1657),
    (2_400, 0.2486),
    (4_380, 0.3314),
    (9_000, 0.4143),
    (27_660, 0.4971),
    (34_800, 0.58),
    (43_200, 0.6686),
    (46_800, 0.6968),
    (54_000, 0.7481),
    (68_136, 0.8285),
    (86_400, 1.0),
];

/// The clock of a festival day.
pub(super) const CLOCK_OF_A_FESTIVAL: Experiment = Experiment {
    measures: &[value("A4", distance)],
    observe: |bench| {
        let run = bench.run_in(&OBLIGING, |shop| shop.arrivals.surges = vec![FESTIVAL]);
        let mut sales = vec![0.0; CLOCK.len()];
        for c in run.customers.iter().filter(|c| c.bought) {
            let Some(ordered) = c.ordered_at.filter(|at| at.day() == FESTIVAL.day) else { continue };
            let place = CLOCK.iter().position(|(until, _)| ordered.clock().0 < *until);
            sales[place.unwrap_or(CLOCK.len() - 1)] += paid(c);
        }
        vec![sales]
    },
};

/// Largest distance between the two cumulative curves at the hands of the published clock.
fn distance(sales: &[f64]) -> f64 {
    let all: f64 = sales.iter().sum();
    let (mut ours, mut most) = (0.0, 0.0_f64);
    for (x, (_, theirs)) in sales.iter().zip(CLOCK) {
        ours += x / all;
        most = most.max(libm::fabs(ours - theirs));
    }
    if all > 0.0 { most } else { f64::NAN }
}

/// A month of more visitors over the same month without.
pub(super) const NOVEMBER: Experiment = Experiment {
    measures: &[value("A6", |s| s[1] / s[0])],
    observe: |bench| {
        let surging = bench.run_in(&OBLIGING, november);
        vec![vec![orders(bench.base()), orders(&surging)]]
    },
};
