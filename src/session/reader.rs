//! Reading a journal file: its sound part, and what is wrong with the rest.
//!
//! The file may come from anybody. Size, line length and JSON depth are bounded; nothing panics.

use super::door::{self, FileRefusal};
use super::head::{self, Head};
use super::header::{FORMAT, Header};
use super::record::{
    Chain, End, FileCondition, JournalRecord, LONGEST_LINE, RecordedCommand, RecordedStep, Resumption,
    format_of,
};
use super::remarks::{damage_sentence, unfinished_sentence};
use super::trouble::FileError;
use super::wall::LATEST;
use crate::base::{Lang, Time};
use crate::scenario::model::Scenario;
use crate::sim::{Run, RunStep};
use std::fs::File;
use std::io::{Seek as _, SeekFrom};
use std::path::Path;
use std::sync::Arc;

/// Largest file that is read, in bytes.
pub const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// The damage after the sound part of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// The last line has no end: the program was stopped while it wrote.
    Torn,
    /// A record is damaged, or something stands after the end.
    Broken,
    /// Whole records are missing at the end: as many as are given here.
    Cut(u64),
}

/// The statement of the receipt, the small file beside a run's file, about that file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receipt {
    /// The file is the one for which it was written.
    Fits,
    /// There is none, or it cannot be read: whether records are missing at the end cannot be said.
    Missing,
    /// It was written for another file, or for another course of this run.
    Other,
    /// It speaks of more records than there are: so many more.
    Longer(u64),
}

/// A journal file, as far as it is sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalFile {
    /// The header of the run.
    pub header: Header,
    /// The commands in order.
    pub steps: Vec<RecordedStep>,
    /// Where the run was resumed.
    pub resumptions: Vec<Resumption>,
    /// The end, if the run was finished.
    pub end: Option<End>,
    /// The damage after that.
    pub damage: Option<Damage>,
    /// The statement of the receipt beside it.
    pub receipt: Receipt,
    /// Bytes of the sound part.
    pub(super) sound_bytes: usize,
    /// Bytes of the whole file.
    pub(super) all_bytes: usize,
    /// The chain after the sound part.
    pub(super) chain: Chain,
}

impl JournalFile {
    /// Reads a journal file.
    ///
    /// # Errors
    /// The file cannot be read, is too large, or has no sound first line.
    pub fn read(path: &Path) -> Result<Self, FileError> {
        let file = door::open(path).map_err(|error| FileError::reading(path, &error))?;
        Self::read_open(&file, path)
    }

    /// Reads an open journal file from its beginning.
    ///
    /// # Errors
    /// As for [`read`](Self::read).
    pub(super) fn read_open(mut file: &File, path: &Path) -> Result<Self, FileError> {
        let bytes = file.seek(SeekFrom::Start(0)).and_then(|_| door::read_all(file, LARGEST_FILE));
        let bytes = bytes.map_err(|error| match FileRefusal::of(&error) {
            Some(FileRefusal::TooLarge(_)) => FileError::TooLarge { path: path.to_owned() },
            _ => FileError::reading(path, &error),
        })?;
        let head = head::read(path);
        let mut file = Self::parse(&bytes, path, head.as_ref())?;
        if let (Receipt::Longer(missing), None) = (file.receipt, file.damage) {
            file.damage = Some(Damage::Cut(missing));
        }
        Ok(file)
    }

    /// In which state the file is, for a note that the run is resumed.
    pub(super) fn found(&self) -> FileCondition {
        match (self.receipt, self.damage) {
            // Even if something else is wrong too: records that were accepted are gone.
            (Receipt::Longer(missing), _) | (_, Some(Damage::Cut(missing))) => FileCondition::Cut(missing),
            (_, Some(Damage::Broken)) => FileCondition::Broken,
            (_, Some(Damage::Torn)) => FileCondition::Torn,
            (Receipt::Missing, None) => FileCondition::NoReceipt,
            (Receipt::Other, None) => FileCondition::OtherReceipt,
            (Receipt::Fits, None) => FileCondition::Whole,
        }
    }

    /// What a reader of the run has to know about the file, a sentence each: that a part of it is
    /// missing or damaged, and that the run is not finished.
    pub fn remarks(&self, lang: Lang) -> Vec<String> {
        let damage = damage_sentence(self.found(), self.steps.len() as u64, lang);
        let unfinished = self.end.is_none().then(|| unfinished_sentence(self.steps.len() as u64, lang));
        damage.into_iter().chain(unfinished).collect()
    }

    /// The run in it, on the scenario on which it was played. `None` for a file of format 1, whose
    /// commands name people by their places and have to be played first.
    pub fn run(&self, scenario: Arc<Scenario>) -> Option<Run> {
        let step = |recorded: &RecordedStep| {
            let RecordedCommand::Addressed(command) = &recorded.command else { return None };
            Some(RunStep { at: recorded.at, done: recorded.done?, command: command.clone() })
        };
        let steps = self.steps.iter().map(step).collect::<Option<_>>()?;
        Some(Run::with_steps(scenario, self.header.seed, steps))
    }

