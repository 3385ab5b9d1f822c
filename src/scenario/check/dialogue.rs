//! What customers say and what is suggested to learners.

use super::facts::{somebody_has, truth_has_gaps};
use super::subjects::{cases, product_of};
use crate::base::Text;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Case, CaseLine, Scenario, Trigger};
use crate::scenario::raw::{RawCase, RawSuggestion};
use crate::scenario::resolve::{DiagnosticCollector, NamedPart, Parts, Site};
use std::collections::{BTreeMap, BTreeSet};

/// A silence this many times the mean patience is met by less than one customer in fifty.
const PATIENCES: i64 = 4;

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let mut openings: BTreeMap<&Text, &NamedPart<RawCase>> = BTreeMap::new();
    for (item, case) in cases(parts, scenario) {
        let site = &item.site;
        if case.opens.is_empty() && !desk.has_gaps(&site.field("opens")) && item.raw.opens.is_empty() {
            let sentence = Sentence::new("check-no-opening").word("key", &item.key);
            let help = "check-no-opening-help";
            desk.error_at_key(code::NO_OPENING, &site.field("opens"), sentence, help);
        }
        if item.raw.suggestions.is_empty() && !desk.has_gaps(&site.field("suggestions")) {
            let sentence = Sentence::new("check-no-suggestions").word("key", &item.key);
            let help = "check-no-suggestions-help";
            desk.warning_at_key(code::NO_SUGGESTIONS, &site.field("suggestions"), sentence, help);
        }
        for (index, words) in item.raw.opens.iter().enumerate().filter(|(_, words)| !words.is_empty()) {
            match openings.get(words) {
                Some(other) if other.key != item.key => {
                    let sentence =
                        Sentence::new("check-same-opening").word("key", &item.key).word("other", &other.key);
                    let help = "check-same-opening-help";
                    desk.warning(code::SAME_OPENING, &site.field("opens").index(index), sentence, help);
                }
                _ => {
                    openings.insert(words, item);
                }
            }
        }
        repeated_suggestions(desk, item);
        lines(desk, scenario, item, case);
        secrets(desk, item);
    }
    give_away(desk, parts);
}

fn repeated_suggestions(desk: &mut DiagnosticCollector, item: &NamedPart<RawCase>) {
    let mut seen: BTreeSet<Text> = BTreeSet::new();
    for (index, suggestion) in item.raw.suggestions.iter().enumerate() {
        if !seen.insert(suggestion.text()) {
            let site = item.site.field("suggestions").index(index);
            desk.warning(code::SAME_SUGGESTION, &site, "check-same-suggestion", "check-same-suggestion-help");
        }
    }
}

fn lines(desk: &mut DiagnosticCollector, scenario: &Scenario, item: &NamedPart<RawCase>, case: &Case) {
    let list = item.site.field("says");
    let mut earlier: Vec<(&CaseLine, usize)> = Vec::new();
    for (index, line) in case.says.iter().enumerate() {
        let here = list.index(index);
        let shadow = earlier.iter().find(|(other, place)| {
            // A line of other circumstances leaves room for this one.
            // Nor does one of which a part cannot be read.
            !desk.has_gaps(&list.index(*place))
                && other.when == line.when
                && other.times <= line.times
                && (other.only_if.is_empty() || other.only_if == line.only_if)
        });
        if let Some((_, other)) = shadow.copied().filter(|_| !desk.has_gaps(&here)) {
            let help = "check-line-shadowed-help";
            let sentence = "check-line-shadowed";
            let mut problem = Diagnostic::error(code::LINE_SHADOWED, desk.place(&here), sentence).help(help);
            if let Some(place) = desk.place(&list.index(other)) {
                problem = problem.note(place, "check-line-shadowed-note");
            }
            desk.push(problem);
        } else if earlier.len() < 200 {
            earlier.push((line, index));
        }
        never_said(desk, scenario, case, &here, index);
    }
}

