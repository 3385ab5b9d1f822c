//! The first line of a run's file: what the run is, and where it came from.

use super::wall::{LATEST, RUN_ID, now_seconds, run_id};
use crate::base::Lang;
use crate::scenario::is_version;
use crate::scenario::model::{Provenance, Scenario};
use serde::{Deserialize, Serialize};

/// Version of the file format that is written.
pub const FORMAT: u32 = 2;
/// The oldest version that is read.
pub(super) const OLDEST_FORMAT: u32 = 1;
/// Longest name of a scenario or a folder, in characters.
const LONGEST_NAME: usize = 200;
/// Longest version of a program, in characters.
const LONGEST_VERSION: usize = 40;
/// Longest seat code, in characters.
const LONGEST_SEAT: usize = 20;

/// The description of a run: with the commands that follow it can be played again from nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Version of the file format.
    pub storefront_journal: u32,
    /// Version of the program that wrote it.
    pub program: String,
    /// The scenario's name.
    pub scenario: String,
    /// The scenario's digest.
    pub scenario_digest: String,
    /// The version that the lesson gave itself, if it gave one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario_version: Option<String>,
    /// Where the scenario came from; format 1 does not say.
    pub provenance: Option<Provenance>,
    /// Digest of the reference on which scores were placed when the run began, if there was one.
    pub reference: Option<String>,
    /// The seed.
    pub seed: u64,
    /// The language the learner played in.
    pub lang: Lang,
    /// When the run began, in seconds since 1970 by the clock of its computer; format 1 does not
    /// say.
    pub started: Option<u64>,
    /// The run's own id: no two runs share one. Of a file of format 1, the checksum of its first
    /// line.
    pub run: String,
    /// The learner's seat, if one was given.
    pub seat: Option<String>,
    /// Id of the run that this one continues on an edited scenario or in a newer format.
    pub continues: Option<String>,
    /// Id of the run from which this one branches off, for practice; it counts nowhere as a result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub practice: Option<String>,
}

/// The first line of format 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HeaderOne {
    storefront_journal: u32,
    program: String,
    scenario: String,
    scenario_digest: String,
    seed: u64,
    lang: Lang,
}

impl HeaderOne {
    /// The same as a header of today; `sum` is the line's checksum.
    pub(super) fn with_run(self, sum: &str) -> Header {
        Header {
            storefront_journal: self.storefront_journal,
            program: self.program,
            scenario: self.scenario,
            scenario_digest: self.scenario_digest,
            scenario_version: None,
            provenance: None,
            reference: None,
            seed: self.seed,
            lang: self.lang,
            started: None,
            run: sum.chars().take(RUN_ID).collect(),
            seat: None,
            continues: None,
            practice: None,
        }
    }
}

/// Who plays, as far as the file says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Learner {
    /// The language they play in.
    pub lang: Lang,
    /// The code of their seat: up to 20 letters, digits, `-`, `_` or `.`. Anything else is left
    /// out.
    pub seat: Option<String>,
}

impl From<Lang> for Learner {
    fn from(lang: Lang) -> Self {
        Self { lang, seat: None }
    }
}

/// Whether a text is a seat code: 1 to 20 letters, digits, `-`, `_` or `.`.
pub fn is_seat(code: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    (1..=LONGEST_SEAT).contains(&code.chars().count()) && code.chars().all(fits)
}

impl Header {
    /// A header for a run that begins now.
    pub(super) fn new(scenario: &Scenario, seed: u64, learner: Learner) -> Self {
        let provenance = match &scenario.provenance {
            Provenance::Shipped => Provenance::Shipped,
            Provenance::Folder(name) => Provenance::Folder(plain(name)),
        };
        Self {
            storefront_journal: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: plain(&scenario.id),
            scenario_digest: scenario.digest.clone(),
            scenario_version: Some(scenario.version.clone()).filter(|version| !version.is_empty()),
            provenance: Some(provenance),
            reference: scenario.reference.as_ref().map(crate::scenario::model::Reference::digest),
            seed,
            lang: learner.lang,
            started: Some(now_seconds()),
            run: run_id(),
            seat: learner.seat.filter(|code| is_seat(code)),
            continues: None,
            practice: None,
        }
    }

