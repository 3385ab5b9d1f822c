//! The window's data about the list of lessons.

use crate::lessons::{FolderListing, Lessons, Settings};
use crate::ui::action::FolderUse;

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
    /// Seconds since somebody looked at the files.
    pub(super) since_look: f64,
}
