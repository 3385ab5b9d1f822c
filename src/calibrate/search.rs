//! The search for the best policy: a random sample over the whole space, then rounds of refinement
//! around the best so far, all candidates of a phase on the same seeds (common random numbers),
//! everything drawn from one keyed stream. The seeds of the search are others than those on which
//! the winner is judged, so that luck it was chosen for does not count.

use super::run::{CalibrationPlayer, RunResult, Runner, mean_raw};
use super::space::{StylePoint, anywhere, near, style_at};
use crate::base::Stream;
use crate::policy::{Replies, Style};

/// First seed of the search: far from those on which players are judged.
const SEEDS_FROM: u64 = 1 << 40;
/// Seeds per point of the sample.
pub(super) const SAMPLE_SEEDS: u64 = 2;
/// Seeds per candidate of the refinement.
const ROUND_SEEDS: u64 = 4;
/// Rounds of refinement, each with smaller steps than the one before.
const ROUNDS: u32 = 5;
/// Points that have children in the next round.
const PARENTS: usize = 6;
/// First step, in units of a knob's range, and the factor from round to round.
const STEP: (f64, f64) = (0.25, 0.6);
/// Candidates that are judged in the end.
const FINALISTS: usize = 4;
/// Least budget that leaves something to every phase.
pub const LEAST_BUDGET: u32 = 60;

/// What a search may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SearchBounds {
    /// Runs.
    pub(super) budget: u32,
    /// Whether customers' messages may be answered.
    pub(super) answers: bool,
}

impl SearchBounds {
    fn style(self, point: &StylePoint) -> Style {
        let style = style_at(point);
        if self.answers { style } else { Style { replies: Replies::Silent, ..style } }
    }

    fn sample_points(self) -> u64 {
        u64::from(self.budget.max(LEAST_BUDGET)) / 2 / SAMPLE_SEEDS
    }

    fn children(self) -> u64 {
        u64::from(self.budget.max(LEAST_BUDGET)) / 2 / (u64::from(ROUNDS) + 1) / ROUND_SEEDS
    }

    /// How many runs the search takes, without judging its finalists.
    pub(super) fn runs(self, starts: usize) -> u64 {
        let first = self.children() + starts as u64;
        self.sample_points() * SAMPLE_SEEDS + (first + u64::from(ROUNDS) * self.children()) * ROUND_SEEDS
    }
}

/// The result of a search.
#[derive(Debug)]
pub(super) struct SearchResult {
    /// The random sample with its mean raw scores.
    pub(super) sample: Vec<(StylePoint, f64)>,
    /// The best styles, best first by the seeds of the search.
    pub(super) finalists: Vec<Style>,
}

/// Searches, starting from a random sample and some known points.
pub(super) fn search(runner: &Runner<'_>, bounds: SearchBounds, starts: &[StylePoint]) -> SearchResult {
    let mut chance = Stream::new(bounds.budget.into(), u64::from(bounds.answers), 0x5EA2, 0);
    let points: Vec<StylePoint> = (0..bounds.sample_points()).map(|_| anywhere(&mut chance)).collect();
    let sample = judge_points(runner, bounds, points, SAMPLE_SEEDS);
    let mut ranked: Vec<&(StylePoint, f64)> = sample.iter().collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    let best = ranked.iter().take(bounds.children() as usize).map(|(point, _)| *point);
    let mut known = judge_points(runner, bounds, starts.iter().copied().chain(best).collect(), ROUND_SEEDS);
    let mut step = STEP.0;
    for _ in 0..ROUNDS {
        rank_points(&mut known);
        let parents: Vec<StylePoint> = known.iter().take(PARENTS).map(|(point, _)| *point).collect();
        let children = (0..bounds.children()).map(|_| {
            let mut any = || parents[chance.below(parents.len() as u64) as usize];
            let (one, other) = (any(), any());
            near(&mut chance, &one, &other, step)
        });
        let children = children.collect();
        known.extend(judge_points(runner, bounds, children, ROUND_SEEDS));
        step *= STEP.1;
    }
    rank_points(&mut known);
    let finalists = known.iter().take(FINALISTS).map(|(point, _)| bounds.style(point)).collect();
    SearchResult { sample, finalists }
}

/// Best first; equals stay in the order in which they were found.
fn rank_points(known: &mut [(StylePoint, f64)]) {
    known.sort_by(|a, b| b.1.total_cmp(&a.1));
}

/// The points with their mean raw scores over so many seeds.
pub(super) fn judge_points(
    runner: &Runner<'_>,
    bounds: SearchBounds,
    points: Vec<StylePoint>,
    seeds: u64,
) -> Vec<(StylePoint, f64)> {
    let players: Vec<CalibrationPlayer> =
        points.iter().map(|point| CalibrationPlayer::Style(bounds.style(point))).collect();
    let seeds: Vec<u64> = (SEEDS_FROM..SEEDS_FROM + seeds).collect();
    let outcomes = runner.play_all(&players, &seeds);
    points.into_iter().zip(outcomes.iter().map(|o: &Vec<RunResult>| mean_raw(o))).collect()
}
