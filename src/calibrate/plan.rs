//! What a calibration plays.

use crate::base::Lang;

/// What to play.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalibrationPlan {
    /// Seeds on which every bot, every trick and the finalists of the search are judged.
    pub seeds: Vec<u64>,
    /// Runs of the search; the one that may not answer customers has half of them again.
    pub budget: u32,
    /// The language in which bots write to customers.
    pub lang: Lang,
}
