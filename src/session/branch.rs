//! Runs that are played once more from a moment on, for practice, and runs that have ended and are
//! looked at again.

use super::begin::RunFile;
use super::reader::JournalFile;
use super::replay::replay;
use super::run::Session;
use super::trouble::FileError;
use crate::base::Time;
use crate::scenario::model::Scenario;
use crate::sim::{Diverged, Played};
use std::path::Path;
use std::sync::Arc;

/// A practice run that has begun.
#[derive(Debug)]
pub struct Branched {
    /// The run.
    pub session: Session,
    /// Why it is kept in no file, if the run that it branches off has one.
    pub trouble: Option<FileError>,
}

impl Session {
    /// Begins a practice run: this run's first commands, time that passes up to a moment, and then
    /// the learner's own play. It is stored in a new file beside this run's own, and that file says
    /// that it is practice: it counts nowhere as a result. This run stays as it is.
    ///
    /// # Errors
    /// The commands do not happen again as they are written.
    pub fn practise(&self, count: usize, at: Time) -> Result<Branched, Diverged> {
        Ok(Self::branched(self.home.as_ref(), self.run().play_to(count, at)?))
    }

    /// The same for a run in a file, which is left as it is.
    ///
    /// # Errors
    /// As for [`Self::look_back`].
    pub fn practise_file(
        path: &Path,
        scenario: Arc<Scenario>,
        count: usize,
        at: Time,
    ) -> Result<Branched, FileError> {
        let read = JournalFile::read(path)?;
        let played = replay(path, scenario, &read)?;
        let branch = played.run().play_to(count, at).map_err(|Diverged(record)| FileError::Diverged {
            path: path.to_owned(),
            record,
            program: read.header.program.clone(),
        })?;
        let home = RunFile { path: path.to_owned(), header: read.header };
        Ok(Self::branched(Some(&home), branch))
    }

    fn branched(origin: Option<&RunFile>, played: Played) -> Branched {
        let home = origin.map(|origin| origin.practice(played.run()));
        let begun = home.as_ref().map(|home| home.begin(played.run(), |_| Ok(()))).transpose();
        let (writer, trouble) = match begun {
            Ok(writer) => (writer, None),
            Err(trouble) => (None, Some(trouble)),
        };
        // Without a file from the start there is none to be lost later.
        let home = home.filter(|_| writer.is_some());
        Branched { session: Self { practice: true, ..Self::with(played, writer, home) }, trouble }
    }

    /// A run in a file as it stands, to be looked at: nothing is written, and the run takes no
    /// command into the file.
    ///
    /// # Errors
    /// The file cannot be read, belongs to another scenario, or does not happen again.
    pub fn look_back(path: &Path, scenario: Arc<Scenario>) -> Result<Self, FileError> {
        let read = JournalFile::read(path)?;
        let played = replay(path, scenario, &read)?;
        let (ended, practice) = (read.end.is_some(), read.header.is_practice());
        Ok(Self { ended, practice, ..Self::with(played, None, None) })
    }

    /// Whether it branches off another run, for practice. A practice run counts nowhere as a
    /// result.
    pub const fn is_practice(&self) -> bool {
        self.practice
    }
}
