//! What players of each level reach in a lesson as it stands: a few runs each, for an author who is
//! still writing. Scores are those that a learner would see.

use super::statistics::{Spread, spread};
use crate::base::Lang;
use crate::policy::{BotKind, play_in};
use crate::scenario::model::Scenario;
use crate::score::score;
use crate::sim::Sim;
use rayon::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The results of players of one level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LevelScores {
    /// Which level.
    pub kind: BotKind,
    /// The scores, 0 to 100.
    pub total: Spread,
    /// In how many runs it passed.
    pub passed: u32,
}

/// Plays a lesson on these seeds with players of each level, lowest first. `None` if it was stopped
/// before the last run.
pub fn level_scores(
    scenario: &Arc<Scenario>,
    seeds: &[u64],
    lang: Lang,
    stop: &AtomicBool,
) -> Option<Vec<LevelScores>> {
    let one = |kind: BotKind, seed: u64| {
        if stop.load(Ordering::Relaxed) {
            return None;
        }
        let mut sim = Sim::open(Arc::clone(scenario), seed);
        play_in(&mut sim, kind, lang, |_, _| {});
        let score = score(&sim);
        Some((score.total, score.passed()))
    };
    let level = |kind: BotKind| {
        let runs: Option<Vec<(f64, bool)>> = seeds.par_iter().map(|seed| one(kind, *seed)).collect();
        let runs = runs?;
        let totals: Vec<f64> = runs.iter().map(|(total, _)| *total).collect();
        let passed = runs.iter().filter(|(_, passed)| *passed).count() as u32;
        Some(LevelScores { kind, total: spread(&totals), passed })
    };
    BotKind::GRADED.into_iter().map(level).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Embedded, load};

    #[test]
    fn levels_reach_what_their_runs_score_and_can_be_stopped() {
        let scenario = load(&Embedded::scenario("first_hour").unwrap(), "x").scenario.unwrap();
        let scenario = Arc::new(scenario);
        let go = AtomicBool::new(false);
        let found = level_scores(&scenario, &[1, 2], Lang::En, &go).unwrap();
        assert_eq!(found.iter().map(|level| level.kind).collect::<Vec<_>>(), BotKind::GRADED);
        let expert = found.last().unwrap();
        let runs: Vec<f64> = [1, 2]
            .map(|seed| {
                let mut sim = Sim::open(Arc::clone(&scenario), seed);
                play_in(&mut sim, BotKind::Expert, Lang::En, |_, _| {});
                score(&sim).total
            })
            .to_vec();
        assert_eq!(expert.total, spread(&runs));
        assert!(expert.total.mean > found[0].total.mean && expert.passed == 2);
        go.store(true, Ordering::Relaxed);
        assert_eq!(level_scores(&scenario, &[1], Lang::En, &go), None);
    }
}
