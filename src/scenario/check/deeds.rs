//! What suggested replies do, as the engine reads them: other things in one language than in
//! the other, other things than their author declared, nothing that satisfies, or what satisfies
//! against the rules.

use super::own_reply::is_said;
use super::reading::{Read, begins, gives, suggestions};
use super::satisfaction::possible;
use super::story::remedies_named;
use super::subjects::cases;
use crate::base::{Lang, Text, Time};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::reply::{self, Act, Reading};
use crate::scenario::model::{Case, MomentFact, Outcome, Scenario};
use crate::scenario::raw::{RawCase, RawOwnSays};
use crate::scenario::resolve::{DiagnosticCollector, NamedPart, Parts, Site};
use std::collections::BTreeSet;

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, case) in cases(parts, scenario) {
        if desk.has_gaps(&item.site) || item.raw.suggestions.len() != case.suggestions.len() {
            continue;
        }
        let site = item.site.field("suggestions");
        let in_languages: Vec<Vec<Read>> =
            scenario.languages.iter().map(|lang| suggestions(scenario, case, *lang)).collect();
        if let [one, other] = in_languages.as_slice() {
            twins(desk, &site, case, begins(scenario, case), one, other);
            handling_twins(desk, item, case);
        }
        for read in &in_languages {
            declared(desk, &site, item, read);
            against_policy(desk, scenario, case, &site, read);
        }
        if in_languages.iter().any(|read| is_unmet(scenario, case, read)) {
            let help = "check-unmet-help";
            desk.warning_at_key(code::UNMET, &item.site.field("satisfied_by"), "check-unmet", help);
        }
        handling(desk, scenario, item, case);
    }
}

/// What a reply does that matters to a case, as the format names it.
fn deeds(reading: &Reading) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    all.extend(reading.remedies.iter().map(|offered| match offered.amount {
        Some(amount) => format!("Offers({}) {amount}", offered.kind.name()),
        None => format!("Offers({})", offered.kind.name()),
    }));
    all.extend(reading.promises.iter().map(|made| format!("Promises({})", made.kind.name())));
    all.extend(reading.refusals.iter().map(|(what, _)| format!("Refuses({})", what.name())));
    all.extend(reading.referrals.iter().map(|(to, _)| format!("Refers({})", to.name())));
    all.extend(reading.questions.iter().map(|(what, _)| format!("Asks({})", what.name())));
    all.extend(reading.red_lines.iter().map(|(line, _)| format!("Crosses({})", line.name())));
    let told = reading.facts.iter().filter(|fact| fact.is_true == Some(true));
    all.extend(told.map(|fact| format!("Told(\"{}\")", fact.key)));
    let harmful = [Act::Push, Act::Blame].into_iter().filter(|act| reading.does(*act));
    all.extend(harmful.map(|act| format!("Does({})", act.name())));
    all
}

/// What comes of a reply in its case: the parts of the formula that it meets, and red lines. What
/// it asks and how it says things may differ from one language to the other.
fn consequences(reading: &Reading, case: &Case, now: Time) -> BTreeSet<String> {
    let mut all: BTreeSet<String> =
        deeds(reading).into_iter().filter(|deed| deed.starts_with("Crosses")).collect();
    met(reading, &case.satisfied_by, now, &mut all);
    all
}

/// The single parts of a formula that a reply meets.
fn met(reading: &Reading, outcome: &Outcome, now: Time, out: &mut BTreeSet<String>) {
    match outcome {
        Outcome::All(list) | Outcome::AnyOf(list) => {
            for part in list {
                met(reading, part, now, out);
            }
        }
        Outcome::If(_) | Outcome::Asked(_) | Outcome::Did(_) => {}
        part if gives(reading, part, now) => drop(out.insert(named(part))),
        Outcome::Told(_)
        | Outcome::Remedy(_)
        | Outcome::Promise { .. }
        | Outcome::Refusal(_)
        | Outcome::Referred(_) => {}
    }
}

/// A part of a formula as the format names it.
fn named(part: &Outcome) -> String {
    match part {
        Outcome::Told(key) => format!("Told(\"{key}\")"),
        Outcome::Remedy(list) => {
            let kinds: Vec<&str> = list.iter().map(|wanted| wanted.kind.name()).collect();
            format!("Remedy([{}])", kinds.join(", "))
        }
        Outcome::Promise { kind, .. } => format!("Promise({})", kind.name()),
        Outcome::Refusal(what) => format!("Refusal({})", what.name()),
        Outcome::Referred(to) => format!("Referred({})", to.name()),
        Outcome::Asked(_) | Outcome::Did(_) | Outcome::All(_) | Outcome::AnyOf(_) | Outcome::If(_) => {
            String::new()
        }
    }
}

/// A suggestion from which one thing comes in Chinese and another in English.
fn twins(desk: &mut DiagnosticCollector, site: &Site, case: &Case, now: Time, one: &[Read], other: &[Read]) {
    for a in one {
        let Some(b) = other.iter().find(|b| b.index == a.index) else { continue };
        let (in_a, in_b) = (consequences(&a.reading, case, now), consequences(&b.reading, case, now));
        if in_a != in_b {
            let only = |these: &BTreeSet<String>, those: &BTreeSet<String>| {
                let only: Vec<String> = these.difference(those).cloned().collect();
                if only.is_empty() { vec!["–".to_owned()] } else { only }
            };
            let sentence = Sentence::new("check-twins")
                .words("one", only(&in_a, &in_b))
                .words("other", only(&in_b, &in_a));
            desk.warning(code::TWINS, &site.index(a.index), sentence, "check-twins-help");
        }
    }
}

