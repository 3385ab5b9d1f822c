//! Playing many runs side by side. Results come in the order of the jobs, for any number of
//! workers.

use super::cases::{CaseCount, count_cases};
use crate::base::Lang;
use crate::policy::{Bot, BotKind, Style, drive};
use crate::scenario::model::Scenario;
use crate::score::{Dimension, score};
use crate::sim::Sim;
use rayon::prelude::*;
use std::sync::Arc;

/// Who plays.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a few hundred of them, copied to the workers")]
pub(super) enum CalibrationPlayer {
    /// A bot with a name.
    Named(BotKind),
    /// A style of play.
    Style(Style),
}

/// The result of a run, before placing.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RunResult {
    /// The weighted points of all dimensions, 0 to 100.
    pub raw: f64,
    /// Points in the order of [`Dimension::ALL`].
    pub points: [f64; Dimension::COUNT],
    /// Profit, in units of the currency.
    pub profit: f64,
    /// Whether a sale was asked for and none was made.
    pub unsold: bool,
    /// The outcome of every case.
    pub cases: Vec<CaseCount>,
}

/// Runs of one scenario, with a callback for every finished one.
pub(super) struct Runner<'a> {
    pub(super) scenario: &'a Arc<Scenario>,
    /// The language in which bots write to customers.
    pub(super) lang: Lang,
    pub(super) done: &'a (dyn Fn() + Sync),
}

impl Runner<'_> {
    /// Every player on every seed: one list per player, in the order of the seeds.
    pub(super) fn play_all(&self, players: &[CalibrationPlayer], seeds: &[u64]) -> Vec<Vec<RunResult>> {
        let jobs: Vec<(CalibrationPlayer, u64)> =
            players.iter().flat_map(|&player| seeds.iter().map(move |&seed| (player, seed))).collect();
        let outcomes: Vec<RunResult> =
            jobs.par_iter().map(|&(player, seed)| self.play_seed(player, seed)).collect();
        outcomes.chunks(seeds.len().max(1)).map(<[RunResult]>::to_vec).collect()
    }

    fn play_seed(&self, player: CalibrationPlayer, seed: u64) -> RunResult {
        let mut sim = Sim::open(Arc::clone(self.scenario), seed);
        let bot = match player {
            CalibrationPlayer::Named(policy) => Bot::new(policy, seed),
            CalibrationPlayer::Style(style) => Bot::with_style(style, seed),
        };
        drive(&mut sim, bot.speaking(self.lang), |_, _| {});
        let score = score(&sim);
        (self.done)();
        RunResult {
            raw: score.raw,
            points: Dimension::ALL.map(|dimension| score.points(dimension)),
            profit: sim.ledger().profit().as_f64(),
            unsold: score.unsold,
            cases: count_cases(&sim),
        }
    }
}

/// The raw scores alone.
pub(super) fn raws(outcomes: &[RunResult]) -> Vec<f64> {
    outcomes.iter().map(|outcome| outcome.raw).collect()
}

/// The mean of the raw scores.
pub(super) fn mean_raw(outcomes: &[RunResult]) -> f64 {
    outcomes.iter().map(|outcome| outcome.raw).sum::<f64>() / outcomes.len().max(1) as f64
}
