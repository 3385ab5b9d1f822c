//! Things that are written twice where each should be another: goals, languages, rivals,
//! suppliers, wordings of one list.

use super::subjects::cases;
use crate::base::Text;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::Scenario;
use crate::scenario::raw::{RawConsequence, RawGoal};
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};

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
                let here = site.field(field).index(index);
                if let RawConsequence::Review { lines, .. } = what {
                    texts(desk, &here.field("lines"), lines);
                }
                if list.iter().take(index).any(|earlier| earlier == what) {
                    report(desk, &here);
                }
            }
        }
    }
    let languages = parts.scenario.languages.as_deref().unwrap_or_default();
    for (index, language) in languages.iter().enumerate() {
        if languages.iter().take(index).any(|earlier| earlier == language) {
            report(desk, &root.field("languages").index(index));
        }
    }
    for item in &parts.review_lines {
        texts(desk, &item.site, &item.raw);
    }
    let rivals = &parts.scenario.rivals;
    for (index, rival) in rivals.iter().enumerate() {
        let same = |other: &crate::scenario::raw::RawRival| {
            other.name == rival.name && other.product == rival.product
        };
        if !rival.name.is_empty() && rivals.iter().take(index).any(same) {
            report(desk, &root.field("rivals").index(index));
        }
    }
    for (index, item) in parts.suppliers.iter().enumerate() {
        if parts.suppliers.iter().take(index).any(|earlier| earlier.raw == item.raw) {
            report(desk, &item.site);
        }
    }
    for (index, item) in parts.phrases.iter().enumerate() {
        if !item.raw.is_empty() && parts.phrases.iter().take(index).any(|earlier| earlier.raw == item.raw) {
            report(desk, &item.site);
        }
    }
}

fn texts(desk: &mut DiagnosticCollector, site: &Site, list: &[Text]) {
    for (index, text) in list.iter().enumerate() {
        if !text.is_empty() && list.iter().take(index).any(|earlier| earlier == text) {
            // One of many is enough to see it.
            report(desk, &site.index(index));
            return;
        }
    }
}

fn report(desk: &mut DiagnosticCollector, site: &Site) {
    desk.warning(code::REPEATED, site, "check-repeated", "check-repeated-help");
}
