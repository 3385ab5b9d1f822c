//! What was done by habit in a run that was played again, in numbers.

use serde::Serialize;

/// What was done by habit in a run that was played again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct StandIns {
    /// Answers given as the keeper answers such questions.
    pub answers: u32,
    /// New customers who were not answered, as most of those who asked so were not.
    pub silent: u32,
    /// New customers who were not answered, since nobody had asked so.
    pub unknown: u32,
    /// Parcels sent.
    pub parcels: u32,
    /// Returns approved.
    pub returns: u32,
}
