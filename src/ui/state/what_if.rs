//! What the debrief of decisions shows: how far the study is, what is chosen, and the second try
//! that is open. The shell fills in what its worker finds.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use egui::TextureId;

use crate::base::Text;
use crate::what_if::{Difference, TriedModel, TryResult, TryTask, WhatIfReport};

/// How far the study of the run is.
#[derive(Debug, Clone, Default)]
pub enum AnalysisView {
    /// There is none.
    #[default]
    None,
    /// It is being worked on.
    Working {
        /// How far, 0 to 1.
        done: f32,
        /// The best change so far: number of the decision, and what it brings.
        best: Option<(u32, Difference)>,
    },
    /// It is done.
    Ready(Arc<WhatIfReport>),
    /// The learner stopped it.
    Stopped,
    /// There can be none, and why.
    Failed(Text),
}

/// A second try that is open.
#[derive(Debug, Clone, Default)]
pub struct AttemptState {
    /// The decision's number.
    pub number: u32,
    /// The moment, once the worker has it.
    pub task: Option<TryTask>,
    /// The text that is being written.
    pub text: String,
    /// Whether it is said at once.
    pub at_once: bool,
    /// The typed price.
    pub price: Option<String>,
    /// The choice, where one is chosen.
    pub choice: usize,
    /// Whether an answer is being tried.
    pub works: bool,
    /// The results of the tries, oldest first.
    pub results: Vec<Result<TryResult, Text>>,
    /// The hint, once there is one.
    pub hint: Option<Text>,
    /// The good handling, once it is shown.
    pub told: Option<Text>,
    /// Whether the field has still to get the focus.
    pub focus: bool,
}

impl AttemptState {
    /// Opens a moment.
    pub fn at(number: u32) -> Self {
        Self { number, focus: true, ..Self::default() }
    }

    /// Whether a better answer was found.
    pub fn solved(&self) -> bool {
        self.results.iter().any(|result| result.as_ref().is_ok_and(|result| result.better))
    }

    /// Tries that were no better.
    pub fn misses(&self) -> usize {
        self.results.iter().filter(|result| result.as_ref().is_ok_and(|result| !result.better)).count()
    }
}

/// The order in which the table of decisions stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TableOrder {
    /// As they came.
    #[default]
    Time,
    /// What another choice would have brought, most first.
    Worth,
    /// By what was decided, then as they came.
    Kind,
}

impl TableOrder {
    /// Every order.
    pub const ALL: [Self; 3] = [Self::Time, Self::Worth, Self::Kind];

    /// The message key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Time => "ui-what-if-by-time",
            Self::Worth => "ui-what-if-by-worth",
            Self::Kind => "ui-what-if-by-kind",
        }
    }
}

/// The page of one decision.
#[derive(Debug, Clone, Default)]
pub struct DecisionPage {
    /// The decision's number.
    pub number: u32,
    /// The moment as it was, once the worker has it.
    pub task: Option<TryTask>,
}

/// The debrief of decisions.
#[derive(Debug, Clone, Default)]
pub struct WhatIfState {
    /// The study.
    pub analysis: AnalysisView,
    /// The mark that is chosen, by its place among the marks in the order of time; at first the
    /// costliest.
    pub chosen: Option<usize>,
    /// Whether the chosen one is to come into view.
    pub scroll: bool,
    /// Costly decisions whose better answer was found or asked for.
    pub revealed: BTreeSet<u32>,
    /// Pictures by their file.
    pub pictures: BTreeMap<String, TextureId>,
    /// The setting that is looked at.
    pub lever: usize,
    /// The value that is looked at; none for the keeper's own.
    pub value: Option<usize>,
    /// The order of the table.
    pub order: TableOrder,
    /// The page of a decision that is open.
    pub page: Option<DecisionPage>,
    /// The second try that is open.
    pub attempt: Option<AttemptState>,
    /// The tries so far.
    pub tried: Vec<TriedModel>,
    /// Whether a hard moment of an earlier run is not there any more, since the rules have changed.
    pub gone: bool,
}
