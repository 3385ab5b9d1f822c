//! The thread beside the editor in which bots play the lesson as it stands. A newer text stops the
//! bots that play an older one.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::newest::NewestFirst;
use crate::base::Lang;
use crate::calibrate::{LevelScores, level_scores};
use crate::scenario::Scenario;
use crate::ui::editor::{BotScore, BotScores};

/// Seeds on which each level plays (a design choice: a few seconds for a week of trade).
const SEEDS: [u64; 5] = [1, 2, 3, 4, 5];

/// The bots of an editor.
pub(super) struct AuthorBots {
    work: NewestFirst<Arc<Scenario>, Vec<LevelScores>>,
    pub(super) scores: BotScores,
}

impl AuthorBots {
    /// Starts the thread; nobody plays yet.
    pub(super) fn start() -> Self {
        Self { work: NewestFirst::start("author's bots", play), scores: BotScores::default() }
    }

    /// Lets the bots play a lesson, unless they have played it or are doing so.
    pub(super) fn ask(&mut self, revision: u64, scenario: &Arc<Scenario>) {
        self.work.ask(revision, || Arc::clone(scenario));
    }

    /// Takes what was found. `revision` is the text as it stands. True while bots are playing.
    pub(super) fn sync(&mut self, revision: u64) -> bool {
        if let Some(levels) = self.work.found() {
            self.scores.runs = SEEDS.len() as u32;
            self.scores.levels = levels.iter().map(shown).collect();
        }
        self.scores.is_old = !self.work.has_done(revision);
        self.scores.is_playing = self.work.is_working();
        self.scores.is_stopped = self.work.is_gone();
        self.scores.is_playing
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

/// The thread's work.
fn play(scenario: Arc<Scenario>, stop: &AtomicBool) -> Option<Vec<LevelScores>> {
    let lang = scenario.languages.first().copied().unwrap_or(Lang::Zh);
    level_scores(&scenario, &SEEDS, lang, stop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Embedded, load};
    use std::thread;
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
