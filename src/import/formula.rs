//! What would satisfy a customer, proposed from what the shop's replies did; and how the story
//! begins, by what it is about.

use super::deeds::ReadDeeds;
use crate::base::time::{Clock, HOUR};
use crate::base::{Money, Span};
use crate::reply::{Act, PromiseKind, Question, Reading, RedLine, ReferTo, Refusal, RemedyKind, Topic};
use crate::scenario::model::{Deeds as _, Outcome, WantedRemedy};
use crate::scenario::source::text_literal;

/// The formula that would satisfy.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ProposedFormula {
    /// The formula.
    pub(super) outcome: Outcome,
    /// Whether the replies said nothing of it, so that it follows from the topic alone.
    pub(super) guessed: bool,
}

/// What settles a matter, if a reply does it.
struct Settling {
    remedies: &'static [RemedyKind],
    promises: &'static [PromiseKind],
    referrals: &'static [ReferTo],
    refusals: &'static [Refusal],
    questions: &'static [Question],
    /// Only where nothing else was done, or together with a question.
    acts: &'static [Act],
}

const NOTHING: Settling =
    Settling { remedies: &[], promises: &[], referrals: &[], refusals: &[], questions: &[], acts: &[] };

/// The table of what settles each matter. What a topic calls a refusal for is in
/// [`Topic::calls_for_no`].
const fn settling(topic: Topic) -> Settling {
    const CLAIM: &[RemedyKind] = &[
        RemedyKind::Refund,
        RemedyKind::PartRefund,
        RemedyKind::Replacement,
        RemedyKind::Coupon,
        RemedyKind::Return,
    ];
    const DEAL: &[RemedyKind] = &[RemedyKind::Coupon, RemedyKind::Discount, RemedyKind::Gift];
    const TELLS: &[Act] = &[Act::Inform, Act::Agree, Act::Check];
    match topic {
        Topic::Damaged | Topic::WrongItem | Topic::WrongSize | Topic::NotAsDescribed | Topic::Lost => {
            Settling { remedies: CLAIM, promises: &[PromiseKind::Answer, PromiseKind::Refund], ..NOTHING }
        }
        Topic::Return => Settling {
            remedies: CLAIM,
            promises: &[PromiseKind::Answer, PromiseKind::Refund],
            acts: &[Act::Agree],
            ..NOTHING
        },
        Topic::Late => Settling {
            remedies: CLAIM,
            promises: &[PromiseKind::Arrive, PromiseKind::Answer, PromiseKind::Refund],
            ..NOTHING
        },
        Topic::Cancel => Settling {
            remedies: &[RemedyKind::Refund, RemedyKind::Return],
            promises: &[PromiseKind::Refund, PromiseKind::Answer],
            acts: &[Act::Agree],
            ..NOTHING
        },
        Topic::ChangeOrder => Settling {
            referrals: &[ReferTo::Courier],
            questions: &[Question::Address, Question::Confirmation],
            acts: &[Act::Agree, Act::Check],
            ..NOTHING
        },
        Topic::Invoice => Settling {
            promises: &[PromiseKind::Answer],
            questions: &[Question::InvoiceTitle],
            acts: &[Act::Agree],
            ..NOTHING
        },
        Topic::Bargain => {
            Settling { remedies: DEAL, refusals: &[Refusal::Discount], acts: &[Act::Justify], ..NOTHING }
        }
        Topic::Bulk => Settling {
            remedies: DEAL,
            promises: &[PromiseKind::Ship, PromiseKind::Arrive, PromiseKind::Answer],
            acts: TELLS,
            ..NOTHING
        },
        Topic::Delivery => Settling {
            promises: &[PromiseKind::Ship, PromiseKind::Arrive, PromiseKind::Answer],
            acts: TELLS,
            ..NOTHING
        },
        Topic::Freight => Settling { remedies: DEAL, acts: TELLS, ..NOTHING },
        Topic::Fact | Topic::Stock | Topic::Anger | Topic::Thanks | Topic::Other => {
            Settling { promises: &[PromiseKind::Answer], acts: TELLS, ..NOTHING }
        }
        Topic::OffPlatform | Topic::Extortion | Topic::Scam => {
            Settling { referrals: &[ReferTo::Platform], ..NOTHING }
        }
        Topic::PaidReview | Topic::FakePayment | Topic::DataRequest => NOTHING,
    }
}

