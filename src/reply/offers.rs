//! Remedies offered, and remedies refused.

use super::amount::Quantity;
use super::builder::ReadingBuilder;
use super::clauses::CueHit;
use super::cue::Cue;
use super::given::{is_conditional, is_given, is_granted_then};
use super::offered_sum::amount_for;
use super::one_remedy;
use super::reading::RemedyOffered;
use super::remedy_cues::family;
use super::sum_beside::sum_beside;
use super::words::{Act, RedLine, Refusal, RemedyKind, Topic};
use crate::base::Money;

const REMEDIES: &[Cue] = &[
    Cue::Refund,
    Cue::RefundNamed,
    Cue::Compensate,
    Cue::CompensateNamed,
    Cue::SumBack,
    Cue::Return,
    Cue::ReturnNamed,
    Cue::RefuseReturn,
    Cue::RefuseDiscount,
    Cue::RefuseRefund,
    Cue::Replace,
    Cue::ReplaceNamed,
    Cue::Coupon,
    Cue::Discount,
    Cue::MaybeDiscount,
    Cue::PriceTo,
    Cue::Priced,
    Cue::TakesOff,
    Cue::FirmPrice,
    Cue::Gift,
    Cue::GiftNamed,
];

/// Red lines beside which nothing is an offer: what is promised there is the price of the breach.
const TAINTED: &[RedLine] =
    &[RedLine::PaidReview, RedLine::OffPlatform, RedLine::InvoiceRefused, RedLine::Insult, RedLine::Scam];

/// Reads the remedies of every clause. Those behind an "otherwise" belong to promises and are left
/// to them.
pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    let tainted = TAINTED.iter().any(|line| d.out.crosses(*line));
    for clause in 0..d.line.clauses.len() {
        if d.taken.contains(&clause) {
            continue;
        }
        for hit in d.line.within(clause).to_vec() {
            if REMEDIES.contains(&hit.cue) {
                read_hit(d, &hit, tainted);
            }
        }
    }
    one_remedy::merge_remedies(d);
}

/// Whether a clause only says what happens if a promise is broken.
pub(super) fn is_otherwise(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    let sentence = d.line.clauses[clause].sentence;
    d.line.hits.iter().any(|h| {
        let here = h.clause <= clause || h.clause == clause + 1 && runs_on(d, clause);
        h.cue == Cue::Otherwise && here && d.line.clauses[h.clause].sentence == sentence
    })
}

/// Whether the next clause goes on without a sign ("I refund you if it has not come").
fn runs_on(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    !d.line.clause_text(clause).trim_end().ends_with(|c: char| c.is_ascii_punctuation())
}

/// Reads one hit: an offer, a refusal, or nothing.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some of the many cues")]
fn read_hit(d: &mut ReadingBuilder<'_>, hit: &CueHit, tainted: bool) {
    let line = d.line;
    let words = line.clause_words(hit.clause);
    match hit.cue {
        // 洗过的话就不能退了 refuses nothing yet.
        Cue::RefuseReturn if is_conditional(d, hit) => return,
        Cue::RefuseReturn => return d.refuse(returned(d), words),
        Cue::RefuseRefund => return d.refuse(refunded(d), words),
        // 包不了邮 refuses the freight to a customer who asked about that, and no lower price.
        Cue::RefuseDiscount if d.about(Topic::Freight) && is_of_freight(d, hit) => {
            return d.refuse(Refusal::Other, words);
        }
        // 五十二给您不能再少了 names the price, and refuses no more than a lower one.
        Cue::FirmPrice | Cue::RefuseDiscount if names_price(d, hit) => return,
        Cue::FirmPrice | Cue::RefuseDiscount => return d.refuse(Refusal::Discount, words),
        _ => {}
    }
    let plain = family(hit.cue);
    if line.spared(hit) && plain == Cue::Return || line.has(hit.clause, &[Cue::Why, Cue::AskedFor]) {
        return;
    }
    if line.negated(hit) && !(plain == Cue::Return && is_granted_then(d, hit)) {
        if line.has(hit.clause, &[Cue::Keep]) || line.clauses[hit.clause].asks {
            return;
        }
        let bare = line.normal.text.get(hit.start..hit.end) == Some("退");
        let refusal = if bare { Some(returned(d)) } else { refused(d, plain) };
        // "If you don't want the new one" refuses none.
        let wish = matches!(plain, Cue::Return | Cue::Replace | Cue::Gift | Cue::Coupon);
        let supposed = wish && is_conditional(d, hit);
        if let Some(refusal) = refusal.filter(|_| !supposed && !line.has(hit.clause, &[Cue::Mention])) {
            d.refuse(refusal, words);
        }
        return;
    }
    if tainted || is_otherwise(d, hit.clause) || !is_given(d, hit) || is_refused(d, hit) {
        return;
    }
    let Some((kind, amount)) = kind_of(d, hit) else {
        return;
    };
    if kind == RemedyKind::Replacement && is_only_about(d, Topic::ChangeOrder) {
        if !d.out.does(Act::Agree) {
            d.act(Act::Agree, words);
        }
        return;
    }
    if kind == RemedyKind::Refund && is_part_of_cancelling(d, hit) {
        return;
    }
    if let Some(same) = d.out.remedies.iter_mut().find(|r| r.kind == kind) {
        same.amount = same.amount.or(amount);
        return;
    }
    d.out.remedies.push(RemedyOffered { kind, amount, words });
    d.act(Act::Offer, words);
}

