//! The list of lessons in the window: read a piece at a time, kept up to date while the window is
//! looked at, and made into cards. And what is done with it: problems shown, folders chosen, files
//! dropped on the window.

use std::path::Path;

use bevy::prelude::*;
use bevy::time::Real;
use bevy::window::{FileDragAndDrop, PrimaryWindow};

use super::list::{read_lists, refresh_cards, remember, say};
use super::state::{GameState, Screen};
use super::{editing, import_photo, keep, open, own};
use crate::app::look::Preferences;
use crate::app::pace::{Pace, SMOOTH};
use crate::base::Lang;
use crate::lessons::browse::{BrowseEntry, BrowseKind, browse};
use crate::locale;
use crate::session::disk::is_pack;
use crate::ui::action::{FolderUse, LessonAction};
use crate::ui::screens::start_model::{FolderEntry, FolderModel};
use crate::ui::widgets::Status;

/// Seconds between two looks at the files.
const LOOK_EVERY: f64 = 2.0;

/// Reads the lessons that have not been read, one for a picture, and looks now and then whether
/// somebody has changed the files of one.
pub(super) fn keep_current(
    mut game: NonSendMut<GameState>,
    mut pace: ResMut<Pace>,
    time: Res<Time<Real>>,
    look: Res<Preferences>,
    windows: Query<&Window, With<PrimaryWindow>>,
) {
    let game = &mut *game;
    let lang = look.language.lang();
    if game.screen == Screen::Start && game.shelf.lessons.read_next() {
        pace.ask(SMOOTH);
        refresh_cards(game, lang);
        if !game.shelf.lessons.has_unread() {
            // Runs of lessons that have just been read can be gone on with now.
            read_lists(game, lang);
        }
        return;
    }
    // Scripts play in a window that nothing has given the focus to.
    let is_seen = windows.iter().any(|window| window.focused || window.visible && game.scripted);
    if !is_seen || game.screen == Screen::Debrief {
        return;
    }
    pace.ask(std::time::Duration::from_secs_f64(LOOK_EVERY));
    game.shelf.since_look += time.delta_secs_f64();
    if game.shelf.since_look < LOOK_EVERY {
        return;
    }
    game.shelf.since_look = 0.0;
    if game.screen == Screen::Workbench {
        keep::look_at_file(game, lang);
    }
    match game.screen {
        Screen::Workbench => {
            let Some(number) = game.shelf.in_play else { return };
            let before = game.shelf.lessons.get(number).is_some_and(|lesson| lesson.changed);
            if game.shelf.lessons.look_at(number) && !before {
                game.shelf.ask_again = true;
            }
        }
        // The editor looks at its own file.
        Screen::Editor => {}
        Screen::Start | Screen::Brief { .. } | Screen::Problems { .. } | Screen::Debrief => {
            if game.shelf.lessons.look() {
                refresh_cards(game, lang);
            }
        }
    }
}

/// Opens what is dropped on the window.
pub(super) fn take_dropped(
    mut dropped: MessageReader<FileDragAndDrop>,
    mut game: NonSendMut<GameState>,
    look: Res<Preferences>,
) {
    for event in dropped.read() {
        if let FileDragAndDrop::DroppedFile { path_buf, .. } = event {
            take_path(&mut game, path_buf, look.language.lang());
        }
    }
}

/// Takes what was dropped on the window: into the lesson in the editor, or as a lesson.
pub(super) fn take_path(game: &mut GameState, path: &Path, lang: Lang) {
    if !editing::take_dropped(game, path, lang) && !import_photo::take_dropped(game, path, lang) {
        open_folder(game, path, lang);
    }
}

/// Opens a folder: the lesson it is, or the list with the lessons in it. A run in play is not left
/// for it.
pub(super) fn open_folder(game: &mut GameState, folder: &Path, lang: Lang) {
    // A photo or a file that was dropped means its folder; a pack is a lesson itself.
    let folder =
        if folder.is_file() && !is_pack(folder) { folder.parent().unwrap_or(folder) } else { folder };
    let opened = game.shelf.lessons.open(folder);
    let number = match opened {
        Ok(number) => number,
        Err(remark) => return game.ui.toasts.push(Status::Warning, say(&remark, lang)),
    };
    if let Some(number) = number {
        game.shelf.lessons.read_again(number);
        remember(game, number, lang);
    }
    refresh_cards(game, lang);
    let playing = game.screen == Screen::Workbench;
    match number {
        Some(number) if !playing => show_lesson(game, number),
        _ => {
            if !playing {
                game.screen = Screen::Start;
            }
            let path = folder.display().to_string();
            let told = locale::text_with(lang, "ui-folder-opened", &[("path", path.into())]);
            game.ui.toasts.push(Status::Done, told);
        }
    }
}

/// The brief of a lesson, or its problems if it cannot be played.
fn show_lesson(game: &mut GameState, number: usize) {
    match game.shelf.lessons.get(number).and_then(|lesson| lesson.scenario()) {
        Some(scenario) => game.screen = Screen::Brief { card: number, seed: GameState::seed_for(scenario) },
        None => game.screen = Screen::Problems { card: number },
    }
}

