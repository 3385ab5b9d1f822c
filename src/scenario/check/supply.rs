//! Stock, suppliers and equipment.

use crate::base::ids::EquipmentId;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{EquipmentEffect, PhotoNeeds, Scenario};
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    suppliers(desk, parts, scenario);
    equipment(desk, parts, scenario);
}

fn suppliers(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, supplier) in parts.suppliers.iter().zip(&scenario.suppliers) {
        let cost = supplier.unit_cost.times(i64::from(supplier.minimum));
        if cost > scenario.cash && desk.is_written(&Site::root(0).field("cash")) {
            let sentence = Sentence::new("check-supplier-dear").text("cost", scenario.currency.short(cost));
            let help = "check-supplier-dear-help";
            desk.warning(code::SUPPLIER_TOO_DEAR, &item.site.field("minimum"), sentence, help);
        }
        let price = scenario.products.get(supplier.product.index()).map(|product| product.listing.price);
        if let Some(price) = price.filter(|price| price.is_positive() && supplier.unit_cost >= *price) {
            let sentence = Sentence::new("check-price-cost")
                .text("price", scenario.currency.short(price))
                .text("cost", scenario.currency.short(supplier.unit_cost));
            let help = "check-supplier-cost-help";
            desk.warning(code::PRICE_BELOW_COST, &item.site.field("cost"), sentence, help);
        }
        if supplier.reliability <= 0.0 && desk.is_written(&item.site.field("reliability")) {
            let site = item.site.field("reliability");
            desk.warning(code::FAR_VALUE, &site, "check-never-on-time", "check-never-on-time-help");
        }
    }
    if desk.has_gaps(&Site::root(0).field("suppliers")) {
        return;
    }
    for (item, product) in parts.products.iter().zip(&scenario.products) {
        let supplied = parts.suppliers.iter().any(|supplier| supplier.raw.product == item.key);
        if product.stock == 0 && !supplied && !desk.has_gaps(&item.site.field("stock")) {
            let sentence = Sentence::new("check-no-supply").word("product", &item.key);
            let help = "check-no-supply-help";
            desk.error_at_key(code::NO_SUPPLY, &item.site, sentence, help);
        }
    }
}

fn equipment(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let usual = &scenario.attention;
    for (index, (item, equipment)) in parts.equipment.iter().zip(&scenario.equipment).enumerate() {
        let site = item.site.field("effects");
        let id = EquipmentId(index as u16);
        let for_photos = scenario.photos.iter().any(|photo| photo.needs == PhotoNeeds::SessionWith(id));
        let ours = item.site.starts_in(0);
        let for_shots = !equipment.gear.is_empty();
        if equipment.effects.is_empty() && !for_photos && !for_shots && ours && !desk.has_gaps(&site) {
            let sentence = Sentence::new("check-no-effect").word("name", &item.key);
            desk.error_at_key(code::NO_EFFECT, &item.site, sentence, "check-no-effect-help");
        }
        if desk.has_gaps(&site) {
            continue;
        }
        for (place, effect) in equipment.effects.iter().enumerate() {
            let slower = match effect {
                EquipmentEffect::PackParcel(span) => *span >= usual.pack_parcel,
                EquipmentEffect::PhotoSession(span) => *span >= usual.photo_session,
                EquipmentEffect::QuickPhrase(span) => *span >= usual.quick_phrase,
                EquipmentEffect::LookUp(span) => *span >= usual.look_up,
                EquipmentEffect::Breakage(left) => *left >= 1000,
            };
            if slower {
                let sentence = "check-effect-worse";
                let help = "check-effect-worse-help";
                desk.error(code::NO_EFFECT, &site.index(place), sentence, help);
            }
        }
    }
}
