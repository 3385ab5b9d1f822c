//! What a customer says first against what has happened to them: another product, another trouble
//! than the parcel's fate. And what good handling is said to be against what satisfies.

use super::subjects::{cases, product_of};
use crate::base::Text;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::reply::{RemedyKind, Topic};
use crate::scenario::model::{Case, Fate, Outcome, Product, Scenario, Start};
use crate::scenario::raw::RawCase;
use crate::scenario::resolve::{DiagnosticCollector, NamedPart, Parts};

/// The key of a trouble and the words that speak of it, in both languages.
type ToldTrouble = (&'static str, &'static [&'static str]);

const BROKEN: ToldTrouble = (
    "check-trouble-broken",
    &[
        "碎",
        "裂了",
        "破了",
        "坏了",
        "摔坏",
        "断了",
        "压扁",
        "broken",
        "cracked",
        "smashed",
        "shattered",
        "in pieces",
        "is torn",
        "damaged",
    ],
);
const LATE: ToldTrouble = (
    "check-trouble-late",
    &[
        "还没到",
        "没收到",
        "没到货",
        "迟到",
        "还不到",
        "hasn't arrived",
        "has not arrived",
        "not here yet",
        "still waiting for",
        "is late",
        "overdue",
    ],
);
const WRONG: ToldTrouble = (
    "check-trouble-wrong",
    &[
        "发错",
        "寄错",
        "不是我买的",
        "不是我要的",
        "wrong item",
        "sent the wrong",
        "not what i ordered",
        "something else came",
    ],
);
const SIZE: ToldTrouble = (
    "check-trouble-size",
    &["太小", "太大", "穿不下", "小了一", "too small", "too big", "doesn't fit", "does not fit"],
);
const ALL: [ToldTrouble; 4] = [BROKEN, LATE, WRONG, SIZE];

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, case) in cases(parts, scenario) {
        if case.is_everyday() || desk.has_gaps(&item.site) || item.raw.opens.len() != case.opens.len() {
            continue;
        }
        for (index, words) in case.opens.iter().enumerate() {
            let site = item.site.field("opens").index(index);
            if let Some(other) = other_product(scenario, case, words) {
                let sentence = Sentence::new("check-speaks-of-other").word("product", &other.key);
                desk.warning(code::OTHER_STORY, &site, sentence, "check-speaks-of-other-help");
            } else if let Some((said, so)) = other_trouble(case, words) {
                let sentence = Sentence::new("check-speaks-of-trouble").part("said", said).part("so", so);
                desk.warning(code::OTHER_STORY, &site, sentence, "check-speaks-of-trouble-help");
            }
        }
        handling(desk, item, case);
    }
}

/// A product that the words name and the case is not about.
fn other_product<'a>(scenario: &'a Scenario, case: &Case, words: &Text) -> Option<&'a Product> {
    let own = product_of(scenario, case)?;
    let names = |product: &Product, text: &str, name: &str| {
        // Short names are parts of other words.
        !name.is_empty()
            && (name.chars().count() > 1 || product.key == own.key)
            && text.contains(&name.to_lowercase())
    };
    let speaks = |product: &Product| {
        names(product, &words.zh.to_lowercase(), &product.name.zh)
            || names(product, &words.en.to_lowercase(), &product.name.en)
    };
    if speaks(own) {
        return None;
    }
    let mut others = scenario.products.iter().filter(|product| product.key != own.key);
    // A name that is part of the own product's name speaks of both.
    others.find(|other| {
        speaks(other) && !own.name.zh.contains(&other.name.zh) && !own.name.en.contains(&other.name.en)
    })
}

