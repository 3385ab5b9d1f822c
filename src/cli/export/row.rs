//! An entry of the journal as a row of the table of events: its parts in their columns, and what
//! follows from earlier entries.

use super::columns::COLUMNS;
use crate::base::Lang;
use crate::base::ids::{CaseId, EntryId, PhotoId, ProductId};
use crate::base::time::Clock;
use crate::narrate::{EntryField, fields};
use crate::reply::Meaning;
use crate::scenario::model::{Scenario, StatedFact};
use crate::sim::{JournalEntry, ReplyKind, Sim, Subjects};
use std::collections::BTreeMap;

/// A row that is being filled.
pub(super) struct EventRow<'a> {
    cells: BTreeMap<&'static str, String>,
    pub(super) scenario: &'a Scenario,
    lang: Lang,
}

/// An entry of the journal as a row.
pub(super) fn of_entry(
    entry: &JournalEntry,
    seed: u64,
    scenario: &Scenario,
    known: &Subjects,
    lang: Lang,
) -> Vec<String> {
    let (kind, parts) = fields(&entry.what);
    let mut row = EventRow::new(scenario, lang);
    row.put("seed", seed);
    row.put("id", entry.id);
    row.put("cause", entry.cause.map(|EntryId(id)| id.to_string()).unwrap_or_default());
    row.put("day", entry.at.day());
    row.put("clock", Clock(entry.at.clock()).to_second());
    row.put("seconds", entry.at.0);
    row.put("kind", kind);
    for part in &parts {
        row.fill(part);
    }
    row.derive(&parts, known);
    row.finish()
}

impl<'a> EventRow<'a> {
    /// An empty row.
    pub(super) const fn new(scenario: &'a Scenario, lang: Lang) -> Self {
        Self { cells: BTreeMap::new(), scenario, lang }
    }

    #[expect(clippy::needless_pass_by_value, reason = "callers hand over whatever can be written")]
    pub(super) fn put(&mut self, column: &'static str, value: impl ToString) {
        self.cells.insert(column, value.to_string());
    }

    /// The cells in the order of the columns.
    pub(super) fn finish(mut self) -> Vec<String> {
        self.put("lesson_version", &self.scenario.version);
        COLUMNS.iter().map(|column| self.cells.remove(column).unwrap_or_default()).collect()
    }

