//! Words and phrases that an author adds to the reader of replies.

use super::collector::DiagnosticCollector;
use super::parts::Parts;
use super::site::Site;
use crate::base::text::is_blank;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::reply::{
    Meaning, OwnFault, OwnPhrase, OwnReader, OwnSays, OwnTable, OwnWord, phrase_fault, word_fault,
};
use crate::scenario::raw::{RawOwnPhrase, RawOwnSays, RawOwnWord};

/// Most entries of either list, and most words of an entry (design choice: a lesson needs a few).
const MOST: usize = 200;

/// The author's reader, if the scenario adds anything to the usual one.
pub(super) fn own_reply(desk: &mut DiagnosticCollector, parts: &Parts) -> Option<OwnReader> {
    let raw = &parts.scenario.reply;
    let site = Site::root(0).field("reply");
    let (words, phrases) = (site.field("words"), site.field("phrases"));
    few(desk, &words, raw.words.len());
    few(desk, &phrases, raw.phrases.len());
    let mut table = OwnTable::default();
    for (index, raw) in raw.words.iter().enumerate().take(MOST) {
        table.words.extend(word(desk, &words.index(index), raw));
    }
    for (index, raw) in raw.phrases.iter().enumerate().take(MOST) {
        table.phrases.extend(phrase(desk, parts, &phrases.index(index), raw));
    }
    OwnReader::of(table)
}

fn few(desk: &mut DiagnosticCollector, site: &Site, count: usize) {
    if count > MOST {
        let sentence = Sentence::new("check-own-most").text("count", count).text("most", MOST);
        desk.error_at_key(code::OUT_OF_RANGE, site, sentence, "check-own-most-help");
    }
}

fn word(desk: &mut DiagnosticCollector, site: &Site, raw: &RawOwnWord) -> Option<OwnWord> {
    if is_blank(&raw.reads) {
        desk.missing(&site.field("reads"), "check-what-own-reads", "reads: \"blue\"");
        return None;
    }
    let written = usable(desk, &site.field("written"), &raw.written, word_fault);
    if raw.written.is_empty() {
        desk.missing(&site.field("written"), "check-what-own-written", "written: [\"haze blue\"]");
    }
    (!written.is_empty()).then(|| OwnWord { reads: raw.reads.clone(), written })
}

fn phrase(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    site: &Site,
    raw: &RawOwnPhrase,
) -> Option<OwnPhrase> {
    let words = usable(desk, &site.field("words"), &raw.words, phrase_fault);
    let but_not = usable(desk, &site.field("but_not"), &raw.but_not, phrase_fault);
    if raw.words.is_empty() {
        desk.missing(&site.field("words"), "check-what-own-words", "words: [\"a sample for you\"]");
    }
    if raw.examples.is_empty() {
        desk.missing(
            &site.field("examples"),
            "check-what-own-examples",
            "examples: [\"There is a sample for you.\"]",
        );
    }
    let Some(raw_says) = &raw.says else {
        desk.missing(&site.field("says"), "check-what-own-says", "says: Offers(Gift)");
        return None;
    };
    let says = says(desk, parts, &site.field("says"), raw_says)?;
    (!words.is_empty()).then_some(OwnPhrase { says, words, but_not })
}

fn says(desk: &mut DiagnosticCollector, parts: &Parts, site: &Site, raw: &RawOwnSays) -> Option<OwnSays> {
    let meaning = match raw {
        RawOwnSays::Crosses(line) => return Some(OwnSays::Crosses(*line)),
        RawOwnSays::Told(key) => {
            let found = desk.find(&site.index(0), key, &parts.facts, ("facts", "check-noun-fact"))?;
            return parts.facts.get(found).map(|fact| OwnSays::Told(fact.key.clone()));
        }
        RawOwnSays::Does(act) => Meaning::Act(*act),
        RawOwnSays::Asks(question) => Meaning::Question(*question),
        RawOwnSays::Promises(kind) => Meaning::Promise(*kind),
        RawOwnSays::Offers(kind) => Meaning::Remedy(*kind),
        RawOwnSays::Refuses(what) => Meaning::Refusal(*what),
        RawOwnSays::Refers(to) => Meaning::Referral(*to),
    };
    Some(OwnSays::Means(meaning))
}

/// Those of a list that can be used; the others are reported.
fn usable(
    desk: &mut DiagnosticCollector,
    site: &Site,
    list: &[String],
    fault: fn(&str) -> Option<OwnFault>,
) -> Vec<String> {
    few(desk, site, list.len());
    let mut out = Vec::with_capacity(list.len());
    for (index, text) in list.iter().enumerate().take(MOST) {
        let Some(fault) = fault(text) else {
            out.push(text.clone());
            continue;
        };
        let sentence = match fault {
            OwnFault::Short => Sentence::new("check-own-short").word("words", text),
            OwnFault::Gap => Sentence::new("check-own-gap").word("words", text),
            OwnFault::NoClass(name) => Sentence::new("check-own-class").word("name", &name),
        };
        desk.error(code::OWN_PHRASE, &site.index(index), sentence, "check-own-help");
    }
    out
}
