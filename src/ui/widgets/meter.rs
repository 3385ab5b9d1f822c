//! A bar with a name, a detail and a mark for what counts as enough.

use egui::{Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType};

use super::paint::line;
use crate::ui::theme::{Tokens, icons};

/// What a bar shows.
#[derive(Debug, Clone, Copy)]
pub struct Meter<'a> {
    /// Name, semi-bold.
    pub label: &'a str,
    /// The number behind it, small.
    pub detail: &'a str,
    /// How full, 0 to 1.
    pub fraction: f32,
    /// Where "enough" begins, 0 to 1. Below it the bar is amber and carries a warning sign.
    pub threshold: Option<f32>,
}

/// Draws a meter over the width there is.
pub fn meter_ui(ui: &mut Ui, t: &Tokens, meter: &Meter<'_>) -> Response {
    let low = meter.threshold.is_some_and(|mark| meter.fraction < mark);
    let label = line(ui, meter.label, t.strong(t.body()), t.ink);
    let mut detail = line(ui, meter.detail, t.plain(t.small()), t.muted);
    let bar_height = (t.body() * 0.85).max(10.0);
    let width = ui.available_width();
    // A detail that does not fit beside the name and the sign goes below them, over as many lines
    // as it needs.
    let beside = label.size().x + 8.0 + detail.size().x + t.body() * 1.5 <= width;
    if !beside {
        detail = ui.painter().layout(meter.detail.to_owned(), t.plain(t.small()), t.muted, width);
    }
    let text_height = label.size().y + if beside { 0.0 } else { detail.size().y };
    let size = Vec2::new(width, text_height + 4.0 + bar_height + 4.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::ProgressIndicator, true, meter.label);
        info.value = Some(f64::from(meter.fraction) * 100.0);
        info
    });
    let painter = ui.painter();
    let baseline = rect.top() + label.size().y - detail.size().y - 1.0;
    let after_label = rect.left() + label.size().x + 8.0;
    let below = egui::pos2(rect.left(), rect.top() + label.size().y);
    let top = rect.top() + text_height + 4.0;
    painter.galley(rect.min, label, t.ink);
    painter.galley(if beside { egui::pos2(after_label, baseline) } else { below }, detail, t.muted);
    if low {
        let sign = line(ui, icons::WARNING, t.filled(t.body()), t.warning);
        painter.galley(egui::pos2(rect.right() - sign.size().x, rect.top()), sign, t.warning);
    }
    let track = Rect::from_min_size(egui::pos2(rect.left(), top), Vec2::new(width, bar_height));
    painter.rect_filled(track, bar_height / 2.0, t.sunken);
    let mut filled = track;
    filled.set_width((width * meter.fraction.clamp(0.0, 1.0)).max(bar_height));
    if meter.fraction > 0.0 {
        painter.rect_filled(filled, bar_height / 2.0, if low { t.warning } else { t.primary });
    }
    if let Some(mark) = meter.threshold {
        let x = track.left() + width * mark.clamp(0.0, 1.0);
        let ends = track.top() - 3.0..=track.bottom() + 3.0;
        painter.vline(x, ends.clone(), Stroke::new(4.0, t.surface));
        painter.vline(x, ends, Stroke::new(2.0, t.accent));
    }
    response
}
