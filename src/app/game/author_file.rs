//! The file of the lesson in the editor: saving it, and what the author decides about what another
//! program did to it, and about what was not saved the last time.

use std::path::PathBuf;

use super::author::AuthorDesk;
use super::state::GameState;
use crate::base::Lang;
use crate::edit::disk::{Outside, SaveProblem};
use crate::session::door::UnusableReason;
use crate::ui::editor::EditorQuestion;
use crate::ui::widgets::Status;

impl AuthorDesk {
    /// Saves the file. If another program changed it meanwhile, the author is asked.
    pub(super) fn save(&mut self, lang: Lang) -> Result<(), String> {
        let saved = match &self.outside {
            Some(Outside::Gone) => self.file.save_again(),
            _ => self.file.save(),
        };
        match saved {
            Ok(()) => {
                (self.outside, self.question) = (None, None);
                self.refresh(lang);
                Ok(())
            }
            Err(SaveProblem::Outside(outside)) => {
                self.ask_about(outside);
                Ok(())
            }
            Err(SaveProblem::Unwritable(error)) => {
                Err(UnusableReason::from(error).message(lang, "ui-editor-unwritten", self.file.path()))
            }
        }
    }

    pub(super) fn ask_about(&mut self, outside: Outside) {
        self.question = Some(match &outside {
            Outside::Gone => EditorQuestion::Gone,
            Outside::NoText => EditorQuestion::NoText,
            Outside::Merges { .. } => EditorQuestion::Merges,
            Outside::Conflict { pieces, .. } => EditorQuestion::Conflict(pieces.clone()),
        });
        self.outside = Some(outside);
    }

    /// Takes both versions, the other program's, or this one.
    pub(super) fn decide(&mut self, how: Decision, lang: Lang) {
        match (self.outside.take(), how) {
            (Some(Outside::Merges { theirs, merged }), Decision::Both) => {
                self.file.take_both(&theirs, &merged);
            }
            (Some(Outside::Merges { theirs, .. } | Outside::Conflict { theirs, .. }), Decision::Theirs) => {
                self.file.take_theirs(&theirs);
            }
            (Some(Outside::Merges { theirs, .. } | Outside::Conflict { theirs, .. }), Decision::Mine) => {
                self.file.keep_mine(&theirs);
            }
            (outside, _) => self.outside = outside,
        }
        self.question = None;
        self.since_edit = 0.0;
        self.refresh(lang);
    }

    /// Takes the work that was not saved the last time, or throws it away.
    pub(super) fn recover(&mut self, take: bool, lang: Lang) {
        if take {
            self.file.recover();
        } else {
            // What cannot be removed is offered once more.
            let _ = self.file.discard_recovery();
        }
        self.question = None;
        self.since_edit = 0.0;
        self.refresh(lang);
    }
}

/// Saves the lesson in the editor before something is done with its folder, and returns the folder.
/// `None` if it is not saved: the reason was reported, or the author is being asked.
pub(super) fn save_first(game: &mut GameState, lang: Lang) -> Option<PathBuf> {
    let desk = game.author.as_mut()?;
    if desk.file.document.is_changed()
        && let Err(why) = desk.save(lang)
    {
        game.ui.toasts.push(Status::Warning, why);
        return None;
    }
    (!desk.file.document.is_changed()).then(|| desk.folder.clone())
}

/// The author's decision about a file that another program has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    /// Both versions together.
    Both,
    /// The other program's.
    Theirs,
    /// This one.
    Mine,
}
