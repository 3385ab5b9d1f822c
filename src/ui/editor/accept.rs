//! A text whose other language was changed: the author has looked at it and finds it right.

use egui::Ui;

use super::form_cx::{EditorCx, FormOut};
use crate::edit::Address;
use crate::ui::action::EditorAction;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind};

/// The button below a text that may be out of date; nothing at other values.
pub(super) fn accept_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>, at: &Address) {
    if !cx.problems.iter().any(|problem| problem.is_stale && problem.at == *at) {
        return;
    }
    let label = cx.say("ui-editor-accept");
    let name = format!("{label}: {at}");
    if Button::new(ButtonKind::Secondary, &label).icon(icons::CHECK).name(&name).show(ui, cx.t).clicked() {
        out.actions.push(EditorAction::Accept(at.clone()));
    }
}
