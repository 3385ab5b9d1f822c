//! Prints the fingerprint of every run of every bot over some seeds, one sorted line each, so that
//! two builds, two machines or two numbers of threads can be compared byte for byte.
//!
//! `digests --scenario first_week --seeds 1..200 --threads 2`

use rayon::prelude::*;
use std::io::Write as _;
use std::sync::Arc;
use storefront_sandbox::policy::{BotKind, play};
use storefront_sandbox::scenario::{Embedded, load};
use storefront_sandbox::score::score;
use storefront_sandbox::sim::Sim;

pub(crate) fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().collect();
    let value = |name: &str| {
        let at = args.iter().position(|a| a == name)?;
        args.get(at + 1).cloned()
    };
    let id = value("--scenario").unwrap_or_else(|| "first_week".to_owned());
    let seeds = value("--seeds").unwrap_or_else(|| "1..10".to_owned());
    let threads: usize = value("--threads").unwrap_or_else(|| "1".to_owned()).parse()?;
    let (from, to) = seeds.split_once("..").ok_or_else(|| anyhow::anyhow!("seeds look like 1..200"))?;
    let (from, to): (u64, u64) = (from.parse()?, to.parse()?);
    let files = Embedded::scenario(&id).ok_or_else(|| anyhow::anyhow!("no scenario {id}"))?;
    let scenario = load(&files, &id).scenario.ok_or_else(|| anyhow::anyhow!("{id} has errors"))?;
    let scenario = Arc::new(scenario);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build()?;
    let runs: Vec<(BotKind, u64)> =
        BotKind::ALL.iter().flat_map(|&p| (from..=to).map(move |s| (p, s))).collect();
    let lines: Vec<String> =
        pool.install(|| runs.par_iter().map(|&(policy, seed)| line(&scenario, policy, seed)).collect());
    let mut out = std::io::stdout().lock();
    for line in lines {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn line(scenario: &Arc<storefront_sandbox::scenario::Scenario>, policy: BotKind, seed: u64) -> String {
    let mut sim = Sim::open(Arc::clone(scenario), seed);
    play(&mut sim, policy, |_, _| {});
    let (digest, profit) = (sim.journal().digest(), sim.ledger().profit());
    format!("{} {seed} {digest} {profit} {:016x}", policy.name(), score(&sim).total.to_bits())
}
