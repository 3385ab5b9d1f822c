//! The week as a curve: cash and rating at the end of every quarter of a day.

use super::past::Past;
use super::report::CurvePoint;
use crate::base::{Money, Time};
use crate::sim::{Account, Entry, Posting};

/// Points of the curve in a day.
const PER_DAY: i64 = 4;

/// Profit so far and mean stars so far, over the days of the run. What was settled afterwards, over
/// weeks, is one last point a quarter of a day behind the last day, so that the days keep their
/// width.
pub(super) fn curve(past: &Past) -> Vec<CurvePoint> {
    let sim = past.last();
    let begins = past.scenario().begins;
    let settled = sim.journal().entries().last().map_or(begins, |entry| entry.at);
    let apart = crate::base::time::DAY / PER_DAY;
    let closes = Time(Time::end_of_day(past.scenario().days).0 + 1);
    let last = if settled > closes { Time(closes.0 + apart) } else { settled };
    let mut at = begins;
    let mut out = Vec::new();
    let mut postings = sim.ledger().postings().iter().peekable();
    let mut entries = sim.journal().entries().iter().peekable();
    let (mut profit, mut stars, mut reviews) = (Money::ZERO, 0_u32, 0_u32);
    loop {
        let until = if at >= last { settled } else { at };
        while let Some(posting) = postings.next_if(|p| p.at <= until) {
            profit += result(posting, Account::is_result);
        }
        while let Some(entry) = entries.next_if(|e| e.at <= until) {
            if let Entry::Reviewed { stars: given, .. } = &entry.what {
                stars += u32::from(*given);
                reviews += 1;
            }
        }
        let rating = (reviews > 0).then(|| f64::from(stars) / f64::from(reviews));
        out.push(CurvePoint { at, profit, rating });
        if at >= last {
            return out;
        }
        at = Time(at.0 + apart).min(last);
    }
}

fn result(posting: &Posting, counts: fn(Account) -> bool) -> Money {
    let credit = if counts(posting.credit) { posting.amount } else { Money::ZERO };
    let debit = if counts(posting.debit) { posting.amount } else { Money::ZERO };
    credit - debit
}
