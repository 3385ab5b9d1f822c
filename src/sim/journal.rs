//! The journal in memory: entries in order, and their running fingerprint.

use super::entry::{Entry, JournalEntry};
use crate::base::digest::Running;
use crate::base::ids::EntryId;
use crate::base::{Chunks, Time};
use serde::Serialize;

/// Everything that happened, and its fingerprint. What its entries tell is the engine's [`Entry`],
/// or a plain workload's own.
#[derive(Debug, Clone)]
pub struct Journal<W = Entry> {
    entries: Chunks<JournalEntry<W>>,
    digest: Running,
    /// Whether older entries are forgotten once they are in the fingerprint.
    forgets: bool,
}

impl<W> Default for Journal<W> {
    fn default() -> Self {
        Self { entries: Chunks::default(), digest: Running::default(), forgets: false }
    }
}

impl<W> Journal<W> {
    /// A journal that keeps its fingerprint and its newest entries (at most 256), for runs of any
    /// length in bounded memory.
    #[must_use]
    pub fn forgetting() -> Self {
        Self { forgets: true, ..Self::default() }
    }

    /// Every entry in order.
    pub fn entries(&self) -> &Chunks<JournalEntry<W>> {
        &self.entries
    }

    /// The entry with this id.
    pub fn get(&self, id: EntryId) -> Option<&JournalEntry<W>> {
        self.entries.get(id.index())
    }

    /// The fingerprint of all entries so far.
    pub fn digest(&self) -> String {
        self.digest.hex()
    }
}

impl<W: Serialize> Journal<W> {
    /// Writes an entry down and returns its id.
    pub fn write(&mut self, at: Time, cause: Option<EntryId>, what: W) -> EntryId {
        let id = EntryId(self.entries.len() as u32);
        let entry = JournalEntry { id, at, cause, what };
        self.digest.add(&entry);
        self.entries.push(entry);
        if self.forgets {
            self.entries.forget_full();
        }
        id
    }
}
