//! Quick phrases: "/" and a few letters of the code offers them; Enter or a click puts one into the
//! draft.

use egui::{Key, Ui};

use crate::sim::view::{ConversationView, PhraseView};
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::panels::parts::{body, muted};
use crate::ui::state::{DraftSource, UiState};
use crate::ui::widgets::{Keys, row_ui, scroll_area_ui, take_key};

/// The phrases that the draft calls for, if it begins with a stroke.
fn find_called<'a>(conversation: &'a ConversationView, draft: &str) -> Vec<&'a PhraseView> {
    let Some(code) = draft.strip_prefix('/').or_else(|| draft.strip_prefix('、')) else {
        return Vec::new();
    };
    let code = code.trim().to_lowercase();
    conversation.phrases.iter().filter(|p| p.code.to_lowercase().starts_with(&code)).collect()
}

/// Draws the offer above the draft box. True while there is one, so that Enter picks and does not
/// send.
pub(super) fn phrases_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    conversation: &ConversationView,
) -> bool {
    let id = conversation.conversation;
    let text = state.messages.drafts.get(&id).map_or(String::new(), |d| d.text.clone());
    let found = find_called(conversation, &text);
    if found.is_empty() {
        return false;
    }
    let mut picked = None;
    let by_key = !state.messages.composing && ui.input_mut(|i| take_key(i, Key::Enter));
    if by_key {
        picked = found.iter().copied().find(|phrase| phrase.text.is_ok());
    }
    let area = egui::ScrollArea::vertical().id_salt("phrases").max_height(140.0).auto_shrink([false, true]);
    scroll_area_ui(ui, area, Keys::Own, |ui| {
        for phrase in &found {
            let words = match &phrase.text {
                Ok(text) => text.get(cx.lang).to_owned(),
                Err(why) => cx.why_refused(*why),
            };
            let label = format!("/{}", phrase.code);
            let row = row_ui(ui, cx.t, &label, picked.is_some_and(|p| p.code == phrase.code), |ui| {
                ui.horizontal_top(|ui| {
                    muted(ui, cx.t, &label);
                    body(ui, cx.t, &words);
                });
            });
            if row.response.clicked() && phrase.text.is_ok() {
                picked = Some(phrase);
            }
        }
    });
    if let Some(phrase) = picked
        && let Ok(filled) = &phrase.text
    {
        let draft = state.messages.drafts.entry(id).or_default();
        draft.text.clear();
        draft.fill(DraftSource::Phrase(phrase.code.clone()), filled.get(cx.lang));
        state.messages.focus_draft = true;
    }
    true
}
