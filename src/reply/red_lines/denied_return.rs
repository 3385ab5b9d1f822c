//! A return denied that the law grants. Goods made to measure, worn or perishable, and returns out
//! of time, are no breach.

use super::insult::inside_quotes;
use crate::reply::builder::ReadingBuilder;
use crate::reply::cue::Cue;
use crate::reply::polarity::warned_or_quoted;
use crate::reply::words::{Act, RedLine, Refusal};

pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    for hit in d.mentions(&[Cue::DeniesReturn]) {
        // "To deny a lawful return is a red line" denies none.
        if line.has(hit.clause, &[Cue::Disowns]) {
            continue;
        }
        let excused = line.anywhere(&[Cue::LawfulException]) || warned_or_quoted(line, hit.clause);
        // "No returns" was another shop's sign: what is only quoted denies nothing.
        if inside_quotes(&line.normal.text, hit.start) {
            continue;
        }
        let denied = line.within(hit.clause).iter().any(|h| {
            matches!(h.cue, Cue::Not | Cue::NoWord | Cue::Cannot | Cue::Decline) && h.end <= hit.start
        });
        // 想退？除非… asks nothing: the phrase ends behind the question.
        let end = line.clause_at(hit.end.saturating_sub(1)).unwrap_or(hit.clause);
        if line.clauses[end].asks || denied {
            continue;
        }
        let words = line.clause_words(hit.clause);
        d.refuse(Refusal::Return, words);
        if !excused {
            d.cross(RedLine::DeniesReturn, words);
        }
    }
}

/// A return that other rules read as refused, for a reason that is none (opened, on sale, not
/// liked).
pub(in crate::reply) fn judge_refusal(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    if !d.refused(Refusal::Return) || line.anywhere(&[Cue::LawfulException]) {
        return;
    }
    let bad = line.hits.iter().find(|h| {
        // "Clearance, no returns, didn't you read?" asks in its last clause only.
        let c = line.clauses[h.clause];
        let last = line.clauses.get(h.clause + 1).is_none_or(|next| next.sentence != c.sentence);
        let asks = c.asks && last;
        h.cue == Cue::UnlawfulReason && !asks && !warned_or_quoted(line, h.clause)
    });
    if let Some(hit) = bad.filter(|_| !d.out.does(Act::Offer)) {
        d.cross(RedLine::DeniesReturn, line.clause_words(hit.clause));
    }
}
