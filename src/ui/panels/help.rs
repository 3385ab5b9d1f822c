//! The list of all shortcuts.

use egui::{Grid, Ui};

use super::parts::{body, strong};
use super::shortcuts::SHORTCUTS;
use crate::base::Lang;
use crate::locale;
use crate::ui::theme::Tokens;

/// Draws the list.
pub fn help_ui(ui: &mut Ui, t: &Tokens, lang: Lang) {
    Grid::new("help").num_columns(2).spacing([24.0, 6.0]).show(ui, |ui| {
        for shortcut in &SHORTCUTS {
            strong(ui, t, &locale::text(lang, shortcut.keys));
            body(ui, t, &locale::text(lang, shortcut.label));
            ui.end_row();
        }
    });
}
