//! What is shown of a talk, and in which language.

use crate::bench::Talk;
use crate::cli::say::Say;
use crate::scenario::model::Case;

/// A talk, its story and the language of the command.
pub(super) struct Scene<'a> {
    /// The talk.
    pub(super) talk: &'a Talk,
    /// Its story.
    pub(super) case: &'a Case,
    /// Words.
    pub(super) say: Say,
}
