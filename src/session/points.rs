//! The score in a journal's end record: before placing, so that a new calibration of the scenario
//! does not change the meaning of old files.

use crate::sim::Sim;

/// The score before placing in thousandths of a point, rounded.
pub(super) fn points(sim: &Sim) -> i64 {
    (crate::score::score(sim).raw * 1_000.0).round() as i64
}
