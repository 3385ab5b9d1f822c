//! Suppliers, carriers and the equipment shop.

use super::collector::DiagnosticCollector;
use super::parts::Parts;
use super::policy::cost;
use super::site::Site;
use crate::base::Span;
use crate::base::ids::ProductId;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Carrier, Equipment, EquipmentEffect, Supplier};
use crate::scenario::raw::RawEffect;

/// Resolves the suppliers. Left out: always in time, else a day late (design choices).
pub(super) fn suppliers(desk: &mut DiagnosticCollector, parts: &Parts) -> Vec<Supplier> {
    let mut suppliers = Vec::with_capacity(parts.suppliers.len());
    for item in &parts.suppliers {
        let (raw, site) = (&item.raw, &item.site);
        let product = desk.find(
            &site.field("product"),
            &raw.product,
            &parts.products,
            ("products", "check-noun-product"),
        );
        if !desk.is_written(&site.field("lead")) {
            desk.missing(&site.field("lead"), "check-what-lead", "\"2d\"");
        }
        let lead = if raw.lead.is_empty() { None } else { desk.span(&site.field("lead"), &raw.lead) };
        let minimum = if desk.is_written(&site.field("minimum")) { raw.minimum } else { 1 };
        let reliability = raw.reliability.unwrap_or(1.0);
        suppliers.push(Supplier {
            key: item.key.clone(),
            name: desk.text(&site.field("name"), &raw.name, "check-what-supplier-name"),
            product: ProductId(product.unwrap_or(0) as u16),
            unit_cost: desk.needed_money(&site.field("cost"), raw.cost, "check-what-supplier-price"),
            minimum: desk.whole(&site.field("minimum"), minimum, 1..=10_000, "check-what-minimum"),
            lead: lead.unwrap_or(Span::days(1)),
            reliability: desk.chance(&site.field("reliability"), reliability, "check-what-reliability"),
            delay: desk.span_or(&site.field("delay"), raw.delay.as_deref(), Span::days(1)),
        });
    }
    suppliers
}

/// Resolves the carriers. Left out: a spread of 0.25 and 1 parcel in 100 astray (design choices).
pub(super) fn carriers(desk: &mut DiagnosticCollector, parts: &Parts) -> Vec<Carrier> {
    let mut carriers = Vec::with_capacity(parts.carriers.len());
    for item in &parts.carriers {
        let (raw, site) = (&item.raw, &item.site);
        if !desk.is_written(&site.field("days")) {
            desk.missing(&site.field("days"), "check-what-carrier-days", "2.5");
        }
        let days = if desk.is_written(&site.field("days")) { raw.days } else { 1.0 };
        let (spread, astray) = (raw.spread.unwrap_or(0.25), raw.astray.unwrap_or(0.01));
        carriers.push(Carrier {
            key: item.key.clone(),
            name: desk.text(&site.field("name"), &raw.name, "check-what-carrier-name"),
            cost: desk.needed_money(&site.field("cost"), raw.cost, "check-what-carrier-price"),
            median_days: desk.number(&site.field("days"), days, 0.1..=60.0, "check-what-carrier-days"),
            log_sd: desk.number(&site.field("spread"), spread, 0.0..=2.0, "check-what-carrier-spread"),
            tail: desk.chance(&site.field("astray"), astray, "check-what-astray"),
            premium: raw.premium,
        });
    }
    if carriers.is_empty() && !desk.incomplete {
        let site = Site::root(0).field("carriers");
        if !desk.is_masked(&site) {
            let problem = Diagnostic::error(code::MISSING, desk.key_place(&site), "check-carrier-missing");
            desk.put_aside("carriers", "", problem.help("check-carrier-missing-help"));
        }
    }
    carriers
}

/// Resolves the equipment shop. Written off over a year if left out (design choice).
pub(super) fn equipment(desk: &mut DiagnosticCollector, parts: &Parts) -> Vec<Equipment> {
    // Without a studio there is nothing that gear could open.
    let has_studio = parts.products.iter().any(|product| product.raw.is_in_studio());
    let mut all = Vec::with_capacity(parts.equipment.len());
    for item in &parts.equipment {
        let (raw, site) = (&item.raw, &item.site);
        let mut effects = Vec::new();
        for (index, effect) in raw.effects.iter().enumerate() {
            let here = site.field("effects").index(index).index(0);
            effects.extend(resolve_effect(desk, &here, effect));
        }
        let life = raw.life_days.unwrap_or(365);
        all.push(Equipment {
            key: item.key.clone(),
            name: desk.text(&site.field("name"), &raw.name, "check-what-equipment-name"),
            about: raw.about.clone(),
            price: desk.needed_money(&site.field("price"), raw.price, "check-what-equipment-price"),
            life_days: desk.whole(&site.field("life_days"), life, 1..=3_650, "check-what-life-days"),
            effects,
            gear: if has_studio { raw.gear.clone() } else { Vec::new() },
        });
    }
    all
}

fn resolve_effect(desk: &mut DiagnosticCollector, site: &Site, raw: &RawEffect) -> Option<EquipmentEffect> {
    Some(match raw {
        RawEffect::PackParcel(span) => EquipmentEffect::PackParcel(cost(desk, site, span)?),
        RawEffect::PhotoSession(span) => EquipmentEffect::PhotoSession(cost(desk, site, span)?),
        RawEffect::QuickPhrase(span) => EquipmentEffect::QuickPhrase(cost(desk, site, span)?),
        RawEffect::LookUp(span) => EquipmentEffect::LookUp(cost(desk, site, span)?),
        RawEffect::Breakage(left) => {
            let left = desk.chance(site, *left, "check-what-breakage");
            EquipmentEffect::Breakage((left * 1000.0).round() as u16)
        }
    })
}

/// More items than ids can count are refused: ids have 16 bits.
pub(super) fn count(desk: &mut DiagnosticCollector, parts: &Parts) {
    let lists = [
        ("products", parts.products.len(), 500),
        ("photos", parts.photos.len(), 500),
        ("suppliers", parts.suppliers.len(), 2_000),
        ("carriers", parts.carriers.len(), 200),
        ("equipment", parts.equipment.len(), 500),
        ("personas", parts.personas.len(), 500),
        ("cases", parts.cases.len(), 2_000),
        ("rivals", parts.scenario.rivals.len(), 2_000),
        ("news", parts.news.len(), 500),
        ("orders_before", parts.scenario.orders_before.len(), 500),
    ];
    for (table, length, most) in lists {
        if length > most {
            let site = Site::root(0).field(table);
            let sentence = Sentence::new("check-table-long")
                .text("length", length)
                .text("table", table)
                .text("most", most);
            desk.error(code::OUT_OF_RANGE, &site, sentence, "check-table-long-help");
        }
    }
}
