//! What is asked, to whom the customer is sent, and the acts that single phrases do.

use super::builder::ReadingBuilder;
use super::clauses::CueHit;
use super::cue::Cue;
use super::plain::is_han;
use super::polarity::clause_denies;
use super::words::{Act, Question, RedLine, ReferTo, Topic};

const QUESTIONS: &[(Cue, Question)] = &[
    (Cue::AskOrder, Question::Order),
    (Cue::AskPhoto, Question::Photo),
    (Cue::AskProblem, Question::Problem),
    (Cue::AskMeasures, Question::Measures),
    (Cue::AskPurpose, Question::Purpose),
    (Cue::AskQuantity, Question::Quantity),
    (Cue::AskInvoice, Question::InvoiceTitle),
    (Cue::AskPreference, Question::Preference),
    (Cue::AskAddress, Question::Address),
    (Cue::AskConfirm, Question::Confirmation),
];

/// Acts that one phrase does by itself, unless a "not" reaches it.
const SIMPLE: &[(Cue, Act)] = &[
    (Cue::Greet, Act::Greet),
    (Cue::Thank, Act::Thank),
    (Cue::Sorry, Act::Apologise),
    (Cue::Empathy, Act::Empathise),
    (Cue::Blame, Act::Blame),
    (Cue::Push, Act::Push),
    (Cue::Justify, Act::Justify),
    (Cue::PriceReason, Act::Justify),
    (Cue::Agrees, Act::Agree),
    (Cue::Recommend, Act::Recommend),
    (Cue::Check, Act::Check),
    (Cue::Close, Act::Close),
    (Cue::Inform, Act::Inform),
];

/// Reads questions and referrals.
pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    for clause in 0..d.line.clauses.len() {
        questions(d, clause);
        refer(d, clause);
    }
    for clause in 0..d.line.clauses.len() {
        open_question(d, clause);
    }
}

/// Whether a clause asks: by its sign, or as 您穿多大码 by a word of questions beside the customer.
fn asks(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    let line = d.line;
    line.clauses[clause].asks && !is_turned_down(d, clause)
        || line.has(clause, &[Cue::QuestionWord])
            && line.has(clause, &[Cue::You])
            && !line.has(clause, &[Cue::Check, Cue::Wait, Cue::Recommend])
            && line.weight_of(clause, &[]) <= LONGEST_QUESTION
            && !clause_denies(line, clause)
            && !d.out.does(Act::Refuse)
}

/// Whether a Chinese question only repeats what is asked for, and the shop turns it down
/// (她的地址？不方便说).
fn is_turned_down(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    let line = d.line;
    let theirs = &[Cue::You, Cue::AskWord, Cue::Please, Cue::QuestionWord];
    line.clause_text(clause).contains(is_han)
        && line.clauses.get(clause + 1).is_some_and(|next| !next.asks)
        && clause_denies(line, clause + 1)
        && !line.has(clause, theirs)
}

/// Reads what one clause asks for.
fn questions(d: &mut ReadingBuilder<'_>, clause: usize) {
    let line = d.line;
    let c = line.clauses[clause];
    if d.taken.contains(&clause) && !line.has(clause, &[Cue::Asks]) {
        return;
    }
    let asks = asks(d, clause);
    let direct = line.has(clause, &[Cue::Asks]) || goes_on(d, clause);
    let polite = line.has(clause, &[Cue::AskWord]) || names_only(d, clause);
    let suits = line.sentence_has(c.sentence, &[Cue::AskAgree]);
    let offers = d.out.does(Act::Offer);
    let words = line.clause_words(clause);
    let mut found = false;
    for &(cue, question) in QUESTIONS {
        let Some(hit) = line.first(clause, &[cue]) else {
            continue;
        };
        let own = matches!(cue, Cue::AskConfirm | Cue::AskPreference);
        // 核对一下收货地址 asks for the address, and not whether something is right.
        if cue == Cue::AskConfirm && found && !c.asks {
            continue;
        }
        // "I'll put in a gift, ok?" offers and asks no more than 行不.
        if cue == Cue::AskConfirm && offers && is_bare_tail(line.clause_text(clause)) {
            continue;
        }
        let choice = cue != Cue::AskPreference || choices(d, c.sentence);
        let ours = cue == Cue::AskPhoto && line.has(clause, &[Cue::Inform, Cue::Justify]) && !direct;
        let by_words = direct || polite && !own || cue == Cue::AskConfirm || cue == Cue::AskPreference;
        let by_sign = asks && !(suits && offers && !own);
        if (by_sign || by_words) && choice && !ours && !line.negated(&hit) {
            found = true;
            if !d.out.questions.iter().any(|(q, _)| *q == question) {
                d.out.questions.push((question, words));
                d.act(Act::Ask, words);
            }
        }
    }
}

