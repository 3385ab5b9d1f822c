//! The journal in memory: entries in order, and their running fingerprint.

use super::entry::{Entry, JournalEntry};
use crate::base::Time;
use crate::base::digest::Running;
use crate::base::ids::EntryId;

/// Everything that happened, and its fingerprint.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    entries: Vec<JournalEntry>,
    digest: Running,
    scratch: Vec<u8>,
}

impl Journal {
    /// Writes an entry down and returns its id.
    pub(super) fn write(&mut self, at: Time, cause: Option<EntryId>, what: Entry) -> EntryId {
        let id = EntryId(self.entries.len() as u32);
        let entry = JournalEntry { id, at, cause, what };
        let mut scratch = std::mem::take(&mut self.scratch);
        scratch.clear();
        // Serialising plain data into memory cannot fail; if it ever did, the missing record would change
        // the fingerprint and be noticed.
        if let Ok(bytes) = postcard::to_extend(&entry, scratch) {
            self.digest.add(&bytes);
            self.scratch = bytes;
        }
        self.entries.push(entry);
        id
    }

    /// Every entry in order.
    pub fn entries(&self) -> &[JournalEntry] {
        &self.entries
    }

    /// The entry with this id.
    pub fn get(&self, id: EntryId) -> Option<&JournalEntry> {
        self.entries.get(id.index())
    }

    /// The fingerprint of all entries so far.
    pub fn digest(&self) -> String {
        self.digest.hex()
    }
}
