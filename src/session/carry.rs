//! A run that goes on although its scenario, the rules of the program or the format of its file have changed: what
//! still fits is played again and kept in a new file, what does not is listed. The old file stays as it is.

use super::header::{Header, Learner, OLDEST_FORMAT};
use super::place::{new_path, now_seconds};
use super::reader::JournalFile;
use super::record::Resumption;
use super::run::{Resumed, Session, line};
use super::trouble::Trouble;
use super::writer::{Sure, Writer};
use crate::base::Lang;
use crate::locale;
use crate::sim::{Dropped, Played, WhyNot};
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

/// What became of a run that goes on in a new file.
#[derive(Debug)]
pub struct CarriedOver {
    /// Why.
    pub why: Carry,
    /// The old file, which stays as it is.
    pub old: PathBuf,
    /// The new one; none if it could not be made, and the run is kept nowhere.
    pub new: Result<PathBuf, Trouble>,
    /// How many decisions of the learner were kept.
    pub kept: u64,
    /// The commands that have no place any more.
    pub dropped: Vec<Dropped>,
}

/// Puts a run that was played from another file into a new file beside that, and goes on there.
pub(super) fn carry_over(old: &Path, played: Played, dropped: Vec<Dropped>, read: &JournalFile) -> Resumed {
    let run = played.run();
    let why = if read.header.storefront_journal == OLDEST_FORMAT {
        Carry::OldFormat
    } else if read.header.is_of(run.scenario()) {
        Carry::RulesChanged
    } else {
        Carry::ScenarioEdited
    };
    let kept = run.steps().iter().filter(|step| !step.command.is_passing()).count() as u64;
    let (writer, new) = match begin_file(old, &played, read) {
        Ok(writer) => {
            let path = writer.path().to_owned();
            (Some(writer), Ok(path))
        }
        Err(trouble) => (None, Err(trouble)),
    };
    let carried = CarriedOver { why, old: old.to_owned(), new, kept, dropped };
    Resumed { session: Session::with(played, writer), mended: None, carried: Some(carried) }
}

fn begin_file(old: &Path, played: &Played, read: &JournalFile) -> Result<Writer, Trouble> {
    let run = played.run();
    let learner = Learner { lang: read.header.lang, seat: read.header.seat.clone() };
    let mut header = Header::new(run.scenario(), run.seed(), learner);
    header.continues = Some(read.header.run.clone());
    let folder = old.parent().unwrap_or_else(|| Path::new(""));
    let path = new_path(folder, &run.scenario().id, run.seed());
    let mut writer = Writer::create(&path, &header)?;
    for (place, step) in run.steps().iter().enumerate() {
        writer.step(&line(step, place as u64 + 1), Sure::Written)?;
    }
    let resumed = run.steps().len() as u64;
    // Synced: with it everything before it is on disk.
    writer.resumption(&Resumption { resumed, wall: now_seconds(), found: read.found() })?;
    Ok(writer)
}

impl CarriedOver {
    /// What the learner has to know, a sentence each: why the run goes on in a new file and where, then every command
    /// that was left out.
    pub fn sentences(&self, lang: Lang) -> Vec<String> {
        let shown = |path: &Path| path.display().to_string();
        let why = match self.why {
            Carry::ScenarioEdited => "carried-edited",
            Carry::RulesChanged => "carried-rules",
            Carry::OldFormat => "carried-format",
        };
        let values = [
            ("kept", self.kept.into()),
            ("dropped", self.dropped.len().into()),
            ("old", shown(&self.old).into()),
        ];
        let mut sentences = vec![locale::text_with(lang, why, &values)];
        sentences.push(match &self.new {
            Ok(path) => locale::text_with(lang, "carried-file", &[("path", shown(path).into())]),
            Err(trouble) => {
                let reason = locale::text_with(lang, trouble.key(), &trouble.values());
                locale::text_with(lang, "carried-unkept", &[("reason", reason.into())])
            }
        });
        sentences.extend(self.dropped.iter().map(|each| sentence(each, lang)));
        sentences
    }
}

/// One command that was left out, and why.
fn sentence(dropped: &Dropped, lang: Lang) -> String {
    let what = locale::text(lang, &format!("step-{}", dropped.step.command.name()));
    let why = match &dropped.why {
        WhyNot::Gone { thing, key } => {
            let values = [("thing", thing.name().into()), ("key", key.clone().into())];
            locale::text_with(lang, "dropped-Gone", &values)
        }
        WhyNot::Refused(refused) => {
            let reason = locale::text(lang, &format!("refused-{}", refused.name()));
            locale::text_with(lang, "dropped-Refused", &[("reason", reason.into())])
        }
        WhyNot::NoConversation | WhyNot::NoOrder | WhyNot::NoReview | WhyNot::OtherWords => {
            locale::text(lang, &format!("dropped-{}", dropped.why.name()))
        }
    };
    let at = dropped.step.at;
    let clock = at.clock().0;
    let clock = format!("{:02}:{:02}", clock / 3_600, clock % 3_600 / 60);
    let values =
        [("day", at.day().into()), ("clock", clock.into()), ("what", what.into()), ("why", why.into())];
    locale::text_with(lang, "dropped-line", &values)
}
