//! Readings that were made before. The same words in the same talk's context always mean the same,
//! and a study of what-ifs sends the same replies thousands of times: a run and all its forks
//! remember together what was read. Nothing but time depends on it.

use crate::base::ids::ProductId;
use crate::base::{Money, Time};
use crate::reply::{Reading, Topic};
use std::collections::BTreeMap;
use std::sync::{Arc, RwLock};

/// Most texts that are remembered; then the memory begins anew (a few megabytes).
const MOST: usize = 4_096;

/// Most contexts of the same words; then the oldest is forgotten.
const MOST_CONTEXTS: usize = 64;

/// On what a reading depends besides the words: all else is the scenario's.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::sim) struct ReadIn {
    /// The product the talk is about.
    pub(in crate::sim) product: Option<ProductId>,
    /// The money at stake, and the number of pieces.
    pub(in crate::sim) stake: (Option<Money>, u32),
    /// What the talk is about.
    pub(in crate::sim) topic: Topic,
    /// When the reply is sent.
    pub(in crate::sim) now: Time,
}

impl ReadIn {
    /// Whether words are read here as they were there. The moment decides when a promise is due,
    /// and nothing else.
    fn reads_like(&self, other: &Self, reading: &Reading) -> bool {
        let same_moment = self.now == other.now || reading.promises.is_empty();
        same_moment && Self { now: other.now, ..*self } == *other
    }
}

/// Contexts in which the same words were read, and how.
type ReadOften = Vec<(ReadIn, Reading)>;

/// What was read in a run and its forks.
#[derive(Debug, Clone, Default)]
pub(in crate::sim) struct Readings(Arc<RwLock<BTreeMap<String, ReadOften>>>);

impl Readings {
    /// How these words were read in such a context before.
    pub(in crate::sim) fn find(&self, text: &str, context: &ReadIn) -> Option<Reading> {
        let known = self.0.read().ok()?;
        let mut often = known.get(text)?.iter();
        let found = often.find(|(other, reading)| context.reads_like(other, reading));
        found.map(|(_, reading)| reading.clone())
    }

    /// Remembers how these words were read.
    pub(in crate::sim) fn keep(&self, text: &str, context: ReadIn, reading: &Reading) {
        let Ok(mut known) = self.0.write() else { return };
        if known.len() >= MOST {
            known.clear();
        }
        let often = known.entry(text.to_owned()).or_default();
        if often.len() >= MOST_CONTEXTS {
            often.remove(0);
        }
        often.push((context, reading.clone()));
    }
}
