//! The analyst: a thread that studies the run that has ended and then tries the learner's second
//! answers. The window never waits for it; whoever begins another run ends it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::base::{Lang, Text};
use crate::narrate::say;
use crate::session::{KeptTry, keep_try, read_tries};
use crate::sim::Run;
use crate::ui::state::{AnalysisView, AttemptState, WhatIfState};
use crate::what_if::{
    Difference, HINT_AFTER, Hooks, NoStudy, NoTry, SecondTry, StudyPlan, TOLD_AFTER, TriedModel, TryInput,
    TryResult, TryTask, WhatIfReport, study,
};

/// Replays that the luck studies and the settings need about, for the bar of progress.
const LUCKS: u64 = 1_000;

/// What the thread is asked.
enum Question {
    Moment(u32),
    Try { number: u32, input: TryInput, misses: usize },
}

/// What it finds.
enum Finding {
    Report(Result<Box<WhatIfReport>, NoStudy>),
    Moment(Option<Box<TryTask>>),
    Tried(Box<Tried>),
}

/// What came of a second answer.
struct Tried {
    number: u32,
    result: Result<TryResult, NoTry>,
    hint: Option<Text>,
    told: Option<Text>,
}

/// What the window and the thread both see.
#[derive(Default)]
struct Progress {
    planned: AtomicU64,
    /// What was planned at first: every alternative.
    first: AtomicU64,
    done: AtomicU64,
    best: Mutex<Option<(u32, Difference)>>,
    cancel: AtomicBool,
}

/// The window's side of it.
#[derive(Default)]
pub(super) struct Analyst {
    /// The run that is studied, by its seed and its commands' number.
    of: Option<(u64, usize)>,
    questions: Option<Sender<Question>>,
    findings: Option<Mutex<Receiver<Finding>>>,
    progress: Arc<Progress>,
    /// How far it was shown to be: it never goes back.
    shown: f32,
    journal: Option<PathBuf>,
    /// The language in which what was tried is written down.
    lang: Lang,
}

impl Analyst {
    /// Studies a run, unless this very run is being studied or was.
    pub(super) fn study(&mut self, run: &Run, journal: Option<PathBuf>, state: &mut WhatIfState) {
        let of = Some((run.seed(), run.steps().len()));
        if self.of == of && !matches!(state.analysis, AnalysisView::None) {
            return;
        }
        self.stop();
        *state = WhatIfState::default();
        let (questions, inbox) = channel();
        let (outbox, findings) = channel();
        let (progress, run) = (Arc::new(Progress::default()), run.clone());
        self.progress = progress.clone();
        let started = thread::Builder::new()
            .name("analyst".to_owned())
            .spawn(move || work(&run, &inbox, &outbox, &progress));
        if started.is_err() {
            state.analysis = AnalysisView::Failed(say("ui-what-if-no-thread", &[]));
            return;
        }
        state.analysis = AnalysisView::Working { done: 0.0, best: None };
        state.tried = journal.as_deref().map(kept).unwrap_or_default();
        (self.of, self.shown, self.journal) = (of, 0.0, journal);
        (self.questions, self.findings) = (Some(questions), Some(Mutex::new(findings)));
    }

    /// Ends the work.
    pub(super) fn stop(&mut self) {
        self.progress.cancel.store(true, Ordering::Relaxed);
        (self.of, self.questions, self.findings) = (None, None, None);
    }

    /// Puts the learner back into a moment.
    pub(super) fn open(&mut self, number: u32, state: &mut WhatIfState) {
        state.attempt = Some(AttemptState::at(number));
        self.ask(Question::Moment(number));
    }

    /// Tries an answer.
    pub(super) fn attempt(&mut self, number: u32, input: TryInput, lang: Lang, state: &WhatIfState) {
        self.lang = lang;
        let misses = state.attempt.as_ref().map_or(0, AttemptState::misses);
        self.ask(Question::Try { number, input, misses });
    }

    fn ask(&self, question: Question) {
        if let Some(questions) = &self.questions {
            // A thread that is gone answers nothing; the page can be left at any time.
            let _ = questions.send(question);
        }
    }

