//! What the benchmarks, and the examples that measure, run: the week that is shipped, played and
//! played again.

#![allow(dead_code, reason = "each program uses its own part")]

use std::sync::Arc;
use storefront_sandbox::diagnostic::{Format, render};
use storefront_sandbox::policy::{BotKind, play};
use storefront_sandbox::scenario::{Embedded, Scenario, load};
use storefront_sandbox::sim::{ShopCommand, Sim};

/// The shipped week.
///
/// # Panics
/// If it has errors: nothing can be measured then.
pub(crate) fn first_week() -> Arc<Scenario> {
    let Some(files) = Embedded::scenario("first_week") else { panic!("first_week is not shipped") };
    let loaded = load(&files, "first_week");
    match loaded.scenario {
        Some(scenario) => Arc::new(scenario),
        None => {
            panic!(
                "{}",
                render(&loaded.diagnostics, Format::Concise, false, &|each| {
                    storefront_sandbox::locale::sentence(storefront_sandbox::base::Lang::En, each)
                })
            )
        }
    }
}

/// A week that the by-the-book bot played, and its commands.
pub(crate) fn played(scenario: &Arc<Scenario>, seed: u64) -> (Sim, Vec<ShopCommand>) {
    let mut commands = Vec::new();
    let mut sim = Sim::open(Arc::clone(scenario), seed);
    play(&mut sim, BotKind::ByTheBook, |command, _| commands.push(command.clone()));
    (sim, commands)
}

/// A week with given commands. Another seed refuses some of them; that is work too.
pub(crate) fn again(scenario: &Arc<Scenario>, seed: u64, commands: &[ShopCommand]) -> Sim {
    let mut sim = Sim::open(Arc::clone(scenario), seed);
    for command in commands {
        let _ = sim.apply(command);
    }
    sim
}
