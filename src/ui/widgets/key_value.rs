//! A line with a name on the left and its value on the right; a value that does not fit stands
//! below.

use egui::{Align, Layout, Response, RichText, Ui};

use super::paint::line;
use super::wrap::text_ui;
use crate::ui::theme::{Tokens, Tone};

/// Draws the line over the width there is; the value takes the tone's colour (ink when neutral).
pub fn key_value_ui(ui: &mut Ui, t: &Tokens, key: &str, value: &str, tone: Tone) -> Response {
    let color = if tone == Tone::Neutral { t.ink } else { t.tone(tone) };
    let name = line(ui, key, t.plain(t.body()), color).size().x;
    let width = line(ui, value, t.strong(t.body()), color).size().x;
    if name + width + t.space(3) > ui.available_width() {
        return below_ui(ui, t, key, value, color);
    }
    ui.horizontal(|ui| {
        ui.label(RichText::new(key).font(t.plain(t.body())).color(t.muted));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(RichText::new(value).font(t.strong(t.body())).color(color))
        })
        .inner
    })
    .inner
}

fn below_ui(ui: &mut Ui, t: &Tokens, key: &str, value: &str, color: egui::Color32) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text_ui(ui, key, &t.plain(t.body()), t.muted);
        text_ui(ui, value, &t.strong(t.body()), color)
    })
    .inner
}
