//! The score orders the bots as a teacher would: skill above habit, and no bad habit passes.

mod common;

use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use storefront_sandbox::policy::{Policy, play};
use storefront_sandbox::score::score;
use storefront_sandbox::sim::Sim;

const SEEDS: u64 = 50;

#[test]
fn bots_come_out_in_order_on_the_first_week() {
    let scenario = common::shipped("first_week");
    let runs: Vec<(Policy, u64)> =
        Policy::ALL.iter().flat_map(|&policy| (1..=SEEDS).map(move |seed| (policy, seed))).collect();
    let scores: Vec<(Policy, f64)> = runs
        .par_iter()
        .map(|&(policy, seed)| {
            let mut sim = Sim::open(Arc::clone(&scenario), seed);
            play(&mut sim, policy, |_, _| {});
            let points = score(&sim);
            for part in &points.dimensions {
                let sum: f64 = part.lines.iter().map(|l| l.points).sum();
                assert!(
                    (sum - part.points).abs() < 1e-6,
                    "{policy:?} {seed}: points are the sum of their evidence"
                );
            }
            (policy, points.total)
        })
        .collect();
    let mut means: BTreeMap<Policy, f64> = BTreeMap::new();
    for (policy, total) in scores {
        *means.entry(policy).or_default() += total / SEEDS as f64;
    }
    println!("{means:#?}");
    let order = [Policy::Expert, Policy::ByTheBook, Policy::Careless, Policy::DoNothing];
    for pair in order.windows(2) {
        assert!(means[&pair[0]] > means[&pair[1]], "{pair:?}: {means:?}");
    }
    let pass = f64::from(scenario.rubric.pass);
    assert!(means[&Policy::ByTheBook] > pass, "who keeps to the book passes");
    for habit in [Policy::Greedy, Policy::ApologyOnly, Policy::AlwaysRefund, Policy::Careless] {
        assert!(means[&habit] < pass, "{habit:?} fails: {means:?}");
    }
}
