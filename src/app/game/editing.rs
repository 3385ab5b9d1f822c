//! The page of the editor: what is shown on it, what is asked for there, and the way out of it.

use std::path::Path;

use super::author::AuthorDesk;
use super::author_file::{Decision, save_first};
use super::dropped::{add_photo, is_picture};
use super::from_chat::{ChatProblem, add_stories};
use super::list::{read_lists, refresh_cards};
use super::packing::pack;
use super::state::{GameState, Screen};
use crate::base::Lang;
use crate::edit::form::describe;
use crate::import::{ChatFormat, ColumnRole, ImportOptions};
use crate::locale;
use crate::session::disk::is_pack;
use crate::ui::action::{EditorAction, UiAction};
use crate::ui::editor::state::SidePage;
use crate::ui::editor::{EditorCx, EditorQuestion, editor_ui};
use crate::ui::theme::Tokens;
use crate::ui::widgets::Status;

/// Draws the editor.
pub(super) fn draw(root: &mut egui::Ui, t: &Tokens, lang: Lang, game: &mut GameState) -> Vec<UiAction> {
    let GameState { author, pictures, .. } = game;
    let Some(desk) = author else { return vec![UiAction::OpenStart] };
    let opened = desk.opened.as_ref().map(|(scenario, view)| (scenario.as_ref(), view.as_ref()));
    if let Some((scenario, _)) = opened {
        let files = scenario.photos.iter().map(|photo| photo.file.as_str());
        pictures.load(root.ctx(), Some(&desk.folder), files);
    }
    let picture = |file: &str| pictures.get(file);
    let keys = |target| desk.keys.get(&target).cloned().unwrap_or_default();
    let place = desk.folder.display().to_string();
    let cx = EditorCx {
        t,
        lang,
        document: &desk.file.document,
        format: describe(),
        keys: &keys,
        problems: &desk.problems,
        proof: desk.proof.state(desk.file.document.revision()),
        talk: desk.talk.as_ref(),
        opened,
        scores: &desk.bots.scores,
        picture: &picture,
        notes: &desk.notes,
        languages: &desk.languages,
        question: desk.question.as_ref(),
        place: &place,
    };
    let asked = editor_ui(root, &cx, &desk.sections, &mut desk.state);
    asked.into_iter().map(UiAction::Editor).collect()
}

/// Carries out what was asked for on its page.
pub(super) fn carry_out(game: &mut GameState, action: EditorAction, lang: Lang) {
    let Some(desk) = &mut game.author else { return };
    let told = match action {
        EditorAction::Edit(edit, group) => desk.edit(&edit, group, lang),
        EditorAction::Undo => {
            desk.step(true, lang);
            None
        }
        EditorAction::Redo => {
            desk.step(false, lang);
            None
        }
        EditorAction::Save => desk.save(lang).err(),
        EditorAction::TryCase(case) => {
            desk.try_case(case);
            None
        }
        EditorAction::Say(words) => {
            desk.say(words);
            None
        }
        EditorAction::FromChat(path) => from_chat(desk, Path::new(&path), &ImportOptions::default(), lang),
        EditorAction::FromColumns(sender, words) => {
            desk.question = None;
            desk.chat.take().and_then(|file| from_chat(desk, &file, &with_columns(sender, words), lang))
        }
        EditorAction::LeaveChat => {
            (desk.question, desk.chat) = (None, None);
            None
        }
        EditorAction::Accept(at) => {
            desk.accept(&at, lang);
            None
        }
        EditorAction::NotesRead => {
            desk.notes.clear();
            None
        }
        EditorAction::Recover(take) => {
            desk.recover(take, lang);
            None
        }
        EditorAction::TakeBoth => {
            desk.decide(Decision::Both, lang);
            None
        }
        EditorAction::TakeTheirs => {
            desk.decide(Decision::Theirs, lang);
            None
        }
        EditorAction::KeepMine => {
            desk.decide(Decision::Mine, lang);
            None
        }
        EditorAction::Play => return play(game, lang),
        EditorAction::Pack => return pack(game, lang),
        EditorAction::Close => {
            if desk.file.document.is_changed() && desk.question != Some(EditorQuestion::Unsaved) {
                desk.question = Some(EditorQuestion::Unsaved);
                None
            } else {
                return close(game, lang);
            }
        }
        EditorAction::CloseUnsaved => return close(game, lang),
    };
    if let Some(told) = told {
        game.ui.toasts.push(Status::Warning, told);
    }
}

