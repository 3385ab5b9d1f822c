//! The three best and the three costliest moments: decisions of the keeper, or decisions not taken,
//! each with the chain of what it led to and the sums of that chain.
//!
//! `chain` gives every journal entry to at most one decision, so that nothing is counted twice; how
//! ties are broken stands there. A moment's money is what the postings under its entries did to
//! profit; its stars are the reviews among its entries; its points are the score's lines whose
//! evidence lies in it. Three rules for points:
//!
//! - What could have been earned and was not counts as lost: an unsolved case, a slow first answer,
//!   the gaps of a listing that was left as it was.
//! - A listing that was worked on is measured against itself untouched.
//! - Money moves points at the rubric's rate, as long as the profit dimension was not cut at 0 or
//!   100.
//!
//! A red line, a broken promise or a listing that misled is never among the best, however much it
//! earned. It counts among the costliest with what it lost, even if the same talk earned something.
//!
//! Few stars where nothing was wrong are nobody's doing (`ReviewGround::Luck`): they count in no
//! moment, no moment with such a review is among the best, and the step says that it was luck. An
//! order that left and arrived in time is no moment for what it lost. Moments are ranked by points
//! of the total score, then by money, then by time.

mod decision;
mod steps;
mod sums;

use super::chain::Root;
use super::hindsight::Hindsight;
use super::model::MomentModel;
use crate::base::Money;

/// How many of each are shown.
const SHOWN: usize = 3;
/// Less than this is no reason to look back (points of the total score; design choice).
const WORTH_TELLING: f64 = 0.05;

/// A moment, and what keeps it from being an example.
#[derive(Debug, Clone)]
struct Judged {
    model: MomentModel,
    /// It broke a rule or a word given.
    fault: bool,
    /// A review in it gave few stars where nothing was wrong.
    luck: bool,
}

/// The best and the costliest moments.
pub(super) fn moments(run: &Hindsight<'_>) -> (Vec<MomentModel>, Vec<MomentModel>) {
    let mut all = every(run);
    all.sort_by(|Judged { model: a, .. }, Judged { model: b, .. }| {
        let (x, y) = (worth(a), worth(b));
        y.0.total_cmp(&x.0).then(y.1.cmp(&x.1)).then(a.at.cmp(&b.at)).then(a.entry.cmp(&b.entry))
    });
    let good = |m: &&Judged| worth(&m.model) > (0.0, Money::ZERO) && !m.fault && !m.luck;
    let bad = |m: &&Judged| worth(&m.model) < (0.0, Money::ZERO);
    let best = all.iter().filter(good).take(SHOWN).map(|m| m.model.clone()).collect();
    let costliest = all.iter().rev().filter(bad).take(SHOWN).map(|m| m.model.clone()).collect();
    (best, costliest)
}

/// Points, or none if they are too few to report; then money.
fn worth(moment: &MomentModel) -> (f64, Money) {
    (if moment.points.abs() < WORTH_TELLING { 0.0 } else { moment.points }, moment.money)
}

/// Every decision of the run, in the order of their roots.
fn every(run: &Hindsight<'_>) -> Vec<Judged> {
    let sums = sums::sums(run);
    let roots = run.chains.roots(run.sim);
    let moment = |root: &Root| {
        let entries = run.chains.entries(*root);
        let decision = decision::decision(run, *root, &entries)?;
        let sum = sums.get(root).cloned().unwrap_or_default();
        if decision.blameless && sum.points < 0.0 {
            return None;
        }
        // What a fault earned is no credit to it.
        let points = if decision.fault && sum.lost < 0.0 { sum.points.min(sum.lost) } else { sum.points };
        let model = MomentModel {
            at: decision.at,
            what: decision.what,
            steps: steps::steps(run, *root, &entries, decision.entry, &sum.listing),
            money: sum.money,
            stars: sum.stars,
            points,
            good_handling: decision.good_handling,
            entry: decision.entry,
            entries,
        };
        Some(Judged { model, fault: decision.fault, luck: sum.luck })
    };
    roots.iter().filter_map(moment).collect()
}

#[cfg(test)]
mod tests;
