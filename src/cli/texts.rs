//! `storefront texts export` and `texts import`: a lesson's texts as a table for a translator, and
//! back into the lesson's own file.

use super::export::MARK;
use super::find;
use super::out::Out;
use super::say::Say;
use super::texts_args::{TextsArgs, TextsCommand, TextsExport, TextsImport};
use super::trouble::CliError;
use crate::author::translate::{TranslationRow, rows, translate};
use crate::base::clean;
use crate::import::decode::{DecodedText, decode, saved_as};
use crate::scenario::source::MAX_BYTES;
use crate::session::door::{self, FileRefusal};
use crate::session::whole::Whole;
use std::io::Write as _;
use std::path::Path;

const COLUMNS: [&str; 4] = ["place", "zh", "en", "mark"];
/// Most bytes of a table.
const MOST_BYTES: u64 = 4 * MAX_BYTES as u64;
/// Most places that are listed.
const MOST_LISTED: usize = 20;

/// Runs the command.
///
/// # Errors
/// The lesson or the table cannot be read or written.
pub(crate) fn run(args: &TextsArgs, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    match &args.command {
        TextsCommand::Export(args) => export(args, say, out),
        TextsCommand::Import(args) => import(args, say, out),
    }
}

/// A text in the form that a cell shows.
fn shown(text: &str) -> String {
    clean::within_cell(text).into_owned()
}

/// What a cell says: without the apostrophe that was put before signs of a formula, and without
/// hidden characters.
fn meant(words: &str) -> String {
    let bare = words.strip_prefix('\'').filter(|rest| shown(rest) == words);
    let text = bare.unwrap_or(words);
    shown(text)
        .strip_prefix('\'')
        .filter(|rest| shown(rest) != *rest)
        .map_or_else(|| shown(text), str::to_owned)
}

/// The sign between the cells of a table of that name; none if no program would open it as one.
fn delimiter_of(path: &Path) -> Option<u8> {
    let name = path.file_name()?.to_str()?.to_ascii_lowercase();
    let ends = |with: &str| name.len() > with.len() && name.ends_with(with);
    if ends(".tsv") {
        return Some(b'\t');
    }
    (ends(".csv") || ends(".txt")).then_some(b',')
}

fn export(args: &TextsExport, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let delimiter = delimiter_of(&args.output).ok_or_else(|| CliError::File {
        key: "texts-other-name",
        values: vec![("path", args.output.display().to_string().into())],
    })?;
    let (name, text) = find::text_of(&args.scenario)?;
    let rows = rows(&text).ok_or_else(|| unreadable(&name))?;
    let trouble = |error: std::io::Error| CliError::file("cli-unwritable", &args.output, error);
    // An existing table may contain a translator's work: it is never written over.
    let mut file = Whole::create(&args.output, &|_| false).map_err(|error| {
        if FileRefusal::of(&error) != Some(FileRefusal::NotOurs) {
            return trouble(error);
        }
        let values = vec![("path", args.output.display().to_string().into())];
        CliError::File { key: "texts-there", values }
    })?;
    file.write_all(MARK).map_err(trouble)?;
    let mut csv = csv::WriterBuilder::new().delimiter(delimiter).from_writer(file);
    let failed = |error: csv::Error| CliError::file("cli-unwritable", &args.output, error);
    csv.write_record(COLUMNS).map_err(failed)?;
    for row in &rows {
        let cells = [shown(&row.place), shown(&row.zh), shown(&row.en), row.mark.clone()];
        csv.write_record(cells).map_err(failed)?;
    }
    let finished = match csv.into_inner() {
        Ok(file) => file.finish(),
        Err(error) => Err(error.into_error()),
    };
    finished.map_err(trouble)?;
    let values = [("count", rows.len().into()), ("path", args.output.display().to_string().into())];
    out.line(&say.with("texts-written", &values))
}

fn unreadable(path: &Path) -> CliError {
    CliError::File { key: "texts-unreadable", values: vec![("path", path.display().to_string().into())] }
}