/// The formula of what the shop's replies did. None of them may cross a red line.
pub(super) fn proposed(done: &ReadDeeds<'_>, topic: Topic) -> ProposedFormula {
    let table = settling(topic);
    let mut ways: Vec<Outcome> = Vec::new();
    let remedies: Vec<WantedRemedy> = table
        .remedies
        .iter()
        .filter(|kind| can_be_offered(topic, **kind) && done.remedies().iter().any(|(done, _)| done == *kind))
        .map(|kind| WantedRemedy { kind: *kind, at_least: Money::ZERO })
        .collect();
    if !remedies.is_empty() {
        let outcome = Outcome::Remedy(remedies);
        return ProposedFormula { outcome, guessed: false };
    }
    for kind in table.promises {
        let ahead = done.promises().into_iter().filter(|(made, _)| made == kind).map(|(_, ahead)| ahead);
        if let Some(longest) = ahead.max() {
            let hours = (longest.0 + HOUR - 1).div_euclid(HOUR).clamp(1, 24 * 7);
            ways.push(Outcome::Promise { kind: *kind, within: Span::hours(hours) });
        }
    }
    ways.extend(table.referrals.iter().filter(|to| done.referred(**to)).map(|to| Outcome::Referred(*to)));
    let no = topic.calls_for_no();
    let refusals = table.refusals.iter().copied().chain(no);
    ways.extend(refusals.filter(|what| done.refused(*what)).map(Outcome::Refusal));
    let acts = || table.acts.iter().filter(|act| done.did(**act)).map(|act| Outcome::Did(*act));
    for question in table.questions.iter().filter(|question| done.asked(**question)) {
        // The customer answers the question before the shop has done all of it.
        let parts = std::iter::once(Outcome::Asked(*question)).chain(acts().next());
        ways.push(joined(parts.collect(), Outcome::All));
    }
    if ways.is_empty() {
        ways.extend(acts());
    }
    if ways.is_empty() {
        return ProposedFormula { outcome: by_topic(topic), guessed: true };
    }
    ProposedFormula { outcome: joined(ways, Outcome::AnyOf), guessed: false }
}

/// One part as it is, several joined.
fn joined(mut parts: Vec<Outcome>, join: fn(Vec<Outcome>) -> Outcome) -> Outcome {
    if parts.len() == 1 { parts.remove(0) } else { join(parts) }
}

/// What satisfies somebody with that matter, as a rule. It always loads.
pub(super) fn by_topic(topic: Topic) -> Outcome {
    let remedy = |kinds: &[RemedyKind]| {
        let wanted = kinds.iter().map(|kind| WantedRemedy { kind: *kind, at_least: Money::ZERO });
        Outcome::Remedy(wanted.collect())
    };
    let promise = |kind, hours| Outcome::Promise { kind, within: Span::hours(hours) };
    if let Some(no) = topic.calls_for_no() {
        return Outcome::Refusal(no);
    }
    match topic {
        Topic::Damaged | Topic::WrongItem | Topic::WrongSize | Topic::NotAsDescribed | Topic::Lost => {
            remedy(&[RemedyKind::Refund, RemedyKind::Replacement])
        }
        Topic::Return => remedy(&[RemedyKind::Return, RemedyKind::Refund]),
        Topic::Late => Outcome::AnyOf(vec![
            promise(PromiseKind::Answer, 24),
            promise(PromiseKind::Arrive, 72),
            remedy(&[RemedyKind::Refund]),
        ]),
        Topic::Cancel => remedy(&[RemedyKind::Refund]),
        Topic::Bargain => Outcome::AnyOf(vec![
            remedy(&[RemedyKind::Discount, RemedyKind::Coupon, RemedyKind::Gift]),
            Outcome::Refusal(Refusal::Discount),
        ]),
        Topic::Fact
        | Topic::Stock
        | Topic::Delivery
        | Topic::Bulk
        | Topic::Freight
        | Topic::Invoice
        | Topic::ChangeOrder
        | Topic::PaidReview
        | Topic::OffPlatform
        | Topic::Extortion
        | Topic::FakePayment
        | Topic::Scam
        | Topic::DataRequest
        | Topic::Anger
        | Topic::Thanks
        | Topic::Other => Outcome::AnyOf([Act::Inform, Act::Agree, Act::Check].map(Outcome::Did).to_vec()),
    }
}