    /// The moment at which the run stopped; of a file of format 1, the moment of its last command.
    /// `None` before the first command.
    pub fn stopped_at(&self) -> Option<Time> {
        self.steps.last().map(|step| step.done.unwrap_or(step.at))
    }

    /// The 1-based line at which the damage begins.
    pub fn damaged_line(&self) -> u64 {
        self.records() + 2
    }

    /// How many records follow the header.
    pub fn records(&self) -> u64 {
        (self.steps.len() + self.resumptions.len()) as u64 + u64::from(self.end.is_some())
    }

    pub(super) fn parse(bytes: &[u8], path: &Path, head: Option<&Head>) -> Result<Self, FileError> {
        let no_journal = || {
            let path = path.to_owned();
            if is_reencoded(bytes) { FileError::Reencoded { path } } else { FileError::NoJournal { path } }
        };
        let mut chain = Chain::default();
        let first = line_at(bytes, 0).ok_or_else(no_journal)?;
        if format_of(first).is_some_and(|format| format > FORMAT) {
            return Err(FileError::Later { path: path.to_owned() });
        }
        let header = chain.open_header(first).map_err(|_| no_journal())?;
        let sound_bytes = first.len() + 1;
        let (steps, end, damage, all_bytes) = (Vec::new(), None, None, bytes.len());
        let (resumptions, receipt) = (Vec::new(), Receipt::Missing);
        let mut file =
            Self { header, steps, resumptions, end, damage, receipt, sound_bytes, all_bytes, chain };
        file.look_at_receipt(head);
        file.read_records(bytes, head);
        if let Some(missing) = head.and_then(|head| head.records.checked_sub(file.records()))
            && missing > 0
        {
            file.receipt = Receipt::Longer(missing);
        }
        Ok(file)
    }

    /// Compares the receipt with the record for which it was written, when that was just read.
    fn look_at_receipt(&mut self, head: Option<&Head>) {
        if let Some(head) = head.filter(|head| head.records == self.records()) {
            self.receipt = if head.sum == self.chain.last() { Receipt::Fits } else { Receipt::Other };
        }
    }

    fn read_records(&mut self, bytes: &[u8], head: Option<&Head>) {
        while self.sound_bytes < bytes.len() {
            let Some(line) = line_at(bytes, self.sound_bytes) else {
                let long = bytes.len() - self.sound_bytes > LONGEST_LINE;
                self.damage = Some(if long { Damage::Broken } else { Damage::Torn });
                return;
            };
            if !self.take(line) {
                self.damage = Some(Damage::Broken);
                return;
            }
            self.sound_bytes += line.len() + 1;
            self.look_at_receipt(head);
        }
    }

    /// Takes the next record; `false` if it is not sound or not the next one.
    fn take(&mut self, line: &[u8]) -> bool {
        let mut chain = self.chain.clone();
        if self.end.is_some() {
            return false;
        }
        let commands = self.steps.len() as u64;
        match chain.open_body(line, self.header.storefront_journal) {
            Ok(JournalRecord::Step(step)) if step.n == commands + 1 => self.steps.push(step),
            Ok(JournalRecord::Resumed(note)) if note.resumed == commands && note.wall <= LATEST => {
                self.resumptions.push(note);
            }
            Ok(JournalRecord::End(end)) if end.steps == commands => self.end = Some(end),
            Ok(_) | Err(_) => return false,
        }
        self.chain = chain;
        true
    }
}

/// The line that begins at a byte, without its line break; `None` if it has no end or is too long.
fn line_at(bytes: &[u8], start: usize) -> Option<&[u8]> {
    let rest = bytes.get(start..)?;
    let window = rest.get(..rest.len().min(LONGEST_LINE + 1))?;
    let end = window.iter().position(|byte| *byte == b'\n')?;
    window.get(..end)
}

/// Whether a text begins as a journal does, but for what mail, editors and version control do to
/// texts: a byte-order mark, two bytes a letter, carriage returns. The checksums no longer fit
/// then.
fn is_reencoded(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(LONGEST_LINE)).unwrap_or_default();
    let is_marked =
        [&b"\xef\xbb\xbf"[..], b"\xff\xfe", b"\xfe\xff"].iter().any(|mark| head.starts_with(mark));
    let is_returned = head.contains(&b'\r');
    let letters: Vec<u8> = head.iter().copied().filter(u8::is_ascii_graphic).take(200).collect();
    let first = b"\"storefront_journal\"";
    let is_run = letters.windows(first.len()).any(|letters| letters == first);
    is_run && (is_marked || is_returned)
}