/// Whether a clause is no more than the tail of an offer ("…, ok?").
fn is_bare_tail(clause: &str) -> bool {
    matches!(
        clause.trim().trim_end_matches(['?', '!', '.', ' ']),
        "ok" | "okay"
            | "right"
            | "alright"
            | "all right"
            | "does that work"
            | "would that work"
            | "is that ok"
            | "is that okay"
            | "would that do"
            | "will that do"
            | "would that suit you"
            | "does that suit you"
    )
}

/// Whether a clause only goes on with what the one before asks for ("send me the name and tax
/// number").
fn goes_on(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    let line = d.line;
    let Some(before) = clause.checked_sub(1) else { return false };
    let same = line.clauses[before].sentence == line.clauses[clause].sentence;
    let joint = line.first(clause, &[Cue::Break]).is_some_and(|h| h.start == line.clauses[clause].start);
    same && joint && line.has(before, &[Cue::Asks]) && !line.has(clause, &[Cue::We])
}

/// Reads a question that names nothing of its own, where no other was read.
fn open_question(d: &mut ReadingBuilder<'_>, clause: usize) {
    let line = d.line;
    let c = line.clauses[clause];
    let either = either_or(d, clause);
    let asks = asks(d, clause) || either;
    let direct = line.has(clause, &[Cue::Asks]);
    if d.taken.contains(&clause) && !direct {
        return;
    }
    let suits = line.sentence_has(c.sentence, &[Cue::AskAgree]);
    let offers = d.out.does(Act::Offer);
    let words = line.clause_words(clause);
    if line.has(clause, &[Cue::Close]) || !d.out.questions.is_empty() {
        return;
    }
    let last = line.clauses.get(clause + 1).is_none_or(|next| next.sentence != c.sentence);
    let refused = !d.out.refusals.is_empty();
    let tainted = d.out.red_lines.iter().any(|(l, _)| *l != RedLine::FalseClaim);
    let open = asks
        && last
        && !(suits && offers)
        && !refused
        && !tainted
        && line.rest_of(clause, &[]) > 1
        && (either || really_asks(d, clause));
    // "Wait a little longer, ok?" asks for patience, and no more.
    let tail = suits && [Act::Wait, Act::Promise, Act::Refer, Act::Refuse].iter().any(|act| d.out.does(*act));
    if suits && !offers && open && tail {
        return;
    }
    if suits && !offers && open {
        d.out.questions.push((Question::Confirmation, words));
        d.act(Act::Ask, words);
    } else if open || direct && !line.has(clause, &[Cue::AskAgree]) && !tainted {
        d.out.questions.push((Question::Other, words));
        d.act(Act::Ask, words);
    }
}