/// Carries out what was asked of the list.
pub(super) fn carry_out(game: &mut GameState, action: LessonAction, lang: Lang) {
    match action {
        LessonAction::ShowProblems(number) => game.screen = Screen::Problems { card: number },
        LessonAction::HideProblems => {
            game.screen = if game.play.is_some() { Screen::Workbench } else { Screen::Start };
        }
        LessonAction::ReadAgain(number) => {
            game.shelf.lessons.read_again(number);
            refresh_cards(game, lang);
        }
        LessonAction::Edit(number) => own::edit(game, number, lang),
        LessonAction::Copy(number) => own::copy(game, number, lang),
        LessonAction::New => own::new(game, lang),
        LessonAction::PickFolder(what_for) => {
            let own = match what_for {
                FolderUse::Own => game.shelf.lessons.own().filter(|own| own.is_dir()),
                FolderUse::Open => None,
            };
            let begin = own.map_or_else(String::new, |own| own.display().to_string());
            show_folders(game, what_for, &begin);
        }
        LessonAction::Browse(typed) => {
            if let Some((what_for, _)) = game.shelf.picker {
                game.shelf.picker = Some((what_for, browse(&typed)));
            }
        }
        LessonAction::Enter(place) => {
            let Some((what_for, listing)) = &game.shelf.picker else { return };
            let Some(BrowseEntry { path, kind, .. }) = listing.entries.get(place).cloned() else { return };
            match (kind, *what_for) {
                (BrowseKind::Folder | BrowseKind::Lesson, what_for) => {
                    show_folders(game, what_for, &path.display().to_string());
                }
                (BrowseKind::Pack, FolderUse::Open) => {
                    game.shelf.picker = None;
                    open_folder(game, &path, lang);
                }
                (BrowseKind::Pack, FolderUse::Own) => {}
            }
        }
        LessonAction::Up => {
            if let Some((what_for, listing)) = &game.shelf.picker
                && let Some(parent) = &listing.parent
            {
                let path = parent.display().to_string();
                show_folders(game, *what_for, &path);
            }
        }
        LessonAction::UseFolder => use_folder(game, lang),
        LessonAction::DropFolder => game.shelf.picker = None,
        LessonAction::UsualFolder => choose_own(game, None, lang),
        LessonAction::LoadAgain => open::load_again(game, lang),
        LessonAction::KeepOld => game.shelf.ask_again = false,
    }
}

/// The data of the settings about the author's own folder.
pub(super) fn show_in_settings(game: &mut GameState) {
    let own = game.shelf.lessons.own().map(|own| own.display().to_string()).unwrap_or_default();
    game.ui.settings.own_folder = own;
    game.ui.settings.own_folder_chosen = game.shelf.settings.is_chosen();
}

/// Shows a folder in the panel, and its path in the field there.
fn show_folders(game: &mut GameState, what_for: FolderUse, path: &str) {
    let listing = browse(path);
    game.ui.folder.path = Some(listing.path.display().to_string());
    game.ui.folder.focus = true;
    game.shelf.picker = Some((what_for, listing));
}

fn use_folder(game: &mut GameState, lang: Lang) {
    let Some((what_for, listing)) = game.shelf.picker.take() else { return };
    match what_for {
        FolderUse::Open => open_folder(game, &listing.path, lang),
        FolderUse::Own => choose_own(game, Some(listing.path), lang),
    }
}

/// Uses another folder for own lessons, and remembers it.
fn choose_own(game: &mut GameState, folder: Option<std::path::PathBuf>, lang: Lang) {
    if let Err(trouble) = game.shelf.settings.choose(folder) {
        let sentence = locale::text_with(lang, trouble.key(), &trouble.values());
        game.ui.toasts.push(Status::Warning, sentence);
    }
    let own = game.shelf.settings.own_folder();
    game.shelf.lessons.set_own(own);
    refresh_cards(game, lang);
}

/// The panel for choosing a folder, if it is open.
pub(super) fn folder_model(game: &GameState, lang: Lang) -> Option<FolderModel> {
    let (what_for, listing) = game.shelf.picker.as_ref()?;
    let path = listing.path.display().to_string();
    let problem = listing
        .problem
        .as_ref()
        .map(|reason| locale::text_with(lang, "lessons-unreadable", &reason.values(&listing.path)));
    let entry = |entry: &BrowseEntry| FolderEntry {
        name: entry.name.clone(),
        is_lesson: entry.kind != BrowseKind::Folder,
        // A pack can be opened, but is no folder to keep lessons in.
        is_usable: entry.kind != BrowseKind::Pack || *what_for == FolderUse::Open,
    };
    Some(FolderModel {
        what_for: *what_for,
        path,
        has_parent: listing.parent.is_some(),
        folders: listing.entries.iter().map(entry).collect(),
        more: listing.more,
        lessons: listing.lessons,
        problem,
    })
}
