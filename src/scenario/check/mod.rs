//! What values mean together: looks for what cannot work in a scenario whose single values are
//! sound.
//!
//! One family of checks per file. A check reports a code with a page in docs/diagnostics and has an
//! example in tests/scenarios. Errors stop a scenario, warnings do not. Must not change anything.
//!
//! - [`references`]: id and folder, things never used
//! - [`times`]: days and clocks; [`reach`]: cases that can never start
//! - [`texts`]: languages and slots; [`dialogue`]: lines and suggestions
//! - [`satisfaction`]: what satisfies a customer; [`circumstance`]: what prevents a story
//! - [`replies`] with [`reading`], [`stated`] and [`stated_price`]: suggestions, as the engine
//!   reads them; [`story`]:
//!   first words and good handling against what happens; [`parting`]: last words against deeds
//! - [`deeds`]: what suggestions do, in either language, against declarations and rules
//! - [`own_reply`]: the author's own phrases against their examples
//! - [`contradiction`]: circumstances against each other; [`repeated`]: the same twice
//! - [`events`]: news, orders from before the first day; [`matters`]: second matters of talks
//! - [`changes`]: another size, another address
//! - [`stock`], [`pictures`], [`characters`]: goods, photos and signs that are not there
//! - [`goals`]: goals that nobody can meet; [`never`]: consequences that never come
//! - [`subjects`], [`facts`]: what several checks ask of cases, goods and facts
//! - [`wording`]: languages, placeholders and figures of any text; [`figures`] reads them
//! - [`story_goods`], [`story_times`]: goods, sizes and times that a story speaks of; [`given`]:
//!   what customers thank for; [`goods_named`]: which goods a text names
//! - [`goal_words`], [`hint_words`], [`news_words`], [`rule_words`]: words of goals, hints, news,
//!   rules and brief against what they stand for; [`far`]: values that are hardly meant
//! - [`policy`], [`listing`], [`supply`], [`rubric`], [`coach`], [`arrivals`], [`everyday`]

mod arrivals;
mod changes;
mod characters;
mod circumstance;
mod coach;
mod contradiction;
mod deeds;
mod dialogue;
mod events;
mod everyday;
mod facts;
mod far;
mod figures;
mod given;
mod goal_words;
mod goals;
mod goods_named;
mod hint_words;
mod listing;
mod matters;
mod never;
mod news_words;
mod own_reply;
mod parting;
mod pictures;
mod policy;
mod reach;
mod reading;
mod references;
mod repeated;
mod replies;
mod rubric;
mod rule_words;
mod satisfaction;
mod stated;
mod stated_price;
mod stock;
mod story;
mod story_goods;
mod story_times;
mod subjects;
mod supply;
mod texts;
mod times;
mod unsaid;
mod verdicts;
mod wording;

use super::model::Scenario;
use super::resolve::{DiagnosticCollector, Parts};

/// Checks everything. `folder` is the name of the scenario's folder.
pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario, folder: &str) {
    references::check(desk, parts, scenario, folder);
    times::check(desk, parts, scenario);
    let reachable = reach::check(desk, parts, scenario);
    texts::check(desk, parts, scenario);
    characters::check(desk, parts, scenario);
    dialogue::check(desk, parts, scenario);
    satisfaction::check(desk, parts, scenario);
    circumstance::check(desk, parts, scenario);
    contradiction::check(desk, parts, scenario);
    unsaid::check(desk, parts, scenario);
    replies::check(desk, parts, scenario);
    deeds::check(desk, parts, scenario);
    verdicts::check(desk, parts, scenario);
    matters::check(desk, parts, scenario);
    events::check(desk, parts, scenario);
    own_reply::check(desk, parts, scenario);
    changes::check(desk, parts, scenario);
    story::check(desk, parts, scenario);
    parting::check(desk, parts, scenario);
    stock::check(desk, parts, scenario);
    pictures::check(desk, parts, scenario);
    repeated::check(desk, parts, scenario);
    never::check(desk, parts, scenario);
    policy::check(desk, parts, scenario);
    listing::check(desk, parts, scenario);
    supply::check(desk, parts, scenario);
    rubric::check(desk, parts, scenario);
    coach::check(desk, parts, scenario, &reachable);
    goals::check(desk, parts, scenario, &reachable);
    arrivals::check(desk, parts, scenario);
    everyday::check(desk, parts, scenario);
    wording::check(desk, parts, scenario);
    story_goods::check(desk, parts, scenario);
    story_times::check(desk, parts, scenario);
    given::check(desk, parts, scenario);
    goal_words::check(desk, parts, scenario);
    hint_words::check(desk, parts, scenario);
    news_words::check(desk, parts, scenario);
    rule_words::check(desk, parts, scenario);
    far::check(desk, parts, scenario);
}
