//! The sum of the money that goes back, where a clause beside names it.

use super::amount::{Amount, Quantity};
use super::builder::ReadingBuilder;
use super::clauses::CueHit;
use super::cue::Cue;
use super::remedy_cues::family;
use crate::base::Money;

/// The sum that the clause before, or a bare one behind, names for the money that goes back ("four
/// eggs come to 6 yuan, I've just sent that back"; 杯子的钱退您，11块6).
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some of the many cues")]
pub(super) fn sum_beside(d: &ReadingBuilder<'_>, hit: &CueHit) -> Option<Money> {
    /// The most characters that a bare sum leaves to other words.
    const BARE: usize = 2;
    let line = d.line;
    let sentence = line.clauses[hit.clause].sentence;
    let text = |amount: Amount| line.normal.text.get(amount.start..amount.end).unwrap_or_default();
    let written = |amount: Amount| text(amount).chars().count();
    let has_cents =
        |number: &str| number.rsplit_once('.').is_some_and(|(_, cents)| cents.trim_end().len() == 2);
    let sum = |clause: usize| {
        line.clauses.get(clause).filter(|c| c.sentence == sentence && !c.asks)?;
        let mut sums = d.amounts_in(clause).filter_map(|amount| match amount.quantity {
            Quantity::Money(money) => Some((money, written(amount))),
            // "The two cups come to 11.60."
            Quantity::Bare(n) if hit.cue == Cue::SumBack && has_cents(text(amount)) => {
                Some((Money::from_decimal(n)?, written(amount)))
            }
            _ => None,
        });
        sums.next().filter(|_| sums.next().is_none())
    };
    let before = hit.clause.checked_sub(1).filter(|_| hit.cue == Cue::SumBack).and_then(sum);
    let bare = |(_, length): &(Money, usize)| {
        line.clause_text(hit.clause + 1).chars().filter(|c| c.is_alphanumeric()).count() <= length + BARE
    };
    let money =
        matches!(family(hit.cue), Cue::Refund | Cue::Compensate) && !line.has(hit.clause, &[Cue::Full]);
    before.or_else(|| sum(hit.clause + 1).filter(|_| money).filter(bare)).map(|(money, _)| money)
}
