//! The total score as it stands in a journal's end record.

use crate::sim::Sim;

/// The total score in thousandths of a point, rounded.
pub(super) fn points(sim: &Sim) -> i64 {
    (crate::score::score(sim).total * 1_000.0).round() as i64
}
