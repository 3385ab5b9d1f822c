//! The analyst: a thread that studies the run that has ended and then tries the learner's second
//! answers. The window never waits for it. A new run ends it.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::analyst_thread::{Finding, Progress, StudyQuestion, TriedAnswer, work};
use crate::base::{Lang, Text};
use crate::narrate::{say, why_refused};
use crate::session::{
    HardMoment, Header, KeptTry, add_hard_moments, answer_hard_moment, forget_hard_moment, keep_try,
    read_tries,
};
use crate::sim::Run;
use crate::ui::state::{AnalysisView, AttemptState, DecisionPage, WhatIfState};
use crate::what_if::{NoStudy, NoTry, TriedModel, TryInput, TryTask, TurnModel, WhatIfReport};

/// Replays that the luck studies and the settings need about, for the bar of progress.
const LUCKS: u64 = 1_000;

/// The window's side of it.
#[derive(Default)]
pub(super) struct Analyst {
    /// The run that is studied, by its seed and its commands' number.
    of: Option<(u64, usize)>,
    questions: Option<Sender<StudyQuestion>>,
    findings: Option<Mutex<Receiver<Finding>>>,
    progress: Arc<Progress>,
    /// How far it was shown to be: it never goes back.
    shown: f32,
    journal: Option<PathBuf>,
    /// Where hard moments of the run are kept; none for a practice run.
    hard: Option<HardMoments>,
    /// What the moment of an earlier run was, when it was kept.
    recalled: Option<HardMoment>,
    /// The language in which what was tried is written down.
    lang: Lang,
}

/// Where hard moments of a run are kept.
#[derive(Debug, Clone)]
pub(super) struct HardMoments {
    /// The folder of runs.
    pub(super) folder: PathBuf,
    /// The first line of the run's file.
    pub(super) header: Header,
}

impl Analyst {
    /// Studies a run, unless this very run is being studied or was.
    pub(super) fn study(&mut self, run: &Run, kept: RunKept, state: &mut WhatIfState) {
        if self.of == Some(key(run)) && !matches!(state.analysis, AnalysisView::None) {
            return;
        }
        if self.start(run, kept, state) {
            state.analysis = AnalysisView::Working { done: 0.0, best: None };
            self.ask(StudyQuestion::Study);
        }
    }

    /// Puts the learner back into a hard moment of an earlier run, which is not studied.
    pub(super) fn recall(&mut self, run: &Run, kept: RunKept, hard: HardMoment, state: &mut WhatIfState) {
        if self.start(run, kept, state) {
            self.open(hard.number, state);
            self.recalled = Some(hard);
        }
    }

    /// Starts the thread for a run.
    fn start(&mut self, run: &Run, kept: RunKept, state: &mut WhatIfState) -> bool {
        self.stop();
        *state = WhatIfState::default();
        let (questions, inbox) = channel();
        let (outbox, findings) = channel();
        let (progress, copy) = (Arc::new(Progress::default()), run.clone());
        self.progress = progress.clone();
        let started = thread::Builder::new()
            .name("analyst".to_owned())
            .spawn(move || work(&copy, &inbox, &outbox, &progress));
        if started.is_err() {
            state.analysis = AnalysisView::Failed(say("ui-what-if-no-thread", &[]));
            return false;
        }
        state.tried = kept.journal.as_deref().map(tries_of).unwrap_or_default();
        (self.of, self.shown, self.recalled) = (Some(key(run)), 0.0, None);
        (self.journal, self.hard) = (kept.journal, kept.hard);
        (self.questions, self.findings) = (Some(questions), Some(Mutex::new(findings)));
        true
    }

    /// Ends the work.
    pub(super) fn stop(&mut self) {
        self.progress.cancel.store(true, Ordering::Relaxed);
        (self.of, self.questions, self.findings) = (None, None, None);
    }

    /// Asks for the moment of a decision, for its page.
    pub(super) fn page(&mut self, number: u32, state: &mut WhatIfState) {
        state.page = Some(DecisionPage { number, task: None });
        self.ask(StudyQuestion::Moment(number));
    }

    /// Puts the learner back into a moment.
    pub(super) fn open(&mut self, number: u32, state: &mut WhatIfState) {
        state.attempt = Some(AttemptState::at(number));
        self.ask(StudyQuestion::Moment(number));
    }

    /// Tries an answer.
    pub(super) fn attempt(&mut self, number: u32, input: TryInput, lang: Lang, state: &WhatIfState) {
        self.lang = lang;
        let misses = state.attempt.as_ref().map_or(0, AttemptState::misses);
        self.ask(StudyQuestion::Try { number, input, misses });
    }

