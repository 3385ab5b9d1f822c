//! A plain "yes" and a plain "no": they mean what the customer's last messages were about.

use super::builder::{OBJECTS, ReadingBuilder};
use super::clauses::CueHit;
use super::cue::Cue;
use super::polarity::{conditional, plain_no};
use super::reading::Words;
use super::words::{Act, RedLine, Refusal, RemedyKind, Topic};

/// What a plain "no" refuses, and what a plain "yes" agrees to.
pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    bare_no(d);
    agree(d);
    does_it(d);
}

/// A change or a cancellation is agreed to by doing it: "I put the blue one in", "I'll take it off
/// the order".
fn does_it(d: &mut ReadingBuilder<'_>) {
    const OPENS: &[&str] = &["i'll ", "i will ", "i can ", "we'll ", "we will ", "we can "];
    let line = d.line;
    let asked = d.about(Topic::ChangeOrder) || d.about(Topic::Cancel);
    let other = [Act::Agree, Act::Check, Act::Ask, Act::Wait, Act::Recommend, Act::Refer, Act::Blame];
    if !asked || !d.out.refusals.is_empty() || other.iter().any(|act| d.out.does(*act)) {
        return;
    }
    let clause = (0..line.clauses.len()).find(|&clause| {
        let text = line.clause_text(clause).trim_start();
        OPENS.iter().any(|open| text.starts_with(open))
            && !line.clauses[clause].asks
            && !super::polarity::clause_denies(line, clause)
            && !line.has(
                clause,
                &[Cue::Answer, Cue::Refund, Cue::Condition, Cue::Hedge, Cue::Empathy, Cue::Arrive],
            )
    });
    if let Some(clause) = clause {
        d.act(Act::Agree, line.clause_words(clause));
    }
}

fn bare_no(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    if !d.out.refusals.is_empty() || !d.out.red_lines.is_empty() {
        return;
    }
    if let Some(hit) = line.hits.iter().find(|h| h.cue == Cue::RefusesOther)
        && d.context.topics.iter().any(|t| may_refuse_other(*t))
    {
        return d.refuse(Refusal::Other, line.clause_words(hit.clause));
    }
    if refuses_wish(d) {
        return;
    }
    if !plain_no(d) {
        return;
    }
    let at = line.hits.iter().find(|h| {
        matches!(h.cue, Cue::No | Cue::NoAfter | Cue::NoWord | Cue::Cannot | Cue::Not)
            && !line.has(h.clause, OBJECTS)
    });
    let words = at.map_or_else(Words::default, |h| line.clause_words(h.clause));
    let refused: Vec<Refusal> = d.context.topics.iter().filter_map(|t| refusal_of(*t)).collect();
    let strong = line.hits.iter().any(|h| matches!(h.cue, Cue::No | Cue::NoAfter | Cue::NoWord));
    if refused.is_empty() {
        if is_inquiry(d) {
            d.act(Act::Inform, words);
        } else if strong {
            d.refuse(Refusal::Other, words);
        }
    }
    let offers = d.out.does(Act::Offer);
    for refusal in refused {
        // A keeper who warns of shops without invoices refuses none.
        if refusal == Refusal::Invoice && line.anywhere(&[Cue::InvoiceGiven, Cue::Warn]) {
            continue;
        }
        if refusal == Refusal::Invoice && line.anywhere(&[Cue::RefusesInflated]) {
            d.refuse(Refusal::Other, words);
            continue;
        }
        // "It cannot be mended, I send a new one" refuses no remedy.
        if offers && matches!(refusal, Refusal::Refund | Refusal::Return) {
            continue;
        }
        d.refuse(refusal, words);
        if refusal == Refusal::Invoice {
            d.cross(RedLine::InvoiceRefused, words);
        }
    }
}

/// Reads a "cannot" as the refusal of what was asked for where that can only be one thing: a lower
/// price, a change.
fn refuses_wish(d: &mut ReadingBuilder<'_>) -> bool {
    let line = d.line;
    let refusal = if d.about(Topic::Bargain) {
        Refusal::Discount
    } else if d.about(Topic::ChangeOrder) || d.about(Topic::Cancel) {
        Refusal::Other
    } else {
        return false;
    };
    let kind = |r: &super::reading::RemedyOffered| r.kind == RemedyKind::Discount;
    if d.out.remedies.iter().any(kind) || d.out.does(Act::Agree) || d.out.does(Act::Recommend) {
        return false;
    }
    let no = line.hits.iter().find(|h| {
        matches!(h.cue, Cue::Cannot | Cue::NoAfter | Cue::No)
            && !line.clauses[h.clause].asks
            && !conditional(line, h)
            && !line.has(h.clause, &[Cue::Ship, Cue::Send, Cue::Arrive])
    });
    let Some(hit) = no.copied() else { return false };
    d.refuse(refusal, line.clause_words(hit.clause));
    true
}

/// Whether a wish of this kind can be refused that is none of the named ones: a change, a date, a
/// courier.
const fn may_refuse_other(topic: Topic) -> bool {
    matches!(
        topic,
        Topic::ChangeOrder
            | Topic::Cancel
            | Topic::Delivery
            | Topic::Bulk
            | Topic::WrongItem
            | Topic::WrongSize
            | Topic::Late
            | Topic::Lost
            | Topic::Anger
            | Topic::Freight
            | Topic::Damaged
    )
}

