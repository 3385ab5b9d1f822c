//! A row of tabs with counts: order states, filters of the message list.

use egui::{Response, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use super::paint::{focus_ring, line};
use crate::ui::theme::Tokens;

/// One tab.
#[derive(Debug, Clone, Copy)]
pub struct Tab<'a> {
    /// Its word.
    pub label: &'a str,
    /// How many things are behind it; nothing is shown for `None`.
    pub count: Option<usize>,
}

/// Draws the tabs in one wrapping row and keeps `chosen` (an index). True when it changed.
pub fn tabs_ui(ui: &mut Ui, t: &Tokens, tabs: &[Tab<'_>], chosen: &mut usize) -> bool {
    let before = *chosen;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (index, tab) in tabs.iter().enumerate() {
            if tab_ui(ui, t, tab, index == before).clicked() {
                *chosen = index;
            }
        }
    });
    *chosen != before
}

fn tab_ui(ui: &mut Ui, t: &Tokens, tab: &Tab<'_>, selected: bool) -> Response {
    let color = if selected { t.primary } else { t.muted };
    let font = if selected { t.strong(t.body()) } else { t.plain(t.body()) };
    let word = line(ui, tab.label, font, color);
    let count = tab.count.map(|count| line(ui, &count.to_string(), t.plain(t.small()), color));
    let count_width = count.as_ref().map_or(0.0, |count| count.size().x + 6.0);
    let size = word.size() + Vec2::new(20.0 + count_width, 12.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        let mut info =
            WidgetInfo::selected(WidgetType::SelectableLabel, ui.is_enabled(), selected, tab.label);
        info.value = tab.count.map(|count| count as f64);
        info
    });
    if response.hovered() && !selected {
        ui.painter().rect_filled(rect, t.rounding(), t.sunken.gamma_multiply(0.6));
    }
    if selected {
        let y = rect.bottom() - 1.5;
        let stroke = egui::Stroke::new(3.0, t.primary);
        ui.painter().hline(rect.shrink2(Vec2::new(8.0, 0.0)).x_range(), y, stroke);
    }
    let (left, middle) = (rect.left() + 10.0, rect.center().y);
    let (word_width, word_height) = (word.size().x, word.size().y);
    ui.painter().galley(egui::pos2(left, middle - word_height / 2.0), word, color);
    if let Some(count) = count {
        let top = middle - count.size().y / 2.0;
        ui.painter().galley(egui::pos2(left + word_width + 6.0, top), count, color);
    }
    focus_ring(ui, t, &response, t.rounding());
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
