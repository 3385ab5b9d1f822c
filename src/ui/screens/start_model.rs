//! What the start screen and the screens about lessons show, as plain values. The shell fills them
//! from the list of lessons and the runs on disk.

use crate::base::{Lang, Text, Time};
use crate::ui::action::FolderUse;

/// Whether a lesson can be played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CardState {
    /// It is still being read.
    #[default]
    Unread,
    /// It has no problem.
    Fine,
    /// It can be played; so many warnings.
    Warnings(usize),
    /// It cannot be played; so many errors.
    Errors(usize),
}

/// A lesson to choose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScenarioCard {
    /// Its number in the list of lessons.
    pub number: usize,
    /// Title; the folder's name if it cannot be read.
    pub title: Text,
    /// The version that the lesson gives itself; may be empty.
    pub version: String,
    /// The brief.
    pub brief: Text,
    /// Minutes on the wall.
    pub minutes: u32,
    /// Shop days.
    pub days: i64,
    /// Whether a coach helps.
    pub coach: bool,
    /// The languages in which it can be played.
    pub languages: Vec<Lang>,
    /// How it stands.
    pub state: CardState,
    /// Whether its files have changed since they were read.
    pub changed: bool,
    /// Its folder, if it lies on disk.
    pub place: Option<String>,
    /// What an author can do with it.
    pub authoring: CardAuthoring,
    /// The best result so far, if it was played to its end.
    pub best: Option<BestResult>,
}

/// What an author can do with a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CardAuthoring {
    /// A copy of it can be edited: it is shipped, or in a pack.
    #[default]
    Copy,
    /// It can be edited where it lies.
    Edit,
    /// Nothing: its main file is no file.
    Nothing,
}

/// The best result of a lesson.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BestResult {
    /// Points, 0 to 100.
    pub points: u32,
    /// Stars, 0 to [`MOST_STARS`](crate::score::MOST_STARS).
    pub stars: u8,
    /// How often it was played to its end.
    pub runs: usize,
}

/// Lessons under one heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CardGroup {
    /// The key of the heading.
    pub heading: &'static str,
    /// The lessons, in the order shown.
    pub cards: Vec<ScenarioCard>,
}

/// A run that was left before its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunCard {
    /// The scenario's title.
    pub title: Text,
    /// Shop time it has reached.
    pub reached: Time,
    /// Shop days of the scenario.
    pub days: i64,
    /// Accepted decisions so far.
    pub decisions: u32,
    /// Whether it is a practice run, which counts nowhere as a result.
    pub practice: bool,
    /// What is to be said about it, such as that a damaged end was set aside; already in the
    /// learner's language.
    pub remark: Option<String>,
}

/// A hard moment of an earlier run that is back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HardCard {
    /// The lesson's title.
    pub lesson: Text,
    /// The moment in words.
    pub moment: Text,
    /// The action that was taken.
    pub did: Text,
}

/// The whole start screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StartModel {
    /// Lessons by heading, in the order shown.
    pub groups: Vec<CardGroup>,
    /// Unfinished runs, newest first.
    pub runs: Vec<RunCard>,
    /// Hard moments that are back.
    pub hard: Vec<HardCard>,
    /// How many come back later.
    pub hard_later: usize,
    /// Folders or runs that could not be read: one sentence each, in the learner's language.
    pub problems: Vec<String>,
}

/// One problem of a lesson, in the learner's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProblemCard {
    /// Whether the lesson cannot be played for it.
    pub is_error: bool,
    /// The code, such as `S113`.
    pub code: String,
    /// File, line and column; empty if it concerns no text.
    pub place: String,
    /// The line of the file, shortened.
    pub excerpt: String,
    /// The problem, in one sentence.
    pub sentence: String,
    /// The help; may be empty.
    pub help: String,
    /// Other places that belong to it.
    pub notes: Vec<String>,
}

/// The problems of a lesson.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProblemsModel {
    /// The lesson.
    pub card: ScenarioCard,
    /// Its problems, in the order of files and lines.
    pub problems: Vec<ProblemCard>,
}

/// A folder that can be entered, or a lesson in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderEntry {
    /// Its name.
    pub name: String,
    /// Whether it is a lesson.
    pub is_lesson: bool,
    /// Whether it can be entered or opened here.
    pub is_usable: bool,
}

/// Choosing a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderModel {
    /// What for.
    pub what_for: FolderUse,
    /// The folder that is shown.
    pub path: String,
    /// Whether there is a folder around it.
    pub has_parent: bool,
    /// The folders in it, and lessons in one file.
    pub folders: Vec<FolderEntry>,
    /// How many more there are.
    pub more: usize,
    /// How many lessons lie in it.
    pub lessons: usize,
    /// Why it cannot be listed; already in the learner's language.
    pub problem: Option<String>,
}
