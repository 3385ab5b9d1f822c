//! Red lines and their refusals: paid reviews, off-platform deals, data, invoices, frauds, insults.
//!
//! A mention crosses a line unless a "not" reaches it, or the reply says no to it elsewhere.

use super::builder::{OBJECTS, ReadingBuilder};
use super::clauses::{CueHit, ScannedText};
use super::cue::Cue;
use super::words::{Act, RedLine, Refusal, Topic};
use regex::Regex;
use std::sync::LazyLock;

static PHONE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|[^0-9])(1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4})(?:[^0-9]|$)").ok());
static PLACE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:省|市|区|县|镇).{0,20}(?:路|街|巷|村|小区|大道).{0,12}[0-9]|(?:路|街|大道|小区).{0,8}[0-9]+ *(?:号|弄|栋|幢|室|楼)|[0-9]+ (?:[a-z]+ ){1,3}(?:street|road|avenue|lane|st|rd|ave|drive)(?-u:\b)").ok()
});
static CODE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|[^0-9.¥$])([0-9]{4,6})(?:[^0-9元块%.]|\.?$)").ok());

/// Public numbers that are no codes: police, consumer and anti-fraud lines.
const HOTLINES: &[&str] = &["96110", "12315", "12345", "12377", "95188"];

/// Reads all red lines but false claims, which belong to the facts.
pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    paid_review(d);
    off_platform(d);
    data(d);
    invoice(d);
    fraud(d);
    unpaid(d);
    insult(d);
}

/// A plain no without an object of its own, anywhere in the reply ("Pay for reviews? That is not allowed").
pub(super) fn plain_no(d: &ReadingBuilder<'_>) -> bool {
    let line = d.line;
    line.hits.iter().any(|hit| match hit.cue {
        Cue::No | Cue::NoAfter => !line.has(hit.clause, OBJECTS),
        Cue::NoWord => line.rest_of(hit.clause, &[Cue::NoWord, Cue::Greet, Cue::Sorry, Cue::Thank]) == 0,
        Cue::Cannot | Cue::Not => {
            !line.has(hit.clause, OBJECTS)
                && (line.has(hit.clause, &[Cue::Demand])
                    || line.rest_of(
                        hit.clause,
                        &[Cue::Cannot, Cue::Not, Cue::We, Cue::Sorry, Cue::Greet, Cue::Hedge],
                    ) == 0)
        }
        _ => false,
    })
}

fn mentions(d: &ReadingBuilder<'_>, cues: &[Cue]) -> Vec<CueHit> {
    d.line.hits.iter().filter(|hit| cues.contains(&hit.cue)).copied().collect()
}

/// Whether the shop says behind a thing, in the same clause, that it does not do it: 微信转账我们这边不收的.
fn declined_behind(line: &ScannedText, hit: &CueHit) -> bool {
    const DECLINES: &[&str] = &[
        "不收",
        "不做",
        "不接",
        "不加",
        "不走",
        "不支持",
        "不可以",
        "不行",
        "不能",
        "不了",
        "收不了",
        "做不了",
    ];
    let end = line.clauses[hit.clause].end;
    let behind = line.normal.text.get(hit.end..end).unwrap_or_default();
    // 加我微信不能告诉平台 asks for silence and declines nothing.
    !behind.contains("平台") && DECLINES.iter().any(|w| behind.contains(w))
}

