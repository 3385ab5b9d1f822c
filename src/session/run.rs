//! A run in play: the engine, and the file that keeps every accepted command.

use super::begin::RunFile;
use super::carry::{CarriedOver, carry_over};
use super::header::{Header, Learner, OLDEST_FORMAT};
use super::mend::{Mended, mend};
use super::reader::JournalFile;
use super::record::{FileCondition, Resumption, StepLine};
use super::replay::{end_of, replay};
use super::trouble::FileError;
use super::wall::now_seconds;
use super::writer::{Sure, Writer};
use crate::scenario::model::Scenario;
use crate::sim::{Applied, Dropped, Played, Refused, Run, RunStep, ShopCommand, ShopView, Sim};
use std::path::Path;
use std::sync::Arc;

/// A run with its file, or without one.
#[derive(Debug)]
pub struct Session {
    pub(super) played: Played,
    pub(super) writer: Option<Writer>,
    /// The file that keeps the run, or kept it before it was lost; none if the run was to have
    /// none.
    pub(super) home: Option<RunFile>,
    /// A command that happened but could not be written yet.
    pub(super) unwritten: Option<Applied>,
    /// A note that the run was resumed, written before the next command.
    pub(super) note: Option<Resumption>,
    pub(super) ended: bool,
    /// Whether it branches off another run, for practice.
    pub(super) practice: bool,
}

/// Why a command has no effect that may be shown.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// The engine refused it; nothing changed.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// It could not be written. Say so, then call [`Session::keep_anew`], which begins a new file;
    /// where that fails, too, [`Session::retry`] or [`Session::go_on_without_file`]. Until then
    /// every further command is answered in this way.
    #[error("{0}; the game can go on in a new file or without one")]
    NotKept(FileError),
}

/// A run that was resumed, and what the learner has to know about it.
#[derive(Debug)]
pub struct Resumed {
    /// The run.
    pub session: Session,
    /// The repair of a damaged file.
    pub mended: Option<Mended>,
    /// That the run goes on in a new file, and what was left behind.
    pub carried: Option<CarriedOver>,
}

impl Session {
    /// Opens the shop. With a path, a new file is begun there; an existing one is never written
    /// over.
    ///
    /// # Errors
    /// The file cannot be made. The same call without a path always works.
    pub fn start(
        scenario: Arc<Scenario>,
        seed: u64,
        learner: impl Into<Learner>,
        path: Option<&Path>,
    ) -> Result<Self, FileError> {
        let header = Header::new(&scenario, seed, learner.into());
        let writer = path.map(|path| Writer::create(path, &header)).transpose()?;
        let home = path.map(|path| RunFile { path: path.to_owned(), header });
        Ok(Self::with(Played::open(scenario, seed), writer, home))
    }

    /// A run as it was played, with the file that is to keep what follows.
    pub(super) fn with(played: Played, writer: Option<Writer>, home: Option<RunFile>) -> Self {
        let practice = home.as_ref().is_some_and(|home| home.header.is_practice());
        Self { played, writer, home, unwritten: None, note: None, ended: false, practice }
    }

    /// Continues an unfinished run.
    ///
    /// - Where scenario and rules are the same, it goes on exactly where it stopped. A damaged or
    ///   cut file is repaired: the sound part stays, the rest is set aside, and [`Mended`] says so.
    /// - Where the scenario was edited, or the rules of the program have changed, the run is played
    ///   again as far as it fits, and goes on in a new file beside the old one, which stays as it
    ///   is. [`CarriedOver`] says so, and lists the commands that were left out.
    ///
    /// # Errors
    /// The file cannot be read, is in use, belongs to another scenario, has ended, or is of format
    /// 1 and does not happen again. Nothing is changed then.
    pub fn resume(path: &Path, scenario: Arc<Scenario>) -> Result<Resumed, FileError> {
        let mut file = Writer::lock_existing(path)?;
        let read = JournalFile::read_open(&file, path)?;
        if read.end.is_some() {
            return Err(FileError::Finished { path: path.to_owned() });
        }
        let played = match replay(path, Arc::clone(&scenario), &read) {
            Ok(played) if read.header.storefront_journal != OLDEST_FORMAT => played,
            Ok(played) => return Ok(Self::carried(path, played, Vec::new(), &read)),
            Err(trouble) => {
                let again = matches!(trouble, FileError::OtherScenario { .. } | FileError::Diverged { .. });
                let run = read.run(Arc::clone(&scenario));
                let (true, true, Some(run)) = (again, read.header.is_named_as(&scenario), run) else {
                    return Err(trouble);
                };
                let (played, dropped) = run.play_on(scenario);
                return Ok(Self::carried(path, played, dropped, &read));
            }
        };
        let note = Resumption { resumed: read.steps.len() as u64, wall: now_seconds(), found: read.found() };
        let head = Writer::open_head(path)?;
        let mended = match mend(path, &mut file, &read) {
            Ok(mended) => mended,
            Err(trouble) => {
                head.take_back();
                return Err(trouble);
            }
        };
        let mut writer = Writer::resume(path, file, head, &read)?;
        let home = RunFile { path: path.to_owned(), header: read.header.clone() };
        let mut session = Self::with(played, None, Some(home));
        if note.found == FileCondition::Whole {
            session.note = Some(note);
        } else {
            // What was found wrong is written at once: the next receipt will fit again.
            writer.resumption(&note)?;
        }
        session.writer = Some(writer);
        Ok(Resumed { session, mended, carried: None })
    }

