//! Messages: who waits, the conversation with its draft, and what one needs to know for the answer.

mod chat;
mod draft;
mod list;
mod phrases;
mod reading;
mod side;
mod suggestions;
mod tools;
mod waiting;

use egui::Ui;

use super::desk::{Desk, Hooks};
use super::parts::{card_in, columns, scroll};
use crate::base::ids::ConversationId;
use crate::sim::view::{ConversationState, ConversationView};
use crate::ui::action::UiAction;
use crate::ui::state::UiState;

pub(in crate::ui::panels) use chat::talk_ui;
pub(in crate::ui::panels) use side::{goods_ui, order_ui};

/// Below this width in points (at 100 %) three columns hold no line of text (measured).
const NARROW: f32 = 660.0;

/// Draws the columns.
pub fn messages_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut UiState, hooks: &Hooks<'_>) -> Vec<UiAction> {
    let mut actions = Vec::new();
    settle_selection(desk, state);
    if std::mem::take(&mut state.messages_opened) {
        turn_to_waiting(desk, state);
    }
    step_selection(ui, desk, state);
    let chosen = state.conversation.and_then(|id| desk.conversation(id));
    let to_row = settle_focus(state, chosen);
    // Where three columns would be too narrow to read, what one needs to know stands below the talk.
    let narrow = ui.available_width() < NARROW * desk.t.text_factor;
    let shares: &[f32] = if narrow { &[1.0, 2.4] } else { &[1.0, 2.1, 1.15] };
    let rects = columns(ui, desk.t, shares);
    card_in(ui, desk.t, rects[0], "list", |ui| list::list_ui(ui, desk, state, to_row, &mut actions));
    card_in(ui, desk.t, rects[1], "chat", |ui| match chosen {
        Some(conversation) => {
            chat::Chat { desk, state, hooks, conversation, narrow }.ui(ui, &mut actions);
        }
        None => list::nobody_ui(ui, desk),
    });
    if let Some(rect) = rects.get(2) {
        card_in(ui, desk.t, *rect, "side", |ui| {
            scroll(ui, "side", |ui| side::side_ui(ui, desk, state, chosen));
        });
    }
    actions
}

/// With nothing selected, the one who has waited longest is.
fn settle_selection(desk: &Desk<'_>, state: &mut UiState) {
    if state.conversation.is_some_and(|id| desk.conversation(id).is_some()) {
        return;
    }
    let chosen = longest_waiting(desk).or(desk.view.conversations.last());
    state.conversation = chosen.map(|c| c.conversation);
}

/// Opening the messages, by key, rail or coach, leads to the one who waits longest, unless a reply is half written.
fn turn_to_waiting(desk: &Desk<'_>, state: &mut UiState) {
    let Some(id) = state.conversation else { return };
    let waits = desk.conversation(id).is_some_and(ConversationView::needs_reply);
    let writing = state.drafts.get(&id).is_some_and(|draft| !draft.text.trim().is_empty());
    if !waits
        && !writing
        && let Some(next) = longest_waiting(desk)
    {
        state.conversation = Some(next.conversation);
    }
}

fn longest_waiting<'a>(desk: &Desk<'a>) -> Option<&'a ConversationView> {
    let waiting = desk.view.conversations.iter().filter(|c| c.needs_reply());
    waiting.min_by_key(|c| c.waiting_since)
}

/// The focus goes to the draft box; where a conversation has ended and there is none, to its row of the list. True
/// for the row.
fn settle_focus(state: &mut UiState, chosen: Option<&ConversationView>) -> bool {
    let Some(chosen) = chosen else { return false };
    let wanted = state.focus.claim() || state.focus_draft;
    state.focus_draft = wanted && chosen.state == ConversationState::Open;
    wanted && !state.focus_draft
}

/// Alt+Up and Alt+Down walk through the list.
fn step_selection(ui: &Ui, desk: &Desk<'_>, state: &mut UiState) {
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
        list::ordered(desk, state.only_waiting).iter().map(|c| c.conversation).collect();
    let here = shown.iter().position(|id| Some(*id) == state.conversation);
    let next = match here {
        None => 0,
        Some(index) if up => index.saturating_sub(1),
        Some(index) => (index + 1).min(shown.len().saturating_sub(1)),
    };
    if let Some(id) = shown.get(next) {
        state.conversation = Some(*id);
        state.focus_draft = true;
    }
}
