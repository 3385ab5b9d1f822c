//! The debrief: what happened, what it led to, and what good handling would have been. Built from
//! the journal, the books and the score; changes nothing and decides nothing.
//!
//! Sentences come from the locale files, in both languages at once, so that a learner may switch
//! language with the debrief open.

mod build;
mod cases;
mod chain;
mod choices;
mod day;
mod findings;
mod hindsight;
mod last_word;
mod lost;
mod markdown;
mod model;
mod moments;
mod offers;
mod score_lines;
mod timeline;
mod verdict;

pub use build::build;
pub use day::{DayPage, GoalLine, SoldLine, day_page};
pub use last_word::{LastWord, last_words};
pub use markdown::markdown;
pub use model::{
    CaseModel, DebriefModel, DimensionModel, EvidenceModel, Mark, MomentModel, OfferFigures, OfferModel,
    SaidModel, TimelinePoint,
};
