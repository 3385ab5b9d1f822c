//! The decisions that mattered as marks on the curve of the days.

use crate::what_if::{TurnModel, WhatIfReport};

/// A decision that mattered, as a mark on the curve.
#[derive(Clone, Copy)]
pub(super) struct TurnMark<'a> {
    pub(super) turn: &'a TurnModel,
    /// Whether it was a good one.
    pub(super) good: bool,
}

/// The decisions that mattered, in the order of time.
pub(super) fn marks(report: &WhatIfReport) -> Vec<TurnMark<'_>> {
    let costly = report.costly.iter().map(|turn| TurnMark { turn, good: false });
    let mut all: Vec<_> =
        costly.chain(report.good.iter().map(|turn| TurnMark { turn, good: true })).collect();
    all.sort_by_key(|mark| (mark.turn.at, mark.turn.number));
    all
}

/// The place among the marks of a decision that was good, or was not.
pub(super) fn place_of(marks: &[TurnMark<'_>], number: u32, good: bool) -> Option<usize> {
    marks.iter().position(|mark| mark.turn.number == number && mark.good == good)
}