/// Whether a short clause asks which of two ("black or white?", 黑的还是白的).
fn either_or(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    const LONGEST: usize = 30;
    let line = d.line;
    let c = line.clauses[clause];
    let text = line.clause_text(clause).trim();
    let before = clause.checked_sub(1).filter(|&b| line.clauses[b].sentence == c.sentence);
    // Both things end alike: 黑的还是白的, A款还是B款.
    let end = |text: &str| text.trim_end_matches(['.', '?', '!', ',', ' ', '呢', '呀']).chars().next_back();
    let alike = |other: usize| end(line.clause_text(other)) == end(text);
    let han = text.starts_with("还是") && !text.is_ascii() && before.is_some_and(alike);
    let short = line.weight_of(clause, &[]) <= LONGEST && !clause_denies(line, clause);
    short && (han || c.asks && text.contains(" or "))
}

/// Whether a clause names what is wanted and begs for it, no more ("order number please").
fn names_only(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    let more = &[Cue::We, Cue::You, Cue::Contact, Cue::Not, Cue::Cannot];
    let line = d.line;
    // "Order number, please": the please may stand behind a comma.
    let alone = |next: usize| line.has(next, &[Cue::Please]) && line.rest_of(next, &[Cue::Please]) == 0;
    let please = line.has(clause, &[Cue::Please]) || clause + 1 < line.clauses.len() && alone(clause + 1);
    please && !line.has(clause, more)
}

/// Whether an English clause with a question mark wants an answer: an offer with one is an offer
/// ("5 yuan back?"), and a question that the shop answers itself is none ("Her number? That is
/// private.").
fn really_asks(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    let line = d.line;
    let next = line.clauses.get(clause + 1);
    if line.clause_text(clause).contains(is_han) {
        // 微信？不加的 repeats what was asked for and answers it.
        let theirs = &[Cue::You, Cue::AskWord, Cue::Asks, Cue::Please, Cue::QuestionWord];
        let goes_on = next.is_some_and(|next| !next.asks);
        return !goes_on || line.has(clause, theirs) && !clause_denies(line, clause + 1);
    }
    let words = line.clause_words(clause);
    let offers = d.out.remedies.iter().any(|r| r.words.start < words.end && words.start < r.words.end);
    let answered = next.is_some_and(|next| !next.asks) && clause_denies(line, clause + 1);
    !offers && !answered && line.has(clause, &[Cue::AskWord, Cue::Asks])
}

/// The most bytes of a question without its sign: about twenty Chinese characters.
const LONGEST_QUESTION: usize = 60;

/// Whether a sentence names two or more remedies, or asks for a wish.
fn choices(d: &ReadingBuilder<'_>, sentence: usize) -> bool {
    d.line.sentence_has(
        sentence,
        &[
            Cue::Refund,
            Cue::RefundNamed,
            Cue::Return,
            Cue::ReturnNamed,
            Cue::Replace,
            Cue::ReplaceNamed,
            Cue::Coupon,
            Cue::Compensate,
            Cue::Gift,
            Cue::Discount,
            Cue::Keep,
        ],
    ) || d.line.anywhere(&[
        Cue::Refund,
        Cue::RefundNamed,
        Cue::Return,
        Cue::ReturnNamed,
        Cue::Replace,
        Cue::ReplaceNamed,
        Cue::Keep,
    ])
}

/// Phrases that send the customer somewhere.
const REFERS: &[(Cue, ReferTo)] = &[
    (Cue::RefersCourier, ReferTo::Courier),
    (Cue::RefersPlatform, ReferTo::Platform),
    (Cue::RefersOther, ReferTo::Other),
];

