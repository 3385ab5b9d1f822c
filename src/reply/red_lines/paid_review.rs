//! Money or goods for a good review, and the refusal of it.

use crate::reply::builder::ReadingBuilder;
use crate::reply::clauses::{CueHit, DENIALS};
use crate::reply::cue::Cue;
use crate::reply::polarity::{clause_denies, denies, plain_no, sentence_denies, warned_or_quoted};
use crate::reply::words::{Act, RedLine, Refusal, RemedyKind, Topic};

/// What a review may be paid with.
const PAY: &[Cue] = &[
    Cue::Cashback,
    Cue::Reward,
    Cue::Coupon,
    Cue::Gift,
    Cue::Refund,
    Cue::Compensate,
    Cue::CompensateNamed,
    Cue::Discount,
    Cue::MaybeDiscount,
    Cue::Pay,
    Cue::Replace,
    Cue::GiftNamed,
    Cue::RefundNamed,
    Cue::ReplaceNamed,
];

pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    let topic = d.about(Topic::PaidReview) || d.about(Topic::Extortion);
    let honest = line.anywhere(&[Cue::HonestReview])
        || line.hits.iter().any(|h| h.cue == Cue::GoodReview && line.spared(h));
    if let Some(clause) = bought_all_the_same(d).filter(|_| !honest) {
        d.cross(RedLine::PaidReview, line.clause_words(clause));
        return d.taken.push(clause);
    }
    let no = plain_no(d);
    for hit in d.mentions(cues_of_a_deal(d)) {
        let sentence = line.clauses[hit.clause].sentence;
        let near = |c: usize| {
            topic || line.clauses[c].sentence == sentence || line.clauses[c].sentence == sentence + 1
        };
        let pays = line.hits.iter().any(|h| PAY.contains(&h.cue) && near(h.clause))
            || d.amounts.iter().any(|a| line.clause_at(a.start).is_some_and(near))
            || topic && line.anywhere(&[Cue::Give]);
        let review = line.anywhere(&[Cue::GoodReview])
            || line.anywhere(&[Cue::Review]) && line.sentence_has(sentence, &[Cue::Cashback, Cue::Reward]);
        let asked = d.about(Topic::PaidReview) && hit.cue != Cue::GoodReview;
        let spoken = hit.cue == Cue::BuysReview
            || review && pays
            || hit.cue == Cue::Cashback && (review || d.about(Topic::PaidReview))
            || asked;
        if puts_right(d, &hit) || !(spoken || topic && pays && honest) {
            continue;
        }
        if warned_or_quoted(line, hit.clause) {
            d.take_sentence(sentence);
            continue;
        }
        // "We may not, but put five stars and …": the "but" takes back what is before it.
        let after_all = line.has(hit.clause, &[Cue::BuysReview]) && follows_but(line.clause_text(hit.clause));
        // "Five stars for a mug would be a red line" names the deal to deny it.
        let named = line.has(hit.clause, &[Cue::Disowns]);
        let no_here = named
            || !says_no_itself(d, &hit)
                && if after_all {
                    line.negated(&hit) || clause_denies(line, hit.clause)
                } else {
                    line.negated(&hit) || sentence_denies(line, sentence) || no || topic && denies(line)
                };
        if no_here {
            d.refuse(Refusal::PaidReview, line.clause_words(hit.clause));
            d.take_sentence(sentence);
        } else if !honest && !line.has(hit.clause, &[Cue::Thank, Cue::Past]) {
            d.cross(RedLine::PaidReview, line.clause_words(hit.clause));
            d.take_sentence(sentence);
        }
    }
    let refused = d.refused(Refusal::PaidReview);
    let denied =
        denies(line) && (line.anywhere(PAY) || !d.amounts.is_empty() || line.anywhere(&[Cue::Review]));
    if d.about(Topic::PaidReview)
        && d.out.red_lines.is_empty()
        && !refused
        && !line.anywhere(&[Cue::Warn])
        && (honest && (denied || !line.anywhere(PAY))
            || denied && line.anywhere(&[Cue::Review, Cue::GoodReview]))
        && let Some(hit) =
            line.hits.iter().find(|h| matches!(h.cue, Cue::HonestReview | Cue::Review | Cue::GoodReview))
    {
        d.refuse(Refusal::PaidReview, line.clause_words(hit.clause));
    }
    if d.out.crosses(RedLine::PaidReview) && refused {
        d.out.red_lines.retain(|(l, _)| *l != RedLine::PaidReview);
    }
}

