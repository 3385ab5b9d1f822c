//! Which decisions mattered: candidates for the study of luck, one for each customer or listing.

use super::decision::{KeeperDecision, Remark};
use super::figures::Difference;
use super::handled::ended_well;
use super::past::Past;
use std::collections::BTreeSet;

/// Candidates of each kind. Of the costly ones ten are studied, so that five stay when luck is
/// taken away.
const COSTLY: usize = 10;
const GOOD: usize = 6;
/// Fewer points of the score are no reason to look back (design choice).
const WORTH_TELLING: f64 = 0.05;
/// What was done is praised only where the best alternative brings less than this share of its
/// worth.
const NEARLY_BEST: f64 = 0.5;

/// Whether so many points more are worth telling, this time or on average.
pub(super) fn is_worth_telling(points: f64) -> bool {
    points >= WORTH_TELLING
}

/// A decision that mattered, and the alternative it is measured by.
#[derive(Debug, Clone)]
pub(super) struct Turn {
    /// The decision's place in the list.
    pub(super) decision: usize,
    /// The alternative's place in the decision's list.
    pub(super) other: usize,
    /// The gain of the alternative over the decision.
    pub(super) brings: Difference,
}

/// The best alternative of a decision that was not the best; of equals the first.
fn best(place: usize, brings: &[Option<Difference>]) -> Option<Turn> {
    let found = brings.iter().enumerate().filter_map(|(other, brings)| Some((other, (*brings)?)));
    let best = found.reduce(|best, next| {
        let better = next.1.points.total_cmp(&best.1.points).then(next.1.money.cmp(&best.1.money));
        if better.is_gt() { next } else { best }
    });
    best.map(|(other, brings)| Turn { decision: place, other, brings })
}

/// What the costliest decisions are measured by: their best alternatives.
pub(super) fn costly(decisions: &[KeeperDecision], brings: &[Vec<Option<Difference>>]) -> Vec<Turn> {
    let all = brings.iter().enumerate().filter_map(|(place, brings)| best(place, brings));
    let mut all: Vec<Turn> = all.filter(|turn| is_worth_telling(turn.brings.points)).collect();
    all.sort_by(|a, b| b.brings.points.total_cmp(&a.brings.points).then(a.decision.cmp(&b.decision)));
    one_each(decisions, all, COSTLY)
}

/// What the best decisions are measured by: not doing it at all, or else the worst alternative. A
/// decision is praised only if it is better than the middle one of the other choices, too, and if
/// the handling ended well.
pub(super) fn good(
    past: &Past,
    decisions: &[KeeperDecision],
    brings: &[Vec<Option<Difference>>],
) -> Vec<Turn> {
    let mut all = Vec::new();
    for (place, (decision, brings)) in decisions.iter().zip(brings).enumerate() {
        if decision.place.is_none() {
            continue;
        }
        let others = || brings.iter().enumerate().filter_map(|(other, brings)| Some((other, (*brings)?)));
        let nothing = others().find(|(other, _)| decision.alternatives[*other].remark == Remark::NotAtAll);
        let worst = || others().min_by(|a, b| a.1.points.total_cmp(&b.1.points));
        let Some((other, measured)) = nothing.or_else(worst) else { continue };
        let gain = best(place, brings).map_or(0.0, |turn| turn.brings.points.max(0.0));
        let is_good = is_worth_telling(-measured.points)
            && gain < NEARLY_BEST * -measured.points
            && is_worth_telling(-middle(decision, brings));
        if is_good && ended_well(past, decision) {
            all.push(Turn { decision: place, other, brings: measured });
        }
    }
    all.sort_by(|a, b| a.brings.points.total_cmp(&b.brings.points).then(a.decision.cmp(&b.decision)));
    one_each(decisions, all, GOOD)
}

/// The middle one of the other choices, of two the better one. The same thing at another moment is
/// a choice only where there is no other.
fn middle(decision: &KeeperDecision, brings: &[Option<Difference>]) -> f64 {
    let tried =
        || decision.alternatives.iter().zip(brings).filter_map(|(o, b)| Some((o.remark, (*b)?.points)));
    let is_other = |remark: Remark| match remark {
        Remark::Instead | Remark::NotAtAll => true,
        Remark::Sooner | Remark::Later => false,
    };
    let mut points: Vec<f64> = tried().filter(|(remark, _)| is_other(*remark)).map(|(_, p)| p).collect();
    if points.is_empty() {
        points = tried().map(|(_, points)| points).collect();
    }
    points.sort_by(f64::total_cmp);
    points.get(points.len() / 2).copied().unwrap_or_default()
}

/// The first of each customer or listing.
fn one_each(decisions: &[KeeperDecision], turns: Vec<Turn>, most: usize) -> Vec<Turn> {
    let mut seen = BTreeSet::new();
    let first = |turn: &Turn| seen.insert(decisions[turn.decision].subject.clone());
    turns.into_iter().filter(first).take(most).collect()
}
