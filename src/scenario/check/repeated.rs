//! Things that are written twice where each should be another: goals, languages, rivals,
//! suppliers, photos of a listing, wordings of one list.

use super::subjects::cases;
use crate::base::Text;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Case, Scenario, Start};
use crate::scenario::raw::{
    RawCase, RawConsequence, RawGoal, RawPhoto, RawPhotoNeeds, RawRival, RawSuggestion,
};
use crate::scenario::resolve::{DiagnosticCollector, NamedPart, Parts, Site};

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let root = Site::root(0);
    let goals: Vec<Text> = parts.scenario.goals.iter().map(RawGoal::words).collect();
    texts(desk, &root.field("goals"), &goals);
    for (item, _) in cases(parts, scenario) {
        let (raw, site) = (&item.raw, &item.site);
        for (way, list) in raw.first_and_last_words() {
            texts(desk, &way.iter().fold(site.clone(), |site, field| site.field(field)), list);
        }
        for (index, line) in raw.says.iter().enumerate() {
            texts(desk, &site.field("says").index(index).field("lines"), &line.lines);
        }
        for (field, list) in [("if_solved", &raw.if_solved), ("if_unsolved", &raw.if_unsolved)] {
            for (index, what) in list.iter().enumerate() {
                if let RawConsequence::Review { lines, .. } = what {
                    texts(desk, &site.field(field).index(index).field("lines"), lines);
                }
            }
            for index in again(list, |a, b| a == b) {
                report(desk, &site.field(field).index(index));
            }
        }
    }
    people(desk, parts, scenario);
    named(desk, parts);
    let languages = parts.scenario.languages.as_deref().unwrap_or_default();
    for index in again(languages, |a, b| a == b) {
        report(desk, &root.field("languages").index(index));
    }
    for item in &parts.review_lines {
        texts(desk, &item.site, &item.raw);
    }
    let same = |a: &RawRival, b: &RawRival| !a.name.is_empty() && a.name == b.name && a.product == b.product;
    for index in again(&parts.scenario.rivals, same) {
        report(desk, &root.field("rivals").index(index));
    }
    for index in again(&parts.suppliers, |a, b| a.raw == b.raw) {
        report(desk, &parts.suppliers[index].site);
    }
    for item in &parts.products {
        for index in again(&item.raw.listing.photos, |a, b| a == b) {
            report(desk, &item.site.field("listing").field("photos").index(index));
        }
    }
    for index in again(&parts.phrases, |a, b| !a.raw.is_empty() && a.raw == b.raw) {
        report(desk, &parts.phrases[index].site);
    }
}

/// Two stories with one customer or one title, and one reason for two replies.
fn people(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    type Told<'a> = (&'a NamedPart<RawCase>, &'a Case);
    let all: Vec<Told<'_>> = cases(parts, scenario).filter(|(_, case)| !case.is_everyday()).collect();
    // A story that follows another one may bring its customer back.
    let follows = |(_, case): &Told<'_>, other: &Told<'_>| {
        let Start::AfterCase { case: before, .. } = case.starts else { return false };
        scenario.cases.get(before.index()).is_some_and(|before| before.key == other.1.key)
    };
    let one = |a: &Told<'_>, b: &Told<'_>| {
        let named = a.0.raw.customer.as_ref().is_some_and(|name| !name.is_empty());
        named && a.0.raw.customer == b.0.raw.customer && !follows(a, b) && !follows(b, a)
    };
    for index in again(&all, |a, b| one(a, b)) {
        let site = all[index].0.site.field("customer");
        desk.warning(code::REPEATED, &site, "check-same-customer", "check-same-customer-help");
    }
    for index in again(&all, |(a, _), (b, _)| !a.raw.title.is_empty() && a.raw.title == b.raw.title) {
        report(desk, &all[index].0.site.field("title"));
    }
    for (item, _) in &all {
        let same = |a: &RawSuggestion, b: &RawSuggestion| a.why.is_some() && a.why == b.why;
        for index in again(&item.raw.suggestions, same) {
            report(desk, &item.site.field("suggestions").index(index).field("why"));
        }
    }
}

/// Two goods of one name, two photos of one product with one file.
fn named(desk: &mut DiagnosticCollector, parts: &Parts) {
    for index in again(&parts.products, |a, b| {
        let (a, b) = (&a.raw.name, &b.raw.name);
        (!a.zh.is_empty() && a.zh == b.zh) || (!a.en.is_empty() && a.en == b.en)
    }) {
        report(desk, &parts.products[index].site.field("name"));
    }
    // A customer may send the very picture of the page.
    let ours = |photo: &RawPhoto| photo.needs != RawPhotoNeeds::Customer && !photo.file.is_empty();
    let same = |a: &RawPhoto, b: &RawPhoto| a.file == b.file && a.product == b.product;
    for index in again(&parts.photos, |a, b| ours(&a.raw) && ours(&b.raw) && same(&a.raw, &b.raw)) {
        report(desk, &parts.photos[index].site.field("file"));
    }
}

/// The places of what stands before in the same list already.
fn again<T>(list: &[T], same: impl Fn(&T, &T) -> bool) -> impl Iterator<Item = usize> {
    let stands_before = move |&index: &usize| {
        let (earlier, rest) = list.split_at(index);
        earlier.iter().any(|other| same(&rest[0], other))
    };
    (0..list.len()).filter(stands_before)
}

fn texts(desk: &mut DiagnosticCollector, site: &Site, list: &[Text]) {
    // One of many is enough to see it.
    if let Some(index) = again(list, |a, b| !a.is_empty() && a == b).next() {
        report(desk, &site.index(index));
    }
}

fn report(desk: &mut DiagnosticCollector, site: &Site) {
    desk.warning(code::REPEATED, site, "check-repeated", "check-repeated-help");
}
