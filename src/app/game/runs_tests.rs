//! Runs as the shell begins, leaves and continues them: drafts, a lesson that was edited meanwhile,
//! "to the next event" up to the closing scene.

#![allow(clippy::disallowed_methods, reason = "the tests do to files what other programs do")]

use std::path::{Path, PathBuf};

use super::actions::carry_out;
use super::editing;
use super::editing_tests::made;
use super::list::read_lists;
use super::open;
use super::state::{GameOptions, GameState, Screen};
use crate::app::look::Preferences;
use crate::base::{Lang, Money};
use crate::sim::ShopCommand;
use crate::sim::view::ConversationView;
use crate::ui::action::{ClockControl, EditorAction, UiAction};
use crate::ui::state::Dialog;

/// A run of an own lesson, with its file.
fn begun(place: &Path) -> (GameState, PathBuf) {
    let (mut game, folder) = made(place);
    editing::carry_out(&mut game, EditorAction::Close, Lang::En);
    game.runs_in = Some(place.join("runs"));
    game.shelf.lessons.look();
    let number = game.shelf.lessons.number_of(&folder).expect("it is in the list");
    open::begin(&mut game, &GameOptions::default(), number, 3, Lang::En);
    assert_eq!(game.screen, Screen::Workbench);
    (game, folder)
}

fn act(game: &mut GameState, action: UiAction) {
    carry_out(game, &GameOptions::default(), Preferences::default(), action);
}

/// Lets time pass as the key N does, until somebody writes.
fn until_somebody_writes(game: &mut GameState) -> ConversationView {
    for _ in 0..200 {
        let play = game.play.as_ref().expect("a run");
        if let Some(chat) = play.view.longest_waiting() {
            return chat.clone();
        }
        act(game, UiAction::Clock(ClockControl::NextEvent));
    }
    panic!("nobody ever writes");
}

/// A draft that was not sent waits for the run, not for the next one.
#[test]
fn drafts_wait_for_their_run() {
    let place = tempfile::tempdir().expect("a folder");
    let (mut game, folder) = begun(place.path());
    let chat = until_somebody_writes(&mut game).conversation;
    game.ui.messages.drafts.entry(chat).or_default().text = "One moment, I look".to_owned();
    act(&mut game, UiAction::OpenStart);
    assert!(game.screen == Screen::Start && game.play.is_none());
    // Another run of the same lesson begins with nothing of the first.
    let number = game.shelf.lessons.number_of(&folder).expect("it is in the list");
    open::begin(&mut game, &GameOptions::default(), number, 4, Lang::En);
    assert!(game.ui.messages.drafts.is_empty(), "a new run has no drafts");
    assert_eq!(game.ui.skipped_at, None, "nor anything else of the run before");
    act(&mut game, UiAction::OpenStart);
    read_lists(&mut game, Lang::En);
    let index = game.unfinished.iter().position(|run| run.header.seed == 3).expect("it can be continued");
    open::resume(&mut game, index, Lang::En);
    let draft = game.ui.messages.drafts.get(&chat).map(|draft| draft.text.as_str());
    assert_eq!(draft, Some("One moment, I look"));
}

/// The lesson in play is edited: the run continues on what it says now, in a file of its own, and
/// what no longer fits is listed. A lesson with errors is not loaded.
#[test]
fn a_lesson_that_was_edited_is_loaded_again() {
    let place = tempfile::tempdir().expect("a folder");
    let (mut game, folder) = begun(place.path());
    let product = game.play.as_ref().expect("a run").view.listings[0].product;
    act(&mut game, UiAction::Command(ShopCommand::SetPrice { product, price: Money::major(33) }));
    let file = folder.join("scenario.ron");
    let text = std::fs::read_to_string(&file).expect("the lesson");
    let before = game.play.as_ref().and_then(|play| play.session.path().map(Path::to_owned)).expect("a file");

    std::fs::write(&file, text.replacen("Scenario(", "Scenrio((", 1)).expect("it is written");
    open::load_again(&mut game, Lang::En);
    assert!(matches!(game.screen, Screen::Problems { .. }), "{:?}", game.screen);
    assert_eq!(game.play.as_ref().and_then(|play| play.session.path()), Some(before.as_path()));

    assert_eq!(text.matches("minutes: ").count(), 1);
    let at = text.find("minutes: ").expect("it is there") + "minutes: ".len();
    let edited = format!("{}1{}", &text[..at], &text[at..]);
    std::fs::write(&file, edited).expect("it is written");
    open::load_again(&mut game, Lang::En);
    assert_eq!(game.screen, Screen::Workbench);
    let play = game.play.as_ref().expect("a run");
    assert_eq!(play.view.listings[0].price, Money::major(33), "what was done stays done");
    assert_ne!(play.session.path(), Some(before.as_path()), "the old file stays as it is");
    assert!(matches!(&game.ui.dialog, Some(Dialog::Notice(sentences)) if !sentences.is_empty()));
}

/// "To the next event" shows who waits before it passes on, and leads through every day to the
/// debrief.
#[test]
fn the_next_event_leads_to_the_end() {
    let place = tempfile::tempdir().expect("a folder");
    let (mut game, _) = begun(place.path());
    let chat = until_somebody_writes(&mut game).conversation;
    let now = game.play.as_ref().expect("a run").view.now;
    act(&mut game, UiAction::Clock(ClockControl::NextEvent));
    assert_eq!(game.play.as_ref().expect("a run").view.now, now, "somebody waits");
    assert_eq!(game.ui.messages.open, Some(chat));
    for _ in 0..2_000 {
        if game.play.as_ref().is_some_and(|play| play.view.over) {
            break;
        }
        game.ui.dialog = None;
        act(&mut game, UiAction::Clock(ClockControl::NextEvent));
    }
    let play = game.play.as_ref().expect("a run");
    assert!(play.view.over, "it stands at {:?}", play.view.now);
}
