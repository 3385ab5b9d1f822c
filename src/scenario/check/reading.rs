//! What the program will understand of the replies that a case suggests: the check reads them as
//! the engine does when they are sent, with slots filled as they stand at the opening.

use super::subjects::{has_order, product_of};
use crate::base::ids::OrderId;
use crate::base::{Lang, Money, Span, Text, Time};
use crate::reply::{self, Act, PromiseKind, Question, Reading, ReferTo, Refusal, RemedyKind, ReplyContext};
use crate::scenario::model::{
    Case, Circumstance, Deeds, MomentFact, Outcome, Product, Scenario, SlotValues, Start, USUAL_DAYS,
    arrives_on, has_slots, ship_by,
};

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
    let pieces = case.pieces();
    let value = product.map(|product| product.listing.price.times(i64::from(pieces)));
    scenario.reply_context(product, (value, pieces), case.topic, begins(scenario, case))
}

/// Fills the slots of a text with what holds at the opening.
pub(super) fn fill(words: &str, scenario: &Scenario, case: &Case, lang: Lang) -> String {
    let text = Text::new(words.to_owned(), words.to_owned());
    if !has_slots(&text) {
        return words.to_owned();
    }
    values(scenario, case).fill(scenario, &case.knows, &text).get(lang).to_owned()
}

/// What the talk has to put into slots as it begins, as far as the scenario says it.
fn values(scenario: &Scenario, case: &Case) -> SlotValues {
    let product = product_of(scenario, case);
    let days = product.map(|product| product.listing.promise_days);
    let now = begins(scenario, case);
    let is_near = matches!(case.starts, Start::AfterDelivery(_) | Start::WhenLate(_));
    let ahead = if is_near { 1 } else { i64::from(days.unwrap_or(USUAL_DAYS)) };
    let price = product.map(|product| product.listing.price);
    let fact = product.and_then(|product| product.facts.first());
    SlotValues {
        product: product.map(|product| product.name.clone()),
        price,
        customer: case.customer.clone(),
        order: has_order(case).then_some(OrderId(0)),
        fact: fact.map(|fact| (fact.name.clone(), fact.truth.clone())),
        promise_days: days.map(u32::from),
        arrival: Some(arrives_on(now.day() + ahead)),
        ship_by: Some(ship_by(now)),
        days_late: matches!(case.starts, Start::WhenLate(_)).then_some(1),
        whole_price: price.map(|price| price.times(i64::from(case.pieces()))),
        pieces: Some(case.pieces()),
        stock: product.map(|product| product.stock),
    }
}

/// What a reply would do by itself. Circumstances count as given.
struct ReplyDeeds<'a> {
    reading: &'a Reading,
    now: Time,
}

impl Deeds for ReplyDeeds<'_> {
    fn told(&self, fact: &str) -> bool {
        let facts = &self.reading.facts;
        match MomentFact::of_key(fact) {
            // Which one is asked for is drawn when the talk begins.
            Some(MomentFact::Asked) => facts.iter().any(|told| told.is_true == Some(true)),
            Some(MomentFact::Arrival) => {
                self.reading.promises.iter().any(|made| made.kind == PromiseKind::Arrive)
            }
            None => facts.iter().any(|told| told.key == fact && told.is_true == Some(true)),
        }
    }

    fn remedies(&self) -> Vec<(RemedyKind, Money)> {
        let offered = self.reading.remedies.iter();
        let named = offered.filter_map(|offer| match offer.amount {
            None if offer.kind.has_amount() => None,
            amount => Some((offer.kind, amount.unwrap_or(Money::ZERO))),
        });
        named.collect()
    }

    fn promises(&self) -> Vec<(PromiseKind, Span)> {
        self.reading.promises.iter().map(|made| (made.kind, made.due.since(self.now))).collect()
    }

    fn refused(&self, what: Refusal) -> bool {
        self.reading.refusals.iter().any(|(said, _)| *said == what)
    }

    fn referred(&self, to: ReferTo) -> bool {
        self.reading.referrals.iter().any(|(said, _)| *said == to)
    }

    fn asked(&self, what: Question) -> bool {
        self.reading.questions.iter().any(|(said, _)| *said == what)
    }

    fn did(&self, act: Act) -> bool {
        self.reading.does(act)
    }

    fn holds(&self, _: &Circumstance) -> bool {
        true
    }
}

/// Whether a reply alone brings about a part of a formula. Circumstances count as given.
pub(super) fn gives(reading: &Reading, part: &Outcome, now: Time) -> bool {
    part.is_met(&ReplyDeeds { reading, now })
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
