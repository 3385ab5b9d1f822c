//! One lesson of the list: where it comes from, what it says of itself, what is wrong with it.

use super::stamp::Stamp;
use crate::base::{Lang, Text};
use crate::diagnostic::{Diagnostic, Severity};
use crate::scenario::files::Embedded;
use crate::scenario::{Loaded, Scenario, load};
use crate::session::disk::{Folder, is_pack};
use crate::session::door::UnusableReason;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where a lesson lies.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LessonOrigin {
    /// In the program, under this name.
    Shipped(String),
    /// In this folder, or in this pack.
    Folder(PathBuf),
}

impl LessonOrigin {
    /// The folder or the pack, if it lies on disk.
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Shipped(_) => None,
            Self::Folder(path) => Some(path),
        }
    }

    /// The name of its folder, which is its id; of a pack, its name without the ending.
    pub fn name(&self) -> String {
        match self {
            Self::Shipped(id) => id.clone(),
            Self::Folder(path) => {
                let name = if is_pack(path) { path.file_stem() } else { path.file_name() };
                let name = name.unwrap_or(path.as_os_str());
                name.to_string_lossy().into_owned()
            }
        }
    }

    /// Reads and checks the files.
    fn load(&self) -> Result<Loaded, std::io::Error> {
        match self {
            Self::Shipped(id) => {
                let missing = || std::io::Error::from(std::io::ErrorKind::NotFound);
                let files = Embedded::scenario(id).ok_or_else(missing)?;
                Ok(load(&files, &format!("scenarios/{id}")))
            }
            Self::Folder(path) => Ok(load(&Folder::open(path)?, &self.name())),
        }
    }
}

/// The part of the list in which a lesson stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LessonGroup {
    /// The lessons that come with the program.
    Shipped,
    /// A folder that was named or opened for now.
    Given,
    /// The author's own folder.
    Own,
    /// A lesson that was opened earlier and is elsewhere.
    Recent,
}

impl LessonGroup {
    /// Every group, in the order of the list.
    pub const ALL: [Self; 4] = [Self::Shipped, Self::Given, Self::Own, Self::Recent];

    /// The key of its heading.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Shipped => "lessons-group-shipped",
            Self::Given => "lessons-group-given",
            Self::Own => "lessons-group-own",
            Self::Recent => "lessons-group-recent",
        }
    }
}

/// Whether a lesson can be played, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LessonState {
    /// It has not been read yet.
    Unread,
    /// It has no problem.
    Fine,
    /// It can be played; so many warnings.
    Warnings(usize),
    /// It cannot be played; so many errors.
    Errors(usize),
}

/// The content that was read from a lesson.
#[derive(Debug, Clone)]
pub struct LessonReading {
    /// The scenario, unless it has errors.
    pub scenario: Option<Arc<Scenario>>,
    /// Its problems, in the order of files and lines.
    pub problems: Vec<Diagnostic>,
    /// Why its folder cannot even be opened: the system's reason.
    pub unopened: Option<UnusableReason>,
}

/// A lesson.
#[derive(Debug, Clone)]
pub struct Lesson {
    /// Where it lies.
    pub origin: LessonOrigin,
    /// Its place in the list.
    pub group: LessonGroup,
    /// The content that was read from it, once it was read.
    pub reading: Option<LessonReading>,
    /// Whether its files have changed since they were read.
    pub changed: bool,
    /// Whether it is no longer there. Its place in the list stays empty, so that the others keep
    /// their numbers.
    pub gone: bool,
    stamp: Stamp,
}

impl Lesson {
    /// A lesson that is still to be read.
    pub(super) fn new(origin: LessonOrigin, group: LessonGroup) -> Self {
        Self { origin, group, reading: None, changed: false, gone: false, stamp: Stamp::default() }
    }

    /// The lesson in a folder, read.
    pub fn in_folder(folder: &Path) -> Self {
        let mut lesson = Self::new(LessonOrigin::Folder(folder.to_owned()), LessonGroup::Given);
        lesson.read();
        lesson
    }

    /// Reads the files, or reads them again.
    pub fn read(&mut self) {
        // Before reading: what changes meanwhile is noticed the next time.
        self.stamp = self.origin.folder().map(Stamp::of).unwrap_or_default();
        self.changed = false;
        self.reading = Some(match self.origin.load() {
            Ok(loaded) => LessonReading {
                scenario: loaded.scenario.map(Arc::new),
                problems: loaded.diagnostics,
                unopened: None,
            },
            Err(error) => LessonReading {
                scenario: None,
                problems: Vec::new(),
                unopened: Some(UnusableReason::from(&error)),
            },
        });
    }

    /// Looks whether the files have changed since they were read. True if that is news: it is said
    /// once, until the lesson is read again. Window and terminal notice an edit of the lesson in
    /// play by this alone.
    pub fn look(&mut self) -> bool {
        let Some(folder) = self.origin.folder().filter(|_| self.reading.is_some() && !self.changed) else {
            return false;
        };
        self.changed = Stamp::of(folder) != self.stamp;
        self.changed
    }

    /// The scenario, if it can be played.
    pub fn scenario(&self) -> Option<&Arc<Scenario>> {
        self.reading.as_ref()?.scenario.as_ref()
    }

    /// Why its files cannot even be opened, as a sentence: it is gone, or the system does not allow
    /// it.
    pub fn unopened(&self, lang: Lang) -> Option<String> {
        let reason = self.reading.as_ref()?.unopened.as_ref()?;
        let folder = self.origin.folder().unwrap_or_else(|| Path::new(""));
        Some(reason.message(lang, "lessons-unreadable", folder))
    }

    /// Its title; the folder's name if there is none to be read.
    pub fn title(&self) -> Text {
        let title = self.scenario().map(|scenario| scenario.title.clone()).unwrap_or_default();
        if title.is_empty() { Text::new(self.origin.name(), self.origin.name()) } else { title }
    }

    /// The languages in which it can be played.
    pub fn languages(&self) -> Vec<Lang> {
        self.scenario().map(|scenario| scenario.languages.clone()).unwrap_or_default()
    }

    /// How it stands.
    pub fn condition(&self) -> LessonState {
        let Some(reading) = &self.reading else { return LessonState::Unread };
        let errors = reading.problems.iter().filter(|each| each.severity == Severity::Error).count();
        let errors = errors + usize::from(reading.unopened.is_some());
        match (errors, reading.problems.len()) {
            (1.., _) => LessonState::Errors(errors),
            (0, 0) => LessonState::Fine,
            (0, warnings) => LessonState::Warnings(warnings),
        }
    }
}
