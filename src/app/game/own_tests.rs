//! Packs and pictures in the editor: a lesson in one file and back, and pictures that are dropped.

#![expect(clippy::disallowed_methods, reason = "the tests make their files")]

use std::path::Path;

use super::cards::card;
use super::editing;
use super::editing_tests::{game, made, rest};
use super::lessons;
use super::state::{GameState, Screen};
use crate::base::Lang;
use crate::edit::Address;
use crate::scenario::Embedded;
use crate::scenario::source::ValueNode;
use crate::ui::action::{EditorAction, FolderUse, LessonAction};
use crate::ui::screens::start_model::CardAuthoring;

/// The number of the lesson that lies at a path.
fn number_of(game: &mut GameState, path: &Path) -> usize {
    game.shelf.lessons.look();
    match game.shelf.lessons.number_of(path) {
        Some(number) => number,
        None => game.shelf.lessons.open(path).ok().flatten().expect("it is a lesson"),
    }
}

/// A lesson is packed where the editor says; the pack becomes a lesson of one's own with every
/// file, which is opened at once, and the pack stays as it was.
#[test]
fn a_lesson_goes_through_a_pack_in_the_window() {
    let place = tempfile::tempdir().expect("a folder");
    let (mut game, folder) = made(place.path());
    std::fs::create_dir(folder.join("photos")).expect("a folder");
    let picture = Embedded::common("assets/photos/mug_good.png").expect("it is shipped");
    std::fs::write(folder.join("photos/mug.png"), picture).expect("a file");
    std::fs::write(folder.join("run.sh"), "no").expect("a file");
    editing::carry_out(&mut game, EditorAction::Pack, Lang::En);
    let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
    let pack = place.path().join("packs").join(format!("{name}.shop"));
    let told = game.author.as_ref().expect("it is open").notes.join("\n");
    assert!(told.contains("run.sh was left out") && told.contains(&pack.display().to_string()), "{told}");
    let bytes = std::fs::read(&pack).expect("a pack");
    editing::carry_out(&mut game, EditorAction::Close, Lang::En);
    assert_eq!(game.screen, Screen::Start);

    // It is found by the folder chooser, which opens it, but keeps no lessons in it.
    for what_for in [FolderUse::Own, FolderUse::Open] {
        lessons::carry_out(&mut game, LessonAction::PickFolder(what_for), Lang::En);
        lessons::carry_out(&mut game, LessonAction::Browse(pack.display().to_string()), Lang::En);
        lessons::carry_out(&mut game, LessonAction::Enter(0), Lang::En);
        let opens = what_for == FolderUse::Open;
        assert_eq!(matches!(game.screen, Screen::Brief { .. }), opens, "{what_for:?}");
        assert_eq!(game.shelf.picker.is_none(), opens, "{what_for:?}");
    }
    game.screen = Screen::Start;
    let number = number_of(&mut game, &pack);
    let shown = game.shelf.lessons.get(number).map(|lesson| card(number, lesson).authoring);
    assert_eq!(shown, Some(CardAuthoring::Copy));
    lessons::carry_out(&mut game, LessonAction::Copy(number), Lang::En);
    assert_eq!(game.screen, Screen::Editor);
    let copy = game.author.as_ref().expect("it is open").folder.clone();
    assert_eq!(copy, place.path().canonicalize().unwrap_or_default().join(format!("{name}_2")));
    assert_eq!(std::fs::read(copy.join("photos/mug.png")).expect("it came along"), picture);
    assert_eq!(std::fs::read(&pack).expect("a pack"), bytes);
    let desk = game.author.as_mut().expect("it is open");
    rest(desk);
    assert!(desk.problems.iter().all(|problem| !problem.is_error), "{:?}", desk.problems);
}

/// A pack that is refused, or a lesson that is none, is said in one sentence; nothing is made.
#[test]
fn a_pack_that_is_none_is_refused() {
    let place = tempfile::tempdir().expect("a folder");
    let mut game = game(&place.path().join("own"));
    let pack = place.path().join("bad.shop");
    std::fs::write(&pack, "not a pack").expect("a file");
    let number = number_of(&mut game, &pack);
    lessons::carry_out(&mut game, LessonAction::Copy(number), Lang::En);
    assert!(game.screen == Screen::Start && game.author.is_none() && !game.ui.toasts.is_empty());
    assert!(!place.path().join("own").exists());
}

