//! A run whose file was lost, and a run whose scenario was edited while it is played: both go on in
//! a new file that contains everything so far. The window and the terminal store runs by these
//! rules alone.

use super::begin::RunFile;
use super::carry::{CarriedOver, carry_over};
use super::place::new_path;
use super::replay::end_of;
use super::run::Session;
use super::trouble::FileError;
use crate::base::Lang;
use crate::locale;
use crate::scenario::model::Scenario;
use crate::sim::Applied;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The new file of a run whose file was lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAnew {
    /// Where it is.
    pub path: PathBuf,
    /// The result of the last command, which is in it, too.
    pub applied: Applied,
}

impl KeptAnew {
    /// The sentence for the learner: where the run is kept now, with everything so far.
    pub fn message(&self, lang: Lang) -> String {
        locale::text_with(lang, "kept-anew", &[("path", self.path.display().to_string().into())])
    }
}

impl Session {
    /// Begins a new file for a run whose own was lost (moved, removed, replaced, changed, a full
    /// disk), and writes everything so far into it, the last command and the end among it. What is
    /// left of the old file stays as it is.
    ///
    /// The new file gets the old one's name if nothing has it now, else a new name beside it; where
    /// that folder cannot be written any more, a name in `spare`. If no file can be made nothing
    /// has changed: try again later, or call [`Session::go_on_without_file`].
    ///
    /// # Errors
    /// No file can be made, and why the first place could not be used; [`FileError::NoFile`] if the
    /// run was to have none.
    pub fn keep_anew(&mut self, spare: Option<&Path>) -> Result<KeptAnew, FileError> {
        let lost = self.home.clone().ok_or(FileError::NoFile)?;
        // Its lock is let go, and on some systems it could not be replaced before.
        let old = self.writer.take();
        match self.begin_anew(&lost, spare) {
            Ok(path) => Ok(KeptAnew { path, applied: self.go_on() }),
            Err(trouble) => {
                self.writer = old;
                Err(trouble)
            }
        }
    }

    fn begin_anew(&mut self, lost: &RunFile, spare: Option<&Path>) -> Result<PathBuf, FileError> {
        let run = self.played.run();
        let is_free = std::fs::symlink_metadata(&lost.path).is_err();
        let same = is_free.then(|| lost.next_at(lost.path.clone(), run));
        let spare = spare.map(|spare| lost.next_at(new_path(spare, &run.scenario().id, run.seed()), run));
        let mut first = None;
        for home in [same, Some(lost.next(run)), spare].into_iter().flatten() {
            let end = self.ended.then(|| end_of(&self.played));
            match home.begin(run, |writer| end.map_or(Ok(()), |end| writer.end(&end))) {
                Ok(writer) => {
                    (self.writer, self.note) = (Some(writer), None);
                    let path = home.path.clone();
                    self.home = Some(home);
                    return Ok(path);
                }
                Err(trouble) => first = first.or(Some(trouble)),
            }
        }
        Err(first.unwrap_or(FileError::NoFile))
    }

    /// Goes on with the run on an edited state of its scenario: it is played again as far as it
    /// fits, and is stored in a new file beside the old one, which stays as it is. [`CarriedOver`]
    /// says so, and lists the commands that were left out. `None` if nothing changed by which the
    /// run could differ; the run goes on as it was then.
    pub fn carry_to(&mut self, scenario: Arc<Scenario>) -> Option<CarriedOver> {
        let before = self.run().scenario();
        if before.digest == scenario.digest && before.reference == scenario.reference {
            return None;
        }
        let (played, dropped) = self.run().play_on(scenario);
        self.writer = None;
        let (file, carried) = carry_over(self.home.as_ref(), &played, dropped, None);
        if let Some((writer, home)) = file {
            (self.writer, self.home) = (Some(writer), Some(home));
        }
        self.played = played;
        (self.unwritten, self.note, self.ended) = (None, None, false);
        Some(carried)
    }
}
