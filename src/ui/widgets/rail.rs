//! One item of the rail on the left: icon, word, and how many things wait there.

use egui::{Color32, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use super::paint::{focus_ring, line};
use super::pill::count_dot;
use crate::ui::theme::Tokens;

/// Draws an item as wide as the rail. The label alone is its name; the count is read out after it.
pub fn rail_item_ui(
    ui: &mut Ui,
    t: &Tokens,
    icon: &str,
    label: &str,
    waiting: u32,
    selected: bool,
) -> Response {
    let color = if selected { t.primary } else { t.muted };
    let icon_font = if selected { t.filled(t.headline()) } else { t.plain(t.headline()) };
    let glyph = line(ui, icon, icon_font, color);
    let word_font = if selected { t.strong(t.small()) } else { t.plain(t.small()) };
    let word = line(ui, label, word_font, color);
    let icon_height = t.headline() * 1.15;
    let size = Vec2::new(ui.available_width(), icon_height + word.size().y + 18.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        let mut info = WidgetInfo::selected(WidgetType::Button, ui.is_enabled(), selected, label);
        info.value = (waiting > 0).then_some(f64::from(waiting));
        info
    });
    let fill = if selected {
        t.primary_soft
    } else if response.hovered() {
        t.sunken.gamma_multiply(0.6)
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect.shrink2(Vec2::new(6.0, 0.0)), t.rounding(), fill);
    if selected {
        let bar = Rect::from_min_size(rect.min + Vec2::new(0.0, 8.0), Vec2::new(3.0, rect.height() - 16.0));
        ui.painter().rect_filled(bar, 2.0, t.primary);
    }
    let icon_center = egui::pos2(rect.center().x, rect.top() + 8.0 + icon_height / 2.0);
    ui.painter().galley(icon_center - glyph.size() / 2.0, glyph, color);
    let word_top = rect.top() + 10.0 + icon_height;
    ui.painter().galley(egui::pos2(rect.center().x - word.size().x / 2.0, word_top), word, color);
    count_dot(ui, t, icon_center + Vec2::new(t.headline() * 0.68, -t.headline() * 0.42), waiting);
    focus_ring(ui, t, &response, t.rounding());
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