/// Good handling that names other remedies in one language than in the other.
fn handling_twins(desk: &mut DiagnosticCollector, item: &NamedPart<RawCase>, case: &Case) {
    let text = &case.good_handling;
    if text.zh.is_empty() || text.en.is_empty() {
        return;
    }
    let names = |zh: &str, en: &str| -> BTreeSet<String> {
        remedies_named(&Text::new(zh, en))
            .into_iter()
            .map(|kind| format!("Offers({})", kind.name()))
            .collect()
    };
    let (zh, en) = (names(&text.zh, ""), names("", &text.en));
    // One that names none says it in words that the table does not have.
    if !zh.is_empty() && !en.is_empty() && zh.is_disjoint(&en) {
        let sentence = Sentence::new("check-twins").words("one", zh).words("other", en);
        desk.warning(code::TWINS, &item.site.field("good_handling"), sentence, "check-twins-help");
    }
}

/// What an author declared against what is read.
fn declared(desk: &mut DiagnosticCollector, site: &Site, item: &NamedPart<RawCase>, read: &[Read]) {
    for it in read {
        let Some(does) = item.raw.suggestions.get(it.index).and_then(|raw| raw.does.as_ref()) else {
            continue;
        };
        let here = site.index(it.index);
        let missing: Vec<String> =
            does.iter().filter(|says| !is_said(says, &it.reading)).map(written).collect();
        let declared: BTreeSet<String> = does.iter().map(written).collect();
        let undeclared: Vec<String> =
            deeds(&it.reading).into_iter().map(without_sum).filter(|deed| !declared.contains(deed)).collect();
        let help = "check-declared-help";
        if !missing.is_empty() {
            let sentence = Sentence::new("check-declared-missing").words("what", missing);
            desk.warning(code::DECLARED, &here, sentence, help);
        }
        if !undeclared.is_empty() {
            let sentence = Sentence::new("check-undeclared").words("what", undeclared);
            desk.warning(code::DECLARED, &here, sentence, help);
        }
    }
}

/// A deed without the sum that was named.
fn without_sum(deed: String) -> String {
    match deed.split_once(") ") {
        Some((name, _)) => format!("{name})"),
        None => deed,
    }
}

/// A deed as the format writes it.
fn written(says: &RawOwnSays) -> String {
    match says {
        RawOwnSays::Does(act) => format!("Does({})", act.name()),
        RawOwnSays::Asks(what) => format!("Asks({})", what.name()),
        RawOwnSays::Told(key) => format!("Told(\"{key}\")"),
        RawOwnSays::Promises(kind) => format!("Promises({})", kind.name()),
        RawOwnSays::Offers(kind) => format!("Offers({})", kind.name()),
        RawOwnSays::Refuses(what) => format!("Refuses({})", what.name()),
        RawOwnSays::Refers(to) => format!("Refers({})", to.name()),
        RawOwnSays::Crosses(line) => format!("Crosses({})", line.name()),
    }
}

/// Whether all suggestions of a case together do not satisfy the customer. Facts of the goods have
/// a check of their own, and circumstances count as given. Everyday kinds are about any product:
/// what satisfies hangs on the run.
fn is_unmet(scenario: &Scenario, case: &Case, read: &[Read]) -> bool {
    let now = begins(scenario, case);
    let told_elsewhere =
        |part: &Outcome| matches!(part, Outcome::Told(key) if MomentFact::of_key(key).is_none());
    // When a promise is due hangs on the run, too, where a slot names the time.
    let promised = |part: &Outcome| {
        let Outcome::Promise { kind, .. } = part else { return false };
        read.iter().any(|it| it.reading.promises.iter().any(|made| made.kind == *kind))
    };
    let may = |part: &Outcome| {
        told_elsewhere(part) || promised(part) || read.iter().any(|it| gives(&it.reading, part, now))
    };
    !case.is_everyday() && !read.is_empty() && !possible(&case.satisfied_by, &may)
}

/// A suggestion that satisfies the customer and crosses a red line, or gives more than the shop
/// allows.
fn against_policy(
    desk: &mut DiagnosticCollector,
    scenario: &Scenario,
    case: &Case,
    site: &Site,
    read: &[Read],
) {
    let now = begins(scenario, case);
    for it in read.iter().filter(|it| gives(&it.reading, &case.satisfied_by, now)) {
        let help = "check-good-against-help";
        if let Some((line, _)) = it.reading.red_lines.first() {
            let sentence = Sentence::new("check-good-crosses").text("line", line.name());
            desk.warning(code::GOOD_AGAINST, &site.index(it.index), sentence, help);
        }
        let mut offered = it.reading.remedies.iter().filter_map(|it| Some((it.kind, it.amount?)));
        let over = offered.find(|(kind, amount)| scenario.policy.is_above_goodwill(*kind, *amount));
        if let Some((kind, amount)) = over {
            let sentence = Sentence::new("check-good-over")
                .text("remedy", kind.name())
                .text("amount", amount)
                .text("most", scenario.policy.goodwill_max);
            desk.warning(code::GOOD_AGAINST, &site.index(it.index), sentence, help);
        }
    }
}

/// Good handling that would cross a red line if it were sent.
fn handling(desk: &mut DiagnosticCollector, scenario: &Scenario, item: &NamedPart<RawCase>, case: &Case) {
    for lang in scenario.languages.iter().copied() {
        let words = match lang {
            Lang::Zh => &case.good_handling.zh,
            Lang::En => &case.good_handling.en,
        };
        let context = scenario.reply_context(None, (None, 1), case.topic, begins(scenario, case));
        let reading = reply::read(words, &context);
        if let Some((line, _)) = reading.red_lines.first() {
            let sentence = Sentence::new("check-handling-crosses").text("line", line.name());
            let site = item.site.field("good_handling");
            desk.warning(code::GOOD_AGAINST, &site, sentence, "check-good-against-help");
            return;
        }
    }
}
