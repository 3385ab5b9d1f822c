//! Profit: `100 × (profit − zero) / (full − zero)`, with the two amounts of the rubric (design choices until a
//! scenario is calibrated). One line per account, so that every cent has its place.

use super::{Line, Reason, line};
use crate::sim::{Account, Sim};

pub(super) fn lines(sim: &Sim) -> Vec<Line> {
    let rubric = &sim.scenario().rubric;
    let span = (rubric.profit_full - rubric.profit_zero).as_f64().max(0.01);
    let per_yuan = 100.0 / span;
    let mut lines = vec![line(Reason::Start, -rubric.profit_zero.as_f64() * per_yuan, Vec::new())];
    for account in Account::ALL.into_iter().filter(|a| a.is_result()) {
        let balance = sim.ledger().balance(account);
        let amount = if account.is_credit() { balance } else { -balance };
        if amount.0 != 0 {
            let of_it = sim.ledger().postings().iter().filter(|p| p.debit == account || p.credit == account);
            let mut entries: Vec<_> = of_it.map(|p| p.entry).collect();
            entries.dedup();
            let reason = Reason::Account { name: account.name(), amount };
            lines.push(line(reason, amount.as_f64() * per_yuan, entries));
        }
    }
    lines
}
