//! The days as a curve: profit and rating, and a mark for each decision that mattered. One stop of
//! the Tab key; the arrow keys go from mark to mark, a click chooses one.

use egui::{EventFilter, Key, Rect, Sense, Ui, WidgetInfo, WidgetType};

use super::graph::{Graph, line_ui, triangle};
use super::mark::TurnMark;
use crate::base::Time;
use crate::base::time::DAY;
use crate::locale;
use crate::ui::screens::debrief::debrief_cx::DebriefCx;
use crate::ui::state::WhatIfState;
use crate::ui::widgets::{focus_ring, legend_ui};
use crate::what_if::WhatIfReport;

const HEIGHT: f32 = 190.0;
/// Smallest and largest half of a mark, in points.
const SIZES: (f32, f32) = (6.0, 12.0);

/// Draws the curve and what its marks mean.
pub(super) fn week_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    report: &WhatIfReport,
    marks: &[TurnMark<'_>],
    state: &mut WhatIfState,
) {
    let t = page.t;
    let (Some(first), Some(last)) = (report.curve.first(), report.curve.last()) else { return };
    let size = egui::vec2(ui.available_width(), HEIGHT * t.text_factor);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let span = (first.at.0 as f64, last.at.0 as f64);
    let graph = Graph::new(t, rect, span, report.curve.iter().map(|point| point.profit.as_f64()));
    keys(ui, response.id, marks.len(), state);
    let chosen = state.chosen.and_then(|place| marks.get(place));
    let chosen = chosen.map(|mark| describe_mark(page, mark)).unwrap_or_default();
    let label = format!("{} {}", page.say("ui-what-if-curve"), chosen);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
    focus_ring(ui, t, &response, t.rounding());
    let sign = &page.scenario.currency.sign;
    graph.rows_ui(ui, t, |value| format!("{sign}{value:.0}").replace('-', "−"));
    let days = (first.at.day()..=last.at.day().min(page.scenario.days)).map(|day| {
        let at = ((day - 1) * DAY) as f64;
        (at.max(span.0), locale::text_with(page.lang, "ui-chart-day", &[("day", day.into())]))
    });
    graph.columns_ui(ui, t, days);
    let profit: Vec<_> = report.curve.iter().map(|p| graph.place(p.at.0 as f64, p.profit.as_f64())).collect();
    line_ui(ui, &profit, t.primary, false);
    // Stars have no axis of their own: one at the lower edge, five at the upper.
    let stars: Vec<_> = report
        .curve
        .iter()
        .filter_map(|p| {
            let share = ((p.rating? - 1.0) / 4.0) as f32;
            let y = graph.inner.bottom() - share * graph.inner.height();
            Some(egui::pos2(graph.at_x(p.at.0 as f64), y))
        })
        .collect();
    line_ui(ui, &stars, t.warning, true);
    let biggest = marks.iter().map(|mark| mark.turn.this_time.points.abs()).fold(0.1, f64::max);
    // Marks of one moment stand side by side.
    let mut ends = [f32::MIN; 2];
    for (place, mark) in marks.iter().enumerate() {
        let share = (mark.turn.this_time.points.abs() / biggest) as f32;
        let half = SIZES.0 + (SIZES.1 - SIZES.0) * share;
        let end = &mut ends[usize::from(mark.good)];
        let x = graph.at_x(mark.turn.at.0 as f64).max(*end + half);
        *end = x + half * 0.6;
        mark_ui(ui, page, report, &graph, mark, (place, half, x), state);
    }
    legend_ui(
        ui,
        t,
        &[
            (t.primary, "—", page.say("ui-what-if-profit")),
            (t.warning, "- -", page.say("ui-what-if-stars")),
            (t.good, "▲", page.say("ui-what-if-up")),
            (t.bad, "▼", page.say("ui-what-if-down")),
        ],
    );
}

/// A mark, which a click chooses.
fn mark_ui(
    ui: &Ui,
    page: &DebriefCx<'_>,
    report: &WhatIfReport,
    graph: &Graph,
    mark: &TurnMark<'_>,
    (place, half, x): (usize, f32, f32),
    state: &mut WhatIfState,
) {
    let t = page.t;
    let on_line = graph.at_y(profit_at(report, mark.turn.at));
    let by = if mark.good { -half - 5.0 } else { half + 5.0 };
    let (top, bottom) = (graph.inner.top() + half, graph.inner.bottom() - half);
    let middle = egui::pos2(x, (on_line + by).clamp(top, bottom.max(top)));
    let area = Rect::from_center_size(middle, egui::Vec2::splat(half * 2.0 + 6.0));
    // Chosen with the arrow keys, so no stop of the Tab key.
    let response = ui.interact(area, ui.id().with(("mark", place)), Sense::CLICK);
    let label = describe_mark(page, mark);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
    if response.clicked() {
        (state.chosen, state.scroll) = (Some(place), true);
    }
    if state.chosen == Some(place) {
        ui.painter().circle_stroke(middle, half + 5.0, egui::Stroke::new(2.0, t.ink));
    }
    let color = if mark.good { t.good } else { t.bad };
    triangle(ui, t, middle, half, mark.good, color);
    response.on_hover_text(label);
}

/// A mark in words.
fn describe_mark(page: &DebriefCx<'_>, mark: &TurnMark<'_>) -> String {
    let key = if mark.good { "ui-what-if-mark-up" } else { "ui-what-if-mark-down" };
    let values = [
        ("when", page.moment(mark.turn.at).into()),
        ("what", mark.turn.what.get(page.lang).to_owned().into()),
        ("points", format!("{:.1}", mark.turn.this_time.points.abs()).into()),
    ];
    locale::text_with(page.lang, key, &values)
}

/// The arrow keys go from mark to mark while the curve has the focus.
fn keys(ui: &Ui, id: egui::Id, count: usize, state: &mut WhatIfState) {
    if count == 0 || !ui.memory(|m| m.has_focus(id)) {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|m| m.set_focus_lock_filter(id, filter));
    let by = ui.input_mut(|i| {
        let right = crate::ui::widgets::take_key(i, Key::ArrowRight);
        let left = crate::ui::widgets::take_key(i, Key::ArrowLeft);
        i32::from(right) - i32::from(left)
    });
    if by != 0 {
        let to = state.chosen.unwrap_or(0) as i32 + by;
        state.chosen = Some(to.clamp(0, count as i32 - 1) as usize);
    }
}

/// Profit so far at a moment.
fn profit_at(report: &WhatIfReport, at: Time) -> f64 {
    let before = report.curve.iter().rev().find(|point| point.at <= at);
    before.or(report.curve.first()).map_or(0.0, |point| point.profit.as_f64())
}
