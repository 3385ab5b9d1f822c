//! What a file of format 1 may not use yet, and what format 2 asks for.

use super::collector::DiagnosticCollector;
use super::parts::{NamedPart, Parts};
use super::site::Site;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::raw::{RawConsequence, RawFate, RawPhotoNeeds, RawProduct};

/// Reports fields of format 2 in files of format 1, and rivals without a key in format 2.
pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts) {
    let root = Site::root(0);
    let old = |doc: usize| parts.formats.get(doc).is_some_and(|format| *format == 1);
    let mut newer: Vec<(Site, &'static str)> = Vec::new();
    for field in ["news", "orders_before", "reply", "version"] {
        newer.push((root.field(field), field));
    }
    for (index, rival) in parts.scenario.rivals.iter().enumerate() {
        let site = root.field("rivals").index(index);
        newer.push((site.field("key"), "key"));
        if parts.formats.first() == Some(&2) {
            keys(desk, parts, index, &site, &rival.key);
        }
    }
    newer.extend(parts.products.iter().map(|item| (item.site.field("studio"), "studio")));
    let brought = |item: &NamedPart<RawProduct>| (item.site.field("studio_model"), "studio_model");
    newer.extend(parts.products.iter().map(brought));
    newer.extend(parts.equipment.iter().map(|item| (item.site.field("gear"), "gear")));
    let theirs = parts.photos.iter().filter(|item| item.raw.needs == RawPhotoNeeds::Customer);
    newer.extend(theirs.map(|item| (item.site.field("needs"), "Customer")));
    for item in &parts.cases {
        let buys = item.site.field("buys");
        for field in ["next", "bonus", "exchange", "address"] {
            newer.push((item.site.field(field), field));
        }
        newer.push((buys.field("before"), "before"));
        let says = item.site.field("says");
        newer.extend((0..item.raw.says.len()).map(|at| (says.index(at).field("picture"), "picture")));
        let suggestions = item.site.field("suggestions");
        for n in 0..item.raw.suggestions.len() {
            let site = suggestions.index(n);
            newer.extend(["does", "good", "why"].map(|field| (site.field(field), field)));
        }
        if item.raw.buys.as_ref().is_some_and(|order| order.fate == RawFate::Lost) {
            newer.push((buys.field("fate"), "Lost"));
        }
        for (field, list) in [("if_solved", &item.raw.if_solved), ("if_unsolved", &item.raw.if_unsolved)] {
            for (index, what) in list.iter().enumerate() {
                if matches!(what, RawConsequence::ReviewAfterDelivery { .. }) {
                    newer.push((item.site.field(field).index(index), "ReviewAfterDelivery"));
                }
            }
        }
    }
    for (site, name) in newer {
        if old(site.doc) && desk.is_written(&site) {
            let sentence = Sentence::new("check-newer-format").word("name", name);
            desk.error_at_key(code::NEWER_FORMAT, &site, sentence, "check-newer-format-help");
        }
    }
}

/// In format 2 every rival has a key of its own, by which news names it.
fn keys(desk: &mut DiagnosticCollector, parts: &Parts, index: usize, site: &Site, key: &str) {
    if desk.has_gaps(&Site::root(0).field("rivals")) {
        return;
    }
    if key.is_empty() {
        desk.missing(&site.field("key"), "check-what-rival-key", "key: \"blue_bird\"");
    } else if parts.scenario.rivals.iter().take(index).any(|earlier| earlier.key == key) {
        let sentence = Sentence::new("check-rival-twice").word("key", key);
        desk.error(code::DEFINED_TWICE, &site.field("key"), sentence, "check-rival-twice-help");
    }
}
