//! The failures of a run's file, each case with the key of its message.

use super::door;
use crate::base::Lang;
use crate::locale;
use crate::scenario::model::Provenance;
use std::io;
use std::path::{Path, PathBuf};

/// Trouble with a journal file. `Display` is the English sentence for logs; learners read the
/// message under [`FileError::key`] in their own language.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The folder cannot be made or written.
    #[error("the folder {path} cannot be written: {reason}")]
    Folder {
        /// Which.
        path: PathBuf,
        /// A short name for the reason, as [`why`](super::door::why) gives it.
        why: &'static str,
        /// The system's reason.
        reason: String,
    },
    /// The file is there already.
    #[error("{path} is there already; nothing was written over it")]
    Exists {
        /// Which.
        path: PathBuf,
    },
    /// The file cannot be opened or read.
    #[error("{path} cannot be read: {reason}")]
    Read {
        /// Which.
        path: PathBuf,
        /// A short name for the reason, as [`why`](super::door::why) gives it.
        why: &'static str,
        /// The system's reason.
        reason: String,
    },
    /// The file cannot be written: the disk is full, or writing is not allowed.
    #[error("{path} cannot be written: {reason}")]
    Write {
        /// Which.
        path: PathBuf,
        /// A short name for the reason, as [`why`](super::door::why) gives it.
        why: &'static str,
        /// The system's reason.
        reason: String,
    },
    /// The file was changed, moved or removed by another program while the run was played.
    #[error("{path} was changed while the run was played: {reason}")]
    Lost {
        /// Which.
        path: PathBuf,
        /// A short name for the reason, as [`why`](super::door::why) gives it.
        why: &'static str,
        /// The reason in English.
        reason: String,
    },
    /// The run has no file and was to have none.
    #[error("this run is not kept in a file")]
    NoFile,
    /// Another program writes this run.
    #[error("another program has the run {path} open")]
    InUse {
        /// Which.
        path: PathBuf,
    },
    /// The file is larger than any run.
    #[error("{path} is larger than 64 MiB and is no run")]
    TooLarge {
        /// Which.
        path: PathBuf,
    },
    /// The file does not begin as a journal does.
    #[error("{path} is no journal, or its first line is damaged")]
    NoJournal {
        /// Which.
        path: PathBuf,
    },
    /// The file is one whose line ends or encoding another program has changed.
    #[error("another program has changed the line ends or the encoding of {path}")]
    Reencoded {
        /// Which.
        path: PathBuf,
    },
    /// The file is of a later format.
    #[error("{path} was written by a later version of the program")]
    Later {
        /// Which.
        path: PathBuf,
    },
    /// The run belongs to another scenario, or to another state of it.
    #[error(
        "{path} was played on another state of the scenario {scenario}: its digest is {recorded}, here it is {found}"
    )]
    OtherScenario {
        /// Which.
        path: PathBuf,
        /// The scenario that the file names.
        scenario: String,
        /// Its digest there.
        recorded: String,
        /// The digest of the scenario that was found.
        found: String,
        /// Where that came from.
        provenance: Provenance,
    },
    /// The run does not happen again as it was written.
    #[error("command {record} of {path}, written by version {program}, does not happen again")]
    Diverged {
        /// Which.
        path: PathBuf,
        /// The first command that differs, from 1.
        record: u64,
        /// The version of the program that wrote it.
        program: String,
    },
    /// The run is of format 1 and does not happen again by the rules of today.
    #[error("{path} is a run of format 1; version {program} of the program plays it")]
    OldRules {
        /// Which.
        path: PathBuf,
        /// The version of the program that wrote it.
        program: String,
    },
    /// The run has ended; there is nothing to resume.
    #[error("the run {path} has ended")]
    Finished {
        /// Which.
        path: PathBuf,
    },
}

