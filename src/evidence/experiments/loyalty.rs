//! Coming back over 39 weeks: a shop with loyal customers and a marketplace (rows Q1 and Q2).

use super::measure::{Experiment, share, value};
use crate::base::ids::CustomerId;
use crate::base::{Span, Time};
use crate::evidence::bench::{ObservedRun, ShopPair};
use crate::evidence::keeper::OBLIGING;
use crate::scenario::model::{Scenario, Surge};
use std::collections::{BTreeMap, BTreeSet};

/// The cohort's first purchases fall into twelve weeks, as in the CDNOW data, and are followed for
/// 39.
const COHORT: i64 = 84;
/// Days of 39 weeks.
const FOLLOWED: i64 = 273;
/// Visitors a day while the cohort forms: a third of the usual, since the run is ten times as long
/// (design choice).
const PER_DAY: f64 = 250.0;

/// A shop with loyal customers.
pub(super) const LOYAL: Experiment =
    Experiment { measures: &[value("Q1", share)], observe: |bench| vec![repeat(&followed(bench, 1.0))] };

/// A marketplace.
pub(super) const MARKETPLACE: Experiment =
    Experiment { measures: &[value("Q2", share)], observe: |bench| vec![repeat(&followed(bench, 0.0))] };

fn followed(bench: &ShopPair, loyalty: f64) -> ObservedRun {
    bench.run_in(&OBLIGING, |shop| {
        lengthen(shop);
        shop.behaviour.loyalty = loyalty;
    })
}

fn lengthen(shop: &mut Scenario) {
    shop.days = FOLLOWED;
    shop.ends = Time::on(FOLLOWED, Span::hours(24));
    shop.arrivals.per_day = PER_DAY;
    shop.arrivals.surges = (COHORT + 1..=FOLLOWED).map(|day| Surge { day, factor: 0.0 }).collect();
}

/// Customers, and those who bought on more than one day.
fn repeat(run: &ObservedRun) -> Vec<f64> {
    let mut days: BTreeMap<CustomerId, BTreeSet<i64>> = BTreeMap::new();
    for c in run.customers.iter().filter(|c| c.bought) {
        days.entry(c.customer.person()).or_default().insert(c.arrived.day());
    }
    vec![days.len() as f64, days.values().filter(|days| days.len() > 1).count() as f64]
}
