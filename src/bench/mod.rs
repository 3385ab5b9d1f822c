//! The author's bench: a talk with one customer at once ([`reach`], [`Talk`]), every suggestion
//! tried by itself ([`try_suggestions`]), and a talk explored as a small machine ([`explore`]).
//!
//! All talks are the engine's own; nothing here knows a rule of talks. Nothing here prints.

mod explore;
mod moment;
mod talk;
mod trial;

pub use explore::{TalkMap, explore};
pub use moment::{Moment, NoMoment, reach};
pub use talk::{LineAnswer, LineWhy, Talk, TalkMove, TalkTurn};
pub use trial::{SuggestionTrial, TrialEnd, try_suggestions};