/// Whether money only goes back because the order is cancelled (取消了，钱原路退; "cancelled, the money
/// goes back"). "I refund you in full" offers.
fn is_part_of_cancelling(d: &ReadingBuilder<'_>, hit: &CueHit) -> bool {
    let line = d.line;
    let text = line.clause_text(hit.clause);
    let offers = line.has(hit.clause, &[Cue::Full, Cue::We]) || text.contains("full");
    let spoken = !text.is_ascii() || line.normal.text.contains("cancel");
    is_only_about(d, Topic::Cancel) && spoken && !offers
}

/// Whether the talk is about nothing else. Where only a change before sending is asked for,
/// 给您换成蓝的 agrees to it and puts nothing right.
fn is_only_about(d: &ReadingBuilder<'_>, topic: Topic) -> bool {
    d.context.topics.len() == 1 && d.about(topic)
}

/// Whether the clause itself says no to the remedy, or the whole reply yields to no threat.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some of the many cues")]
fn is_refused(d: &ReadingBuilder<'_>, hit: &CueHit) -> bool {
    let line = d.line;
    // "You can return it, minus a charge" denies what it seems to allow.
    if d.out.crosses(RedLine::DeniesReturn) && line.has(hit.clause, &[Cue::DeniesReturn]) {
        return true;
    }
    match family(hit.cue) {
        Cue::Refund | Cue::Compensate => {
            line.has(hit.clause, &[Cue::RefuseRefund]) || d.refused(Refusal::Extortion)
        }
        Cue::Return => line.has(hit.clause, &[Cue::RefuseReturn]),
        Cue::Discount | Cue::MaybeDiscount | Cue::PriceTo => {
            line.within(hit.clause)
                .iter()
                .any(|h| matches!(h.cue, Cue::RefuseDiscount | Cue::FirmPrice) && !names_price(d, h))
                || line.has(hit.clause, &[Cue::Condition])
                    && line.sentence_has(line.clauses[hit.clause].sentence, &[Cue::RefuseDiscount])
        }
        _ => false,
    }
}

/// Whether a price is named in front of what refuses a lower one.
fn names_price(d: &ReadingBuilder<'_>, no: &CueHit) -> bool {
    let line = d.line;
    d.about(Topic::Bargain)
        && line.within(no.clause).iter().any(|h| {
            matches!(h.cue, Cue::PriceTo | Cue::Priced)
                && h.end <= no.start
                && !line.negated(h)
                && d.amounts_in(no.clause).any(|a| a.start < h.end && h.start <= a.end)
        })
}

/// Whether a refusal of money off speaks of what sending costs.
fn is_of_freight(d: &ReadingBuilder<'_>, hit: &CueHit) -> bool {
    let text = d.line.normal.text.get(hit.start..hit.end).unwrap_or_default();
    ["包邮", "不了邮"].iter().any(|word| text.contains(word))
}

/// What a "cannot take it back" refuses: the return, or the money where goods never arrived or were
/// bad.
fn returned(d: &ReadingBuilder<'_>) -> Refusal {
    let parcel = d.about(Topic::Lost) || d.about(Topic::Late);
    if parcel { Refusal::Refund } else { Refusal::Return }
}