fn paid_review(d: &mut ReadingBuilder<'_>) {
    const PAY: &[Cue] = &[
        Cue::Cashback,
        Cue::Coupon,
        Cue::Gift,
        Cue::Refund,
        Cue::Compensate,
        Cue::Discount,
        Cue::MaybeDiscount,
        Cue::Give,
        Cue::Pay,
        Cue::Replace,
    ];
    let line = d.line;
    let topic = d.about(Topic::PaidReview) || d.about(Topic::Extortion);
    let no = plain_no(d);
    let honest = line.anywhere(&[Cue::HonestReview]);
    for hit in mentions(d, &[Cue::GoodReview, Cue::Cashback]) {
        let sentence = line.clauses[hit.clause].sentence;
        let pays = line.sentence_has(sentence, PAY) || d.amounts_in(hit.clause).next().is_some();
        let review = line.anywhere(&[Cue::GoodReview])
            || line.anywhere(&[Cue::Review]) && line.sentence_has(sentence, &[Cue::Cashback]);
        let spoken = review && pays || hit.cue == Cue::Cashback && (review || topic);
        let bought = line.normal.text.get(hit.start..hit.end).is_some_and(|t| {
            ["buy", "paid", "pay", "fake", "刷", "买"].iter().any(|w| t.starts_with(w))
                || t.starts_with("for ") && topic
        });
        // 返现换好评我们真不能做: what cannot be done may stand far in front of the "cannot".
        let neg = line.negated(&hit)
            || line.has(hit.clause, &[Cue::Cannot, Cue::No, Cue::NoAfter])
            || line.hits.iter().any(|h| {
                line.clauses[h.clause].sentence == sentence && PAY.contains(&h.cue) && line.negated(h)
            });
        if neg && (spoken || bought || topic) || (spoken || bought) && (no || honest) {
            d.refuse(Refusal::PaidReview, line.clause_words(hit.clause));
            d.taken.extend((0..line.clauses.len()).filter(|&c| line.clauses[c].sentence == sentence));
        } else if spoken && !line.has(hit.clause, &[Cue::Thank]) {
            d.cross(RedLine::PaidReview, line.clause_words(hit.clause));
            d.taken.extend((0..line.clauses.len()).filter(|&c| line.clauses[c].sentence == sentence));
        }
    }
    if honest
        && d.about(Topic::PaidReview)
        && d.out.red_lines.is_empty()
        && let Some(hit) = mentions(d, &[Cue::HonestReview]).first()
    {
        d.refuse(Refusal::PaidReview, line.words(hit));
    }
}

fn off_platform(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    let stay = mentions(d, &[Cue::StayHere]).into_iter().find(|h| !line.negated(h));
    let no = plain_no(d);
    let mut refused = None;
    for hit in mentions(d, &[Cue::OffPlatform]) {
        let words = line.clause_words(hit.clause);
        let fraud = d.about(Topic::Scam) && line.has(hit.clause, &[Cue::Deposit]);
        let why = line.clauses[hit.clause].asks && line.has(hit.clause, &[Cue::Why]);
        if line.negated(&hit)
            || declined_behind(line, &hit)
            || line.spared(&hit)
            || no
            || (stay.is_some() && line.clauses[hit.clause].asks)
        {
            refused = refused.or(Some(words));
            d.taken.push(hit.clause);
        } else if !fraud && !why {
            if stay.is_some_and(|s| s.clause == hit.clause || line.anywhere(&[Cue::Fraud])) {
                refused = refused.or(Some(words));
            } else {
                d.cross(RedLine::OffPlatform, words);
            }
            d.taken.push(hit.clause);
        }
    }
    if refused.is_none() && d.about(Topic::OffPlatform) && !d.out.crosses(RedLine::OffPlatform) {
        refused = stay.map(|hit| line.words(&hit));
    }
    if let Some(words) = refused {
        d.refuse(Refusal::OffPlatform, words);
    }
    if let Some(at) = PHONE.as_ref().and_then(|r| r.captures(&line.normal.text)).and_then(|c| c.get(1)) {
        let words = line.normal.words(at.start(), at.end());
        if d.about(Topic::DataRequest) || line.anywhere(&[Cue::Data]) {
            d.cross(RedLine::DataLeak, words);
        } else if d.about(Topic::OffPlatform) && line.anywhere(&[Cue::Contact, Cue::Phone, Cue::OffPlatform])
        {
            d.cross(RedLine::OffPlatform, words);
        }
    }
}

fn data(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    let topic = d.about(Topic::DataRequest);
    for hit in mentions(d, &[Cue::Data, Cue::Secret, Cue::Phone, Cue::AskAddress]) {
        let personal = matches!(hit.cue, Cue::Data) || topic;
        if personal && (line.negated(&hit) || topic && hit.cue == Cue::Secret) {
            d.refuse(Refusal::DataLeak, line.clause_words(hit.clause));
        }
    }
    if topic && !d.refused(Refusal::DataLeak) {
        if let Some(at) = PLACE.as_ref().and_then(|r| r.find(&line.normal.text)) {
            d.cross(RedLine::DataLeak, line.normal.words(at.start(), at.end()));
        }
        for word in [
            "地址是",
            "电话是",
            "手机号是",
            "住在",
            "收件人是",
            "address is",
            "number is",
            "lives at",
            "lives in",
        ] {
            if let Some(at) = line.normal.text.find(word) {
                d.cross(RedLine::DataLeak, line.normal.words(at, at + word.len()));
            }
        }
    }
}

