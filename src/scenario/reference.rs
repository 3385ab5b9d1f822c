//! The reference file beside a scenario: read like any other untrusted file, and written by
//! `storefront calibrate`.
//!
//! A reference is a help, not a part of the scenario: every problem in it is a warning, and scores
//! then stay unplaced. Its bytes do not enter the scenario's digest.

use super::files::{FileProblem, Files, reason};
use super::identity::plain_text;
use super::model::{Reference, ReferencePlayer};
use super::source::{self, from_bytes};
use crate::diagnostic::catalogue::scenario as code;
use crate::diagnostic::{Diagnostic, Sentence, Severity};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The file's name beside `scenario.ron`.
pub const REFERENCE_FILE: &str = "reference.ron";
/// The version of its format.
const FORMAT: u32 = 1;
/// Largest file that is read, in bytes (design choice: ours have a twentieth of it).
const MAX_BYTES: usize = 64 << 10;
/// Most players and knobs in it (design choice).
const MOST: usize = 200;
/// Longest name in it, in bytes (design choice).
const LONGEST_NAME: usize = 80;
/// Least distance of floor and best, in points: below it a placed score would only be noise (design
/// choice).
const LEAST_SPAN: f64 = 1.0;

/// The file as it is written.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename = "Reference")]
struct RawReference {
    format: u32,
    scenario_digest: String,
    seeds: (u64, u64),
    floor: f64,
    best: f64,
    best_player: String,
    best_play: BTreeMap<String, f64>,
    players: Vec<RawPlayer>,
}

/// A player in it.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename = "Player")]
struct RawPlayer {
    name: String,
    mean: f64,
    sd: f64,
    min: f64,
    max: f64,
}

/// The reference beside a scenario of that digest, if there is one that can be used; problems are
/// added as warnings. Only a sound scenario is compared with its reference: the digest of one with
/// errors says nothing.
pub(super) fn read(
    files: &dyn Files,
    shown_as: &str,
    digest: &str,
    sound: bool,
    found: &mut Vec<Diagnostic>,
) -> Option<Reference> {
    let shown = format!("{shown_as}/{REFERENCE_FILE}");
    let bytes = match files.read(REFERENCE_FILE, MAX_BYTES) {
        Ok(bytes) => plain_text(bytes),
        Err(FileProblem::Missing) => return None,
        Err(problem) => {
            found.push(unusable(&shown, why(problem)));
            return None;
        }
    };
    let mut problems = Vec::new();
    let value = match from_bytes(&shown, bytes) {
        Ok(source) => source::read::<RawReference>(source, &mut problems).map(|document| document.value),
        Err(problem) => {
            problems.push(*problem);
            None
        }
    };
    let broken = problems.iter().find(|each| each.severity == Severity::Error);
    let raw = match (value, broken) {
        (Some(raw), None) => raw,
        (_, broken) => {
            let why =
                broken.map_or(Sentence::new("check-reference-unread"), |problem| problem.sentence.clone());
            let place = broken.and_then(|problem| problem.place.clone());
            found.push(Diagnostic { place, ..unusable(&shown, why) });
            return None;
        }
    };
    if let Some(why) = fault(&raw) {
        found.push(unusable(&shown, why));
        return None;
    }
    if raw.scenario_digest != digest {
        if !sound {
            return None;
        }
        let sentence = Sentence::new("check-reference-stale").text("file", shown);
        let help = Sentence::new("check-reference-stale-help").text("folder", shown_as);
        found.push(Diagnostic::warning(code::STALE_REFERENCE, None, sentence).help(help));
        return None;
    }
    Some(resolved(raw))
}

fn why(problem: FileProblem) -> Sentence {
    match problem {
        FileProblem::Missing => Sentence::new("check-reference-missing"),
        FileProblem::TooLarge { bytes } => {
            Sentence::new("check-reference-large").number("bytes", bytes).number("most", MAX_BYTES)
        }
        FileProblem::Unreadable(why) => reason(why),
        FileProblem::LeavesFolder => Sentence::new("check-reference-outside"),
    }
}

fn unusable(shown: &str, why: impl Into<Sentence>) -> Diagnostic {
    let sentence = Sentence::new("check-reference-unusable").text("file", shown).part("why", why);
    Diagnostic::warning(code::BAD_REFERENCE, None, sentence).help("check-reference-unusable-help")
}

/// The problem with the values, if there is one: the key of a message.
fn fault(raw: &RawReference) -> Option<&'static str> {
    let on_scale = |x: f64| (0.0..=100.0).contains(&x);
    let named = |name: &str| !name.is_empty() && name.len() <= LONGEST_NAME;
    let player = |p: &RawPlayer| named(&p.name) && [p.mean, p.sd, p.min, p.max].into_iter().all(on_scale);
    if raw.format != FORMAT {
        return Some("check-reference-format");
    }
    if !on_scale(raw.floor) || !on_scale(raw.best) || !raw.players.iter().all(player) {
        return Some("check-reference-scale");
    }
    if raw.best - raw.floor < LEAST_SPAN {
        return Some("check-reference-flat");
    }
    let settings_fit = raw.best_play.iter().all(|(name, x)| named(name) && x.is_finite());
    if raw.players.len() > MOST || raw.best_play.len() > MOST || !settings_fit || !named(&raw.best_player) {
        return Some("check-reference-many");
    }
    (raw.seeds.0 > raw.seeds.1).then_some("check-reference-seeds")
}

