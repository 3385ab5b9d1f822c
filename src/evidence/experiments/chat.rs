//! Questions before a purchase: the same customers in a shop that answers and in one without a
//! chat; a keeper who never answers (rows C1 to C5).

use super::measure::{Experiment, display, share, sign, value};
use crate::base::Span;
use crate::base::ids::CustomerId;
use crate::evidence::bench::{ObservedRun, ShopPair};
use crate::evidence::keeper::{Answers, Keeper, OBLIGING};
use crate::scenario::model::Scenario;
use std::collections::BTreeMap;

/// What an answered chat does to those who asked.
pub(super) const CHAT: Experiment = Experiment {
    measures: &[value("C1", |s| lift(&s[..2]))],
    observe: |bench| {
        let without = bench.run_in(&OBLIGING, no_chat);
        vec![askers(bench.base(), &without)]
    },
};

/// The same with bad and with good displayed ratings.
pub(super) const RATED: Experiment = Experiment {
    measures: &[sign("C5", |s| lift(&s[..2]) - lift(&s[2..]))],
    observe: |bench| {
        let pair = |bench: &ShopPair, reviews| {
            let with = bench.run_in(&OBLIGING, |shop| display(shop, reviews));
            let without = bench.run_in(&OBLIGING, |shop| {
                display(shop, reviews);
                no_chat(shop);
            });
            askers(&with, &without)
        };
        let (low, high) = (pair(bench, [10, 5, 6, 5, 4]), pair(bench, [0, 0, 2, 8, 20]));
        vec![low.into_iter().chain(high).collect()]
    },
};

/// Waiting for an answer, and giving up.
pub(super) const WAITING: Experiment = Experiment {
    measures: &[value("C2", share), value("C3", share)],
    observe: |bench| {
        let waits = bench.base().customers.iter().filter(|c| c.asked).filter_map(|c| c.wait);
        let waits = waits.fold(vec![0.0; 2], |s, wait: Span| vec![s[0] + 1.0, s[1] + wait.0 as f64]);
        let nobody = bench.run(&Keeper { questions: Answers::Never, ..OBLIGING });
        let gone: Vec<bool> = nobody.customers.iter().filter_map(|c| c.gave_up).collect();
        vec![waits, vec![gone.len() as f64, gone.iter().filter(|silent| **silent).count() as f64]]
    },
};

/// The chat window is shut but for the last minute of the day: readers decide without asking.
fn no_chat(shop: &mut Scenario) {
    shop.opens = Span::hours(23) + Span::minutes(59);
}

/// Of those who were answered in the first run: how many bought in the second, and in the first.
fn askers(with: &ObservedRun, without: &ObservedRun) -> Vec<f64> {
    let others: BTreeMap<CustomerId, bool> =
        without.customers.iter().map(|c| (c.customer, c.bought)).collect();
    let mut sums = vec![0.0; 2];
    for c in with.customers.iter().filter(|c| c.asked && c.answered) {
        if let Some(bought) = others.get(&c.customer) {
            sums[0] += f64::from(u8::from(*bought));
            sums[1] += f64::from(u8::from(c.bought));
        }
    }
    sums
}

fn lift(sums: &[f64]) -> f64 {
    sums[1] / sums[0] - 1.0
}
