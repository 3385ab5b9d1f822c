//! Which facts there are: of the goods, and of the moment.

use crate::base::ids::ProductId;
use crate::scenario::model::{Case, MomentFact, Scenario};
use crate::scenario::resolve::{DiagnosticCollector, Site};

/// Whether any product has the fact; reports it if none has.
pub(super) fn somebody_has(
    desk: &mut DiagnosticCollector,
    scenario: &Scenario,
    site: &Site,
    fact: &str,
) -> bool {
    if MomentFact::of_key(fact).is_some() {
        return false;
    }
    let facts = scenario.products.iter().flat_map(|product| &product.facts);
    let mut known: Vec<&str> = facts.map(|fact| fact.key.as_str()).collect();
    if known.contains(&fact) {
        return true;
    }
    if !desk.lacks("products", "truth") {
        known.extend(MomentFact::KEYS);
        known.sort_unstable();
        known.dedup();
        desk.unknown(site, fact, &known, "check-noun-fact");
    }
    false
}

/// Whether facts of the case's product were taken out for other errors.
pub(super) fn truth_has_gaps(desk: &DiagnosticCollector, case: &Case, scenario: &Scenario) -> bool {
    let id = case.product.or_else(|| case.buys.as_ref().map(|order| order.product)).unwrap_or(ProductId(0));
    let key = scenario.products.get(id.index()).map_or("", |product| product.key.as_str());
    desk.has_gaps(&Site::root(0).field("products").field(key).field("truth"))
}
