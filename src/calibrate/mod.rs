//! Calibration: what a scenario's score is worth. Plays bots of graded skill, tricks that ignore
//! customers and a search over the space of styles, and reports order, reliability, tricks that
//! pass, and which decisions matter; the floor and the best become the reference on which scores
//! are placed.
//!
//! Pure but for the worker threads: the same scenario, seeds and budget give the same figures, bit
//! for bit, on any number of them. Must not touch files or the terminal.
//!
//! - [`space`]: the knobs of a style; [`search`]: the best of them
//! - [`run`]: many runs side by side; [`exploits`]: the tricks
//! - `levels`: what each level of player reaches, for an author who is still writing
//! - [`cases`]: what becomes of every case
//! - [`shares`]: which decisions matter; `joint`: what the knobs of one kind explain together
//! - [`statistics`]: the formulas; [`report`]: putting it all together

mod cases;
mod exploits;
mod joint;
mod levels;
mod plan;
mod report;
mod run;
mod search;
mod shares;
mod space;
mod statistics;

pub use cases::{CaseCount, Concern, Doubtful, count_cases, doubtful_cases, doubtful_over, sum_cases};
pub use levels::{LevelScores, level_scores};
pub use plan::CalibrationPlan;
pub use report::{Calibration, Exploit, PlayerFigures, calibrate};
pub use search::LEAST_BUDGET;
pub use space::{DecisionKind, KNOBS, Knob, SPACE, StylePoint, point_of, settings, style_at};
pub use statistics::{Spread, first_order, order_share, reliability, spread};
