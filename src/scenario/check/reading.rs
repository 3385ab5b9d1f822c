//! What the program will understand of the replies that a case suggests: the check reads them as
//! the engine does when they are sent, with slots filled as they stand at the opening.

use super::subjects::product_of;
use crate::base::{Lang, Money, Text, Time};
use crate::reply::RemedyKind;
use crate::reply::{self, Reading, ReplyContext};
use crate::scenario::model::{Case, Consequence, Outcome, Product, Scenario, Start, WantedRemedy};

/// A suggested reply as it reads in one language.
pub(super) struct Read {
    /// The place of the suggestion in its list.
    pub(super) index: usize,
    /// Its words.
    pub(super) words: String,
    /// What was understood.
    pub(super) reading: Reading,
}

/// Every suggestion of a case that has words in the language.
pub(super) fn suggestions(scenario: &Scenario, case: &Case, lang: Lang) -> Vec<Read> {
    let context = context(scenario, case);
    let own = |text: &Text| match lang {
        Lang::Zh => text.zh.clone(),
        Lang::En => text.en.clone(),
    };
    let list = case.suggestions.iter().enumerate().map(|(index, suggestion)| (index, own(&suggestion.text)));
    list.filter(|(_, words)| !words.is_empty())
        .map(|(index, words)| {
            let words = fill(&words, scenario, case, lang);
            let reading = reply::read(&words, &context);
            Read { index, words, reading }
        })
        .collect()
}

/// The moment at which a case may start, as far as the scenario says it.
pub(super) fn begins(scenario: &Scenario, case: &Case) -> Time {
    match case.starts {
        Start::At(at) => at,
        Start::Everyday
        | Start::AfterPayment(_)
        | Start::AfterDelivery(_)
        | Start::WhenLate(_)
        | Start::AfterCase { .. } => case.buys.as_ref().map_or(scenario.begins, |order| order.at),
    }
}

fn context(scenario: &Scenario, case: &Case) -> ReplyContext {
    let product = product_of(scenario, case);
    let wanted = case.if_solved.iter().find_map(|what| {
        let Consequence::Buys { quantity, .. } = what else { return None };
        Some(*quantity)
    });
    let pieces = case.buys.as_ref().map(|order| order.quantity).or(wanted).unwrap_or(1).max(1);
    let value = product.map(|product| product.listing.price.times(i64::from(pieces)));
    scenario.reply_context(product, (value, pieces), case.topic, begins(scenario, case))
}

/// Fills the slots of a text with what holds at the opening.
pub(super) fn fill(words: &str, scenario: &Scenario, case: &Case, lang: Lang) -> String {
    if !words.contains('{') {
        return words.to_owned();
    }
    let product = product_of(scenario, case);
    let price = product.map_or(Money::ZERO, |product| product.listing.price);
    let days = product.map_or(4, |product| product.listing.promise_days);
    let later = |zh: &str, en: &str| if lang == Lang::Zh { zh.to_owned() } else { en.to_owned() };
    let shown = |amount: Money| format!("{}{amount}", scenario.currency.sign);
    let mut filled = words.to_owned();
    let values = [
        ("product", product.map_or_else(String::new, |product| product.name.get(lang).to_owned())),
        ("price", shown(price)),
        ("half_price", shown(Money(price.0 / 2))),
        ("customer", case.customer.as_ref().map_or_else(String::new, |name| name.get(lang).to_owned())),
        ("order", "#1001".to_owned()),
        ("pieces", case.buys.as_ref().map_or(1, |order| order.quantity).to_string()),
        ("promise_days", days.to_string()),
        ("days_late", "1".to_owned()),
        ("stock", product.map_or(0, |product| product.stock).to_string()),
        ("arrival", later("后天20:00", "the day after tomorrow, 20:00")),
        ("ship_by", later("明天18:00", "tomorrow, 18:00")),
    ];
    for (slot, value) in values {
        filled = filled.replace(&format!("{{{slot}}}"), &value);
    }
    for known in &case.knows {
        filled = filled.replace(&format!("{{{}}}", known.key), known.value.get(lang));
    }
    filled
}

/// Whether a reply alone brings about a part of a formula. Circumstances count as given.
pub(super) fn gives(reading: &Reading, part: &Outcome, now: Time) -> bool {
    match part {
        Outcome::All(list) => list.iter().all(|part| gives(reading, part, now)),
        Outcome::AnyOf(list) => list.iter().any(|part| gives(reading, part, now)),
        Outcome::Told(key) => match key.as_str() {
            "asked" => reading.facts.iter().any(|fact| fact.is_true == Some(true)),
            "arrival" => !reading.promises.is_empty(),
            key => reading.facts.iter().any(|fact| fact.key == key && fact.is_true == Some(true)),
        },
        Outcome::Remedy(wanted) => reading
            .remedies
            .iter()
            .any(|offered| wanted.iter().any(|wanted| suits(wanted, offered.kind, offered.amount))),
        Outcome::Promise { kind, within } => {
            reading.promises.iter().any(|made| made.kind == *kind && made.due.since(now) <= *within)
        }
        Outcome::Refusal(what) => reading.refusals.iter().any(|(said, _)| said == what),
        Outcome::Referred(to) => reading.referrals.iter().any(|(said, _)| said == to),
        Outcome::Asked(what) => reading.questions.iter().any(|(said, _)| said == what),
        Outcome::Did(act) => reading.does(*act),
        Outcome::If(_) => true,
    }
}

/// Whether a remedy does: all the money back does for any remedy after a purchase.
fn suits(wanted: &WantedRemedy, kind: RemedyKind, amount: Option<Money>) -> bool {
    let before_purchase = matches!(wanted.kind, RemedyKind::Discount | RemedyKind::Gift);
    (kind == RemedyKind::Refund && !before_purchase)
        || (kind == wanted.kind
            && (wanted.at_least == Money::ZERO || amount.is_some_and(|it| it >= wanted.at_least)))
}

/// Whether anything at all was understood.
pub(super) fn says_something(reading: &Reading) -> bool {
    !(reading.acts.is_empty()
        && reading.questions.is_empty()
        && reading.facts.is_empty()
        && reading.promises.is_empty()
        && reading.remedies.is_empty()
        && reading.refusals.is_empty()
        && reading.referrals.is_empty()
        && reading.red_lines.is_empty())
}

/// The pieces of a product that can be there at a moment without the luck of the day: the opening
/// stock and what any supplier can have brought by then.
pub(super) fn can_be_supplied(scenario: &Scenario, product: &Product, by: Time) -> bool {
    scenario.suppliers.iter().any(|supplier| {
        let ours = scenario.products.get(supplier.product.index()).is_some_and(|it| it.key == product.key);
        ours && scenario.begins + supplier.lead < by
    })
}
