//! Whether anybody comes, and can be called by a name.

use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::Scenario;
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let site = Site::root(0).field("arrivals");
    if desk.has_gaps(&site) || desk.incomplete {
        return;
    }
    let arrivals = &scenario.arrivals;
    if arrivals.per_day <= 0.0 {
        let sentence = "check-nobody-comes";
        desk.warning_at_key(code::NO_CUSTOMERS, &site, sentence, "check-nobody-comes-help");
        return;
    }
    let weight: f64 = arrivals.personas.iter().map(|(_, weight)| *weight).sum();
    // Names that nothing has are reported where they stand.
    let unknown = arrivals.personas.is_empty() && !parts.scenario.arrivals.personas.is_empty();
    if weight <= 0.0 && !unknown {
        let help = "check-nobody-persona-help";
        desk.error(code::NO_CUSTOMERS, &site, "check-nobody-persona", help);
    }
    for (id, _) in &arrivals.personas {
        let Some((item, persona)) = parts.personas.get(id.index()).zip(scenario.personas.get(id.index()))
        else {
            continue;
        };
        let names = item.site.field("customer_names");
        if persona.customer_names.is_empty() && !desk.has_gaps(&names) {
            let sentence = Sentence::new("check-persona-nameless").word("name", &item.key);
            let help = "check-persona-nameless-help";
            desk.error_at_key(code::NO_CUSTOMERS, &names, sentence, help);
        }
    }
}
