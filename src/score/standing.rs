//! How a goal of the brief stands.

use serde::{Deserialize, Serialize};

/// How a goal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GoalState {
    /// Reached.
    Done,
    /// Not reached yet, or not to be lost yet.
    Open,
    /// Lost for good.
    Failed,
}

impl GoalState {
    /// Its name, as message keys write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Open => "open",
            Self::Failed => "failed",
        }
    }
}

/// A goal that is measured, as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct GoalStanding {
    /// Its place among the goals of the scenario.
    pub goal: usize,
    /// How it stands.
    pub state: GoalState,
    /// How much of it is reached, 0 to 1.
    pub share: f64,
}
