//! From the journal to words, once: what an entry is made of, its sentence, its short form, and the
//! words of the field that all sentences share.
//!
//! Terminal, record pages, debrief and export read entries here and nowhere else. Every match over
//! entries is exhaustive: a new kind of entry does not compile before it has its parts, its weight
//! and its words. Nothing here prints, and nothing decides what a learner may know: [`weight`]
//! reports to whom an entry is news, callers choose.

mod amount_flaw;
mod dropped;
mod entry_field;
mod fields;
mod formula;
mod handout;
mod narrator;
mod notes;
mod paper;
mod proof;
mod read_as;
mod refused;
mod say;
mod step;
mod story_start;
mod weight;
mod words;

pub use amount_flaw::{read_amount, why_no_amount};
pub(crate) use dropped::{command_words, why_dropped};
pub use entry_field::EntryField;
pub use fields::fields;
pub use formula::{circumstance_words, consequence_words, outcome_words, trigger_words};
pub use handout::{LevelOutcomes, handout_page, teacher_page};
pub use narrator::{Narrator, stamp};
pub use notes::note_words;
pub use paper::PAPER_MARK;
pub use proof::proof_page;
pub use read_as::{
    ReadAs, ReadKind, ReadTerms, findings_line, meaning_words, meanings_line, read_as, read_as_line,
    read_in_terms,
};
pub use refused::why_refused;
pub(crate) use say::{SentencePart, amount, number, number_words, percent, remedy_words, say, whole_points};
pub use weight::{Weight, weight};
pub use words::{FieldWord, label, promise_words, word};

#[cfg(test)]
mod tests;
