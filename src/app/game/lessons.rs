//! The list of lessons in the window: read a piece at a time, kept up to date while the window is looked at, and made
//! into cards. And what is done with it: problems shown, folders chosen, files dropped on the window.

use std::path::Path;

use bevy::prelude::*;
use bevy::time::Real;
use bevy::window::{FileDragAndDrop, PrimaryWindow};

use super::open;
use super::state::{Game, GameOptions, Screen, lang};
use crate::app::look::Preferences;
use crate::app::pace::{Pace, SMOOTH};
use crate::base::Lang;
use crate::lessons::{FolderListing, LessonGroup, Lessons, Remark, Settings, browse};
use crate::locale;
use crate::ui::action::{FolderUse, LessonAction};
use crate::ui::screens::PATH_FIELD;
use crate::ui::screens::start_model::{CardGroup, FolderEntry, FolderModel};
use crate::ui::widgets::Status;

/// Seconds between two looks at the files.
const LOOK_EVERY: f64 = 2.0;

/// The lessons, what is remembered of them, and the folder that is being chosen.
#[derive(Default)]
pub(crate) struct Shelf {
    pub(crate) lessons: Lessons,
    pub(crate) settings: Settings,
    pub(super) picker: Option<(FolderUse, FolderListing)>,
    /// The number of the lesson in play.
    pub(super) in_play: Option<usize>,
    /// Whether the lesson in play was changed and the learner is to be asked.
    pub(super) ask_again: bool,
    since_look: f64,
}

/// Fills the list when the program opens.
pub(super) fn fill(game: &mut Game, options: &GameOptions, lang: Lang) {
    let settings = Settings::read();
    if let Some(trouble) = settings.trouble() {
        let sentence = locale::text_with(lang, trouble.key(), &trouble.values());
        game.ui.toasts.push(Status::Warning, sentence);
    }
    let recent = settings.recent().to_vec();
    game.shelf.lessons = Lessons::new(settings.own_folder(), options.scenarios.clone(), recent);
    game.shelf.settings = settings;
}

