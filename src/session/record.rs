//! The records of a journal file, one canonical line of JSON each, chained by checksums.
//!
//! Knows no file. Every line can be written in exactly one way: a line that says the same with
//! other spaces, another order or another escape is refused, so that no byte of a file is without
//! meaning.

use super::header::{Header, HeaderOne, OLDEST_FORMAT};
use crate::base::Time;
use crate::base::digest::sha256_hex;
use crate::sim::{AddressedCommand, RunStep, ShopCommand};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Longest line that is read, in bytes: a reply of the longest kind with every character escaped
/// fits twice.
pub(super) const LONGEST_LINE: usize = 32 * 1024;

/// One accepted command, as files of format 2 have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepLine {
    /// Its number, from 1.
    pub n: u64,
    /// Shop time at which it was asked.
    pub at: Time,
    /// Shop time when it was done.
    pub done: Time,
    /// The command.
    pub cmd: AddressedCommand,
}

/// One accepted command, as files of format 1 have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StepLineOne {
    n: u64,
    at: Time,
    cmd: ShopCommand,
}

/// One accepted command of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedStep {
    /// Its number, from 1.
    pub n: u64,
    /// Shop time at which it was asked.
    pub at: Time,
    /// Shop time when it was done; format 1 does not say.
    pub done: Option<Time>,
    /// The command.
    pub command: RecordedCommand,
}

/// A command as a file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordedCommand {
    /// By what is stable.
    Addressed(AddressedCommand),
    /// With the ids of its own run (format 1): of use on the same scenario only.
    WithIds(ShopCommand),
}

impl RecordedStep {
    /// Whether parcels are sent.
    pub const fn is_shipping(&self) -> bool {
        match &self.command {
            RecordedCommand::Addressed(command) => command.is_shipping(),
            RecordedCommand::WithIds(command) => matches!(command, ShopCommand::Ship { .. }),
        }
    }

    /// Whether only time passes: nobody decided anything.
    pub const fn is_passing(&self) -> bool {
        match &self.command {
            RecordedCommand::Addressed(command) => command.is_passing(),
            RecordedCommand::WithIds(command) => {
                matches!(command, ShopCommand::Advance { .. } | ShopCommand::Pause)
            }
        }
    }
}

impl StepLine {
    /// A command as a file keeps it; `n` is its number from 1.
    pub(super) fn new(step: &RunStep, n: u64) -> Self {
        Self { n, at: step.at, done: step.done, cmd: step.command.clone() }
    }
}

impl From<StepLine> for RecordedStep {
    fn from(line: StepLine) -> Self {
        let StepLine { n, at, done, cmd } = line;
        Self { n, at, done: Some(done), command: RecordedCommand::Addressed(cmd) }
    }
}

impl From<StepLineOne> for RecordedStep {
    fn from(line: StepLineOne) -> Self {
        let StepLineOne { n, at, cmd } = line;
        Self { n, at, done: None, command: RecordedCommand::WithIds(cmd) }
    }
}

/// In which state a file was when its run was resumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileCondition {
    /// Sound, and as long as its receipt says.
    Whole,
    /// Its last line had no end: the program had been stopped while it wrote.
    Torn,
    /// A record was damaged, or something stood after the end.
    Broken,
    /// So many records were missing at its end.
    Cut(u64),
    /// There was no receipt beside it: whether records were missing cannot be said.
    NoReceipt,
    /// The receipt beside it belongs to another run, or to another course of this one.
    OtherReceipt,
}

/// A note that the run was resumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resumption {
    /// After how many commands.
    pub resumed: u64,
    /// When, in seconds since 1970.
    pub wall: u64,
    /// In which state its file was.
    pub found: FileCondition,
}

/// How a finished run ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    /// How many commands came before.
    pub steps: u64,
    /// The total score in thousandths of a point. A whole number: floating numbers have several
    /// spellings.
    pub score_milli: i64,
    /// How many entries the engine's journal has.
    pub entries: u64,
    /// Fingerprint of the engine's journal.
    pub digest: String,
}

/// A step or the end, as a line of the file after the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum JournalRecord {
    /// A command.
    Step(RecordedStep),
    /// The run was resumed.
    Resumed(Resumption),
    /// The end.
    End(End),
}

