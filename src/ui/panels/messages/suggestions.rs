//! Suggested replies as cards. Alt and a digit, or a click, puts one into the draft, where it can
//! be changed.

use egui::{Key, Modifiers, ScrollArea, Ui};

use crate::sim::view::ConversationView;
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::panels::parts::{body, muted};
use crate::ui::state::{DraftSource, UiState};
use crate::ui::widgets::{Keys, row_ui, scroll_area_ui};

const DIGITS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Draws the cards in an area of their own and fills the draft with the one that was picked.
pub(super) fn suggestions_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    conversation: &ConversationView,
) {
    // Five replies, three of two lines, are seen at once: the good one must not be the one out of
    // sight.
    let tallest = (ui.ctx().viewport_rect().height() * 0.36).max(72.0);
    let area = ScrollArea::vertical().id_salt("suggestions").max_height(tallest).auto_shrink([false, true]);
    choose_ui(ui, cx, state, conversation, |ui, state| {
        scroll_area_ui(ui, area, Keys::Own, |ui| cards_ui(ui, cx, state, conversation))
    });
}

/// The same below the talk, in the area that the caller scrolls.
pub(super) fn suggestions_below_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    conversation: &ConversationView,
) {
    choose_ui(ui, cx, state, conversation, |ui, state| cards_ui(ui, cx, state, conversation));
}

fn choose_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    conversation: &ConversationView,
    cards: impl FnOnce(&mut Ui, &UiState) -> Option<usize>,
) {
    if conversation.suggestions.is_empty() || !conversation.needs_reply() {
        return;
    }
    let count = conversation.suggestions.len();
    let by_key = if state.dialog.is_none() { picked_by_key(ui, count) } else { None };
    muted(ui, cx.t, &cx.say("ui-suggestions-title"));
    let picked = cards(ui, state).or(by_key);
    if let Some(suggestion) = picked.and_then(|index| conversation.suggestions.get(index)) {
        let source = DraftSource::Suggestion(suggestion.index);
        let text = suggestion.text.get(cx.lang);
        state.messages.drafts.entry(conversation.conversation).or_default().fill(source, text);
        state.messages.focus_draft = true;
    }
}

/// Draws the cards; gives the one that was clicked.
fn cards_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &UiState,
    conversation: &ConversationView,
) -> Option<usize> {
    let mut picked = None;
    ui.spacing_mut().item_spacing.y = 2.0;
    for (index, suggestion) in conversation.suggestions.iter().enumerate() {
        let text = suggestion.text.get(cx.lang);
        let source = state.messages.drafts.get(&conversation.conversation).and_then(|d| d.source());
        let chosen = source.is_some_and(|s| *s == DraftSource::Suggestion(suggestion.index));
        let row = row_ui(ui, cx.t, text, chosen, |ui| {
            ui.horizontal_top(|ui| {
                muted(ui, cx.t, &cx.say_with("ui-suggestion-key", &[("n", (index + 1).into())]));
                body(ui, cx.t, text);
            });
        });
        if row.response.clicked() {
            picked = Some(index);
        }
    }
    picked
}

/// The suggestion whose digit was pressed with Alt. The digit itself must not reach the text box.
fn picked_by_key(ui: &Ui, count: usize) -> Option<usize> {
    ui.input_mut(|input| {
        let pressed = (0..count.min(9)).find(|i| input.consume_key(Modifiers::ALT, DIGITS[*i]))?;
        let digit = (pressed + 1).to_string();
        input.events.retain(|event| !matches!(event, egui::Event::Text(text) if *text == digit));
        Some(pressed)
    })
}
