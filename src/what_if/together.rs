//! The best changes together: effects that add up, and effects that only come together.

use super::change::DecisionChange;
use super::figures::{Difference, RunFigures};
use super::past::Past;
use super::report::TogetherModel;

/// Each by itself, and all at once. A change that the others leave no room for is left out.
pub(super) fn together(
    past: &Past,
    figures: &RunFigures,
    best: &[(u32, DecisionChange, Difference)],
) -> Option<TogetherModel> {
    let mut kept: Vec<&(u32, DecisionChange, Difference)> = Vec::new();
    let mut all = None;
    for one in best {
        let mut with: Vec<DecisionChange> = kept.iter().map(|(_, change, _)| change.clone()).collect();
        with.push(one.1.clone());
        if let Ok(rerun) = past.replay(&with) {
            kept.push(one);
            all = Some(RunFigures::of(&rerun.sim).less(figures));
        }
    }
    Some(TogetherModel {
        numbers: kept.iter().map(|(number, _, _)| *number).collect(),
        each: kept.iter().map(|(_, _, alone)| *alone).collect(),
        all: all?,
    })
}
