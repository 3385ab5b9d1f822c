//! Consequences that can never come: a chance of 0, a dispute after the run and its aftermath.

use super::subjects::cases;
use crate::base::Span;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Consequence, Scenario};
use crate::scenario::raw::RawConsequence;
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, case) in cases(parts, scenario) {
        for (field, list) in [("if_solved", &case.if_solved), ("if_unsolved", &case.if_unsolved)] {
            disputes(desk, &item.site.field(field), list, scenario);
        }
        for (field, list) in [("if_solved", &item.raw.if_solved), ("if_unsolved", &item.raw.if_unsolved)] {
            for (index, what) in list.iter().enumerate() {
                let (RawConsequence::Review { likely, .. } | RawConsequence::Buys { likely, .. }) = what
                else {
                    continue;
                };
                if likely.is_some_and(|likely| likely == 0.0) {
                    let site = item.site.field(field).index(index).field("likely");
                    desk.warning(code::FAR_VALUE, &site, "check-never-likely", "check-never-likely-help");
                }
            }
        }
    }
}

/// Disputes that would only come when nobody looks any more.
fn disputes(desk: &mut DiagnosticCollector, list: &Site, what: &[Consequence], scenario: &Scenario) {
    let days = scenario.days + scenario.aftermath_days;
    for (index, each) in what.iter().enumerate() {
        if let Consequence::DisputeAfter(span) = each
            && *span > Span::days(days)
        {
            let sentence = Sentence::new("check-dispute-far").text("span", *span).number("days", days);
            desk.warning(code::FAR_VALUE, &list.index(index), sentence, "check-far-help");
        }
    }
}
