//! Consequences that can never come.

use super::subjects::cases;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::Scenario;
use crate::scenario::raw::RawConsequence;
use crate::scenario::resolve::{DiagnosticCollector, Parts};

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, _) in cases(parts, scenario) {
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
