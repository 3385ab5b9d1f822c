//! Messages: who waits, the conversation with its draft, and what one needs to know for the answer.

mod chat;
mod draft;
mod last_word;
mod list;
mod marks;
mod phrases;
mod reading;
mod side;
mod suggestions;
mod tools;
mod waiting;

use egui::Ui;

use super::panel_cx::{Hooks, PanelCx};
use super::parts::{card_in, columns, scroll};
use crate::base::ids::ConversationId;
use crate::base::text::is_blank;
use crate::sim::view::{ConversationState, ConversationView};
use crate::ui::action::UiAction;
use crate::ui::state::UiState;

pub(in crate::ui::panels) use chat::talk_ui;
pub(in crate::ui::panels) use side::{goods_ui, order_ui};

/// Below this width in points (at 100 %) three columns have no room for a line of text (measured).
const NARROW: f32 = 660.0;

/// Draws the columns.
pub fn messages_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, hooks: &Hooks<'_>) -> Vec<UiAction> {
    let mut actions = Vec::new();
    settle_selection(cx, state);
    if std::mem::take(&mut state.messages.opened) {
        turn_to_waiting(cx, state);
    }
    step_selection(ui, cx, state);
    let chosen = state.messages.open.and_then(|id| cx.conversation(id));
    let to_row = settle_focus(state, chosen);
    // Where three columns would be too narrow to read, what one needs to know stands below the
    // talk.
    let narrow = ui.available_width() < NARROW * cx.t.text_factor;
    let shares: &[f32] = if narrow { &[1.0, 2.4] } else { &[1.0, 2.1, 1.15] };
    let rects = columns(ui, cx.t, shares);
    card_in(ui, cx.t, rects[0], "list", |ui| list::list_ui(ui, cx, state, to_row, &mut actions));
    card_in(ui, cx.t, rects[1], "chat", |ui| match chosen {
        Some(conversation) => {
            chat::Chat { cx, state, hooks, conversation, narrow }.ui(ui, &mut actions);
        }
        None => list::nobody_ui(ui, cx),
    });
    if let Some(rect) = rects.get(2) {
        card_in(ui, cx.t, *rect, "side", |ui| {
            scroll(ui, "side", |ui| side::side_ui(ui, cx, state, chosen));
        });
    }
    actions
}

/// With nothing selected, the one who has waited longest is.
fn settle_selection(cx: &PanelCx<'_>, state: &mut UiState) {
    if state.messages.open.is_some_and(|id| cx.conversation(id).is_some()) {
        return;
    }
    let chosen = longest_waiting(cx).or(cx.view.conversations.last());
    state.messages.open = chosen.map(|c| c.conversation);
}

/// Opening the messages, by key, rail or coach, leads to the one who waits longest, unless a reply
/// is half written.
fn turn_to_waiting(cx: &PanelCx<'_>, state: &mut UiState) {
    let Some(id) = state.messages.open else { return };
    let waits = cx.conversation(id).is_some_and(ConversationView::needs_reply);
    let writing = state.messages.drafts.get(&id).is_some_and(|draft| !is_blank(&draft.text));
    if !waits
        && !writing
        && let Some(next) = longest_waiting(cx)
    {
        state.messages.open = Some(next.conversation);
    }
}

fn longest_waiting<'a>(cx: &PanelCx<'a>) -> Option<&'a ConversationView> {
    let waiting = cx.view.conversations.iter().filter(|c| c.needs_reply());
    waiting.min_by_key(|c| c.waiting_since)
}

/// The focus goes to the draft box; where a conversation has ended and there is none, to its row of
/// the list. True for the row.
fn settle_focus(state: &mut UiState, chosen: Option<&ConversationView>) -> bool {
    let Some(chosen) = chosen else { return false };
    let wanted = state.focus.claim() || state.messages.focus_draft;
    state.messages.focus_draft = wanted && chosen.state == ConversationState::Open;
    wanted && !state.messages.focus_draft
}

/// Alt+Up and Alt+Down walk through the list.
fn step_selection(ui: &Ui, cx: &PanelCx<'_>, state: &mut UiState) {
    let (up, down) = ui.input_mut(|i| {
        (
            i.consume_key(egui::Modifiers::ALT, egui::Key::ArrowUp),
            i.consume_key(egui::Modifiers::ALT, egui::Key::ArrowDown),
        )
    });
    if !up && !down {
        return;
    }
    let shown: Vec<ConversationId> =
        list::ordered(cx, state.messages.only_waiting).iter().map(|c| c.conversation).collect();
    let here = shown.iter().position(|id| Some(*id) == state.messages.open);
    let next = match here {
        None => 0,
        Some(index) if up => index.saturating_sub(1),
        Some(index) => (index + 1).min(shown.len().saturating_sub(1)),
    };
    if let Some(id) = shown.get(next) {
        state.messages.open = Some(*id);
        state.messages.focus_draft = true;
    }
}
