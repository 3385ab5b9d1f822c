//! The three best and the three costliest moments: the single entries to which the score's evidence and the
//! books' money trace back.
//!
//! A moment's worth is what the evidence says: points of the total score, and money posted under the entry or
//! under entries that it caused. Where evidence names no single entry (a whole account), there is no moment.

use super::model::MomentModel;
use super::score_lines::reason;
use crate::base::ids::EntryId;
use crate::base::{Money, Time};
use crate::score::{Line, Reason, Score};
use crate::sim::Sim;
use std::collections::BTreeMap;

/// How many of each are shown.
const SHOWN: usize = 3;

/// The best and the costliest moments.
pub(super) fn moments(sim: &Sim, score: &Score) -> (Vec<MomentModel>, Vec<MomentModel>) {
    let money = money_by_root(sim);
    let weights: u32 = score.dimensions.iter().map(|d| d.weight).sum();
    let mut all: Vec<MomentModel> = Vec::new();
    for dimension in &score.dimensions {
        let share = score.scale() * f64::from(dimension.weight) / f64::from(weights.max(1));
        for line in &dimension.lines {
            let possible = possible_points(dimension.lines.as_slice(), line);
            // What was not earned counts as lost: a case that was not solved cost what solving it brings.
            let points = (line.points - possible) * share;
            all.extend(moment(sim, &money, line, points));
        }
    }
    let by = |m: &MomentModel| m.points + m.money.as_f64() / 50.0;
    all.sort_by(|a, b| by(b).total_cmp(&by(a)).then(a.entry.cmp(&b.entry)));
    let best = all.iter().filter(|m| by(m) > 0.05).take(SHOWN).cloned().collect();
    let costliest = all.iter().rev().filter(|m| by(m) < -0.05).take(SHOWN).cloned().collect();
    (best, costliest)
}

/// What a line of "solved or not" could have brought: what its solved siblings brought on average.
fn possible_points(lines: &[Line], line: &Line) -> f64 {
    let unsolved =
        matches!(line.reason, Reason::Case { solved: false, .. } | Reason::FirstAnswer { quick: false, .. });
    if !unsolved {
        return 0.0;
    }
    let same = |other: &&Line| {
        std::mem::discriminant(&other.reason) == std::mem::discriminant(&line.reason) && other.points > 0.0
    };
    let (count, sum) = lines.iter().filter(same).fold((0.0, 0.0), |(n, s), l| (n + 1.0, s + l.points));
    if count > 0.0 { sum / count } else { 50.0 / lines.len().max(1) as f64 }
}

fn moment(sim: &Sim, money: &BTreeMap<EntryId, Money>, line: &Line, points: f64) -> Option<MomentModel> {
    let entry = match line.entries.as_slice() {
        [one] => *one,
        _ => return None,
    };
    let root = root_of(sim, entry);
    let at = sim.journal().get(entry).map_or(Time::ZERO, |e| e.at);
    let sum = money.get(&root).copied().unwrap_or(Money::ZERO);
    let case_money = if matches!(line.reason, Reason::Case { .. }) { sum } else { Money::ZERO };
    Some(MomentModel {
        at,
        what: reason(sim.scenario(), &line.reason),
        led_to: crate::base::Text::default(),
        money: case_money,
        points,
        entry: Some(entry),
    })
}

/// The first entry of the chain of causes.
fn root_of(sim: &Sim, entry: EntryId) -> EntryId {
    let mut at = entry;
    while let Some(cause) = sim.journal().get(at).and_then(|e| e.cause) {
        at = cause;
    }
    at
}

/// Effect on profit of everything that goes back to the same first entry.
fn money_by_root(sim: &Sim) -> BTreeMap<EntryId, Money> {
    let mut sums: BTreeMap<EntryId, Money> = BTreeMap::new();
    for posting in sim.ledger().postings() {
        let mut effect = Money::ZERO;
        if posting.debit.is_result() {
            effect -= posting.amount;
        }
        if posting.credit.is_result() {
            effect += posting.amount;
        }
        if effect != Money::ZERO {
            *sums.entry(root_of(sim, posting.entry)).or_default() += effect;
        }
    }
    sums
}
