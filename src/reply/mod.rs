//! Understanding a reply: text in, acts, facts, promises, remedies, tone and red lines out, in Chinese and
//! English alike.
//!
//! Pure: no engine, no files, no chance. The same text in the same context is always read the same way,
//! whether it came from a suggestion, a quick phrase or the learner's own hand.

mod reading;
mod words;

pub use reading::{FactStated, KnownFact, PromiseMade, Reading, RemedyOffered, ReplyContext, Words};
pub use words::{Act, PromiseKind, Question, RedLine, ReferTo, Refusal, RemedyKind, Topic};

/// Reads a reply.
pub fn read(_text: &str, _context: &ReplyContext) -> Reading {
    Reading::default()
}
