//! A day of festival sales, and a month of more orders (rows A4 and A6).

use super::delivery::november;
use super::measure::{Experiment, orders, paid, value};
use crate::evidence::festival::DOUBLE_ELEVEN as CLOCK;
use crate::evidence::keeper::OBLIGING;
use crate::scenario::model::Surge;

/// The day of the festival, and how many times the usual visitors come. The size of a real one is
/// far larger; what counts here is the shape of the day.
const FESTIVAL: Surge = Surge { day: 11, factor: 10.0 };

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