    /// Puts a value that follows from earlier entries, unless the entry says it itself.
    #[expect(clippy::needless_pass_by_value, reason = "callers hand over whatever can be written")]
    fn put_derived(&mut self, column: &'static str, value: impl ToString) {
        self.cells.entry(column).or_insert_with(|| value.to_string());
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "asks about some fields only")]
    fn derive(&mut self, parts: &[EntryField<'_>], known: &Subjects) {
        let mut conversation = None;
        let mut order = None;
        for part in parts {
            match part {
                EntryField::Conversation(id) => conversation = Some(*id),
                EntryField::Order(id) => order = Some(*id),
                EntryField::Promise(id) => conversation = conversation.or(known.promised_in(*id)),
                EntryField::Review(id) => {
                    let (of_order, of_conversation) = known.reviewed(*id);
                    (order, conversation) = (order.or(of_order), conversation.or(of_conversation));
                }
                _ => {}
            }
        }
        if let Some((id, talk)) = conversation.and_then(|c| Some((c, known.opening_of(c)?))) {
            self.put_derived("conversation", id);
            self.put_derived("customer", talk.customer);
            let case = self.case(talk.case);
            self.put_derived("case", case);
            if let Some(product) = talk.product {
                let key = self.product(product);
                self.put_derived("product", key);
            }
            order = order.or(talk.order);
        }
        if let Some((id, (customer, product))) = order.and_then(|o| Some((o, known.order(o)?))) {
            let key = self.product(product);
            self.put_derived("order", id);
            self.put_derived("customer", customer);
            self.put_derived("product", key);
        }
    }

    fn case(&self, id: CaseId) -> String {
        self.scenario.cases.get(id.index()).map(|c| c.key.clone()).unwrap_or_default()
    }

    pub(super) fn product(&self, id: ProductId) -> String {
        self.scenario.products.get(id.index()).map(|p| p.key.clone()).unwrap_or_default()
    }

    #[expect(clippy::too_many_lines, reason = "a match over a closed enum")]
    fn fill(&mut self, part: &EntryField<'_>) {
        let s = self.scenario;
        match part {
            EntryField::Customer(id) => self.put("customer", id),
            EntryField::Former(id) => self.put("former", id),
            EntryField::Pages(n) => self.put("pages", n),
            EntryField::Reference(amount) => self.put("reference_price", amount),
            EntryField::Satisfaction(permille) => self.put("satisfaction", permille),
            EntryField::Persona(id) => {
                self.put("persona", s.personas.get(id.index()).map_or("", |p| p.key.as_str()));
            }
            EntryField::Case(id) => self.put("case", self.case(*id)),
            EntryField::Conversation(id) => self.put("conversation", id),
            EntryField::Order(id) => self.put("order", id),
            EntryField::Product(id) => self.put("product", self.product(*id)),
            EntryField::Fact(place) => self.put("fact", place),
            EntryField::Size(place) => self.put("size", place),
            EntryField::Pieces(n) => self.put("pieces", n),
            EntryField::InStock(n) => self.put("in_stock", n),
            EntryField::Amount(amount) => self.put("amount", amount),
            EntryField::AmountBefore(amount) => self.put("amount_before", amount),
            EntryField::Freight(amount) => self.put("freight", amount),
            EntryField::Percent(n) => self.put("percent", n),
            EntryField::Day(day) => self.put("on_day", day),
            EntryField::Days(days) => self.put("days", days),
            EntryField::DaysBefore(days) => self.put("days_before", days),
            EntryField::Visitors(n) => self.put("visitors", n),
            EntryField::Carrier(id) => {
                self.put("carrier", s.carriers.get(id.index()).map_or("", |c| c.key.as_str()));
            }
            EntryField::Supplier(id) => {
                self.put("supplier", s.suppliers.get(id.index()).map_or("", |c| c.key.as_str()));
            }
            EntryField::Purchase(id) => self.put("purchase", id),
            EntryField::News(id) => self.put("key", s.news.get(id.index()).map_or("", |n| n.key.as_str())),
            EntryField::Equipment(id) => {
                self.put("equipment", s.equipment.get(id.index()).map_or("", |e| e.key.as_str()));
            }
            EntryField::Photos(photos) => {
                // Shots of the studio follow the scenario's photos and are counted from 1.
                let shot = |p: &PhotoId| format!("shot-{}", p.index() + 1 - s.photos.len());
                let key =
                    |p: &PhotoId| s.photos.get(p.index()).map_or_else(|| shot(p), |known| known.key.clone());
                self.put("photos", photos.iter().map(key).collect::<Vec<_>>().join(" "));
            }
            EntryField::Promise(id) => self.put("promise", id),
            EntryField::PromiseKind(kind) => self.put("promise_kind", kind.name()),
            EntryField::Due(at) => self.put("due_seconds", at.0),
            EntryField::Review(id) => self.put("review", id),
            EntryField::Stars(n) => self.put("stars", n),
            EntryField::Described(n) => self.put("described", n),
            EntryField::Service(n) => self.put("service", n),
            EntryField::Delivery(n) => self.put("delivery", n),
            EntryField::Waited(span) => self.put("waited_seconds", span.0),
            EntryField::Mood(mood) => self.put("mood", mood),
            EntryField::Courtesy(permille) => self.put("courtesy_permille", permille),
            EntryField::Reply(kind) => self.put("reply", reply(*kind)),
            EntryField::Remedy(kind) => self.put("remedy", kind.name()),
            EntryField::Refusal(what) => self.put("refusal", what.name()),
            EntryField::Refer(to) => self.put("refer", to.name()),
            EntryField::RedLine(line) => self.put("red_line", line.name()),
            EntryField::Says(StatedFact::Missing) => self.put("says", "missing"),
            EntryField::Says(StatedFact::True) => self.put("says", "true"),
            EntryField::Says(StatedFact::Untrue(n)) => self.put("says", format!("untrue {n}")),
            EntryField::Meant(what) => self.put("meant", meanings(what)),
            EntryField::Unmeant(what) => self.put("unmeant", meanings(what)),
            EntryField::Key(key) => self.put("key", key),
            EntryField::Refused(why) => self.put("reason", why.name()),
            EntryField::Reason(reason) => self.put("reason", reason),
            EntryField::Yes(yes) => self.put("yes", u8::from(*yes)),
            EntryField::Text(text) => self.put("text", text.get(self.lang)),
            EntryField::Words(words) => self.put("text", words),
        }
    }
}

/// Meanings by their names: `act:Agree remedy:Refund`.
fn meanings(what: &[Meaning]) -> String {
    what.iter().map(|meaning| meaning.name()).collect::<Vec<_>>().join(" ")
}

fn reply(kind: ReplyKind) -> String {
    match kind {
        ReplyKind::Suggested(n) => format!("suggested {n}"),
        ReplyKind::Phrase => "phrase".to_owned(),
        ReplyKind::Free => "free".to_owned(),
        ReplyKind::Button => "button".to_owned(),
    }
}

/// Every entry of a run as a row.
pub(super) fn rows(sim: &Sim, lang: Lang) -> impl Iterator<Item = Vec<String>> {
    let mut known = Subjects::default();
    let (scenario, seed) = (sim.scenario(), sim.seed());
    sim.journal().entries().iter().map(move |entry| {
        known.learn(&entry.what);
        of_entry(entry, seed, scenario, &known, lang)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{BotKind, play};
    use crate::sim::Sim;

    /// Every entry of a conversation has its case, so that a reader of the table finds what became
    /// of a case.
    #[test]
    fn every_row_of_a_conversation_names_its_case() {
        let files = crate::scenario::Embedded::scenario("first_week").expect("shipped");
        let scenario = crate::scenario::load(&files, "first_week").scenario.expect("sound");
        let scenario = std::sync::Arc::new(scenario);
        let at = |column: &str| COLUMNS.iter().position(|c| *c == column).unwrap();
        let (kind, case, talk) = (at("kind"), at("case"), at("conversation"));
        let mut seen = std::collections::BTreeSet::new();
        for policy in [BotKind::ByTheBook, BotKind::Careless] {
            let mut sim = Sim::open(std::sync::Arc::clone(&scenario), 2);
            play(&mut sim, policy, |_, _| {});
            for row in rows(&sim, Lang::En).filter(|row| !row[talk].is_empty()) {
                assert!(!row[case].is_empty(), "{row:?}");
                seen.insert(row[kind].clone());
            }
        }
        for kind in ["CaseSolved", "CaseFailed", "Answered", "PromiseKept", "ConversationBegan"] {
            assert!(seen.contains(kind), "{kind} in {seen:?}");
        }
    }
}
