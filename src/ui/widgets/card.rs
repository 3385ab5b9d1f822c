//! A white sheet on the desk: most panels are a few of them.

use egui::{Frame, InnerResponse, Ui};

use crate::ui::theme::Tokens;

/// The frame of a card, for callers that need to change it.
pub fn card_frame(t: &Tokens) -> Frame {
    Frame::new()
        .fill(t.surface)
        .stroke(t.hairline())
        .corner_radius(t.rounding_large())
        .inner_margin(t.margin(4))
}

/// Contents on a card as wide as the space there is.
pub fn card_ui<R>(ui: &mut Ui, t: &Tokens, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card_frame(t).show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui)
    })
}
