//! An entry as a sentence, with the names of those it is about: for the terminal, record pages and
//! the line of days.

use super::entry_field::EntryField;
use super::fields::fields;
use super::read_as::meanings_line;
use super::refused::why_refused;
use super::say::remedy_words;
use super::words::word;
use crate::base::ids::{ConversationId, OrderId, ProductId, PromiseId, ReviewId};
use crate::base::time::Clock;
use crate::base::{Lang, Text, Time, clean};
use crate::locale::{self, Value};
use crate::scenario::model::{Scenario, StatedFact};
use crate::sim::{Entry, JournalEntry, Remedy, ShopView};

/// Knows the names of a run: the scenario's, and those of customers from what the keeper sees.
#[derive(Debug, Clone, Copy)]
pub struct Narrator<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) view: &'a ShopView,
}

/// The values of one sentence in one language.
struct Values {
    lang: Lang,
    list: Vec<(&'static str, Value)>,
}

impl Values {
    fn put(&mut self, name: &'static str, value: impl Into<Value>) {
        self.list.push((name, value.into()));
    }
}

impl<'a> Narrator<'a> {
    /// A narrator who knows the names of a run up to this view.
    pub const fn new(scenario: &'a Scenario, view: &'a ShopView) -> Self {
        Self { scenario, view }
    }

    /// The entry as one line: the moment, then what happened.
    pub fn line(&self, lang: Lang, entry: &JournalEntry) -> String {
        format!("{}  {}", stamp(entry.at), self.sentence(lang, &entry.what))
    }

    /// The sentence in both languages.
    pub fn both(&self, entry: &Entry) -> Text {
        Text::new(self.sentence(Lang::Zh, entry), self.sentence(Lang::En, entry))
    }

    /// The event, as one sentence.
    pub fn sentence(&self, lang: Lang, entry: &Entry) -> String {
        let (kind, parts) = fields(entry);
        let mut values = Values { lang, list: Vec::new() };
        for part in &parts {
            self.value(part, &mut values);
        }
        let product = parts.iter().find_map(|part| {
            let EntryField::Product(product) = part else { return None };
            Some(*product)
        });
        for part in &parts {
            self.of_product(product, part, &mut values);
        }
        if let [EntryField::Conversation(_), EntryField::Remedy(kind), EntryField::Amount(amount), ..] =
            parts[..]
        {
            values.put("offer", remedy_words(self.scenario, Remedy { kind, amount }).value(lang));
        }
        clean::one_line(&locale::text_with(lang, &format!("tell-{kind}"), &values.list)).into_owned()
    }

    /// A part that means something only together with the product: the name of a fact, the label of
    /// a size.
    #[expect(clippy::wildcard_enum_match_arm, reason = "asks about some fields only")]
    fn of_product(&self, product: Option<ProductId>, part: &EntryField<'_>, values: &mut Values) {
        let Some(goods) = product.and_then(|id| self.scenario.products.get(id.index())) else { return };
        match part {
            EntryField::Fact(place) => {
                let fact = goods.facts.get(usize::from(*place));
                values.put("fact", fact.map_or("", |f| f.name.get(values.lang)).to_owned());
            }
            EntryField::Size(place) => {
                let size = goods.sizes.get(usize::from(*place));
                values.put("size", size.map_or_else(String::new, |s| s.label.clone()));
            }
            _ => {}
        }
    }

