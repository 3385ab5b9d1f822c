//! Promises with their times, what follows if they are broken, and patience asked for without a
//! time.

use super::builder::ReadingBuilder;
use super::clauses::CueHit;
use super::cue::Cue;
use super::reading::PromiseMade;
use super::when::NamedTime;
use super::words::{Act, PromiseKind, RedLine, RemedyKind, Topic};

const VERBS: &[Cue] = &[
    Cue::Ship,
    Cue::Send,
    Cue::Arrive,
    Cue::Reach,
    Cue::Answer,
    Cue::Paid,
    Cue::Refund,
    Cue::RefundNamed,
    Cue::Replace,
    Cue::ReplaceNamed,
    Cue::Compensate,
    Cue::CompensateNamed,
];

/// Reads promises clause by clause.
pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    for clause in 0..d.line.clauses.len() {
        if d.taken.contains(&clause) {
            continue;
        }
        for when in d.whens_in(clause).collect::<Vec<_>>() {
            if is_condition(d, &when) || is_shielded(d, clause, &when) {
                continue;
            }
            let latest = is_latest(d, &when);
            if !latest && is_vague(d, clause) {
                continue;
            }
            let Some((kind, verb_clause)) = verb_for(d, clause, &when, latest) else {
                continue;
            };
            if latest {
                // "Usually Thursday, Friday at the latest": Friday is what is promised.
                let sentence = d.line.clauses[clause].sentence;
                let from = d.line.clauses.iter().find(|c| c.sentence == sentence).map_or(0, |c| c.start);
                let from = d.line.normal.words(from, from).start;
                d.out.promises.retain(|p| p.kind != kind || p.words.start < from);
            }
            let due = when.due(d.context.clock(), kind == PromiseKind::Arrive);
            let words = d.line.clause_words(clause);
            if d.out.promises.iter().any(|p| p.kind == kind && p.due == due) {
                continue;
            }
            let otherwise = consequence(d, clause.max(verb_clause));
            d.out.promises.push(PromiseMade { kind, due, otherwise, words });
            d.act(Act::Promise, words);
        }
    }
    wait(d);
}

/// Whether a time says when the customer does something (order, pay, sign for the parcel), and not
/// the shop: 今天拍的话…, 签收七天内…, 东西到了我当天….
fn is_condition(d: &ReadingBuilder<'_>, when: &NamedTime) -> bool {
    const THEIRS: &[&str] = &["拍", "下单", "付款", "付了", "付好", "买", "订购"];
    const THEIRS_BEFORE: &[&str] = &[
        "you order",
        "you order it",
        "you order by",
        "you order before",
        "you pay",
        "you pay by",
        "you buy",
        "签收",
        "签收后",
        "收到",
        "收到后",
        "收货",
        "收货后",
        "拿到",
        "到手",
        // A term that is asked for (再给我两天) promises nothing.
        "再给我",
        "give me",
        "give us",
    ];
    /// What a term is followed by in which the customer may send things back (七天内完好就行).
    const OF_RETURN: &[&str] = &[
        "都行",
        "都可以",
        "完好",
        "照样",
        "随时",
        "都能退",
        "都可以退",
        "可以退",
        "能退",
        "没用过",
        "没拆",
        "没穿",
        "不影响",
        "吊牌",
        "包装",
        "原样",
    ];
    // 仓库签收后24小时退款 dates from what the shop does.
    const OURS: &[&str] =
        &["仓库签收", "我们签收", "仓库收到", "我们收到", "我收到", "这边收到", "我们收货", "仓库收货"];
    const ARRIVED: &[&str] = &["到了", "收到", "收货", "签收", "退回", "寄回"];
    const PAID: &[&str] =
        &["付成功", "付好", "付了", "付完", "付款成功", "once it is paid", "once it's paid", "once you pay"];
    let text = &d.line.normal.text;
    let before = text.get(..when.start).unwrap_or_default().trim_end();
    let after = text.get(when.end..).unwrap_or_default().trim_start();
    let after = after.strip_prefix("之前").or_else(|| after.strip_prefix('前')).unwrap_or(after);
    let of_day = text.get(when.start..when.end).is_some_and(|t| t.starts_with("当"));
    let sentence = before.rsplit(['。', '.', '!', '?', '！', '？']).next().unwrap_or_default();
    let said = |words: &[&str]| words.iter().any(|w| sentence.contains(w));
    let term = text.get(when.start..when.end).is_some_and(|t| t.ends_with('天'));
    let inside = ["之内", "以内", "内"].iter().find_map(|w| after.strip_prefix(w));
    let inside = inside.map(|rest| rest.trim_start_matches([',', ' ']));
    // "Wait two more days, or the money back?" names what the customer may choose.
    let worn = ["习惯", "再背", "再穿", "再用", "先用", "先穿", "试穿", "试用"];
    let waits = ["再等", "等", "wait", "wait another"].iter().any(|w| before.ends_with(w));
    let rest = text.get(when.end..).unwrap_or_default();
    THEIRS.iter().any(|w| after.starts_with(w))
        || worn.iter().any(|w| before.ends_with(w))
        || waits && (rest.contains("还是") || rest.contains(" or "))
        || term && inside.is_some_and(|rest| OF_RETURN.iter().any(|w| rest.starts_with(w)))
        || THEIRS_BEFORE.iter().any(|w| before.ends_with(w)) && !said(OURS)
        || of_day && said(ARRIVED)
        || d.about(Topic::FakePayment) && said(PAID)
}