fn import(args: &TextsImport, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let path =
        if args.scenario.is_dir() { args.scenario.join("scenario.ron") } else { args.scenario.clone() };
    let read = |path: &Path, most: u64| {
        door::read(path, most).map_err(|error| CliError::file("cli-unreadable", path, error))
    };
    let text = String::from_utf8(read(&path, MAX_BYTES as u64)?).map_err(|_| unreadable(&path))?;
    let table_text = table_text(&args.table, read(&args.table, MOST_BYTES)?)?;
    let mut table = table(&args.table, &table_text.text)?;
    keep_lost_signs(&text, &mut table, table_text.encoding);
    let merged = translate(&text, &table, &shown, &meant).ok_or_else(|| unreadable(&path))?;
    if merged.text.len() > MAX_BYTES {
        let values =
            vec![("path", path.display().to_string().into()), ("most", (MAX_BYTES / 1_024 / 1_024).into())];
        return Err(CliError::File { key: "texts-too-much", values });
    }
    if merged.text != text {
        let failed = |error: std::io::Error| CliError::file("cli-unwritable", &path, error);
        // What stands there has just been read as a lesson.
        let mut file = Whole::create(&path, &|_| true).map_err(failed)?;
        file.write_all(merged.text.as_bytes()).map_err(failed)?;
        file.finish().map_err(failed)?;
    }
    let values = [("count", merged.changed.into()), ("path", path.display().to_string().into())];
    out.line(&say.with("texts-changed", &values))?;
    let file = ("path", args.table.display().to_string().into());
    if table_text.encoding != UTF_8 {
        let encoding = ("encoding", table_text.encoding.into());
        let key = if table_text.guessed { "import-encoding-guessed" } else { "texts-encoding" };
        out.line(&say.with(key, &[file, encoding]))?;
    }
    if let Some((lang, lacking)) = merged.added {
        let values = [("language", lang.field().to_owned().into()), ("missing", lacking.into())];
        out.line(&say.with("texts-language", &values))?;
    }
    let left = [
        ("texts-stale", &merged.stale),
        ("texts-emptied", &merged.emptied),
        ("texts-unfilled", &merged.unfilled),
        ("texts-unknown", &merged.unknown),
    ];
    for (key, places) in left.into_iter().filter(|(_, places)| !places.is_empty()) {
        out.line(&say.with(key, &[("count", places.len().into())]))?;
        for place in places.iter().take(MOST_LISTED) {
            out.line(&format!("  {}", clean::one_line(place)))?;
        }
    }
    Ok(())
}

/// The name of the encoding in which a table goes out.
const UTF_8: &str = "UTF-8";

/// The text of a table, whatever program has saved it.
fn table_text(path: &Path, bytes: Vec<u8>) -> Result<DecodedText, CliError> {
    let bytes = match String::from_utf8(bytes) {
        // UTF-16 of plain letters is UTF-8 with zeros, too.
        Ok(text) if !text.contains('\0') => {
            return Ok(DecodedText { text, encoding: UTF_8, guessed: false });
        }
        Ok(text) => text.into_bytes(),
        Err(error) => error.into_bytes(),
    };
    decode(&bytes).map_err(|_| CliError::File {
        key: "texts-no-text",
        values: vec![("path", path.display().to_string().into())],
    })
}

/// A program that saves in an older encoding writes question marks for signs that it lacks. Where
/// nothing else has changed, the text stays as it is.
fn keep_lost_signs(lesson: &str, table: &mut [TranslationRow], encoding: &str) {
    if encoding.starts_with("UTF") {
        return;
    }
    let now = rows(lesson).unwrap_or_default();
    for row in table {
        let Some(here) = now.iter().find(|each| shown(&each.place) == row.place) else { continue };
        for (cell, text) in [(&mut row.zh, &here.zh), (&mut row.en, &here.en)] {
            let text = shown(text);
            if saved_as(&text, encoding) == *cell {
                *cell = text;
            }
        }
    }
}

/// The rows of a table. Its columns are found by their names; others may stand between them.
fn table(path: &Path, text: &str) -> Result<Vec<TranslationRow>, CliError> {
    let bad = || CliError::File {
        key: "texts-no-table",
        values: vec![("path", path.display().to_string().into()), ("columns", COLUMNS.join(", ").into())],
    };
    let text = text.trim_start_matches('\u{feff}');
    let head = text.lines().next().unwrap_or_default();
    let delimiter =
        [b',', b';', b'\t'].into_iter().max_by_key(|sign| head.bytes().filter(|b| b == sign).count());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter.unwrap_or(b','))
        .flexible(true)
        .from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|_| bad())?.clone();
    let column = |name: &str| headers.iter().position(|header| header.trim() == name);
    let [Some(place), Some(zh), Some(en), Some(mark)] = COLUMNS.map(column) else { return Err(bad()) };
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| bad())?;
        let at = |index: usize| record.get(index).unwrap_or_default().replace("\r\n", "\n");
        rows.push(TranslationRow { place: at(place), zh: at(zh), en: at(en), mark: at(mark) });
    }
    Ok(rows)
}