/// The trouble that the words speak of, and what happens in fact.
fn other_trouble(case: &Case, words: &Text) -> Option<(&'static str, &'static str)> {
    // People who are up to something say what is not so.
    if matches!(case.topic, Topic::Extortion | Topic::Scam | Topic::PaidReview | Topic::FakePayment) {
        return None;
    }
    let order = case.buys.as_ref()?;
    let (own, so) = match (order.fate, case.starts) {
        (Fate::Damaged, Start::AfterDelivery(_)) => (Some("check-trouble-broken"), "check-so-damaged"),
        (Fate::WrongItem, Start::AfterDelivery(_)) => (Some("check-trouble-wrong"), "check-so-wrong"),
        (Fate::WrongSize, Start::AfterDelivery(_)) => (Some("check-trouble-size"), "check-so-size"),
        (Fate::NotAsDescribed, Start::AfterDelivery(_)) => (None, "check-so-not-described"),
        (Fate::Sound, Start::AfterDelivery(_)) => (None, "check-so-sound"),
        (_, Start::WhenLate(_)) => (Some("check-trouble-late"), "check-so-late"),
        (Fate::Luck | Fate::Late(_) | Fate::Lost, Start::AfterDelivery(_))
        | (_, Start::At(_) | Start::AfterPayment(_) | Start::AfterCase { .. } | Start::Everyday) => {
            return None;
        }
    };
    let text = format!("{}\n{}", words.zh, words.en).to_lowercase();
    let said: Vec<&str> = ALL
        .iter()
        .filter(|(_, marks)| marks.iter().any(|mark| text.contains(mark)))
        .map(|(name, _)| *name)
        .collect();
    let about_own = own.is_some_and(|own| said.contains(&own));
    said.first().filter(|_| !about_own).map(|said| (*said, so))
}

/// The remedies that good handling names must be among those that satisfy, where only remedies do.
fn handling(desk: &mut DiagnosticCollector, item: &NamedPart<RawCase>, case: &Case) {
    let wanted: Vec<RemedyKind> = case.satisfied_by.remedies().iter().map(|wanted| wanted.kind).collect();
    let named = remedies_named(&case.good_handling);
    // All the money back does for any remedy after a purchase; a return ends with it.
    let does = |kind: &RemedyKind| {
        wanted.contains(kind)
            || matches!(kind, RemedyKind::Refund | RemedyKind::Return)
                && wanted.iter().any(|it| !matches!(it, RemedyKind::Discount | RemedyKind::Gift))
    };
    let only_remedies =
        !super::satisfaction::possible(&case.satisfied_by, &|part| !matches!(part, Outcome::Remedy(_)));
    let site = item.site.field("good_handling");
    if only_remedies && !named.is_empty() && !named.iter().any(does) {
        let sentence = "check-other-handling";
        desk.warning(code::OTHER_HANDLING, &site, sentence, "check-other-handling-help");
    }
}

/// The remedies that a text names.
pub(super) fn remedies_named(text: &Text) -> Vec<RemedyKind> {
    const WORDS: [(RemedyKind, &[&str]); 7] = [
        (
            RemedyKind::Replacement,
            &[
                "补发",
                "换货",
                "换新",
                "重发",
                "再发一",
                "补寄",
                "send a new",
                "replace",
                "a new one",
                "send another",
            ],
        ),
        (
            RemedyKind::PartRefund,
            &["退一部分", "部分退款", "退一点", "补偿", "part of the money", "part refund", "partial refund"],
        ),
        (RemedyKind::Refund, &["退款", "全额退", "退钱", "refund", "money back"]),
        (RemedyKind::Return, &["退货", "退回", "return"]),
        (RemedyKind::Coupon, &["优惠券", "送券", "一张券", "张券", "coupon", "voucher"]),
        (
            RemedyKind::Discount,
            &[
                "打个折",
                "打点折",
                "让价",
                "便宜",
                "让一点",
                "优惠",
                "discount",
                "cheaper",
                "off the price",
                "a little off",
            ],
        ),
        (RemedyKind::Gift, &["赠品", "小礼物", "送个小", "gift", "something small"]),
    ];
    let text = format!("{}\n{}", text.zh, text.en).to_lowercase();
    WORDS
        .iter()
        .filter(|(_, words)| words.iter().any(|word| text.contains(word)))
        .map(|(kind, _)| *kind)
        .collect()
}
