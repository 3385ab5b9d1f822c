//! The figures as a table for people, as JSON and as CSV.

use super::figures::{SampleSpread, ScoreFigures};
use super::run_score::RunScore;
use crate::cli::export::MARK;
use crate::cli::say::Say;
use crate::cli::trouble::CliError;
use crate::cli::values::Seeds;
use crate::scenario::model::Scenario;
use crate::score::Dimension;
use crate::session::whole::Whole;
use comfy_table::{CellAlignment, Table, presets};
use serde_json::{Map, Value, json};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The table that people read.
pub(super) fn text(
    scenario: &Scenario,
    policy: &str,
    seeds: Seeds,
    figures: &ScoreFigures,
    say: Say,
) -> String {
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

fn row(name: String, s: &SampleSpread) -> Vec<String> {
    let figure = |x: f64| format!("{x:.1}");
    vec![name, figure(s.mean), figure(s.sd), figure(s.min), figure(s.max)]
}

/// The summary for machines.
pub(super) fn json(scenario: &str, policy: &str, seeds: Seeds, figures: &ScoreFigures) -> Value {
    let spread = |s: &SampleSpread| json!({ "mean": s.mean, "sd": s.sd, "min": s.min, "max": s.max });
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

/// The table of runs, one line each. Begun before the runs are played, so that nobody plays them
/// for nothing.
pub(super) struct Runs {
    path: PathBuf,
    file: Whole,
}

impl Runs {
    /// Begins the table, with or without a byte-order mark. An existing table of runs is replaced
    /// when this one is finished; any other file is left alone.
    pub(super) fn create(path: &Path, mark: bool) -> Result<Self, CliError> {
        let trouble = |error: std::io::Error| CliError::file("cli-unwritable", path, error);
        let mut file =
            Whole::create(path, &|beginning| beginning.starts_with(b"seed,total,")).map_err(trouble)?;
        if mark {
            file.write_all(MARK).map_err(trouble)?;
        }
        Ok(Self { path: path.to_owned(), file })
    }

    /// Writes the runs.
    pub(super) fn write(self, outcomes: &[RunScore]) -> Result<(), CliError> {
        let trouble = |error: csv::Error| CliError::file("cli-unwritable", &self.path, error);
        let mut csv = csv::Writer::from_writer(self.file);
        let mut header = vec!["seed".to_owned(), "total".to_owned()];
        header.extend(Dimension::ALL.iter().map(|d| d.name().to_owned()));
        header.push("digest".to_owned());
        csv.write_record(&header).map_err(trouble)?;
        for outcome in outcomes {
            let mut row = vec![outcome.seed.to_string(), format!("{:.3}", outcome.total)];
            row.extend(outcome.points.iter().map(|points| format!("{points:.3}")));
            row.push(outcome.digest.clone());
            csv.write_record(&row).map_err(trouble)?;
        }
        let finished = match csv.into_inner() {
            Ok(file) => file.finish(),
            Err(error) => Err(error.into_error()),
        };
        finished.map_err(|error| CliError::file("cli-unwritable", &self.path, error))
    }
}
