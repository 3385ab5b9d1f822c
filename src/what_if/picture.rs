//! The pictures of the page as SVG: the week as a curve with its marks, and a decision's worth as a
//! bar with its interval.

use super::levers::{LeverModel, LeverPoint};
use super::report::{TurnModel, WhatIfReport};
use super::setting::LeverKind;
use super::words::Worded;
pub(super) use crate::base::clean::within_html as escaped;
use crate::base::time::DAY;
use crate::locale;
use crate::narrate::say;
use std::fmt::Write as _;

const WIDTH: f64 = 900.0;
const HEIGHT: f64 = 260.0;
const EDGE: f64 = 40.0;

/// Profit over the days, with a mark for each decision that mattered: up or down, size by worth.
pub(super) fn week(report: &WhatIfReport, words: &Worded<'_>) -> String {
    let (Some(first), Some(last)) = (report.curve.first(), report.curve.last()) else { return String::new() };
    let (from, to) = (first.at.0 as f64, (last.at.0 as f64).max(first.at.0 as f64 + 1.0));
    let sums = || report.curve.iter().map(|point| point.profit.as_f64());
    let (low, high) = (sums().fold(0.0, f64::min), sums().fold(1.0, f64::max));
    let x = |at: f64| EDGE + (at - from) / (to - from) * (WIDTH - 2.0 * EDGE);
    let y = |sum: f64| HEIGHT - EDGE - (sum - low) / (high - low) * (HEIGHT - 2.0 * EDGE);
    let label = escaped(say("what-if-picture", &[]).get(words.lang));
    let mut out = format!(
        "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{label}\"><title>{label}</title>"
    );
    for day in first.at.day()..=last.at.day().min(words.scenario.days) {
        let at = x(((day - 1) * DAY) as f64).max(EDGE);
        let name = escaped(&locale::weekday(words.lang, words.scenario, day));
        let _ = write!(
            out,
            "<line x1=\"{at:.1}\" x2=\"{at:.1}\" y1=\"{EDGE}\" y2=\"{0}\" stroke=\"#9aa7b3\" stroke-opacity=\".35\"/><text x=\"{at:.1}\" y=\"{1}\">{name}</text>",
            HEIGHT - EDGE,
            HEIGHT - EDGE + 16.0
        );
    }
    let line: Vec<String> = report
        .curve
        .iter()
        .map(|point| format!("{:.1},{:.1}", x(point.at.0 as f64), y(point.profit.as_f64())))
        .collect();
    let _ = write!(
        out,
        "<polyline points=\"{}\" fill=\"none\" stroke=\"#2b6cb0\" stroke-width=\"2\"/>",
        line.join(" ")
    );
    let stars = report.curve.iter().filter_map(|point| Some((point.at, point.rating?)));
    let stars: Vec<String> = stars
        .map(|(at, rating)| {
            let height = (rating - 1.0) / 4.0 * (HEIGHT - 2.0 * EDGE);
            format!("{:.1},{:.1}", x(at.0 as f64), HEIGHT - EDGE - height)
        })
        .collect();
    let _ = write!(
        out,
        "<polyline points=\"{}\" fill=\"none\" stroke=\"#b7791f\" stroke-width=\"2\" stroke-dasharray=\"5 4\"/>",
        stars.join(" ")
    );
    let turns = report.costly.iter().map(|t| (t, "down")).chain(report.good.iter().map(|t| (t, "up")));
    let mut turns: Vec<_> = turns.collect();
    turns.sort_by_key(|(turn, _)| (turn.at, turn.number));
    // Marks of one moment stand side by side.
    let mut ends = [f64::MIN; 2];
    for (turn, class) in turns {
        let then = report.curve.iter().rev().find(|point| point.at <= turn.at).unwrap_or(first);
        let size = (6.0 + 4.0 * turn.this_time.points.abs()).min(16.0);
        let end = &mut ends[usize::from(class == "up")];
        let at = x(turn.at.0 as f64).max(*end + size + 2.0);
        *end = at + size;
        let (tip, base) = if class == "up" { (-size, size) } else { (size, -size) };
        let middle = y(then.profit.as_f64()) + if class == "up" { -14.0 } else { 14.0 };
        let name = escaped(turn.what.get(words.lang));
        let _ = write!(
            out,
            "<a href=\"#d{}\"><path class=\"{class}\" d=\"M{at:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}Z\"><title>{name}</title></path></a>",
            turn.number,
            middle + tip,
            at - size,
            middle + base,
            at + size,
            middle + base,
        );
    }
    out.push_str("</svg>");
    let key = escaped(say("what-if-picture-key", &[]).get(words.lang));
    let _ = write!(out, "<p>{key}</p>");
    out
}

