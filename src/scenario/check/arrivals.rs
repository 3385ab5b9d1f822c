//! Whether anybody comes, and can be called by a name.

use crate::diagnostic::catalogue::scenario as code;
use crate::diagnostic::quote::quote;
use crate::scenario::model::Scenario;
use crate::scenario::resolve::{Desk, Parts, Site};

pub(super) fn check(desk: &mut Desk, parts: &Parts, scenario: &Scenario) {
    let site = Site::root(0).field("arrivals");
    if desk.has_gaps(&site) || desk.incomplete {
        return;
    }
    let arrivals = &scenario.arrivals;
    if arrivals.per_day <= 0.0 {
        let sentence = "no background customers come";
        desk.warning_at_key(
            code::NO_CUSTOMERS,
            &site,
            sentence,
            "write per_day, unless the cases are all there is",
        );
        return;
    }
    let weight: f64 = arrivals.personas.iter().map(|(_, weight)| *weight).sum();
    if weight <= 0.0 {
        let help = "name at least one: personas: { \"careful_reader\": 1 }";
        desk.error(code::NO_CUSTOMERS, &site, "the background customers have no persona", help);
    }
    for (id, _) in &arrivals.personas {
        let Some((item, persona)) = parts.personas.get(id.index()).zip(scenario.personas.get(id.index()))
        else {
            continue;
        };
        let names = item.site.field("customer_names");
        if persona.customer_names.is_empty() && !desk.has_gaps(&names) {
            let sentence = format!("customers of the persona {} have no names", quote(&item.key));
            let help = "write customer_names: [(zh: \"…\", en: \"…\"), …]";
            desk.error_at_key(code::NO_CUSTOMERS, &names, sentence, help);
        }
    }
}
