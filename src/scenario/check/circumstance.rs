//! Circumstances that are settled from the start: they hold always, or never.

use super::facts::somebody_has;
use super::subjects::{atoms, cases, has_order, product_of};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{
    Case, Circumstance, Outcome, Product, SamplePhoto, Scenario, Start, StatedFact,
};
use crate::scenario::raw::RawCase;
use crate::scenario::resolve::{DiagnosticCollector, NamedPart, Parts, Site};

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, case) in cases(parts, scenario) {
        let site = item.site.field("unless");
        if case.is_everyday() && !item.raw.unless.is_empty() {
            let sentence = "check-everyday-unless";
            let help = "check-everyday-unless-help";
            desk.error_at_key(code::SETTLED, &site, sentence, help);
            continue;
        }
        for (place, what) in written(item, case) {
            if !desk.has_gaps(&place) {
                check_circumstance(desk, scenario, case, &place, what);
            }
        }
        // A circumstance that was left out for another error would shift the places.
        if item.raw.unless.len() == case.unless.len() {
            for (index, what) in case.unless.iter().enumerate() {
                from_the_start(desk, scenario, case, &site.index(index), what);
            }
        }
    }
}

/// Every circumstance of a case with its place; lists in which something was left out are skipped.
fn written<'a>(item: &NamedPart<RawCase>, case: &'a Case) -> Vec<(Site, &'a Circumstance)> {
    let mut all = Vec::new();
    let mut list = |site: Site, raw: usize, found: &'a [Circumstance]| {
        if raw == found.len() {
            all.extend(found.iter().enumerate().map(|(index, what)| (site.index(index), what)));
        }
    };
    list(item.site.field("unless"), item.raw.unless.len(), &case.unless);
    if item.raw.says.len() == case.says.len() {
        for (index, (raw, line)) in item.raw.says.iter().zip(&case.says).enumerate() {
            let site = item.site.field("says").index(index).field("only_if");
            list(site, raw.only_if.len(), &line.only_if);
        }
    }
    if item.raw.suggestions.len() == case.suggestions.len() {
        for (index, (raw, reply)) in item.raw.suggestions.iter().zip(&case.suggestions).enumerate() {
            let site = item.site.field("suggestions").index(index).field("only_if");
            list(site, raw.only_if.len(), &reply.only_if);
        }
    }
    for (site, part) in atoms(&case.satisfied_by, &item.site.field("satisfied_by")) {
        if let Outcome::If(what) = part {
            all.push((site.index(0), what));
        }
    }
    all
}

/// What can never hold in this case.
fn check_circumstance(
    desk: &mut DiagnosticCollector,
    scenario: &Scenario,
    case: &Case,
    site: &Site,
    what: &Circumstance,
) {
    let product = product_of(scenario, case);
    let help = "check-settled-help";
    match what {
        Circumstance::Not(inner) => check_circumstance(desk, scenario, case, &site.index(0), inner),
        Circumstance::Stated(fact) if somebody_has(desk, scenario, &site.index(0), fact) => {
            let has = |product: &Product| product.facts.iter().any(|known| known.key == *fact);
            if let Some(product) = product.filter(|product| !has(product))
                && !super::facts::truth_has_gaps(desk, case, scenario)
            {
                let sentence = Sentence::new("check-product-lacks-fact")
                    .word("product", &product.key)
                    .word("fact", fact);
                desk.error(code::SETTLED, site, sentence, "check-product-lacks-fact-other-help");
            } else if product.is_none() && !case.is_everyday() {
                desk.error(code::SETTLED, site, "check-settled-no-product", help);
            }
        }
        Circumstance::GoodCover if product.is_none() && !case.is_everyday() => {
            desk.error(code::SETTLED, site, "check-settled-no-cover", help);
        }
        Circumstance::Shipped if !has_order(case) => {
            desk.error(code::SETTLED, site, "check-settled-no-order", help);
        }
        Circumstance::Stated(_) | Circumstance::GoodCover | Circumstance::Shipped | Circumstance::Owns(_) => {
        }
    }
}

/// What holds before the keeper does anything: then the story can never happen.
fn from_the_start(
    desk: &mut DiagnosticCollector,
    scenario: &Scenario,
    case: &Case,
    site: &Site,
    what: &Circumstance,
) {
    let product = product_of(scenario, case);
    let reason = match what {
        Circumstance::Stated(fact) => product.is_some_and(|product| {
            let mut stated = product.facts.iter().zip(&product.listing.facts);
            stated.any(|(known, says)| known.key == *fact && *says == StatedFact::True)
        }),
        Circumstance::GoodCover => product.is_some_and(|product| {
            let cover = product.listing.photos.first().and_then(|photo| scenario.photos.get(photo.index()));
            cover.is_some_and(SamplePhoto::is_good_cover)
        }),
        Circumstance::Shipped => matches!(case.starts, Start::AfterDelivery(_)),
        Circumstance::Owns(_) | Circumstance::Not(_) => false,
    };
    if reason && !desk.has_gaps(&Site::root(0).field("products")) && !desk.has_gaps(site) {
        let sentence = "check-settled-start";
        desk.error(code::SETTLED, site, sentence, "check-settled-start-help");
    }
}