/// What a "no money back" refuses.
fn refunded(d: &ReadingBuilder<'_>) -> Refusal {
    if d.about(Topic::Extortion) { Refusal::Extortion } else { Refusal::Refund }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some of the many cues")]
fn refused(d: &ReadingBuilder<'_>, cue: Cue) -> Option<Refusal> {
    Some(match cue {
        Cue::Refund | Cue::Compensate if d.about(Topic::Extortion) => Refusal::Extortion,
        Cue::Refund | Cue::Compensate => Refusal::Refund,
        Cue::Return => Refusal::Return,
        Cue::Coupon | Cue::Gift if d.about(Topic::PaidReview) => Refusal::PaidReview,
        Cue::Discount | Cue::Coupon | Cue::PriceTo => Refusal::Discount,
        Cue::MaybeDiscount if d.about(Topic::Bargain) => Refusal::Discount,
        Cue::Replace | Cue::Gift => Refusal::Other,
        _ => return None,
    })
}

/// Which remedy a hit offers, and how much.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some of the many cues")]
fn kind_of(d: &ReadingBuilder<'_>, hit: &CueHit) -> Option<(RemedyKind, Option<Money>)> {
    let line = d.line;
    // A sum that is not clear promises nothing: least of all another sum, or everything.
    if d.amounts_in(hit.clause).any(|amount| amount.quantity == Quantity::Unclear) {
        return None;
    }
    let amount = amount_for(d, hit).or_else(|| sum_beside(d, hit));
    if hit.cue == Cue::SumBack && amount.is_none() {
        return None;
    }
    // A bare 退 is money if a sum stands beside it, and sending back if it is allowed (可以退).
    if line.normal.text.get(hit.start..hit.end) == Some("退") && amount.is_none() {
        return line.has(hit.clause, &[Cue::MaybeYes, Cue::Yes]).then_some((RemedyKind::Return, None));
    }
    let bargaining = d.about(Topic::Bargain) || d.about(Topic::Bulk);
    Some(match family(hit.cue) {
        Cue::Return => (RemedyKind::Return, None),
        Cue::Replace => (RemedyKind::Replacement, None),
        Cue::Gift => {
            if line.has(hit.clause, &[Cue::Coupon])
                || line.clauses[hit.clause].asks && line.has(hit.clause, &[Cue::AskPurpose])
            {
                return None;
            }
            (RemedyKind::Gift, None)
        }
        Cue::Coupon => (RemedyKind::Coupon, amount),
        Cue::Refund | Cue::Compensate => {
            if line.has(hit.clause, &[Cue::Coupon, Cue::Gift]) && family(hit.cue) == Cue::Compensate {
                return None;
            }
            if amount.is_none() && line.has(hit.clause, &[Cue::FreightWord]) {
                return None;
            }
            let full = line.has(hit.clause, &[Cue::Full]);
            let all = matches!((amount, d.context.order_value), (Some(a), Some(v)) if a >= v);
            let part = family(hit.cue) == Cue::Compensate
                || amount.is_some()
                || line.has(hit.clause, &[Cue::Part, Cue::Half])
                || names_part(d, hit.clause);
            if part && !full && !all { (RemedyKind::PartRefund, amount) } else { (RemedyKind::Refund, None) }
        }
        Cue::Discount | Cue::PriceTo | Cue::MaybeDiscount => {
            let other = &[
                Cue::Coupon,
                Cue::Refund,
                Cue::RefundNamed,
                Cue::Compensate,
                Cue::CompensateNamed,
                Cue::Replace,
            ];
            let recommends = only_recommends(d, hit, amount);
            if line.has(hit.clause, other)
                || recommends
                || matches!(hit.cue, Cue::Priced | Cue::TakesOff) && !(bargaining || d.about(Topic::Freight))
            {
                return None;
            }
            let sure = amount.is_some()
                || hit.cue == Cue::Priced
                || named(d, hit.clause) && (hit.cue != Cue::PriceTo || bargaining)
                || hit.cue == Cue::Discount && !line.clauses[hit.clause].asks;
            let bare = matches!(hit.cue, Cue::PriceTo) && amount.is_none() && !named(d, hit.clause);
            if !sure || bare {
                return None;
            }
            (RemedyKind::Discount, amount)
        }
        _ => return None,
    })
}

/// Whether a part of the whole is named, even where the whole is not known.
fn names_part(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    d.amounts_in(clause).any(|a| matches!(a.quantity, Quantity::Share(share) if share < 1.0))
}

/// Whether a clause suggests something cheaper and takes nothing off itself.
fn only_recommends(d: &ReadingBuilder<'_>, hit: &CueHit, amount: Option<Money>) -> bool {
    let gives = amount.is_some() && d.line.has(hit.clause, &[Cue::Give, Cue::We]);
    d.line.has(hit.clause, &[Cue::Recommend]) && !gives
}

/// Whether the clause names any quantity or says that something is given.
fn named(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    d.line.has(clause, &[Cue::Give]) || d.amounts_in(clause).any(|a| !matches!(a.quantity, Quantity::Bare(_)))
}
