//! Putting the debrief together.

use super::hindsight::Hindsight;
use super::model::DebriefModel;
use super::{cases, findings, last_word, moments, offers, score_lines, timeline};
use crate::sim::Sim;

/// The debrief of a run as it stands.
pub fn build(sim: &Sim) -> DebriefModel {
    let run = Hindsight::of(sim);
    let (best, costliest) = moments::moments(&run);
    DebriefModel {
        title: run.scenario.title.clone(),
        version: run.scenario.version.clone(),
        score: run.score.total,
        pass: f64::from(run.score.pass_mark),
        placing: score_lines::placing(&run.score),
        dimensions: score_lines::dimensions(&run),
        profit: sim.ledger().profit(),
        cash: timeline::cash_by_day(&run),
        settled: run.view.cash,
        timeline: timeline::points(&run),
        findings: findings::findings(&run),
        offers: offers::offers(&run),
        cases: cases::cases(&run),
        best,
        costliest,
        said: last_word::describe_last_words(sim),
        journal: String::new(),
    }
}