impl FileError {
    /// Key of the message in the locale files; its values are `path`, `reason` (a short name),
    /// `system` (the system's own words), `scenario` and `record`.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Folder { .. } => "trouble-folder",
            Self::Exists { .. } => "trouble-exists",
            Self::Read { .. } => "trouble-read",
            Self::Write { .. } => "trouble-write",
            Self::Lost { .. } => "trouble-lost",
            Self::NoFile => "trouble-no-file",
            Self::InUse { .. } => "trouble-in-use",
            Self::TooLarge { .. } => "trouble-too-large",
            Self::NoJournal { .. } => "trouble-no-journal",
            Self::Reencoded { .. } => "trouble-reencoded",
            Self::Later { .. } => "trouble-later",
            Self::OtherScenario { .. } => "trouble-other-scenario",
            Self::Diverged { .. } => "trouble-diverged",
            Self::OldRules { .. } => "trouble-old-rules",
            Self::Finished { .. } => "trouble-finished",
        }
    }

    /// The file or folder it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::Folder { path, .. }
            | Self::Exists { path }
            | Self::Read { path, .. }
            | Self::Write { path, .. }
            | Self::Lost { path, .. }
            | Self::InUse { path }
            | Self::TooLarge { path }
            | Self::NoJournal { path }
            | Self::Reencoded { path }
            | Self::Later { path }
            | Self::OtherScenario { path, .. }
            | Self::Diverged { path, .. }
            | Self::OldRules { path, .. }
            | Self::Finished { path } => path,
            Self::NoFile => Path::new(""),
        }
    }

    /// The values of the message.
    pub fn values(&self) -> Vec<(&'static str, locale::Value)> {
        let mut values = vec![("path", self.path().display().to_string().into())];
        match self {
            Self::Folder { why, reason, .. }
            | Self::Read { why, reason, .. }
            | Self::Write { why, reason, .. }
            | Self::Lost { why, reason, .. } => {
                values.push(("reason", (*why).into()));
                values.push(("system", reason.clone().into()));
            }
            Self::OtherScenario { scenario, recorded, found, provenance, .. } => {
                let (origin, folder) = match provenance {
                    Provenance::Shipped => ("shipped", ""),
                    Provenance::Folder(name) => ("folder", name.as_str()),
                };
                values.push(("scenario", scenario.clone().into()));
                values.push(("recorded", short(recorded).into()));
                values.push(("found", short(found).into()));
                values.push(("origin", origin.into()));
                values.push(("folder", folder.to_owned().into()));
            }
            Self::Diverged { record, program, .. } => {
                values.push(("record", (*record).into()));
                values.push(("program", program.clone().into()));
                let current = env!("CARGO_PKG_VERSION");
                values.push(("current", current.into()));
                values.push(("author", if program == current { "same" } else { "other" }.into()));
            }
            Self::OldRules { program, .. } => values.push(("program", program.clone().into())),
            Self::Exists { .. }
            | Self::NoFile
            | Self::InUse { .. }
            | Self::TooLarge { .. }
            | Self::NoJournal { .. }
            | Self::Reencoded { .. }
            | Self::Later { .. }
            | Self::Finished { .. } => {}
        }
        values
    }

    /// The message in a language, for learners.
    pub fn message(&self, lang: Lang) -> String {
        locale::text_with(lang, self.key(), &self.values())
    }

    /// A file that cannot be read, and why.
    pub fn reading(path: &Path, error: &io::Error) -> Self {
        Self::Read { path: path.to_owned(), why: door::why(error), reason: error.to_string() }
    }

    /// A file that cannot be written, and why.
    pub fn writing(path: &Path, error: &io::Error) -> Self {
        Self::Write { path: path.to_owned(), why: door::why(error), reason: error.to_string() }
    }

    pub(super) fn lost(path: &Path, error: &io::Error) -> Self {
        Self::Lost { path: path.to_owned(), why: door::why(error), reason: error.to_string() }
    }

    pub(super) fn folder(path: &Path, error: &io::Error) -> Self {
        Self::Folder { path: path.to_owned(), why: door::why(error), reason: error.to_string() }
    }
}

/// The first digits of a digest, enough to distinguish two by eye.
pub fn short(digest: &str) -> String {
    digest.chars().take(12).collect()
}