/// The score of this run beside those of the same decisions under other lucks, and beside keepers
/// of known skill, on a scale from 0 to 100.
pub(super) fn cloud(report: &WhatIfReport, words: &Worded<'_>) -> String {
    let cloud = &report.cloud;
    if cloud.points.is_empty() {
        return String::new();
    }
    // Names stand at the left.
    let x = |points: f64| 150.0 + points.clamp(0.0, 100.0) / 100.0 * (WIDTH - 150.0 - EDGE);
    let height = 66.0 + 22.0 * cloud.levels.len() as f64;
    let label = escaped(say("what-if-cloud-picture", &[]).get(words.lang));
    let mut out = format!(
        "<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{label}\"><title>{label}</title>"
    );
    for mark in [0.0, 25.0, 50.0, 75.0, 100.0] {
        let at = x(mark);
        let _ = write!(
            out,
            "<line x1=\"{at:.1}\" x2=\"{at:.1}\" y1=\"8\" y2=\"{0}\" stroke=\"#9aa7b3\" stroke-opacity=\".35\"/><text x=\"{1:.1}\" y=\"{2}\">{mark}</text>",
            height - 18.0,
            at - 8.0,
            height - 4.0
        );
    }
    for (place, points) in cloud.points.iter().enumerate() {
        let y = 20.0 + (place % 3) as f64 * 7.0;
        let _ = write!(
            out,
            "<circle cx=\"{:.1}\" cy=\"{y}\" r=\"4\" fill=\"#2b6cb0\" fill-opacity=\".5\"/>",
            x(*points)
        );
    }
    let yours = escaped(say("what-if-cloud-yours", &[]).get(words.lang));
    let at = x(report.figures.total);
    let _ = write!(
        out,
        "<text x=\"4\" y=\"31\">{yours}</text><path class=\"ink\" d=\"M{at:.1} 42L{:.1} 54L{:.1} 54Z\"/>",
        at - 7.0,
        at + 7.0
    );
    for (row, level) in cloud.levels.iter().enumerate() {
        let y = 60.0 + 22.0 * row as f64;
        let (low, mean, high) = (x(level.low), x(level.mean), x(level.high));
        let name = escaped(level.name.get(words.lang));
        let _ = write!(
            out,
            "<text x=\"4\" y=\"{:.1}\">{name}</text><rect x=\"{low:.1}\" y=\"{y}\" width=\"{:.1}\" height=\"8\" rx=\"4\" fill=\"#b7791f\" fill-opacity=\".45\"/><circle cx=\"{mean:.1}\" cy=\"{:.1}\" r=\"4\" fill=\"#b7791f\"/>",
            y + 9.0,
            (high - low).max(2.0),
            y + 4.0
        );
    }
    out.push_str("</svg>");
    out
}

/// What the other choice brings, this time and between which ends under other lucks.
pub(super) fn bar(turn: &TurnModel, widest: f64, label: &str) -> String {
    let x = |points: f64| 450.0 + points / widest * 430.0;
    let (zero, this) = (x(0.0), x(turn.this_time.points));
    let (left, wide) = (zero.min(this), (this - zero).abs().max(1.0));
    let (low, high) = (x(turn.luck.points_between.0), x(turn.luck.points_between.1));
    let mean = x(turn.luck.points);
    let class = if turn.this_time.points < 0.0 { "down" } else { "up" };
    format!(
        "<svg viewBox=\"0 0 900 40\" role=\"img\" aria-label=\"{label}\"><rect class=\"{class}\" x=\"{left:.1}\" y=\"12\" width=\"{wide:.1}\" height=\"16\" fill-opacity=\".75\"/><line x1=\"{zero}\" x2=\"{zero}\" y1=\"4\" y2=\"36\" stroke=\"#7b8794\"/><line x1=\"{low:.1}\" x2=\"{high:.1}\" y1=\"20\" y2=\"20\" class=\"ink\" stroke-width=\"2\"/><circle cx=\"{mean:.1}\" cy=\"20\" r=\"5\" class=\"ink\"/></svg>"
    )
}

/// The run's profit at each value of a setting, with a dot where the keeper stood; nothing for
/// photos, which have no order.
pub(super) fn lever_curve(lever: &LeverModel, words: &Worded<'_>) -> String {
    if lever.kind == LeverKind::Photos {
        return String::new();
    }
    let all = || lever.points.iter().chain([&lever.yours]);
    let ends = |value: fn(&LeverPoint) -> f64| {
        all().map(value).fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)))
    };
    let (left, right) = ends(|point| point.value);
    let (low, high) = ends(|point| point.profit.as_f64());
    let (low, high) = (low.min(0.0), high.max(1.0));
    let at = |point: &LeverPoint| {
        let x = EDGE + (point.value - left) / (right - left).max(0.01) * (WIDTH - 2.0 * EDGE);
        let y = 150.0 - (point.profit.as_f64() - low) / (high - low) * 130.0;
        (x, y)
    };
    let line: Vec<String> = lever.points.iter().map(at).map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    let (x, y) = at(&lever.yours);
    let label = escaped(lever.sentence(words.scenario).get(words.lang));
    let mut out = format!(
        "<svg viewBox=\"0 0 {WIDTH} 180\" role=\"img\" aria-label=\"{label}\"><polyline points=\"{}\" fill=\"none\" stroke=\"#2b6cb0\" stroke-width=\"2\"/><circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"6\" fill=\"#b7791f\"/>",
        line.join(" ")
    );
    for point in lever.points.iter().step_by((lever.points.len() / 5).max(1)) {
        let name = escaped(point.label.get(words.lang));
        let _ = write!(out, "<text x=\"{:.1}\" y=\"172\">{name}</text>", at(point).0 - 14.0);
    }
    out.push_str("</svg>");
    out
}