    fn ask(&self, question: StudyQuestion) {
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
        let page = state.page.as_ref().is_some_and(|page| page.task.is_none());
        page || state.attempt.as_ref().is_some_and(|attempt| attempt.works || attempt.task.is_none())
    }

    fn take(&mut self, finding: Finding, state: &mut WhatIfState) {
        match finding {
            Finding::Report(Ok(report)) => {
                self.keep_hard(&report);
                state.analysis = AnalysisView::Ready(Arc::new(*report));
            }
            Finding::Report(Err(NoStudy::Cancelled(_))) => state.analysis = AnalysisView::Stopped,
            Finding::Report(Err(NoStudy::Diverged(_))) => {
                state.analysis = AnalysisView::Failed(say("ui-what-if-old", &[]));
            }
            Finding::Moment(task) => self.moment(task.map(|task| *task), state),
            Finding::Tried(tried) => self.tried(*tried, state),
        }
    }

    /// Shows a moment: on the page of its decision, or to be answered again. The moment of an
    /// earlier run must be what it was when it was kept.
    fn moment(&mut self, task: Option<TryTask>, state: &mut WhatIfState) {
        let known = self.recalled.take();
        let same = |task: &TryTask| {
            let Some(hard) = known.as_ref().filter(|hard| hard.number == task.number) else { return true };
            hard.at == task.at && hard.did == task.did
        };
        let task = task.filter(same);
        if task.is_none() && known.is_some() {
            let hard = self.hard.as_ref().zip(known.as_ref());
            // What cannot be forgotten now comes back once more and is forgotten then.
            hard.map(|(hard, moment)| forget_hard_moment(&hard.folder, &moment.run, moment.number).ok());
            state.gone = true;
        }
        match (&mut state.page, &mut state.attempt) {
            (Some(page), _) if page.task.is_none() => match task {
                Some(task) => page.task = Some(task),
                None => state.page = None,
            },
            (_, Some(attempt)) if attempt.task.is_none() => match task {
                Some(task) => attempt.task = Some(task),
                None => state.attempt = None,
            },
            _ => {}
        }
    }

    /// Keeps the costliest decisions, to come back on another day.
    fn keep_hard(&self, report: &WhatIfReport) {
        let Some(hard) = &self.hard else { return };
        let moment = |turn: &TurnModel| {
            HardMoment::of(&hard.header, &report.title, (turn.number, turn.at), [&turn.moment, &turn.what])
        };
        // A folder that cannot be written takes nothing from the learner but the coming back.
        let _ = add_hard_moments(&hard.folder, report.costly.iter().map(moment).collect());
    }

    fn tried(&self, tried: TriedAnswer, state: &mut WhatIfState) {
        let number = tried.number;
        if let Ok(result) = &tried.result {
            if let Some(hard) = &self.hard {
                let _ = answer_hard_moment(&hard.folder, &hard.header.run, number, result.better);
            }
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
        NoTry::Refused(why) => why_refused(why),
        NoTry::NoSuchDecision | NoTry::OtherForm => say("ui-what-if-try-other-form", &[]),
    }
}

/// Where a run and what is learnt from it are kept.
#[derive(Debug, Clone, Default)]
pub(super) struct RunKept {
    /// The run's file.
    pub(super) journal: Option<PathBuf>,
    /// Where its hard moments are kept; none for a practice run.
    pub(super) hard: Option<HardMoments>,
}

/// What distinguishes a run from another.
fn key(run: &Run) -> (u64, usize) {
    (run.seed(), run.steps().len())
}

/// The tries of earlier sittings.
pub(super) fn tries_of(journal: &Path) -> Vec<TriedModel> {
    let kept = read_tries(journal).unwrap_or_default().tries.into_iter();
    let model = |tried: KeptTry| TriedModel {
        number: tried.number,
        said: tried.said,
        points: tried.milli_points as f64 / 1_000.0,
        better: tried.better,
    };
    kept.map(model).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Bot, BotKind};
    use crate::scenario::{Embedded, load};
    use crate::sim::Played;
    use crate::what_if::{HINT_AFTER, TOLD_AFTER};

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
        let kept = RunKept { journal: Some(journal.clone()), hard: None };
        analyst.study(&run, kept, &mut state);
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

    /// A study that is stopped reports this and can begin again.
    #[test]
    fn a_study_can_be_stopped() {
        let (mut analyst, mut state) = (Analyst::default(), WhatIfState::default());
        analyst.study(&run(), RunKept::default(), &mut state);
        analyst.progress.cancel.store(true, Ordering::Relaxed);
        wait(&mut analyst, &mut state);
        assert!(matches!(state.analysis, AnalysisView::Stopped));
    }
}
