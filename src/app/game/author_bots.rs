//! The thread beside the editor in which bots play the lesson as it stands. A newer text stops the
//! bots that play an older one.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::base::Lang;
use crate::calibrate::{LevelScores, level_scores};
use crate::scenario::Scenario;
use crate::ui::editor::{BotScore, BotScores};

/// Seeds on which each level plays (a design choice: a few seconds for a week of trade).
const SEEDS: [u64; 5] = [1, 2, 3, 4, 5];

/// A lesson to be played.
struct BotsQuestion {
    revision: u64,
    scenario: Arc<Scenario>,
    stop: Arc<AtomicBool>,
}

/// Its result; none if it was stopped.
struct BotsFinding {
    revision: u64,
    levels: Option<Vec<LevelScores>>,
}

/// The bots of an editor.
pub(super) struct AuthorBots {
    questions: Option<Sender<BotsQuestion>>,
    findings: Mutex<Receiver<BotsFinding>>,
    stop: Arc<AtomicBool>,
    /// The text that is being played, and the one that was played last.
    asked: Option<u64>,
    played: Option<u64>,
    pub(super) scores: BotScores,
}

impl AuthorBots {
    /// Starts the thread; nobody plays yet.
    pub(super) fn start() -> Self {
        let (questions, inbox) = channel();
        let (outbox, findings) = channel();
        let started =
            thread::Builder::new().name("author's bots".to_owned()).spawn(move || play(&inbox, &outbox));
        Self {
            questions: started.ok().map(|_| questions),
            findings: Mutex::new(findings),
            stop: Arc::default(),
            asked: None,
            played: None,
            scores: BotScores::default(),
        }
    }

    /// Lets the bots play a lesson, unless they have played it or are doing so.
    pub(super) fn ask(&mut self, revision: u64, scenario: &Arc<Scenario>) {
        if self.asked == Some(revision) || self.asked.is_none() && self.played == Some(revision) {
            return;
        }
        self.stop.store(true, Ordering::Relaxed);
        self.stop = Arc::default();
        let stop = Arc::clone(&self.stop);
        let question = BotsQuestion { revision, scenario: Arc::clone(scenario), stop };
        let sent = self.questions.as_ref().is_some_and(|questions| questions.send(question).is_ok());
        self.asked = sent.then_some(revision);
    }

    /// Takes what was found. `revision` is the text as it stands. True while bots are playing.
    pub(super) fn sync(&mut self, revision: u64) -> bool {
        let findings = self.findings.get_mut().unwrap_or_else(PoisonError::into_inner);
        for BotsFinding { revision, levels } in findings.try_iter() {
            if self.asked == Some(revision) {
                self.asked = None;
            }
            let Some(levels) = levels else { continue };
            self.played = Some(revision);
            self.scores.runs = SEEDS.len() as u32;
            self.scores.levels = levels.iter().map(shown).collect();
        }
        self.scores.is_old = self.played != Some(revision);
        self.scores.is_playing = self.asked.is_some();
        self.scores.is_playing
    }
}

impl Drop for AuthorBots {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn shown(level: &LevelScores) -> BotScore {
    let total = level.total;
    BotScore {
        name: level.kind.name(),
        mean: total.mean,
        range: (total.min, total.max),
        passed: level.passed,
    }
}

/// The thread.
fn play(inbox: &Receiver<BotsQuestion>, outbox: &Sender<BotsFinding>) {
    while let Ok(BotsQuestion { revision, scenario, stop }) = inbox.recv() {
        let lang = scenario.languages.first().copied().unwrap_or(Lang::Zh);
        let levels = level_scores(&scenario, &SEEDS, lang, &stop);
        if outbox.send(BotsFinding { revision, levels }).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Embedded, load};
    use std::time::Duration;

    /// Results stand beside the text they belong to; an edit makes them old, and newer ones replace
    /// them.
    #[test]
    fn bots_play_the_lesson_as_it_stands() {
        let scenario = load(&Embedded::scenario("first_hour").unwrap(), "x").scenario.unwrap();
        let scenario = Arc::new(scenario);
        let mut bots = AuthorBots::start();
        bots.ask(1, &scenario);
        bots.ask(2, &scenario);
        assert!(bots.sync(2));
        for _ in 0..3_000 {
            if !bots.sync(2) {
                break;
            }
            thread::sleep(Duration::from_millis(10));
        }
        assert!(!bots.scores.is_old && !bots.scores.is_playing);
        assert_eq!((bots.scores.levels.len(), bots.scores.runs), (5, 5));
        bots.sync(3);
        assert!(bots.scores.is_old && bots.scores.levels.len() == 5, "shown until the new ones are there");
    }
}
