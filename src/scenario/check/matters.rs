//! The second matters of talks, put as cases of their own: what is checked of a case's words is
//! checked of theirs too.

use super::subjects::cases;
use super::{circumstance, contradiction, deeds, dialogue, replies, satisfaction, verdicts};
use crate::scenario::model::{Case, Scenario};
use crate::scenario::raw::{RawCase, RawTable};
use crate::scenario::resolve::{DiagnosticCollector, NamedPart, Parts};

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let (mut raw, mut resolved) = (Vec::new(), Vec::new());
    for (item, case) in cases(parts, scenario) {
        let (Some(written), Some(next)) = (&item.raw.next, &case.next) else { continue };
        raw.push(NamedPart {
            key: item.key.clone(),
            site: item.site.field("next"),
            raw: RawCase {
                opens: written.opens.clone(),
                says: written.says.clone(),
                suggestions: written.suggestions.clone(),
                satisfied_by: written.satisfied_by.clone(),
                next: None,
                bonus: None,
                unless: Vec::new(),
                // What the customer keeps back is checked with the first matter.
                knows: RawTable::new(),
                withholds: Vec::new(),
                ..item.raw.clone()
            },
        });
        resolved.push(Case {
            opens: next.opens.clone(),
            says: next.says.clone(),
            suggestions: next.suggestions.clone(),
            satisfied_by: next.satisfied_by.clone(),
            next: None,
            bonus: None,
            unless: Vec::new(),
            ..case.clone()
        });
    }
    if raw.is_empty() {
        return;
    }
    let parts = Parts { cases: raw, ..parts.clone() };
    let scenario = Scenario { cases: resolved, ..scenario.clone() };
    dialogue::check(desk, &parts, &scenario);
    satisfaction::check(desk, &parts, &scenario);
    circumstance::check(desk, &parts, &scenario);
    contradiction::check(desk, &parts, &scenario);
    replies::check(desk, &parts, &scenario);
    deeds::check(desk, &parts, &scenario);
    verdicts::check(desk, &parts, &scenario);
}
