//! The report as people, documents and machines read it.

use crate::base::clean;
use crate::cli::say::Say;
use crate::evidence::{EvidencePlan, EvidenceReport, EvidenceRow, Tier};
use comfy_table::{Cell, CellAlignment, Color, Table, presets};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::IsTerminal as _;

/// Columns before the metric's words.
const COLUMNS: [&str; 7] = ["id", "measured", "interval", "target", "band", "verdict", "tier"];
/// Widest metric in the table for people, in characters.
const WIDEST: usize = 52;

/// Emergent rows first; pins apart.
fn by_tier(report: &EvidenceReport) -> impl Iterator<Item = (Tier, Vec<&EvidenceRow>)> {
    let rows = |tier| report.rows.iter().filter(|row| row.target.tier == tier).collect::<Vec<_>>();
    [Tier::Emergent, Tier::Pin]
        .map(|tier| (tier, rows(tier)))
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
}

/// The tables that people read.
pub(super) fn text(report: &EvidenceReport, plan: &EvidencePlan, say: Say) -> String {
    let colour = std::io::stdout().is_terminal();
    let mut out = format!("{}\n", title(plan, say));
    for (tier, rows) in by_tier(report) {
        let mut table = Table::new();
        table.load_style(presets::UTF8_BORDERS_ONLY);
        let mut header = COLUMNS.map(|c| say.text(&format!("evidence-column-{c}"))).to_vec();
        header.push(say.text("evidence-column-metric"));
        table.set_header(header);
        for row in rows {
            let mut cells: Vec<Cell> = cells(row, say).into_iter().map(Cell::new).collect();
            if colour && !row.pass() {
                cells = cells.into_iter().map(|cell| cell.fg(Color::Red)).collect();
            }
            cells.push(Cell::new(whole_words(&clean::one_line(&row.target.metric))));
            table.add_row(cells);
        }
        for column in table.column_iter_mut().skip(1).take(4) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        let _ = writeln!(out, "\n{}\n{table}", count(report, tier, say));
    }
    out
}

/// The tables for a document.
pub(super) fn markdown(report: &EvidenceReport, plan: &EvidencePlan, say: Say) -> String {
    let mut out = format!("{}\n", title(plan, say));
    for (tier, rows) in by_tier(report) {
        let mut header = COLUMNS.map(|c| say.text(&format!("evidence-column-{c}"))).to_vec();
        header.push(say.text("evidence-column-metric"));
        let _ = writeln!(out, "\n**{}**\n", count(report, tier, say));
        let _ = writeln!(out, "| {} |", header.join(" | "));
        let _ = writeln!(out, "|---|---:|---:|---:|---:|---|---|---|");
        for row in rows {
            let mut cells = cells(row, say).to_vec();
            cells.push(row.target.metric.clone());
            let cells: Vec<String> = cells.iter().map(|cell| clean::markdown(cell)).collect();
            let _ = writeln!(out, "| {} |", cells.join(" | "));
        }
    }
    out
}

/// The report for machines: rows in the order of the targets; what could not be measured is `null`.
pub(super) fn json(report: &EvidenceReport) -> String {
    let row = |row: &EvidenceRow| {
        json!({
            "id": row.target.id,
            "measured": row.measured,
            "ci_low": row.interval.map(|(low, _)| low),
            "ci_high": row.interval.map(|(_, high)| high),
            "target": row.target.target,
            "low": row.target.low,
            "high": row.target.high,
            "tier": row.target.tier.name(),
            "pass": row.pass(),
        })
    };
    json!({ "rows": report.rows.iter().map(row).collect::<Vec<Value>>() }).to_string()
}

fn title(plan: &EvidencePlan, say: Say) -> String {
    let seeds = plan.seeds.first().zip(plan.seeds.last()).map_or((0, 0), |(a, b)| (*a, *b));
    let values = [("first", seeds.0.to_string().into()), ("last", seeds.1.to_string().into())];
    let title = say.with("evidence-title", &values);
    if plan.without.is_empty() {
        return title;
    }
    let names: Vec<&str> = plan.without.iter().map(|mechanism| mechanism.name()).collect();
    format!("{title}\n{}", say.with("evidence-without", &[("names", names.join(", ").into())]))
}

fn count(report: &EvidenceReport, tier: Tier, say: Say) -> String {
    let (all, pass) = report.count(tier);
    say.with(&format!("evidence-count-{}", tier.name()), &[("all", all.into()), ("pass", pass.into())])
}

fn cells(row: &EvidenceRow, say: Say) -> [String; 7] {
    let none = || "–".to_owned();
    let target = &row.target;
    let verdict = row
        .why
        .map_or_else(|| say.text("evidence-pass"), |why| say.text(&format!("evidence-why-{}", why.name())));
    [
        clean::one_line(&target.id).into_owned(),
        row.measured.map_or_else(none, figure),
        row.interval.map_or_else(none, |(low, high)| format!("{} … {}", figure(low), figure(high))),
        figure(target.target),
        format!("{} … {}", figure(target.low), figure(target.high)),
        verdict,
        say.text(&format!("evidence-tier-{}", target.tier.name())),
    ]
}

/// As many whole words of a text as fit into the widest column, and a sign for the rest.
fn whole_words(text: &str) -> String {
    if text.chars().count() <= WIDEST {
        return text.to_owned();
    }
    let fits: String = text.chars().take(WIDEST - 1).collect();
    let end = fits.rfind(' ').filter(|end| *end > fits.len() / 2).unwrap_or(fits.len());
    format!("{}…", fits[..end].trim_end_matches([' ', ',', '(', ';']))
}

/// A figure with about four digits, without trailing noughts.
fn figure(x: f64) -> String {
    let places = if x.abs() >= 10.0 { 2 } else { 4 };
    let text = format!("{x:.places$}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.replace('-', "−") }
}

#[cfg(test)]
mod tests {
    use super::{WIDEST, figure, whole_words};

    #[test]
    fn a_metric_is_cut_between_words() {
        let long = "own-price elasticity of sales (arc, five per cent price experiments)";
        let cut = whole_words(long);
        assert_eq!(cut, "own-price elasticity of sales (arc, five per cent…");
        assert!(cut.chars().count() <= WIDEST);
        assert_eq!(whole_words("short"), "short");
        assert_eq!(whole_words(&"长".repeat(60)).chars().count(), WIDEST);
    }

    #[test]
    fn figures_are_short() {
        for (x, text) in [
            (1.0, "1"),
            (-2.62, "−2.62"),
            (0.0677, "0.0677"),
            (48.0, "48"),
            (-0.00001, "0"),
            (10.217, "10.22"),
        ] {
            assert_eq!(figure(x), text);
        }
    }
}