    /// Shows what was found. True while it works.
    pub(super) fn sync(&mut self, state: &mut WhatIfState) -> bool {
        let found: Vec<Finding> = {
            let Some(findings) = &self.findings else { return false };
            findings.lock().unwrap_or_else(PoisonError::into_inner).try_iter().collect()
        };
        for finding in found {
            self.take(finding, state);
        }
        if let AnalysisView::Working { done, best } = &mut state.analysis {
            let planned = self.progress.planned.load(Ordering::Relaxed);
            let first = self.progress.first.load(Ordering::Relaxed);
            // The luck studies are planned as the first results come in.
            let all = planned.max(first + LUCKS).max(1) as f32;
            let share = self.progress.done.load(Ordering::Relaxed) as f32 / all;
            self.shown = self.shown.max(share.min(1.0) * 0.98);
            *done = self.shown;
            *best = *self.progress.best.lock().unwrap_or_else(PoisonError::into_inner);
            return true;
        }
        state.attempt.as_ref().is_some_and(|attempt| attempt.works || attempt.task.is_none())
    }

    fn take(&self, finding: Finding, state: &mut WhatIfState) {
        match finding {
            Finding::Report(Ok(report)) => state.analysis = AnalysisView::Ready(Arc::new(*report)),
            Finding::Report(Err(NoStudy::Cancelled(_))) => state.analysis = AnalysisView::Stopped,
            Finding::Report(Err(NoStudy::Diverged(_))) => {
                state.analysis = AnalysisView::Failed(say("ui-what-if-old", &[]));
            }
            Finding::Moment(task) => {
                // A report's number names a decision of the run.
                if let (Some(attempt), Some(task)) = (&mut state.attempt, task) {
                    attempt.task = Some(*task);
                } else {
                    state.attempt = None;
                }
            }
            Finding::Tried(tried) => self.tried(*tried, state),
        }
    }

    fn tried(&self, tried: Tried, state: &mut WhatIfState) {
        let number = tried.number;
        if let Ok(result) = &tried.result {
            let said = result.what.get(self.lang).to_owned();
            let points = result.this_time.points;
            state.tried.push(TriedModel { number, said: said.clone(), points, better: result.better });
            if let Some(journal) = &self.journal {
                let money = result.this_time.money;
                let milli_points = (points * 1_000.0).round() as i64;
                let kept = KeptTry { number, said, milli_points, money, better: result.better, wall: 0 };
                // A full disk takes nothing from the learner but the line in this file.
                let _ = keep_try(journal, &kept);
            }
            if result.better || tried.told.is_some() {
                state.revealed.insert(number);
            }
        }
        let Some(attempt) = state.attempt.as_mut().filter(|attempt| attempt.number == number) else { return };
        attempt.works = false;
        attempt.focus = true;
        attempt.hint = tried.hint.or(attempt.hint.take());
        attempt.told = tried.told.or(attempt.told.take());
        attempt.results.push(tried.result.map_err(no_try));
    }
}

/// Why an answer was not tried, in words.
fn no_try(why: NoTry) -> Text {
    match why {
        NoTry::Refused(why) => say(&format!("refused-{}", why.name()), &[]),
        NoTry::NoSuchDecision | NoTry::OtherForm => say("ui-what-if-try-other-form", &[]),
    }
}

/// What was tried in earlier sittings.
pub(super) fn kept(journal: &Path) -> Vec<TriedModel> {
    let kept = read_tries(journal).unwrap_or_default().tries.into_iter();
    let model = |tried: KeptTry| TriedModel {
        number: tried.number,
        said: tried.said,
        points: tried.milli_points as f64 / 1_000.0,
        better: tried.better,
    };
    kept.map(model).collect()
}

/// One thread stays for the window.
fn plan() -> StudyPlan {
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    StudyPlan { threads: (cores - 1).max(1), ..StudyPlan::default() }
}

