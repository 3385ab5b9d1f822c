//! The scenario's name, and things that are defined and never used.

use crate::base::clean;
use crate::diagnostic::catalogue::scenario as code;
use crate::diagnostic::quote::quote;
use crate::scenario::model::Scenario;
use crate::scenario::resolve::{Desk, Parts, Site};
use crate::scenario::source::is_safe_name;

pub(super) fn check(desk: &mut Desk, parts: &Parts, scenario: &Scenario, folder: &str) {
    let site = Site::root(0).field("id");
    let is_given = !scenario.id.is_empty() && !desk.is_masked(&site);
    if is_given && !is_safe_name(&scenario.id) {
        let sentence =
            format!("the id {} cannot be the name of a folder on every system", quote(&scenario.id));
        let help =
            "use letters of any language, digits, spaces, - and _, such as \"first_week\" or \"开店第一课\"";
        desk.error(code::ID_NOT_FOLDER, &site, sentence, help);
    } else if is_given && scenario.id != clean::name(folder) {
        let sentence = format!("the id is {}, but the folder is {}", quote(&scenario.id), quote(folder));
        desk.error(code::ID_NOT_FOLDER, &site, sentence, "give both the same name");
    }
    unused_personas(desk, parts);
    unused_facts(desk, parts);
}

/// Only those that stand in `scenario.ron`: a library may offer more than one scenario needs.
fn unused_personas(desk: &mut Desk, parts: &Parts) {
    let root = Site::root(0);
    if desk.has_gaps(&root.field("arrivals")) || desk.has_gaps(&root.field("cases")) {
        return;
    }
    for item in parts.personas.iter().filter(|item| item.site.starts_in(0)) {
        let in_arrivals = parts.scenario.arrivals.personas.contains_key(&item.key);
        if !in_arrivals && !parts.cases.iter().any(|case| case.raw.persona == item.key) {
            let sentence = format!("no customer is of the persona {}", quote(&item.key));
            let help = "name it in arrivals or in a case, or take it out";
            desk.warning_at_key(code::UNUSED, &item.site, sentence, help);
        }
    }
}

fn unused_facts(desk: &mut Desk, parts: &Parts) {
    if desk.has_gaps(&Site::root(0).field("products")) {
        return;
    }
    for item in parts.facts.iter().filter(|item| item.site.starts_in(0)) {
        if !parts.products.iter().any(|product| product.raw.truth.contains_key(&item.key)) {
            let sentence = format!("no product has the fact {}", quote(&item.key));
            desk.warning_at_key(
                code::UNUSED,
                &item.site,
                sentence,
                "give it to a product's truth, or take it out",
            );
        }
    }
}
