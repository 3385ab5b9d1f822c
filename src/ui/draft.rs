//! A reply that is being written: the text in the box, where it came from, and what can be
//! restored.

use std::collections::BTreeMap;

use crate::base::ids::ConversationId;
use crate::base::text::is_blank;
use crate::base::{Lang, Time};
use crate::reply::{Correction, MOST_MEANT, Meaning, Reading};
use crate::sim::Reply;

/// Where an unchanged draft came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftSource {
    /// A suggested reply, by its place.
    Suggestion(u8),
    /// A quick phrase, by its code.
    Phrase(String),
}

/// A reply that is being written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplyDraft {
    /// The text in the box.
    pub text: String,
    filled: Option<(DraftSource, String)>,
    earlier: Vec<String>,
    read: Option<(String, Time, Reading)>,
    /// What the learner says was meant, and of which text.
    said: Option<(String, Correction)>,
    /// Whether the learner is choosing what was meant.
    pub choosing: bool,
}

impl ReplyDraft {
    /// Puts a suggestion or a phrase into the box. [`ReplyDraft::undo`] restores the text before.
    pub fn fill(&mut self, source: DraftSource, text: &str) {
        self.earlier.push(std::mem::replace(&mut self.text, text.to_owned()));
        self.filled = Some((source, text.to_owned()));
    }

    /// Empties the box. [`ReplyDraft::undo`] restores it.
    pub fn clear(&mut self) {
        self.earlier.push(std::mem::take(&mut self.text));
        self.filled = None;
    }

    /// Whether the program put the text into the box, so that undo means "the text before".
    pub fn can_undo(&self) -> bool {
        let untouched = self.filled.as_ref().map_or("", |(_, text)| text.as_str()) == self.text;
        untouched && !self.earlier.is_empty()
    }

    /// Restores the text before the last fill or clear.
    pub fn undo(&mut self) {
        if let Some(text) = self.earlier.pop() {
            self.text = text;
            self.filled = None;
        }
    }

    /// The source, as long as not a letter was changed.
    pub fn source(&self) -> Option<&DraftSource> {
        self.filled.as_ref().filter(|(_, text)| *text == self.text).map(|(source, _)| source)
    }

    /// Whether the learner is choosing what these words, their own, were meant to do.
    pub fn is_chosen_for(&self) -> bool {
        self.choosing && self.source().is_none() && !is_blank(&self.text)
    }

    /// The last reading of the text as it is.
    pub fn known_reading(&self) -> Option<&Reading> {
        self.read.as_ref().filter(|(text, _, _)| *text == self.text).map(|(_, _, reading)| reading)
    }

    /// The text that would be sent now; nothing for an empty box.
    pub fn reply(&self, lang: Lang) -> Option<Reply> {
        let text = self.text.trim();
        if is_blank(text) {
            return None;
        }
        Some(match self.source() {
            Some(DraftSource::Suggestion(index)) => Reply::Suggested { index: *index, lang },
            Some(DraftSource::Phrase(code)) => Reply::Phrase { code: code.clone(), lang },
            None => match self.correction() {
                said if said.is_empty() => Reply::Free { text: text.to_owned() },
                said => Reply::Meant { text: text.to_owned(), correction: said },
            },
        })
    }

    /// What the learner says was meant by the text as it stands; a text that was changed since says
    /// it anew.
    pub fn correction(&self) -> Correction {
        let of_this = self.said.as_ref().filter(|(text, _)| *text == self.text);
        of_this.map(|(_, said)| said.clone()).unwrap_or_default()
    }

    /// Says that something was meant, or takes that back.
    pub fn toggle_meant(&mut self, meaning: Meaning) {
        let mut said = self.correction();
        toggle(&mut said.meant, meaning);
        self.said = Some((self.text.clone(), said));
    }

    /// Says that something was not meant, or takes that back.
    pub fn toggle_unmeant(&mut self, meaning: Meaning) {
        let mut said = self.correction();
        toggle(&mut said.unmeant, meaning);
        self.said = Some((self.text.clone(), said));
    }

    /// The reading of the draft; read anew only when text or time changed.
    pub fn reading(&mut self, now: Time, read: impl FnOnce(&str) -> Reading) -> &Reading {
        let fresh = self.read.as_ref().is_some_and(|(text, at, _)| *text == self.text && *at == now);
        if !fresh {
            self.read = None;
        }
        let text = &self.text;
        &self.read.get_or_insert_with(|| (text.clone(), now, read(text))).2
    }
}

fn toggle(list: &mut Vec<Meaning>, meaning: Meaning) {
    if list.contains(&meaning) {
        list.retain(|other| *other != meaning);
    } else if list.len() < MOST_MEANT {
        list.push(meaning);
    }
}

/// Replies that are being written.
pub type Drafts = BTreeMap<ConversationId, ReplyDraft>;

#[cfg(test)]
mod tests {
    use super::*;

    /// Picking a suggestion over a half-written reply must not lose it.
    #[test]
    fn undo_brings_back_what_a_suggestion_replaced() {
        let mut draft = ReplyDraft { text: "亲，我".into(), ..ReplyDraft::default() };
        draft.fill(DraftSource::Suggestion(1), "您好，明天发货。");
        assert_eq!(draft.reply(Lang::Zh), Some(Reply::Suggested { index: 1, lang: Lang::Zh }));
        assert!(draft.can_undo());
        draft.undo();
        assert_eq!(draft.text, "亲，我");
        assert_eq!(draft.reply(Lang::Zh), Some(Reply::Free { text: "亲，我".into() }));
    }

    /// A changed suggestion is the learner's own text, and undo belongs to the text box again.
    #[test]
    fn a_changed_suggestion_is_free_text() {
        let mut draft = ReplyDraft::default();
        draft.fill(DraftSource::Phrase("hi".into()), "您好");
        draft.text.push('！');
        assert!(!draft.can_undo());
        assert_eq!(draft.reply(Lang::Zh), Some(Reply::Free { text: "您好！".into() }));
    }
}
