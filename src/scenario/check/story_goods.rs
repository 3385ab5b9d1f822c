//! What the words of a story say of goods and orders: other goods than its own, another size than
//! the order's, a parcel where nothing was bought, a topic that nobody speaks of.

use super::goods_named::{NamingProof, is_named, other_named};
use super::subjects::{cases, product_of};
use crate::base::Text;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::reply::Topic;
use crate::scenario::model::{Case, Product, Scenario, Start};
use crate::scenario::raw::{RawCase, RawConsequence};
use crate::scenario::resolve::{DiagnosticCollector, NamedPart, Parts, Site};
use std::collections::BTreeSet;

/// Words of somebody who has a parcel.
const RECEIVED: [&str; 8] = [
    "收到货",
    "收到了",
    "我收到",
    "到货了",
    "i received",
    "i've received",
    "i've unpacked",
    "arrived broken",
];

const INVOICE: &[&str] = &["票", "收据", "invoice", "receipt", "bill"];
const REVIEW: &[&str] =
    &["评", "星", "反馈", "晒", "review", "star", "feedback", "rating", "picture", "photo", "comment"];
const OUTSIDE: &[&str] = &[
    "微信",
    "qq",
    "支付宝",
    "转账",
    "收款",
    "扫",
    "码",
    "平台",
    "站外",
    "私下",
    "现金",
    "加我",
    "加个",
    "号",
    "wechat",
    "transfer",
    "code",
    "platform",
    "outside",
    "cash",
    "account",
    "direct",
    "add me",
    "paypal",
];

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, case) in cases(parts, scenario) {
        if case.is_everyday() || desk.has_gaps(&item.site) || item.raw.opens.len() != case.opens.len() {
            continue;
        }
        goods(desk, scenario, item, case);
        sizes(desk, scenario, item, case);
        parcel(desk, item, case);
        topic(desk, item, case);
    }
}

/// What the customer says in the whole story, and what is said of it, each with its place.
fn told<'a>(item: &'a NamedPart<RawCase>) -> Vec<(Site, &'a Text)> {
    let (raw, site) = (&item.raw, &item.site);
    let mut all = vec![(site.field("title"), &raw.title), (site.field("good_handling"), &raw.good_handling)];
    let mut add = |site: Site, texts: &'a [Text]| {
        all.extend(texts.iter().enumerate().map(|(index, text)| (site.index(index), text)));
    };
    for (way, texts) in raw.first_and_last_words() {
        add(way.iter().fold(site.clone(), |site, field| site.field(field)), texts);
    }
    for (index, line) in raw.says.iter().enumerate() {
        add(site.field("says").index(index).field("lines"), &line.lines);
    }
    for (field, list) in [("if_solved", &raw.if_solved), ("if_unsolved", &raw.if_unsolved)] {
        for (index, what) in list.iter().enumerate() {
            if let RawConsequence::Review { lines, .. } | RawConsequence::ReviewAfterDelivery { lines, .. } =
                what
            {
                add(site.field(field).index(index).field("lines"), lines);
            }
        }
    }
    all
}

/// Texts that name other goods than the story's, where the first words name neither.
fn goods(desk: &mut DiagnosticCollector, scenario: &Scenario, item: &NamedPart<RawCase>, case: &Case) {
    let Some(product) = product_of(scenario, case) else { return };
    let help = "check-speaks-of-other-help";
    let first = |product: &Product| {
        let known = case.knows.iter().map(|known| &known.value);
        let mut texts = case.opens.iter().chain([&case.title]).chain(known);
        texts.any(|text| is_named(scenario, product, text))
    };
    // The whole name in first words is reported by the check of first words.
    let whole = |other: &Product, text: &Text| {
        text.zh.contains(&other.name.zh) || text.en.to_lowercase().contains(&other.name.en.to_lowercase())
    };
    let mut others = case.opens.iter().filter_map(|text| {
        other_named(scenario, product, text, NamingProof::OneLanguage).filter(|other| !whole(other, text))
    });
    if let Some(other) = others.next().filter(|_| !first(product)) {
        let site = item.site.field(if case.product.is_some() { "product" } else { "buys" });
        let sentence = Sentence::new("check-speaks-of-other").word("product", &other.key);
        desk.warning(code::OTHER_STORY, &site, sentence, help);
        return;
    }
    for (site, text) in told(item) {
        let Some(other) = other_named(scenario, product, text, NamingProof::EveryLanguage) else { continue };
        // A customer may bring up other goods; then they turn up in the first words.
        let elsewhere = case.opens.iter().chain([&case.title]).filter(|it| *it != text);
        let known = case.knows.iter().map(|known| &known.value);
        let brought_up = elsewhere.chain(known).any(|it| is_named(scenario, other, it));
        if !(brought_up || case.opens.contains(text) && whole(other, text)) {
            let sentence = Sentence::new("check-speaks-of-other").word("product", &other.key);
            desk.warning(code::OTHER_STORY, &site, sentence, help);
        }
    }
}

