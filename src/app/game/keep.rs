//! A run whose file was lost: moved, removed, replaced or changed by another program, or on a disk
//! that is full. It goes on in a new file that contains everything so far, and the learner is
//! informed. If no file can be made, it goes on without one.

use super::state::{GameState, Screen};
use crate::base::Lang;
use crate::locale;
use crate::session::FileError;
use crate::sim::Applied;
use crate::ui::state::Dialog;
use crate::ui::widgets::Status;

/// Begins a new file for the run in play, whose own was lost, and says so. Gives what became of the
/// last command.
pub(super) fn keep_anew(game: &mut GameState, lost: &FileError, lang: Lang) -> Option<Applied> {
    let play = game.play.as_mut()?;
    match play.session.keep_anew(game.runs_in.as_deref()) {
        Ok(anew) => {
            game.ui.toasts.push(Status::Warning, lost.message(lang));
            game.ui.toasts.push(Status::Done, anew.message(lang));
            Some(anew.applied)
        }
        Err(why) => {
            let unkept = locale::text_with(lang, "carried-unkept", &[("reason", why.message(lang).into())]);
            game.to_read = vec![lost.message(lang), unkept];
            Some(play.session.go_on_without_file())
        }
    }
}

/// Looks for a place again for a run that is kept nowhere: the disk may have room, the folder may
/// be there again.
pub(super) fn seek_again(game: &mut GameState, lang: Lang) {
    let Some(play) = game.play.as_mut().filter(|play| play.session.is_homeless()) else { return };
    if let Ok(anew) = play.session.keep_anew(game.runs_in.as_deref()) {
        game.to_read.clear();
        game.ui.toasts.push(Status::Done, anew.message(lang));
    }
}

/// Looks whether the run's file is still there while nothing is done.
pub(super) fn look_at_file(game: &mut GameState, lang: Lang) {
    let Some(play) = game.play.as_mut() else { return };
    if let Err(lost) = play.session.look_at_file() {
        keep_anew(game, &lost, lang);
    }
}

/// Before a run is left: whether its file was lost since the last command. It is said once.
pub(super) fn tell_lost(game: &mut GameState, lang: Lang) -> bool {
    let Some(play) = &mut game.play else { return false };
    let Err(lost) = play.session.check_file() else { return false };
    keep_anew(game, &lost, lang);
    // No dialog is open where the run is left for.
    for sentence in std::mem::take(&mut game.to_read) {
        game.ui.toasts.push(Status::Warning, sentence);
    }
    true
}

/// Opens what is to be read, once nothing else is open.
pub(super) fn open_what_is_to_read(game: &mut GameState) {
    let free = game.ui.dialog.is_none() && matches!(game.screen, Screen::Workbench | Screen::Debrief);
    if free && !game.to_read.is_empty() {
        game.ui.dialog = Some(Dialog::Notice(std::mem::take(&mut game.to_read)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::commands::command;
    use super::super::state::RunInPlay;
    use super::*;
    use crate::scenario::{Embedded, load};
    use crate::session::{JournalFile, Session};
    use crate::sim::ShopCommand;
    use std::path::Path;
    use std::sync::Arc;

    fn game(path: &Path) -> GameState {
        let files = Embedded::scenario("first_hour").expect("it is shipped");
        let scenario = Arc::new(load(&files, "x").scenario.expect("it is fine"));
        let session = Session::start(Arc::clone(&scenario), 7, Lang::En, Some(path)).expect("it starts");
        let play = RunInPlay::new(session, scenario);
        GameState { screen: Screen::Workbench, play: Some(play), ..GameState::default() }
    }

    fn steps(game: &GameState) -> usize {
        game.play.as_ref().expect("a run").session.steps().len()
    }

    /// A file that was removed is begun anew with every command. The learner is informed where it
    /// is.
    #[test]
    fn a_lost_run_goes_on_in_a_new_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.journal");
        for by_command in [true, false] {
            let mut game = game(&path);
            command(&mut game, &ShopCommand::Pause, Lang::En);
            std::fs::rename(&path, folder.path().join("moved")).expect("moved");
            if by_command {
                command(&mut game, &ShopCommand::Pause, Lang::En);
            } else {
                look_at_file(&mut game, Lang::En);
            }
            assert!(!game.ui.toasts.is_empty() && game.to_read.is_empty());
            let now = game.play.as_ref().and_then(|play| play.session.path()).expect("a file").to_owned();
            let kept = JournalFile::read(&now).expect("it can be read").steps.len();
            assert_eq!(kept, steps(&game), "{by_command}");
            drop(game);
            std::fs::remove_file(&now).expect("removed");
        }
    }

    /// Where no file can be made it is read in a dialog, and a place that comes back is used.
    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test makes its files")]
    fn a_run_without_a_place_says_so_and_finds_one_later() {
        let folder = tempfile::tempdir().expect("a folder");
        let runs = folder.path().join("runs");
        std::fs::create_dir(&runs).expect("made");
        let path = runs.join("a.journal");
        let mut game = game(&path);
        command(&mut game, &ShopCommand::Pause, Lang::En);
        std::fs::remove_dir_all(&runs).expect("removed");
        // A file in the place of the folder: no folder can be made there.
        std::fs::write(&runs, "").expect("written");
        command(&mut game, &ShopCommand::Pause, Lang::En);
        open_what_is_to_read(&mut game);
        assert!(matches!(&game.ui.dialog, Some(Dialog::Notice(said)) if said.len() == 2));
        std::fs::remove_file(&runs).expect("removed");
        command(&mut game, &ShopCommand::Pause, Lang::En);
        let now = game.play.as_ref().and_then(|play| play.session.path()).expect("a file").to_owned();
        assert_eq!(JournalFile::read(&now).expect("it can be read").steps.len(), steps(&game));
    }
}
