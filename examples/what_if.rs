//! Studies a run that a bot plays, and reports how long it took.
//! `cargo run --release --no-default-features --example what_if -- \
//!     careless first_week 1 [en|zh] [html FILE]`
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::expect_used,
    reason = "a tool for measuring"
)]

use std::sync::Arc;
use std::time::Instant;
use storefront_sandbox::base::Lang;
use storefront_sandbox::policy::{Bot, BotKind};
use storefront_sandbox::scenario::{Embedded, load};
use storefront_sandbox::sim::Played;
use storefront_sandbox::what_if::{Past, StudyHooks, StudyPlan, decisions, html, markdown, study};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let get = |place: usize, other: &str| args.get(place).cloned().unwrap_or_else(|| other.to_owned());
    let kind = BotKind::parse(&get(0, "careless")).expect("a bot");
    let id = get(1, "first_week");
    let seed: u64 = get(2, "1").parse().expect("a seed");
    let lang = Lang::parse(&get(3, "en")).expect("a language");
    let files = Embedded::scenario(&id).expect("a shipped scenario");
    let scenario = Arc::new(load(&files, &id).scenario.expect("it is sound"));
    let mut played = Played::open(Arc::clone(&scenario), seed);
    let mut bot = Bot::new(kind, seed);
    while !played.sim().is_over() {
        let command = bot.next(&played.sim().view(), &scenario);
        if played.apply(&command).is_err() {
            bot.was_refused(&command);
        }
    }
    let start = Instant::now();
    let past = Past::read(played.run()).expect("it happens again");
    let read = start.elapsed();
    let found = decisions(&past).len();
    let made = start.elapsed().saturating_sub(read);
    let start = Instant::now();
    let plain = StudyPlan { lucks: 0, ..StudyPlan::default() };
    let first = study(played.run(), &plain, &StudyHooks::none()).expect("it runs");
    let tried = start.elapsed();
    let start = Instant::now();
    let report = study(played.run(), &StudyPlan::default(), &StudyHooks::none()).expect("it runs");
    let whole = start.elapsed();
    if get(4, "") == "html" {
        std::fs::write(get(5, "what_if.html"), html(&report, &scenario, lang, None))
            .expect("it can be written");
    } else {
        println!("{}", markdown(&report, &scenario, lang));
    }
    eprintln!(
        "{found} decisions, {} alternatives ({} refused), read {read:?}, found {made:?}, tried {tried:?}, with luck {whole:?}",
        first.alternatives_tried, first.refused
    );
}
