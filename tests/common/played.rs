//! Runs in tests: a story from a file, time that passes, what happened, a bot that plays to the
//! end.

use std::sync::Arc;
use storefront_sandbox::base::{Span, Time};
use storefront_sandbox::policy::{Bot, BotKind};
use storefront_sandbox::scenario::{Memory, Scenario, load};
use storefront_sandbox::sim::{Entry, Played, Run, ShopCommand, Sim};

/// The scenario of a text, with some words changed: each of them occurs once.
pub(crate) fn story(name: &str, text: &str, changes: &[(&str, &str)]) -> Arc<Scenario> {
    let mut text = text.to_owned();
    for (old, new) in changes {
        assert_eq!(text.matches(old).count(), 1, "{old} occurs once");
        text = text.replace(old, new);
    }
    let library = include_str!("../scenarios/shared/library.ron");
    let picture = include_bytes!("../../assets/photos/mug_good.png").to_vec();
    let files = Memory::new(name)
        .with("scenario.ron", text)
        .with("shared/library.ron", library)
        .with("assets/photos/mug_good.png", picture);
    let loaded = load(&files, name);
    let problems: Vec<_> = loaded
        .diagnostics
        .iter()
        .map(|d| (d.code, d.place.as_ref().map(|p| p.text().chars().take(60).collect::<String>())))
        .collect();
    assert!(problems.is_empty(), "{problems:?}");
    Arc::new(loaded.scenario.expect("it is sound"))
}

/// Lets time pass to an hour of a day, if it has not passed.
pub(crate) fn until(sim: &mut Sim, day: i64, hour: i64) {
    let to = Time::on(day, Span::hours(hour)).max(sim.now());
    sim.apply(&ShopCommand::Advance { to, stop: false }).expect("time passes");
}

/// The end of a run of nine days at most; nothing may be wrong with the books.
pub(crate) fn to_the_end(sim: &mut Sim) {
    until(sim, 9, 0);
    assert!(sim.is_over());
    assert!(sim.faults().is_empty(), "{:?}", sim.faults());
}

/// How often something happened.
pub(crate) fn happened(sim: &Sim, what: impl Fn(&Entry) -> bool) -> usize {
    sim.journal().entries().iter().filter(|entry| what(&entry.what)).count()
}

/// A whole run of a bot.
pub(crate) fn run_of(scenario: &Arc<Scenario>, kind: BotKind, seed: u64) -> Run {
    let mut played = Played::open(Arc::clone(scenario), seed);
    let mut bot = Bot::new(kind, seed);
    while !played.sim().is_over() {
        let command = bot.next(&played.sim().view(), scenario);
        if played.apply(&command).is_err() {
            bot.was_refused(&command);
        }
    }
    played.run().clone()
}
