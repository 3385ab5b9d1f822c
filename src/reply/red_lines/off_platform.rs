//! Deals and payments outside the platform, and the refusal of them.
//!
//! A channel that is only named (a card for the refund, a shop in town) crosses nothing; it takes a
//! move: to add, to pay there, to talk there. Where the platform is named as the place to order
//! nothing is crossed.

use crate::reply::builder::ReadingBuilder;
use crate::reply::clauses::{CueHit, DENIALS, ScannedText};
use crate::reply::cue::Cue;
use crate::reply::patterns::PHONE;
use crate::reply::polarity::{clause_denies, conditional, plain_no, sentence_denies, warned_or_quoted};
use crate::reply::words::{RedLine, Refusal, Topic};

pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    // 平台上不敢多讲 names the platform only to leave it.
    let leaving =
        |h: &CueHit| line.hits.iter().any(|m| m.cue == Cue::MovesOff && m.start <= h.start && h.end <= m.end);
    let stay = d.mentions(&[Cue::StayHere]).into_iter().find(|h| !line.negated(h) && !leaving(h));
    let no = plain_no(d);
    let topic = d.about(Topic::OffPlatform);
    let mut refused = None;
    let mut moved = None;
    for hit in d.mentions(&[Cue::MovesOff, Cue::OffPlatform]) {
        let words = line.clause_words(hit.clause);
        let leaves = hit.cue == Cue::MovesOff;
        let sentence = line.clauses[hit.clause].sentence;
        let fraud = d.about(Topic::Scam) && line.sentence_has(sentence, &[Cue::Deposit]);
        let why = line.clauses[hit.clause].asks && line.has(hit.clause, &[Cue::Why]);
        // A refund goes back the way the money came.
        let back = line.sentence_has(sentence, &[Cue::Refund, Cue::RefundNamed])
            && !line.normal.text[hit.start..hit.end].contains('我');
        if back {
            continue;
        }
        if fraud || why || warned_or_quoted(line, hit.clause) {
            d.taken.push(hit.clause);
            continue;
        }
        let declined = denied(line, &hit) || no && !leaves_for_price(line, &hit) || line.spared(&hit);
        let asked_back = line.clauses[hit.clause].asks && (stay.is_some() || sentence_denies(line, sentence));
        if (leaves || topic) && (declined || asked_back || stay.is_some()) {
            refused = refused.or(Some(words));
            d.taken.push(hit.clause);
        } else if leaves || topic && names_channel(d, &hit) {
            moved = moved.or(Some(words));
            d.taken.push(hit.clause);
        } else if topic && clause_denies(line, hit.clause) && !only_moves(line, hit.clause) {
            refused = refused.or(Some(words));
        }
    }
    if let Some(words) = moved
        && (refused.is_none() || !topic)
    {
        d.cross(RedLine::OffPlatform, words);
        refused = None;
    }
    if refused.is_none() && topic && !d.out.crosses(RedLine::OffPlatform) {
        // 平台下单，八折 names a price and refuses nothing.
        let priced = line.anywhere(&[Cue::Discount, Cue::Priced]) && !line.anywhere(&[Cue::OffPlatform]);
        refused = stay.filter(|_| !priced).map(|hit| line.clause_words(hit.clause));
    }
    if let Some(words) = refused.filter(|_| topic || !line.anywhere(&[Cue::Warn])) {
        d.refuse(Refusal::OffPlatform, words);
    }
    phone(d);
}

/// Whether all that is denied stands before the words that leave the platform, and denies its price
/// or something else than the channel (这个价平台上做不了，您加我微信说).
fn leaves_for_price(line: &ScannedText, hit: &CueHit) -> bool {
    /// The least characters of a "not" that has an object of its own.
    const OBJECT: usize = 3;
    let off = &[Cue::MovesOff, Cue::OffPlatform];
    let plain = &[Cue::No, Cue::NoWord, Cue::Decline];
    line.has(hit.clause, &[Cue::MovesOff])
        && line.hits.iter().filter(|no| DENIALS.contains(&no.cue)).all(|no| {
            let sentence = line.clauses[no.clause].sentence;
            let price = line.sentence_has(sentence, &[Cue::StayHere, Cue::RefuseDiscount, Cue::Priced]);
            let other = !line.has(no.clause, off)
                && !line.has(no.clause, plain)
                && line.rest_of(no.clause, DENIALS) >= OBJECT;
            no.clause < hit.clause && (price || other)
        })
}

