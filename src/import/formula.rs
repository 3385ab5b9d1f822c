//! What would satisfy a customer, proposed from what the shop's replies did; and how the story
//! begins, by what it is about.

use crate::base::time::{Clock, HOUR};
use crate::base::{Span, Time};
use crate::reply::{Act, Reading, RedLine, RemedyKind, Topic};
use std::collections::{BTreeMap, BTreeSet};

/// The formula that would satisfy, as a scenario writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ProposedFormula {
    /// The formula.
    pub(super) words: String,
    /// Whether the replies said nothing of it, so that it follows from the topic alone.
    pub(super) guessed: bool,
}

/// The formula of these readings, made at that moment. None of them may cross a red line.
pub(super) fn proposed(readings: &[&Reading], topic: Topic, now: Time) -> ProposedFormula {
    let mut remedies: Vec<RemedyKind> =
        readings.iter().flat_map(|reading| reading.remedies.iter().map(|remedy| remedy.kind)).collect();
    remedies.sort_unstable();
    remedies.dedup();
    remedies.retain(|kind| bought_before(topic) || !kind.needs_order());
    let ways: Vec<String> = if remedies.is_empty() {
        other_ways(readings, topic, now)
    } else {
        let list: Vec<String> = remedies.into_iter().map(remedy).collect();
        vec![format!("Remedy([{}])", list.join(", "))]
    };
    match &ways[..] {
        [] => ProposedFormula { words: by_topic(topic).to_owned(), guessed: true },
        [one] => ProposedFormula { words: one.clone(), guessed: false },
        _ => ProposedFormula { words: format!("AnyOf([{}])", ways.join(", ")), guessed: false },
    }
}

fn other_ways(readings: &[&Reading], topic: Topic, now: Time) -> Vec<String> {
    let mut ways: Vec<String> = Vec::new();
    if let Some(no) = topic.calls_for_no() {
        return vec![format!("Refusal({})", no.name())];
    }
    let mut promised: BTreeMap<&str, i64> = BTreeMap::new();
    for promise in readings.iter().flat_map(|reading| &reading.promises) {
        let hours = (promise.due.since(now).0 + HOUR - 1).div_euclid(HOUR).clamp(1, 24 * 7);
        let longest = promised.entry(promise.kind.name()).or_default();
        *longest = hours.max(*longest);
    }
    for (kind, hours) in promised {
        ways.push(format!("Promise(kind: {kind}, within: \"{hours}h\")"));
    }
    for (to, _) in readings.iter().flat_map(|reading| &reading.referrals) {
        ways.push(format!("Referred({})", to.name()));
    }
    // A refusal alone satisfies only somebody who asks for what should be refused.
    if topic == Topic::Bargain {
        for (refusal, _) in readings.iter().flat_map(|reading| &reading.refusals) {
            ways.push(format!("Refusal({})", refusal.name()));
        }
    }
    let mut seen = BTreeSet::new();
    ways.retain(|way| seen.insert(way.clone()));
    ways.truncate(4);
    let informs = readings.iter().any(|reading| reading.does(Act::Inform) || reading.does(Act::Agree));
    if ways.is_empty() && informs && !bought_before(topic) {
        ways.push("Did(Inform)".to_owned());
    }
    ways
}

fn remedy(kind: RemedyKind) -> String {
    match kind {
        RemedyKind::PartRefund | RemedyKind::Coupon | RemedyKind::Discount => format!("{}()", kind.name()),
        RemedyKind::Refund | RemedyKind::Replacement | RemedyKind::Return | RemedyKind::Gift => {
            kind.name().to_owned()
        }
    }
}

