//! The weights of the score.

use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::Scenario;
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};

pub(super) fn check(desk: &mut DiagnosticCollector, _: &Parts, scenario: &Scenario) {
    let site = Site::root(0).field("rubric");
    let rubric = &scenario.rubric;
    let sum = rubric.profit + rubric.ratings + rubric.service + rubric.listing + rubric.rules + rubric.goals;
    if sum != 100 && !desk.has_gaps(&site) {
        let help = "check-weights-sum-help";
        desk.error(code::WEIGHTS_SUM, &site, Sentence::new("check-weights-sum").text("sum", sum), help);
    }
}
