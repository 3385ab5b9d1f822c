//! The score of one run of a bot.

use crate::calibrate::CaseCount;
use crate::score::Dimension;

/// The score of one run.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RunScore {
    pub(super) seed: u64,
    pub(super) total: f64,
    /// Points in the order of [`Dimension::ALL`].
    pub(super) points: [f64; Dimension::COUNT],
    pub(super) digest: String,
    /// What became of every case.
    pub(super) cases: Vec<CaseCount>,
}
