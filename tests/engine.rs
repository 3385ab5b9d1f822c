//! Whole runs of the small test shop: what must hold whoever plays.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use crate::common;

use storefront_sandbox::policy::{BotKind, play};
use storefront_sandbox::score::score;
use storefront_sandbox::sim::{Entry, Sim};

#[test]
fn every_policy_plays_to_the_end_with_sound_books() {
    let scenario = common::corner_shop();
    for policy in BotKind::ALL {
        for seed in 1..=5 {
            let mut sim = Sim::open(scenario.clone(), seed);
            play(&mut sim, policy, |_, sim| assert_eq!(sim.faults(), Vec::<String>::new()));
            assert!(sim.is_over(), "{} seed {seed}", policy.name());
            assert!(sim.ledger().balances_agree());
            if seed == 1 {
                let s = score(&sim);
                let f = sim.view().funnel;
                let parts: Vec<_> =
                    s.dimensions.iter().map(|d| format!("{} {:.0}", d.dimension.name(), d.points)).collect();
                println!(
                    "{:14} total {:5.1}  profit {}  {}  passed {} clicked {} asked {} carted {} paid {}  entries {}",
                    policy.name(),
                    s.total,
                    sim.ledger().profit(),
                    parts.join("  "),
                    f.passed,
                    f.clicked,
                    f.asked,
                    f.carted,
                    f.paid,
                    sim.journal().entries().len(),
                );
            }
        }
    }
}

#[test]
fn the_same_commands_give_the_same_journal() {
    let scenario = common::corner_shop();
    for policy in [BotKind::ByTheBook, BotKind::Careless] {
        let mut commands = Vec::new();
        let mut first = Sim::open(scenario.clone(), 7);
        play(&mut first, policy, |command, _| commands.push(command.clone()));
        let mut second = Sim::open(scenario.clone(), 7);
        for command in &commands {
            second.apply(command).expect("an accepted command is accepted again");
        }
        assert_eq!(first.journal().digest(), second.journal().digest());
        let mut other = Sim::open(scenario.clone(), 8);
        play(&mut other, policy, |_, _| {});
        assert_ne!(first.journal().digest(), other.journal().digest());
    }
}

#[test]
fn stories_happen_as_written() {
    let mut sim = Sim::open(common::corner_shop(), 3);
    play(&mut sim, BotKind::ByTheBook, |_, _| {});
    let began = sim.journal().entries().iter().filter(|e| match e.what {
        Entry::ConversationBegan { case, .. } => !sim.scenario().cases[case.index()].is_everyday(),
        _ => false,
    });
    assert!(began.count() >= 2, "the two stories with a fixed moment begin");
}

#[test]
fn a_story_that_follows_another_begins_after_it() {
    let scenario = common::shipped("first_hour");
    let follows = |case: &storefront_sandbox::scenario::model::Case| {
        matches!(case.starts, storefront_sandbox::scenario::model::Start::AfterCase { .. })
    };
    let index = scenario.cases.iter().position(follows).expect("the scenario has such a story");
    let began = (1..=5).filter(|&seed| {
        let mut sim = Sim::open(scenario.clone(), seed);
        play(&mut sim, BotKind::ByTheBook, |_, _| {});
        sim.journal()
            .entries()
            .iter()
            .any(|e| matches!(e.what, Entry::ConversationBegan { case, .. } if case.index() == index))
    });
    assert!(began.count() >= 3, "it begins in most runs in which the first one was solved");
}
