//! The weights of the score.

use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::Scenario;
use crate::scenario::resolve::{Desk, Parts, Site};

pub(super) fn check(desk: &mut Desk, _: &Parts, scenario: &Scenario) {
    let site = Site::root(0).field("rubric");
    let rubric = &scenario.rubric;
    let sum = rubric.profit + rubric.ratings + rubric.service + rubric.listing + rubric.rules;
    if sum != 100 && !desk.has_gaps(&site) {
        let help = "change them so that profit, ratings, service, listing and rules sum to 100";
        desk.error(code::WEIGHTS_SUM, &site, format!("the weights sum to {sum}, not 100"), help);
    }
}
