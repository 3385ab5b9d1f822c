//! The scenario's name, and things that are defined and never used.

use crate::base::clean;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::Scenario;
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};
use crate::scenario::source::is_safe_name;

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario, folder: &str) {
    let site = Site::root(0).field("id");
    let is_given = !scenario.id.is_empty() && !desk.is_masked(&site);
    if is_given && !is_safe_name(&scenario.id) {
        let sentence = Sentence::new("check-id-unsafe").word("id", &scenario.id);
        let help = "check-id-unsafe-help";
        desk.error(code::ID_NOT_FOLDER, &site, sentence, help);
    } else if is_given && scenario.id != clean::name(folder) {
        let sentence = Sentence::new("check-id-folder").word("id", &scenario.id).word("folder", folder);
        desk.error(code::ID_NOT_FOLDER, &site, sentence, "check-id-folder-help");
    }
    unused_personas(desk, parts);
    unused_facts(desk, parts);
}

/// Only those that stand in `scenario.ron`: a library may offer more than one scenario needs.
fn unused_personas(desk: &mut DiagnosticCollector, parts: &Parts) {
    let root = Site::root(0);
    if desk.has_gaps(&root.field("arrivals")) || desk.has_gaps(&root.field("cases")) {
        return;
    }
    for item in parts.personas.iter().filter(|item| item.site.starts_in(0)) {
        let in_arrivals = parts.scenario.arrivals.personas.contains_key(&item.key);
        if !in_arrivals && !parts.cases.iter().any(|case| case.raw.persona == item.key) {
            let sentence = Sentence::new("check-persona-unused").word("name", &item.key);
            let help = "check-persona-unused-help";
            desk.warning_at_key(code::UNUSED, &item.site, sentence, help);
        }
    }
}

fn unused_facts(desk: &mut DiagnosticCollector, parts: &Parts) {
    if desk.has_gaps(&Site::root(0).field("products")) {
        return;
    }
    for item in parts.facts.iter().filter(|item| item.site.starts_in(0)) {
        if !parts.products.iter().any(|product| product.raw.truth.contains_key(&item.key)) {
            let sentence = Sentence::new("check-fact-unused").word("name", &item.key);
            desk.warning_at_key(code::UNUSED, &item.site, sentence, "check-fact-unused-help");
        }
    }
}
