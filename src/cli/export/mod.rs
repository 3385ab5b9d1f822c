//! `storefront export JOURNAL --events FILE.csv`: every journal entry as a row, then every customer. The columns are
//! documented in `docs/events.md`; a test compares.

mod cell;
mod columns;
mod customer;

use super::args::Export;
use super::find;
use super::out::Out;
use super::say::Say;
use super::tell::{Field, fields};
use super::trouble::Trouble;
use crate::base::Lang;
use crate::base::ids::{EntryId, ProductId};
use crate::customers::customers;
use crate::scenario::model::{Scenario, StatedFact};
use crate::session::door::{Reason, is_same_file};
use crate::session::whole::Whole;
use crate::session::{JournalFile, play_again};
use crate::sim::{JournalEntry, ReplyKind, Sim, Subjects};
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

pub use columns::COLUMNS;

/// Runs the command.
///
/// # Errors
/// The journal cannot be read or played again, or the table cannot be written.
pub(crate) fn run(args: &Export, say: Say, out: &mut Out<'_>) -> Result<(), Trouble> {
    if is_same_file(&args.journal, &args.events) {
        return Err(Trouble::file("cli-unwritable", &args.events, Reason::Input));
    }
    let read = JournalFile::read(&args.journal)?;
    let scenario = find::of_journal(&read, args.scenario.as_deref(), say)?;
    let sim = play_again(&args.journal, scenario, &read)?;
    let mut table = Table::create(&args.events, !args.no_bom)?;
    table.add(&sim, say.lang)?;
    let rows = table.finish()?;
    let values = [("count", rows.into()), ("path", args.events.display().to_string().into())];
    out.line(&say.with("export-done", &values))
}

/// A byte-order mark: by it spreadsheets know that a table is UTF-8.
pub(super) const MARK: &[u8] = "\u{feff}".as_bytes();

/// A table of events that is being written.
pub(crate) struct Table {
    path: std::path::PathBuf,
    csv: csv::Writer<Whole>,
    rows: u64,
}

impl Table {
    /// Begins a table, with or without a byte-order mark. An existing table of events is replaced
    /// when this one is finished; any other file is left alone.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn create(path: &Path, mark: bool) -> Result<Self, Trouble> {
        let trouble = |error: std::io::Error| Trouble::file("cli-unwritable", path, error);
        let mut file =
            Whole::create(path, &|beginning| beginning.starts_with(b"seed,id,cause,")).map_err(trouble)?;
        if mark {
            file.write_all(MARK).map_err(trouble)?;
        }
        let mut table = Self { path: path.to_owned(), csv: csv::Writer::from_writer(file), rows: 0 };
        table.write(COLUMNS)?;
        Ok(table)
    }

    /// Adds every entry of a run, then a row for every customer.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn add(&mut self, sim: &Sim, lang: Lang) -> Result<(), Trouble> {
        for row in rows(sim, lang).chain(customer_rows(sim, lang)) {
            self.write(&row)?;
            self.rows += 1;
        }
        Ok(())
    }

    /// Makes sure that all is written, and says how many rows.
    ///
    /// # Errors
    /// It is not; whatever had the name before is still there.
    pub(crate) fn finish(self) -> Result<u64, Trouble> {
        let finished = match self.csv.into_inner() {
            Ok(file) => file.finish(),
            Err(error) => Err(error.into_error()),
        };
        finished.map_err(|error| Trouble::file("cli-unwritable", &self.path, error))?;
        Ok(self.rows)
    }

    fn write<T: AsRef<str>>(&mut self, row: &[T]) -> Result<(), Trouble> {
        let cells = COLUMNS.iter().zip(row).map(|(column, value)| cell::cell(column, value.as_ref()));
        self.csv
            .write_record(cells.map(std::borrow::Cow::into_owned))
            .map_err(|error| Trouble::file("cli-unwritable", &self.path, error))
    }
}

/// Every entry of a run as a row.
pub(crate) fn rows(sim: &Sim, lang: Lang) -> impl Iterator<Item = Vec<String>> {
    let mut known = Subjects::default();
    let (scenario, seed) = (sim.scenario(), sim.seed());
    sim.journal().entries().iter().map(move |entry| {
        known.learn(&entry.what);
        row(entry, seed, scenario, &known, lang)
    })
}

/// A row for every customer's visit.
fn customer_rows(sim: &Sim, lang: Lang) -> impl Iterator<Item = Vec<String>> {
    let (scenario, seed) = (sim.scenario(), sim.seed());
    customers(scenario, sim.journal().entries()).into_iter().map(move |record| {
        let mut row = Row { cells: BTreeMap::new(), scenario, lang };
        row.put("seed", seed);
        row.put("kind", "Customer");
        row.visit(&record);
        row.purchase(&record);
        row.aftermath(&record);
        row.finish()
    })
}

/// A row that is being filled.
pub(super) struct Row<'a> {
    cells: BTreeMap<&'static str, String>,
    pub(super) scenario: &'a Scenario,
    lang: Lang,
}

fn row(entry: &JournalEntry, seed: u64, scenario: &Scenario, known: &Subjects, lang: Lang) -> Vec<String> {
    let (kind, parts) = fields(&entry.what);
    let mut row = Row { cells: BTreeMap::new(), scenario, lang };
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

impl Row<'_> {
    #[expect(clippy::needless_pass_by_value, reason = "callers hand over whatever can be written")]
    pub(super) fn put(&mut self, column: &'static str, value: impl ToString) {
        self.cells.insert(column, value.to_string());
    }

    /// The cells in the order of the columns.
    fn finish(mut self) -> Vec<String> {
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
            if let Some(case) = self.scenario.cases.get(talk.case.index()) {
                self.put_derived("case", &case.key);
            }
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
            Field::Case(id) => self.put("case", s.cases.get(id.index()).map_or("", |c| c.key.as_str())),
            Field::Conversation(id) => self.put("conversation", id),
            Field::Order(id) => self.put("order", id),
            Field::Product(id) => self.put("product", self.product(*id)),
            Field::Fact(place) => self.put("fact", place),
            Field::Size(place) => self.put("size", place),
            Field::Pieces(n) => self.put("pieces", n),
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
            _ => self.fill_more(part),
        }
    }

    fn fill_more(&mut self, part: &Field<'_>) {
        let s = self.scenario;
        match part {
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
            Field::Reason(reason) => self.put("reason", reason),
            Field::Yes(yes) => self.put("yes", u8::from(*yes)),
            Field::Text(text) => self.put("text", text.get(self.lang)),
            Field::Words(words) => self.put("text", words),
            _ => {}
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