/// A formula as a scenario writes it.
pub(super) fn written(outcome: &Outcome) -> String {
    let list = |parts: &[Outcome]| parts.iter().map(written).collect::<Vec<_>>().join(", ");
    match outcome {
        Outcome::All(parts) => format!("All([{}])", list(parts)),
        Outcome::AnyOf(parts) => format!("AnyOf([{}])", list(parts)),
        Outcome::Told(fact) => format!("Told({})", text_literal(fact)),
        Outcome::Remedy(wanted) => {
            let names = wanted.iter().map(|wanted| {
                let brackets = if wanted.kind.has_amount() { "()" } else { "" };
                format!("{}{brackets}", wanted.kind.name())
            });
            format!("Remedy([{}])", names.collect::<Vec<_>>().join(", "))
        }
        Outcome::Promise { kind, within } => {
            format!("Promise(kind: {}, within: \"{}h\")", kind.name(), within.0.div_euclid(HOUR))
        }
        Outcome::Refusal(what) => format!("Refusal({})", what.name()),
        Outcome::Referred(to) => format!("Referred({})", to.name()),
        Outcome::Asked(what) => format!("Asked({})", what.name()),
        Outcome::Did(act) => format!("Did({})", act.name()),
        // Circumstances are never proposed.
        Outcome::If(_) => "All([])".to_owned(),
    }
}

/// Whether the shop can offer that in a story with that matter: what needs an order needs one, and
/// a price is not lowered nor a parcel filled when it is too late for it.
pub(super) const fn can_be_offered(topic: Topic, kind: RemedyKind) -> bool {
    match (beginning(topic), kind) {
        (Beginning::Asked, _) => !kind.needs_order(),
        (Beginning::Bought | Beginning::Shipped(..), RemedyKind::Discount)
        | (Beginning::Shipped(..), RemedyKind::Gift) => false,
        (Beginning::Bought | Beginning::Shipped(..), _) => true,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::{self, ReplyContext};
    use crate::scenario::model::Deeds;

    fn of(topic: Topic, replies: &[&str]) -> (String, bool) {
        let context = ReplyContext { topics: vec![topic], ..ReplyContext::unknown() };
        let readings: Vec<Reading> = replies.iter().map(|reply| reply::read(reply, &context)).collect();
        let all: Vec<&Reading> = readings.iter().collect();
        let done = ReadDeeds { readings: &all, now: context.now };
        let proposed = proposed(&done, topic);
        let met = proposed.outcome.is_met(&done as &dyn Deeds);
        assert!(met || proposed.guessed, "{topic:?} {replies:?} {proposed:?}");
        (written(&proposed.outcome), proposed.guessed)
    }

    /// No promise about a parcel for what has nothing to do with one, whatever the shop says.
    #[test]
    fn the_formula_fits_the_topic_and_is_met_by_the_replies() {
        let parcels = [
            "好的，明天18点前给您发货",
            "I'll ship it by tomorrow noon.",
            "明天20点前送到",
            "It will arrive by Friday.",
        ];
        for topic in Topic::ALL.iter().copied() {
            for kind in [PromiseKind::Ship, PromiseKind::Arrive] {
                assert!(
                    !settling(topic).promises.contains(&kind) || topic.goes_with(kind),
                    "{topic:?} {kind:?}"
                );
            }
            for reply in parcels {
                let (words, _) = of(topic, &[reply]);
                let parcel = words.contains("kind: Ship") || words.contains("kind: Arrive");
                let may = matches!(topic, Topic::Delivery | Topic::Bulk | Topic::Late);
                assert!(may || !parcel, "{topic:?}: {words}");
            }
        }
        for (topic, replies, expected) in [
            (
                Topic::Invoice,
                &["可以的，您要什么抬头？", "好的，发票明天之前开好发给您"][..],
                "All([Asked(InvoiceTitle), Did(Agree)])",
            ),
            (
                Topic::Invoice,
                &[
                    "Of course. Which name should be on the invoice?",
                    "I promise you have it tomorrow before 6 pm.",
                ],
                "All([Asked(InvoiceTitle), Did(Agree)])",
            ),
            (Topic::Damaged, &["马上给您补发一个新的"], "Remedy([Replacement])"),
            (Topic::Bargain, &["给您便宜2块钱"], "Remedy([Discount()])"),
            (Topic::PaidReview, &["不可以的，我们不买好评"], "Refusal(PaidReview)"),
        ] {
            assert_eq!(of(topic, replies), (expected.to_owned(), false), "{topic:?}");
        }
        assert!(of(Topic::Damaged, &["在的"]).1, "nothing was done");
    }
}
