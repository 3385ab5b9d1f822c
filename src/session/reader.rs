//! Reading a journal file: its sound part, and what is wrong with the rest.
//!
//! The file may come from anybody. Size, line length and JSON depth are bounded; nothing panics.

use super::door::{self, Reason};
use super::head;
use super::record::{Body, Chain, End, FORMAT, Header, LONGEST_LINE, Step};
use super::trouble::Trouble;
use std::fs::File;
use std::io::{Seek as _, SeekFrom};
use std::path::Path;

/// Largest file that is read, in bytes.
pub const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// What is wrong after the sound part of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// The last line has no end: the program was stopped while it wrote.
    Torn,
    /// A record is damaged, or something stands after the end.
    Broken,
    /// Whole records are missing at the end: as many as are given here.
    Cut(u64),
}

/// A journal file, as far as it is sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalFile {
    /// What the run is.
    pub header: Header,
    /// The commands in order.
    pub steps: Vec<Step>,
    /// The end, if the run was finished.
    pub end: Option<End>,
    /// What is wrong after that.
    pub damage: Option<Damage>,
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
    pub fn read(path: &Path) -> Result<Self, Trouble> {
        let file = door::open(path).map_err(|error| Trouble::reading(path, &error))?;
        Self::read_open(&file, path)
    }

    /// Reads an open journal file from its beginning.
    ///
    /// # Errors
    /// As for [`read`](Self::read).
    pub(super) fn read_open(mut file: &File, path: &Path) -> Result<Self, Trouble> {
        let bytes = file.seek(SeekFrom::Start(0)).and_then(|_| door::read_all(file, LARGEST_FILE));
        let bytes = bytes.map_err(|error| match Reason::of(&error) {
            Some(Reason::TooLarge(_)) => Trouble::TooLarge { path: path.to_owned() },
            _ => Trouble::reading(path, &error),
        })?;
        let mut file = Self::parse(&bytes, path)?;
        if file.damage.is_none() {
            file.damage = cut(path, &file);
        }
        Ok(file)
    }

    /// The 1-based line at which the damage begins.
    pub fn damaged_line(&self) -> u64 {
        self.records() + 2
    }

    /// How many records follow the header.
    pub fn records(&self) -> u64 {
        self.steps.len() as u64 + u64::from(self.end.is_some())
    }

    pub(super) fn parse(bytes: &[u8], path: &Path) -> Result<Self, Trouble> {
        let no_journal = || Trouble::NoJournal { path: path.to_owned() };
        let mut chain = Chain::default();
        let first = line_at(bytes, 0).ok_or_else(no_journal)?;
        let header: Header = chain.open(first).map_err(|_| no_journal())?;
        if header.storefront_journal > FORMAT {
            return Err(Trouble::Later { path: path.to_owned() });
        }
        let sound_bytes = first.len() + 1;
        let (steps, end, damage, all_bytes) = (Vec::new(), None, None, bytes.len());
        let mut file = Self { header, steps, end, damage, sound_bytes, all_bytes, chain };
        file.read_records(bytes);
        Ok(file)
    }

    fn read_records(&mut self, bytes: &[u8]) {
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
        }
    }

    /// Takes the next record; `false` if it is not sound or not the next one.
    fn take(&mut self, line: &[u8]) -> bool {
        let mut chain = self.chain.clone();
        if self.end.is_some() {
            return false;
        }
        match chain.open_body(line) {
            Ok(Body::Step(step)) if step.n == self.steps.len() as u64 + 1 => self.steps.push(step),
            Ok(Body::End(end)) if end.steps == self.steps.len() as u64 => self.end = Some(end),
            _ => return false,
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

/// Whether whole records are missing at the end, by what the head says.
fn cut(path: &Path, file: &JournalFile) -> Option<Damage> {
    let head = head::read(path)?;
    let missing = head.records.checked_sub(file.records())?;
    (missing > 0).then_some(Damage::Cut(missing))
}
