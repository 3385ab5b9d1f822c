//! The work of a study: how thorough it is, its callbacks, and its pieces on some threads. Results
//! come in the order of the pieces, for any number of threads.

use super::figures::Difference;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How thorough a study is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StudyPlan {
    /// Threads, at least 1. The result does not depend on their number.
    pub threads: usize,
    /// Other lucks for each decision that mattered, and for the whole run.
    pub lucks: u32,
    /// Entries of the journal times alternatives that are tried at most; beyond it the hundred most
    /// promising decisions are tried.
    pub most_work: u64,
}

impl Default for StudyPlan {
    fn default() -> Self {
        Self { threads: 2, lucks: 40, most_work: 60_000_000 }
    }
}

/// The callbacks of the study while it goes on. They may end it.
pub struct StudyHooks<'a> {
    /// So many more replays are planned.
    pub planned: &'a (dyn Fn(u64) + Sync),
    /// So many replays are done.
    pub done: &'a (dyn Fn(u64) + Sync),
    /// The best so far: the decision's number, and what the change brings. Threads call it in the
    /// order in which they happen to find it.
    pub best: &'a (dyn Fn(u32, &Difference) + Sync),
    /// Whether to end at once.
    pub cancelled: &'a (dyn Fn() -> bool + Sync),
}

impl StudyHooks<'_> {
    /// No callback, and nothing ends it.
    pub const fn none() -> Self {
        Self { planned: &|_| {}, done: &|_| {}, best: &|_, _| {}, cancelled: &|| false }
    }
}

/// The study was ended before it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the study was ended")]
pub struct Cancelled;

/// Does every piece; none is begun any more once the work is cancelled.
///
/// # Errors
/// [`Cancelled`].
pub(super) fn in_order<T: Send>(
    threads: usize,
    pieces: usize,
    hooks: &StudyHooks<'_>,
    work: impl Fn(usize) -> T + Sync,
) -> Result<Vec<T>, Cancelled> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        loop {
            let piece = next.fetch_add(1, Ordering::Relaxed);
            if piece >= pieces || (hooks.cancelled)() {
                return done;
            }
            done.push((piece, work(piece)));
            (hooks.done)(1);
        }
    };
    let mut all = if threads <= 1 {
        worker()
    } else {
        std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(worker)).collect();
            let mut all = worker();
            for other in others {
                match other.join() {
                    Ok(done) => all.extend(done),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            all
        })
    };
    if all.len() < pieces {
        return Err(Cancelled);
    }
    all.sort_by_key(|(piece, _)| *piece);
    Ok(all.into_iter().map(|(_, result)| result).collect())
}
