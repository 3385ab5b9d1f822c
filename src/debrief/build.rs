//! Putting the debrief together.

use super::model::DebriefModel;
use super::{cases, moments, score_lines, timeline};
use crate::score::score;
use crate::sim::Sim;

/// The debrief of a run as it stands.
pub fn build(sim: &Sim) -> DebriefModel {
    let score = score(sim);
    let (best, costliest) = moments::moments(sim, &score);
    DebriefModel {
        title: sim.scenario().title.clone(),
        score: score.total,
        pass: f64::from(score.pass_mark),
        placing: score_lines::placing(&score),
        dimensions: score_lines::dimensions(sim, &score),
        profit: sim.ledger().profit(),
        cash: timeline::cash_by_day(sim),
        settled: sim.view().cash,
        timeline: timeline::points(sim),
        cases: cases::cases(sim),
        best,
        costliest,
        journal: String::new(),
    }
}
