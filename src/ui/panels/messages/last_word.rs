//! The learner's last word: where the draft is read otherwise than meant, what was meant can be
//! said.

use egui::{Key, Modifiers, Ui};

use crate::narrate::meaning_words;
use crate::reply::{MOST_MEANT, Meaning, Reading, borne, retractable};
use crate::ui::draft::ReplyDraft;
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::panels::parts::muted;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind};

/// The key that asks what was meant, and ends that.
pub(super) fn is_asked(ui: &Ui) -> bool {
    ui.input_mut(|i| i.consume_key(Modifiers::ALT, Key::M))
}

/// Draws what else these words can mean, and what of the reading can be taken back.
pub(super) fn last_word_ui(ui: &mut Ui, cx: &PanelCx<'_>, draft: &mut ReplyDraft, read: &Reading) {
    let said = draft.correction();
    let (can, was) = (borne(&draft.text, read), retractable(read));
    if can.is_empty() && was.is_empty() {
        muted(ui, cx.t, &cx.say("ui-meant-nothing"));
        return;
    }
    if let Some(meaning) = choices_ui(ui, cx, "ui-meant-meant", &can, &said.meant) {
        draft.toggle_meant(meaning);
    }
    if let Some(meaning) = choices_ui(ui, cx, "ui-meant-unmeant", &was, &said.unmeant) {
        draft.toggle_unmeant(meaning);
    }
}

/// One row of choices behind its title; gives the one that was pressed.
fn choices_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    title: &str,
    choices: &[Meaning],
    chosen: &[Meaning],
) -> Option<Meaning> {
    if choices.is_empty() {
        return None;
    }
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        muted(ui, cx.t, &cx.say(title));
        for meaning in choices {
            let on = chosen.contains(meaning);
            let label = meaning_words(cx.lang, *meaning);
            let kind = if on { ButtonKind::Primary } else { ButtonKind::Secondary };
            let button = Button::new(kind, &label).enabled(on || chosen.len() < MOST_MEANT);
            let button = if on { button.icon(icons::CHECK) } else { button };
            if button.show(ui, cx.t).clicked() {
                pressed = Some(*meaning);
            }
        }
    });
    pressed
}