fn resolved(raw: RawReference) -> Reference {
    let player =
        |p: RawPlayer| ReferencePlayer { name: p.name, mean: p.mean, sd: p.sd, min: p.min, max: p.max };
    Reference {
        scenario_digest: raw.scenario_digest,
        seeds: raw.seeds,
        floor: raw.floor,
        best: raw.best,
        best_player: raw.best_player,
        best_play: raw.best_play,
        players: raw.players.into_iter().map(player).collect(),
    }
}

/// The text of a reference file.
///
/// # Errors
/// What the writer of the format says, which for these plain values means a fault of the program.
pub fn reference_text(reference: &Reference, id: &str) -> Result<String, Sentence> {
    let player = |p: &ReferencePlayer| RawPlayer {
        name: p.name.clone(),
        mean: p.mean,
        sd: p.sd,
        min: p.min,
        max: p.max,
    };
    let raw = RawReference {
        format: FORMAT,
        scenario_digest: reference.scenario_digest.clone(),
        seeds: reference.seeds,
        floor: reference.floor,
        best: reference.best,
        best_player: reference.best_player.clone(),
        best_play: reference.best_play.clone(),
        players: reference.players.iter().map(player).collect(),
    };
    if let Some(why) = fault(&raw) {
        return Err(why.into());
    }
    let pretty = ron::ser::PrettyConfig::new().struct_names(true).new_line("\n");
    let text = ron::ser::to_string_pretty(&raw, pretty)
        .map_err(|error| Sentence::new("check-parser").text("detail", error))?;
    Ok(format!(
        "// What doing nothing and the best known play bring on {id}, before placing. Written by\n\
         // `storefront calibrate`; made again when the scenario changes.\n\
         {text}\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::files::Memory;

    fn reference() -> Reference {
        let player =
            |name: &str, mean| ReferencePlayer { name: name.into(), mean, sd: 1.5, min: 10.0, max: 95.0 };
        Reference {
            scenario_digest: "abc".into(),
            seeds: (1, 40),
            floor: 20.25,
            best: 90.5,
            best_player: "search".into(),
            best_play: BTreeMap::from([("price".to_owned(), 0.95)]),
            players: vec![player("do-nothing", 20.25), player("search", 90.5)],
        }
    }

    fn read_text(text: &str, digest: &str) -> (Option<Reference>, Vec<(&'static str, Severity)>) {
        let mut found = Vec::new();
        let files = Memory::new("a").with(REFERENCE_FILE, text);
        let reference = read(&files, "scenarios/a", digest, true, &mut found);
        (reference, found.into_iter().map(|each| (each.code.0, each.severity)).collect())
    }

    #[test]
    fn what_is_written_is_read_again() {
        let text = reference_text(&reference(), "a").unwrap();
        assert_eq!(read_text(&text, "abc"), (Some(reference()), vec![]));
        let mut found = Vec::new();
        assert_eq!(read(&Memory::new("a"), "a", "abc", true, &mut found), None);
        assert_eq!(found, [], "a scenario needs no reference");
    }

    #[test]
    fn whatever_is_wrong_is_a_warning_and_nothing_is_placed() {
        let good = reference_text(&reference(), "a").unwrap();
        let stale = ("S161", Severity::Warning);
        let bad = ("S162", Severity::Warning);
        let table = [
            (good.clone(), "another", stale),
            (good.replace("format: 1", "format: 2"), "abc", bad),
            (good.replace("floor: 20.25", "floor: NaN"), "abc", bad),
            (good.replace("floor: 20.25", "floor: -1.0"), "abc", bad),
            (good.replace("floor: 20.25", "floor: 90.0"), "abc", bad),
            (good.replace("best: 90.5", "best: 1e999"), "abc", bad),
            (good.replace("seeds: (1, 40)", "seeds: (41, 40)"), "abc", bad),
            (good.replace("floor", "flour"), "abc", bad),
            (good.replace("name: \"search\"", "name: \"\""), "abc", bad),
            (good.replace("0.95", "\"a\""), "abc", bad),
            (good[..good.len() / 2].to_owned(), "abc", bad),
            (String::new(), "abc", bad),
            ("[".repeat(10_000), "abc", bad),
            ("x".repeat(MAX_BYTES + 1), "abc", bad),
        ];
        for (text, digest, expected) in table {
            let start: String = text.chars().take(60).collect();
            assert_eq!(read_text(&text, digest), (None, vec![expected]), "{start}");
        }
    }

    #[test]
    fn a_scenario_with_errors_is_not_compared() {
        let files = Memory::new("a").with(REFERENCE_FILE, reference_text(&reference(), "a").unwrap());
        let mut found = Vec::new();
        assert_eq!(read(&files, "scenarios/a", "another", false, &mut found), None);
        assert_eq!(found, []);
    }

    #[test]
    fn a_reference_that_could_not_be_read_is_not_written() {
        let flat = Reference { best: 20.5, ..reference() };
        assert!(reference_text(&flat, "a").is_err());
    }
}
