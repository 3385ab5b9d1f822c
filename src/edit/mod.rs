//! The core of the instructor's editor: a lesson's text, edited by place.
//!
//! The file stays the author's. An edit changes the text where it must and nowhere else. Comments,
//! order, layout and line breaks stay, and undo restores the same bytes. Must not draw, and must
//! know no window: panels and commands call it. Files are touched in [`disk`] only, through
//! `session::door` and `session::whole`.
//!
//! - [`EditDocument`]: the text, its values, edits, undo and redo
//! - [`Address`]: the way to a value; [`Edit`]: what can be done; `plan` makes changes of it
//! - `container`, `arrange`, `trivia`: layout; `rename`: a new key everywhere
//! - [`form`]: the one description of the format
//! - [`outline`], [`problems`], [`languages`]: what a lesson consists of, what is wrong with it,
//!   and which texts are missing or were left behind
//! - [`complete`]: what may stand at a place of the text
//! - [`stories`]: stories to begin with; [`carry`]: entries from one document to another
//! - [`keys`]: the keys that a lesson knows
//! - [`disk`]: opening, saving, recovery; [`merge`]: two versions of a file

mod address;
mod arrange;
pub mod carry;
pub mod complete;
mod container;
pub mod disk;
mod document;
mod error;
pub mod form;
mod ground;
mod history;
pub mod keys;
pub mod languages;
pub mod merge;
mod operation;
pub mod outline;
mod plan;
pub mod problems;
#[cfg(test)]
mod properties;
mod recovery;
mod rename;
mod snippet;
mod splice;
pub mod stories;
mod story_goods;
#[cfg(test)]
mod tests;
mod trivia;

pub use address::Address;
pub use document::{AppliedEdit, EditDocument};
pub use error::EditError;
pub use operation::{Edit, Literal, Shift};
pub use recovery::Recovery;
pub use rename::Mention;
