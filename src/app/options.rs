//! What the program is started with, and how it can end badly.

use std::path::PathBuf;

use super::look::Preferences;
use super::probe::ProbeError;
use crate::diagnostic::Sentence;
use crate::diagnostic::sentence::unworded;
use crate::session::door::UnusableReason;

/// How to start the window.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Opens the window without the game, for plugins that bring something else to look at.
    pub bare: bool,
    /// A script to play (see `docs/driver.md`); the program ends when it does.
    pub script: Option<PathBuf>,
    /// Language, theme and text scale to begin with.
    pub preferences: Preferences,
    /// Where runs are kept; the user's data folder if none is named.
    pub journal_dir: Option<PathBuf>,
    /// A folder of lessons to choose from, beside the shipped ones and the author's own.
    pub scenarios: Option<PathBuf>,
    /// The code of the learner's seat, kept in the files of their runs.
    pub seat: Option<String>,
}

/// Why the window could not open or the run counts as failed. `Display` is one sentence.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// No display, or no graphics driver.
    #[error(transparent)]
    Probe(#[from] ProbeError),
    /// The script cannot be read.
    #[error("The script {path} cannot be used: {}.", why.system)]
    Script {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: UnusableReason,
    },
    /// A step of the script failed, or an error was logged while it ran.
    #[error("A step of the script failed, or an error was logged: {}.", unworded(.0))]
    Step(Sentence),
    /// Somebody pressed Ctrl+C in the terminal.
    #[error("The window was closed by Ctrl+C.")]
    Interrupted,
    /// The window ended with an error code.
    #[error("The window ended with code {0}.")]
    Window(u8),
}
