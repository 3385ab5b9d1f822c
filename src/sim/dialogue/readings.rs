//! Readings that were made before. The same words in the same context always mean the same, and a
//! study of what-ifs sends the same replies thousands of times: each thread remembers what it read.
//! Nothing but time depends on it.

use crate::base::Time;
use crate::reply::{self, Reading, ReplyContext};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Most readings a thread remembers; then it begins anew (a few megabytes).
const MOST: usize = 4_096;

/// Most contexts of the same words at the same time.
const MOST_CONTEXTS: usize = 8;

/// Readings by words and time, with the contexts in which they were made.
type Known = BTreeMap<(String, Time), Vec<(ReplyContext, Reading)>>;

thread_local! {
    static KNOWN: RefCell<Known> = const { RefCell::new(BTreeMap::new()) };
}

/// What a reply says, as [`reply::read`] reads it.
pub(super) fn read(text: &str, context: &ReplyContext) -> Reading {
    KNOWN.with_borrow_mut(|known| {
        let key = (text.to_owned(), context.now);
        let before = known.get(&key).and_then(|all| all.iter().find(|(other, _)| other == context));
        if let Some((_, reading)) = before {
            return reading.clone();
        }
        let reading = reply::read(text, context);
        if known.len() >= MOST {
            known.clear();
        }
        let all = known.entry(key).or_default();
        all.truncate(MOST_CONTEXTS - 1);
        all.push((context.clone(), reading.clone()));
        reading
    })
}
