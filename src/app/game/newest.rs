//! A thread that works on the newest question of the editor: a newer text stops the work on an
//! older one.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// The thread, what it was asked and what it has done. `F` is what it finds about a `Q`.
pub(super) struct NewestFirst<Q, F> {
    questions: Option<Sender<(u64, Q, Arc<AtomicBool>)>>,
    findings: Mutex<Receiver<(u64, Option<F>)>>,
    /// What the work reads to know whether it is wanted no longer.
    stop: Arc<AtomicBool>,
    /// The text that is being worked on, and the one that was done last.
    asked: Option<u64>,
    done: Option<u64>,
}

impl<Q: Send + 'static, F: Send + 'static> NewestFirst<Q, F> {
    /// Starts the thread. `work` gives `None` if it was stopped.
    pub(super) fn start(name: &str, work: fn(Q, &AtomicBool) -> Option<F>) -> Self {
        let (questions, inbox) = channel::<(u64, Q, Arc<AtomicBool>)>();
        let (outbox, findings) = channel();
        let started = thread::Builder::new().name(name.to_owned()).spawn(move || {
            while let Ok((revision, question, stop)) = inbox.recv() {
                if outbox.send((revision, work(question, &stop))).is_err() {
                    return;
                }
            }
        });
        Self {
            questions: started.ok().map(|_| questions),
            findings: Mutex::new(findings),
            stop: Arc::default(),
            asked: None,
            done: None,
        }
    }

    /// Asks about a text, unless that was done or is being done.
    pub(super) fn ask(&mut self, revision: u64, question: impl FnOnce() -> Q) {
        if self.asked == Some(revision) || self.asked.is_none() && self.done == Some(revision) {
            return;
        }
        self.stop.store(true, Ordering::Relaxed);
        self.stop = Arc::default();
        let asked = (revision, question(), Arc::clone(&self.stop));
        let sent = self.questions.as_ref().is_some_and(|questions| questions.send(asked).is_ok());
        self.asked = sent.then_some(revision);
    }

    /// The newest finding that came since, if any did.
    pub(super) fn found(&mut self) -> Option<F> {
        let findings = self.findings.get_mut().unwrap_or_else(PoisonError::into_inner);
        let mut newest = None;
        loop {
            match findings.try_recv() {
                Ok((revision, found)) => {
                    if self.asked == Some(revision) {
                        self.asked = None;
                    }
                    if found.is_some() {
                        self.done = Some(revision);
                        newest = found;
                    }
                }
                Err(TryRecvError::Empty) => return newest,
                Err(TryRecvError::Disconnected) => {
                    (self.questions, self.asked) = (None, None);
                    return newest;
                }
            }
        }
    }

    /// Whether the thread has ended, or never began: nothing is found any more.
    pub(super) const fn is_gone(&self) -> bool {
        self.questions.is_none()
    }

    /// Whether it is at work.
    pub(super) const fn is_working(&self) -> bool {
        self.asked.is_some()
    }

    /// Whether this text is the one that was done last.
    pub(super) fn has_done(&self, revision: u64) -> bool {
        self.done == Some(revision)
    }
}

impl<Q, F> Drop for NewestFirst<Q, F> {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_thread_that_ended_is_at_work_no_longer() {
        fn ends(_: (), _: &AtomicBool) -> Option<()> {
            std::panic::resume_unwind(Box::new("a fault of the work"))
        }
        let mut work = NewestFirst::start("a thread that ends", ends);
        assert!(!work.is_gone());
        work.ask(1, || ());
        assert!(work.is_working());
        for _ in 0..1_000 {
            assert_eq!(work.found(), None);
            if work.is_gone() {
                break;
            }
            thread::sleep(Duration::from_millis(10));
        }
        assert!(work.is_gone() && !work.is_working() && !work.has_done(1));
        work.ask(2, || ());
        assert!(!work.is_working(), "nobody is there to be asked");
    }
}
