//! The macro benchmark: many whole weeks on one worker and on two, as calibration and debriefs run
//! them. `cargo bench --no-default-features --bench replications [-- WEEKS]`
//!
//! Says how long each took, how many weeks and events a second that is, and the efficiency of two
//! workers: time on one, divided by twice the time on two. Only a machine with two idle cores gives
//! a figure that means anything. The fingerprints of all weeks are compared: they must not depend
//! on the workers.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]
#![allow(clippy::disallowed_types, clippy::disallowed_methods, reason = "it measures by the wall clock")]

mod common;

use anyhow::ensure;
use rayon::prelude::*;
use std::sync::Arc;
use std::time::{Duration, Instant};
use storefront_sandbox::scenario::Scenario;
use storefront_sandbox::score::score;
use storefront_sandbox::sim::ShopCommand;

/// What one week came to: fingerprint, score's bits, events.
type Week = (String, u64, u64);

fn main() -> anyhow::Result<()> {
    // `cargo bench` passes `--bench`; `cargo test --benches` passes nothing and gets a short form.
    let args: Vec<String> = std::env::args().skip(1).collect();
    let measured = args.iter().any(|a| a == "--bench");
    let weeks = args.iter().find_map(|a| a.parse().ok()).unwrap_or(if measured { 400 } else { 2 });
    let scenario = common::first_week();
    let (_, commands) = common::played(&scenario, 0);
    told("replayed", weeks, |seed| replayed(&scenario, seed, &commands))?;
    told("by the book", weeks / 4, |seed| by_the_book(&scenario, seed))
}

fn replayed(scenario: &Arc<Scenario>, seed: u64, commands: &[ShopCommand]) -> Week {
    let sim = common::again(scenario, seed, commands);
    (sim.journal().digest(), sim.ledger().profit().0.cast_unsigned(), sim.events_scheduled())
}

fn by_the_book(scenario: &Arc<Scenario>, seed: u64) -> Week {
    let (sim, _) = common::played(scenario, seed);
    (sim.journal().digest(), score(&sim).total.to_bits(), sim.events_scheduled())
}

fn told(what: &str, weeks: u64, week: impl Fn(u64) -> Week + Sync) -> anyhow::Result<()> {
    let on = |workers| -> anyhow::Result<(Vec<Week>, Duration)> {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(workers).build()?;
        let began = Instant::now();
        let all = pool.install(|| (0..weeks).into_par_iter().map(&week).collect());
        Ok((all, began.elapsed()))
    };
    let ((one, slow), (two, fast)) = (on(1)?, on(2)?);
    ensure!(one == two, "{what}: the weeks depend on the workers");
    let events: u64 = one.iter().map(|w| w.2).sum();
    for (workers, took) in [(1, slow), (2, fast)] {
        let second = took.as_secs_f64();
        println!(
            "{what}: {weeks} weeks on {workers}: {took:.2?}, {:.0} weeks/s, {:.0} events/s",
            weeks as f64 / second,
            events as f64 / second
        );
    }
    println!("{what}: efficiency of two {:.2}", slow.as_secs_f64() / (2.0 * fast.as_secs_f64()));
    Ok(())
}
