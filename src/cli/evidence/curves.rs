//! `storefront evidence --curves DIR` (or `FILE.json`): the curves of the reference shop as JSON,
//! as a table and as small drawings. A file that this command did not write is left alone.

use crate::cli::args::Evidence;
use crate::cli::out::Out;
use crate::cli::parallel::{in_threads, progress};
use crate::cli::say::Say;
use crate::cli::trouble::CliError;
use crate::cli::values::Seeds;
use crate::evidence::{Curve, CurveLine, EvidencePlan, curve_steps, curves};
use crate::session::whole::Whole;
use serde_json::json;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

/// How the files begin: what has another beginning is not ours.
const JSON: &str = "{\"curves\":";
const CSV: &str = "curve,line,x,y\n";
const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" data-by=\"storefront evidence --curves\"";

/// Size of a drawing and its margins, pixels.
const WIDTH: f64 = 420.0;
const HEIGHT: f64 = 240.0;
const LEFT: f64 = 52.0;
const RIGHT: f64 = 14.0;
const TOP: f64 = 44.0;
const BOTTOM: f64 = 40.0;
/// Colours and dashes of the lines: told apart without colour too.
const PENS: [(&str, &str); 2] = [("#1f5fa8", "none"), ("#b4461e", "6 4")];

/// Runs the command.
///
/// # Errors
/// A file cannot be written, or the output is closed.
pub(super) fn write(
    args: &Evidence,
    plan: &EvidencePlan,
    to: &Path,
    say: Say,
    out: &mut Out<'_>,
) -> Result<(), CliError> {
    let Seeds { first, last } = args.seeds;
    let bar = progress(curve_steps(plan.seeds.len()));
    let shop = plan.prepared();
    let found = in_threads(args.threads, || curves(&shop, &plan.seeds, &|| bar.inc(1)))?;
    bar.finish_and_clear();
    let json = format!("{JSON}{},\"seeds\":[{first},{last}]}}\n", json!(found));
    let single = to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    if single {
        put(to, JSON, &json)?;
    } else {
        std::fs::create_dir_all(to).map_err(|error| CliError::file("cli-unwritable", to, error))?;
        put(&to.join("curves.json"), JSON, &json)?;
        put(&to.join("curves.csv"), CSV, &table(&found))?;
        for curve in &found {
            put(&to.join(format!("{}.svg", curve.id)), SVG, &drawing(curve, say))?;
        }
    }
    let values = [("path", to.display().to_string().into()), ("count", found.len().into())];
    out.line(&say.with("evidence-curves-written", &values))
}

fn put(path: &Path, beginning: &str, text: &str) -> Result<(), CliError> {
    let failed = |error| CliError::file("cli-unwritable", path, error);
    let mut file = Whole::create(path, &|bytes| bytes.starts_with(beginning.as_bytes())).map_err(failed)?;
    file.write_all(text.as_bytes()).and_then(|()| file.finish()).map_err(failed)
}

fn table(found: &[Curve]) -> String {
    let mut out = CSV.to_owned();
    for curve in found {
        for line in &curve.lines {
            for (x, y) in &line.points {
                let _ = writeln!(out, "{},{},{x},{y:.5}", curve.id, line.id);
            }
        }
    }
    out
}

/// The range of an axis, a little wider than the values; from zero if that is near.
fn range(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), x| (low.min(x), high.max(x)));
    let low = if low > 0.0 && low < high * 0.6 { 0.0 } else { low };
    if high - low < 1e-9 { (low - 0.5, high + 0.5) } else { (low, high) }
}

fn number(x: f64) -> String {
    let text = format!("{x:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A small drawing of a curve.
fn drawing(curve: &Curve, say: Say) -> String {
    let points = || curve.lines.iter().flat_map(|line| line.points.iter().copied());
    let (x_low, x_high) = range(points().map(|p| p.0));
    let (y_low, y_high) = range(points().map(|p| p.1));
    let x_at = |x: f64| LEFT + (x - x_low) / (x_high - x_low) * (WIDTH - LEFT - RIGHT);
    let y_at = |y: f64| HEIGHT - BOTTOM - (y - y_low) / (y_high - y_low) * (HEIGHT - TOP - BOTTOM);
    let (bottom, right) = (HEIGHT - BOTTOM, WIDTH - RIGHT);
    let mut out = format!(
        "{SVG} viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         font-family=\"sans-serif\" font-size=\"11\">\n<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#ffffff\"/>\n"
    );
    let text = |x: f64, y: f64, anchor: &str, fill: &str, words: &str| {
        let words = words.replace('&', "&amp;").replace('<', "&lt;");
        format!("<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" fill=\"{fill}\">{words}</text>\n")
    };
    let mut body = text(LEFT, 16.0, "start", "#222222", &say.text(&format!("curve-{}", curve.id)));
    body += &text(right, HEIGHT - 8.0, "end", "#222222", &say.text(&format!("curve-{}-x", curve.id)));
    for part in 0..=4 {
        let share = f64::from(part) / 4.0;
        let (x, y) = (x_low + share * (x_high - x_low), y_low + share * (y_high - y_low));
        let _ =
            writeln!(body, "<path d=\"M{LEFT} {0:.1}H{right}\" stroke=\"#dddddd\" fill=\"none\"/>", y_at(y));
        body += &text(LEFT - 6.0, y_at(y) + 4.0, "end", "#555555", &number(y));
        body += &text(x_at(x), bottom + 15.0, "middle", "#555555", &number(x));
    }
    for ((place, line), (colour, dash)) in curve.lines.iter().enumerate().zip(PENS) {
        body += &path(line, colour, dash, (&x_at, &y_at));
        let name = say.text(&format!("curve-line-{}", line.id));
        body += &text(LEFT + 150.0 * place as f64, 33.0, "start", colour, &name);
    }
    out += &body;
    out += "</svg>\n";
    out
}

type Axes<'a> = (&'a dyn Fn(f64) -> f64, &'a dyn Fn(f64) -> f64);

fn path(line: &CurveLine, colour: &str, dash: &str, (x_at, y_at): Axes<'_>) -> String {
    let mut way = String::new();
    let mut dots = String::new();
    for (place, &(x, y)) in line.points.iter().enumerate() {
        let letter = if place == 0 { 'M' } else { 'L' };
        let _ = write!(way, "{letter}{:.1} {:.1}", x_at(x), y_at(y));
        let _ =
            write!(dots, "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"2.5\" fill=\"{colour}\"/>", x_at(x), y_at(y));
    }
    format!(
        "<path d=\"{way}\" stroke=\"{colour}\" stroke-width=\"2\" stroke-dasharray=\"{dash}\" fill=\"none\"/>\n{dots}\n"
    )
}
