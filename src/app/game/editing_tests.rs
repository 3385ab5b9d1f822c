//! The editor as the shell runs it: a new lesson, checks while one types, a talk, saving, what
//! another program did, a chat that becomes stories, practice and hard moments beside it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::author::AuthorDesk;
use super::author_file::Decision;
use super::editing;
use super::own;
use super::state::{GameState, Screen};
use crate::base::Lang;
use crate::edit::{Address, Edit, Literal};
use crate::lessons::Lessons;
use crate::scenario::source::ValueNode;
use crate::ui::action::EditorAction;
use crate::ui::editor::state::SidePage;
use crate::ui::editor::{EditorQuestion, ProofState};

/// A game whose own lessons lie in a folder.
pub(super) fn game(own: &Path) -> GameState {
    let mut game = GameState::default();
    game.shelf.lessons = Lessons::new(Some(own.to_owned()), None, Vec::new());
    game
}

/// Lets time pass until the desk rests.
pub(super) fn rest(desk: &mut AuthorDesk) {
    for _ in 0..2_000 {
        if !desk.sync(0.5, Lang::En) {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("it never rests");
}

fn days(text: &str) -> Edit {
    Edit::Set { at: Address::parse("days"), value: Literal::Number(text.to_owned()) }
}

pub(super) fn made(place: &Path) -> (GameState, PathBuf) {
    let mut game = game(place);
    own::new(&mut game, Lang::En);
    assert_eq!(game.screen, Screen::Editor);
    let folder = game.author.as_ref().expect("it is open").folder.clone();
    (game, folder)
}

/// A new lesson has no problem; what is typed is checked, and a customer of it can be tried.
#[test]
fn a_new_lesson_is_checked_and_tried() {
    let place = tempfile::tempdir().expect("a folder");
    let (mut game, folder) = made(place.path());
    let desk = game.author.as_mut().expect("it is open");
    rest(desk);
    let wrong: Vec<_> = desk.problems.iter().filter(|problem| problem.is_error).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    let case = desk.file.document.value(&Address::parse("cases")).and_then(|cases| cases.item(0));
    let case = case.and_then(|item| item.key.map(str::to_owned)).expect("a story");
    desk.try_case(case.clone());
    rest(desk);
    let talk = desk.talk.clone().expect("a talk");
    assert_eq!((talk.case.as_str(), &talk.problem), (case.as_str(), &None));
    assert!(talk.head.len() > 1 && !talk.trials.is_empty() && !talk.standing.is_empty());
    desk.say("1".to_owned());
    rest(desk);
    assert_eq!(desk.talk.as_ref().map(|talk| talk.turns.len()), Some(1));
    // An error is found at its value, and the talk waits until the error is fixed.
    assert_eq!(desk.edit(&days("700"), None, Lang::En), None);
    rest(desk);
    assert!(desk.problems.iter().any(|p| p.is_error && p.at == Address::parse("days")));
    desk.step(true, Lang::En);
    rest(desk);
    assert!(!desk.problems.iter().any(|problem| problem.is_error));
    assert_eq!(desk.talk.as_ref().map(|talk| talk.turns.len()), Some(1), "the same place again");
    assert!(folder.join("scenario.ron").is_file());
}

/// What is typed and not saved is stored; leaving asks first; the next time it is offered.
#[test]
fn what_is_not_saved_is_offered_the_next_time() {
    let place = tempfile::tempdir().expect("a folder");
    let (mut game, folder) = made(place.path());
    let edit = EditorAction::Edit(days("2"), None);
    editing::carry_out(&mut game, edit, Lang::En);
    editing::carry_out(&mut game, EditorAction::Close, Lang::En);
    assert_eq!(game.author.as_ref().and_then(|desk| desk.question.clone()), Some(EditorQuestion::Unsaved));
    editing::carry_out(&mut game, EditorAction::CloseUnsaved, Lang::En);
    assert!(game.author.is_none() && game.screen == Screen::Start);
    let mut desk = AuthorDesk::open(&folder, Lang::En).expect("it opens");
    assert_eq!(desk.question, Some(EditorQuestion::Recovery));
    desk.recover(true, Lang::En);
    let value = |desk: &AuthorDesk| {
        desk.file.document.value(&Address::parse("days")).map(|node| node.text().to_owned())
    };
    assert_eq!(value(&desk).as_deref(), Some("2"));
    desk.save(Lang::En).expect("it is saved");
    assert!(!desk.file.document.is_changed());
    assert_eq!(AuthorDesk::open(&folder, Lang::En).expect("it opens").question, None);
}

/// A version of another program is not written over; both versions are merged where they can be.
#[test]
#[expect(clippy::disallowed_methods, reason = "the test is the other program")]
fn another_programs_changes_are_asked_about() {
    let place = tempfile::tempdir().expect("a folder");
    let (mut game, folder) = made(place.path());
    let desk = game.author.as_mut().expect("it is open");
    let file = folder.join("scenario.ron");
    assert_eq!(desk.edit(&days("2"), None, Lang::En), None);
    let theirs = std::fs::read_to_string(&file).expect("a text").replacen("minutes:", "minutes: 7, //", 1);
    std::fs::write(&file, &theirs).expect("written");
    desk.save(Lang::En).expect("it is asked about");
    assert_eq!(desk.question, Some(EditorQuestion::Merges));
    assert_eq!(std::fs::read_to_string(&file).expect("a text"), theirs, "nothing is written over");
    desk.decide(Decision::Both, Lang::En);
    desk.save(Lang::En).expect("it is saved");
    let both = std::fs::read_to_string(&file).expect("a text");
    assert!(both.contains("days: 2") && both.contains("minutes: 7"), "{both}");
    std::fs::remove_file(&file).expect("it is gone");
    desk.sync(3.0, Lang::En);
    assert_eq!(desk.question, Some(EditorQuestion::Gone));
    desk.save(Lang::En).expect("it is saved again");
    assert!(file.is_file() && desk.question.is_none());
}

/// A chat that is dropped on the editor becomes stories; one undo takes one away.
#[test]
#[expect(clippy::disallowed_methods, reason = "the test makes its file")]
fn a_dropped_chat_becomes_stories() {
    let place = tempfile::tempdir().expect("a folder");
    let (mut game, _) = made(place.path());
    let chat = place.path().join("chat.txt");
    let lines = "林小姐 2026-11-20 10:02:11\n杯子收到就裂了，能换一个吗\n\n客服 2026-11-20 10:03:40\n非常抱歉，给您补发一个新的，今天就寄出\n\n\
                 林小姐 2026-11-20 10:04:02\n好的谢谢，电话13812345678\n";
    std::fs::write(&chat, lines).expect("written");
    let before = stories(&game);
    assert!(editing::take_dropped(&mut game, &chat, Lang::Zh));
    let desk = game.author.as_mut().expect("it is open");
    assert!(!desk.notes.is_empty(), "what to look at is said");
    assert!(!desk.file.document.text().contains("13812345678"), "no number comes along");
    rest(desk);
    let wrong: Vec<_> = desk.problems.iter().filter(|problem| problem.is_error).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(stories(&game) > before);
    editing::carry_out(&mut game, EditorAction::Undo, Lang::Zh);
    assert_eq!(stories(&game), before);
}

/// A table whose columns say nothing is asked about in the window, and read as the author answers.
#[test]
#[expect(clippy::disallowed_methods, reason = "the test makes its file")]
fn the_columns_of_a_table_are_asked_about() {
    let place = tempfile::tempdir().expect("a folder");
    let (mut game, _) = made(place.path());
    let chat = place.path().join("odd.csv");
    let lines = "nr;a;b\n1;Poppy;The mug arrived broken, can you send me another one?\n\
                 2;Shop;I am sorry, I will send you a new one today.\n3;Poppy;Thank you!\n";
    std::fs::write(&chat, lines).expect("written");
    let before = stories(&game);
    assert!(editing::take_dropped(&mut game, &chat, Lang::En));
    let desk = game.author.as_ref().expect("it is open");
    let Some(EditorQuestion::Columns(columns)) = &desk.question else { panic!("{:?}", desk.question) };
    assert_eq!((columns.len(), stories(&game)), (3, before));
    editing::carry_out(&mut game, EditorAction::FromColumns(1, 2), Lang::En);
    let desk = game.author.as_ref().expect("it is open");
    assert_eq!(desk.question, None);
    assert!(stories(&game) > before && !desk.notes.is_empty());
}

/// Beside the editor every story is tried out: what the checks alone do not see stands among the
/// problems, at its place.
#[test]
fn stories_are_proved_beside_the_editor() {
    let place = tempfile::tempdir().expect("a folder");
    let (mut game, _) = made(place.path());
    let desk = game.author.as_mut().expect("it is open");
    let table = desk.file.document.value(&Address::parse("cases"));
    let key = table.into_iter().flat_map(ValueNode::items).find_map(|item| item.key.map(str::to_owned));
    let key = key.expect("there is a story");
    let at = Address::parse("cases").child(key).child("satisfied_by");
    let edit = Edit::SetRon { at: at.clone(), ron: "Did(Apologise)".to_owned() };
    assert_eq!(desk.edit(&edit, None, Lang::En), None);
    for _ in 0..3_000 {
        desk.sync(0.5, Lang::En);
        if desk.proof.state(desk.file.document.revision()) == ProofState::Done {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    let found: Vec<_> = desk.problems.iter().filter(|each| each.code.starts_with("S3")).collect();
    assert!(found.iter().any(|each| at.contains(&each.at) || each.at.contains(&at)), "{found:?}");
    assert!(found.iter().all(|each| !each.sentence.is_empty()));
}

fn stories(game: &GameState) -> usize {
    let desk = game.author.as_ref().expect("it is open");
    desk.file.document.value(&Address::parse("cases")).map_or(0, ValueNode::len)
}

/// A copy of a shipped lesson is the author's own under a name of its own.
#[test]
fn a_shipped_lesson_is_copied() {
    let place = tempfile::tempdir().expect("a folder");
    let mut game = game(place.path());
    let number = game.shelf.lessons.shown().first().map(|(number, _)| *number).expect("a lesson");
    own::copy(&mut game, number, Lang::En);
    let desk = game.author.as_mut().expect("it is open");
    rest(desk);
    let id = desk.file.document.value(&Address::parse("id")).and_then(ValueNode::words);
    let name = desk.folder.file_name().map(|name| name.to_string_lossy().into_owned());
    assert_eq!(id, name);
    assert!(!desk.problems.iter().any(|problem| problem.is_error), "{:?}", desk.problems);
}

/// Bots play the lesson once their page is open, and again after an edit.
#[test]
fn bots_play_what_stands_in_the_editor() {
    let place = tempfile::tempdir().expect("a folder");
    let (mut game, _) = made(place.path());
    let desk = game.author.as_mut().expect("it is open");
    rest(desk);
    assert!(desk.bots.scores.levels.is_empty(), "nobody asked for it");
    desk.state.side = SidePage::Score;
    rest(desk);
    assert!(desk.bots.scores.levels.len() == 5 && !desk.bots.scores.is_old);
    assert_eq!(desk.edit(&days("700"), None, Lang::En), None);
    rest(desk);
    assert!(desk.bots.scores.is_old, "a lesson with errors is not played");
    desk.step(true, Lang::En);
    rest(desk);
    assert!(!desk.bots.scores.is_old);
}

/// A text whose other language was changed is marked until the author finds it right.
#[test]
fn a_stale_text_is_accepted() {
    let place = tempfile::tempdir().expect("a folder");
    let (mut game, _) = made(place.path());
    let title = Address::parse("title");
    let words = Edit::SetText { at: title.clone(), lang: Lang::Zh, words: "新店".to_owned() };
    editing::carry_out(&mut game, EditorAction::Edit(words, None), Lang::En);
    let stale = |game: &GameState| {
        let desk = game.author.as_ref().expect("it is open");
        desk.problems.iter().filter(|problem| problem.is_stale).map(|problem| problem.at.clone()).collect()
    };
    let before: Vec<Address> = stale(&game);
    assert_eq!(before, std::slice::from_ref(&title));
    editing::carry_out(&mut game, EditorAction::Accept(title), Lang::En);
    let after: Vec<Address> = stale(&game);
    assert!(after.is_empty(), "{after:?}");
}
