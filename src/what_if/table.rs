//! Every decision and every alternative as a table for other programs: one row for each
//! alternative, in the order of time. Columns are named in English in both languages; money is in
//! the currency's smallest unit.

use super::decision::Remark;
use super::report::{DecisionModel, OptionModel, WhatIfReport};
use crate::base::{Lang, Text, clean};

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
pub fn is_what_if_table(beginning: &[u8]) -> bool {
    beginning.starts_with(COLUMNS.join(",").as_bytes())
}

/// The table, as UTF-8 with a mark.
///
/// # Errors
/// Those of the writer of tables; none are known for a table in memory.
pub fn what_if_table(report: &WhatIfReport, lang: Lang) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::Writer::from_writer(MARK.as_bytes().to_vec());
    table.write_record(COLUMNS)?;
    for decision in &report.decisions {
        for option in &decision.options {
            table.write_record(row(decision, option, lang))?;
        }
    }
    table.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

fn row(decision: &DecisionModel, option: &OptionModel, lang: Lang) -> [String; 12] {
    let words = |text: &Text| clean::within_cell(text.get(lang)).into_owned();
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