/// What satisfies somebody with that matter, as a rule. It always loads.
pub(super) const fn by_topic(topic: Topic) -> &'static str {
    match topic {
        Topic::Damaged | Topic::WrongItem | Topic::WrongSize | Topic::NotAsDescribed | Topic::Lost => {
            "Remedy([Refund, Replacement])"
        }
        Topic::Return => "Remedy([Return, Refund])",
        Topic::Late => {
            "AnyOf([Promise(kind: Answer, within: \"24h\"), Promise(kind: Arrive, within: \"72h\"), Remedy([Refund])])"
        }
        Topic::Cancel => "Remedy([Refund])",
        Topic::Bargain => "AnyOf([Remedy([Discount(), Coupon(), Gift]), Refusal(Discount)])",
        Topic::PaidReview => "Refusal(PaidReview)",
        Topic::OffPlatform => "Refusal(OffPlatform)",
        Topic::Extortion => "Refusal(Extortion)",
        Topic::FakePayment => "Refusal(UnpaidShipping)",
        Topic::Scam => "Refusal(Scam)",
        Topic::DataRequest => "Refusal(DataLeak)",
        Topic::Fact
        | Topic::Stock
        | Topic::Delivery
        | Topic::Bulk
        | Topic::Freight
        | Topic::Invoice
        | Topic::ChangeOrder
        | Topic::Anger
        | Topic::Thanks
        | Topic::Other => "AnyOf([Did(Inform), Did(Agree), Did(Check)])",
    }
}

/// How a story with a matter begins.
enum Beginning {
    /// The parcel left yesterday: its fate, and when the customer writes.
    Shipped(&'static str, &'static str),
    /// They have just bought.
    Bought,
    /// They only ask.
    Asked,
}

const fn beginning(topic: Topic) -> Beginning {
    match topic {
        Topic::Damaged => Beginning::Shipped("Damaged", "AfterDelivery(\"1h\")"),
        Topic::WrongItem | Topic::WrongSize => Beginning::Shipped("WrongItem", "AfterDelivery(\"1h\")"),
        Topic::NotAsDescribed => Beginning::Shipped("NotAsDescribed", "AfterDelivery(\"1h\")"),
        Topic::Return | Topic::PaidReview | Topic::Extortion => {
            Beginning::Shipped("Sound", "AfterDelivery(\"2h\")")
        }
        Topic::Late => Beginning::Shipped("Late(\"30h\")", "WhenLate(\"2h\")"),
        Topic::Lost => Beginning::Shipped("Lost", "WhenLate(\"2h\")"),
        Topic::Invoice | Topic::ChangeOrder | Topic::Cancel => Beginning::Bought,
        Topic::Fact
        | Topic::Stock
        | Topic::Delivery
        | Topic::Bargain
        | Topic::Bulk
        | Topic::Freight
        | Topic::OffPlatform
        | Topic::FakePayment
        | Topic::Scam
        | Topic::DataRequest
        | Topic::Anger
        | Topic::Thanks
        | Topic::Other => Beginning::Asked,
    }
}

/// Whether somebody with that matter has bought already.
pub(super) const fn bought_before(topic: Topic) -> bool {
    !matches!(beginning(topic), Beginning::Asked)
}

/// The fields that say what was bought and when the story begins. `place` is its place in the
/// lesson, so that the stories do not all begin at once.
pub(super) fn begins(topic: Topic, place: usize) -> String {
    // From 10:00 on, one every forty minutes, six a day.
    let (day, slot) = (1 + place / 6, place % 6);
    let clock = Clock(Span::minutes(600 + 40 * slot as i64)).to_minute();
    match beginning(topic) {
        Beginning::Shipped(fate, starts) => format!(
            "buys: (before: Before(days_ago: 2, time: \"{clock}\", carrier: \"express\", shipped_days_ago: 1), fate: {fate}),\n            starts: {starts},"
        ),
        Beginning::Bought => format!(
            "buys: (day: {day}, time: \"{clock}\", fate: Sound),\n            starts: AfterPayment(\"10m\"),"
        ),
        Beginning::Asked => format!("starts: At(day: {day}, time: \"{clock}\"),"),
    }
}

/// Whether a reply may be an example: nothing in it is forbidden.
pub(super) fn is_clean(reading: &Reading) -> bool {
    RedLine::ALL.iter().all(|line| !reading.crosses(*line))
}

/// Whether a reply solves something: it offers, promises, refuses or sends somewhere.
pub(super) fn is_good(reading: &Reading) -> bool {
    let gives = !reading.remedies.is_empty() || !reading.promises.is_empty();
    let settles = !reading.refusals.is_empty() || !reading.referrals.is_empty();
    is_clean(reading) && (gives || settles || reading.does(Act::Inform) || reading.does(Act::Agree))
}
