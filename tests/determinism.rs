//! Same scenario, seed and commands: same journal, whatever the threads; and a fork goes on
//! like the run it was taken from.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use crate::common;

use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use storefront_sandbox::base::Stream;
use storefront_sandbox::policy::{BotKind, play};
use storefront_sandbox::scenario::Scenario;
use storefront_sandbox::sim::{ShopCommand, Sim};

fn digests(scenario: &Arc<Scenario>, threads: usize) -> Vec<String> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    let runs: Vec<(BotKind, u64)> = BotKind::ALL.iter().flat_map(|&p| (1..=3).map(move |s| (p, s))).collect();
    pool.install(|| {
        runs.par_iter()
            .map(|&(policy, seed)| {
                let mut sim = Sim::open(Arc::clone(scenario), seed);
                play(&mut sim, policy, |_, _| {});
                sim.journal().digest()
            })
            .collect()
    })
}

#[test]
fn threads_change_nothing() {
    let scenario = common::corner_shop();
    let one = digests(&scenario, 1);
    assert_eq!(one, digests(&scenario, 2));
    let mut different = one.clone();
    different.sort();
    different.dedup();
    assert_eq!(different.len(), one.len(), "every policy and seed has a story of its own");
}

/// The commands of a bot's run, and the run.
fn recorded(scenario: &Arc<Scenario>, policy: BotKind, seed: u64) -> (Vec<ShopCommand>, Sim) {
    let mut commands = Vec::new();
    let mut sim = Sim::open(Arc::clone(scenario), seed);
    play(&mut sim, policy, |command, _| commands.push(command.clone()));
    (commands, sim)
}

fn forks_continue(scenario: &Arc<Scenario>, seed: u64) {
    let (commands, whole) = recorded(scenario, BotKind::ByTheBook, seed);
    let mut luck = Stream::new(seed, 1, 0x5A4B, 0);
    let mut chosen = BTreeSet::new();
    while chosen.len() < 20 {
        chosen.insert(luck.below(commands.len() as u64) as usize);
    }
    let mut sim = Sim::open(Arc::clone(scenario), seed);
    let (mut taken, mut midnights) = (0, 0);
    for (index, command) in commands.iter().enumerate() {
        let before = sim.now().day();
        let fork = chosen.contains(&index).then(|| sim.fork());
        sim.apply(command).expect("accepted before");
        let at_midnight = sim.now().day() != before && !sim.is_over();
        midnights += i64::from(at_midnight);
        let here = [fork.map(|fork| (fork, index)), at_midnight.then(|| (sim.fork(), index + 1))];
        for (mut other, from) in here.into_iter().flatten() {
            taken += 1;
            for rest in &commands[from..] {
                other.apply(rest).expect("accepted before");
            }
            assert_eq!(other.journal().digest(), whole.journal().digest(), "from command {from}");
        }
    }
    assert_eq!(sim.journal().digest(), whole.journal().digest());
    assert_eq!(midnights, scenario.days - 1, "a fork at the end of every day but the last");
    assert_eq!(taken, 20 + midnights);
}

#[test]
fn a_fork_goes_on_like_the_run_it_was_taken_from() {
    forks_continue(&common::corner_shop(), 11);
    forks_continue(&common::shipped("first_week"), 12);
}

/// A decision changes what it causes and nobody else's luck: with one price changed in the morning,
/// the same people come along on the same day.
#[test]
fn a_changed_decision_leaves_other_peoples_luck_alone() {
    use storefront_sandbox::base::ids::ProductId;
    use storefront_sandbox::base::{Money, Time};
    use storefront_sandbox::sim::Entry;
    let passers = |price: Option<i64>| {
        let mut sim = Sim::open(common::corner_shop(), 5);
        if let Some(price) = price {
            sim.apply(&ShopCommand::SetPrice { product: ProductId(0), price: Money(price) })
                .expect("a new price");
        }
        sim.apply(&ShopCommand::Advance { to: Time(20 * 3_600), stop: false }).expect("time passes");
        let passed = sim.journal().entries().iter().filter_map(|e| match &e.what {
            Entry::Passed { customer, persona, product, .. } => Some((*customer, *persona, *product, e.at)),
            _ => None,
        });
        passed.collect::<Vec<_>>()
    };
    let usual = passers(None);
    assert!(usual.len() > 100, "{}", usual.len());
    assert_eq!(usual, passers(Some(9_900)));
}