    /// Whether the run was played on this scenario, in this state.
    pub fn is_of(&self, scenario: &Scenario) -> bool {
        let digest =
            if self.storefront_journal == OLDEST_FORMAT { &scenario.files_digest } else { &scenario.digest };
        self.is_named_as(scenario) && self.scenario_digest == *digest
    }

    /// Whether it is a practice run, which counts nowhere as a result.
    pub const fn is_practice(&self) -> bool {
        self.practice.is_some()
    }

    /// Whether the run was played on a scenario of this name.
    pub fn is_named_as(&self, scenario: &Scenario) -> bool {
        self.scenario == plain(&scenario.id)
    }

    /// Whether every value is one that a program writes. Files come from anybody.
    pub(super) fn is_sound(&self) -> bool {
        let version = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '+' | '-');
        let program =
            (1..=LONGEST_VERSION).contains(&self.program.len()) && self.program.chars().all(version);
        let name = !self.scenario.is_empty() && self.scenario == plain(&self.scenario);
        let folder = match &self.provenance {
            Some(Provenance::Folder(name)) => *name == plain(name),
            Some(Provenance::Shipped) | None => true,
        };
        let digests =
            is_hex(&self.scenario_digest, 64) && self.reference.as_ref().is_none_or(|d| is_hex(d, 64));
        let others = self.continues.iter().chain(&self.practice);
        let ids = is_hex(&self.run, RUN_ID) && others.into_iter().all(|id| is_hex(id, RUN_ID));
        let seat = self.seat.as_ref().is_none_or(|code| is_seat(code));
        let format = match self.storefront_journal {
            OLDEST_FORMAT => true,
            FORMAT => self.provenance.is_some() && self.started.is_some_and(|at| at <= LATEST),
            _ => false,
        };
        let lesson = self.scenario_version.as_ref().is_none_or(|version| is_version(version));
        program && lesson && name && folder && digests && ids && seat && format
    }
}

/// A name without control characters, of bounded length.
fn plain(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect()
}

fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> Header {
        Header {
            storefront_journal: FORMAT,
            program: "0.1.0".into(),
            scenario: "first_hour".into(),
            scenario_digest: "a".repeat(64),
            scenario_version: Some("1.2".into()),
            provenance: Some(Provenance::Shipped),
            reference: None,
            seed: 7,
            lang: Lang::En,
            started: Some(1_795_444_200),
            run: "0123456789abcdef".into(),
            seat: Some("A-7".into()),
            continues: None,
            practice: None,
        }
    }

    #[test]
    fn values_that_no_program_writes_are_unsound() {
        assert!(header().is_sound());
        let table: &[fn(&mut Header)] = &[
            |h| h.storefront_journal = 0,
            |h| h.storefront_journal = 3,
            |h| h.scenario_version = Some(String::new()),
            |h| h.scenario_version = Some("1 2".into()),
            |h| h.program = String::new(),
            |h| h.program = "x".repeat(41),
            |h| h.program = "1.0 \u{1b}[31m".into(),
            |h| h.scenario = String::new(),
            |h| h.scenario = "a\nb".into(),
            |h| h.scenario = "a".repeat(201),
            |h| h.scenario_digest = "A".repeat(64),
            |h| h.scenario_digest = "a".repeat(63),
            |h| h.provenance = None,
            |h| h.provenance = Some(Provenance::Folder("a\u{7}".into())),
            |h| h.reference = Some("none".into()),
            |h| h.started = None,
            |h| h.run = "0123".into(),
            |h| h.seat = Some(String::new()),
            |h| h.seat = Some("a b".into()),
            |h| h.seat = Some("7".repeat(21)),
            |h| h.continues = Some("me".into()),
            |h| h.practice = Some("me".into()),
        ];
        for (place, spoil) in table.iter().enumerate() {
            let mut spoilt = header();
            spoil(&mut spoilt);
            assert!(!spoilt.is_sound(), "{place}");
        }
    }
}