/// Reads the lessons that have not been read, one for a picture, and looks now and then whether somebody has changed
/// the files of one.
pub(super) fn keep_current(
    mut game: NonSendMut<Game>,
    mut pace: ResMut<Pace>,
    time: Res<Time<Real>>,
    look: Res<Preferences>,
    options: Res<GameOptions>,
    windows: Query<&Window, With<PrimaryWindow>>,
) {
    let game = &mut *game;
    let lang = lang(look.language);
    if game.screen == Screen::Start && game.shelf.lessons.read_next() {
        pace.ask(SMOOTH);
        open::refresh_cards(game, lang);
        if !game.shelf.lessons.has_unread() {
            // Runs of lessons that have just been read can be gone on with now.
            open::read_lists(game, &options, lang);
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
    match (game.screen, game.shelf.in_play) {
        (Screen::Workbench, Some(number)) => {
            let before = game.shelf.lessons.get(number).is_some_and(|lesson| lesson.changed);
            if game.shelf.lessons.look_at(number) && !before {
                game.shelf.ask_again = true;
            }
        }
        (Screen::Workbench, None) => {}
        _ => {
            if game.shelf.lessons.look() {
                open::refresh_cards(game, lang);
            }
        }
    }
}

/// Opens what is dropped on the window.
pub(super) fn take_dropped(
    mut dropped: MessageReader<FileDragAndDrop>,
    mut game: NonSendMut<Game>,
    look: Res<Preferences>,
) {
    for event in dropped.read() {
        if let FileDragAndDrop::DroppedFile { path_buf, .. } = event {
            open_folder(&mut game, path_buf, lang(look.language));
        }
    }
}

/// Opens a folder: the lesson it is, or the list with the lessons in it. A run in play is not left for it.
pub(super) fn open_folder(game: &mut Game, folder: &Path, lang: Lang) {
    // A photo or a file that was dropped means its folder.
    let folder = if folder.is_file() { folder.parent().unwrap_or(folder) } else { folder };
    let opened = game.shelf.lessons.open(folder);
    let number = match opened {
        Ok(number) => number,
        Err(remark) => return game.ui.toasts.push(Status::Warning, say(&remark, lang)),
    };
    if let Some(number) = number {
        game.shelf.lessons.read_again(number);
        remember(game, number, lang);
    }
    open::refresh_cards(game, lang);
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
fn show_lesson(game: &mut Game, number: usize) {
    match game.shelf.lessons.get(number).and_then(|lesson| lesson.scenario()) {
        Some(scenario) => game.screen = Screen::Brief { card: number, seed: Game::seed_for(scenario) },
        None => game.screen = Screen::Problems { card: number },
    }
}

/// Remembers that a lesson on disk was opened.
pub(super) fn remember(game: &mut Game, number: usize, lang: Lang) {
    let lesson = game.shelf.lessons.get(number);
    let Some(folder) = lesson.and_then(|lesson| lesson.origin.folder()).map(Path::to_owned) else { return };
    // Only once: it would be said at every start otherwise.
    let known_broken = game.shelf.settings.trouble().is_some();
    if let Err(trouble) = game.shelf.settings.remember(&folder)
        && !known_broken
    {
        let sentence = locale::text_with(lang, trouble.key(), &trouble.values());
        game.ui.toasts.push(Status::Warning, sentence);
    }
    let recent = game.shelf.settings.recent().to_vec();
    game.shelf.lessons.set_recent(recent);
}

/// Carries out what was asked of the list.
pub(super) fn carry_out(game: &mut Game, options: &GameOptions, action: LessonAction, lang: Lang) {
    match action {
        LessonAction::ShowProblems(number) => game.screen = Screen::Problems { card: number },
        LessonAction::HideProblems => {
            game.screen = if game.play.is_some() { Screen::Workbench } else { Screen::Start };
        }
        LessonAction::ReadAgain(number) => {
            game.shelf.lessons.read_again(number);
            open::refresh_cards(game, lang);
        }
        LessonAction::PickFolder(what_for) => {
            let begin = match (what_for, game.shelf.lessons.own()) {
                (FolderUse::Own, Some(own)) if own.is_dir() => own.display().to_string(),
                _ => String::new(),
            };
            show_folders(game, what_for, &begin);
        }
        LessonAction::Browse(typed) => {
            if let Some((what_for, _)) = game.shelf.picker {
                game.shelf.picker = Some((what_for, browse(&typed)));
            }
        }
        LessonAction::Enter(place) => {
            if let Some((what_for, listing)) = &game.shelf.picker
                && let Some(folder) = listing.folders.get(place)
            {
                let path = folder.path.display().to_string();
                show_folders(game, *what_for, &path);
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
        LessonAction::LoadAgain => open::load_again(game, options, lang),
        LessonAction::KeepOld => game.shelf.ask_again = false,
    }
}

/// What settings show of the author's own folder.
pub(super) fn show_in_settings(game: &mut Game) {
    let own = game.shelf.lessons.own().map(|own| own.display().to_string()).unwrap_or_default();
    game.ui.own_folder = own;
    game.ui.own_folder_chosen = game.shelf.settings.is_chosen();
}

/// Shows a folder in the panel, and its path in the field there.
fn show_folders(game: &mut Game, what_for: FolderUse, path: &str) {
    let listing = browse(path);
    game.ui.fields.insert(PATH_FIELD.to_owned(), listing.path.display().to_string());
    game.ui.focus_folders = true;
    game.shelf.picker = Some((what_for, listing));
}

fn use_folder(game: &mut Game, lang: Lang) {
    let Some((what_for, listing)) = game.shelf.picker.take() else { return };
    match what_for {
        FolderUse::Open => open_folder(game, &listing.path, lang),
        FolderUse::Own => choose_own(game, Some(listing.path), lang),
    }
}

/// Uses another folder for own lessons, and remembers it.
fn choose_own(game: &mut Game, folder: Option<std::path::PathBuf>, lang: Lang) {
    if let Err(trouble) = game.shelf.settings.choose(folder) {
        let sentence = locale::text_with(lang, trouble.key(), &trouble.values());
        game.ui.toasts.push(Status::Warning, sentence);
    }
    let own = game.shelf.settings.own_folder();
    game.shelf.lessons.set_own(own);
    open::refresh_cards(game, lang);
}

/// The panel for choosing a folder, if it is open.
pub(super) fn folder_model(game: &Game, lang: Lang) -> Option<FolderModel> {
    let (what_for, listing) = game.shelf.picker.as_ref()?;
    let path = listing.path.display().to_string();
    let problem = listing.problem.as_ref().map(|reason| {
        let values = [("path", path.clone().into()), ("reason", reason.clone().into())];
        locale::text_with(lang, "lessons-unreadable", &values)
    });
    let entry = |folder: &crate::lessons::browse::SubFolder| FolderEntry {
        name: folder.name.clone(),
        is_lesson: folder.is_lesson,
    };
    Some(FolderModel {
        what_for: *what_for,
        path,
        has_parent: listing.parent.is_some(),
        folders: listing.folders.iter().map(entry).collect(),
        more: listing.more,
        lessons: listing.lessons,
        problem,
    })
}

/// The cards by heading.
pub(super) fn groups(lessons: &Lessons) -> Vec<CardGroup> {
    let shown = lessons.shown();
    let group = |group: LessonGroup| CardGroup {
        heading: group.key(),
        cards: shown
            .iter()
            .filter(|(_, lesson)| lesson.group == group)
            .map(|(number, lesson)| super::cards::card(*number, lesson))
            .collect(),
    };
    LessonGroup::ALL.map(group).into()
}

/// A remark about the list, in words.
pub(super) fn say(remark: &Remark, lang: Lang) -> String {
    locale::text_with(lang, remark.key, &remark.values)
}
