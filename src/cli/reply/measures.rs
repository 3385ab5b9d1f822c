//! The measures of the reader as tables for people and as JSON for machines.

use super::args::ReplyArgs;
use crate::base::clean;
use crate::cli::say::Say;
use crate::reply::evaluate::{
    CorpusPart, FieldFigures, Hits, Interval, LabelCounts, LabelField, LineLabel, MisreadLine, ReaderMeasure,
};
use comfy_table::{CellAlignment, Table, presets};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// The tables, the shares, and the worst lines.
pub(super) fn as_text(measured: &ReaderMeasure, args: &ReplyArgs, say: Say) -> String {
    let values = [("tuning", measured.lines.0.into()), ("untouched", measured.lines.1.into())];
    let mut out = format!("{}\n", say.with("reply-measured", &values));
    for figures in &measured.fields {
        let title = say.text(&format!("reply-field-{}", figures.field.name()));
        let _ = writeln!(out, "\n{title}\n{}", table(figures, say));
    }
    out.push('\n');
    for (name, hits) in shares(measured) {
        let share = hits.share().map_or_else(|| "–".to_owned(), shown);
        let values = [("hits", hits.hits.into()), ("of", hits.of.into()), ("share", share.into())];
        let _ = writeln!(out, "{}", say.with(&format!("reply-share-{name}"), &values));
    }
    let _ = writeln!(out, "{}", say.text("reply-intervals"));
    let (lines, kept_back) = worst(measured, args);
    if !lines.is_empty() {
        let _ = writeln!(out, "\n{}", say.text("reply-worst"));
    }
    for line in lines {
        let faults = [("−", &line.missed), ("+", &line.extra)];
        let faults = faults.iter().flat_map(|(sign, labels)| labels.iter().map(move |l| named(sign, l)));
        let faults: Vec<String> = faults.collect();
        let _ = writeln!(out, "{}: {}", line.place, clean::one_line(&line.text));
        let _ = writeln!(out, "    {}", faults.join("  "));
    }
    if kept_back > 0 {
        let _ = writeln!(out, "{}", say.with("reply-kept-back", &[("lines", kept_back.into())]));
    }
    out
}

/// The worst lines that may be shown, and how many may not.
fn worst<'a>(measured: &'a ReaderMeasure, args: &ReplyArgs) -> (Vec<&'a MisreadLine>, usize) {
    let may_be_shown = |line: &&MisreadLine| args.show_untouched || line.part == CorpusPart::Tuning;
    let shown: Vec<_> = measured.misread.iter().filter(may_be_shown).collect();
    let kept_back = measured.misread.len() - shown.len();
    (shown.into_iter().take(usize::from(args.worst)).collect(), kept_back)
}

fn named(sign: &str, (field, label): &(LabelField, LineLabel)) -> String {
    let amount = label.amount.map(|amount| format!("={amount}")).unwrap_or_default();
    format!("{sign}{}:{}{amount}", field.name(), label.kind)
}

fn shares(measured: &ReaderMeasure) -> [(&'static str, Hits); 5] {
    [
        ("whole", measured.whole),
        ("amounts", measured.amounts),
        ("alarms", measured.false_alarms),
        ("pairs", measured.pairs),
        ("twins", measured.twins),
    ]
}

fn shown(figure: Interval) -> String {
    format!("{:.3} ({:.2}–{:.2})", figure.value, figure.low, figure.high)
}

fn table(figures: &FieldFigures, say: Say) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    let columns = ["kind", "lines", "precision", "recall", "f1", "extra", "missed"];
    table.set_header(columns.map(|column| say.text(&format!("reply-column-{column}"))));
    let figure = |figure: Option<Interval>| figure.map_or_else(|| "–".to_owned(), shown);
    let row = |name: String, counts: LabelCounts| {
        [
            name,
            counts.labelled().to_string(),
            figure(counts.precision()),
            figure(counts.recall()),
            figure(counts.f1()),
            counts.extra.to_string(),
            counts.missed.to_string(),
        ]
    };
    for kind in &figures.kinds {
        table.add_row(row(kind.kind.to_owned(), kind.counts));
    }
    table.add_row(row(say.text("reply-all-kinds"), figures.all));
    if let Some(means) = figures.means() {
        let name = say.with("reply-means", &[("kinds", means.kinds.into())]);
        let [precision, recall, f1] = [means.precision, means.recall, means.f1].map(shown);
        table.add_row([name, String::new(), precision, recall, f1, String::new(), String::new()]);
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// All measures; field names are part of the command's interface (`docs/reply.md`).
pub(super) fn as_json(measured: &ReaderMeasure, args: &ReplyArgs) -> Value {
    let interval =
        |figure: Option<Interval>| figure.map(|f| json!({ "value": f.value, "low": f.low, "high": f.high }));
    let counts = |c: LabelCounts| {
        json!({
            "lines": c.labelled(), "right": c.right, "extra": c.extra, "missed": c.missed,
            "precision": interval(c.precision()), "recall": interval(c.recall()), "f1": interval(c.f1()),
        })
    };
    let fields = measured.fields.iter().map(|figures| {
        let kinds = figures.kinds.iter().map(|k| (k.kind.to_owned(), counts(k.counts)));
        let means = figures.means().map(|means| {
            json!({
                "kinds": means.kinds,
                "precision": interval(Some(means.precision)),
                "recall": interval(Some(means.recall)),
                "f1": interval(Some(means.f1)),
            })
        });
        let field = json!({
            "kinds": kinds.collect::<serde_json::Map<_, _>>(), "all": counts(figures.all), "macro": means,
        });
        (figures.field.name().to_owned(), field)
    });
    let shares = shares(measured).map(|(name, hits)| {
        (name.to_owned(), json!({ "hits": hits.hits, "of": hits.of, "share": interval(hits.share()) }))
    });
    let (lines, kept_back) = worst(measured, args);
    let labels = |labels: &[(LabelField, LineLabel)]| -> Vec<String> {
        labels.iter().map(|label| named("", label)).collect()
    };
    let worst = lines.iter().map(|line| {
        json!({
            "place": line.place, "text": line.text,
            "missed": labels(&line.missed), "extra": labels(&line.extra),
        })
    });
    json!({
        "lines": { "tuning": measured.lines.0, "untouched": measured.lines.1 },
        "fields": fields.collect::<serde_json::Map<_, _>>(),
        "shares": shares.into_iter().collect::<serde_json::Map<_, _>>(),
        "worst": worst.collect::<Vec<_>>(),
        "kept_back": kept_back,
    })
}
