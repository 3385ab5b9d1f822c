//! A run in play: the engine, and the file that keeps every accepted command.

use super::mend::{Mended, mend};
use super::points::points;
use super::reader::JournalFile;
use super::record::{End, Header, Step};
use super::trouble::Trouble;
use super::writer::{Sure, Writer};
use crate::base::{Lang, Time};
use crate::scenario::model::Scenario;
use crate::sim::{Applied, Refused, ShopCommand, ShopView, Sim};
use std::path::Path;
use std::sync::Arc;

/// A run with its file, or without one.
#[derive(Debug)]
pub struct Session {
    sim: Sim,
    /// Shared with forks until one of them applies a command.
    steps: Arc<Vec<Step>>,
    writer: Option<Writer>,
    /// A command that happened but could not be written yet.
    unwritten: Option<Applied>,
    ended: bool,
}

/// Why a command has no effect that may be shown.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// The engine refused it; nothing changed.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// It could not be written. Ask the user, then call [`Session::retry`] or [`Session::go_on_without_file`];
    /// until then every further command is answered in this way.
    #[error("{0}; the game can go on without a file")]
    NotKept(Trouble),
}

impl Session {
    /// Opens the shop. With a path, a new file is begun there; an existing one is never written over.
    ///
    /// # Errors
    /// The file cannot be made. The same call without a path always works.
    pub fn start(
        scenario: Arc<Scenario>,
        seed: u64,
        lang: Lang,
        path: Option<&Path>,
    ) -> Result<Self, Trouble> {
        let header = Header::new(&scenario, seed, lang);
        let writer = path.map(|path| Writer::create(path, &header)).transpose()?;
        let sim = Sim::open(scenario, seed);
        Ok(Self { sim, steps: Arc::default(), writer, unwritten: None, ended: false })
    }

    /// Continues an unfinished run exactly where it stopped. A damaged or cut file is mended: what is sound is
    /// kept, the rest set aside, and [`Mended`] says so.
    ///
    /// # Errors
    /// The file cannot be read, is in use, belongs to another scenario, has ended, or does not happen again as
    /// it was written. Nothing is changed then.
    pub fn resume(path: &Path, scenario: Arc<Scenario>) -> Result<(Self, Option<Mended>), Trouble> {
        let mut file = Writer::lock_existing(path)?;
        let read = JournalFile::read_open(&file, path)?;
        if read.end.is_some() {
            return Err(Trouble::Finished { path: path.to_owned() });
        }
        let sim = replay(path, scenario, &read, |_, _| {})?;
        let mended = mend(path, &mut file, &read)?;
        let writer = Writer::resume(path, file, &read)?;
        let steps = Arc::new(read.steps);
        Ok((Self { sim, steps, writer: Some(writer), unwritten: None, ended: false }, mended))
    }

    /// Applies a command. When this returns `Ok`, the command is on disk: synced for decisions, written for
    /// the passing of time.
    ///
    /// # Errors
    /// [`ApplyError`].
    pub fn apply(&mut self, command: &ShopCommand) -> Result<Applied, ApplyError> {
        if self.unwritten.is_some() {
            self.retry().map_err(ApplyError::NotKept)?;
        }
        let at = self.sim.now();
        let applied = self.sim.apply(command)?;
        let n = self.steps.len() as u64 + 1;
        Arc::make_mut(&mut self.steps).push(Step { n, at, cmd: command.clone() });
        self.unwritten = Some(applied);
        self.retry().map_err(ApplyError::NotKept)
    }

    /// Writes what could not be written before, and returns what became of the last command.
    ///
    /// # Errors
    /// It still cannot be written.
    pub fn retry(&mut self) -> Result<Applied, Trouble> {
        if let (Some(writer), Some(step), Some(_)) = (&mut self.writer, self.steps.last(), self.unwritten)
            && writer.steps() < step.n
        {
            writer.step(step, sureness(&step.cmd))?;
        }
        Ok(self.go_on())
    }

    /// Gives the file up, as the user agreed, and returns what became of the last command. What was written so
    /// far stays.
    pub fn go_on_without_file(&mut self) -> Applied {
        self.writer = None;
        self.go_on()
    }

    fn go_on(&mut self) -> Applied {
        self.unwritten.take().unwrap_or(Applied { now: self.sim.now(), alert: None })
    }

