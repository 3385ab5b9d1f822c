//! Small round grounds for short facts: chips of the top bar, counts.

use egui::{Response, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use super::paint::line;
use crate::ui::theme::{Tokens, Tone};

/// A chip with a short fact, with an icon in front if given.
pub fn pill_ui(ui: &mut Ui, t: &Tokens, icon: Option<&str>, text: &str) -> Response {
    let shown = icon.map_or_else(|| text.to_owned(), |icon| format!("{icon} {text}"));
    let galley = line(ui, &shown, t.plain(t.body()), t.ink);
    let size = galley.size() + Vec2::new(24.0, 8.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    ui.painter().rect_filled(rect, rect.height() / 2.0, t.sunken);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, t.ink);
    response
}

/// A small word on a coloured ground ("sold out", "late"); the word says what the colour says.
pub fn badge_ui(ui: &mut Ui, t: &Tokens, tone: Tone, text: &str) -> Response {
    let color = t.tone(tone);
    let galley = line(ui, text, t.strong(t.small()), color);
    let size = galley.size() + Vec2::new(16.0, 4.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    ui.painter().rect_filled(rect, rect.height() / 2.0, t.tone_soft(tone));
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, color);
    response
}

/// A number in a red dot, as on the rail. Painted only, at a place; nothing for 0, "99+" above 99.
pub(super) fn count_dot(ui: &Ui, t: &Tokens, center: egui::Pos2, count: u32) {
    if count == 0 {
        return;
    }
    let text = if count > 99 { "99+".to_owned() } else { count.to_string() };
    let galley = line(ui, &text, t.strong(t.small() * 0.92), t.on_tone);
    let height = galley.size().y.max(16.0);
    let size = Vec2::new((galley.size().x + 10.0).max(height), height);
    let rect = egui::Rect::from_center_size(center, size);
    ui.painter().rect_filled(rect, height / 2.0, t.bad);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, t.on_tone);
}
