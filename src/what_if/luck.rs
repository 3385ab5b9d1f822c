//! The same change under other lucks: what a decision brings on average, and how far luck spreads
//! it.

use super::change::DecisionChange;
use super::figures::{Difference, RunFigures};
use super::past::Past;
use super::replay::ForkPoint;
use super::work::{Cancelled, StudyHooks, StudyPlan, in_order};
use crate::base::Money;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What a change brings under other lucks.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct LuckSpread {
    /// How many other lucks.
    pub lucks: u32,
    /// Mean money.
    pub money: Money,
    /// Money between which nine of ten lucks lie.
    pub money_between: (Money, Money),
    /// Mean points.
    pub points: f64,
    /// Points between which nine of ten lucks lie.
    pub points_between: (f64, f64),
}

/// The studies of luck of one run. What the run itself comes to under a luck is found once for each
/// moment from which that luck holds.
pub(super) struct LuckStudies<'a> {
    past: &'a Past,
    threads: usize,
    lucks: usize,
    hooks: &'a StudyHooks<'a>,
    /// By the place of the first command that may differ.
    unchanged: BTreeMap<usize, (ForkPoint, Vec<RunFigures>)>,
}

impl<'a> LuckStudies<'a> {
    pub(super) fn new(past: &'a Past, plan: &StudyPlan, hooks: &'a StudyHooks<'a>) -> Self {
        let (threads, lucks) = (plan.threads, plan.lucks as usize);
        Self { past, threads, lucks, hooks, unchanged: BTreeMap::new() }
    }

    /// Plays the run as it is under every luck, from each of these places on.
    fn play_unchanged(&mut self, places: impl Iterator<Item = usize>) -> Result<(), Cancelled> {
        let new: BTreeSet<usize> = places.filter(|place| !self.unchanged.contains_key(place)).collect();
        let forks: Vec<_> = new.into_iter().map(|place| (place, self.past.fork_point(place))).collect();
        let pieces = forks.len() * self.lucks;
        (self.hooks.planned)(pieces as u64);
        let mut found = in_order(self.threads, pieces, self.hooks, |piece| {
            let fork = &forks[piece / self.lucks].1;
            // Nothing is changed, so nothing is refused.
            let rerun = self.past.replay_with_luck(fork, &[], self.luck(piece)).ok()?;
            Some(RunFigures::of(&rerun.sim))
        })?
        .into_iter();
        for (place, fork) in forks {
            let theirs = found.by_ref().take(self.lucks).flatten().collect();
            self.unchanged.insert(place, (fork, theirs));
        }
        Ok(())
    }

    /// The number of the luck of a piece of work, from 1.
    const fn luck(&self, piece: usize) -> u64 {
        (piece % self.lucks) as u64 + 1
    }

    /// What changes bring under other lucks; a luck under which one cannot be made is left out.
    ///
    /// # Errors
    /// [`Cancelled`].
    pub(super) fn of_changes(&mut self, changes: &[&DecisionChange]) -> Result<Vec<LuckSpread>, Cancelled> {
        self.play_unchanged(changes.iter().map(|change| change.first_place()))?;
        let pieces = changes.len() * self.lucks;
        (self.hooks.planned)(pieces as u64);
        let found = in_order(self.threads, pieces, self.hooks, |piece| {
            let change = changes[piece / self.lucks];
            let (fork, plain) = self.unchanged.get(&change.first_place())?;
            let changes = std::slice::from_ref(change);
            let rerun = self.past.replay_with_luck(fork, changes, self.luck(piece)).ok()?;
            Some(RunFigures::of(&rerun.sim).less(plain.get(piece % self.lucks)?))
        })?;
        let of_change = |place: usize| {
            let theirs = found.iter().skip(place * self.lucks).take(self.lucks);
            spread(&theirs.flatten().copied().collect::<Vec<_>>())
        };
        Ok((0..changes.len()).map(of_change).collect())
    }

    /// The score of the whole run under other lucks, from the opening on: what these decisions
    /// bring.
    ///
    /// # Errors
    /// [`Cancelled`].
    pub(super) fn of_the_whole(&mut self) -> Result<Vec<f64>, Cancelled> {
        self.play_unchanged(std::iter::once(0))?;
        let whole = self.unchanged.get(&0);
        Ok(whole.iter().flat_map(|(_, figures)| figures).map(|figures| figures.total).collect())
    }
}

/// Mean and spread.
fn spread(found: &[Difference]) -> LuckSpread {
    let count = found.len().max(1);
    let mut money: Vec<i64> = found.iter().map(|d| d.money.0).collect();
    let mut points: Vec<f64> = found.iter().map(|d| d.points).collect();
    money.sort_unstable();
    points.sort_by(f64::total_cmp);
    let low = found.len() / 20;
    let high = found.len().saturating_sub(low + 1);
    let at = |place: usize| money.get(place).copied().map(Money).unwrap_or_default();
    let point = |place: usize| points.get(place).copied().unwrap_or_default();
    LuckSpread {
        lucks: found.len() as u32,
        money: Money(money.iter().sum::<i64>() / count as i64),
        money_between: (at(low), at(high)),
        points: points.iter().sum::<f64>() / count as f64,
        points_between: (point(low), point(high)),
    }
}
