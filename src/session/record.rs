//! The records of a journal file, one canonical line of JSON each, chained by checksums.
//!
//! Knows no file. Every line can be written in exactly one way: a line that says the same with other spaces,
//! another order or another escape is refused, so that no byte of a file is without meaning.

use crate::base::digest::sha256_hex;
use crate::base::{Lang, Time};
use crate::sim::ShopCommand;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Version of the file format.
pub const FORMAT: u32 = 1;
/// Longest line that is read, in bytes: a reply of the longest kind with every character escaped fits twice.
pub(super) const LONGEST_LINE: usize = 32 * 1024;
/// Longest scenario name that is kept.
const LONGEST_NAME: usize = 200;

/// What a run is: with the commands that follow it can be played again from nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Version of the file format.
    pub storefront_journal: u32,
    /// Version of the program that wrote it.
    pub program: String,
    /// The scenario's name.
    pub scenario: String,
    /// The scenario's SHA-256.
    pub scenario_digest: String,
    /// The seed.
    pub seed: u64,
    /// The language the learner played in.
    pub lang: Lang,
}

/// One accepted command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its number, from 1.
    pub n: u64,
    /// Shop time at which it was asked.
    pub at: Time,
    /// The command.
    pub cmd: ShopCommand,
}

/// How a finished run ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// How many commands came before.
    pub steps: u64,
    /// The total score in thousandths of a point. A whole number: floating numbers have several spellings.
    pub score_milli: i64,
    /// How many entries the engine's journal has.
    pub entries: u64,
    /// Fingerprint of the engine's journal.
    pub digest: String,
}

/// A step or the end, as they stand in a file after the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Body {
    /// A command.
    Step(Step),
    /// The end.
    End(End),
}

/// Why a line is not sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unsound {
    /// It is no record, or not written in the one way.
    NotCanonical,
    /// Its checksum does not fit to its bytes and to the records before it.
    Checksum,
}

/// The running checksum: each sum covers the one before and the bytes of the new record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Chain {
    last: String,
}

impl Chain {
    /// The last checksum, 32 hexadecimal digits; empty before the header.
    pub(super) fn last(&self) -> &str {
        &self.last
    }

    /// The whole line of a record, line break included, and moves on.
    ///
    /// # Errors
    /// None in practice: plain data always serialises.
    pub(super) fn seal<T: Serialize>(&mut self, record: &T) -> Result<Vec<u8>, serde_json::Error> {
        let plain = serde_json::to_string(record)?;
        let sum = self.next(plain.as_bytes());
        let open = plain.strip_suffix('}').unwrap_or(&plain);
        let line = format!("{open},\"sum\":\"{sum}\"}}\n");
        self.last = sum;
        Ok(line.into_bytes())
    }

    /// Reads a line without its line break, checks that it is the next sound record, and moves on.
    ///
    /// # Errors
    /// [`Unsound`]; the chain stays where it was.
    pub(super) fn open<T: Serialize + DeserializeOwned>(&mut self, line: &[u8]) -> Result<T, Unsound> {
        let (plain, sum) = split(line).ok_or(Unsound::NotCanonical)?;
        let record: T = serde_json::from_slice(&plain).map_err(|_| Unsound::NotCanonical)?;
        let again = serde_json::to_vec(&record).map_err(|_| Unsound::NotCanonical)?;
        if again != plain {
            return Err(Unsound::NotCanonical);
        }
        if self.next(&plain) != sum {
            return Err(Unsound::Checksum);
        }
        sum.clone_into(&mut self.last);
        Ok(record)
    }

    /// Reads a line after the header: a step or the end.
    ///
    /// # Errors
    /// [`Unsound`].
    pub(super) fn open_body(&mut self, line: &[u8]) -> Result<Body, Unsound> {
        if line.starts_with(b"{\"n\":") {
            self.open(line).map(Body::Step)
        } else {
            self.open(line).map(Body::End)
        }
    }

    fn next(&self, plain: &[u8]) -> String {
        let mut sum = sha256_hex(&[self.last.as_bytes(), plain]);
        sum.truncate(32);
        sum
    }
}

/// The record's own bytes and the checksum that closes the line.
fn split(line: &[u8]) -> Option<(Vec<u8>, &str)> {
    const TAIL: usize = 32 + 2;
    let tail_at = line.len().checked_sub(TAIL)?;
    let (body, tail) = line.split_at(tail_at);
    let sum = std::str::from_utf8(tail).ok()?.strip_suffix("\"}")?;
    let mut plain = body.strip_suffix(b",\"sum\":\"")?.to_vec();
    plain.push(b'}');
    Some((plain, sum))
}

impl Header {
    /// A header for a run that begins now.
    pub(super) fn new(scenario: &crate::scenario::model::Scenario, seed: u64, lang: Lang) -> Self {
        Self {
            storefront_journal: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: scenario.id.chars().take(LONGEST_NAME).collect(),
            scenario_digest: scenario.digest.clone(),
            seed,
            lang,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(n: u64) -> Step {
        Step { n, at: Time(28_800), cmd: ShopCommand::Pause }
    }

    #[test]
    fn a_line_is_read_back_and_no_byte_of_it_is_free() {
        let mut chain = Chain::default();
        let line = chain.seal(&step(1)).unwrap();
        let line = line.strip_suffix(b"\n").unwrap();
        assert_eq!(Chain::default().open_body(line), Ok(Body::Step(step(1))));
        for at in 0..line.len() {
            for byte in [b' ', b'0', b'"', line[at] ^ 1, line[at] ^ 0x20] {
                let mut changed = line.to_vec();
                changed[at] = byte;
                if changed != line {
                    assert!(Chain::default().open_body(&changed).is_err(), "byte {at} to {byte}");
                }
            }
        }
    }

    #[test]
    fn spaces_and_other_spellings_are_refused() {
        let plain = br#"{"n":1,"at":28800, "cmd":"Pause"}"#;
        let mut sum = sha256_hex(&[b"", plain]);
        sum.truncate(32);
        let line = format!("{{\"n\":1,\"at\":28800, \"cmd\":\"Pause\",\"sum\":\"{sum}\"}}");
        assert_eq!(Chain::default().open_body(line.as_bytes()), Err(Unsound::NotCanonical));
    }

    #[test]
    fn each_sum_covers_the_records_before() {
        let mut chain = Chain::default();
        chain.seal(&step(1)).unwrap();
        let second = chain.seal(&step(2)).unwrap();
        let second = second.strip_suffix(b"\n").unwrap();
        assert_eq!(Chain::default().open_body(second), Err(Unsound::Checksum));
    }
}
