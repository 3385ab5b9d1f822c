//! The author's bench: a talk with one customer at once ([`reach`], [`Talk`]), every suggestion
//! tried by itself ([`trial`]), and a whole lesson explored talk by talk ([`prove`]).
//!
//! All talks are the engine's own; nothing here knows a rule of talks. Nothing here prints.

mod moment;
mod talk;
mod trial;

pub use moment::{Moment, NoMoment, reach};
pub use talk::{LineAnswer, LineWhy, Talk, TalkMove, TalkTurn};
pub use trial::{SuggestionTrial, TrialEnd, try_suggestions};
