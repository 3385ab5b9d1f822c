//! Free freight from a certain worth on, beside the same freight on every order (row D8).

use super::measure::{Experiment, sign};
use crate::base::Money;
use crate::customers::CustomerRecord;
use crate::evidence::bench::ObservedRun;
use crate::evidence::keeper::OBLIGING;
use crate::scenario::model::Scenario;

/// Freight of every order below the threshold.
const FREIGHT: Money = Money(800);
/// The threshold.
const FROM: Money = Money(9_900);
/// Just above: up to a third more than the threshold.
const JUST_ABOVE: f64 = 1.33;

/// Baskets.
pub(super) const BASKET: Experiment = Experiment {
    measures: &[sign("D8", both_rise)],
    observe: |bench| {
        let always = bench.run_in(&OBLIGING, |shop| freight(shop, None));
        let contingent = bench.run_in(&OBLIGING, |shop| freight(shop, Some(FROM)));
        vec![baskets(&always).into_iter().chain(baskets(&contingent)).collect()]
    },
};

fn freight(shop: &mut Scenario, free_from: Option<Money>) {
    shop.policy.free_freight_from = free_from;
    for product in &mut shop.products {
        product.listing.freight = FREIGHT;
    }
}

/// Orders, their worth without freight, and those whose worth lies just above the threshold. Only
/// of goods that cost less than it: dear goods become cheaper with free freight and sell more, and
/// that alone would raise both figures although nobody fills a basket.
fn baskets(run: &ObservedRun) -> Vec<f64> {
    let from = FROM.as_f64();
    let cheap = |c: &CustomerRecord| c.bought && c.price.is_some_and(|price| price < FROM);
    run.customers.iter().filter(|c| cheap(c)).fold(vec![0.0; 3], |s, c| {
        let goods = (c.paid.unwrap_or(Money::ZERO) - c.freight.unwrap_or(Money::ZERO)).as_f64();
        let above = (from..from * JUST_ABOVE).contains(&goods);
        vec![s[0] + 1.0, s[1] + goods, s[2] + f64::from(u8::from(above))]
    })
}

/// The smaller of two rises, each relative: of the mean basket, and of the share just above the
/// threshold.
fn both_rise(s: &[f64]) -> f64 {
    let rise = |place: usize| (s[3 + place] / s[3]) / (s[place] / s[0]) - 1.0;
    rise(1).min(rise(2))
}
