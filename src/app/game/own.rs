//! The way into the editor: a lesson of the author's own, a copy of a shipped or packed one, a new
//! one.

use std::path::Path;

use super::author::AuthorDesk;
use super::list::{refresh_cards, remember};
use super::packing::refused;
use super::state::{GameState, Screen};
use crate::author::{Template, lesson};
use crate::base::Lang;
use crate::edit::{Address, Edit, EditDocument, Literal};
use crate::lessons::{LessonOrigin, make_lesson, read_pack};
use crate::locale;
use crate::pack::PackedFiles;
use crate::scenario::Embedded;
use crate::scenario::source::{id_of, is_safe_name};
use crate::session::disk::is_pack;
use crate::session::door::UnusableReason;
use crate::ui::widgets::Status;

/// The main file of a lesson.
const MAIN: &str = "scenario.ron";

/// Opens a lesson of the author's own. Who comes back to it finds it as it was left.
pub(super) fn edit(game: &mut GameState, number: usize, lang: Lang) {
    let folder = game.shelf.lessons.get(number).and_then(|lesson| lesson.origin.folder());
    let Some(folder) = folder.map(Path::to_owned) else { return };
    open(game, &folder, lang);
}

fn open(game: &mut GameState, folder: &Path, lang: Lang) {
    if game.author.as_ref().is_none_or(|desk| desk.folder != folder) {
        match AuthorDesk::open(folder, lang) {
            Ok(desk) => game.author = Some(desk),
            Err(why) => return game.ui.toasts.push(Status::Warning, why),
        }
    }
    game.screen = Screen::Editor;
}

/// Makes a copy of a shipped or packed lesson among the author's own.
pub(super) fn copy(game: &mut GameState, number: usize, lang: Lang) {
    match game.shelf.lessons.get(number).map(|lesson| lesson.origin.clone()) {
        Some(LessonOrigin::Shipped(id)) => {
            let text = |name: &str| named(Embedded::file(&format!("scenarios/{id}/scenario.ron"))?, name);
            make(game, &format!("{id}_copy"), &|name| Some(only(text(name)?)), lang);
        }
        Some(LessonOrigin::Folder(path)) if is_pack(&path) => unpack(game, &path, lang),
        Some(LessonOrigin::Folder(_)) | None => {}
    }
}

/// A lesson's text with another id.
fn named(text: &[u8], id: &str) -> Option<Vec<u8>> {
    let mut document = EditDocument::open(MAIN, text.to_vec()).ok()?;
    let named = Edit::Set { at: Address::parse("id"), value: Literal::Text(id.to_owned()) };
    document.apply(&named).ok()?;
    Some(document.text().as_bytes().to_vec())
}

/// The files of a lesson that has no other ones.
fn only(text: Vec<u8>) -> PackedFiles {
    PackedFiles::from([(MAIN.to_owned(), text)])
}

/// Makes a new lesson with one customer.
pub(super) fn new(game: &mut GameState, lang: Lang) {
    let text = |name: &str| lesson(Template::SingleCase, name, &Lang::ALL, lang).ok();
    make(game, "my_lesson", &|name| Some(only(text(name)?.into_bytes())), lang);
}

/// Makes a lesson of these files among the author's own and opens it.
fn make(game: &mut GameState, stem: &str, files: &dyn Fn(&str) -> Option<PackedFiles>, lang: Lang) {
    let Some(own) = game.shelf.lessons.own().map(Path::to_owned) else {
        return game.ui.toasts.push(Status::Warning, locale::text(lang, "ui-editor-no-own"));
    };
    match make_lesson(&own, stem, files) {
        Ok(folder) => {
            game.shelf.lessons.look();
            if let Ok(Some(number)) = game.shelf.lessons.open(&folder) {
                game.shelf.lessons.read_again(number);
                remember(game, number, lang);
            }
            refresh_cards(game, lang);
            open(game, &folder, lang);
        }
        Err(error) => {
            let told = UnusableReason::from(error).message(lang, "ui-editor-not-made", &own);
            game.ui.toasts.push(Status::Warning, told);
        }
    }
}

/// Makes a lesson of the author's own of a pack, and opens it. The pack stays as it is.
fn unpack(game: &mut GameState, path: &Path, lang: Lang) {
    let files = match read_pack(path) {
        Ok(files) => files,
        Err(problem) => return refused(game, &problem, lang),
    };
    let main = files.get(MAIN).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let id = main.and_then(id_of).filter(|id| is_safe_name(id));
    let stem = id.clone().or_else(|| path.file_stem().map(|name| name.to_string_lossy().into_owned()));
    let as_named = |name: &str| {
        let mut files = files.clone();
        // A lesson that keeps its name keeps every byte.
        if id.as_deref() != Some(name)
            && let Some(text) = files.get(MAIN).and_then(|text| named(text, name))
        {
            files.insert(MAIN.to_owned(), text);
        }
        Some(files)
    };
    make(game, &stem.unwrap_or_default(), &as_named, lang);
}
