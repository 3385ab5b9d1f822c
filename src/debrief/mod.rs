//! The debrief: what happened, what it led to, and what good handling would have been. Built from the journal,
//! the books and the score; changes nothing and decides nothing.
//!
//! Sentences come from the locale files, in both languages at once, so that a learner may switch language with
//! the debrief open.

mod build;
mod cases;
mod markdown;
mod model;
mod moments;
mod notes;
mod score_lines;
mod timeline;
mod words;

pub use build::build;
pub use markdown::markdown;
pub use model::{CaseModel, DebriefModel, DimensionModel, EvidenceModel, Mark, MomentModel, TimelinePoint};
pub use notes::note_words;