/// Whether a time is part of a set phrase (七天无理由, 24小时在线) or of what a red line says.
fn is_shielded(d: &ReadingBuilder<'_>, clause: usize, when: &NamedTime) -> bool {
    let text = &d.line.normal.text;
    // 今早到了 is a report: this morning lies behind.
    let end = d.line.clauses[clause].end;
    let morning = text.get(when.start..when.end).is_some_and(|t| t == "今早" || t == "this morning");
    let over = morning && text.get(when.end..end).is_some_and(|t| t.contains('了'));
    over || d.line.within(clause).iter().any(|h| {
        let inside = when.start <= h.start && h.end <= when.end;
        h.cue == Cue::Idiom && !inside && h.start < when.end && when.start < h.end
    }) || d.out.crosses(RedLine::DataLeak)
}

/// Whether a clause only guesses a time ("probably Wednesday", 三天左右), or says when something is
/// over.
fn is_vague(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    let line = d.line;
    let next = line.clauses.get(clause + 1).filter(|n| n.sentence == line.clauses[clause].sentence);
    line.has(clause, &[Cue::Vague])
        || next.is_some() && line.has(clause + 1, &[Cue::Vague]) && d.whens_in(clause + 1).next().is_none()
}

/// Whether a time is said to be the last possible one.
fn is_latest(d: &ReadingBuilder<'_>, when: &NamedTime) -> bool {
    let text = &d.line.normal.text;
    let before = text.get(..when.start).unwrap_or_default().trim_end();
    let after = text.get(when.end..).unwrap_or_default().trim_start();
    before.ends_with("最晚") || before.ends_with("最迟") || after.starts_with("at the latest")
}

/// What the time in a clause binds to: a verb there, or in the next clause, or in the one before.
fn verb_for(
    d: &ReadingBuilder<'_>,
    clause: usize,
    when: &NamedTime,
    latest: bool,
) -> Option<(PromiseKind, usize)> {
    let line = d.line;
    let c = line.clauses[clause];
    if c.asks
        && !line.has(clause, &[Cue::AskConfirm])
        && !line.sentence_has(c.sentence, &[Cue::AskConfirm, Cue::AskPreference])
    {
        return None;
    }
    let same = |other: usize| line.clauses.get(other).is_some_and(|o| o.sentence == c.sentence);
    let mut candidates = vec![clause];
    if same(clause + 1) {
        candidates.push(clause + 1);
    }
    if clause > 0 && same(clause - 1) {
        candidates.push(clause - 1);
    }
    for at in candidates {
        if at != clause && !latest && d.whens_in(at).next().is_some() {
            continue;
        }
        if line.has(at, &[Cue::Done]) || customers_task(d, at) {
            if at == clause {
                return None;
            }
            continue;
        }
        // The phrase may begin with the last sign of the time (三天不到…).
        let behind = |h: &CueHit| h.end > when.end && h.start.saturating_sub(when.end) <= 9;
        let missing = line.first(at, &[Cue::Otherwise]).filter(behind);
        if let Some(kind) = missing.and_then(|h| kept_by(d, &h, clause.max(at))) {
            return Some((kind, at));
        }
        let han = line.normal.text.get(when.start..when.end).is_some_and(|t| !t.is_ascii());
        let best = line
            .within(at)
            .iter()
            .filter(|h| VERBS.contains(&h.cue))
            .filter(|h| h.start < when.start || h.start >= when.end)
            .filter(|h| {
                !line.within(at).iter().any(|m| {
                    m.cue == Cue::Mention
                        && m.start <= h.start
                        && h.start < m.end
                        && h.cue != Cue::Paid
                        && h.cue != Cue::Refund
                        && h.cue != Cue::RefundNamed
                })
            })
            .filter(|h| !line.negated(h) || line.has(at, &[Cue::Otherwise]))
            .filter(|h| at == clause || !matches!(h.cue, Cue::Reach))
            .min_by_key(|h| distance(h, when, han));
        if let Some(hit) = best {
            return by_wire(d, at, kind_of(hit.cue)).map(|kind| (kind, at));
        }
        if at == clause && line.first(at, &[Cue::Otherwise]).is_some_and(|h| is_not_arrived(d, &h, at)) {
            return Some((PromiseKind::Arrive, at));
        }
    }
    None
}

