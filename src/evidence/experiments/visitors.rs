//! The unchanged shop: who comes, when, and how many of them buy (rows D1, D6, D11, D12, A1 to A3,
//! Q3).

use super::measure::{Experiment, count, paid, share, value};
use crate::customers::CustomerRecord;
use crate::evidence::bench::ObservedRun;
use crate::scenario::model::Scenario;

/// Orders per hour of the day in the Olist marketplace, 67,518 orders (the source of row A1).
const OLIST_HOURS: [f64; 24] = [
    1661.0, 836.0, 370.0, 186.0, 136.0, 134.0, 318.0, 806.0, 1951.0, 3211.0, 4187.0, 4449.0, 4020.0, 4409.0,
    4539.0, 4442.0, 4469.0, 4189.0, 3877.0, 4059.0, 4143.0, 4193.0, 4021.0, 2912.0,
];

/// The unchanged shop.
pub(super) const VISITORS: Experiment = Experiment {
    measures: &[
        value("D1", share),
        value("D6", share),
        value("D11", |s| (s[3] / s[2]) / (s[1] / s[0])),
        value("D12", |s| (s[1] / s[0]) / (s[3] / s[2])),
        value("A1", hour_distance),
        value("A2", |s| (s[1] / s[0]) / (s[3] / s[2])),
        value("A3", dispersion),
        value("Q3", log_spread),
    ],
    observe: |bench| {
        let (run, shop) = (bench.base(), bench.shop());
        let all = run.customers.len() as f64;
        let weekend = |c: &CustomerRecord| is_weekend(shop, c.arrived.day());
        let of =
            |part: &dyn Fn(&CustomerRecord) -> bool| [count(run, part), count(run, |c| part(c) && c.bought)];
        let (new, returning) = (of(&|c| c.former.is_none()), of(&|c| c.former.is_some()));
        let (week, end) = (of(&|c| !weekend(c)), of(&weekend));
        let days = 1..=shop.days;
        let weekend_days = days.clone().filter(|day| is_weekend(shop, *day)).count() as f64;
        let weekdays = days.count() as f64 - weekend_days;
        vec![
            vec![all, count(run, |c| c.bought)],
            vec![count(run, |c| c.carted), count(run, |c| c.carted && c.order.is_none())],
            vec![returning[0], returning[1], new[0], new[1]],
            vec![end[0], end[1], week[0], week[1]],
            hours(run),
            vec![weekend_days, end[1], weekdays, week[1]],
            daily(run, shop),
            logs(run),
        ]
    },
};

fn is_weekend(shop: &Scenario, day: i64) -> bool {
    crate::base::time::Weekday::of(shop.first_weekday, day).is_weekend()
}

/// Orders per hour of the day.
fn hours(run: &ObservedRun) -> Vec<f64> {
    let mut hours = vec![0.0; 24];
    for c in run.customers.iter().filter(|c| c.bought) {
        hours[(c.arrived.clock().whole_hours()).clamp(0, 23) as usize] += 1.0;
    }
    hours
}

/// Largest distance between the two cumulative profiles.
fn hour_distance(hours: &[f64]) -> f64 {
    let (ours, theirs) = (hours.iter().sum::<f64>(), OLIST_HOURS.iter().sum::<f64>());
    let (mut a, mut b, mut most) = (0.0, 0.0, 0.0_f64);
    for (x, y) in hours.iter().zip(OLIST_HOURS) {
        a += x / ours;
        b += y / theirs;
        most = most.max(libm::fabs(a - b));
    }
    if ours > 0.0 { most } else { f64::NAN }
}

/// Days, visitors and their squares, on weekdays and on weekend days.
fn daily(run: &ObservedRun, shop: &Scenario) -> Vec<f64> {
    let mut visitors = vec![0.0; shop.days as usize];
    for c in &run.customers {
        if let Some(slot) = visitors.get_mut((c.arrived.day() - 1).max(0) as usize) {
            *slot += 1.0;
        }
    }
    let mut sums = vec![0.0; 6];
    for (day, x) in (1..).zip(visitors) {
        let place = if is_weekend(shop, day) { 3 } else { 0 };
        for (slot, add) in sums[place..place + 3].iter_mut().zip([1.0, x, x * x]) {
            *slot += add;
        }
    }
    sums
}

/// Variance over mean of daily counts, net of the weekday.
fn dispersion(s: &[f64]) -> f64 {
    let residue = |n: f64, x: f64, xx: f64| xx - x * x / n;
    let variance = (residue(s[0], s[1], s[2]) + residue(s[3], s[4], s[5])) / (s[0] + s[3] - 2.0);
    variance / ((s[1] + s[4]) / (s[0] + s[3]))
}

/// Number, sum and squares of the logarithms of order values.
fn logs(run: &ObservedRun) -> Vec<f64> {
    let logs = run.customers.iter().map(paid).filter(|paid| *paid > 0.0).map(libm::log);
    logs.fold(vec![0.0; 3], |s, x| vec![s[0] + 1.0, s[1] + x, s[2] + x * x])
}

/// Standard deviation of the logarithm.
fn log_spread(s: &[f64]) -> f64 {
    libm::sqrt((s[2] - s[1] * s[1] / s[0]) / (s[0] - 1.0))
}
