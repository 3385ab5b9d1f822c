//! What a list shows when there is nothing in it: a sign, what it means, what one can do.

use egui::{Response, RichText, Ui};

use super::button::{Button, ButtonKind};
use super::wrap::text_ui;
use crate::ui::theme::Tokens;

/// Draws it in the middle of the width; gives the button's response if an `action` label was given.
pub fn empty_ui(
    ui: &mut Ui,
    t: &Tokens,
    icon: &str,
    title: &str,
    text: &str,
    action: Option<&str>,
) -> Option<Response> {
    ui.vertical_centered(|ui| {
        ui.add_space(t.space(6));
        ui.label(RichText::new(icon).font(t.plain(t.headline() * 1.8)).color(t.muted));
        ui.label(RichText::new(title).font(t.strong(t.title())).color(t.ink));
        text_ui(ui, text, &t.plain(t.body()), t.muted);
        ui.add_space(t.space(1));
        let response = action.map(|label| Button::new(ButtonKind::Secondary, label).show(ui, t));
        ui.add_space(t.space(6));
        response
    })
    .inner
}
