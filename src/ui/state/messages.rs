//! The panel of messages: which conversation is open, and the replies that are being written.

use std::collections::BTreeMap;

use crate::base::ids::ConversationId;
use crate::base::text::is_blank;
use crate::ui::draft::{Drafts, ReplyDraft};

/// The state of the panel of messages.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "switches of a panel that are on or off in any mix")]
pub struct MessagesState {
    /// The open conversation.
    pub open: Option<ConversationId>,
    /// Whether the list shows only who waits.
    pub only_waiting: bool,
    /// Replies that are being written.
    pub drafts: Drafts,
    /// The learner's own notes.
    pub notes: BTreeMap<ConversationId, String>,
    /// Whether an input method is composing.
    pub composing: bool,
    /// When it last composed, in seconds of egui's clock.
    pub composed_at: Option<f64>,
    /// Whether the draft box should get the focus.
    pub focus_draft: bool,
    /// Whether the panel was opened anew, so that it turns to a customer who waits.
    pub(in crate::ui) opened: bool,
    sent: Option<(ConversationId, ReplyDraft)>,
}

impl Default for MessagesState {
    fn default() -> Self {
        Self {
            open: None,
            only_waiting: false,
            drafts: Drafts::new(),
            notes: BTreeMap::new(),
            composing: false,
            composed_at: None,
            focus_draft: false,
            opened: true,
            sent: None,
        }
    }
}

impl MessagesState {
    /// Whether a reply is written and not sent.
    pub fn has_unsent(&self) -> bool {
        self.drafts.values().any(|draft| !is_blank(&draft.text))
    }

    /// Takes a draft out of its box because it is being sent.
    pub(in crate::ui) fn take_draft(&mut self, conversation: ConversationId) {
        if let Some(draft) = self.drafts.remove(&conversation) {
            self.sent = Some((conversation, draft));
        }
    }

    /// Gives the draft back that was sent last, because it was refused.
    pub(super) fn give_back(&mut self) {
        if let Some((conversation, draft)) = self.sent.take() {
            self.drafts.entry(conversation).or_insert(draft);
        }
    }

    /// The draft that was sent last is gone for good.
    pub(super) fn forget_sent(&mut self) {
        self.sent = None;
    }
}
