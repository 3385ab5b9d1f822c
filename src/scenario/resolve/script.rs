//! What the customer of a case knows and says.

use super::circumstance::circumstances;
use super::collector::DiagnosticCollector;
use super::labels::texts;
use super::parts::Parts;
use super::site::Site;
use crate::base::Span;
use crate::base::ids::PhotoId;
use crate::scenario::model::{CaseLine, Known, MOST_KNOWN, Trigger};
use crate::scenario::raw::{RawCase, RawLine, RawTrigger};

/// What the customer knows, in the order of keys.
pub(super) fn knows(desk: &mut DiagnosticCollector, raw: &RawCase, site: &Site) -> Vec<Known> {
    let table = site.field("knows");
    let keys: Vec<&str> = raw.knows.keys().map(String::as_str).collect();
    for (index, key) in raw.withholds.iter().enumerate() {
        let here = site.field("withholds").index(index);
        if !raw.knows.contains_key(key) && !desk.is_masked(&table.field(key)) {
            desk.unknown(&here, key, &keys, "check-noun-known");
        }
    }
    raw.knows
        .iter()
        .take(MOST_KNOWN)
        .map(|(key, value)| Known {
            key: key.clone(),
            value: desk.text(&table.field(key), value, "check-what-known"),
            withheld: raw.withholds.contains(key),
        })
        .collect()
}

/// The further lines of a case or of its second matter; `case` is where what the customer knows is
/// written.
pub(super) fn says(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    (raw, list): (&[RawLine], &Site),
    (case, knows): (&Site, &[Known]),
) -> Vec<CaseLine> {
    let mut lines = Vec::with_capacity(raw.len());
    for (index, line) in raw.iter().enumerate() {
        let here = list.index(index);
        let reveals = line.reveals.as_ref().and_then(|key| {
            let found = knows.iter().position(|known| known.key == *key);
            let at = here.field("reveals");
            if found.is_none() && !desk.is_masked(&case.field("knows").field(key)) {
                let keys: Vec<&str> = knows.iter().map(|known| known.key.as_str()).collect();
                desk.unknown(&at, key, &keys, "check-noun-known");
            }
            found.map(|place| place as u8)
        });
        let picture = line.picture.as_ref().and_then(|key| {
            let at = here.field("picture");
            desk.find(&at, key, &parts.photos, ("photos", "check-noun-photo"))
                .map(|place| PhotoId(place as u16))
        });
        let wordings = texts(desk, &here.field("lines"), &line.lines);
        if wordings.is_empty() && !desk.has_gaps(&here.field("lines")) && line.lines.is_empty() {
            desk.missing(&here.field("lines"), "check-what-said", "lines: [(zh: \"…\", en: \"…\")]");
        }
        let times = line.times.unwrap_or(1);
        let mood = desk.number(&here.field("mood"), f64::from(line.mood), -5.0..=5.0, "check-what-mood");
        lines.push(CaseLine {
            when: trigger(desk, &here.field("when"), &line.when),
            only_if: circumstances(desk, parts, &here.field("only_if"), &line.only_if),
            times: desk.whole(&here.field("times"), times, 1..=100, "check-what-times") as u8,
            mood: mood as i8,
            reveals,
            picture,
            lines: wordings,
        });
    }
    lines
}

fn trigger(desk: &mut DiagnosticCollector, site: &Site, raw: &RawTrigger) -> Trigger {
    match raw {
        RawTrigger::Does(act) => Trigger::Does(*act),
        RawTrigger::Asks(question) => Trigger::Asks(*question),
        RawTrigger::Told(fact) => Trigger::Told(fact.clone()),
        RawTrigger::Promises(kind) => Trigger::Promises(*kind),
        RawTrigger::Offers(kind) => Trigger::Offers(*kind),
        RawTrigger::Refuses(what) => Trigger::Refuses(*what),
        RawTrigger::Refers(to) => Trigger::Refers(*to),
        RawTrigger::Silent(span) => {
            let span = desk.span(&site.index(0), span);
            Trigger::Silent(span.unwrap_or(Span::minutes(2)))
        }
        RawTrigger::Anything => Trigger::Anything,
    }
}
