//! The author's bench: a talk with one customer at once ([`reach`], [`Talk`]), every suggestion
//! tried by itself ([`try_suggestions`]), a talk explored as a small machine
//! ([`explore`]), and a whole lesson proved ([`prove`]).
//!
//! All talks are the engine's own; nothing here knows a rule of talks. Nothing here prints.

mod case_desk;
mod coverage;
mod explore;
mod follows;
mod habits;
mod judge;
mod last_words;
mod levels;
mod minutes;
mod moment;
mod prove;
mod talk;
mod trial;
mod verdicts;
mod words;

pub use coverage::CaseCoverage;
pub use explore::{TalkMap, explore};
pub use levels::story_outcomes;
pub use moment::{Moment, NoMoment, reach};
pub use prove::{CaseProof, Proof, ProofBounds, prove, prove_unless};
pub use talk::{LineAnswer, LineWhy, Talk, TalkMove, TalkTurn};
pub use trial::{SuggestionTrial, TrialEnd, try_suggestions};
pub use words::{TalkScene, meant};
