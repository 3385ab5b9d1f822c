//! What the author is asked: about what was not saved, and about what another program did to the
//! file. It stands above everything else until it is answered.

use egui::{ComboBox, Frame, Margin, Panel, Ui, WidgetInfo, WidgetType};

use super::form_cx::{EditorCx, EditorQuestion};
use super::state::EditorState;
use crate::locale;
use crate::ui::action::EditorAction;
use crate::ui::panels::parts::{body, strong};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind};

/// An answer: how much it weighs, its words, and what it does.
type Answer = (ButtonKind, &'static str, EditorAction);

/// Draws the question, if there is one.
pub(super) fn question_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    state: &mut EditorState,
    actions: &mut Vec<EditorAction>,
) {
    let Some(question) = cx.question else { return };
    let frame = Frame::new().fill(cx.t.primary_soft).inner_margin(Margin::symmetric(16, 8));
    let panel = Panel::top("editor-question").frame(frame).show_separator_line(false).resizable(false);
    panel.show(ui, |ui| {
        let key = name(question);
        strong(ui, cx.t, &cx.say(&format!("ui-editor-ask-{key}")));
        let pieces = match question {
            EditorQuestion::Conflict(pieces) => pieces.join(", "),
            EditorQuestion::Recovery
            | EditorQuestion::Unsaved
            | EditorQuestion::Gone
            | EditorQuestion::NoText
            | EditorQuestion::Merges
            | EditorQuestion::Columns(_) => String::new(),
        };
        let values = [("pieces", pieces.into())];
        body(ui, cx.t, &locale::text_with(cx.lang, &format!("ui-editor-ask-{key}-text"), &values));
        if let EditorQuestion::Columns(columns) = question {
            columns_ui(ui, cx, &mut state.columns, columns);
        }
        ui.horizontal_wrapped(|ui| {
            for (kind, key, action) in answers(question, state) {
                if Button::new(kind, &cx.say(key)).icon(icons::CHECK).show(ui, cx.t).clicked() {
                    actions.push(action);
                }
            }
        });
    });
}

/// The choice of the columns of a chat.
fn columns_ui(ui: &mut Ui, cx: &EditorCx<'_>, chosen: &mut [usize; 2], columns: &[String]) {
    let last = columns.len().saturating_sub(1);
    ui.horizontal_wrapped(|ui| {
        for (key, chosen) in ["ui-editor-column-sender", "ui-editor-column-text"].into_iter().zip(chosen) {
            *chosen = (*chosen).min(last);
            let label = cx.say(key);
            body(ui, cx.t, &label);
            let now = columns.get(*chosen).cloned().unwrap_or_default();
            let combo =
                ComboBox::from_id_salt(key).selected_text(now.clone()).width(190.0 * cx.t.text_factor);
            let response = combo.show_ui(ui, |ui| {
                for (place, column) in columns.iter().enumerate() {
                    ui.push_id(place, |ui| ui.selectable_value(chosen, place, column));
                }
            });
            response.response.widget_info(|| {
                let mut info = WidgetInfo::labeled(WidgetType::ComboBox, true, &label);
                info.current_text_value = Some(now.clone());
                info
            });
        }
    });
}

/// The question's name in message keys.
const fn name(question: &EditorQuestion) -> &'static str {
    match question {
        EditorQuestion::Recovery => "recovery",
        EditorQuestion::Unsaved => "unsaved",
        EditorQuestion::Gone => "gone",
        EditorQuestion::NoText => "no-text",
        EditorQuestion::Merges => "merges",
        EditorQuestion::Conflict(_) => "conflict",
        EditorQuestion::Columns(_) => "columns",
    }
}

/// Its answers.
fn answers(question: &EditorQuestion, state: &EditorState) -> Vec<Answer> {
    let (primary, other) = (ButtonKind::Primary, ButtonKind::Secondary);
    let mine = (other, "ui-editor-keep-mine", EditorAction::KeepMine);
    let theirs = (other, "ui-editor-take-theirs", EditorAction::TakeTheirs);
    let [sender, words] = state.columns;
    match question {
        EditorQuestion::Recovery => vec![
            (primary, "ui-editor-recover", EditorAction::Recover(true)),
            (other, "ui-editor-discard", EditorAction::Recover(false)),
        ],
        EditorQuestion::Unsaved => vec![
            (primary, "ui-editor-save", EditorAction::Save),
            (other, "ui-editor-close-unsaved", EditorAction::CloseUnsaved),
        ],
        EditorQuestion::Gone => vec![(primary, "ui-editor-save-again", EditorAction::Save)],
        EditorQuestion::NoText => Vec::new(),
        EditorQuestion::Merges => {
            vec![(primary, "ui-editor-take-both", EditorAction::TakeBoth), theirs, mine]
        }
        EditorQuestion::Conflict(_) => vec![mine, theirs],
        EditorQuestion::Columns(_) => vec![
            (primary, "ui-editor-columns-read", EditorAction::FromColumns(sender, words)),
            (other, "ui-editor-columns-leave", EditorAction::LeaveChat),
        ],
    }
}
