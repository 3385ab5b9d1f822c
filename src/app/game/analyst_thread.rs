//! The analyst's thread: it studies a run, shows its moments and tries the learner's second
//! answers, one question after the other.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::base::Text;
use crate::sim::Run;
use crate::what_if::{
    Difference, HINT_AFTER, NoStudy, NoTry, SecondTry, StudyHooks, StudyPlan, TOLD_AFTER, TryInput,
    TryResult, TryTask, WhatIfReport, study,
};

/// A question to the thread.
pub(super) enum StudyQuestion {
    Study,
    Moment(u32),
    Try { number: u32, input: TryInput, misses: usize },
}

/// What it finds.
pub(super) enum Finding {
    Report(Result<Box<WhatIfReport>, NoStudy>),
    Moment(Option<Box<TryTask>>),
    Tried(Box<TriedAnswer>),
}

/// The result of a second answer.
pub(super) struct TriedAnswer {
    pub(super) number: u32,
    pub(super) result: Result<TryResult, NoTry>,
    pub(super) hint: Option<Text>,
    pub(super) told: Option<Text>,
}

/// The state that the window and the thread share.
#[derive(Default)]
pub(super) struct Progress {
    pub(super) planned: AtomicU64,
    /// The first plan: every alternative.
    pub(super) first: AtomicU64,
    pub(super) done: AtomicU64,
    pub(super) best: Mutex<Option<(u32, Difference)>>,
    pub(super) cancel: AtomicBool,
}

/// One thread stays for the window.
fn plan() -> StudyPlan {
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    StudyPlan { threads: (cores - 1).max(1), ..StudyPlan::default() }
}

/// The thread.
pub(super) fn work(
    run: &Run,
    inbox: &Receiver<StudyQuestion>,
    outbox: &Sender<Finding>,
    progress: &Progress,
) {
    let hooks = StudyHooks {
        planned: &|more| {
            if progress.planned.fetch_add(more, Ordering::Relaxed) == 0 {
                progress.first.store(more, Ordering::Relaxed);
            }
        },
        done: &|count| {
            progress.done.fetch_add(count, Ordering::Relaxed);
        },
        best: &|number, brings| {
            *progress.best.lock().unwrap_or_else(PoisonError::into_inner) = Some((number, *brings));
        },
        cancelled: &|| progress.cancel.load(Ordering::Relaxed),
    };
    let mut again: Option<SecondTry> = None;
    while let Ok(question) = inbox.recv() {
        if again.is_none() && !matches!(question, StudyQuestion::Study) {
            again = SecondTry::of(run, plan()).ok();
        }
        let finding = match (&again, question) {
            (_, StudyQuestion::Study) => Finding::Report(study(run, &plan(), &hooks).map(Box::new)),
            (Some(again), StudyQuestion::Moment(number)) => Finding::Moment(again.task(number).map(Box::new)),
            (None, _) => Finding::Moment(None),
            (Some(again), StudyQuestion::Try { number, input, misses }) => {
                let result = again.attempt(number, &input);
                let misses = misses + usize::from(result.as_ref().is_ok_and(|result| !result.better));
                let hint = (misses >= HINT_AFTER).then(|| again.hint(number)).flatten();
                let told = (misses >= TOLD_AFTER).then(|| again.good_handling(number)).flatten();
                Finding::Tried(Box::new(TriedAnswer { number, result, hint, told }))
            }
        };
        if outbox.send(finding).is_err() {
            return;
        }
    }
}
