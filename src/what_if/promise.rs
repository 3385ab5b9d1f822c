//! Which decisions of a very long run are tried: those with most at stake, by a bound that costs
//! one look at the journal.
//!
//! - A decision about a customer: the money that moved for them, and the points that their lines of
//!   the score lost or missed.
//! - A decision about goods or the shop: a fifth of what was sold after it, since no price that is
//!   tried differs more.

use super::align::Stakes;
use super::cause::found_in;
use super::decision::KeeperDecision;
use super::past::Past;
use crate::sim::Sim;

/// How many are tried where not all can be.
const MOST: usize = 100;
/// Share of later sales that a decision about goods can move.
const MOVES: f64 = 0.2;

/// Which decisions are tried: all of them where the work allows it.
pub(super) fn most_promising(past: &Past, decisions: &[KeeperDecision], most_work: u64) -> Vec<bool> {
    let entries = past.last().journal().entries().len() as u64;
    let alternatives: usize = decisions.iter().map(|d| d.alternatives.len()).sum();
    if entries.saturating_mul(alternatives as u64) <= most_work || decisions.len() <= MOST {
        return vec![true; decisions.len()];
    }
    let stakes = Stakes::of(past.last());
    let mut ranked: Vec<(f64, usize)> = decisions
        .iter()
        .enumerate()
        .map(|(place, decision)| (at_stake(past, past.last(), &stakes, decision), place))
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut chosen = vec![false; decisions.len()];
    for (_, place) in ranked.into_iter().take(MOST) {
        chosen[place] = true;
    }
    chosen
}

fn at_stake(past: &Past, last: &Sim, stakes: &Stakes, decision: &KeeperDecision) -> f64 {
    let done = decision.place.and_then(|place| past.steps().get(place)).map(|step| &step.command);
    let instead = decision.alternatives.iter().flat_map(|other| &other.change.instead);
    let about = done.into_iter().chain(instead).find(|command| command.customer().is_some());
    match about.and_then(|command| found_in(last, command)) {
        Some(customer) => stakes.of_customer(customer),
        None => stakes.sold_after(decision.at) * MOVES,
    }
}
