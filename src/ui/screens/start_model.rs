//! What the start screen shows, as plain values. The shell fills it from the scenario folders and the runs on disk.

use crate::base::{Text, Time};

/// A scenario to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioCard {
    /// The scenario's own name.
    pub id: String,
    /// Title.
    pub title: Text,
    /// The brief.
    pub brief: Text,
    /// Minutes on the wall.
    pub minutes: u32,
    /// Shop days.
    pub days: i64,
    /// Whether a coach helps.
    pub coach: bool,
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
    /// What is to be said about it, such as that a damaged end was set aside; already in the learner's language.
    pub remark: Option<String>,
}

/// The whole start screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StartModel {
    /// Scenarios in the order shown.
    pub scenarios: Vec<ScenarioCard>,
    /// Unfinished runs, newest first.
    pub runs: Vec<RunCard>,
    /// Scenarios or runs that could not be read: one sentence each, in the learner's language.
    pub problems: Vec<String>,
}
