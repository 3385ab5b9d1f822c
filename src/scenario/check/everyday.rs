//! The everyday kinds of conversation that every scenario needs: each exactly once.

use super::subjects::cases;
use crate::diagnostic::catalogue::scenario as code;
use crate::diagnostic::{Diagnostic, Sentence};
use crate::scenario::model::{Everyday, Origin, Scenario};
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};
use crate::scenario::source::as_written;
use std::collections::BTreeMap;

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let mut seen: BTreeMap<Everyday, &Site> = BTreeMap::new();
    for (item, case) in cases(parts, scenario) {
        let Origin::Everyday(kind) = case.origin else {
            continue;
        };
        if kind.is_extra() {
            continue;
        }
        if let Some(first) = seen.insert(kind, &item.site) {
            let sentence = Sentence::new("check-everyday-twice").word("kind", as_written(&kind));
            let mut problem = Diagnostic::error(code::EVERYDAY_TWICE, desk.key_place(&item.site), sentence)
                .help("check-everyday-twice-help");
            if let Some(place) = desk.key_place(first) {
                problem = problem.note(place, "check-the-other-one");
            }
            desk.push(problem);
        }
    }
    let needed = Everyday::ALL.iter().filter(|kind| !kind.is_extra());
    let missing: Vec<String> = needed.filter(|kind| !seen.contains_key(kind)).map(as_written).collect();
    if !missing.is_empty() && !desk.incomplete && !desk.has_gaps(&Site::root(0).field("cases")) {
        let sentence = Sentence::new("check-everyday-missing").words("kinds", &missing);
        let help = "check-everyday-missing-help";
        let place = desk.place(&Site::root(0).field("use"));
        let problem = Diagnostic::error(code::EVERYDAY_MISSING, place, sentence).help(help);
        if seen.is_empty() {
            desk.put_aside("cases", "", problem);
        } else {
            desk.push(problem);
        }
    }
}
