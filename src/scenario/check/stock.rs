//! Goods that are not there when they are needed: suppliers slower than the run, stories that buy
//! more than there is; and goods for nothing.

use super::reading::can_be_supplied;
use super::subjects::cases;
use crate::base::Time;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::Scenario;
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    free(desk, parts);
    if desk.has_gaps(&Site::root(0).field("days")) {
        return;
    }
    too_late(desk, parts, scenario);
    too_few(desk, parts, scenario);
}

/// Goods and rivals' goods that cost nothing.
fn free(desk: &mut DiagnosticCollector, parts: &Parts) {
    for item in &parts.products {
        let site = item.site.field("listing").field("price");
        if item.raw.listing.price == 0.0 && desk.is_written(&site) && !desk.is_masked(&site) {
            let sentence = Sentence::new("check-free-product").word("product", &item.key);
            desk.warning(code::FOR_NOTHING, &site, sentence, "check-free-help");
        }
    }
    for (index, rival) in parts.scenario.rivals.iter().enumerate() {
        let site = Site::root(0).field("rivals").index(index).field("price");
        if rival.price == 0.0 && desk.is_written(&site) && !desk.is_masked(&site) {
            let sentence = "check-free-rival";
            desk.warning(code::FOR_NOTHING, &site, sentence, "check-free-help");
        }
    }
}

fn too_late(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, supplier) in parts.suppliers.iter().zip(&scenario.suppliers) {
        if scenario.begins + supplier.lead < scenario.ends || desk.has_gaps(&item.site) {
            continue;
        }
        let product = scenario.products.get(supplier.product.index());
        let site = item.site.field("lead");
        let sentence =
            Sentence::new("check-supplier-late").word("name", &item.key).text("lead", supplier.lead);
        let help = "check-supplier-late-help";
        // Without stock and without anybody faster the goods can never be sold.
        match product
            .filter(|product| product.stock == 0 && !can_be_supplied(scenario, product, scenario.ends))
        {
            Some(_) => desk.error(code::SUPPLIER_TOO_LATE, &site, sentence, help),
            None => desk.warning(code::SUPPLIER_TOO_LATE, &site, sentence, help),
        }
    }
}

/// Stories whose customers order when what they want cannot be there.
fn too_few(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (place, product) in scenario.products.iter().enumerate() {
        let mut orders: Vec<(Time, usize, u32)> = Vec::new();
        for (index, (item, case)) in cases(parts, scenario).enumerate() {
            // Goods of earlier orders are no longer part of the stock.
            let Some(order) = case.buys.as_ref().filter(|order| order.before.is_none()) else { continue };
            if order.product.index() == place && !desk.has_gaps(&item.site.field("buys")) {
                orders.push((order.at, index, order.quantity));
            }
        }
        orders.sort_unstable();
        let stock_site = parts.products.get(place).map(|item| item.site.field("stock"));
        if stock_site.is_none_or(|site| desk.has_gaps(&site)) {
            continue;
        }
        let mut sold = 0;
        for (at, index, pieces) in orders {
            sold += pieces;
            let Some(item) = parts.cases.get(index) else { continue };
            if sold <= product.stock || can_be_supplied(scenario, product, at) {
                continue;
            }
            let site = item.site.field("buys");
            let sentence = if pieces > product.stock {
                Sentence::new("check-sold-out-one")
                    .text("pieces", pieces)
                    .word("product", &product.key)
                    .text("stock", product.stock)
            } else {
                Sentence::new("check-sold-out-all")
                    .text("sold", sold)
                    .word("product", &product.key)
                    .text("stock", product.stock)
            };
            let help = "check-sold-out-help";
            if pieces > product.stock {
                desk.error(code::SOLD_OUT, &site, sentence, help);
            } else {
                desk.warning(code::SOLD_OUT, &site, sentence, help);
            }
        }
    }
}
