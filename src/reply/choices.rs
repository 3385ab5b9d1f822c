//! Remedies of which the customer may choose one ("5 yuan back or a new one", 要么退款要么重发).

use super::amount::Quantity;
use super::builder::ReadingBuilder;
use super::clauses::CueHit;
use super::cue::Cue;
use super::reading::RemedyOffered;
use super::remedy_cues::family;
use super::words::{Act, RemedyKind, Topic};

/// Words between the sides of a choice.
const JOINTS: &[&str] = &[" or ", "或", "还是", "要么", "要不"];
/// How far the sides may lie apart, in bytes (design choice).
const NEAR: usize = 40;
/// Matters in which a bare sum beside another remedy is money back.
const TROUBLE: &[Topic] = &[
    Topic::Damaged,
    Topic::WrongItem,
    Topic::WrongSize,
    Topic::NotAsDescribed,
    Topic::Late,
    Topic::Lost,
    Topic::Return,
    Topic::Anger,
];

/// Whether a reply leaves the customer to choose by a joint ("swap or return", 或者).
pub(super) fn is_choice(d: &ReadingBuilder<'_>) -> bool {
    JOINTS.iter().chain(&["能换能退", "能退能换"]).any(|joint| d.line.normal.text.contains(joint))
}

/// Whether a remedy that is merely named stands beside another one as its alternative, and the
/// customer is told to choose, or the other one is given.
pub(super) fn is_one_of_a_choice(d: &ReadingBuilder<'_>, hit: &CueHit) -> bool {
    const REMEDIES: &[Cue] = &[Cue::Refund, Cue::Compensate, Cue::Return, Cue::Replace];
    const GIVES: &[Cue] = &[Cue::Give, Cue::Yes, Cue::MaybeYes, Cue::Full, Cue::Free, Cue::We];
    let (line, kind) = (d.line, family(hit.cue));
    if !REMEDIES.contains(&kind) || line.negated(hit) {
        return false;
    }
    let told = line.anywhere(&[Cue::AskPreference]);
    line.hits.iter().any(|other| {
        let differs = REMEDIES.contains(&family(other.cue)) && family(other.cue) != kind;
        let (first, second) = if other.start < hit.start { (other, hit) } else { (hit, other) };
        let between = line.normal.text.get(first.end..second.start);
        let joined = between.is_some_and(|text| {
            text.len() <= NEAR
                && !text.contains(['.', ';'])
                && JOINTS.iter().any(|joint| text.contains(joint))
        });
        differs && joined && !line.negated(other) && (told || line.has(other.clause, GIVES))
    })
}

/// A bare sum beside another remedy ("5 yuan or a replacement, up to you") is money back.
pub(super) fn add_sum_of_choice(d: &mut ReadingBuilder<'_>) {
    let has_money =
        d.out.remedies.iter().any(|r| matches!(r.kind, RemedyKind::PartRefund | RemedyKind::Refund));
    let trouble = TROUBLE.iter().any(|topic| d.about(*topic));
    let told = d.line.anywhere(&[Cue::AskPreference]);
    if has_money || !trouble || !told || !d.out.remedies.iter().any(|r| r.kind == RemedyKind::Replacement) {
        return;
    }
    let line = d.line;
    for clause in 0..line.clauses.len() {
        let money = d.amounts_in(clause).find_map(|amount| match amount.quantity {
            Quantity::Money(money) if is_beside_joint(&line.normal.text, amount.start, amount.end) => {
                Some(money)
            }
            Quantity::Money(_)
            | Quantity::Share(_)
            | Quantity::Left(_)
            | Quantity::Bare(_)
            | Quantity::Unclear => None,
        });
        if let Some(amount) = money.filter(|_| !line.has(clause, &[Cue::Coupon, Cue::FreightWord])) {
            let words = line.clause_words(clause);
            d.out.remedies.push(RemedyOffered { kind: RemedyKind::PartRefund, amount: Some(amount), words });
            d.act(Act::Offer, words);
            return;
        }
    }
}

/// Whether a joint stands right before or right behind a sum.
fn is_beside_joint(text: &str, start: usize, end: usize) -> bool {
    let (before, behind) = (&text[..start], &text[end..]);
    let trimmed = behind.trim_start_matches([' ', ',', '钱']);
    ["or ", "或", "还是", "要么", "要不"].iter().any(|joint| trimmed.starts_with(joint))
        || [" or ", "或", "或者", "还是", "要么"].iter().any(|joint| before.ends_with(joint))
}
