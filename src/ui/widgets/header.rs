//! Headings.

use egui::{Response, RichText, Ui};

use crate::ui::theme::Tokens;

/// The heading of a card or section, with a quieter remark behind it (may be empty).
pub fn header_ui(ui: &mut Ui, t: &Tokens, title: &str, remark: &str) -> Response {
    two_ui(ui, t, t.body() * 1.07, title, remark)
}

/// The one big line of a screen, with a remark.
pub fn headline_ui(ui: &mut Ui, t: &Tokens, title: &str, remark: &str) -> Response {
    two_ui(ui, t, t.headline(), title, remark)
}

fn two_ui(ui: &mut Ui, t: &Tokens, size: f32, title: &str, remark: &str) -> Response {
    ui.horizontal_wrapped(|ui| {
        let response = ui.label(RichText::new(title).font(t.strong(size)).color(t.ink));
        if !remark.is_empty() {
            ui.label(RichText::new(remark).font(t.plain(t.small())).color(t.muted));
        }
        response
    })
    .inner
}