/// Whether a channel that is only named is where the deal is to go: the talk is about leaving the
/// platform, and the clause states it without a refund or a past payment.
fn names_channel(d: &ReadingBuilder<'_>, hit: &CueHit) -> bool {
    let line = d.line;
    let other = &[
        Cue::Refund,
        Cue::RefundNamed,
        Cue::Past,
        Cue::Contact,
        Cue::OtherNumber,
        Cue::Later,
        Cue::Inform,
        Cue::Decline,
    ];
    !line.clauses[hit.clause].asks && !line.has(hit.clause, other)
}

/// Whether a "no" reaches a channel: in its clause, or right behind it.
fn denied(line: &ScannedText, hit: &CueHit) -> bool {
    let mut nos = line.within(hit.clause).iter().filter(|h| DENIALS.contains(&h.cue)).peekable();
    if nos.peek().is_some() && nos.all(|no| is_part_of_move(line, no)) {
        return false;
    }
    if line.negated(hit) {
        return true;
    }
    let end = line.clauses[hit.clause].end;
    let behind = line.normal.text.get(hit.end..end).unwrap_or_default();
    // 加我微信不能告诉平台 asks for silence and declines nothing.
    let silence = behind.contains("平台") && !line.has(hit.clause, &[Cue::StayHere]);
    let here = line.within(hit.clause).iter().any(|h| {
        matches!(h.cue, Cue::No | Cue::NoAfter | Cue::NoWord | Cue::Not | Cue::Cannot | Cue::Decline)
            && !conditional(line, h)
            && (h.start >= hit.end || h.end <= hit.start)
    });
    let next = line.clauses.get(hit.clause + 1).is_some_and(|n| {
        n.sentence == line.clauses[hit.clause].sentence
            && line
                .within(hit.clause + 1)
                .iter()
                .filter(|h| matches!(h.cue, Cue::No | Cue::NoAfter | Cue::Decline))
                // 加我私聊，不走平台 declines the platform, not the channel.
                .any(|h| h.start <= n.start + 12 && !is_part_of_move(line, h))
    });
    !silence && (here || next)
}

/// Whether every "no" of a clause is part of words that leave the platform.
fn only_moves(line: &ScannedText, clause: usize) -> bool {
    line.within(clause).iter().filter(|h| DENIALS.contains(&h.cue)).all(|no| is_part_of_move(line, no))
}

/// Whether a "no" is part of the words that leave the platform.
fn is_part_of_move(line: &ScannedText, no: &CueHit) -> bool {
    let around = |m: &CueHit| m.cue == Cue::MovesOff && m.start <= no.start && no.end <= m.end;
    line.within(no.clause).iter().any(around)
}

/// A telephone number of the shop's own where the talk is about leaving the platform.
fn phone(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    let Some(at) = PHONE.as_ref().and_then(|r| r.captures(&line.normal.text)).and_then(|c| c.get(1)) else {
        return;
    };
    let words = line.normal.words(at.start(), at.end());
    let ours = line.anywhere(&[Cue::OtherNumber, Cue::Return]);
    if d.about(Topic::DataRequest) || line.anywhere(&[Cue::Data]) && !ours {
        d.cross(RedLine::DataLeak, words);
    } else if d.about(Topic::OffPlatform)
        && line.anywhere(&[Cue::Contact, Cue::Phone, Cue::OffPlatform, Cue::MovesOff])
        && !ours
        && !d.refused(Refusal::OffPlatform)
    {
        d.cross(RedLine::OffPlatform, words);
    }
}
