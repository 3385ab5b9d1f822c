//! The pages beside the form: who comes when, what the score weighs and what bots reach, and texts
//! that are still right.

use super::editor::{Desk, click, open};
use egui::Key;
use egui_kittest::kittest::Queryable;
use std::sync::Arc;
use storefront_sandbox::base::Lang;
use storefront_sandbox::edit::Address;
use storefront_sandbox::scenario::{Embedded, load};
use storefront_sandbox::sim::Sim;
use storefront_sandbox::ui::action::EditorAction;
use storefront_sandbox::ui::editor::state::SidePage;
use storefront_sandbox::ui::editor::{BotScore, BotScores, EditorProblem};

/// A lesson without errors, with its shop at the opening.
fn sound(id: &str) -> Desk {
    let files = Embedded::scenario(id).expect("it is shipped");
    let scenario = Arc::new(load(&files, id).scenario.expect("it is fine"));
    let view = Sim::open(Arc::clone(&scenario), 1).view();
    Desk { opened: Some(((*scenario).clone(), view)), ..Desk::of(id) }
}

/// With the section of people open the preview is the arrivals by hour: in a sentence, day by day
/// with the reasons, and by persona.
#[test]
fn the_arrivals_of_each_day_are_shown_with_their_reasons() {
    let mut desk = sound("first_week");
    desk.state.side = SidePage::Preview;
    let mut h = open(desk);
    assert!(h.query_by_label_contains("Open a product on the left").is_some());
    click(&mut h, "People");
    assert!(h.query_by_label_contains("Most come in the hour from 1").is_some());
    assert_eq!(h.get_all_by_label_contains("sale day × 2").count(), 1);
    assert_eq!(h.get_all_by_label_contains("weekend × ").count(), 2);
    let sixth = h.get_by_label_contains("Day 6 (");
    sixth.scroll_to_me();
    h.run_steps(3);
    h.get_by_label_contains("Day 6 (").click();
    h.run_steps(4);
    assert_eq!(h.state().state.day, 5);
    // The sentence speaks of that day now.
    assert!(h.get_all_by_label_contains("Day 6 (").count() >= 2);
}

/// The weights stand as bars; what bots reached stands below, with what an author should look at,
/// and is marked once the text was changed.
#[test]
fn the_score_shows_weights_and_what_bots_reach() {
    let level = |name, mean, passed| BotScore { name, mean, range: (mean - 5.0, mean + 5.0), passed };
    let levels = vec![level("careless", 61.0, 3), level("expert", 90.0, 5)];
    for lang in Lang::ALL {
        let mut desk = sound("first_hour");
        desk.lang = lang;
        desk.state.side = SidePage::Score;
        desk.scores = BotScores { levels: levels.clone(), runs: 5, is_old: false, ..BotScores::default() };
        let words = |en: &'static str, zh: &'static str| if lang == Lang::En { en } else { zh };
        let mut h = open(desk);
        assert!(h.query_by_label(words("Rules kept", "守规矩")).is_some());
        assert!(h.query_by_label(words("Careless", "马虎")).is_some());
        assert!(
            h.query_by_label_contains(words("Even a careless player passes", "马虎的人也能及格")).is_some()
        );
        let old = words("The text was changed since", "后来又改过了");
        assert!(h.query_by_label_contains(old).is_none());
        h.state_mut().scores.is_old = true;
        h.run_steps(3);
        assert!(h.query_by_label_contains(old).is_some());
        h.state_mut().scores.is_playing = true;
        h.run_steps(3);
        assert!(h.query_by_label_contains(words("Bots are playing", "机器人正在试玩")).is_some());
    }
}

/// A text whose other language was changed is accepted at its field or in the list of problems.
#[test]
fn a_stale_text_is_accepted() {
    let at = Address::parse("title");
    let stale = EditorProblem {
        at: at.clone(),
        sentence: "The other language was changed.".to_owned(),
        is_stale: true,
        ..EditorProblem::default()
    };
    let mut h = open(Desk { problems: vec![stale], ..Desk::of("first_hour") });
    let buttons: Vec<_> = h.get_all_by_label("Still right: title").collect();
    assert_eq!(buttons.len(), 2, "at the field and in the list");
    buttons[0].click();
    drop(buttons);
    h.run_steps(3);
    assert!(h.state().asked.contains(&EditorAction::Accept(at)));
    h.state_mut().problems.clear();
    h.run_steps(3);
    assert!(h.query_by_label("Still right: title").is_none());
}

/// The bar has a button that packs the lesson.
#[test]
fn a_lesson_is_packed_from_the_bar() {
    let mut h = open(Desk::of("first_hour"));
    click(&mut h, "Make one file (.shop)");
    assert!(h.state().asked.contains(&EditorAction::Pack));
}

/// What fits at the cursor of the text is offered and put in by a press or with the Tab key.
#[test]
fn words_that_fit_are_offered_and_put_in() {
    let mut desk = Desk::of("first_hour");
    let text = "Scenario(\n    days: 1,\n    \n)\n".to_owned();
    desk.document.replace_text(&text);
    desk.state.side = SidePage::Text;
    let mut h = open(desk);
    let field = |h: &egui_kittest::Harness<'_, Desk>| {
        h.get_all_by_label("Text").last().expect("the field").focus();
    };
    field(&h);
    h.run_steps(2);
    // From the end up to the line that holds blanks alone, behind them.
    for key in [Key::ArrowUp, Key::ArrowUp, Key::End] {
        h.key_press(key);
    }
    h.run_steps(3);
    h.get_all_by_label("Text").last().expect("the field").type_text("lang");
    h.run_steps(4);
    assert!(h.query_by_label("languages").is_some(), "it is offered");
    h.key_press(Key::Tab);
    h.run_steps(4);
    assert!(h.state().document.text().contains("    languages: \n)"), "{}", h.state().document.text());
    h.get_all_by_label("Text").last().expect("the field").type_text("[zh],\n    br");
    h.run_steps(4);
    h.get_by_label("brief").click();
    h.run_steps(4);
    assert!(h.state().document.text().contains("brief: "), "{}", h.state().document.text());
}