#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some of the many cues")]
fn refer(d: &mut ReadingBuilder<'_>, clause: usize) {
    let line = d.line;
    for &(cue, desk) in REFERS {
        if let Some(hit) = line.first(clause, &[cue])
            && !line.negated(&hit)
            && !line.spared(&hit)
            && !d.about(Topic::Scam)
            && !d.taken.contains(&clause)
        {
            let words = line.clause_words(clause);
            if !d.out.referrals.iter().any(|(to, _)| *to == desk) {
                d.out.referrals.push((desk, words));
            }
            return d.act(Act::Refer, words);
        }
    }
    let Some(contact) = line.first(clause, &[Cue::Contact]) else {
        return;
    };
    let ours = line.within(clause).iter().any(|h| h.cue == Cue::We && h.end <= contact.start)
        && !line.within(clause).iter().any(|h| h.cue == Cue::You && h.end <= contact.start);
    let helps =
        line.normal.text.get(..contact.start).is_some_and(|t| t.ends_with("帮您") || t.ends_with("去"));
    let desk = line.within(clause).iter().find_map(|h| match h.cue {
        Cue::Courier => Some(ReferTo::Courier),
        Cue::Platform => Some(ReferTo::Platform),
        Cue::OtherDesk => Some(ReferTo::Other),
        _ => None,
    });
    let Some(desk) = desk else { return };
    if line.negated(&contact) || line.spared(&contact) || d.about(Topic::Scam) && ours {
        return;
    }
    let words = line.clause_words(clause);
    if ours || helps {
        d.act(Act::Check, words);
    } else {
        if !d.out.referrals.iter().any(|(to, _)| *to == desk) {
            d.out.referrals.push((desk, words));
        }
        d.act(Act::Refer, words);
    }
}

/// Whether a look-up is only announced for when the customer has sent what is asked for
/// (请提供订单号，我为您查).
fn awaits_answer(d: &ReadingBuilder<'_>, hit: &CueHit) -> bool {
    const DONE: &[&str] = &["了", "过", "刚", "已", "'ve", "have", "ed", "just"];
    const NEEDED: &[Question] = &[Question::Order, Question::Photo, Question::Address, Question::Other];
    let line = d.line;
    let sentence = line.clauses[hit.clause].sentence;
    let text = line.normal.text.get(hit.start..hit.end.saturating_add(3)).unwrap_or_default();
    let text = if text.is_empty() { line.clause_text(hit.clause) } else { text };
    let asked = d.out.questions.iter().any(|(question, words)| {
        NEEDED.contains(question)
            && (0..line.clauses.len())
                .any(|c| line.clauses[c].sentence == sentence && line.clause_words(c) == *words)
    });
    asked && !DONE.iter().any(|word| text.contains(word))
}

/// Reads the acts of single phrases.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some of the many cues")]
pub(super) fn simple(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    for hit in line.hits.clone() {
        let Some(&(_, act)) = SIMPLE.iter().find(|(cue, _)| *cue == hit.cue) else {
            continue;
        };
        let asks = line.clauses[hit.clause].asks;
        let kept = match act {
            // What the platform takes is no reason for a price where the talk is about leaving it.
            Act::Justify if hit.cue == Cue::PriceReason => {
                !asks && !line.negated(&hit) && !d.about(Topic::OffPlatform)
            }
            Act::Agree => !asks && !line.negated(&hit) && d.out.refusals.is_empty() && d.asked_for_a_favour(),
            Act::Justify => {
                (d.about(Topic::Bargain)
                    || d.about(Topic::Bulk)
                    || d.about(Topic::Freight)
                    || line.anywhere(&[Cue::Discount, Cue::FirmPrice]))
                    && !asks
            }
            Act::Recommend => !asks,
            Act::Inform => {
                let words = line.clause_words(hit.clause);
                // Who pays the freight back is part of an offer, and why not part of a refusal.
                let part = d.out.does(Act::Offer) && line.has(hit.clause, &[Cue::BearsFreight])
                    || d.out.does(Act::Refuse) && line.has(hit.clause, &[Cue::RefusesOther]);
                !asks && !part && !d.out.acts.iter().any(|(a, w)| *a == Act::Offer && *w == words)
            }
            Act::Check => !line.negated(&hit) && !awaits_answer(d, &hit),
            Act::Apologise | Act::Empathise | Act::Thank => !line.negated(&hit),
            _ => true,
        };
        let free = !d.taken.contains(&hit.clause)
            || matches!(act, Act::Greet | Act::Thank | Act::Apologise | Act::Close);
        if kept && free && !d.out.does(act) {
            d.act(act, line.words(&hit));
        }
    }
}