/// The thread.
fn work(run: &Run, inbox: &Receiver<Question>, outbox: &Sender<Finding>, progress: &Progress) {
    let hooks = Hooks {
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
    let found = study(run, &plan(), &hooks).map(Box::new);
    if outbox.send(Finding::Report(found)).is_err() {
        return;
    }
    let mut again: Option<SecondTry> = None;
    while let Ok(question) = inbox.recv() {
        if again.is_none() {
            again = SecondTry::of(run, plan()).ok();
        }
        let finding = match (&again, question) {
            (Some(again), Question::Moment(number)) => Finding::Moment(again.task(number).map(Box::new)),
            (None, _) => Finding::Moment(None),
            (Some(again), Question::Try { number, input, misses }) => {
                let result = again.attempt(number, &input);
                let misses = misses + usize::from(result.as_ref().is_ok_and(|result| !result.better));
                let hint = (misses >= HINT_AFTER).then(|| again.hint(number)).flatten();
                let told = (misses >= TOLD_AFTER).then(|| again.good_handling(number)).flatten();
                Finding::Tried(Box::new(Tried { number, result, hint, told }))
            }
        };
        if outbox.send(finding).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Bot, BotKind};
    use crate::scenario::{Embedded, load};
    use crate::sim::Played;

    fn run() -> Run {
        let files = Embedded::scenario("first_hour").expect("it is shipped");
        let scenario = Arc::new(load(&files, "x").scenario.expect("it is fine"));
        let mut played = Played::open(Arc::clone(&scenario), 7);
        let mut bot = Bot::new(BotKind::Careless, 7);
        while !played.sim().is_over() {
            let command = bot.next(&played.sim().view(), &scenario);
            if played.apply(&command).is_err() {
                bot.was_refused(&command);
            }
        }
        played.run().clone()
    }

    fn wait(analyst: &mut Analyst, state: &mut WhatIfState) {
        for _ in 0..24_000 {
            if !analyst.sync(state) {
                return;
            }
            thread::sleep(std::time::Duration::from_millis(5));
        }
        panic!("it takes too long");
    }

    /// A run is studied once; a costly decision can be answered again, and what was tried is kept
    /// beside the run.
    #[test]
    fn a_run_is_studied_and_its_moments_can_be_tried() {
        let folder = tempfile::tempdir().expect("a folder");
        let journal = folder.path().join("a.journal");
        let (mut analyst, mut state) = (Analyst::default(), WhatIfState::default());
        let run = run();
        analyst.study(&run, Some(journal.clone()), &mut state);
        wait(&mut analyst, &mut state);
        let AnalysisView::Ready(report) = state.analysis.clone() else { panic!("{:?}", state.analysis) };
        let number = report.costly.iter().map(|turn| turn.number).find(|number| {
            analyst.open(*number, &mut state);
            wait(&mut analyst, &mut state);
            let task = state.attempt.as_ref().and_then(|attempt| attempt.task.as_ref());
            matches!(task.expect("a task").form, crate::what_if::TryForm::Words { .. })
        });
        let number = number.expect("careless leaves customers without help");
        for misses in 1..=TOLD_AFTER {
            // Saying nothing of use is no better.
            let input = TryInput::Words { text: "嗯。".into(), at_once: false };
            state.attempt.as_mut().expect("open").works = true;
            analyst.attempt(number, input, Lang::En, &state);
            wait(&mut analyst, &mut state);
            let attempt = state.attempt.as_ref().expect("open");
            assert_eq!(attempt.misses(), misses);
            assert_eq!(attempt.hint.is_some(), misses >= HINT_AFTER);
            assert_eq!(attempt.told.is_some(), misses >= TOLD_AFTER);
        }
        assert_eq!(read_tries(&journal).expect("it is there").tries.len(), TOLD_AFTER);
        assert!(state.revealed.contains(&number));
    }

    /// A study that is stopped says so and can begin again.
    #[test]
    fn a_study_can_be_stopped() {
        let (mut analyst, mut state) = (Analyst::default(), WhatIfState::default());
        analyst.study(&run(), None, &mut state);
        analyst.progress.cancel.store(true, Ordering::Relaxed);
        wait(&mut analyst, &mut state);
        assert!(matches!(state.analysis, AnalysisView::Stopped));
    }
}
