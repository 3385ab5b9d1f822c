//! The seven everyday kinds of conversation: each exactly once.

use super::cases;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Everyday, Origin, Scenario};
use crate::scenario::resolve::{Desk, Parts, Site};
use std::collections::BTreeMap;

pub(super) fn check(desk: &mut Desk, parts: &Parts, scenario: &Scenario) {
    let mut seen: BTreeMap<Everyday, &Site> = BTreeMap::new();
    for (item, case) in cases(parts, scenario) {
        let Origin::Everyday(kind) = case.origin else {
            continue;
        };
        if let Some(first) = seen.insert(kind, &item.site) {
            let sentence = format!("there are two cases for the everyday kind {kind:?}");
            let mut problem = Diagnostic::error(code::EVERYDAY_TWICE, desk.key_place(&item.site), sentence)
                .help("join their wordings in one, or give yours the key of the library's to replace it");
            if let Some(place) = desk.key_place(first) {
                problem = problem.note(place, "the other one");
            }
            desk.push(problem);
        }
    }
    let missing: Vec<String> = Everyday::ALL
        .iter()
        .filter(|kind| !seen.contains_key(kind))
        .map(|kind| format!("{kind:?}"))
        .collect();
    if !missing.is_empty() && !desk.incomplete && !desk.has_gaps(&Site::root(0).field("cases")) {
        let sentence = format!("no case is for the everyday kind {}", missing.join(", "));
        let help = "add \"shared/everyday.ron\" to use, or write such cases";
        let place = desk.place(&Site::root(0).field("use"));
        let problem = Diagnostic::error(code::EVERYDAY_MISSING, place, sentence).help(help);
        if missing.len() == Everyday::ALL.len() {
            desk.put_aside("cases", "", problem);
        } else {
            desk.push(problem);
        }
    }
}