/// Whether what arrives is money (钱三天内到支付宝, "your 20 yuan reaches you by tomorrow").
fn is_money(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    let parcel = &[Cue::Ship, Cue::Send, Cue::Replace, Cue::ReplaceNamed, Cue::Gift];
    let money = &[Cue::Refund, Cue::RefundNamed, Cue::SumBack, Cue::Money, Cue::Paid];
    let line = d.line;
    let before = clause.checked_sub(1).filter(|&b| line.clauses[b].sentence == line.clauses[clause].sentence);
    let time = d.whens_in(clause).next().map_or(usize::MAX, |when| when.start);
    let named = |at: usize| line.first(at, money).is_some_and(|h| h.start < time) && !line.has(at, parcel);
    !line.has(clause, parcel) && (named(clause) || before.is_some_and(named))
}

/// What is promised if it is no parcel that is sent or arrives: money, an answer for a link or a
/// photo, nothing for an invoice, which no promise is about.
fn by_wire(d: &ReadingBuilder<'_>, clause: usize, kind: PromiseKind) -> Option<PromiseKind> {
    match kind {
        PromiseKind::Arrive if d.line.has(clause, &[Cue::Invoice]) => None,
        PromiseKind::Ship | PromiseKind::Arrive
            if d.about(Topic::Invoice) && d.line.has(clause, &[Cue::ByWire]) =>
        {
            None
        }
        PromiseKind::Arrive if is_money(d, clause) => Some(PromiseKind::Refund),
        PromiseKind::Ship | PromiseKind::Arrive if d.line.has(clause, &[Cue::ByWire]) => {
            Some(PromiseKind::Answer)
        }
        PromiseKind::Ship | PromiseKind::Arrive | PromiseKind::Answer | PromiseKind::Refund => Some(kind),
    }
}

/// What an "otherwise" promises by naming its breach (明天不发我赔您, 三天不到全退).
fn kept_by(d: &ReadingBuilder<'_>, hit: &CueHit, clause: usize) -> Option<PromiseKind> {
    const NOT_SENT: &[&str] = &["不发", "没发", "发不出", "不寄", "没寄", "不走", "not out"];
    if is_not_arrived(d, hit, clause) {
        return Some(PromiseKind::Arrive);
    }
    let text = d.line.normal.text.get(hit.start..hit.end)?;
    let sent = NOT_SENT.iter().any(|word| text.contains(word)) && consequence(d, clause).is_some();
    sent.then_some(PromiseKind::Ship)
}

/// Whether an "otherwise" says that a parcel has not come. 明天到不了 alone tells that it will not;
/// only with what follows then (到不了就退您) is it a promise.
fn is_not_arrived(d: &ReadingBuilder<'_>, hit: &CueHit, clause: usize) -> bool {
    d.line.normal.text.get(hit.start..hit.end).is_some_and(|t| {
        if t.ends_with("不了") && consequence(d, clause).is_none() {
            return false;
        }
        t.contains('到')
            || t.starts_with("if it")
            || t.starts_with("if you")
            || t.starts_with("if the parcel")
    })
}

