//! Help for authors of scenarios: a lesson to begin with.
//!
//! Must not touch files: it returns texts, and the caller writes them.
//!
//! - [`lesson`]: a new lesson from a template, with notes that explain each part
//! - `languages`: a scenario's text with only some of its languages
//! - `notes`: where the notes stand
//! - [`translate`]: the texts as a table for a translator, and back

mod languages;
pub mod lesson;
mod notes;
pub mod translate;

pub use lesson::{NameProblem, Template, imported_frame, lesson};
