//! A new file for a run that has begun already: everything so far is written into it, or nothing is
//! left behind.

use super::header::{Header, Learner};
use super::place::new_path;
use super::record::StepLine;
use super::trouble::FileError;
use super::writer::{Sure, Writer};
use crate::sim::Run;
use std::path::{Path, PathBuf};

/// A run's file, as it was begun.
#[derive(Debug, Clone)]
pub(super) struct RunFile {
    /// Where it is, or was.
    pub path: PathBuf,
    /// Its first line.
    pub header: Header,
}

impl RunFile {
    /// The next file of the same run and learner, in the folder of this one.
    pub(super) fn next(&self, run: &Run) -> Self {
        let folder = self.path.parent().unwrap_or_else(|| Path::new(""));
        self.next_at(new_path(folder, &run.scenario().id, run.seed()), run)
    }

    /// The next file of the same run and learner, under a name.
    pub(super) fn next_at(&self, path: PathBuf, run: &Run) -> Self {
        let learner = Learner { lang: self.header.lang, seat: self.header.seat.clone() };
        let mut header = Header::new(run.scenario(), run.seed(), learner);
        header.continues = Some(self.header.run.clone());
        header.practice.clone_from(&self.header.practice);
        Self { path, header }
    }

    /// A new file for a practice run of the same learner that branches off this run, in the folder
    /// of this one.
    pub(super) fn practice(&self, run: &Run) -> Self {
        let mut branch = self.next(run);
        branch.header.continues = None;
        branch.header.practice = Some(self.header.run.clone());
        branch
    }

    /// Begins the file with every command so far; `finish` writes what follows them, and all of it
    /// is on disk then. Nothing is left behind if anything cannot be written.
    pub(super) fn begin(
        &self,
        run: &Run,
        finish: impl FnOnce(&mut Writer) -> Result<(), FileError>,
    ) -> Result<Writer, FileError> {
        let mut writer = Writer::create(&self.path, &self.header)?;
        let steps = run.steps();
        let mut numbered = steps.iter().zip(1_u64..);
        let written = numbered.try_for_each(|(step, n)| {
            let sure = if n == steps.len() as u64 { Sure::Synced } else { Sure::Written };
            writer.step(&StepLine::new(step, n), sure)
        });
        match written.and_then(|()| finish(&mut writer)) {
            Ok(()) => Ok(writer),
            Err(trouble) => {
                writer.take_back();
                Err(trouble)
            }
        }
    }
}