fn invoice(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    for hit in mentions(d, &[Cue::Invoice]) {
        let words = line.clause_words(hit.clause);
        let sentence = line.clauses[hit.clause].sentence;
        let extra =
            line.hits.iter().find(|h| h.cue == Cue::Extra && line.clauses[h.clause].sentence == sentence);
        let percent = d.amounts_in(hit.clause).next().is_some() && line.has(hit.clause, &[Cue::Extra]);
        match extra {
            Some(e)
                if line.negated(e)
                    || line.spared(e)
                    || line.normal.text[e.start..e.end].contains("no ")
                    || line.normal.text[..e.start].ends_with("no ") =>
            {
                d.act(Act::Inform, words);
            }
            Some(_) => {
                d.cross(RedLine::InvoiceRefused, words);
                d.refuse(Refusal::Invoice, words);
            }
            None if percent => d.cross(RedLine::InvoiceRefused, words),
            None if line.negated(&hit) => {
                d.cross(RedLine::InvoiceRefused, words);
                d.refuse(Refusal::Invoice, words);
            }
            None if !line.clauses[hit.clause].asks => d.act(Act::Inform, words),
            None => {}
        }
    }
}

fn fraud(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    let (scam, threat) = (d.about(Topic::Scam), d.about(Topic::Extortion));
    for hit in mentions(d, &[Cue::Code, Cue::Deposit, Cue::Pay, Cue::Fraud, Cue::Refund, Cue::Compensate]) {
        let words = line.clause_words(hit.clause);
        let asks = line.clauses[hit.clause].asks;
        match hit.cue {
            Cue::Fraud if scam => d.refuse(Refusal::Scam, words),
            Cue::Fraud if threat => d.refuse(Refusal::Extortion, words),
            Cue::Code | Cue::Deposit | Cue::Pay if line.negated(&hit) => {
                if scam || hit.cue == Cue::Code {
                    d.refuse(Refusal::Scam, words);
                } else if threat {
                    d.refuse(Refusal::Extortion, words);
                }
            }
            Cue::Refund | Cue::Compensate if threat && line.negated(&hit) => {
                d.refuse(Refusal::Extortion, words);
            }
            Cue::Pay | Cue::Deposit
                if scam && line.has(hit.clause, &[Cue::We, Cue::Soon, Cue::Done, Cue::Deposit]) && !asks =>
            {
                d.cross(RedLine::Scam, words);
            }
            _ => {}
        }
    }
    if d.refused(Refusal::Scam) {
        d.out.red_lines.retain(|(l, _)| *l != RedLine::Scam);
    }
    let states_code = scam || line.anywhere(&[Cue::Code]);
    if let Some(at) = CODE
        .as_ref()
        .filter(|_| states_code)
        .and_then(|r| r.captures(&line.normal.text))
        .and_then(|c| c.get(1))
    {
        let money = d.amounts.iter().any(|a| {
            a.start <= at.start()
                && a.end >= at.end()
                && matches!(a.quantity, super::amount::Quantity::Money(_))
        });
        if !money && !HOTLINES.contains(&at.as_str()) {
            d.cross(RedLine::Scam, line.normal.words(at.start(), at.end()));
        }
    }
}

fn unpaid(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    for hit in mentions(d, &[Cue::Unpaid, Cue::Ship]) {
        let screenshot = line.anywhere(&[Cue::Unpaid]);
        let refuses = match hit.cue {
            Cue::Unpaid => d.about(Topic::FakePayment) || line.negated(&hit) && line.anywhere(&[Cue::Ship]),
            _ => line.negated(&hit) && (screenshot || d.about(Topic::FakePayment)),
        };
        if refuses {
            d.refuse(Refusal::UnpaidShipping, line.clause_words(hit.clause));
        }
    }
}

fn insult(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    for hit in mentions(d, &[Cue::Insult]) {
        let fraudster = line.normal.text.get(hit.start..hit.end).is_some_and(|t| t == "骗子" || t == "cheat")
            && (d.about(Topic::Scam) || d.about(Topic::Extortion));
        let ours = line.normal.text[..hit.start].trim_end().ends_with(['我', '们']);
        if !fraudster && !ours && !line.negated(&hit) {
            d.cross(RedLine::Insult, line.words(&hit));
        }
    }
}
