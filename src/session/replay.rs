//! A file's commands played again.

use super::header::{Header, OLDEST_FORMAT};
use super::points::points;
use super::reader::JournalFile;
use super::record::{End, RecordedCommand, RecordedStep};
use super::trouble::FileError;
use crate::scenario::model::Scenario;
use crate::sim::{Diverged, Played, Run, RunStep, Sim};
use std::path::Path;
use std::sync::Arc;

/// The end record of a run that is over.
pub(super) fn end_of(played: &Played) -> End {
    let journal = played.sim().journal();
    End {
        steps: played.run().steps().len() as u64,
        score_milli: points(played.sim()),
        entries: journal.entries().len() as u64,
        digest: journal.digest(),
    }
}

/// Plays a file's commands again, exactly as they are written.
///
/// # Errors
/// Another scenario, or a command that does not happen again.
pub(super) fn replay(path: &Path, scenario: Arc<Scenario>, read: &JournalFile) -> Result<Played, FileError> {
    let header = &read.header;
    if !header.is_of(&scenario) {
        return Err(other_scenario(path, header, &scenario));
    }
    let mut played = Played::open(scenario, header.seed);
    for step in &read.steps {
        repeat(&mut played, step).map_err(|Diverged(record)| {
            let (path, program) = (path.to_owned(), header.program.clone());
            match header.storefront_journal {
                OLDEST_FORMAT => FileError::OldRules { path, program },
                _ => FileError::Diverged { path, record, program },
            }
        })?;
    }
    Ok(played)
}

fn other_scenario(path: &Path, header: &Header, scenario: &Scenario) -> FileError {
    FileError::OtherScenario {
        path: path.to_owned(),
        scenario: header.scenario.clone(),
        recorded: header.scenario_digest.clone(),
        found: scenario.digest.clone(),
        provenance: scenario.provenance.clone(),
    }
}

fn repeat(played: &mut Played, step: &RecordedStep) -> Result<(), Diverged> {
    let diverged = Diverged(step.n);
    match (&step.command, step.done) {
        (RecordedCommand::Addressed(command), Some(done)) => {
            played.repeat(&RunStep { at: step.at, done, command: command.clone() })?;
        }
        (RecordedCommand::WithIds(command), _) if played.sim().now() == step.at => {
            played.apply(command).map_err(|_| diverged)?;
        }
        (RecordedCommand::Addressed(_) | RecordedCommand::WithIds(_), _) => return Err(diverged),
    }
    Ok(())
}

/// Plays a read file again, for replays and debriefs of finished and unfinished runs.
///
/// # Errors
/// As for [`Session::resume`](super::Session::resume), but a finished run is welcome, the scenario
/// must be the same, and nothing is written.
pub fn play_again(path: &Path, scenario: Arc<Scenario>, read: &JournalFile) -> Result<Sim, FileError> {
    Ok(replay(path, scenario, read)?.into_sim())
}

/// The run in a read file of any format; it has been played once and happens again.
///
/// # Errors
/// As for [`play_again`].
pub fn run_again(path: &Path, scenario: Arc<Scenario>, read: &JournalFile) -> Result<Run, FileError> {
    Ok(replay(path, scenario, read)?.run().clone())
}