/// First words that name another size than the order's, or than the one that is wanted.
fn sizes(desk: &mut DiagnosticCollector, scenario: &Scenario, item: &NamedPart<RawCase>, case: &Case) {
    let (Some(product), Some(order)) = (product_of(scenario, case), case.buys.as_ref()) else { return };
    let Some(own) = order.size.as_deref() else { return };
    let labels: BTreeSet<&str> = product.sizes.iter().map(|size| size.label.as_str()).collect();
    if labels.len() < 2 || !labels.iter().all(|label| label.chars().all(|c| c.is_ascii_uppercase())) {
        return;
    }
    for (index, words) in case.opens.iter().enumerate() {
        let text = format!("{}\n{}", words.zh, words.en);
        let named: BTreeSet<&str> =
            text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| labels.contains(word)).collect();
        let wanted = case.exchange.as_deref();
        let mut others = named.iter().filter(|label| **label != own && Some(**label) != wanted);
        let Some(other) = others.next() else { continue };
        let lacks_own = !named.contains(own);
        let lacks_wanted = wanted.is_some_and(|wanted| !named.contains(wanted));
        if lacks_own || lacks_wanted {
            let is = if lacks_own { own } else { wanted.unwrap_or(own) };
            let sentence = Sentence::new("check-speaks-of-size").text("said", other).text("is", is);
            let site = item.site.field("opens").index(index);
            desk.warning(code::OTHER_STORY, &site, sentence, "check-speaks-of-size-help");
        }
    }
}

/// First words about a parcel, where nothing was bought.
fn parcel(desk: &mut DiagnosticCollector, item: &NamedPart<RawCase>, case: &Case) {
    // People who are up to something say what is not so.
    let lies = matches!(case.topic, Topic::Extortion | Topic::Scam | Topic::PaidReview | Topic::FakePayment);
    if lies || case.buys.is_some() || !matches!(case.starts, Start::At(_)) {
        return;
    }
    for (index, words) in case.opens.iter().enumerate() {
        let text = format!("{}\n{}", words.zh, words.en).to_lowercase();
        if RECEIVED.iter().any(|mark| text.contains(mark)) {
            let site = item.site.field("opens").index(index);
            desk.warning(code::OTHER_STORY, &site, "check-speaks-of-parcel", "check-speaks-of-parcel-help");
        }
    }
}

/// A topic of which neither the customer nor any reply says a word.
fn topic(desk: &mut DiagnosticCollector, item: &NamedPart<RawCase>, case: &Case) {
    let words = if case.topic == Topic::Invoice {
        INVOICE
    } else if case.topic == Topic::PaidReview {
        REVIEW
    } else if case.topic == Topic::OffPlatform {
        OUTSIDE
    } else {
        return;
    };
    let lines = case.says.iter().flat_map(|line| &line.lines);
    let replies = case.all_suggestions().map(|suggestion| &suggestion.text);
    let mut texts = case.opens.iter().chain(lines).chain(replies).chain([&case.title, &case.good_handling]);
    let speaks = texts.any(|text| {
        let text = format!("{}\n{}", text.zh, text.en).to_lowercase();
        words.iter().any(|word| text.contains(word))
    });
    if !speaks && item.raw.topic.is_some() {
        let site = item.site.field("topic");
        let sentence = Sentence::new("check-topic-unsaid").text("topic", case.topic.name());
        desk.warning(code::OTHER_STORY, &site, sentence, "check-topic-unsaid-help");
    }
}
