//! What became of every case, as a table for people and as JSON for machines; for `simulate` and
//! `calibrate`.

use super::say::Say;
use crate::calibrate::{CaseCount, Doubtful};
use crate::scenario::model::Scenario;
use comfy_table::{CellAlignment, Table, presets};
use serde_json::{Value, json};

/// The table, and a line for every case from which nobody can learn.
pub(super) fn text(
    scenario: &Scenario,
    players: &[(&str, &[CaseCount])],
    doubtful: &[Doubtful],
    say: Say,
) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    let columns = ["case", "player", "began", "solved", "failed", "prevented"];
    table.set_header(columns.map(|column| say.text(&format!("cases-column-{column}"))));
    for (index, case) in scenario.cases.iter().enumerate() {
        for (player, counts) in players {
            let Some(count) = counts.get(index) else { continue };
            let title = case.title.get(say.lang);
            let mut row = vec![format!("{title} ({})", case.key), (*player).to_owned()];
            row.extend([count.began, count.solved, count.failed, count.prevented].map(|n| n.to_string()));
            table.add_row(row);
        }
    }
    for column in table.column_iter_mut().skip(2) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let mut out = format!("{}\n{table}\n", say.text("cases-title"));
    for each in doubtful {
        let values = [("case", each.key.clone().into()), ("players", each.players.join(", ").into())];
        out.push_str(&say.with(&format!("cases-{}", each.concern.name()), &values));
        out.push('\n');
    }
    out
}

/// One object a case and player.
pub(super) fn json(players: &[(&str, &[CaseCount])]) -> Value {
    let rows = players.iter().flat_map(|(player, counts)| {
        counts.iter().map(move |count| {
            json!({
                "case": count.key,
                "player": player,
                "began": count.began,
                "solved": count.solved,
                "failed": count.failed,
                "let_down": count.let_down,
                "prevented": count.prevented,
            })
        })
    });
    rows.collect()
}

/// The cases from which nobody can learn.
pub(super) fn warnings(doubtful: &[Doubtful]) -> Value {
    doubtful
        .iter()
        .map(|each| json!({ "case": each.key, "concern": each.concern.name(), "players": each.players }))
        .collect()
}
