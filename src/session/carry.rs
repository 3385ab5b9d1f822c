//! A run that goes on although its scenario, the rules of the program or the format of its file
//! have changed: what still fits is played again and kept in a new file, what does not is listed.
//! The old file stays as it is.

use super::begin::RunFile;
use super::header::OLDEST_FORMAT;
use super::record::{FileCondition, Resumption};
use super::remarks::damage_sentence;
use super::trouble::FileError;
use super::wall::now_seconds;
use super::writer::Writer;
use crate::base::Lang;
use crate::base::time::Clock;
use crate::locale;
use crate::narrate::{command_words, why_dropped};
use crate::sim::{Dropped, Played};
use std::path::{Path, PathBuf};

/// Why a run goes on in a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carry {
    /// Its scenario was edited.
    ScenarioEdited,
    /// The scenario is the same, but the program's rules have changed.
    RulesChanged,
    /// Its file is of an older format.
    OldFormat,
}

/// The result of a run that goes on in a new file.
#[derive(Debug)]
pub struct CarriedOver {
    /// Why.
    pub why: Carry,
    /// The old file, which stays as it is; none if the run had none.
    pub old: Option<PathBuf>,
    /// The new one, or why it could not be made and the run is kept nowhere; nothing if the run had
    /// no file.
    pub new: Option<Result<PathBuf, FileError>>,
    /// In which state the old file was, if it was read for this.
    pub found: Option<FileCondition>,
    /// How many steps could be read of it.
    pub read: u64,
    /// How many decisions of the learner were kept.
    pub kept: u64,
    /// The commands that have no place any more.
    pub dropped: Vec<Dropped>,
}

/// Puts a run that was played from another file, or on another state of its scenario, into a new
/// file beside the old one. `found` says in which state the old file was, if it was read for this.
/// Gives the new file, if the run had one before and a new one could be made.
pub(super) fn carry_over(
    old: Option<&RunFile>,
    played: &Played,
    dropped: Vec<Dropped>,
    found: Option<(FileCondition, u64)>,
) -> (Option<(Writer, RunFile)>, CarriedOver) {
    let run = played.run();
    let why = match old.map(|old| &old.header) {
        Some(header) if header.storefront_journal == OLDEST_FORMAT => Carry::OldFormat,
        Some(header) if header.is_of(run.scenario()) => Carry::RulesChanged,
        Some(_) | None => Carry::ScenarioEdited,
    };
    let kept = run.steps().iter().filter(|step| !step.command.is_passing()).count() as u64;
    let begun = old.map(|old| {
        let home = old.next(run);
        let resumed = run.steps().len() as u64;
        let note = found.map(|(found, _)| Resumption { resumed, wall: now_seconds(), found });
        let writer = home.begin(run, |writer| note.map_or(Ok(()), |note| writer.resumption(&note)))?;
        Ok((writer, home))
    });
    let old = old.map(|old| old.path.clone());
    let (file, new) = match begun {
        Some(Ok((writer, home))) => {
            let path = home.path.clone();
            (Some((writer, home)), Some(Ok(path)))
        }
        Some(Err(trouble)) => (None, Some(Err(trouble))),
        None => (None, None),
    };
    let read = found.map_or(0, |(_, read)| read);
    (file, CarriedOver { why, old, new, found: found.map(|(found, _)| found), read, kept, dropped })
}

impl CarriedOver {
    /// What the learner has to know, a sentence each: why the run goes on in a new file and where,
    /// then every command that was left out.
    pub fn sentences(&self, lang: Lang) -> Vec<String> {
        let shown = |path: &Path| path.display().to_string();
        let why = match self.why {
            Carry::ScenarioEdited => "carried-edited",
            Carry::RulesChanged => "carried-rules",
            Carry::OldFormat => "carried-format",
        };
        let values = [("kept", self.kept.into()), ("dropped", self.dropped.len().into())];
        let mut sentences = vec![locale::text_with(lang, why, &values)];
        sentences.extend(self.found.and_then(|found| damage_sentence(found, self.read, lang)));
        let old = self.old.as_deref();
        sentences
            .extend(old.map(|old| locale::text_with(lang, "carried-old", &[("old", shown(old).into())])));
        sentences.extend(self.new.as_ref().map(|new| match new {
            Ok(path) => locale::text_with(lang, "carried-file", &[("path", shown(path).into())]),
            Err(trouble) => {
                locale::text_with(lang, "carried-unkept", &[("reason", trouble.message(lang).into())])
            }
        }));
        sentences.extend(self.dropped.iter().map(|each| sentence(each, lang)));
        sentences
    }
}

/// One command that was left out, and why.
fn sentence(dropped: &Dropped, lang: Lang) -> String {
    let what = command_words(dropped.step.command.name()).get(lang).to_owned();
    let why = why_dropped(&dropped.why).get(lang).to_owned();
    let at = dropped.step.at;
    let clock = Clock(at.clock()).to_minute();
    let values =
        [("day", at.day().into()), ("clock", clock.into()), ("what", what.into()), ("why", why.into())];
    locale::text_with(lang, "dropped-line", &values)
}
