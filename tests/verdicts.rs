//! What an author says of a suggestion is told in the debrief, and nowhere before.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::sync::Arc;
use storefront_sandbox::base::{Lang, Span, Text};
use storefront_sandbox::debrief::{build, markdown};
use storefront_sandbox::scenario::model::SuggestionVerdict;
use storefront_sandbox::scenario::{Embedded, Scenario, load};
use storefront_sandbox::sim::{Reply, ShopCommand, Sim};

const WHY: &str = "Because of the blue elephant.";

/// The first lesson, with a verdict on the first suggestion of each story.
fn lesson(good: bool) -> Scenario {
    let files = Embedded::scenario("first_hour").unwrap();
    let mut scenario = load(&files, "first_hour").scenario.unwrap();
    for case in &mut scenario.cases {
        if let Some(first) = case.suggestions.first_mut() {
            first.verdict = Some(SuggestionVerdict { good, why: Text::new("因为蓝象。", WHY) });
        }
    }
    scenario
}

/// Sends the suggestion of this place to whoever waits, and looks at everything that is shown.
fn played(scenario: Scenario, place: u8) -> Sim {
    let mut sim = Sim::open(Arc::new(scenario), 3);
    for _ in 0..20_000 {
        if sim.is_over() {
            break;
        }
        let view = sim.view();
        assert!(!format!("{view:?}").contains("elephant"), "nothing of it is shown while playing");
        let waiting = view.conversations.iter().find(|chat| chat.needs_reply());
        let sent = waiting.is_some_and(|chat| {
            let reply = Reply::Suggested { index: place, lang: Lang::En };
            sim.apply(&ShopCommand::Answer { conversation: chat.conversation, reply }).is_ok()
        });
        if !sent {
            let to = view.now + Span::minutes(10);
            sim.apply(&ShopCommand::Advance { to, stop: true }).unwrap();
        }
    }
    assert!(sim.is_over());
    sim
}

#[test]
fn the_debrief_tells_the_verdict_where_it_tells_the_choice() {
    for (good, words) in [(true, "a good reply"), (false, "not a good reply")] {
        let sim = played(lesson(good), 0);
        let model = build(&sim);
        let told: Vec<_> = model.cases.iter().filter(|case| case.happened.en.contains("elephant")).collect();
        assert!(!told.is_empty(), "stories tell it");
        assert!(told.iter().all(|case| case.happened.zh.contains("蓝象")));
        let page = markdown(&model, sim.scenario(), Lang::En);
        assert!(page.contains(words) && page.contains("elephant"), "{page}");
        let moments = model.best.iter().chain(&model.costliest);
        assert!(moments.clone().any(|moment| moment.what.en.contains(words)), "moments tell it, too");
    }
}

#[test]
fn another_choice_is_not_judged() {
    let sim = played(lesson(true), 1);
    let page = markdown(&build(&sim), sim.scenario(), Lang::En);
    assert!(!page.contains("elephant"), "the suggestion was not sent");
}

#[test]
fn a_talk_that_is_open_is_not_judged_yet() {
    let mut sim = Sim::open(Arc::new(lesson(true)), 3);
    for _ in 0..2_000 {
        let view = sim.view();
        let Some(chat) = view.conversations.iter().find(|chat| chat.needs_reply()) else {
            let to = view.now + Span::minutes(1);
            sim.apply(&ShopCommand::Advance { to, stop: true }).unwrap();
            continue;
        };
        let conversation = chat.conversation;
        let reply = Reply::Suggested { index: 0, lang: Lang::En };
        sim.apply(&ShopCommand::Answer { conversation, reply }).unwrap();
        let open = sim.insight(conversation).unwrap().state
            == storefront_sandbox::sim::view::ConversationState::Open;
        let page = markdown(&build(&sim), sim.scenario(), Lang::En);
        assert_eq!(page.contains("elephant"), !open && page.contains("good reply"));
        if open {
            return;
        }
    }
    panic!("no talk stayed open");
}

#[test]
fn a_lesson_without_verdicts_keeps_its_digest() {
    let files = Embedded::scenario("first_hour").unwrap();
    let plain = load(&files, "first_hour").scenario.unwrap();
    let text =
        String::from_utf8(Embedded::file("scenarios/first_hour/scenario.ron").unwrap().to_vec()).unwrap();
    assert!(!text.contains("good: true") && !text.contains("good: false"));
    // The field is left out of what the digest is made of, so an older reference still fits.
    assert!(plain.reference.is_some(), "the reference beside the lesson was made without the field");
}
