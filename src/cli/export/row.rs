//! An entry of the journal as a row of the table of events: its parts in their columns, and what follows from
//! earlier entries.

use super::COLUMNS;
use crate::base::Lang;
use crate::base::ids::{CaseId, EntryId, ProductId};
use crate::narrate::{Field, fields};
use crate::scenario::model::{Scenario, StatedFact};
use crate::sim::{JournalEntry, ReplyKind, Subjects};
use std::collections::BTreeMap;

/// A row that is being filled.
pub(super) struct Row<'a> {
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
    let mut row = Row::new(scenario, lang);
    row.put("seed", seed);
    row.put("id", entry.id);
    row.put("cause", entry.cause.map(|EntryId(id)| id.to_string()).unwrap_or_default());
    row.put("day", entry.at.day());
    row.put("clock", clock(entry.at.clock().0));
    row.put("seconds", entry.at.0);
    row.put("kind", kind);
    for part in &parts {
        row.fill(part);
    }
    row.derive(&parts, known);
    row.finish()
}

fn clock(seconds: i64) -> String {
    format!("{:02}:{:02}:{:02}", seconds / 3_600, seconds % 3_600 / 60, seconds % 60)
}

impl<'a> Row<'a> {
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
        COLUMNS.iter().map(|column| self.cells.remove(column).unwrap_or_default()).collect()
    }

    /// Puts a value that follows from earlier entries, unless the entry says it itself.
    #[expect(clippy::needless_pass_by_value, reason = "callers hand over whatever can be written")]
    fn put_derived(&mut self, column: &'static str, value: impl ToString) {
        self.cells.entry(column).or_insert_with(|| value.to_string());
    }

    fn derive(&mut self, parts: &[Field<'_>], known: &Subjects) {
        let mut conversation = None;
        let mut order = None;
        for part in parts {
            match part {
                Field::Conversation(id) => conversation = Some(*id),
                Field::Order(id) => order = Some(*id),
                Field::Promise(id) => conversation = conversation.or(known.promised_in(*id)),
                Field::Review(id) => {
                    let (of_order, of_conversation) = known.reviewed(*id);
                    (order, conversation) = (order.or(of_order), conversation.or(of_conversation));
                }
                _ => {}
            }
        }
        if let Some((id, talk)) = conversation.and_then(|c| Some((c, known.talk(c)?))) {
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

    fn fill(&mut self, part: &Field<'_>) {
        let s = self.scenario;
        match part {
            Field::Customer(id) => self.put("customer", id),
            Field::Former(id) => self.put("former", id),
            Field::Pages(n) => self.put("pages", n),
            Field::Reference(amount) => self.put("reference_price", amount),
            Field::Satisfaction(permille) => self.put("satisfaction", permille),
            Field::Persona(id) => {
                self.put("persona", s.personas.get(id.index()).map_or("", |p| p.key.as_str()));
            }
            Field::Case(id) => self.put("case", self.case(*id)),
            Field::Conversation(id) => self.put("conversation", id),
            Field::Order(id) => self.put("order", id),
            Field::Product(id) => self.put("product", self.product(*id)),
            Field::Fact(place) => self.put("fact", place),
            Field::Size(place) => self.put("size", place),
            Field::Pieces(n) => self.put("pieces", n),
            Field::InStock(n) => self.put("in_stock", n),
            Field::Amount(amount) => self.put("amount", amount),
            Field::AmountBefore(amount) => self.put("amount_before", amount),
            Field::Freight(amount) => self.put("freight", amount),
            Field::Percent(n) => self.put("percent", n),
            Field::Day(day) => self.put("on_day", day),
            Field::Days(days) => self.put("days", days),
            Field::DaysBefore(days) => self.put("days_before", days),
            Field::Visitors(n) => self.put("visitors", n),
            Field::Carrier(id) => {
                self.put("carrier", s.carriers.get(id.index()).map_or("", |c| c.key.as_str()));
            }
            Field::Supplier(id) => {
                self.put("supplier", s.suppliers.get(id.index()).map_or("", |c| c.key.as_str()));
            }
            Field::Purchase(id) => self.put("purchase", id),
            Field::Equipment(id) => {
                self.put("equipment", s.equipment.get(id.index()).map_or("", |e| e.key.as_str()));
            }
            Field::Photos(photos) => {
                let keys = photos.iter().filter_map(|p| Some(s.photos.get(p.index())?.key.as_str()));
                self.put("photos", keys.collect::<Vec<_>>().join(" "));
            }
            Field::Promise(id) => self.put("promise", id),
            Field::PromiseKind(kind) => self.put("promise_kind", kind.name()),
            Field::Due(at) => self.put("due_seconds", at.0),
            Field::Review(id) => self.put("review", id),
            Field::Stars(n) => self.put("stars", n),
            Field::Described(n) => self.put("described", n),
            Field::Service(n) => self.put("service", n),
            Field::Delivery(n) => self.put("delivery", n),
            Field::Waited(span) => self.put("waited_seconds", span.0),
            Field::Mood(mood) => self.put("mood", mood),
            Field::Courtesy(permille) => self.put("courtesy_permille", permille),
            Field::Reply(kind) => self.put("reply", reply(*kind)),
            Field::Remedy(kind) => self.put("remedy", kind.name()),
            Field::Refusal(what) => self.put("refusal", what.name()),
            Field::Refer(to) => self.put("refer", to.name()),
            Field::RedLine(line) => self.put("red_line", line.name()),
            Field::Says(StatedFact::Missing) => self.put("says", "missing"),
            Field::Says(StatedFact::True) => self.put("says", "true"),
            Field::Says(StatedFact::Untrue(n)) => self.put("says", format!("untrue {n}")),
            Field::Key(key) => self.put("key", key),
            Field::Refused(why) => self.put("reason", why.name()),
            Field::Reason(reason) => self.put("reason", reason),
            Field::Yes(yes) => self.put("yes", u8::from(*yes)),
            Field::Text(text) => self.put("text", text.get(self.lang)),
            Field::Words(words) => self.put("text", words),
        }
    }
}

fn reply(kind: ReplyKind) -> String {
    match kind {
        ReplyKind::Suggested(n) => format!("suggested {n}"),
        ReplyKind::Phrase => "phrase".to_owned(),
        ReplyKind::Free => "free".to_owned(),
        ReplyKind::Button => "button".to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop where it stands")]
mod tests {
    use super::super::rows;
    use super::*;
    use crate::policy::{Policy, play};
    use crate::sim::Sim;

    /// Whatever happens in a conversation has its case, and whoever asks what became of a case finds it.
    #[test]
    fn every_row_of_a_conversation_names_its_case() {
        let files = crate::scenario::Embedded::scenario("first_week").expect("shipped");
        let scenario = crate::scenario::load(&files, "first_week").scenario.expect("sound");
        let scenario = std::sync::Arc::new(scenario);
        let at = |column: &str| COLUMNS.iter().position(|c| *c == column).unwrap();
        let (kind, case, talk) = (at("kind"), at("case"), at("conversation"));
        let mut seen = std::collections::BTreeSet::new();
        for policy in [Policy::ByTheBook, Policy::Careless] {
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
