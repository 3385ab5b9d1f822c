//! Stars, full and empty, with their number in words for who does not see them.

use egui::{Color32, Response, RichText, Ui, WidgetInfo, WidgetType};

use crate::ui::theme::Tokens;

/// Draws `got` full stars of `of`.
pub fn stars_ui(ui: &mut Ui, t: &Tokens, got: u8, of: u8, color: Color32, named: &str) -> Response {
    let got = usize::from(got.min(of));
    let drawn = format!("{}{}", "★".repeat(got), "☆".repeat(usize::from(of) - got));
    let response = ui.label(RichText::new(drawn).font(t.plain(t.title())).color(color));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, named));
    response.on_hover_text(named)
}
