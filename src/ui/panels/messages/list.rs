//! The list of conversations: who waits and how long, then the others.

use egui::{Align, Layout, Ui};

use super::waiting::waiting_status;
use crate::base::ids::ConversationId;
use crate::narrate::note_words;
use crate::sim::view::{ConversationState, ConversationView, MessageFrom, MessageView, Note};
use crate::ui::action::UiAction;
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::panels::parts::{cut, muted, scroll};
use crate::ui::state::UiState;
use crate::ui::theme::icons;
use crate::ui::widgets::{Status, Tab, avatar_ui, empty_ui, row_ui, status_mark_ui, tabs_ui};

/// Conversations as the list shows them: waiting ones first, longest waiting on top; then the
/// answered and those nobody ever answered, newest first.
pub(super) fn ordered<'a>(cx: &PanelCx<'a>, only_waiting: bool) -> Vec<&'a ConversationView> {
    let all = &cx.view.conversations;
    let mut shown: Vec<_> = all.iter().filter(|c| c.needs_reply()).collect();
    shown.sort_by_key(|c| (c.waiting_since, c.conversation));
    if !only_waiting {
        for group in [ConversationGroup::Answered, ConversationGroup::Unanswered] {
            shown.extend(all.iter().rev().filter(|c| ConversationGroup::of(c) == group));
        }
    }
    shown
}

/// Whether a message is an answer of the keeper's: words, or what a button did for the customer.
fn answers(message: &MessageView) -> bool {
    match message.note {
        Some(
            Note::Offered(_) | Note::Refused(_) | Note::Referred(_) | Note::Remedied(_) | Note::Exchanged,
        ) => true,
        Some(
            Note::LookedUp
            | Note::Impossible(..)
            | Note::WaitsForStock
            | Note::AddressChanged { .. }
            | Note::Picture(_)
            | Note::Solved
            | Note::Failed(_)
            | Note::Crossed(_),
        ) => false,
        None => message.from == MessageFrom::Keeper,
    }
}

/// The parts of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ConversationGroup {
    /// Waits for an answer.
    Waiting,
    /// Had an answer.
    Answered,
    /// It is over, and nobody ever answered.
    Unanswered,
}

impl ConversationGroup {
    fn of(conversation: &ConversationView) -> Self {
        let answered = conversation.messages.iter().any(answers);
        match (conversation.needs_reply(), answered) {
            (true, _) => Self::Waiting,
            (false, true) => Self::Answered,
            (false, false) => Self::Unanswered,
        }
    }

    fn heading_ui(self, ui: &mut Ui, cx: &PanelCx<'_>) {
        let key = match self {
            Self::Waiting => return,
            Self::Answered => "ui-messages-answered",
            Self::Unanswered => "ui-messages-unanswered",
        };
        ui.add_space(cx.t.space(1));
        muted(ui, cx.t, &cx.say(key));
    }
}

/// Draws tabs and rows; `focus` gives the focus to the chosen row.
pub(super) fn list_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    focus: bool,
    actions: &mut Vec<UiAction>,
) {
    let waiting = cx.view.conversations.iter().filter(|c| c.needs_reply()).count();
    let (needs, all) = (cx.say("ui-messages-needs-reply"), cx.say("ui-messages-all"));
    let tabs = [
        Tab { label: &all, count: Some(cx.view.conversations.len()) },
        Tab { label: &needs, count: Some(waiting) },
    ];
    let mut tab = usize::from(state.messages.only_waiting);
    tabs_ui(ui, cx.t, &tabs, &mut tab);
    state.messages.only_waiting = tab == 1;
    let shown = ordered(cx, state.messages.only_waiting);
    scroll(ui, "conversations", |ui| {
        if shown.is_empty() {
            let (title, text) = (cx.say("ui-messages-empty"), cx.say("ui-messages-empty-text"));
            empty_ui(ui, cx.t, icons::EMPTY, &title, &text, None);
        }
        let mut group = None;
        for conversation in shown {
            let here = ConversationGroup::of(conversation);
            if group != Some(here) {
                group = Some(here);
                here.heading_ui(ui, cx);
            }
            let chosen = state.messages.open == Some(conversation.conversation);
            let name = conversation.customer.get(cx.lang);
            let row = row_ui(ui, cx.t, name, chosen, |ui| conversation_ui(ui, cx, conversation));
            if chosen && selection_changed(ui, conversation.conversation) {
                row.response.scroll_to_me(None);
            }
            if chosen && focus {
                row.response.request_focus();
            }
            if row.response.clicked() {
                actions.push(UiAction::SelectConversation(conversation.conversation));
            }
        }
    });
}

/// Whether another conversation is open than in the last picture: its row comes into view.
fn selection_changed(ui: &Ui, now: ConversationId) -> bool {
    let key = ui.id().with("open-conversation");
    ui.data_mut(|d| d.get_temp_mut_or_default::<Option<ConversationId>>(key).replace(now)) != Some(now)
}

/// The content of the middle column while nobody has written.
pub(super) fn nobody_ui(ui: &mut Ui, cx: &PanelCx<'_>) {
    let (title, text) = (cx.say("ui-messages-none"), cx.say("ui-messages-none-text"));
    empty_ui(ui, cx.t, icons::MESSAGES, &title, &text, None);
}

fn conversation_ui(ui: &mut Ui, cx: &PanelCx<'_>, conversation: &ConversationView) {
    let t = cx.t;
    ui.horizontal(|ui| {
        avatar_ui(ui, t, (conversation.look % 8) as u8, conversation.customer.get(cx.lang));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let name = conversation.customer.get(cx.lang);
            let quiet = !conversation.needs_reply();
            // In a narrow list the state stands below the name, so that neither is cut.
            if ui.available_width() < 170.0 * t.text_factor {
                cut(ui, t, t.body(), true, quiet, name);
                state_ui(ui, cx, conversation);
                return;
            }
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    state_ui(ui, cx, conversation);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        cut(ui, t, t.body(), true, quiet, name);
                    });
                });
            });
            if let Some(last) = conversation.messages.last() {
                let words = last.note.map(|note| note_words(cx.scenario, note).get(cx.lang).to_owned());
                let words = words.unwrap_or_else(|| last.text.get(cx.lang).replace('\n', " "));
                cut(ui, t, t.small(), false, true, &words);
            }
        });
    });
}

fn state_ui(ui: &mut Ui, cx: &PanelCx<'_>, conversation: &ConversationView) {
    match (conversation.state, conversation.waiting_since) {
        (ConversationState::Open, Some(since)) => {
            let waited = cx.view.now.since(since);
            status_mark_ui(ui, cx.t, waiting_status(waited), &PanelCx::stopwatch(waited));
        }
        (ConversationState::Open, None) => {}
        (ConversationState::Solved, _) => {
            status_mark_ui(ui, cx.t, Status::Done, &cx.say("ui-messages-solved"));
        }
        (ConversationState::Failed, _) => {
            status_mark_ui(ui, cx.t, Status::Bad, &cx.say("ui-messages-failed"));
        }
    }
}
