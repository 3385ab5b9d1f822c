//! The figures as a table for people, as JSON and as CSV.

use super::Outcome;
use super::figures::{Figures, Spread};
use crate::cli::args::Seeds;
use crate::cli::say::Say;
use crate::cli::trouble::Trouble;
use crate::scenario::model::Scenario;
use crate::score::Dimension;
use comfy_table::{CellAlignment, Table, presets};
use serde_json::{Map, Value, json};
use std::fs::OpenOptions;
use std::path::Path;

/// The table that people read.
pub(super) fn text(scenario: &Scenario, policy: &str, seeds: Seeds, figures: &Figures, say: Say) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    table.set_header(
        ["what", "mean", "spread", "worst", "best"].map(|c| say.text(&format!("simulate-column-{c}"))),
    );
    for (dimension, spread) in &figures.dimensions {
        table.add_row(row(say.text(&format!("word-dimension-{}", dimension.name())), spread));
    }
    table.add_row(row(say.text("simulate-total"), &figures.total));
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let title = say.with(
        "simulate-title",
        &[
            ("scenario", scenario.title.get(say.lang).to_owned().into()),
            ("policy", policy.to_owned().into()),
            ("first", seeds.first.to_string().into()),
            ("last", seeds.last.to_string().into()),
            ("pass", scenario.rubric.pass.into()),
        ],
    );
    format!("{title}\n{table}\n")
}

fn row(name: String, s: &Spread) -> Vec<String> {
    let figure = |x: f64| format!("{x:.1}");
    vec![name, figure(s.mean), figure(s.sd), figure(s.min), figure(s.max)]
}

/// The summary for machines.
pub(super) fn json(scenario: &str, policy: &str, seeds: Seeds, figures: &Figures) -> Value {
    let spread = |s: &Spread| json!({ "mean": s.mean, "sd": s.sd, "min": s.min, "max": s.max });
    let dimensions: Map<String, Value> =
        figures.dimensions.iter().map(|(d, s)| (d.name().to_owned(), spread(s))).collect();
    json!({
        "scenario": scenario,
        "policy": policy,
        "seeds": { "first": seeds.first, "last": seeds.last, "count": seeds.last - seeds.first + 1 },
        "score": spread(&figures.total),
        "dimensions": dimensions,
    })
}

/// One line per run.
pub(super) fn write_csv(path: &Path, outcomes: &[Outcome]) -> Result<(), Trouble> {
    let trouble = |error: &dyn std::fmt::Display| Trouble::file("cli-unwritable", path, error);
    let file =
        OpenOptions::new().create(true).truncate(true).write(true).open(path).map_err(|e| trouble(&e))?;
    let mut csv = csv::Writer::from_writer(file);
    let mut header = vec!["seed".to_owned(), "total".to_owned()];
    header.extend(Dimension::ALL.iter().map(|d| d.name().to_owned()));
    header.push("digest".to_owned());
    csv.write_record(&header).map_err(|e| trouble(&e))?;
    for outcome in outcomes {
        let mut row = vec![outcome.seed.to_string(), format!("{:.3}", outcome.total)];
        row.extend(outcome.points.iter().map(|points| format!("{points:.3}")));
        row.push(outcome.digest.clone());
        csv.write_record(&row).map_err(|e| trouble(&e))?;
    }
    csv.flush().map_err(|e| trouble(&e))
}
