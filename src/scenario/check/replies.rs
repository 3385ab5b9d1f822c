//! Suggested replies, read as the engine reads them: none that is true, none that says anything,
//! good ones that their length gives away, figures that are not so.

use super::reading::{Read, begins, gives, says_something, suggestions};
use super::stated::untrue_figure;
use super::subjects::{cases, product_of};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Case, Outcome, Scenario};
use crate::scenario::raw::RawCase;
use crate::scenario::resolve::{DiagnosticCollector, NamedPart, Parts, Site};
use std::collections::BTreeSet;

/// Fewest cases from which a habit shows (design choice).
const ENOUGH: usize = 4;

/// How often the good reply of a case is the longest, and how often the first.
#[derive(Default)]
struct GoodReplyPlaces {
    cases: usize,
    longest: usize,
    first: usize,
}

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for lang in scenario.languages.iter().copied() {
        let mut habits = GoodReplyPlaces::default();
        for (item, case) in cases(parts, scenario) {
            let site = item.site.field("suggestions");
            if desk.has_gaps(&item.site) || item.raw.suggestions.len() != case.suggestions.len() {
                continue;
            }
            let read = suggestions(scenario, case, lang);
            if read.is_empty() {
                continue;
            }
            untruthful(desk, scenario, item, case, &read);
            empty(desk, &site, &read);
            figures(desk, scenario, case, &site, &read);
            if !case.is_everyday() {
                count(&mut habits, scenario, case, &read);
            }
        }
        give_away(desk, &habits);
    }
}

/// Facts without which nothing satisfies must be stated, truly, by some suggestion.
fn untruthful(
    desk: &mut DiagnosticCollector,
    scenario: &Scenario,
    item: &NamedPart<RawCase>,
    case: &Case,
    read: &[Read],
) {
    let mut wanted = BTreeSet::new();
    needed(&case.satisfied_by, &mut wanted);
    let Some(product) = product_of(scenario, case).filter(|_| !case.is_everyday()) else {
        return;
    };
    for fact in wanted.iter().filter(|fact| product.facts.iter().any(|known| known.key == **fact)) {
        let about = |is_true: Option<bool>| {
            read.iter()
                .any(|it| it.reading.facts.iter().any(|said| said.key == *fact && said.is_true == is_true))
        };
        if about(Some(true)) {
            continue;
        }
        let sentence = if about(Some(false)) {
            Sentence::new("check-fact-told-wrong").word("fact", fact)
        } else {
            Sentence::new("check-fact-untold").word("fact", fact)
        };
        let help = "check-fact-untold-help";
        desk.warning_at_key(code::NO_TRUE_REPLY, &item.site.field("suggestions"), sentence, help);
    }
}

/// The facts without which a formula cannot come true.
fn needed(outcome: &Outcome, out: &mut BTreeSet<String>) {
    match outcome {
        Outcome::All(list) => list.iter().for_each(|part| needed(part, out)),
        Outcome::AnyOf(list) => {
            let mut ways = list.iter().map(|part| {
                let mut facts = BTreeSet::new();
                needed(part, &mut facts);
                facts
            });
            let first = ways.next().unwrap_or_default();
            out.extend(ways.fold(first, |all, way| all.intersection(&way).cloned().collect()));
        }
        Outcome::Told(fact) => drop(out.insert(fact.clone())),
        Outcome::Remedy(_)
        | Outcome::Promise { .. }
        | Outcome::Refusal(_)
        | Outcome::Referred(_)
        | Outcome::Asked(_)
        | Outcome::Did(_)
        | Outcome::If(_) => {}
    }
}

/// Replies of a few signs in which nothing is understood, or a case in which nothing is understood
/// of any.
fn empty(desk: &mut DiagnosticCollector, site: &Site, read: &[Read]) {
    let silent: Vec<&Read> = read.iter().filter(|it| !says_something(&it.reading)).collect();
    let help = "check-replies-empty-help";
    if silent.len() == read.len() {
        desk.warning_at_key(code::EMPTY_REPLY, site, "check-replies-empty", help);
        return;
    }
    for it in read.iter().filter(|it| is_mere_sound(it)) {
        let sentence = Sentence::new("check-reply-empty").word("words", &it.words);
        desk.warning(code::EMPTY_REPLY, &site.index(it.index), sentence, help);
    }
}

/// Whether a reply is a few signs of which nothing is understood, a mere sound, or says only that
/// somebody is there.
fn is_mere_sound(it: &Read) -> bool {
    const FEW: u32 = 4;
    const SOUNDS: [&str; 14] = [
        "在",
        "在的",
        "在呢",
        "在哦",
        "在的呢",
        "在的哦",
        "亲在的",
        "uhhuh",
        "mhm",
        "mmhm",
        "mmhmm",
        "hmm",
        "umm",
        "ahem",
    ];
    let letters: String = it.words.chars().filter(|c| c.is_alphanumeric()).collect();
    let says_nothing = !says_something(&it.reading) && it.reading.length <= FEW;
    says_nothing || SOUNDS.contains(&letters.to_lowercase().as_str())
}

/// Prices, stock, sizes and days that are not so.
fn figures(desk: &mut DiagnosticCollector, scenario: &Scenario, case: &Case, site: &Site, read: &[Read]) {
    for it in read {
        if let Some((said, so)) = untrue_figure(scenario, case, &it.words, &it.reading) {
            let sentence = Sentence::new("check-figure-untrue").word("said", &said).part("so", so);
            let help = "check-figure-untrue-help";
            desk.warning(code::UNTRUE_FIGURE, &site.index(it.index), sentence, help);
        }
    }
}

fn count(habits: &mut GoodReplyPlaces, scenario: &Scenario, case: &Case, read: &[Read]) {
    let now = begins(scenario, case);
    let good: Vec<&Read> = read.iter().filter(|it| gives(&it.reading, &case.satisfied_by, now)).collect();
    if read.len() < 2 || good.is_empty() || good.len() == read.len() {
        return;
    }
    habits.cases += 1;
    let longest = read.iter().max_by_key(|it| it.reading.length).map(|it| it.index);
    let first = read.first().map(|it| it.index);
    habits.longest += usize::from(good.iter().any(|it| Some(it.index) == longest));
    habits.first += usize::from(good.iter().any(|it| Some(it.index) == first));
}

/// A reply that is good and stands out in more than four cases of five is found without reading.
fn give_away(desk: &mut DiagnosticCollector, habits: &GoodReplyPlaces) {
    let often = |count: usize| habits.cases >= ENOUGH && count * 5 > habits.cases * 4;
    let site = Site::root(0).field("cases");
    if often(habits.longest) {
        let sentence = Sentence::new("check-give-away-longest")
            .text("count", habits.longest)
            .text("cases", habits.cases);
        let help = "check-give-away-longest-help";
        desk.warning_at_key(code::GIVE_AWAY, &site, sentence, help);
    }
    if often(habits.first) {
        let sentence =
            Sentence::new("check-give-away-first").text("count", habits.first).text("cases", habits.cases);
        desk.warning_at_key(code::GIVE_AWAY, &site, sentence, "check-give-away-first-help");
    }
}
