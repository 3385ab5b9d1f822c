//! How fast the engine is: whole weeks, and what they are made of. `cargo bench --no-default-features --bench engine`
//!
//! One item is one scheduled event, so that the figures are events per second.

use divan::Bencher;
use divan::counter::ItemsCount;
use std::sync::Arc;
use storefront_sandbox::policy::{Policy, play};
use storefront_sandbox::scenario::{Embedded, Scenario, load};
use storefront_sandbox::sim::{ShopCommand, Sim};

fn main() {
    divan::main();
}

fn first_week() -> Arc<Scenario> {
    let loaded = Embedded::scenario("first_week").map(|files| load(&files, "first_week"));
    match loaded.and_then(|l| l.scenario) {
        Some(scenario) => Arc::new(scenario),
        None => std::process::exit(1),
    }
}

/// A week in which a bot plays: engine, view and reading of replies together.
#[divan::bench]
fn week_by_the_book(bencher: Bencher<'_, '_>) {
    let scenario = first_week();
    let mut once = Sim::open(Arc::clone(&scenario), 7);
    play(&mut once, Policy::ByTheBook, |_, _| {});
    bencher.counter(ItemsCount::new(once.events_scheduled())).bench(|| {
        let mut sim = Sim::open(Arc::clone(&scenario), 7);
        play(&mut sim, Policy::ByTheBook, |_, _| {});
        sim
    });
}

/// The same commands again: the engine alone, as replay and what-ifs run it.
#[divan::bench]
fn week_replayed(bencher: Bencher<'_, '_>) {
    let scenario = first_week();
    let mut commands: Vec<ShopCommand> = Vec::new();
    let mut once = Sim::open(Arc::clone(&scenario), 7);
    play(&mut once, Policy::ByTheBook, |command, _| commands.push(command.clone()));
    bencher.counter(ItemsCount::new(once.events_scheduled())).bench(|| {
        let mut sim = Sim::open(Arc::clone(&scenario), 7);
        for command in &commands {
            let _ = sim.apply(command);
        }
        sim
    });
}

/// Nobody at the till: visitors only.
#[divan::bench]
fn week_alone(bencher: Bencher<'_, '_>) {
    let scenario = first_week();
    let whole = ShopCommand::Advance { to: scenario.ends, stop: false };
    let mut once = Sim::open(Arc::clone(&scenario), 7);
    let _ = once.apply(&whole);
    bencher.counter(ItemsCount::new(once.events_scheduled())).bench(|| {
        let mut sim = Sim::open(Arc::clone(&scenario), 7);
        let _ = sim.apply(&whole);
        sim
    });
}

/// Copying the state in the middle of the week.
#[divan::bench]
fn snapshot(bencher: Bencher<'_, '_>) {
    let scenario = first_week();
    let mut sim = Sim::open(Arc::clone(&scenario), 7);
    let _ = sim.apply(&ShopCommand::Advance { to: storefront_sandbox::base::Time(4 * 86_400), stop: false });
    bencher.bench(|| sim.snapshot());
}
