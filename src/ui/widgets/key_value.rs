//! A line with a name on the left and its value on the right.

use egui::{Align, Layout, Response, RichText, Ui};

use crate::ui::theme::{Tokens, Tone};

/// Draws the line over the width there is; the value takes the tone's colour (ink when neutral).
pub fn key_value_ui(ui: &mut Ui, t: &Tokens, key: &str, value: &str, tone: Tone) -> Response {
    let color = if tone == Tone::Neutral { t.ink } else { t.tone(tone) };
    ui.horizontal(|ui| {
        ui.label(RichText::new(key).font(t.plain(t.body())).color(t.muted));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(RichText::new(value).font(t.strong(t.body())).color(color))
        })
        .inner
    })
    .inner
}
