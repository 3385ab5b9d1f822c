//! Independent pieces of work on some threads. Results come in the order of the pieces, whatever
//! the number of threads.

use super::study::{Cancelled, Hooks};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Does every piece; none is begun any more once the work is cancelled.
///
/// # Errors
/// [`Cancelled`].
pub(super) fn in_order<T: Send>(
    threads: usize,
    pieces: usize,
    hooks: &Hooks<'_>,
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