/// Why a line is not sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RecordFault {
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
    /// [`RecordFault`]; the chain stays where it was.
    pub(super) fn open<T: Serialize + DeserializeOwned>(&mut self, line: &[u8]) -> Result<T, RecordFault> {
        let (plain, sum) = split(line).ok_or(RecordFault::NotCanonical)?;
        let record: T = serde_json::from_slice(&plain).map_err(|_| RecordFault::NotCanonical)?;
        let again = serde_json::to_vec(&record).map_err(|_| RecordFault::NotCanonical)?;
        if again != plain {
            return Err(RecordFault::NotCanonical);
        }
        if self.next(&plain) != sum {
            return Err(RecordFault::Checksum);
        }
        sum.clone_into(&mut self.last);
        Ok(record)
    }

    /// Reads the first line, of any known format.
    ///
    /// # Errors
    /// [`RecordFault`]; also where a value in it is none that a program writes.
    pub(super) fn open_header(&mut self, line: &[u8]) -> Result<Header, RecordFault> {
        let mut next = self.clone();
        let header = if format_of(line) == Some(OLDEST_FORMAT) {
            next.open::<HeaderOne>(line)?.with_run(next.last())
        } else {
            next.open::<Header>(line)?
        };
        if !header.is_sound() {
            return Err(RecordFault::NotCanonical);
        }
        *self = next;
        Ok(header)
    }

    /// Reads a line after the header of a file of that format: a step, a resumption or the end.
    ///
    /// # Errors
    /// [`RecordFault`].
    pub(super) fn open_body(&mut self, line: &[u8], format: u32) -> Result<JournalRecord, RecordFault> {
        if line.starts_with(b"{\"n\":") {
            if format == OLDEST_FORMAT {
                return self.open::<StepLineOne>(line).map(|step| JournalRecord::Step(step.into()));
            }
            self.open::<StepLine>(line).map(|step| JournalRecord::Step(step.into()))
        } else if line.starts_with(b"{\"resumed\":") && format != OLDEST_FORMAT {
            self.open(line).map(JournalRecord::Resumed)
        } else {
            self.open(line).map(JournalRecord::End)
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

/// The format that a first line names. The rest of the line may be anything.
pub(super) fn format_of(line: &[u8]) -> Option<u32> {
    let rest = line.strip_prefix(b"{\"storefront_journal\":")?;
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(rest.get(..digits)?).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(n: u64) -> StepLine {
        StepLine { n, at: Time(28_800), done: Time(28_860), cmd: AddressedCommand::Pause }
    }

    fn open(line: &[u8]) -> Result<JournalRecord, RecordFault> {
        Chain::default().open_body(line, 2)
    }

    #[test]
    fn a_line_is_read_back_and_no_byte_of_it_is_free() {
        let mut chain = Chain::default();
        let line = chain.seal(&step(1)).unwrap();
        let line = line.strip_suffix(b"\n").unwrap();
        assert_eq!(open(line), Ok(JournalRecord::Step(step(1).into())));
        for at in 0..line.len() {
            for byte in [b' ', b'0', b'"', line[at] ^ 1, line[at] ^ 0x20] {
                let mut changed = line.to_vec();
                changed[at] = byte;
                if changed != line {
                    assert!(open(&changed).is_err(), "byte {at} to {byte}");
                }
            }
        }
    }

    #[test]
    fn spaces_and_other_spellings_are_refused() {
        let plain = br#"{"n":1,"at":28800, "done":28860,"cmd":"Pause"}"#;
        let mut sum = sha256_hex(&[b"", plain]);
        sum.truncate(32);
        let line = format!("{{\"n\":1,\"at\":28800, \"done\":28860,\"cmd\":\"Pause\",\"sum\":\"{sum}\"}}");
        assert_eq!(open(line.as_bytes()), Err(RecordFault::NotCanonical));
    }

    #[test]
    fn each_sum_covers_the_records_before() {
        let mut chain = Chain::default();
        chain.seal(&step(1)).unwrap();
        let second = chain.seal(&step(2)).unwrap();
        let second = second.strip_suffix(b"\n").unwrap();
        assert_eq!(open(second), Err(RecordFault::Checksum));
    }
}
