//! What the author is asked: about what was not saved, and about what another program did to the
//! file. It stands above everything else until it is answered.

use egui::{Frame, Margin, Panel, Ui};

use super::form_cx::{EditorCx, EditorQuestion};
use crate::locale;
use crate::ui::action::EditorAction;
use crate::ui::panels::parts::{body, strong};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind};

/// An answer: how much it weighs, its words, and what it does.
type Answer = (ButtonKind, &'static str, EditorAction);

/// Draws the question, if there is one.
pub(super) fn question_ui(ui: &mut Ui, cx: &EditorCx<'_>, actions: &mut Vec<EditorAction>) {
    let Some(question) = cx.question else { return };
    let frame = Frame::new().fill(cx.t.primary_soft).inner_margin(Margin::symmetric(16, 8));
    let panel = Panel::top("editor-question").frame(frame).show_separator_line(false).resizable(false);
    panel.show(ui, |ui| {
        let (key, answers) = asked(question);
        strong(ui, cx.t, &cx.say(&format!("ui-editor-ask-{key}")));
        let pieces = match question {
            EditorQuestion::Conflict(pieces) => pieces.join(", "),
            EditorQuestion::Recovery
            | EditorQuestion::Unsaved
            | EditorQuestion::Gone
            | EditorQuestion::NoText
            | EditorQuestion::Merges => String::new(),
        };
        let values = [("pieces", pieces.into())];
        body(ui, cx.t, &locale::text_with(cx.lang, &format!("ui-editor-ask-{key}-text"), &values));
        ui.horizontal_wrapped(|ui| {
            for (kind, key, action) in answers {
                if Button::new(kind, &cx.say(key)).icon(icons::CHECK).show(ui, cx.t).clicked() {
                    actions.push(action);
                }
            }
        });
    });
}

/// The question's name in message keys, and its answers.
fn asked(question: &EditorQuestion) -> (&'static str, Vec<Answer>) {
    let (primary, other) = (ButtonKind::Primary, ButtonKind::Secondary);
    let mine = (other, "ui-editor-keep-mine", EditorAction::KeepMine);
    let theirs = (other, "ui-editor-take-theirs", EditorAction::TakeTheirs);
    match question {
        EditorQuestion::Recovery => (
            "recovery",
            vec![
                (primary, "ui-editor-recover", EditorAction::Recover(true)),
                (other, "ui-editor-discard", EditorAction::Recover(false)),
            ],
        ),
        EditorQuestion::Unsaved => (
            "unsaved",
            vec![
                (primary, "ui-editor-save", EditorAction::Save),
                (other, "ui-editor-close-unsaved", EditorAction::CloseUnsaved),
            ],
        ),
        EditorQuestion::Gone => ("gone", vec![(primary, "ui-editor-save-again", EditorAction::Save)]),
        EditorQuestion::NoText => ("no-text", Vec::new()),
        EditorQuestion::Merges => {
            ("merges", vec![(primary, "ui-editor-take-both", EditorAction::TakeBoth), theirs, mine])
        }
        EditorQuestion::Conflict(_) => ("conflict", vec![mine, theirs]),
    }
}
