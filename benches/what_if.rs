//! How long a study of what-ifs takes: every decision of a week with all alternatives, and the
//! parts of it. `cargo bench --no-default-features --bench what_if`

mod common;

use divan::Bencher;
use divan::counter::ItemsCount;
use std::sync::Arc;
use storefront_sandbox::policy::{Bot, BotKind};
use storefront_sandbox::sim::{Played, Run};
use storefront_sandbox::what_if::{Past, StudyHooks, StudyPlan, decisions, study};

fn main() {
    divan::main();
}

/// The week of the by-the-book bot.
fn week() -> Run {
    let scenario = common::first_week();
    let mut played = Played::open(Arc::clone(&scenario), 7);
    let mut bot = Bot::new(BotKind::ByTheBook, 7);
    while !played.sim().is_over() {
        let command = bot.next(&played.sim().view(), &scenario);
        if played.apply(&command).is_err() {
            bot.was_refused(&command);
        }
    }
    played.run().clone()
}

/// Reading the run, and finding its decisions.
#[divan::bench]
fn find_decisions(bencher: Bencher<'_, '_>) {
    let run = week();
    bencher.bench(|| Past::read(&run).map(|past| decisions(&past).len()));
}

/// Every alternative; with 40 lucks for the decisions that mattered. One item is one decision.
#[divan::bench(args = [0, 40], sample_count = 3)]
fn study_week(bencher: Bencher<'_, '_>, lucks: u32) {
    let run = week();
    let count = Past::read(&run).map_or(0, |past| decisions(&past).len());
    let plan = StudyPlan { lucks, ..StudyPlan::default() };
    bencher.counter(ItemsCount::new(count)).bench(|| study(&run, &plan, &StudyHooks::none()));
}