/// Makes stories of a chat; what the author should look at stands beside the problems.
fn from_chat(desk: &mut AuthorDesk, file: &Path, options: &ImportOptions, lang: Lang) -> Option<String> {
    match add_stories(desk, file, options, lang) {
        Ok(notes) => {
            (desk.notes, desk.state.side) = (notes, SidePage::Problems);
            None
        }
        Err(ChatProblem::Columns(columns)) => {
            // Mostly the words come last, and the sender before them.
            let last = columns.len().saturating_sub(1);
            desk.state.columns = [last.saturating_sub(1), last];
            (desk.question, desk.chat) = (Some(EditorQuestion::Columns(columns)), Some(file.to_owned()));
            None
        }
        Err(ChatProblem::Said(why)) => Some(why),
    }
}

/// Columns by their numbers from 0: two of them may have the same name.
fn with_columns(sender: usize, words: usize) -> ImportOptions {
    let chosen = [(ColumnRole::Sender, sender), (ColumnRole::Text, words)];
    let columns = chosen.into_iter().map(|(role, place)| (role, (place + 1).to_string())).collect();
    ImportOptions { format: Some(ChatFormat::Csv), columns, ..ImportOptions::default() }
}

/// Makes a photo of a picture; what was measured of it stands beside the problems.
fn from_picture(desk: &mut AuthorDesk, file: &Path, lang: Lang) -> Option<String> {
    match add_photo(desk, file, lang) {
        Ok(notes) => {
            // Several pictures may be dropped at once.
            desk.notes.extend(notes);
            desk.state.side = SidePage::Problems;
            None
        }
        Err(why) => Some(why),
    }
}

/// Takes a file that was dropped on the editor: a picture or a chat. True if the editor is open.
pub(super) fn take_dropped(game: &mut GameState, file: &Path, lang: Lang) -> bool {
    let Some(desk) = game.author.as_mut().filter(|_| game.screen == Screen::Editor) else { return false };
    let told = match () {
        () if is_picture(file) => from_picture(desk, file, lang),
        () if is_pack(file) => Some(locale::text(lang, "ui-editor-drop-pack")),
        () => from_chat(desk, file, &ImportOptions::default(), lang),
    };
    if let Some(told) = told {
        game.ui.toasts.push(Status::Warning, told);
    }
    true
}

/// Leaves the editor. What is not saved stays in the recovery file and is offered the next time.
fn close(game: &mut GameState, lang: Lang) {
    if let Some(mut desk) = game.author.take() {
        // An author who leaves it unsaved has been asked.
        let _ = desk.file.autosave();
        if let Some(number) = game.shelf.lessons.number_of(&desk.folder) {
            game.shelf.lessons.read_again(number);
        }
    }
    game.screen = Screen::Start;
    read_lists(game, lang);
}

/// Saves the lesson and shows its brief. The editor keeps its place meanwhile.
fn play(game: &mut GameState, lang: Lang) {
    let Some(folder) = save_first(game, lang) else { return };
    let number = match game.shelf.lessons.number_of(&folder) {
        Some(number) => Some(number),
        None => game.shelf.lessons.open(&folder).ok().flatten(),
    };
    let Some(number) = number else { return };
    game.shelf.lessons.read_again(number);
    refresh_cards(game, lang);
    match game.shelf.lessons.get(number).and_then(|lesson| lesson.scenario()) {
        Some(scenario) => game.screen = Screen::Brief { card: number, seed: GameState::seed_for(scenario) },
        None => game.ui.toasts.push(Status::Warning, locale::text(lang, "ui-editor-try-errors")),
    }
}