/// What is given to somebody who only wants to be paid for a review pays for it (送您一张5元优惠券),
/// unless the reply says no to that or leaves the review free.
pub(in crate::reply) fn judge_gift(d: &mut ReadingBuilder<'_>) {
    const BESIDE: &[Topic] = &[Topic::PaidReview, Topic::Thanks, Topic::Other];
    const PAYING: &[RemedyKind] = &[RemedyKind::Coupon, RemedyKind::Gift, RemedyKind::Discount];
    let line = d.line;
    let only = d.about(Topic::PaidReview) && d.context.topics.iter().all(|topic| BESIDE.contains(topic));
    let honest = &[Cue::HonestReview, Cue::ForAll, Cue::Warn, Cue::Reported, Cue::Disowns, Cue::Sorry];
    let free = line.anywhere(honest);
    if !only || free || !d.out.refusals.is_empty() || denies(line) {
        return;
    }
    let paid = d.out.remedies.iter().find(|remedy| PAYING.contains(&remedy.kind));
    let Some(words) = paid.map(|remedy| remedy.words) else { return };
    d.cross(RedLine::PaidReview, words);
    d.out.remedies.clear();
    d.out.acts.retain(|(act, _)| *act != Act::Offer);
}

/// Whether what looks like a deal is none: it refuses a threat, or puts goods right (all the money
/// back, a new one) where no review is spoken of.
fn puts_right(d: &ReadingBuilder<'_>, hit: &CueHit) -> bool {
    let line = d.line;
    // "Trading a bad review for money doesn't work on me" names the deal to refuse it.
    let refused = line.has(hit.clause, &[Cue::RefusesThreat]);
    refused
        || hit.cue == Cue::Reward
            && line.has(hit.clause, &[Cue::Full, Cue::Replace, Cue::ReplaceNamed, Cue::Return])
            && d.amounts_in(hit.clause).next().is_none()
            && !line.anywhere(&[Cue::GoodReview, Cue::Review, Cue::Cashback, Cue::BuysReview])
}

/// Words that may name the deal: also a reward, for a customer who wants one and gets a yes.
fn cues_of_a_deal(d: &ReadingBuilder<'_>) -> &'static [Cue] {
    let agreed = d.line.anywhere(&[Cue::Yes, Cue::MaybeYes, Cue::Give]);
    if d.about(Topic::PaidReview) && agreed && !d.line.anywhere(&[Cue::ForAll]) {
        &[Cue::GoodReview, Cue::Cashback, Cue::BuysReview, Cue::Reward]
    } else {
        &[Cue::GoodReview, Cue::Cashback, Cue::BuysReview]
    }
}

/// A clause that buys a good review though something else was denied before it
/// (返现不让搞，五星的话多塞点小样), or begs for one from somebody who wants to be paid for it.
/// Nothing is denied from there on.
fn bought_all_the_same(d: &ReadingBuilder<'_>) -> Option<usize> {
    /// The least characters of what a "not" denies where it has an object of its own.
    const OWN_OBJECT: usize = 2;
    let line = d.line;
    let wanted = d.about(Topic::PaidReview);
    let gives = line.anywhere(&[Cue::Give, Cue::Gift, Cue::Ship, Cue::Send]);
    let last = line.hits.iter().rfind(|hit| DENIALS.contains(&hit.cue)).map(|hit| hit.clause);
    (0..line.clauses.len()).find(|&clause| {
        // 拒绝，好评返现 denies the deal: a "not" without an object of its own takes the next one.
        let own =
            |no: usize| line.rest_of(no, DENIALS) >= OWN_OBJECT || line.has(no, &[Cue::Money, Cue::Cashback]);
        let after_no = last.is_some_and(|no| no < clause && own(no));
        // "Five stars and a pair of socks is yours": the joint parts the review from its pay.
        let goes_on =
            line.clauses.get(clause + 1).is_some_and(|c| c.sentence == line.clauses[clause].sentence);
        let pays = line.has(clause, PAY)
            || line.has(clause, &[Cue::BuysReview])
            || goes_on && line.has(clause + 1, PAY);
        let buys = after_no && pays || wanted && gives && line.has(clause, &[Cue::Please]);
        buys && last.is_none_or(|no| no < clause)
            && line.has(clause, &[Cue::GoodReview])
            && !line.clauses[clause].asks
            && !line.has(clause, &[Cue::Thank, Cue::Past, Cue::NoNeed, Cue::Disowns])
            && !warned_or_quoted(line, clause)
    })
}

/// Whether a clause begins with a joint that takes back what stands before it.
fn follows_but(clause: &str) -> bool {
    ["but ", "但", "不过", "可是"].iter().any(|joint| clause.trim_start().starts_with(joint))
}

/// Whether the "no" of a phrase is part of what is bought (不写差评就免单, "no bad review and it's
/// free"), and no other is said.
fn says_no_itself(d: &ReadingBuilder<'_>, hit: &CueHit) -> bool {
    let denials = d.line.hits.iter().filter(|n| DENIALS.contains(&n.cue));
    let (own, other): (Vec<&CueHit>, Vec<&CueHit>) =
        denials.partition(|n| n.start >= hit.start && n.start < hit.start + 9 && n.end <= hit.end);
    hit.cue == Cue::BuysReview && other.is_empty() && own.first().is_some_and(|n| n.start == hit.start)
}
