//! One fixed piece of work many times over, for profilers and for counting instructions: the same
//! machine and compiler give the same count to within a few parts in a million, however busy the
//! machine is. See docs/performance.md.
//!
//! `one_week KIND TIMES`, with KIND one of
//! - `alone`: `first_week` without a keeper
//! - `many`: the same once, with TIMES as many visitors
//! - `replayed`: the commands of a by-the-book week applied again: the engine as replays and
//!   what-ifs run it
//! - `played`: the by-the-book bot plays: engine, view, bot and reading of replies
//! - `view`: the keeper's view at the end of that week
//! - `fork`: a copy of the whole state at the end of that week
//! - `score`: the score of that week
//! - `shop-day`: the plain workload, TIMES customers, newest entries kept; a third argument says
//!   how often, each run begun anew
//! - `replications`: TIMES replayed weeks of different seeds on as many threads as a third argument
//!   says
//!
//! Prints what was done, the wall-clock time of one piece, and events per second where there are
//! any.

#![allow(clippy::print_stdout, reason = "a program for the terminal")]
#![allow(clippy::disallowed_types, clippy::disallowed_methods, reason = "it measures by the wall clock")]

#[path = "../benches/common/mod.rs"]
mod common;

#[allow(dead_code, reason = "the benches and tests use the rest")]
#[path = "../benches/workload/mod.rs"]
mod workload;

use anyhow::{Context as _, bail};
use common::{again, first_week, played};
use rayon::prelude::*;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};
use storefront_sandbox::scenario::Scenario;
use storefront_sandbox::score::score;
use storefront_sandbox::sim::{ShopCommand, Sim};
use workload::{Keep, shop_day};

const SEED: u64 = 7;

fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let kind = args.first().context("one_week KIND TIMES [THREADS]")?.as_str();
    let times: u32 = args.get(1).map_or("1", String::as_str).parse()?;
    let threads: usize = args.get(2).map_or("1", String::as_str).parse()?;
    if kind == "shop-day" {
        days(times, threads);
        return Ok(());
    }
    let scenario = first_week();
    if kind == "many" {
        many(&scenario, times);
        return Ok(());
    }
    let (week, commands) = match kind {
        "alone" => {
            let whole = ShopCommand::Advance { to: scenario.ends, stop: false };
            (Sim::open(Arc::clone(&scenario), SEED), vec![whole])
        }
        _ => played(&scenario, SEED),
    };
    let began = Instant::now();
    let events: u64 = match kind {
        "alone" | "replayed" => (0..times).map(|_| events(again(&scenario, SEED, &commands))).sum(),
        "played" => (0..times).map(|_| events(played(&scenario, SEED).0)).sum(),
        "view" => (0..times).map(|_| black_box(week.view()).orders.len() as u64).sum(),
        "fork" => (0..times).map(|_| black_box(week.fork()).events_scheduled()).sum(),
        "score" => (0..times).map(|_| black_box(score(&week)).total as u64).sum(),
        "replications" => {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build()?;
            let seeds = 0..u64::from(times);
            pool.install(|| seeds.into_par_iter().map(|seed| events(again(&scenario, seed, &commands))).sum())
        }
        other => bail!("no such piece of work: {other}"),
    };
    told(began, times, events);
    Ok(())
}

/// A week without a keeper and with so many times the visitors: what one of them costs must not
/// grow with their number.
fn many(scenario: &Scenario, times: u32) {
    let mut crowded = scenario.clone();
    crowded.arrivals.per_day *= f64::from(times);
    let whole = ShopCommand::Advance { to: crowded.ends, stop: false };
    let began = Instant::now();
    let events = events(again(&Arc::new(crowded), SEED, &[whole]));
    told(began, 1, events);
}

/// Runs of the workload, each begun anew in this one process. The first meets cold caches and
/// memory that nobody has touched, so it is told apart; the fastest of all says what the engine
/// itself needs.
fn days(customers: u32, runs: usize) {
    let mut took: Vec<Duration> = Vec::new();
    for run in 0..runs.max(1) {
        let began = Instant::now();
        let done = black_box(shop_day(SEED + run as u64, customers, Keep::Newest));
        took.push(began.elapsed());
        if run == 0 {
            println!("{done:?}");
        }
    }
    let each = |time: Duration| time.as_secs_f64() * 1e9 / f64::from(customers.max(1));
    let first = took[0];
    took.sort_unstable();
    println!(
        "{runs} runs of {customers} customers: first {:.0} ns a customer, median {:.0}, fastest {:.0}",
        each(first),
        each(took[took.len() / 2]),
        each(took[0])
    );
}

fn events(sim: Sim) -> u64 {
    black_box(sim).events_scheduled()
}

fn told(began: Instant, times: u32, events: u64) {
    let all = began.elapsed();
    let rate = events as f64 / all.as_secs_f64();
    println!("{times} times, {:?} each; {events} events or items, {rate:.0} a second", all / times.max(1));
}
