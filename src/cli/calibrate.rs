//! `storefront calibrate SCENARIO`: what a scenario's score is worth, and the reference on which it
//! is placed.

use super::args::Calibrate;
use super::case_table;
use super::find;
use super::out::Out;
use super::parallel::{in_threads, progress};
use super::say::Say;
use super::trouble::CliError;
use crate::base::Lang;
use crate::calibrate::{Calibration, CalibrationPlan, CaseCount, PlayerFigures, calibrate};
use crate::scenario::model::{Reference, Scenario};
use crate::scenario::{REFERENCE_FILE, reference_text};
use crate::score::Dimension;
use crate::session::disk::named;
use crate::session::whole::Whole;
use comfy_table::{CellAlignment, Table, presets};
use serde_json::{Map, Value, json};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Goals for a shipped scenario: share of seeds in order, and reliability (docs/calibration.md).
const GOALS: (f64, f64) = (0.95, 0.90);
/// How far `profit_from_to` may be from the profits of who does nothing and of the best known play,
/// as a share of the distance between the two.
const PROFIT_OFF: f64 = 0.15;

/// Runs the command. Bots write to customers in the language `speaks`, as in `simulate`.
///
/// # Errors
/// The scenario cannot be used, or the reference cannot be written.
pub(crate) fn run(args: &Calibrate, speaks: Lang, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let target = if args.write { Some(reference_path(&args.scenario)?) } else { None };
    if let Some(path) = &target {
        // Whether it can be written is known before the hours of work.
        Whole::create(path, &is_reference).map_err(|error| CliError::file("cli-unwritable", path, error))?;
    }
    let scenario = find::scenario(&args.scenario, say)?;
    let seeds = (args.seeds.first..=args.seeds.last).collect();
    let plan = CalibrationPlan { seeds, budget: args.budget, lang: speaks };
    let bar = progress(plan.runs());
    let found = in_threads(args.threads, || calibrate(&scenario, &plan, &|| bar.inc(1)))?;
    bar.finish_and_clear();
    if let Some(path) = &target {
        write(path, &found.reference, &scenario.id, say)?;
    }
    if args.json {
        return out.json(&format!("{}\n", as_json(&scenario, &found)));
    }
    out.raw(&as_text(&scenario, args, &found, say))?;
    match &target {
        Some(path) => {
            let path = path.display().to_string();
            out.line(&say.with("calibrate-written", &[("path", path.into())]))
        }
        None => Ok(()),
    }
}

/// Where the reference goes: into the scenario's folder, which must lie on disk.
fn reference_path(word: &str) -> Result<PathBuf, CliError> {
    let path = Path::new(word);
    let folder = if path.ends_with("scenario.ron") { path.parent().unwrap_or(path) } else { path };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let folder = &named(folder).unwrap_or_else(|| folder.to_owned());
    if find::is_shipped_name(word) || !folder.is_dir() {
        return Err(CliError::usage("calibrate-no-folder", vec![("word", word.to_owned().into())]));
    }
    Ok(folder.join(REFERENCE_FILE))
}

/// Writes the whole file or leaves the old one as it is.
fn write(path: &Path, reference: &Reference, id: &str, say: Say) -> Result<(), CliError> {
    let text = reference_text(reference, id).map_err(|why| {
        let why = crate::locale::sentence(say.lang, &why);
        CliError::file("calibrate-no-reference", path, why)
    })?;
    let trouble = |error: std::io::Error| CliError::file("cli-unwritable", path, error);
    let mut file = Whole::create(path, &is_reference).map_err(trouble)?;
    file.write_all(text.as_bytes()).map_err(trouble)?;
    file.finish().map_err(trouble)
}

/// A reference that this command wrote: its first lines say so.
fn is_reference(beginning: &[u8]) -> bool {
    let beginning = String::from_utf8_lossy(beginning);
    let mut remarks = beginning.lines().take_while(|line| line.starts_with("//"));
    remarks.any(|line| line.contains("storefront calibrate"))
}

