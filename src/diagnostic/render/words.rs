//! The words that stand around every diagnostic.

use crate::diagnostic::{Sentence, SentenceWording, Severity};

/// The word for how bad it is, as people read it.
pub(super) fn severity_word(severity: Severity, wording: SentenceWording<'_>) -> String {
    wording(&Sentence::new(match severity {
        Severity::Error => "check-word-error",
        Severity::Warning => "check-word-warning",
    }))
}

/// The word in front of help.
pub(super) fn help_word(wording: SentenceWording<'_>) -> String {
    wording(&Sentence::new("check-word-help"))
}
