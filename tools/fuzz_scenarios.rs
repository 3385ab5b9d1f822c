//! Scenarios made by a grammar, each played to its end by a bot: goods, suppliers, carriers, cases,
//! formulas, lines, circumstances and consequences by chance, in texts that load. Blind mutations
//! (`fuzz_ron`) seldom get past the reader; these reach the deep checks and the engine.
//!
//! `fuzz_scenarios --runs N --threads T --seed S`: stops at the first text on which anything
//! panics, takes too long or breaks an invariant of the engine (money, stock, parcels), and prints
//! it. `--seed S --only K` shows one text again.

#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a tool for engineers measures time and writes to the terminal"
)]

mod common;
#[path = "fuzz_scenarios/write.rs"]
mod write;

use anyhow::bail;
use common::{Arguments, Hunt, Tried};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};
use storefront_sandbox::base::Lang;
use storefront_sandbox::policy::{Bot, BotKind, drive};
use storefront_sandbox::scenario::{Memory, load};
use storefront_sandbox::score::score;
use storefront_sandbox::sim::Sim;

/// Longest time a scenario may take to load and play.
const LIMIT: Duration = Duration::from_secs(10);

/// Loads a text and lets a bot play it to the end; whether it loads, or what is wrong.
fn play(files: &Memory, seed: u64) -> Result<bool, String> {
    let loaded = load(files, "fuzz");
    let Some(scenario) = loaded.scenario else { return Ok(false) };
    let mut sim = Sim::open(Arc::new(scenario), seed);
    let policy = BotKind::ALL[(seed % BotKind::ALL.len() as u64) as usize];
    drive(&mut sim, Bot::new(policy, seed), |_, _| {});
    if !sim.is_over() {
        return Err(format!("{} did not come to the end", policy.name()));
    }
    let faults = sim.faults();
    if !faults.is_empty() {
        return Err(format!("invariants are broken: {}", faults.join("; ")));
    }
    let score = score(&sim);
    if !(0.0..=100.0).contains(&score.total) {
        return Err(format!("the score is {}", score.total));
    }
    Ok(true)
}

fn tried(seed: u64, run: u64) -> Result<Tried, String> {
    let files = Memory::new("fuzz")
        .with("scenario.ron", write::scenario(seed, run))
        .with("photos/p.png", write::picture());
    let began = Instant::now();
    let done = catch_unwind(AssertUnwindSafe(|| play(&files, run)));
    let taken = done.map_err(|_| "panics".to_owned())??;
    Ok(Tried { taken, time: began.elapsed() })
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::read();
    let hunt = arguments.hunt(2_000)?;
    let Hunt { runs, seed, .. } = hunt;
    if let Some(only) = arguments.number("--only")? {
        let text = write::scenario(seed, only);
        let files =
            Memory::new("fuzz").with("scenario.ron", text.clone()).with("photos/p.png", write::picture());
        println!("{text}");
        for each in load(&files, "fuzz").diagnostics {
            println!("{} {}", each.code, storefront_sandbox::locale::sentence(Lang::En, &each.sentence));
        }
        return Ok(());
    }
    let caught = hunt.search(LIMIT, |run| tried(seed, run))?;
    if let Some((run, why)) = caught.bad {
        bail!("scenario {run} of seed {seed}: {why}; show it with --seed {seed} --only {run}");
    }
    let (played, refused) = (caught.taken, runs - caught.taken);
    let (slowest, rate) = (caught.slowest.as_millis(), caught.rate);
    println!(
        "{played} scenarios loaded and were played to the end, {refused} were refused, slowest {slowest} ms, {rate:.0} a second"
    );
    if played * 10 < runs * 4 {
        bail!("too few load: the grammar writes what the checks refuse");
    }
    Ok(())
}
