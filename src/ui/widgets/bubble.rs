//! What was said: the customer on the left, the keeper on the right, the shop's own notes in the
//! middle.

use egui::{Align, Frame, Layout, Response, Ui};

use super::wrap::text_ui;
use crate::ui::theme::Tokens;

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// The customer.
    Customer,
    /// The keeper: the learner.
    Keeper,
    /// The shop itself: what was looked up, what happened.
    Note,
}

/// Draws one bubble in a chat column, at most about four fifths of its width.
pub fn bubble_ui(ui: &mut Ui, t: &Tokens, speaker: Speaker, text: &str) -> Response {
    let widest = ui.available_width() * 0.78;
    match speaker {
        Speaker::Note => ui.vertical_centered(|ui| text_ui(ui, text, &t.plain(t.small()), t.muted)).inner,
        Speaker::Customer => {
            ui.with_layout(Layout::left_to_right(Align::TOP), |ui| words_ui(ui, t, widest, t.sunken, text))
                .inner
        }
        Speaker::Keeper => {
            let layout = Layout::right_to_left(Align::TOP);
            ui.with_layout(layout, |ui| words_ui(ui, t, widest, t.primary_soft, text)).inner
        }
    }
}

fn words_ui(ui: &mut Ui, t: &Tokens, widest: f32, fill: egui::Color32, text: &str) -> Response {
    Frame::new()
        .fill(fill)
        .corner_radius(t.rounding_large())
        .inner_margin(egui::Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_max_width(widest);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.set_max_width(widest);
                text_ui(ui, text, &t.plain(t.body()), t.ink)
            })
            .inner
        })
        .inner
}