/// A pack of another lesson that has the name already is not written over.
#[test]
fn another_lessons_pack_is_not_written_over() {
    let place = tempfile::tempdir().expect("a folder");
    let (mut game, folder) = made(place.path());
    let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
    let pack = place.path().join("packs").join(format!("{name}.shop"));
    std::fs::create_dir(place.path().join("packs")).expect("a folder");
    std::fs::write(&pack, "mine").expect("a file");
    editing::carry_out(&mut game, EditorAction::Pack, Lang::En);
    assert_eq!(std::fs::read_to_string(&pack).expect("it is there"), "mine");
    assert!(!game.ui.toasts.is_empty() && game.author.as_ref().is_some_and(|desk| desk.notes.is_empty()));
}

/// A picture that is dropped becomes a photo of the open product, in one step that can be undone;
/// without an open product nothing is copied.
#[test]
fn a_dropped_picture_becomes_a_photo() {
    let place = tempfile::tempdir().expect("a folder");
    let (mut game, folder) = made(place.path());
    let from = place.path().join("New mug.png");
    std::fs::write(&from, Embedded::common("assets/photos/mug_good.png").expect("shipped")).expect("a file");
    assert!(editing::take_dropped(&mut game, &from, Lang::En));
    assert!(!folder.join("photos").exists() && !game.ui.toasts.is_empty());
    let desk = game.author.as_mut().expect("it is open");
    let before = desk.file.document.text().to_owned();
    let goods = desk.file.document.value(&Address::parse("products")).and_then(|goods| goods.item(0));
    let product = goods.and_then(|item| item.key.map(str::to_owned)).expect("a product");
    desk.state.open(Address::parse("products").child(product.clone()));
    assert!(editing::take_dropped(&mut game, &from, Lang::En));
    let desk = game.author.as_mut().expect("it is open");
    let photo = Address::parse("photos").child(format!("{product}_new_mug"));
    let of = desk.file.document.value(&photo.child("product")).and_then(ValueNode::words);
    assert_eq!(of, Some(product));
    let file = desk.file.document.value(&photo.child("file")).and_then(ValueNode::words);
    assert_eq!(file.as_deref(), Some("photos/new_mug.png"));
    assert!(folder.join("photos/new_mug.png").is_file());
    assert!(
        desk.notes[0].contains("photos/new_mug.png") && desk.notes[0].contains(" pixels"),
        "{:?}",
        desk.notes
    );
    rest(desk);
    assert!(desk.problems.iter().all(|problem| !problem.is_error), "{:?}", desk.problems);
    desk.step(true, Lang::En);
    assert_eq!(desk.file.document.text(), before);
}

/// A lesson that cannot be opened, a chat that cannot be read and a folder in which nothing can be
/// made are told in the window's language.
#[test]
fn files_that_cannot_be_used_are_told_in_chinese() {
    let place = tempfile::tempdir().expect("a folder");
    let (mut game, folder) = made(place.path());
    let desk = game.author.as_mut().expect("it is open");
    let chat = place.path().join("没有");
    let options = crate::import::ImportOptions::default();
    let told = super::from_chat::add_stories(desk, &chat, &options, Lang::Zh).expect_err("there is no chat");
    let super::from_chat::ChatProblem::Said(told) = told else { panic!("{told:?}") };
    assert!(told.ends_with("：没有这个文件或文件夹。"), "{told}");
    std::fs::create_dir(place.path().join("课")).expect("a folder");
    std::fs::create_dir(place.path().join("课/scenario.ron")).expect("a folder");
    let opened = super::author::AuthorDesk::open(&place.path().join("课"), Lang::Zh);
    assert!(opened.is_err_and(|told| told.ends_with("：这不是普通文件。")));
    // A folder has taken the place of the lesson's file.
    desk.edit(
        &crate::edit::Edit::Set {
            at: Address::parse("days"),
            value: crate::edit::Literal::Number("2".to_owned()),
        },
        None,
        Lang::Zh,
    );
    std::fs::remove_dir_all(&folder).expect("it is removed");
    std::fs::write(&folder, "").expect("a file");
    desk.outside = Some(crate::edit::disk::Outside::Gone);
    let told = desk.save(Lang::Zh).expect_err("there is no folder");
    assert!(told.ends_with("：路径里有一段不是文件夹。"), "{told}");
}