const fn refusal_of(topic: Topic) -> Option<Refusal> {
    if let Some(refusal) = topic.calls_for_no() {
        return Some(refusal);
    }
    match topic {
        Topic::Bargain | Topic::Bulk => Some(Refusal::Discount),
        Topic::Return | Topic::WrongSize => Some(Refusal::Return),
        Topic::Late | Topic::Lost | Topic::Damaged | Topic::WrongItem | Topic::NotAsDescribed => {
            Some(Refusal::Refund)
        }
        Topic::Invoice => Some(Refusal::Invoice),
        Topic::ChangeOrder | Topic::Cancel | Topic::Freight => Some(Refusal::Other),
        Topic::Fact
        | Topic::Stock
        | Topic::Delivery
        | Topic::PaidReview
        | Topic::OffPlatform
        | Topic::Extortion
        | Topic::FakePayment
        | Topic::Scam
        | Topic::DataRequest
        | Topic::Anger
        | Topic::Thanks
        | Topic::Other => None,
    }
}

/// Whether the customer's last messages asked a question of fact, to which a yes is an answer.
fn is_inquiry(d: &ReadingBuilder<'_>) -> bool {
    d.about(Topic::Fact) || d.about(Topic::Stock) || d.about(Topic::Delivery)
}

/// Whether a Chinese clause that begins with a "may" lets the customer have what was asked for
/// (可以先发一半, 能印字的), and does not say what the customer may do (可以看看这款).
fn grants(d: &ReadingBuilder<'_>, hit: &CueHit) -> bool {
    const FAVOURS: &[Topic] =
        &[Topic::Bulk, Topic::ChangeOrder, Topic::Cancel, Topic::Invoice, Topic::Freight];
    const THEIRS: &[&str] = &["看", "考虑", "了解", "联系", "申请", "找", "问", "去", "试", "自己", "的话"];
    let other = &[Cue::Condition, Cue::Recommend, Cue::QuestionWord, Cue::You, Cue::Contact];
    let line = d.line;
    let text = &line.normal.text;
    let han = text.get(hit.start..hit.end).is_some_and(|t| t == "可以" || t == "能");
    let rest = text.get(hit.end..).unwrap_or_default();
    let before = text.get(line.clauses[hit.clause].start..hit.start).unwrap_or_default();
    han && before.trim().is_empty()
        && FAVOURS.iter().any(|topic| d.about(*topic))
        && !line.clauses[hit.clause].asks
        && !THEIRS.iter().any(|word| rest.starts_with(word))
        && !line.within(hit.clause).iter().any(|h| other.contains(&h.cue) && h.start != hit.start)
}

#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some of the many cues")]
fn agree(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    let lead = &[
        Cue::Greet,
        Cue::Thank,
        Cue::Yes,
        Cue::MaybeYes,
        Cue::We,
        Cue::Positive,
        Cue::Demand,
        Cue::Soon,
        Cue::Hedge,
    ];
    let found = line.hits.iter().find(|hit| {
        let clause = line.clauses[hit.clause];
        let first = line.within(hit.clause).iter().all(|h| h.start >= hit.start || lead.contains(&h.cue));
        let asks = clause.asks && line.has(hit.clause, &[Cue::AskConfirm, Cue::AskPreference]);
        !asks
            && !line.negated(hit)
            && match hit.cue {
                Cue::Yes => first,
                Cue::MaybeYes => {
                    line.rest_of(hit.clause, lead) == 0
                        || first && grants(d, hit)
                        || first
                            && line.has(
                                hit.clause,
                                &[
                                    Cue::Invoice,
                                    Cue::Return,
                                    Cue::Code,
                                    Cue::Deposit,
                                    Cue::Cashback,
                                    Cue::OffPlatform,
                                    Cue::Data,
                                ],
                            )
                }
                _ => false,
            }
    });
    let Some(hit) = found.copied() else { return };
    let words = line.words(&hit);
    if d.about(Topic::Extortion) && d.out.crosses(RedLine::PaidReview) {
        return;
    }
    if d.asked_for_a_favour() && d.out.refusals.is_empty() {
        d.act(Act::Agree, words);
    } else if is_inquiry(d) {
        d.act(Act::Inform, words);
    }
    let careful = !d.out.refusals.is_empty()
        || d.out.does(Act::Check)
        || d.out.does(Act::Refer)
        || d.out.does(Act::Ask)
        || line.anywhere(&[Cue::HonestReview, Cue::ForAll])
        || d.line.clauses.iter().any(|c| c.asks);
    if careful {
        return;
    }
    for topic in d.context.topics.clone() {
        match topic {
            Topic::PaidReview | Topic::Extortion => d.cross(RedLine::PaidReview, words),
            Topic::OffPlatform => d.cross(RedLine::OffPlatform, words),
            // A bare "I can" promises nothing that would be somebody's data.
            Topic::DataRequest if hit.cue == Cue::Yes => d.cross(RedLine::DataLeak, words),
            Topic::Scam => d.cross(RedLine::Scam, words),
            _ => {}
        }
    }
}
