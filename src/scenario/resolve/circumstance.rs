//! Circumstances, and the replies that are suggested only in some of them.

use super::collector::DiagnosticCollector;
use super::parts::Parts;
use super::site::Site;
use crate::base::ids::EquipmentId;
use crate::scenario::model::{Circumstance, Suggestion, SuggestionVerdict};
use crate::scenario::raw::{RawCircumstance, RawSuggestion};

/// Resolves a list of circumstances. A faulty one is left out (the fault is reported).
pub(super) fn circumstances(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    site: &Site,
    raw: &[RawCircumstance],
) -> Vec<Circumstance> {
    let list = raw.iter().enumerate();
    list.filter_map(|(index, raw)| circumstance(desk, parts, &site.index(index), raw)).collect()
}

/// Resolves a circumstance. Its depth is limited by the reader of files.
pub(super) fn circumstance(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    site: &Site,
    raw: &RawCircumstance,
) -> Option<Circumstance> {
    let first = site.index(0);
    Some(match raw {
        RawCircumstance::Stated(fact) => Circumstance::Stated(fact.clone()),
        RawCircumstance::GoodCover => Circumstance::GoodCover,
        RawCircumstance::Owns(key) => {
            let found = desk.find(&first, key, &parts.equipment, ("equipment", "check-noun-equipment"))?;
            Circumstance::Owns(EquipmentId(found as u16))
        }
        RawCircumstance::Shipped => Circumstance::Shipped,
        RawCircumstance::Not(inner) => Circumstance::Not(Box::new(circumstance(desk, parts, &first, inner)?)),
    })
}

/// Resolves the suggested replies, none of them empty.
pub(super) fn suggestions(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    site: &Site,
    raw: &[RawSuggestion],
) -> Vec<Suggestion> {
    let mut all = Vec::with_capacity(raw.len());
    for (index, suggestion) in raw.iter().enumerate() {
        let here = site.index(index);
        let text = desk.text(&here, &suggestion.text(), "check-what-wording");
        let only_if = circumstances(desk, parts, &here.field("only_if"), &suggestion.only_if);
        let verdict = suggestion
            .good
            .map(|good| SuggestionVerdict { good, why: suggestion.why.clone().unwrap_or_default() });
        if !text.is_empty() {
            all.push(Suggestion { text, only_if, verdict });
        }
    }
    all
}
