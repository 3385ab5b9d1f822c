//! Calibration: what a scenario's score is worth. Plays bots of graded skill, tricks that ignore customers and a search over
//! the space of styles, and reports order, reliability, tricks that pass, and which decisions matter; the floor and the
//! best become the reference on which scores are placed.
//!
//! Pure but for the worker threads: the same scenario, seeds and budget give the same figures, bit for bit, on any
//! number of them. Must not touch files or the terminal.
//!
//! - [`space`]: the knobs of a style; [`search`]: the best of them
//! - [`run`]: many runs side by side; [`exploits`]: the tricks
//! - [`cases`]: what becomes of every case
//! - [`statistics`]: the formulas; [`report`]: putting it all together

mod cases;
mod exploits;
mod report;
mod run;
mod search;
mod space;
mod statistics;

pub use cases::{CaseCount, Concern, Doubtful, count_cases, doubtful_cases, sum_cases};
pub use report::{Calibration, Exploit, PlayerFigures};
pub use search::LEAST_BUDGET;
pub use space::{Decision, KNOBS, Knob, Point, SPACE, point_of, settings, style_at};
pub use statistics::{Spread, first_order, order_share, reliability, spread};

use crate::scenario::model::Scenario;
use std::sync::Arc;

/// What to play.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Seeds on which every bot, every trick and the finalists of the search are judged.
    pub seeds: Vec<u64>,
    /// Runs of the search; the one that may not answer customers has half of them again.
    pub budget: u32,
}

impl Plan {
    /// How many runs the plan takes in all.
    pub fn runs(&self) -> u64 {
        report::runs(self)
    }
}

/// Calibrates a scenario; `done` is called after every run, from any thread.
pub fn calibrate(scenario: &Arc<Scenario>, plan: &Plan, done: &(dyn Fn() + Sync)) -> Calibration {
    report::calibrate(scenario, plan, done)
}