fn never_said(desk: &mut DiagnosticCollector, scenario: &Scenario, case: &Case, here: &Site, index: usize) {
    let Some(line) = case.says.get(index) else { return };
    if desk.has_gaps(here) {
        return;
    }
    if let Trigger::Silent(span) = &line.when {
        if span.0 > case.patience.0.saturating_mul(PATIENCES) {
            let sentence =
                Sentence::new("check-silence-long").text("patience", case.patience).text("span", span);
            desk.warning(code::LINE_NEVER, &here.field("when"), sentence, "check-silence-long-help");
        }
        return;
    }
    if line.times > case.turns.saturating_add(1) {
        let sentence = Sentence::new("check-times-many").text("turns", case.turns).text("times", line.times);
        desk.error(code::LINE_NEVER, &here.field("times"), sentence, "check-times-many-help");
    }
    if let Trigger::Told(fact) = &line.when {
        check_told(desk, scenario, case, here, fact);
    }
}

fn check_told(desk: &mut DiagnosticCollector, scenario: &Scenario, case: &Case, here: &Site, fact: &str) {
    let site = here.field("when").index(0);
    if !somebody_has(desk, scenario, &site, fact) {
        return;
    }
    let Some(product) = product_of(scenario, case) else {
        return;
    };
    if !product.facts.iter().any(|known| known.key == fact) && !truth_has_gaps(desk, case, scenario) {
        let sentence =
            Sentence::new("check-product-lacks-fact").word("product", &product.key).word("fact", fact);
        desk.error(code::LINE_NEVER, &site, sentence, "check-product-lacks-fact-wait-help");
    }
}

/// What is kept back must be told by some line, and only that.
fn secrets(desk: &mut DiagnosticCollector, item: &NamedPart<RawCase>) {
    let (raw, site) = (&item.raw, &item.site);
    for (index, key) in raw.withholds.iter().enumerate() {
        let later = raw.next.iter().flat_map(|next| &next.says);
        let revealed = raw.says.iter().chain(later).any(|line| line.reveals.as_ref() == Some(key));
        if raw.knows.contains_key(key) && !revealed && !desk.has_gaps(&site.field("says")) {
            let sentence = Sentence::new("check-never-revealed").word("key", key);
            let help = Sentence::new("check-never-revealed-help").text("key", key);
            desk.error(code::NEVER_REVEALED, &site.field("withholds").index(index), sentence, help);
        }
    }
    for (index, line) in raw.says.iter().enumerate() {
        let Some(key) = &line.reveals else { continue };
        if raw.knows.contains_key(key)
            && !raw.withholds.contains(key)
            && !desk.has_gaps(&site.field("withholds"))
        {
            let sentence = Sentence::new("check-not-withheld").word("key", key);
            let help = "check-not-withheld-help";
            desk.warning(
                code::NOTHING_TO_REVEAL,
                &site.field("says").index(index).field("reveals"),
                sentence,
                help,
            );
        }
    }
}

/// Whether the look of the suggestions tells which one is good: over all cases with at least three
/// of them, the longest is nearly always at one place, or by far the longest (design choices: 9 of
/// 10; twice the second).
fn give_away(desk: &mut DiagnosticCollector, parts: &Parts) {
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    let (mut cases, mut far) = (0_usize, 0_usize);
    for item in parts.cases.iter().filter(|item| item.raw.suggestions.len() >= 3) {
        let length = |text: &RawSuggestion| text.zh.chars().count() * 2 + text.en.chars().count();
        let mut lengths: Vec<(usize, usize)> =
            item.raw.suggestions.iter().enumerate().map(|(place, text)| (length(text), place)).collect();
        lengths.sort_unstable_by(|a, b| b.cmp(a));
        if let [first, second, ..] = lengths.as_slice() {
            cases += 1;
            far += usize::from(first.0 > 2 * second.0);
            *places.entry(first.1).or_default() += 1;
        }
    }
    if cases < 4 {
        return;
    }
    let most =
        places.iter().max_by_key(|(_, count)| **count).map_or((0, 0), |(place, count)| (*place, *count));
    let sentence = if most.1 * 10 >= cases * 9 {
        Sentence::new("check-give-away-place")
            .text("count", most.1)
            .text("cases", cases)
            .text("place", most.0 + 1)
    } else if far * 10 >= cases * 9 {
        Sentence::new("check-give-away-twice").text("count", far).text("cases", cases)
    } else {
        return;
    };
    let help = "check-give-away-help";
    desk.warning_at_key(code::GIVE_AWAY, &Site::root(0).field("cases"), sentence, help);
}
