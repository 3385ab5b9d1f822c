//! The three best and the three costliest moments: decisions of the keeper, or decisions not taken, each with the
//! chain of what it led to and the sums of that chain.
//!
//! `chain` gives every journal entry to at most one decision, so that nothing is counted twice; how ties are
//! broken stands there. A moment's money is what the postings under its entries did to profit; its stars are the
//! reviews among its entries; its points are the score's lines whose evidence lies in it. Three rules for points:
//!
//! - What could have been earned and was not counts as lost: an unsolved case, a slow first answer, the gaps of a
//!   listing that was left as it was.
//! - A listing that was worked on is measured against itself untouched.
//! - Money moves points at the rubric's rate, as long as the profit dimension was not cut at 0 or 100.
//!
//! A red line, a broken promise or a listing that misled is never among the best, whatever it earned.
//!
//! An order that left and arrived in time and was reviewed badly all the same is nobody's decision and no moment.
//! Moments are ranked by points of the total score, then by money, then by time.

mod chain;
mod decision;
mod steps;
mod sums;

use super::model::MomentModel;
use crate::base::Money;
use crate::score::Score;
use crate::sim::Sim;
use chain::{Chains, Root};

/// How many of each are shown.
const SHOWN: usize = 3;
/// Less than this is no reason to look back (points of the total score; design choice).
const WORTH_TELLING: f64 = 0.05;

/// The best and the costliest moments.
pub(super) fn moments(sim: &Sim, score: &Score) -> (Vec<MomentModel>, Vec<MomentModel>) {
    let mut all = every(sim, score);
    all.sort_by(|(a, _), (b, _)| {
        let (x, y) = (worth(a), worth(b));
        y.0.total_cmp(&x.0).then(y.1.cmp(&x.1)).then(a.at.cmp(&b.at)).then(a.entry.cmp(&b.entry))
    });
    let good = |(m, fault): &&(MomentModel, bool)| worth(m) > (0.0, Money::ZERO) && !fault;
    let bad = |(m, _): &&(MomentModel, bool)| worth(m) < (0.0, Money::ZERO);
    let best = all.iter().filter(good).take(SHOWN).map(|(m, _)| m.clone()).collect();
    let costliest = all.iter().rev().filter(bad).take(SHOWN).map(|(m, _)| m.clone()).collect();
    (best, costliest)
}

/// Points, or none if they are too few to tell of; then money.
fn worth(moment: &MomentModel) -> (f64, Money) {
    (if moment.points.abs() < WORTH_TELLING { 0.0 } else { moment.points }, moment.money)
}

/// Every decision of the run, in the order of their roots, and whether it was a fault.
fn every(sim: &Sim, score: &Score) -> Vec<(MomentModel, bool)> {
    let chains = Chains::of(sim);
    let sums = sums::sums(sim, score, &chains);
    let view = sim.view();
    let told = decision::Told { sim, view: &view, chains: &chains };
    let roots = chains.roots(sim);
    let moment = |root: &Root| {
        let entries = chains.entries(*root);
        let decision = decision::decision(&told, *root, &entries)?;
        let sum = sums.get(root).cloned().unwrap_or_default();
        if decision.blameless && sum.points < 0.0 {
            return None;
        }
        let model = MomentModel {
            at: decision.at,
            what: decision.what,
            steps: steps::steps(&told, *root, &entries, decision.entry, &sum.listing),
            money: sum.money,
            stars: sum.stars,
            points: sum.points,
            good_handling: decision.good_handling,
            entry: decision.entry,
            entries,
        };
        Some((model, decision.fault))
    };
    roots.iter().filter_map(moment).collect()
}

#[cfg(test)]
mod tests;
