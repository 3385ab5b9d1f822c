//! Understanding a reply: text in, acts, facts, promises, remedies, tone and red lines out, in
//! Chinese and English alike.
//!
//! Pure: no engine, no files, no chance. The same text in the same context is always read the same
//! way, whether it came from a suggestion, a quick phrase or the learner's own hand.

mod amount;
mod announces;
mod answers;
mod asks;
mod bare_questions;
mod builder;
mod buying;
mod calendar;
mod choices;
mod clauses;
mod context;
mod cue;
mod digits;
pub mod evaluate;
#[cfg(test)]
mod examples;
mod facts;
mod fractions;
mod given;
mod meaning;
mod offered_sum;
mod offers;
mod one_remedy;
mod own;
mod own_phrases;
mod patterns;
mod phrases;
mod places;
mod plain;
mod polarity;
mod promises;
mod reader;
mod reading;
mod red_lines;
mod remedy_cues;
mod shared_words;
mod spelling;
mod states;
mod sum_beside;
mod sums;
mod tables;
mod time_words;
mod tone;
mod topics;
mod values;
mod when;
mod words;

pub use announces::announces_purchase;
pub use calendar::impossible_day;
pub use context::{KnownFact, ReplyContext};
pub use meaning::{Correction, MOST_MEANT, borne, retractable};
pub use own::{OwnFault, OwnPhrase, OwnReader, OwnSays, OwnTable, OwnWord, phrase_fault, word_fault};
pub use reader::read;
pub use reading::{FactStated, PromiseMade, Reading, RemedyOffered, Words};
pub use topics::topics;

pub use words::{Act, Meaning, PromiseKind, Question, RedLine, ReferTo, Refusal, RemedyKind, Topic};
