//! The same change under other lucks: what a decision brings on average, and how far luck spreads
//! it.

use super::change::Change;
use super::figures::{Difference, RunFigures};
use super::past::Past;
use crate::base::Money;
use serde::Serialize;

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

/// What a change brings under one other luck; none where it cannot be done.
pub(super) fn under(past: &Past, change: &Change, luck: u64) -> Option<Difference> {
    let [plain, changed] = past.replay_with_luck(change, luck).ok()?;
    Some(RunFigures::of(&changed.sim).less(&RunFigures::of(&plain.sim)))
}

/// Mean and spread.
pub(super) fn spread(found: &[Difference]) -> LuckSpread {
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
