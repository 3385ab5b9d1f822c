//! A library that was forgotten: instead of one error for each of its names, one that says which
//! file is missing.
//!
//! Names that nothing has are put aside while the scenario is resolved. In the end each is either
//! one of a library of the program that the scenario does not use, or an error of its own.

use super::collector::DiagnosticCollector;
use super::parts::Parts;
use super::site::Site;
use super::unknown::Unknown;
use crate::diagnostic::catalogue::scenario as code;

use crate::diagnostic::{Sentence, SourceFile};
use crate::scenario::files::Embedded;
use crate::scenario::raw::RawLibrary;
use crate::scenario::source;
use std::collections::{BTreeMap, BTreeSet};

/// Libraries of the program that define what others name, with the tables that count.
const LIBRARIES: [(&str, &str); 5] = [
    ("shared/facts.ron", "facts"),
    ("shared/personas.ron", "personas"),
    ("shared/carriers.ron", "carriers"),
    ("shared/equipment.ron", "equipment"),
    ("shared/everyday.ron", "cases"),
];
/// Most names that the message shows.
const SHOWN: usize = 4;

/// Decides what the names that were put aside mean, and reports it, together with packs that no
/// name needs.
pub(crate) fn report_forgotten(desk: &mut DiagnosticCollector, parts: &Parts) {
    let unknown = desk.take_unknown();
    let site = Site::root(0).field("use");
    if unknown.is_empty() || desk.has_gaps(&site) {
        for each in unknown {
            desk.push(each.diagnostic);
        }
        missing_packs(desk, parts, &site);
        return;
    }
    let uses = &parts.scenario.uses;
    let mut libraries: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for Unknown { table, key, diagnostic } in unknown {
        let library = LIBRARIES.iter().find(|(path, of)| {
            *of == table
                && !uses.iter().any(|used| used == path)
                && (key.is_empty() || defines(path, table, &key))
        });
        match library {
            Some((path, _)) => {
                let names = libraries.entry(path).or_default();
                names.extend((!key.is_empty()).then_some(key));
            }
            None if uses.is_empty() && !key.is_empty() => {
                libraries.entry("").or_default().insert(key);
            }
            None => desk.push(diagnostic),
        }
    }
    if libraries.is_empty() {
        missing_packs(desk, parts, &site);
        return;
    }
    // One message names all files that are missing.
    for (_, file) in gone(parts) {
        libraries.entry(file).or_default();
    }
    report(desk, &site, &libraries);
}

/// Packs that a scenario does without: the key of the sentence, and the file that has them.
fn gone(parts: &Parts) -> impl Iterator<Item = (&'static str, &'static str)> {
    // Every file is a layer of the policy, whether or not it says anything. What learners see of
    // the rules are the lines: a scenario that changes an amount alone has none.
    let no_rules = parts.policy.iter().all(|(_, layer)| layer.lines.as_ref().is_none_or(Vec::is_empty));
    let has_studio = parts.products.iter().any(|item| item.raw.is_in_studio());
    let no_gear = has_studio && parts.equipment.iter().all(|item| item.raw.gear.is_empty());
    let packs = [
        (no_rules, "check-no-rules", "shared/policy_cn.ron"),
        (parts.review_lines.is_empty(), "check-no-review-lines", "shared/reviews.ron"),
        (parts.phrases.is_empty() && !parts.cases.is_empty(), "check-no-phrases", "shared/phrases.ron"),
        (no_gear, "check-no-gear", "shared/studio.ron"),
    ];
    packs.into_iter().filter(|(missing, ..)| *missing).map(|(_, key, file)| (key, file))
}

/// Reports a scenario without rules, lines for reviews, quick phrases or gear for its studio:
/// nothing names those, so nothing else would say that their library was forgotten.
fn missing_packs(desk: &mut DiagnosticCollector, parts: &Parts, site: &Site) {
    if desk.has_gaps(site) {
        return;
    }
    for (key, file) in gone(parts) {
        let help = Sentence::new("check-library-add-help").text("files", format!("\"{file}\""));
        desk.warning(code::NO_RULES, site, Sentence::new(key), help);
    }
}

fn report(desk: &mut DiagnosticCollector, site: &Site, libraries: &BTreeMap<&str, BTreeSet<String>>) {
    let names: Vec<&String> = libraries.values().flatten().collect();
    let paths: Vec<String> =
        libraries.keys().filter(|path| !path.is_empty()).map(|path| format!("\"{path}\"")).collect();
    let files = paths.join(", ");
    let sentence = if names.is_empty() {
        Sentence::new("check-library-needed").text("files", &files)
    } else {
        let key = if names.len() > SHOWN { "check-library-unused-many" } else { "check-library-unused" };
        Sentence::new(key).words("names", names.into_iter().take(SHOWN))
    };
    let help = if files.is_empty() {
        Sentence::new("check-library-name-help")
    } else {
        Sentence::new("check-library-add-help").text("files", files)
    };
    desk.take_back_warnings();
    desk.error_at_key(code::FORGOTTEN_LIBRARY, site, sentence, help);
}

/// Whether a library of the program defines a key.
fn defines(path: &str, table: &str, key: &str) -> bool {
    let Some(text) = Embedded::common(path).and_then(|bytes| std::str::from_utf8(bytes).ok()) else {
        return false;
    };
    let read = source::read::<RawLibrary>(SourceFile::new(path, text), &mut Vec::new());
    let Some(library) = read.map(|document| document.value) else {
        return false;
    };
    match table {
        "facts" => library.facts.contains_key(key),
        "personas" => library.personas.contains_key(key),
        "carriers" => library.carriers.contains_key(key),
        "equipment" => library.equipment.contains_key(key),
        _ => library.cases.contains_key(key),
    }
}
