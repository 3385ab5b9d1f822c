//! The keys that a lesson knows: those of its own entries, and those of its libraries.

use super::document::EditDocument;
use super::form::Target;
use crate::scenario::Scenario;
use crate::scenario::source::ValueNode;
use std::collections::BTreeMap;

/// The keys by the table that they belong to; `scenario` is the lesson as it loads, if it does.
pub fn keys(document: &EditDocument, scenario: Option<&Scenario>) -> BTreeMap<Target, Vec<String>> {
    let root = document.values().map(|values| values.root());
    let own = |target: Target| -> Vec<String> {
        let table = root.into_iter().flat_map(ValueNode::items).find(|item| item.key == Some(target.field()));
        let entries = table.into_iter().flat_map(|item| item.value.items());
        entries
            .filter_map(|item| {
                let key = item.value.items().find(|inner| inner.key == Some("key"));
                item.key.map(str::to_owned).or_else(|| key.and_then(|key| key.value.words()))
            })
            .collect()
    };
    let mut all: BTreeMap<Target, Vec<String>> =
        Target::ALL.into_iter().map(|target| (target, own(target))).collect();
    if let Some(scenario) = scenario {
        let mut add = |target: Target, keys: Vec<String>| {
            let known = all.entry(target).or_default();
            for key in keys {
                if !known.contains(&key) {
                    known.push(key);
                }
            }
        };
        add(Target::Personas, scenario.personas.iter().map(|each| each.key.clone()).collect());
        add(Target::Carriers, scenario.carriers.iter().map(|each| each.key.clone()).collect());
        add(Target::Equipment, scenario.equipment.iter().map(|each| each.key.clone()).collect());
        add(Target::Suppliers, scenario.suppliers.iter().map(|each| each.key.clone()).collect());
        let facts = scenario.products.iter().flat_map(|product| &product.facts);
        add(Target::Facts, facts.map(|fact| fact.key.clone()).collect());
    }
    let mut known: Vec<String> = Vec::new();
    for case in scenario.into_iter().flat_map(|scenario| &scenario.cases) {
        known.extend(case.knows.iter().map(|each| each.key.clone()));
    }
    known.sort();
    known.dedup();
    all.insert(Target::Known, known);
    all
}