    #[expect(clippy::too_many_lines, reason = "a match over a closed enum")]
    fn value(&self, part: &EntryField<'_>, values: &mut Values) {
        let s = self.scenario;
        let lang = values.lang;
        let named = |name: Option<&Text>| name.map_or("", |name| name.get(lang)).to_owned();
        match part {
            EntryField::Conversation(id) => values.put("customer", named(self.by_conversation(*id))),
            EntryField::Order(id) => {
                values.put("order", id.number().to_string());
                values.put("customer", named(self.by_order(*id)));
            }
            EntryField::Case(id) => values.put("title", named(s.cases.get(id.index()).map(|c| &c.title))),
            EntryField::Product(id) => {
                values.put("product", named(s.products.get(id.index()).map(|p| &p.name)));
            }
            EntryField::Pieces(n) => values.put("pieces", u64::from(*n)),
            EntryField::InStock(n) => values.put("in_stock", u64::from(*n)),
            EntryField::Amount(amount) => values.put("amount", locale::money(&s.currency, *amount)),
            EntryField::AmountBefore(amount) => values.put("before", locale::money(&s.currency, *amount)),
            EntryField::Percent(n) => values.put("percent", u64::from(*n)),
            EntryField::Day(day) => values.put("day", *day),
            EntryField::Days(days) => values.put("days", *days),
            EntryField::DaysBefore(days) => values.put("before", *days),
            EntryField::Visitors(n) => values.put("visitors", *n),
            EntryField::Carrier(id) => {
                values.put("carrier", named(s.carriers.get(id.index()).map(|c| &c.name)));
            }
            EntryField::Supplier(id) => {
                values.put("supplier", named(s.suppliers.get(id.index()).map(|c| &c.name)));
            }
            EntryField::Equipment(id) => {
                values.put("equipment", named(s.equipment.get(id.index()).map(|c| &c.name)));
            }
            EntryField::Photos(photos) => values.put("photos", photos.len()),
            EntryField::Promise(id) => values.put("customer", named(self.by_promise(*id))),
            EntryField::PromiseKind(kind) => values.put("promise", word(lang, *kind)),
            EntryField::Due(at) => values.put("due", stamp(*at)),
            EntryField::Review(id) => values.put("customer", named(self.by_review(*id))),
            EntryField::Stars(n) => values.put("stars", u64::from(*n)),
            EntryField::Waited(span) => values.put("waited", locale::span(lang, *span)),
            EntryField::Reply(kind) => values.put("reply", word(lang, *kind)),
            EntryField::Remedy(kind) => values.put("remedy", word(lang, *kind)),
            EntryField::Refusal(what) => values.put("refusal", word(lang, *what)),
            EntryField::Refer(to) => values.put("to", word(lang, *to)),
            EntryField::RedLine(line) => values.put("line", word(lang, *line)),
            EntryField::Refused(why) => {
                values.put("why", why_refused(*why).get(lang).to_owned());
            }
            EntryField::Reason(reason) => {
                values.put("why", locale::text(lang, &format!("word-reason-{reason}")));
            }
            EntryField::Meant(what) => values.put("meant", meanings_line(lang, what)),
            EntryField::Unmeant(what) => values.put("unmeant", meanings_line(lang, what)),
            EntryField::Yes(yes) => values.put("yes", if *yes { "yes" } else { "no" }),
            EntryField::Says(StatedFact::Missing) => values.put("says", "missing"),
            EntryField::Says(StatedFact::True) => values.put("says", "true"),
            EntryField::Says(StatedFact::Untrue(_)) => values.put("says", "untrue"),
            EntryField::Text(words) if words.is_empty() => {
                values.put("text", locale::text(lang, "review-silent"));
            }
            EntryField::Text(words) => values.put("text", words.get(lang).to_owned()),
            EntryField::Words(words) => values.put("text", (*words).to_owned()),
            // Parts that no sentence speaks of, or that mean something only together with the
            // product.
            EntryField::Customer(_)
            | EntryField::Former(_)
            | EntryField::Pages(_)
            | EntryField::Reference(_)
            | EntryField::Satisfaction(_)
            | EntryField::Persona(_)
            | EntryField::Fact(_)
            | EntryField::Size(_)
            | EntryField::Freight(_)
            | EntryField::Purchase(_)
            | EntryField::News(_)
            | EntryField::Described(_)
            | EntryField::Service(_)
            | EntryField::Delivery(_)
            | EntryField::Mood(_)
            | EntryField::Courtesy(_)
            | EntryField::Key(_) => {}
        }
    }

    fn by_conversation(&self, id: ConversationId) -> Option<&'a Text> {
        self.view.conversations.iter().find(|c| c.conversation == id).map(|c| &c.customer)
    }

    fn by_order(&self, id: OrderId) -> Option<&'a Text> {
        self.view.orders.iter().find(|o| o.order == id).map(|o| &o.customer)
    }

    fn by_review(&self, id: ReviewId) -> Option<&'a Text> {
        self.view.reviews.iter().find(|r| r.review == id).map(|r| &r.customer)
    }

    fn by_promise(&self, id: PromiseId) -> Option<&'a Text> {
        let made = self.view.conversations.iter().find(|c| c.promises.iter().any(|p| p.promise == id));
        made.map(|c| &c.customer)
    }
}

/// Day and clock, short: `d1 09:05`.
pub fn stamp(at: Time) -> String {
    format!("d{} {}", at.day(), Clock(at.clock()).to_minute())
}
