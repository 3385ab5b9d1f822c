//! Profit: `100 × (profit − zero) / (full − zero)`, with the two amounts of the rubric (design
//! choices until a scenario is calibrated). One line per account, so that every cent has its place.

use super::line::{LineReason, ScoreLine};
use crate::base::ids::EntryId;
use crate::scenario::model::Rubric;
use crate::sim::{Account, Sim};
use std::collections::BTreeMap;

pub(super) fn lines(sim: &Sim) -> Vec<ScoreLine> {
    let rubric = &sim.scenario().rubric;
    let per_unit = points_per_unit(rubric);
    let mut entries = entries(sim);
    let mut lines =
        vec![ScoreLine::plain(LineReason::Start, -rubric.profit_zero.as_f64() * per_unit, Vec::new())];
    for account in Account::ALL.into_iter().filter(|a| a.is_result()) {
        let balance = sim.ledger().balance(account);
        let amount = if account.is_credit() { balance } else { -balance };
        if amount.0 != 0 {
            let reason = LineReason::Account { account, amount };
            let entries = entries.remove(&account).unwrap_or_default();
            lines.push(ScoreLine::plain(reason, amount.as_f64() * per_unit, entries));
        }
    }
    lines
}

/// Points of the dimension that one unit of the currency is worth.
pub(super) fn points_per_unit(rubric: &Rubric) -> f64 {
    100.0 / (rubric.profit_full - rubric.profit_zero).as_f64().max(0.01)
}

/// The entries that moved each account, in order, each once.
fn entries(sim: &Sim) -> BTreeMap<Account, Vec<EntryId>> {
    let mut of: BTreeMap<Account, Vec<EntryId>> = BTreeMap::new();
    for posting in sim.ledger().postings() {
        for account in [posting.debit, posting.credit] {
            let entries = of.entry(account).or_default();
            if entries.last() != Some(&posting.entry) {
                entries.push(posting.entry);
            }
        }
    }
    of
}
