//! How the command line ends, and the one sentence it says when it ends badly.

use super::say::Say;
use crate::locale::Value;
use crate::session::door::UnusableReason;
use std::path::Path;

/// Why a command did not do what was asked. Each kind has its exit code; see `docs/exit-codes.md`.
#[derive(Debug)]
pub(crate) enum CliError {
    /// Problems were found and have been written out: exit code 1.
    Problems,
    /// Everything has been said; only this exit code is left.
    Said(u8),
    /// Wrong usage: exit code 2.
    Usage {
        /// Key of the sentence.
        key: &'static str,
        /// Its values.
        values: Vec<(&'static str, Value)>,
    },
    /// Trouble with a file: exit code 3.
    File {
        /// Key of the sentence.
        key: &'static str,
        /// Its values.
        values: Vec<(&'static str, Value)>,
    },
    /// Something that the program needs is not there: exit code 4.
    Missing {
        /// Key of the sentence.
        key: &'static str,
        /// Its values.
        values: Vec<(&'static str, Value)>,
    },
    /// The reader of the output has gone: exit code 0, without a word.
    Gone,
}

impl CliError {
    /// Wrong usage.
    pub(crate) fn usage(key: &'static str, values: Vec<(&'static str, Value)>) -> Self {
        Self::Usage { key, values }
    }

    /// A file that cannot be read or written.
    pub(crate) fn file(key: &'static str, path: &Path, why: impl Into<UnusableReason>) -> Self {
        Self::File { key, values: why.into().values(path).to_vec() }
    }

    /// Trouble while writing to standard output.
    pub(crate) fn output(error: &std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe {
            Self::Gone
        } else {
            Self::File { key: "cli-output", values: UnusableReason::from(error).parts().to_vec() }
        }
    }

    /// The exit code.
    pub(crate) const fn code(&self) -> u8 {
        match self {
            Self::Gone => 0,
            Self::Problems => 1,
            Self::Said(code) => *code,
            Self::Usage { .. } => 2,
            Self::File { .. } => 3,
            Self::Missing { .. } => 4,
        }
    }

    /// The sentence for standard error, if there is one to say.
    pub(crate) fn sentence(&self, say: Say) -> Option<String> {
        match self {
            Self::Usage { key, values } | Self::File { key, values } | Self::Missing { key, values } => {
                Some(say.sentence(key, values))
            }
            Self::Problems | Self::Said(_) | Self::Gone => None,
        }
    }
}

impl From<csv::Error> for UnusableReason {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
    fn from(error: csv::Error) -> Self {
        let words = error.to_string();
        match error.into_kind() {
            csv::ErrorKind::Io(error) => error.into(),
            _ => Self::in_words(words),
        }
    }
}

/// Words that say it already.
impl From<String> for UnusableReason {
    fn from(words: String) -> Self {
        Self::in_words(words)
    }
}

impl From<crate::session::FileError> for CliError {
    fn from(trouble: crate::session::FileError) -> Self {
        Self::File { key: trouble.key(), values: trouble.values() }
    }
}
