//! Understanding a reply: text in, acts, facts, promises, remedies, tone and red lines out, in Chinese and
//! English alike.
//!
//! Pure: no engine, no files, no chance. The same text in the same context is always read the same way,
//! whether it came from a suggestion, a quick phrase or the learner's own hand.

mod amount;
mod answers;
mod asks;
mod draft;
pub mod evaluate;
mod facts;
mod guard;
mod lexicon;
mod normal;
mod offers;
mod promises;
mod reader;
mod reading;
mod scan;
mod tone;
mod topics;
mod when;
mod words;

pub use reader::read;
pub use reading::{FactStated, KnownFact, PromiseMade, Reading, RemedyOffered, ReplyContext, Words};
pub use tone::mood_of;
pub use topics::topics;
pub use words::{Act, PromiseKind, Question, RedLine, ReferTo, Refusal, RemedyKind, Topic};
