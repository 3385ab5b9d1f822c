//! Every decision and every alternative as a table for other programs: one row for each
//! alternative, in the order of time. Columns are named in English in both languages; money is in
//! the currency's smallest unit.

use super::export::cell::cell;
use super::trouble::CliError;
use crate::base::Lang;
use crate::session::whole::Whole;
use crate::what_if::{DecisionModel, OptionModel, Remark, WhatIfReport};
use std::io::Write as _;
use std::path::Path;

/// The columns.
const COLUMNS: [&str; 12] = [
    "decision",
    "shop_seconds",
    "day",
    "kind",
    "missed",
    "moment",
    "done",
    "remark",
    "alternative",
    "points",
    "money",
    "buyers",
];
/// The mark by which spreadsheets know UTF-8.
const MARK: &str = "\u{feff}";

/// Whether a file, without its mark, begins as such a table: only that is written over.
pub(super) fn is_ours(beginning: &[u8]) -> bool {
    beginning.starts_with(COLUMNS.join(",").as_bytes())
}

/// Writes the table; what was there before stays if it cannot be finished.
pub(super) fn write(path: &Path, report: &WhatIfReport, lang: Lang) -> Result<(), CliError> {
    let trouble = |error: std::io::Error| CliError::file("cli-unwritable", path, error);
    let mut file = Whole::create(path, &is_ours).map_err(trouble)?;
    file.write_all(MARK.as_bytes()).map_err(trouble)?;
    let mut table = csv::Writer::from_writer(file);
    let failed = |error: csv::Error| CliError::file("cli-unwritable", path, error);
    table.write_record(COLUMNS).map_err(failed)?;
    for decision in &report.decisions {
        for option in &decision.options {
            table.write_record(row(decision, option, lang)).map_err(failed)?;
        }
    }
    let file = table.into_inner().map_err(|error| trouble(error.into_error()))?;
    file.finish().map_err(trouble)
}

fn row(decision: &DecisionModel, option: &OptionModel, lang: Lang) -> [String; 12] {
    let words = |text: &crate::base::Text| cell("text", text.get(lang)).into_owned();
    let remark = match option.remark {
        Remark::Instead => "instead",
        Remark::Sooner => "sooner",
        Remark::Later => "later",
        Remark::NotAtAll => "not-at-all",
    };
    // What the shop refused has no figures.
    let brings = option.brings.as_ref();
    [
        decision.number.to_string(),
        decision.at.0.to_string(),
        decision.at.day().to_string(),
        decision.kind.name().to_owned(),
        decision.missed.to_string(),
        words(&decision.moment),
        words(&decision.what),
        remark.to_owned(),
        words(&option.what),
        brings.map(|brings| format!("{:.3}", brings.points + 0.0)).unwrap_or_default(),
        brings.map(|brings| brings.money.0.to_string()).unwrap_or_default(),
        brings.map(|brings| brings.buyers.to_string()).unwrap_or_default(),
    ]
}
