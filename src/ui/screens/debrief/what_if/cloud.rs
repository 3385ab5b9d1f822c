//! The score of this run beside those of the same decisions under other lucks, and beside keepers
//! of known skill: skill is where the dots lie, luck is how far the run lies from them.

use egui::{Align2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType};

use crate::ui::screens::debrief::debrief_cx::DebriefCx;
use crate::ui::theme::Tokens;
use crate::what_if::WhatIfReport;

/// Height of the cloud and of each level, and room for names, in points at 100 %.
const CLOUD: f32 = 44.0;
const LEVEL: f32 = 20.0;
const AXIS: f32 = 20.0;
const NAMES: f32 = 96.0;

/// Draws the picture; its words stand below it.
pub(super) fn cloud_ui(ui: &mut Ui, page: &DebriefCx<'_>, report: &WhatIfReport) {
    let (t, cloud) = (page.t, &report.cloud);
    if cloud.points.is_empty() {
        return;
    }
    let scale = t.text_factor;
    let height = (CLOUD + LEVEL * cloud.levels.len() as f32 + AXIS) * scale;
    let (rect, response) = ui.allocate_exact_size(egui::vec2(ui.available_width(), height), Sense::hover());
    let label = page.say("what-if-cloud-picture");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &label));
    response.on_hover_text(&label);
    let mut inner = rect;
    inner.min.x += NAMES * scale;
    inner.max.x -= t.space(4);
    let x = |points: f64| inner.left() + (points.clamp(0.0, 100.0) / 100.0) as f32 * inner.width();
    let painter = ui.painter();
    let low = rect.bottom() - AXIS * scale;
    for mark in [0.0, 25.0, 50.0, 75.0, 100.0] {
        painter.vline(x(mark), rect.top()..=low, Stroke::new(1.0, t.line));
        let at = egui::pos2(x(mark), rect.bottom());
        painter.text(at, Align2::CENTER_BOTTOM, format!("{mark:.0}"), t.plain(t.small()), t.muted);
    }
    for (place, points) in cloud.points.iter().enumerate() {
        let y = rect.top() + (8.0 + (place % 3) as f32 * 7.0) * scale;
        painter.circle_filled(egui::pos2(x(*points), y), 4.0, t.primary.gamma_multiply(0.45));
    }
    let yours = egui::pos2(x(report.figures.total), rect.top() + 30.0 * scale);
    painter.add(Shape::convex_polygon(
        vec![yours, yours + egui::vec2(7.0, 12.0), yours + egui::vec2(-7.0, 12.0)],
        t.ink,
        Stroke::NONE,
    ));
    let name = egui::pos2(rect.left(), rect.top() + 16.0 * scale);
    painter.text(name, Align2::LEFT_CENTER, page.say("what-if-cloud-yours"), t.strong(t.small()), t.ink);
    for (row, level) in cloud.levels.iter().enumerate() {
        let y = rect.top() + (CLOUD + LEVEL * (row as f32 + 0.5)) * scale;
        let bar =
            Rect::from_x_y_ranges(x(level.low)..=x(level.high).max(x(level.low) + 2.0), y - 4.0..=y + 4.0);
        level_ui(ui, t, bar, x(level.mean));
        let name = level.name.get(page.lang);
        let at = egui::pos2(rect.left(), y);
        painter.text(at, Align2::LEFT_CENTER, name, t.plain(t.small()), t.muted);
    }
}

/// The span of a level with its mean.
fn level_ui(ui: &Ui, t: &Tokens, bar: Rect, mean: f32) {
    let fill = t.warning.gamma_multiply(0.35);
    ui.painter().rect(bar, 4.0, fill, Stroke::NONE, StrokeKind::Inside);
    ui.painter().circle_filled(egui::pos2(mean, bar.center().y), 4.0, t.warning);
}
