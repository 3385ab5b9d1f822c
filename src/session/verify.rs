//! Whether a journal file is what it says: sound in every byte, and playing it again gives the same
//! score and the same fingerprint.

use super::reader::{Damage, JournalFile};
use super::record::{End, FileCondition};
use super::replay::{end_of, replay};
use super::trouble::FileError;
use crate::scenario::model::Scenario;
use std::path::Path;
use std::sync::Arc;

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileVerdict {
    /// Sound, finished, and the same again.
    Good(End),
    /// Sound, finished and the same again; but records that had been accepted were removed before
    /// it went on.
    TakenBack(End),
    /// Sound as far as it goes, but not finished: the number of commands.
    Unfinished(u64),
    /// A byte was changed, added or lost: the line at which it shows, and how.
    Damaged(u64, Damage),
    /// The commands are sound but the end is not what they lead to: what is written, what came out.
    Different(End, End),
    /// A command does not happen again: its record.
    Diverged(u64),
}

impl FileVerdict {
    /// Whether the file may be trusted.
    pub const fn is_good(&self) -> bool {
        matches!(self, Self::Good(_))
    }
}

/// Verifies a file that was read before.
///
/// # Errors
/// It belongs to another scenario.
pub fn verify(path: &Path, scenario: Arc<Scenario>, read: &JournalFile) -> Result<FileVerdict, FileError> {
    if let Some(damage) = read.damage {
        return Ok(FileVerdict::Damaged(read.damaged_line(), damage));
    }
    let played = match replay(path, scenario, read) {
        Ok(played) => played,
        Err(FileError::Diverged { record, .. }) => return Ok(FileVerdict::Diverged(record)),
        Err(other) => return Err(other),
    };
    let Some(written) = read.end.clone() else {
        return Ok(FileVerdict::Unfinished(read.steps.len() as u64));
    };
    let again = end_of(&played);
    let taken_back = read.resumptions.iter().any(|note| matches!(note.found, FileCondition::Cut(_)));
    Ok(match (written == again, taken_back) {
        (true, false) => FileVerdict::Good(written),
        (true, true) => FileVerdict::TakenBack(written),
        (false, _) => FileVerdict::Different(written, again),
    })
}
