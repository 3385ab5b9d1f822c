//! Listings as they stand at the start.

use super::subjects::fastest;
use crate::base::ids::ProductId;
use crate::base::time::DAY;
use crate::base::{Currency, Text};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{PhotoNeeds, Product, Scenario};
use crate::scenario::raw::RawProduct;
use crate::scenario::resolve::{DiagnosticCollector, NamedPart, Parts};

/// How many times the usual price a list price may be, and the other way round (design choice).
const FAR: i64 = 10;

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (index, (item, product)) in parts.products.iter().zip(&scenario.products).enumerate() {
        price(desk, &scenario.currency, item, product);
        promise(desk, scenario, item, product);
        photos(desk, scenario, item, ProductId(index as u16));
        tempting(desk, item);
    }
}

fn price(
    desk: &mut DiagnosticCollector,
    currency: &Currency,
    item: &NamedPart<RawProduct>,
    product: &Product,
) {
    let site = item.site.field("listing").field("price");
    let (price, cost) = (product.listing.price, product.unit_cost);
    if price.is_positive() && price <= cost {
        let sentence = Sentence::new("check-price-cost")
            .text("price", currency.short(price))
            .text("cost", currency.short(cost));
        desk.warning(code::PRICE_BELOW_COST, &site, sentence, "check-price-cost-help");
    }
    let usual = product.reference_price;
    let is_far = price > usual.times(FAR) || price.times(FAR) < usual;
    if price.is_positive() && usual.is_positive() && is_far {
        let sentence = Sentence::new("check-price-far")
            .text("price", currency.short(price))
            .text("usual", currency.short(usual))
            .number("times", FAR);
        desk.warning(code::FAR_VALUE, &site, sentence, "check-price-far-help");
    }
    if product.defect_rate >= 1.0 {
        let site = item.site.field("defect_rate");
        desk.warning(code::FAR_VALUE, &site, "check-defect-all", "check-defect-all-help");
    }
}

fn promise(
    desk: &mut DiagnosticCollector,
    scenario: &Scenario,
    item: &NamedPart<RawProduct>,
    product: &Product,
) {
    let Some(fastest) = fastest(scenario) else { return };
    let days = i64::from(product.listing.promise_days);
    if days * DAY < fastest.0 {
        let site = item.site.field("listing").field("promise_days");
        let sentence = Sentence::new("check-promise-short").number("days", days).text("fastest", fastest);
        desk.warning(code::PROMISE_TOO_SHORT, &site, sentence, "check-promise-short-help");
    }
}

fn photos(
    desk: &mut DiagnosticCollector,
    scenario: &Scenario,
    item: &NamedPart<RawProduct>,
    product: ProductId,
) {
    let site = item.site.field("listing").field("photos");
    for (index, key) in item.raw.listing.photos.iter().enumerate() {
        let here = site.index(index);
        let Some(photo) = scenario.photos.iter().find(|photo| photo.key == *key) else {
            continue;
        };
        if photo.product != product {
            let shown = scenario.products.get(photo.product.index()).map_or("", |product| &product.key);
            let sentence = Sentence::new("check-photo-other").word("photo", key).word("product", shown);
            let help = "check-photo-other-help";
            desk.error(code::OTHER_PRODUCTS_PHOTO, &here, sentence, help);
        }
        if photo.needs != PhotoNeeds::Nothing {
            let sentence = Sentence::new("check-photo-not-ready").word("photo", key);
            desk.error(code::PHOTO_NOT_READY, &here, sentence, "check-photo-not-ready-help");
        }
    }
    if item.raw.listing.photos.is_empty()
        && !desk.has_gaps(&site)
        && desk.is_written(&item.site.field("listing"))
    {
        let sentence = Sentence::new("check-listing-bare").word("product", &item.key);
        desk.warning_at_key(code::BARE_LISTING, &site, sentence, "check-listing-bare-help");
    }
}

fn tempting(desk: &mut DiagnosticCollector, item: &NamedPart<RawProduct>) {
    for (key, truth) in &item.raw.truth {
        let site = item.site.field("truth").field(key).field("tempting");
        for (index, value) in truth.tempting.iter().enumerate() {
            let same = |a: &str, b: &str| !a.is_empty() && a == b;
            let Text { zh, en } = value;
            if same(zh, &truth.zh) || same(en, &truth.en) {
                let sentence = "check-tempting-true";
                desk.error(code::TEMPTING_IS_TRUE, &site.index(index), sentence, "check-tempting-true-help");
            }
        }
    }
}
