//! Words and phrases that an author adds to the reader of replies. Since format 2.

use crate::reply::{Act, PromiseKind, Question, RedLine, ReferTo, Refusal, RemedyKind};
use serde::Deserialize;

/// What an author adds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Reply")]
pub struct RawOwnReply {
    /// Words that are read as others.
    pub words: Vec<RawOwnWord>,
    /// Phrases with what they say.
    pub phrases: Vec<RawOwnPhrase>,
}

/// Words that are read as others.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "OwnWord")]
pub struct RawOwnWord {
    /// What is read.
    pub reads: String,
    /// What is written.
    pub written: Vec<String>,
}

/// Phrases with what they say, and their tests.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "OwnPhrase")]
pub struct RawOwnPhrase {
    /// What they say.
    pub says: Option<RawOwnSays>,
    /// The phrases.
    pub words: Vec<String>,
    /// Phrases in whose reach it is not said.
    pub but_not: Vec<String>,
    /// Replies that must say it.
    pub examples: Vec<String>,
    /// Replies that look like it and must not say it.
    pub near: Vec<String>,
}

/// What a phrase says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "explained at reply::OwnSays")]
#[serde(deny_unknown_fields, rename = "Says")]
pub enum RawOwnSays {
    Does(Act),
    Asks(Question),
    Told(String),
    Promises(PromiseKind),
    Offers(RemedyKind),
    Refuses(Refusal),
    Refers(ReferTo),
    Crosses(RedLine),
}
