//! Values that are possible and hardly meant: a slip of the point, a key of other goods.

use crate::base::Money;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{GoalCondition, Scenario};
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};

/// How many times another price a price may be (design choice).
const FAR: i64 = 10;
/// The share of defective pieces from which on nearly every talk is a complaint (design choice).
const MANY_DEFECTS: f64 = 0.25;

/// Pass marks that some learners reach and some do not (design choice).
const PASS_MARKS: std::ops::RangeInclusive<u32> = 10..=95;

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let root = Site::root(0);
    if ["products", "rivals", "suppliers", "photos"].iter().any(|table| desk.has_gaps(&root.field(table))) {
        return;
    }
    rivals(desk, parts, scenario);
    supply(desk, parts, scenario);
    goods(desk, parts, scenario);
    keys(desk, parts, scenario);
    let counted = scenario.goals.iter().any(|goal| goal.is.is_some());
    if counted && scenario.rubric.goals == 0 && !desk.has_gaps(&root.field("rubric")) {
        let site = root.field("rubric").field("goals");
        if desk.is_written(&site) {
            desk.warning(code::FAR_VALUE, &site, "check-goals-weightless", "check-goals-weightless-help");
        }
    }
    let pass = root.field("rubric").field("pass");
    if !PASS_MARKS.contains(&scenario.rubric.pass) && desk.is_written(&pass) {
        let sentence = Sentence::new("check-pass-far").number("pass", i64::from(scenario.rubric.pass));
        desk.warning(code::FAR_VALUE, &pass, sentence, "check-far-help");
    }
    for (index, goal) in scenario.goals.iter().enumerate() {
        let Some(GoalCondition::AnsweredWithin(_, span)) = goal.is else { continue };
        if span.0 > scenario.closes.0 - scenario.opens.0 {
            let site = root.field("goals").index(index).field("is");
            let sentence = Sentence::new("check-answer-far").text("span", span);
            desk.warning(code::FAR_VALUE, &site, sentence, "check-far-help");
        }
    }
}

fn rivals(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    if parts.scenario.rivals.len() != scenario.rivals.len() {
        return;
    }
    for (index, rival) in scenario.rivals.iter().enumerate() {
        let Some(product) = scenario.products.get(rival.product.index()) else { continue };
        let usual = product.reference_price;
        if usual.is_positive() && rival.price.is_positive() && is_far(rival.price, usual) {
            let site = Site::root(0).field("rivals").index(index).field("price");
            let sentence = Sentence::new("check-price-far")
                .text("price", scenario.currency.short(rival.price))
                .text("usual", scenario.currency.short(usual))
                .number("times", FAR);
            desk.warning(code::FAR_VALUE, &site, sentence, "check-price-far-help");
        }
    }
}

fn is_far(price: Money, usual: Money) -> bool {
    price > usual.times(FAR) || price.times(FAR) < usual
}

fn supply(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, supplier) in parts.suppliers.iter().zip(&scenario.suppliers) {
        let Some(product) = scenario.products.get(supplier.product.index()) else { continue };
        if supplier.unit_cost.times(FAR) < product.unit_cost {
            let sentence = Sentence::new("check-cost-far")
                .text("cost", scenario.currency.short(supplier.unit_cost))
                .text("usual", scenario.currency.short(product.unit_cost));
            desk.warning(code::FAR_VALUE, &item.site.field("cost"), sentence, "check-far-help");
        }
    }
    let Some(dearest) = scenario.products.iter().map(|product| product.listing.price).max() else { return };
    for (item, carrier) in parts.carriers.iter().zip(&scenario.carriers) {
        if item.site.starts_in(0) && dearest.is_positive() && carrier.cost > dearest {
            let sentence =
                Sentence::new("check-parcel-far").text("cost", scenario.currency.short(carrier.cost));
            desk.warning(code::FAR_VALUE, &item.site.field("cost"), sentence, "check-far-help");
        }
    }
}

fn goods(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, product) in parts.products.iter().zip(&scenario.products) {
        let listing = item.site.field("listing");
        if product.defect_rate >= MANY_DEFECTS && product.defect_rate < 1.0 {
            let site = item.site.field("defect_rate");
            let percent = (product.defect_rate * 100.0).round();
            let sentence = Sentence::new("check-defects-many").text("percent", percent);
            desk.warning(code::FAR_VALUE, &site, sentence, "check-far-help");
        }
        let days = i64::from(product.listing.promise_days);
        if days > scenario.days + scenario.aftermath_days && desk.is_written(&listing.field("promise_days")) {
            let sentence = Sentence::new("check-promise-far").number("days", days);
            desk.warning(code::FAR_VALUE, &listing.field("promise_days"), sentence, "check-far-help");
        }
        if product.listing.price.is_positive() && product.listing.freight > product.listing.price {
            let site = listing.field("freight");
            desk.warning(code::FAR_VALUE, &site, "check-freight-far", "check-far-help");
        }
    }
}

/// Photos and suppliers whose key begins with the key of other goods than theirs.
fn keys(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let other = |key: &str, own: &str| {
        let begins = |product: &str| key.strip_prefix(product).is_some_and(|rest| rest.starts_with('_'));
        let mut all = scenario.products.iter().map(|product| product.key.clone());
        // A small mug may be shown by the mug's pictures.
        (!begins(own))
            .then(|| all.find(|product| begins(product) && !own.starts_with(product.as_str())))
            .flatten()
    };
    for item in &parts.photos {
        let stem = item.raw.file.rsplit('/').next().unwrap_or_default();
        if let Some(goods) = other(&item.key, &item.raw.product).or_else(|| other(stem, &item.raw.product)) {
            let sentence = Sentence::new("check-other-key").word("goods", goods);
            desk.warning(code::OTHER_KEY, &item.site.field("product"), sentence, "check-other-key-help");
        }
    }
    for item in &parts.suppliers {
        if let Some(goods) = other(&item.key, &item.raw.product) {
            let sentence = Sentence::new("check-other-key").word("goods", goods);
            desk.warning(code::OTHER_KEY, &item.site.field("product"), sentence, "check-other-key-help");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_times_a_price_is_not_far_and_more_is() {
        let usual = Money::major(20);
        assert!(!is_far(Money::major(200), usual) && !is_far(Money::major(2), usual));
        assert!(is_far(Money::major(201), usual) && is_far(Money::major(1), usual));
    }
}
