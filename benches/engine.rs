//! How fast the engine is: whole weeks, and what they are made of.
//! `cargo bench --no-default-features --bench engine`
//!
//! One item is one scheduled event unless a benchmark says otherwise, so that the figures are
//! events per second. What the figures mean and how they are compared is told in
//! docs/performance.md.

mod common;
mod workload;

use common::again;
use divan::Bencher;
use divan::counter::ItemsCount;
use std::hint::black_box;
use std::sync::Arc;
use storefront_sandbox::base::Time;
use storefront_sandbox::base::time::DAY;
use storefront_sandbox::policy::{BotKind, play};
use storefront_sandbox::scenario::Scenario;
use storefront_sandbox::score::score;
use storefront_sandbox::sim::{ShopCommand, Sim};
use workload::{Keep, shop_day};

const SEED: u64 = 7;

fn main() {
    divan::main();
}

/// The week of the by-the-book bot, and its commands.
fn week() -> (Sim, Vec<ShopCommand>) {
    common::played(&common::first_week(), SEED)
}

/// A week in which a bot plays: engine, view and reading of replies together.
#[divan::bench]
fn week_by_the_book(bencher: Bencher<'_, '_>) {
    let (week, _) = week();
    bencher.counter(ItemsCount::new(week.events_scheduled())).bench(|| {
        let mut sim = Sim::open(Arc::clone(week.scenario()), SEED);
        play(&mut sim, BotKind::ByTheBook, |_, _| {});
        sim
    });
}

/// The same commands again: the engine as replays and what-ifs run it, reading of replies included.
#[divan::bench]
fn week_replayed(bencher: Bencher<'_, '_>) {
    let (week, commands) = week();
    bencher
        .counter(ItemsCount::new(week.events_scheduled()))
        .bench(|| again(week.scenario(), SEED, &commands));
}

/// Nobody at the till: visitors only.
#[divan::bench]
fn week_alone(bencher: Bencher<'_, '_>) {
    week_of_many(bencher, 1);
}

/// The same with ten and a hundred times as many visitors: the cost of one must not grow with their
/// number.
#[divan::bench(args = [10, 100])]
fn week_of_many(bencher: Bencher<'_, '_>, times: u32) {
    let mut scenario = Scenario::clone(&common::first_week());
    scenario.arrivals.per_day *= f64::from(times);
    let scenario = Arc::new(scenario);
    let whole = [ShopCommand::Advance { to: scenario.ends, stop: false }];
    let events = again(&scenario, SEED, &whole).events_scheduled();
    bencher.counter(ItemsCount::new(events)).bench(|| again(&scenario, SEED, &whole));
}

/// The plain workload, newest entries kept. One item is one customer.
#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000])]
fn shop_day_newest_kept(bencher: Bencher<'_, '_>, customers: u32) {
    days(bencher, customers, Keep::Newest);
}

/// The plain workload with its whole journal kept in memory. One item is one customer.
#[divan::bench(args = [1_000, 10_000, 100_000, 1_000_000])]
fn shop_day_all_kept(bencher: Bencher<'_, '_>, customers: u32) {
    days(bencher, customers, Keep::All);
}

/// Every run has a seed of its own: a processor that met the same thousand customers again would
/// foresee them.
fn days(bencher: Bencher<'_, '_>, customers: u32, keep: Keep) {
    let mut seed = SEED;
    let next = || {
        seed += 1;
        seed
    };
    let count = ItemsCount::new(customers);
    bencher
        .counter(count)
        .with_inputs(next)
        .bench_local_values(|seed| shop_day(seed, black_box(customers), keep));
}

/// A copy of the whole state, taken in the middle and at the end of a week that a bot played.
#[divan::bench(args = [4, 7])]
fn fork(bencher: Bencher<'_, '_>, day: i64) {
    let (week, commands) = week();
    let mut sim = Sim::open(Arc::clone(week.scenario()), SEED);
    for command in &commands {
        if sim.now() >= Time(day * DAY) {
            break;
        }
        let _ = sim.apply(command);
    }
    bencher.bench(|| sim.fork());
}

/// The keeper's view at the end of the week.
#[divan::bench]
fn view(bencher: Bencher<'_, '_>) {
    let (week, _) = week();
    bencher.bench(|| week.view());
}

/// The score of the week.
#[divan::bench]
fn score_of_the_week(bencher: Bencher<'_, '_>) {
    let (week, _) = week();
    bencher.bench(|| score(&week));
}
