//! The pages of the terminal game about conversations: who waits, and what was said and done.

use super::pages::Pages;
use crate::base::ids::ConversationId;
use crate::cli::tell::number;
use crate::locale::labelled;
use crate::narrate::{note_words, read_as_line};
use crate::sim::view::{ConversationState, ConversationView, MessageFrom, SuggestionView};

impl Pages<'_> {
    pub(super) fn messages(&self) -> Vec<String> {
        if self.view.conversations.is_empty() {
            return vec![self.say.text("play-no-messages")];
        }
        let line = |c: &ConversationView| {
            let last = c
                .messages
                .iter()
                .rfind(|m| !m.text.is_empty())
                .map(|m| self.get(&m.text))
                .unwrap_or_default();
            let state = self.say.text(match (c.state, c.needs_reply()) {
                (ConversationState::Open, true) => "play-chat-waiting",
                (ConversationState::Open, false) => "play-chat-answered",
                (ConversationState::Solved, _) => "play-chat-solved",
                (ConversationState::Failed, _) => "play-chat-failed",
            });
            let values = [
                ("n", number(c.conversation.0).into()),
                ("customer", self.get(&c.customer).into()),
                ("state", state.into()),
                ("text", last.into()),
            ];
            self.with("play-chat-line", &values)
        };
        let order = |c: &&ConversationView| (!c.needs_reply(), c.state != ConversationState::Open);
        let mut all: Vec<&ConversationView> = self.view.conversations.iter().collect();
        all.sort_by_key(order);
        all.into_iter().map(line).collect()
    }

    /// A conversation from a message on, with what can be answered.
    pub(super) fn conversation(&self, id: ConversationId, from: usize) -> Vec<String> {
        let Some(c) = self.view.conversations.iter().find(|c| c.conversation == id) else {
            return Vec::new();
        };
        let mut lines = Vec::new();
        if from == 0 {
            lines.push(self.chat_head(c));
        }
        for message in c.messages.iter().skip(from) {
            let line = match (message.from, message.note) {
                (_, Some(note)) => format!("({})", self.get(&note_words(self.scenario, note))),
                (MessageFrom::Keeper, _) => {
                    labelled(self.say.lang, &self.say.text("play-you"), &self.get(&message.text))
                }
                _ => labelled(self.say.lang, &self.get(&c.customer), &self.get(&message.text)),
            };
            lines.push(format!("  {line}"));
            if let (MessageFrom::Keeper, Some(reading)) = (message.from, &message.reading) {
                let words = self.get(&message.text);
                let read = read_as_line(self.say.lang, self.scenario, None, &words, reading);
                lines.push(format!("    {read}"));
            }
        }
        if c.state == ConversationState::Open {
            let suggestion = |(i, s): (usize, &SuggestionView)| {
                let values = [("n", (i + 1).into()), ("text", self.get(&s.text).into())];
                self.with("play-suggestion", &values)
            };
            lines.extend(c.suggestions.iter().enumerate().map(suggestion));
            lines.push(self.say.text("play-how-to-answer"));
        } else {
            lines.push(self.say.text("play-chat-over"));
        }
        lines
    }

    fn chat_head(&self, c: &ConversationView) -> String {
        let about = c.product.map(|p| self.product(p)).unwrap_or_default();
        let order = c.order.and_then(|id| self.view.orders.iter().find(|o| o.order == id));
        let order = order.map(|o| self.order(o)).unwrap_or_default();
        let values = [
            ("n", number(c.conversation.0).into()),
            ("customer", self.get(&c.customer).into()),
            ("product", about.into()),
            ("order", order.into()),
        ];
        self.with("play-chat-head", &values)
    }
}
