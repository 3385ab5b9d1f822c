//! Whether a remedy that is named is given to the customer, and not only spoken of.

use super::builder::ReadingBuilder;
use super::choices::is_one_of_a_choice;
use super::clauses::{CueHit, DENIALS};
use super::cue::Cue;
use super::remedy_cues::family;
use super::words::Topic;

/// Whether a remedy that a clause names is given to the customer there, and not only spoken of.
pub(super) fn is_given(d: &ReadingBuilder<'_>, hit: &CueHit) -> bool {
    let line = d.line;
    let sentence = line.clauses[hit.clause].sentence;
    let names = family(hit.cue) != hit.cue && !matches!(hit.cue, Cue::Priced | Cue::TakesOff | Cue::SumBack)
        || hit.cue == Cue::Coupon;
    let gives = &[Cue::Give, Cue::Yes, Cue::MaybeYes, Cue::Soon, Cue::Full, Cue::Free];
    let choice = line.sentence_has(sentence, &[Cue::AskPreference]);
    let mentioned = line.hits.iter().any(|h| {
        let before = h.start <= hit.start && h.end + 24 >= hit.start;
        h.cue == Cue::Mention && h.clause == hit.clause && (before || hit.cue == Cue::Coupon)
    });
    let is_named = names && !line.has(hit.clause, &[Cue::Give]) && is_subject(d, hit);
    if mentioned || is_supposed(d, hit) {
        return false;
    }
    let gives = !names
        || choice
        || line.has(hit.clause, gives)
        || d.amounts_in(hit.clause).next().is_some()
        || dated(d, hit);
    !is_named && gives || is_one_of_a_choice(d, hit)
}

/// Whether a condition stands right behind a remedy (refund要是您提了…), or one that denies stands
/// before it (没找到的话…).
fn is_supposed(d: &ReadingBuilder<'_>, hit: &CueHit) -> bool {
    let line = d.line;
    let sentence = line.clauses[hit.clause].sentence;
    let denies = &[Cue::Not, Cue::Cannot, Cue::NoAfter, Cue::Otherwise, Cue::NoWord, Cue::Late];
    // 没拆的话可以退 speaks of the goods, 没到的话可以退 of the parcel.
    let parcel = [Topic::Lost, Topic::Late, Topic::Delivery].iter().any(|topic| d.about(*topic));
    let goods = !parcel && line.normal.text.get(hit.start..hit.end) == Some("退");
    let money = !goods && matches!(family(hit.cue), Cue::Refund | Cue::Compensate | Cue::Replace);
    line.hits.iter().filter(|c| c.cue == Cue::Condition).any(|c| {
        // "You can send it back if you do not like it" leaves a return to the customer.
        let behind = c.clause == hit.clause
            && family(hit.cue) != Cue::Return
            && c.start >= hit.end
            && c.start - hit.end <= 3;
        let before = money && c.start < hit.start && line.clauses[c.clause].sentence == sentence;
        // "If you don't want to wait I refund you" leaves the choice to the customer.
        let theirs = |n: &CueHit| {
            let wish = line.normal.text.get(n.end..hit.start).unwrap_or_default().trim_start();
            ["want", "like", "wish", "feel like", "care to", "想"].iter().any(|word| wish.starts_with(word))
        };
        behind
            || before
                && line
                    .within(c.clause)
                    .iter()
                    .any(|n| denies.contains(&n.cue) && n.end <= hit.start && !theirs(n))
    })
}

/// Whether a Chinese "then you may" stands between a "not" and a return (不问理由就能退).
pub(super) fn is_granted_then(d: &ReadingBuilder<'_>, hit: &CueHit) -> bool {
    const THEN: &[&str] = &[
        "就能",
        "就可以",
        "就行",
        "就给",
        "都能",
        "都可以",
        "也能",
        "也可以",
        "照样",
        "就寄",
        "就退回",
        "您就",
    ];
    let line = d.line;
    let last = line.within(hit.clause).iter().filter(|n| DENIALS.contains(&n.cue)).map(|n| n.end).max();
    let between = last.and_then(|end| line.normal.text.get(end..hit.end));
    !line.clauses[hit.clause].asks && between.is_some_and(|text| THEN.iter().any(|then| text.contains(then)))
}

/// Whether a condition of the customer's own ("if it has been washed", 洗过的话) stands before a hit
/// in its clause.
pub(super) fn is_conditional(d: &ReadingBuilder<'_>, hit: &CueHit) -> bool {
    d.line.within(hit.clause).iter().any(|c| c.cue == Cue::Condition && c.end <= hit.start)
}

/// Whether money is said to be back by a time ("refund by Friday").
fn dated(d: &ReadingBuilder<'_>, hit: &CueHit) -> bool {
    let english = d.line.normal.text.get(hit.start..hit.end).is_some_and(str::is_ascii);
    english && d.whens_in(hit.clause).next().is_some() && !d.line.has(hit.clause, &[Cue::Done])
}

/// Whether a Chinese remedy is only the subject or the attribute of a clause: 退款要三天, 补发的那件, 这笔退款.
fn is_subject(d: &ReadingBuilder<'_>, hit: &CueHit) -> bool {
    const BEHIND: &[char] = &[
        '的', '是', '要', '能', '会', '走', '将', '已', '也', '让', '用', '没', '不', '在', '到', '需', '得',
        '了', '过', '申', '流', '政', '规', '单', '件', '原', '时', '后', '地', '包', '周', '进', '由', '这',
        '那', '跟', '和', '才', '前', '期', '方', '记', '状', '码', '都', '就',
    ];
    const BEFORE: &[char] = &['的', '笔', '该', '次', '提', '请', '批', '张', '查', '催'];
    let text = &d.line.normal.text;
    let han = text.get(hit.start..hit.end).is_some_and(|t| !t.is_ascii() && t.chars().count() >= 2);
    let behind = text.get(hit.end..).unwrap_or_default();
    let before = text.get(..hit.start).unwrap_or_default();
    han && (behind.starts_with(BEHIND) && !behind.starts_with("就行") && !behind.starts_with("就可以")
        || before.ends_with(BEFORE))
}