/// How far a verb stands from a time. Chinese verbs follow their time, English ones precede it.
fn distance(hit: &CueHit, when: &NamedTime, han: bool) -> usize {
    let weak =
        if matches!(hit.cue, Cue::Send | Cue::Reach | Cue::Replace | Cue::ReplaceNamed | Cue::Compensate) {
            7
        } else {
            0
        };
    let gap = if hit.start >= when.end {
        hit.start - when.end + if han { 0 } else { 9 }
    } else {
        when.start.saturating_sub(hit.end) + if han { 9 } else { 0 }
    };
    gap + weak
}

#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some of the many cues")]
const fn kind_of(cue: Cue) -> PromiseKind {
    match cue {
        Cue::Arrive | Cue::Reach => PromiseKind::Arrive,
        Cue::Answer => PromiseKind::Answer,
        Cue::Paid | Cue::Refund | Cue::RefundNamed | Cue::Compensate | Cue::CompensateNamed => {
            PromiseKind::Refund
        }
        _ => PromiseKind::Ship,
    }
}

/// Whether the clause asks the customer to do something ("please send a photo by tomorrow").
fn customers_task(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    let line = d.line;
    let ours = line.has(clause, &[Cue::We, Cue::Ship, Cue::Arrive, Cue::Answer, Cue::Paid]);
    line.has(clause, &[Cue::Return, Cue::ReturnNamed, Cue::AskPhoto, Cue::AskOrder, Cue::AskAddress])
        && (!ours
            || line.has(clause, &[Cue::Please, Cue::You])
                && !line.has(clause, &[Cue::Ship, Cue::Arrive, Cue::Paid]))
        && !line.has(clause, &[Cue::Refund, Cue::RefundNamed, Cue::Paid])
}

/// The remedy named behind an "otherwise" in this sentence or at the start of the next.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some of the many cues")]
fn consequence(d: &ReadingBuilder<'_>, clause: usize) -> Option<RemedyKind> {
    let line = d.line;
    let sentence = line.clauses[clause].sentence;
    let joint = line.hits.iter().find(|h| {
        h.cue == Cue::Otherwise && (sentence..=sentence + 1).contains(&line.clauses[h.clause].sentence)
    })?;
    let reach = line.clauses[joint.clause].sentence;
    line.hits
        .iter()
        .filter(|h| {
            h.start >= joint.start && line.clauses[h.clause].sentence == reach && !line.negated_by_offer(h)
        })
        .find_map(|h| match h.cue {
            Cue::Return | Cue::ReturnNamed => Some(RemedyKind::Return),
            Cue::Replace | Cue::ReplaceNamed => Some(RemedyKind::Replacement),
            Cue::Refund | Cue::RefundNamed
                if line.has(h.clause, &[Cue::Half, Cue::Part]) || has_money(d, h.clause) =>
            {
                Some(RemedyKind::PartRefund)
            }
            Cue::Refund | Cue::RefundNamed => Some(RemedyKind::Refund),
            Cue::Compensate | Cue::CompensateNamed if line.has(h.clause, &[Cue::Coupon]) => {
                Some(RemedyKind::Coupon)
            }
            Cue::Compensate | Cue::CompensateNamed => Some(RemedyKind::PartRefund),
            Cue::Coupon => Some(RemedyKind::Coupon),
            Cue::Gift => Some(RemedyKind::Gift),
            _ => None,
        })
}

fn has_money(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    d.amounts_in(clause).next().is_some()
}

impl super::clauses::ScannedText {
    /// Whether a real "not" reaches an offered remedy; the "not" of "if not" does not count.
    fn negated_by_offer(&self, hit: &CueHit) -> bool {
        self.negated(hit)
    }
}

/// Patience asked for: "please wait", or "at once" and "soon" where no promise was read.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some of the many cues")]
fn wait(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    let none = d.out.promises.is_empty();
    for hit in line.hits.clone() {
        let waits = match hit.cue {
            Cue::Wait => none && !line.negated(&hit) && !line.has(hit.clause, &[Cue::Thank]),
            Cue::Soon => {
                none && line
                    .has(hit.clause, &[Cue::Ship, Cue::Send, Cue::Arrive, Cue::Reach, Cue::Answer, Cue::Paid])
            }
            _ => false,
        };
        if waits && !d.out.does(Act::Wait) {
            d.act(Act::Wait, line.words(&hit));
        }
    }
}