    /// Writes the end of a run that is over: score and fingerprint. Calling it again changes nothing.
    ///
    /// # Errors
    /// The end cannot be written; the run itself is sound.
    pub fn finish(&mut self) -> Result<(), Trouble> {
        if self.ended || !self.sim.is_over() {
            return Ok(());
        }
        let end = end_of(&self.sim, self.steps.len() as u64);
        if let Some(writer) = &mut self.writer {
            writer.end(&end)?;
        }
        self.ended = true;
        self.check_file()
    }

    /// Reads the run's file again and makes sure that it holds everything that was accepted. For
    /// the moment at which the learner is told that the run is kept. Without a file there is
    /// nothing to check.
    ///
    /// # Errors
    /// Another program has changed, moved or removed the file.
    pub fn check_file(&mut self) -> Result<(), Trouble> {
        self.writer.as_mut().map_or(Ok(()), Writer::check)
    }

    /// A copy of the whole run as it stands, without a file: it goes its own way from here with the same luck, for
    /// "what if". Cheap: what both have in common is shared.
    #[must_use]
    pub fn fork(&self) -> Self {
        let steps = Arc::clone(&self.steps);
        Self { sim: self.sim.fork(), steps, writer: None, unwritten: None, ended: self.ended }
    }

    /// The run as it was after its first `steps` commands (all of them, if there are fewer), without a file: played
    /// again from the beginning.
    ///
    /// # Errors
    /// A command is refused that was accepted before: the run was recorded by another version of the engine.
    pub fn fork_after(&self, steps: usize) -> Result<Self, Refused> {
        let steps = &self.steps[..steps.min(self.steps.len())];
        let mut sim = Sim::open(Arc::clone(self.sim.scenario()), self.sim.seed());
        for step in steps {
            sim.apply(&step.cmd)?;
        }
        Ok(Self { sim, steps: Arc::new(steps.to_vec()), writer: None, unwritten: None, ended: false })
    }

    /// What the keeper sees now.
    pub fn view(&self) -> ShopView {
        self.sim.view()
    }

    /// The engine, for reading.
    pub fn sim(&self) -> &Sim {
        &self.sim
    }

    /// The commands so far, with their times.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The run's file, if it has one.
    pub fn path(&self) -> Option<&Path> {
        self.writer.as_ref().map(Writer::path)
    }
}

/// Decisions are worth a wait for the disk; the passing of time is not, and comes many times a second.
const fn sureness(command: &ShopCommand) -> Sure {
    match command {
        ShopCommand::Advance { .. } | ShopCommand::Pause => Sure::Written,
        _ => Sure::Synced,
    }
}

/// The end record of a run that is over.
pub(super) fn end_of(sim: &Sim, steps: u64) -> End {
    let journal = sim.journal();
    End { steps, score_milli: points(sim), entries: journal.entries().len() as u64, digest: journal.digest() }
}

/// Plays a file's commands again; `each` sees the engine after every step.
///
/// # Errors
/// Another scenario, or a record that does not happen again as it was written.
pub(super) fn replay(
    path: &Path,
    scenario: Arc<Scenario>,
    read: &JournalFile,
    mut each: impl FnMut(&Sim, &Step),
) -> Result<Sim, Trouble> {
    let header = &read.header;
    if header.scenario != scenario.id || header.scenario_digest != scenario.digest {
        return Err(Trouble::OtherScenario { path: path.to_owned(), scenario: header.scenario.clone() });
    }
    let mut sim = Sim::open(scenario, header.seed);
    for step in &read.steps {
        let diverged = || Trouble::Diverged { path: path.to_owned(), record: step.n };
        if sim.now() != step.at {
            return Err(diverged());
        }
        sim.apply(&step.cmd).map_err(|_| diverged())?;
        each(&sim, step);
    }
    Ok(sim)
}

/// Plays a read file again up to a moment, for replays and debriefs of finished and unfinished runs.
///
/// # Errors
/// As for [`Session::resume`], but a finished run is welcome and nothing is written.
pub fn play_again(path: &Path, scenario: Arc<Scenario>, read: &JournalFile) -> Result<Sim, Trouble> {
    replay(path, scenario, read, |_, _| {})
}

/// The latest moment the file speaks of, for lists.
pub fn last_moment(read: &JournalFile) -> Option<Time> {
    read.steps.last().map(|step| match step.cmd {
        ShopCommand::Advance { to, .. } => to,
        _ => step.at,
    })
}
