//! `storefront export JOURNAL --events FILE.csv`: every journal entry as a row, then every
//! customer. The columns are documented in `docs/events.md`; a test compares. `--meant FILE.jsonl`
//! writes the answers of which the learner said what they meant.

mod cell;
mod columns;
mod customer;
mod meant;
mod row;

use super::args::Export;
use super::find;
use super::folder;
use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use crate::base::Lang;
use crate::customers::customers;
use crate::session::door::{FileRefusal, is_same_file};
use crate::session::whole::Whole;
use crate::session::{JournalFile, play_again};
use crate::sim::Sim;
use std::io::Write as _;
use std::path::Path;

pub use columns::COLUMNS;
use row::EventRow;

/// Runs the command.
///
/// # Errors
/// The journal cannot be read or played again, or the table cannot be written.
pub(crate) fn run(args: &Export, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    folder::all_differ(args.events.iter().chain(&args.meant))?;
    let mut targets = args.events.iter().chain(&args.meant);
    if let Some(to) = targets.find(|to| is_same_file(&args.journal, to)) {
        return Err(CliError::file("cli-unwritable", to, FileRefusal::Input));
    }
    let read = JournalFile::read(&args.journal)?;
    let scenario = find::to_read(&read, args.scenario.as_deref(), say)?.scenario;
    let sim = play_again(&args.journal, scenario, &read)?;
    if let Some(path) = &args.events {
        let mut table = EventTable::create(path, !args.no_bom)?;
        table.add(&sim, say.lang)?;
        let rows = table.finish()?;
        let values = [("count", rows.into()), ("path", path.display().to_string().into())];
        out.line(&say.with("export-done", &values))?;
    }
    if let Some(path) = &args.meant {
        let lines = meant::write(path, &sim)?;
        let values = [("count", lines.into()), ("path", path.display().to_string().into())];
        out.line(&say.with("export-meant-done", &values))?;
    }
    Ok(())
}

/// A byte-order mark: by it spreadsheets know that a table is UTF-8.
pub(super) const MARK: &[u8] = "\u{feff}".as_bytes();

/// A table of events that is being written.
pub(crate) struct EventTable {
    path: std::path::PathBuf,
    csv: csv::Writer<Whole>,
    rows: u64,
}

impl EventTable {
    /// Begins a table, with or without a byte-order mark. An existing table of events is replaced
    /// when this one is finished; any other file is left alone.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn create(path: &Path, mark: bool) -> Result<Self, CliError> {
        let trouble = |error: std::io::Error| CliError::file("cli-unwritable", path, error);
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
    pub(crate) fn add(&mut self, sim: &Sim, lang: Lang) -> Result<(), CliError> {
        for row in row::rows(sim, lang).chain(customer_rows(sim, lang)) {
            self.write(&row)?;
            self.rows += 1;
        }
        Ok(())
    }

    /// Makes sure that all is written, and says how many rows.
    ///
    /// # Errors
    /// It is not; the file that had the name before is still there.
    pub(crate) fn finish(self) -> Result<u64, CliError> {
        let finished = match self.csv.into_inner() {
            Ok(file) => file.finish(),
            Err(error) => Err(error.into_error()),
        };
        finished.map_err(|error| CliError::file("cli-unwritable", &self.path, error))?;
        Ok(self.rows)
    }

    fn write<T: AsRef<str>>(&mut self, row: &[T]) -> Result<(), CliError> {
        let cells = COLUMNS.iter().zip(row).map(|(column, value)| cell::cell(column, value.as_ref()));
        self.csv
            .write_record(cells.map(std::borrow::Cow::into_owned))
            .map_err(|error| CliError::file("cli-unwritable", &self.path, error))
    }
}

/// A row for every customer's visit.
fn customer_rows(sim: &Sim, lang: Lang) -> impl Iterator<Item = Vec<String>> {
    let (scenario, seed) = (sim.scenario(), sim.seed());
    customers(scenario, sim.journal().entries()).into_iter().map(move |record| {
        let mut row = EventRow::new(scenario, lang);
        row.put("seed", seed);
        row.put("kind", "Customer");
        row.visit(&record);
        row.purchase(&record);
        row.aftermath(&record);
        row.finish()
    })
}