    /// A run that goes on in a new file beside its old one.
    fn carried(path: &Path, played: Played, dropped: Vec<Dropped>, read: &JournalFile) -> Resumed {
        let old = RunFile { path: path.to_owned(), header: read.header.clone() };
        let found = (read.found(), read.steps.len() as u64);
        let (kept, carried) = carry_over(Some(&old), &played, dropped, Some(found));
        // A run that found no new file may still find one later.
        let (writer, home) = kept.map_or((None, old), |(writer, home)| (Some(writer), home));
        let session = Self::with(played, writer, Some(home));
        Resumed { session, mended: None, carried: Some(carried) }
    }

    /// Applies a command. When this returns `Ok`, the command is on disk: synced for decisions,
    /// written for the passing of time.
    ///
    /// # Errors
    /// [`ApplyError`].
    pub fn apply(&mut self, command: &ShopCommand) -> Result<Applied, ApplyError> {
        if self.unwritten.is_some() {
            self.retry().map_err(ApplyError::NotKept)?;
        }
        let applied = self.played.apply(command)?;
        self.unwritten = Some(applied);
        self.retry().map_err(ApplyError::NotKept)
    }

    /// Writes what could not be written before, and returns what became of the last command.
    ///
    /// # Errors
    /// It still cannot be written.
    pub fn retry(&mut self) -> Result<Applied, FileError> {
        let steps = self.played.run().steps();
        if let (Some(writer), Some(step), Some(_)) = (&mut self.writer, steps.last(), self.unwritten)
            && writer.steps() < steps.len() as u64
        {
            if let Some(note) = self.note {
                writer.resumption(&note)?;
                self.note = None;
            }
            let sure = if step.command.is_passing() { Sure::Written } else { Sure::Synced };
            writer.step(&StepLine::new(step, steps.len() as u64), sure)?;
        }
        Ok(self.go_on())
    }

    /// Gives the file up, as the user agreed, and returns what became of the last command. What was
    /// written so far stays. [`Session::keep_anew`] may still find a place for all of it later.
    pub fn go_on_without_file(&mut self) -> Applied {
        self.writer = None;
        self.go_on()
    }

    pub(super) fn go_on(&mut self) -> Applied {
        self.unwritten.take().unwrap_or(Applied { now: self.sim().now(), alert: None })
    }

    /// Writes the end of a run that is over: score and fingerprint. Calling it again changes
    /// nothing.
    ///
    /// # Errors
    /// The end cannot be written; the run itself is sound.
    pub fn finish(&mut self) -> Result<(), FileError> {
        if self.ended || !self.sim().is_over() {
            return Ok(());
        }
        let end = end_of(&self.played);
        if let Some(writer) = &mut self.writer {
            writer.end(&end)?;
        }
        self.ended = true;
        self.check_file()
    }

    /// Reads the run's file again and makes sure that it contains everything that was accepted. For
    /// the moment at which the learner reads that the run is saved. Without a file there is nothing
    /// to check.
    ///
    /// # Errors
    /// Another program has changed, moved or removed the file.
    pub fn check_file(&mut self) -> Result<(), FileError> {
        self.writer.as_mut().map_or(Ok(()), Writer::check)
    }

    /// Looks whether the run's file is still the one that was written last: quickly, at its end
    /// alone. For the moments at which the learner looks up. Without a file there is nothing to
    /// look at.
    ///
    /// # Errors
    /// Another program has changed, moved or removed the file.
    pub fn look_at_file(&mut self) -> Result<(), FileError> {
        self.writer.as_mut().map_or(Ok(()), Writer::look)
    }

    /// Whether the run was to be kept in a file and is in none any more.
    pub fn is_homeless(&self) -> bool {
        self.home.is_some() && self.writer.is_none()
    }

    /// A copy of the whole run as it stands, without a file: it goes its own way from here with the
    /// same luck, for "what if". Cheap: what both have in common is shared.
    #[must_use]
    pub fn fork(&self) -> Self {
        let copy = Self::with(self.played.fork(), None, None);
        Self { ended: self.ended, practice: self.practice, ..copy }
    }

    /// The keeper's view now.
    pub fn view(&self) -> ShopView {
        self.sim().view()
    }

    /// The engine, for reading.
    pub fn sim(&self) -> &Sim {
        self.played.sim()
    }

    /// The run as a value.
    pub fn run(&self) -> &Run {
        self.played.run()
    }

    /// The commands so far, with their times.
    pub fn steps(&self) -> &[RunStep] {
        self.run().steps()
    }

    /// The run's file, if it has one.
    pub fn path(&self) -> Option<&Path> {
        self.writer.as_ref().map(Writer::path)
    }

    /// The first line of the run's file, if it has or had one.
    pub fn header(&self) -> Option<&Header> {
        self.home.as_ref().map(|home| &home.header)
    }
}
