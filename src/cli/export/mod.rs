//! `storefront export JOURNAL --events FILE.csv`: every journal entry as a row, then every customer. The columns are
//! documented in `docs/events.md`; a test compares.

mod columns;
mod customer;
mod row;

use super::args::Export;
use super::find;
use super::out::Out;
use super::say::Say;
use super::trouble::Trouble;
use crate::base::Lang;
use crate::customers::customers;
use crate::session::{JournalFile, play_again};
use crate::sim::{Sim, Subjects};
use std::fs::OpenOptions;
use std::path::Path;

pub use columns::COLUMNS;
use row::Row;

/// Runs the command.
///
/// # Errors
/// The journal cannot be read or played again, or the table cannot be written.
pub(crate) fn run(args: &Export, say: Say, out: &mut Out<'_>) -> Result<(), Trouble> {
    let read = JournalFile::read(&args.journal)?;
    let scenario = find::of_journal(&read, args.scenario.as_deref(), say)?;
    let sim = play_again(&args.journal, scenario, &read)?;
    let mut table = Table::create(&args.events)?;
    table.add(&sim, say.lang)?;
    let rows = table.finish()?;
    let values = [("count", rows.into()), ("path", args.events.display().to_string().into())];
    out.line(&say.with("export-done", &values))
}

/// A table of events that is being written.
pub(crate) struct Table {
    path: std::path::PathBuf,
    csv: csv::Writer<std::fs::File>,
    rows: u64,
}

impl Table {
    /// Begins a table; an existing file is replaced.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn create(path: &Path) -> Result<Self, Trouble> {
        let file = OpenOptions::new().create(true).truncate(true).write(true).open(path);
        let file = file.map_err(|error| Trouble::file("cli-unwritable", path, error))?;
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
    /// It is not.
    pub(crate) fn finish(mut self) -> Result<u64, Trouble> {
        self.csv.flush().map_err(|error| Trouble::file("cli-unwritable", &self.path, error))?;
        Ok(self.rows)
    }

    fn write<T: AsRef<[u8]>>(&mut self, row: &[T]) -> Result<(), Trouble> {
        self.csv.write_record(row).map_err(|error| Trouble::file("cli-unwritable", &self.path, error))
    }
}

/// Every entry of a run as a row.
pub(crate) fn rows(sim: &Sim, lang: Lang) -> impl Iterator<Item = Vec<String>> {
    let mut known = Subjects::default();
    let (scenario, seed) = (sim.scenario(), sim.seed());
    sim.journal().entries().iter().map(move |entry| {
        known.learn(&entry.what);
        row::of_entry(entry, seed, scenario, &known, lang)
    })
}

/// A row for every customer's visit.
fn customer_rows(sim: &Sim, lang: Lang) -> impl Iterator<Item = Vec<String>> {
    let (scenario, seed) = (sim.scenario(), sim.seed());
    customers(scenario, sim.journal().entries()).into_iter().map(move |record| {
        let mut row = Row::new(scenario, lang);
        row.put("seed", seed);
        row.put("kind", "Customer");
        row.visit(&record);
        row.purchase(&record);
        row.aftermath(&record);
        row.finish()
    })
}
