//! The list of all shortcuts.

use egui::Ui;

use super::parts::{body, strong};
use super::shortcuts::SHORTCUTS;
use crate::base::Lang;
use crate::locale;
use crate::ui::theme::Tokens;

/// Draws the list.
pub fn help_ui(ui: &mut Ui, t: &Tokens, lang: Lang) {
    // A grid would squeeze the keys into a narrow column and break "空格" in two.
    let keys = ui.available_width() * 0.36;
    for shortcut in &SHORTCUTS {
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(keys);
                strong(ui, t, &locale::text(lang, shortcut.keys));
            });
            ui.vertical(|ui| body(ui, t, &locale::text(lang, shortcut.label)));
        });
    }
}
