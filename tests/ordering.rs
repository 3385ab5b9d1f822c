//! The score orders the bots as a teacher would: skill above habit, and no bad habit passes.

use crate::common;

use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use storefront_sandbox::base::Lang;
use storefront_sandbox::policy::{BotKind, play, play_in};
use storefront_sandbox::score::score;
use storefront_sandbox::sim::{Entry, Sim};

const SEEDS: u64 = 50;

/// The floor, the levels, and the tricks that are as old as the levels; `tests/calibrate.rs` plays
/// all the others.
const PLAYERS: [BotKind; 9] = [
    BotKind::DoNothing,
    BotKind::Careless,
    BotKind::Hasty,
    BotKind::Willing,
    BotKind::ByTheBook,
    BotKind::Expert,
    BotKind::Greedy,
    BotKind::ApologyOnly,
    BotKind::AlwaysRefund,
];

#[test]
fn bots_come_out_in_order_on_the_first_week() {
    let scenario = common::shipped("first_week");
    let runs: Vec<(BotKind, u64)> =
        PLAYERS.iter().flat_map(|&policy| (1..=SEEDS).map(move |seed| (policy, seed))).collect();
    let scores: Vec<(BotKind, f64)> = runs
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
    let mut means: BTreeMap<BotKind, f64> = BTreeMap::new();
    for (policy, total) in scores {
        *means.entry(policy).or_default() += total / SEEDS as f64;
    }
    println!("{means:#?}");
    let order: Vec<BotKind> = std::iter::once(BotKind::DoNothing).chain(BotKind::GRADED).collect();
    for pair in order.windows(2) {
        assert!(means[&pair[0]] < means[&pair[1]], "{pair:?}: {means:?}");
    }
    let pass = f64::from(scenario.rubric.pass);
    assert!(means[&BotKind::ByTheBook] > pass, "who keeps to the book passes");
    for habit in [BotKind::Greedy, BotKind::ApologyOnly, BotKind::AlwaysRefund, BotKind::Careless] {
        assert!(means[&habit] < pass, "{habit:?} fails: {means:?}");
    }
}

/// Which language a keeper writes in decides nothing: the same order of skill, and nearly the same
/// points.
#[test]
fn bots_come_out_alike_in_both_languages() {
    const FEW: u64 = 12;
    let scenario = common::shipped("first_week");
    let mean = |policy: BotKind, lang: Lang| {
        let scores: Vec<f64> = (1..=FEW)
            .into_par_iter()
            .map(|seed| {
                let mut sim = Sim::open(Arc::clone(&scenario), seed);
                play_in(&mut sim, policy, lang, |_, _| {});
                let chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
                for entry in sim.journal().entries() {
                    if let Entry::Answered { text, .. } = &entry.what {
                        assert_eq!(chinese(text), lang == Lang::Zh, "{policy:?} {seed}: {text}");
                    }
                }
                score(&sim).total
            })
            .collect();
        scores.iter().sum::<f64>() / FEW as f64
    };
    let [zh, en] = Lang::ALL.map(|lang| (mean(BotKind::ByTheBook, lang), mean(BotKind::Expert, lang)));
    println!("by the book and expert, in Chinese {zh:?}, in English {en:?}");
    let pass = f64::from(scenario.rubric.pass);
    for (book, expert) in [zh, en] {
        assert!(expert > book && book > pass, "{zh:?} {en:?}");
    }
    assert!((zh.0 - en.0).abs() < 5.0 && (zh.1 - en.1).abs() < 5.0, "{zh:?} {en:?}");
}
