//! What customers said in the runs of bots, as a table for people and as JSON for machines.

use super::say::Say;
use crate::bench::{CaseCoverage, Proof};
use comfy_table::{CellAlignment, Table, presets};
use serde_json::{Value, json};

/// The table: a row for each story, and one for all of them.
pub(super) fn text(proof: &Proof, say: Say) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    let columns = ["story", "talks", "said", "lines", "share"];
    table.set_header(columns.map(|column| say.text(&format!("prove-coverage-{column}"))));
    for story in &proof.coverage {
        table.add_row(row(story.key.clone(), story.talks, story.said(), story.lines.len()));
    }
    let (talks, said, lines) = sums(&proof.coverage);
    table.add_row(row(say.text("prove-coverage-all"), talks, said, lines));
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let title = say.with("prove-coverage-title", &[("runs", proof.runs.into())]);
    format!("{title}\n{table}\n")
}

fn row(name: String, talks: u32, said: usize, lines: usize) -> Vec<String> {
    // A story without lines has nothing unsaid.
    let share = (said * 100).checked_div(lines).map_or_else(|| "–".to_owned(), |share| format!("{share} %"));
    vec![name, talks.to_string(), said.to_string(), lines.to_string(), share]
}

fn sums(stories: &[CaseCoverage]) -> (u32, usize, usize) {
    let talks = stories.iter().map(|story| story.talks).sum();
    let said = stories.iter().map(CaseCoverage::said).sum();
    (talks, said, stories.iter().map(|story| story.lines.len()).sum())
}

/// The same for machines.
pub(super) fn json(proof: &Proof) -> Value {
    let stories = proof.coverage.iter().map(|story| {
        json!({
            "case": story.key,
            "talks": story.talks,
            "lines": story.lines,
            "unheard": story.unheard(),
        })
    });
    let (_, said, lines) = sums(&proof.coverage);
    json!({ "runs": proof.runs, "said": said, "lines": lines, "stories": stories.collect::<Vec<_>>() })
}
