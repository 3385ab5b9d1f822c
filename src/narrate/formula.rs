//! What satisfies a customer, what lines wait for, and what follows: the parts of a story in words,
//! for its author.

use super::say::number_words;
use super::words::word;
use crate::base::{Lang, Money};
use crate::locale;
use crate::reply::{Act, Question, RemedyKind};
use crate::scenario::Scenario;
use crate::scenario::model::{Circumstance, Consequence, Outcome, Trigger, WantedRemedy};

/// A fact by its name, or by its key where no product has it.
fn fact(lang: Lang, scenario: &Scenario, key: &str) -> String {
    let mut facts = scenario.products.iter().flat_map(|product| &product.facts);
    facts.find(|fact| fact.key == key).map_or_else(|| key.to_owned(), |fact| fact.name.get(lang).to_owned())
}

fn act(lang: Lang, act: Act) -> String {
    locale::text(lang, &format!("ui-act-{}", act.name()))
}

fn question(lang: Lang, question: Question) -> String {
    locale::text(lang, &format!("ui-question-{}", question.name()))
}

fn wanted(lang: Lang, scenario: &Scenario, remedy: &WantedRemedy) -> String {
    let what = word(lang, remedy.kind);
    if remedy.at_least <= Money::ZERO {
        return what;
    }
    let amount = locale::money(&scenario.currency, remedy.at_least);
    locale::text_with(lang, "story-at-least", &[("what", what.into()), ("amount", amount.into())])
}

/// A part of a formula in words; of a group only what joins it.
pub fn outcome_words(lang: Lang, scenario: &Scenario, outcome: &Outcome) -> String {
    let with = |key: &str, what: String| locale::text_with(lang, key, &[("what", what.into())]);
    match outcome {
        Outcome::All(_) => locale::text(lang, "story-all"),
        Outcome::AnyOf(_) => locale::text(lang, "story-any"),
        Outcome::Told(key) => with("story-told", fact(lang, scenario, key)),
        Outcome::Remedy(list) => {
            let list: Vec<String> = list.iter().map(|remedy| wanted(lang, scenario, remedy)).collect();
            with("story-remedy", list.join(" / "))
        }
        Outcome::Promise { kind, within } => {
            let values = [("what", word(lang, *kind).into()), ("within", locale::span(lang, *within).into())];
            locale::text_with(lang, "story-promise", &values)
        }
        Outcome::Refusal(what) => with("ui-reading-refuses", word(lang, *what)),
        Outcome::Referred(to) => with("ui-reading-refers", word(lang, *to)),
        Outcome::Asked(what) => question(lang, *what),
        Outcome::Did(what) => act(lang, *what),
        Outcome::If(what) => circumstance_words(lang, scenario, what),
    }
}

/// A circumstance in words.
pub fn circumstance_words(lang: Lang, scenario: &Scenario, what: &Circumstance) -> String {
    let with = |key: &str, what: String| locale::text_with(lang, key, &[("what", what.into())]);
    match what {
        Circumstance::Stated(key) => with("story-stated", fact(lang, scenario, key)),
        Circumstance::GoodCover => locale::text(lang, "story-good-cover"),
        Circumstance::Owns(id) => {
            let name = scenario.equipment.get(id.index()).map(|e| e.name.get(lang).to_owned());
            with("story-owns", name.unwrap_or_default())
        }
        Circumstance::Shipped => locale::text(lang, "story-shipped"),
        Circumstance::Not(inner) => with("story-not", circumstance_words(lang, scenario, inner)),
    }
}

/// The trigger of a line, in words.
pub fn trigger_words(lang: Lang, scenario: &Scenario, trigger: &Trigger) -> String {
    let with = |key: &str, what: String| locale::text_with(lang, key, &[("what", what.into())]);
    match trigger {
        Trigger::Does(what) => act(lang, *what),
        Trigger::Asks(what) => question(lang, *what),
        Trigger::Told(key) => with("story-told", fact(lang, scenario, key)),
        Trigger::Promises(kind) => with("story-promises", word(lang, *kind)),
        Trigger::Offers(kind) => with("ui-reading-offer", word(lang, *kind)),
        Trigger::Refuses(what) => with("ui-reading-refuses", word(lang, *what)),
        Trigger::Refers(to) => with("ui-reading-refers", word(lang, *to)),
        Trigger::Silent(span) => with("story-silent", locale::span(lang, *span)),
        Trigger::Anything => locale::text(lang, "story-anything"),
    }
}

/// The consequences of the end of a story, in words.
pub fn consequence_words(lang: Lang, what: &Consequence) -> String {
    let share = |likely: f64| number_words(likely * 100.0);
    match what {
        Consequence::Review { stars, likely, .. } => {
            let values = [("stars", (*stars).into()), ("share", share(*likely).into())];
            locale::text_with(lang, "story-then-review", &values)
        }
        Consequence::ReviewAfterDelivery { stars, .. } => {
            locale::text_with(lang, "story-then-review-later", &[("stars", (*stars).into())])
        }
        Consequence::DisputeAfter(span) => {
            locale::text_with(lang, "story-then-dispute", &[("span", locale::span(lang, *span).into())])
        }
        Consequence::Buys { quantity, likely, .. } => {
            let values = [("pieces", (*quantity).into()), ("share", share(*likely).into())];
            locale::text_with(lang, "story-then-buys", &values)
        }
        Consequence::DemandsRefund => word(lang, RemedyKind::Refund),
        Consequence::TellsOthers(visits) => {
            locale::text_with(lang, "story-then-tells", &[("visits", (*visits).into())])
        }
    }
}
