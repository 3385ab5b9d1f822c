//! Goals of the brief: measured, shown, scored; and no pass without a sale.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use std::sync::Arc;
use storefront_sandbox::policy::{Bot, BotKind, drive};
use storefront_sandbox::scenario::Scenario;
use storefront_sandbox::score::{Dimension, GoalState, goals, held, score};
use storefront_sandbox::sim::Sim;

fn shipped(id: &str) -> Arc<Scenario> {
    crate::common::shipped(id)
}

fn played(scenario: &Arc<Scenario>, bot: BotKind, seed: u64) -> Sim {
    let mut sim = Sim::open(Arc::clone(scenario), seed);
    drive(&mut sim, Bot::new(bot, seed), |_, _| {});
    sim
}

#[test]
fn these_lessons_measure_every_goal() {
    for id in ["first_hour", "first_week", "photo_lab"] {
        let scenario = shipped(id);
        assert!(scenario.goals.iter().all(|goal| goal.is.is_some()), "{id}");
        assert!(scenario.rubric.goals > 0, "{id}");
        // Nothing is settled before anything happened, and nothing is won by being there.
        let open = Sim::open(Arc::clone(&scenario), 1);
        assert!(goals(&open).iter().all(|goal| goal.state == GoalState::Open), "{id}");
    }
}

#[test]
fn who_sells_nothing_does_not_pass() {
    let scenario = shipped("first_hour");
    let mut idle_and_unsold = 0;
    for seed in 1..=4 {
        for bot in [BotKind::DoNothing, BotKind::Careless, BotKind::ByTheBook, BotKind::Expert] {
            let sim = played(&scenario, bot, seed);
            let (score, sold) = (score(&sim), sim.view().orders.iter().any(|order| order.paid.is_some()));
            assert!(sold || score.unsold, "{} {seed}", bot.name());
            assert!(!score.unsold || !score.passed(), "{} {seed}: {}", bot.name(), score.total);
            idle_and_unsold += u32::from(score.unsold);
        }
    }
    assert!(idle_and_unsold > 0, "somebody sold nothing, or the rule was not tried");
    assert!((held(95.0, 60.0, true) - 59.0).abs() < 1e-9);
    assert!((held(95.0, 60.0, false) - 95.0).abs() < 1e-9);
    assert!((held(20.0, 60.0, true) - 20.0).abs() < 1e-9);
}

#[test]
fn the_dimension_is_the_sum_of_its_goals() {
    let scenario = shipped("first_week");
    let (idle, expert) = (played(&scenario, BotKind::DoNothing, 3), played(&scenario, BotKind::Expert, 3));
    for sim in [&idle, &expert] {
        let standings = goals(sim);
        assert_eq!(standings.len(), scenario.goals.len());
        assert!(standings.iter().all(|goal| goal.state != GoalState::Open), "the run is over");
        let mean = standings.iter().map(|goal| goal.share).sum::<f64>() / standings.len() as f64;
        assert!((score(sim).points(Dimension::Goals) - 100.0 * mean).abs() < 1e-6);
    }
    let done = |sim| goals(sim).iter().filter(|goal| goal.state == GoalState::Done).count();
    assert!(done(&expert) > done(&idle), "{} {}", done(&expert), done(&idle));
}

#[test]
fn a_goal_of_words_alone_is_shown_and_not_measured() {
    let mut scenario = (*shipped("first_hour")).clone();
    for goal in &mut scenario.goals {
        goal.is = None;
    }
    scenario.rubric.goals = 0;
    let sim = Sim::open(Arc::new(scenario), 1);
    assert!(goals(&sim).is_empty());
    let score = score(&sim);
    assert!(score.dimensions.iter().all(|part| part.dimension != Dimension::Goals));
    assert!(!score.unsold, "nobody asked for a sale");
}
