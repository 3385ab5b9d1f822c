//! What the widgets share: text layout, the focus ring, a clickable row.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, FontId, Galley, InnerResponse, Rect, Response, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, Vec2, WidgetInfo, WidgetType,
};

use crate::ui::theme::Tokens;

/// One line of text, laid out.
pub(super) fn line(ui: &Ui, text: &str, font: FontId, color: Color32) -> Arc<Galley> {
    ui.painter().layout_no_wrap(text.to_owned(), font, color)
}

/// The ring around what has the keyboard's focus; draws nothing otherwise.
pub fn focus_ring(ui: &Ui, t: &Tokens, response: &Response, rounding: CornerRadius) {
    if response.has_focus() {
        ui.painter().rect_stroke(
            response.rect.expand(1.0),
            rounding,
            Stroke::new(2.0, t.primary),
            StrokeKind::Outside,
        );
    }
}

/// A full-width row of any contents that can be chosen: customers in a list, orders, what-ifs.
/// `label` is what screen readers and tests call it.
pub fn row_ui<R>(
    ui: &mut Ui,
    t: &Tokens,
    label: &str,
    selected: bool,
    contents: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let width = ui.available_width();
    let background = ui.painter().add(egui::Shape::Noop);
    let padding = Vec2::new(12.0, 8.0);
    let outer = ui.available_rect_before_wrap();
    let inner_rect = Rect::from_min_size(
        outer.min + padding,
        Vec2::new((width - 2.0 * padding.x).max(0.0), outer.height()),
    );
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner_rect));
    let inner = contents(&mut child);
    let size = Vec2::new(width, child.min_rect().height() + 2.0 * padding.y);
    let (_, response) = ui.allocate_exact_size(size, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, ui.is_enabled(), selected, label));
    let fill = if selected {
        t.primary_soft
    } else if response.hovered() {
        t.sunken.gamma_multiply(0.6)
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().set(background, egui::Shape::rect_filled(response.rect, t.rounding(), fill));
    focus_ring(ui, t, &response, t.rounding());
    InnerResponse::new(inner, response)
}
