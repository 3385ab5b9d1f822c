//! The result of the run that has just ended, below the start screen: it stays until another run
//! begins.

use egui::Ui;

use super::frame::foot_ui;
use crate::base::{Lang, Text};
use crate::locale;
use crate::ui::action::UiAction;
use crate::ui::panels::parts::strong;
use crate::ui::theme::{Tokens, icons};
use crate::ui::widgets::{Button, ButtonKind};

/// Draws the bar with the way back to the debrief. Draw it before the page.
pub fn result_ui(ui: &mut Ui, t: &Tokens, lang: Lang, title: &Text) -> Vec<UiAction> {
    let mut actions = Vec::new();
    foot_ui(ui, t, |ui| {
        let title = title.get(lang).to_owned();
        strong(ui, t, &locale::text_with(lang, "ui-start-result", &[("title", title.into())]));
        let open = locale::text(lang, "ui-over-open");
        if Button::new(ButtonKind::Secondary, &open).icon(icons::CHART).show(ui, t).clicked() {
            actions.push(UiAction::OpenDebrief);
        }
    });
    actions
}
