//! Remedies that are named twice and are one: money after sending back, a swap for what is sent
//! back.

use super::builder::ReadingBuilder;
use super::choices::{add_sum_of_choice, is_choice};
use super::cue::Cue;
use super::reading::RemedyOffered;
use super::words::RemedyKind;

/// Money back after sending back is one remedy, not two; so is a swap for what is sent back.
pub(super) fn merge_remedies(d: &mut ReadingBuilder<'_>) {
    add_sum_of_choice(d);
    let line = d.line;
    let choice = line.anywhere(&[Cue::AskPreference]) && line.clauses.iter().any(|c| c.asks);
    let has = |d: &ReadingBuilder<'_>, kind| d.out.remedies.iter().any(|r: &RemedyOffered| r.kind == kind);
    let keeps = line.anywhere(&[Cue::Keep]);
    if has(d, RemedyKind::Return) && has(d, RemedyKind::Refund) && !keeps && !choice {
        d.out.remedies.retain(|r| r.kind != RemedyKind::Refund);
    }
    if keeps && has(d, RemedyKind::Refund) {
        d.out.remedies.retain(|r| r.kind != RemedyKind::Return);
    }
    let money = line.anywhere(&[Cue::Refund, Cue::RefundNamed, Cue::AskPreference]);
    if has(d, RemedyKind::Return) && has(d, RemedyKind::Replacement) && !money && !is_choice(d) {
        d.out.remedies.retain(|r| r.kind != RemedyKind::Return);
    }
    if has(d, RemedyKind::Refund) && !keeps && !choice && is_sent_back(d) {
        for remedy in d.out.remedies.iter_mut().filter(|r| r.kind == RemedyKind::Refund) {
            remedy.kind = RemedyKind::Return;
        }
    }
}

/// Whether the customer is to send the goods back first (一周内寄回，全额退您): it is said before the
/// money, and not spared.
fn is_sent_back(d: &ReadingBuilder<'_>) -> bool {
    let line = d.line;
    let Some(money) = line.hits.iter().find(|h| matches!(h.cue, Cue::Refund | Cue::RefundNamed)) else {
        return false;
    };
    let sentence = line.clauses[money.clause].sentence;
    line.hits.iter().any(|h| {
        matches!(h.cue, Cue::Return | Cue::ReturnNamed)
            && h.end <= money.start
            && line.clauses[h.clause].sentence == sentence
            && !line.negated(h)
            && !line.spared(h)
            && !line.has(h.clause, &[Cue::Arrive])
            && !is_choice(d)
    })
}
