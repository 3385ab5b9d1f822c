//! Why an edit cannot be done.

use super::address::Address;
use crate::diagnostic::Sentence;

/// Why an edit cannot be done; the text stays as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditError {
    /// The text has no form that could be edited by place.
    NoForm,
    /// There is no value at this address.
    NoValue(Address),
    /// The value at this address is not of the kind that the edit needs.
    OtherKind(Address),
    /// The field or key is there already.
    Taken(String),
    /// A field name, key or name that the format cannot write.
    BadName(String),
    /// The text that was given is not one value.
    BadValue(String),
    /// The brackets around the place are not sound.
    Broken(Address),
    /// The position is beyond the end of the list.
    OutOfRange(usize),
    /// The file would be larger than a lesson may be.
    TooLarge,
    /// The text would no longer be sound, so it was left alone.
    WouldBreak(Address),
}

impl EditError {
    /// The problem, in one sentence.
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::NoForm => Sentence::new("edit-error-no-form"),
            Self::NoValue(at) => Sentence::new("edit-error-no-value").word("place", at.to_string()),
            Self::OtherKind(at) => Sentence::new("edit-error-other-kind").word("place", at.to_string()),
            Self::Taken(name) => Sentence::new("edit-error-taken").word("name", name),
            Self::BadName(name) => Sentence::new("edit-error-bad-name").word("name", name),
            Self::BadValue(text) => Sentence::new("edit-error-bad-value").word("text", text),
            Self::Broken(at) => Sentence::new("edit-error-broken").word("place", at.to_string()),
            Self::OutOfRange(index) => Sentence::new("edit-error-out-of-range").number("index", *index),
            Self::TooLarge => Sentence::new("edit-error-too-large"),
            Self::WouldBreak(at) => Sentence::new("edit-error-would-break").word("place", at.to_string()),
        }
    }
}