fn as_text(scenario: &Scenario, args: &Calibrate, found: &Calibration, say: Say) -> String {
    let title = say.with(
        "calibrate-title",
        &[
            ("scenario", scenario.title.get(say.lang).to_owned().into()),
            ("first", args.seeds.first.to_string().into()),
            ("last", args.seeds.last.to_string().into()),
            ("floor", format!("{:.1}", found.reference.floor).into()),
            ("best", format!("{:.1}", found.reference.best).into()),
            ("player", found.reference.best_player.clone().into()),
        ],
    );
    let goal = |key: &str, value: String, goal: String, good: bool| {
        let good = if good { "yes" } else { "no" };
        say.with(key, &[("value", value.into()), ("goal", goal.into()), ("good", good.into())])
    };
    let percent = |x: f64| format!("{:.0}", x * 100.0);
    let above = found.exploits_above_pass();
    let lines = [
        goal("calibrate-order", percent(found.skill_order), percent(GOALS.0), found.skill_order >= GOALS.0),
        goal(
            "calibrate-reliability",
            format!("{:.3}", found.reliability),
            format!("{:.2}", GOALS.1),
            found.reliability >= GOALS.1,
        ),
        goal("calibrate-exploits", above.join(", "), format!("{:.0}", found.pass), above.is_empty()),
        profit_line(found, say),
    ];
    let shares: Vec<String> = found
        .decisions
        .iter()
        .map(|(name, share)| {
            format!("{} {}", say.text(&format!("calibrate-decision-{name}")), percent(*share))
        })
        .collect();
    let shares = say.with("calibrate-decisions", &[("shares", shares.join(" · ").into())]);
    let players = table(found.players.iter().map(|p| (p, None)), say);
    let exploits = table(found.exploits.iter().map(|e| (&e.figures, Some(e.passes))), say);
    let cases = case_table::text(scenario, &by_player(found), &found.doubtful, say);
    format!(
        "{title}\n{players}\n{}\n{exploits}\n{}\n{shares}\n{cases}",
        say.text("calibrate-tricks"),
        lines.join("\n")
    )
}

/// Between which profits the lesson places, and between which it should.
fn profit_line(found: &Calibration, say: Say) -> String {
    let (least, most) = found.profit_of_ends();
    let (from, to) = found.profit_from_to;
    let off = ((most - to).abs() + (least.max(0.0) - from).abs()) / (most - least).max(0.01);
    let amount = |x: f64| format!("{x:.0}");
    let parts = [
        ("nothing", amount(least).into()),
        ("best", amount(most).into()),
        ("from", amount(from).into()),
        ("to", amount(to).into()),
        ("good", if off <= PROFIT_OFF { "yes" } else { "no" }.into()),
    ];
    say.with("calibrate-profit", &parts)
}

/// The counts of cases by player.
fn by_player(found: &Calibration) -> Vec<(&str, &[CaseCount])> {
    found.cases.iter().map(|(name, counts)| (*name, counts.as_slice())).collect()
}

fn table<'a>(rows: impl Iterator<Item = (&'a PlayerFigures, Option<f64>)>, say: Say) -> Table {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY);
    let mut header: Vec<String> = ["player", "score", "spread", "worst", "best", "raw"]
        .map(|c| say.text(&format!("calibrate-column-{c}")))
        .into();
    header.extend(Dimension::ALL.map(|d| say.text(&format!("word-dimension-{}", d.name()))));
    header.push(say.text("calibrate-column-passes"));
    table.set_header(header);
    for (figures, passes) in rows {
        let p = &figures.placed;
        let mut row = vec![figures.name.to_owned()];
        row.extend([p.mean, p.sd, p.min, p.max, figures.raw.mean].map(|x| format!("{x:.1}")));
        // No minus before a zero.
        row.extend(figures.points.map(|x| format!("{:.0}", x.round() + 0.0)));
        row.push(passes.map_or_else(String::new, |share| format!("{:.0} %", share * 100.0)));
        table.add_row(row);
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}

/// The whole calibration for machines; field names are part of the command's interface
/// (`docs/calibration.md`).
fn as_json(scenario: &Scenario, found: &Calibration) -> Value {
    let player = |p: &PlayerFigures| {
        let points: Map<String, Value> =
            Dimension::ALL.iter().zip(p.points).map(|(d, x)| (d.name().to_owned(), x.into())).collect();
        let spread =
            |s: &crate::calibrate::Spread| json!({ "mean": s.mean, "sd": s.sd, "min": s.min, "max": s.max });
        json!({ "name": p.name, "score": spread(&p.placed), "raw": spread(&p.raw), "points": points, "profit": spread(&p.profit) })
    };
    let exploits: Vec<Value> = found
        .exploits
        .iter()
        .map(|e| {
            let mut value = player(&e.figures);
            value["passes"] = e.passes.into();
            value
        })
        .collect();
    let shares = |of: &[(&'static str, f64)]| -> Map<String, Value> {
        of.iter().map(|(name, share)| ((*name).to_owned(), (*share).into())).collect()
    };
    let reference = &found.reference;
    json!({
        "scenario": scenario.id,
        "pass": found.pass,
        "skill_order": found.skill_order,
        "reliability": found.reliability,
        "exploits_above_pass": found.exploits_above_pass(),
        "reference": {
            "scenario_digest": reference.scenario_digest,
            "seeds": { "first": reference.seeds.0, "last": reference.seeds.1 },
            "floor": reference.floor,
            "best": reference.best,
            "best_player": reference.best_player,
            "best_play": reference.best_play,
        },
        "players": found.players.iter().map(player).collect::<Vec<_>>(),
        "exploits": exploits,
        "decisions": shares(&found.decisions),
        "decisions_total": shares(&found.decisions_total),
        "decision_groups": shares(&found.groups),
        "profit_from_to": [found.profit_from_to.0, found.profit_from_to.1],
        "cases": case_table::json(&by_player(found)),
        "warnings": case_table::warnings(&found.doubtful),
    })
}
