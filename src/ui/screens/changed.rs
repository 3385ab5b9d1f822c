//! The bar over the workbench that says that the lesson in play was edited.

use egui::{Frame, Margin, Panel, Ui};

use crate::base::Lang;
use crate::locale;
use crate::ui::action::{LessonAction, UiAction};
use crate::ui::panels::parts::body;
use crate::ui::theme::{Tokens, icons};
use crate::ui::widgets::{Button, ButtonKind, Status, status_mark_ui};

/// Draws the bar. Draw it before the workbench, which takes the room that is left.
pub fn changed_ui(ui: &mut Ui, t: &Tokens, lang: Lang) -> Vec<UiAction> {
    let mut actions = Vec::new();
    let bar = Frame::new().fill(t.primary_soft).inner_margin(Margin::symmetric(16, 6)).stroke(t.hairline());
    Panel::top("lesson-changed").frame(bar).show_separator_line(false).resizable(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            status_mark_ui(ui, t, Status::Calm, "");
            body(ui, t, &locale::text(lang, "ui-changed"));
            let again = locale::text(lang, "ui-changed-again");
            if Button::new(ButtonKind::Secondary, &again).icon(icons::RESEND).show(ui, t).clicked() {
                actions.push(UiAction::Lessons(LessonAction::LoadAgain));
            }
            let keep = locale::text(lang, "ui-changed-keep");
            if Button::new(ButtonKind::Ghost, &keep).show(ui, t).clicked() {
                actions.push(UiAction::Lessons(LessonAction::KeepOld));
            }
        });
    });
    actions
}
