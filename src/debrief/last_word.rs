//! Where the keeper said what an answer was meant to do: for the debrief, and for the list of
//! labelled lines.

use super::model::SaidModel;
use crate::base::ids::{ConversationId, EntryId};
use crate::base::{Lang, Text, Time};
use crate::narrate::{SentencePart, meanings_line, say};
use crate::reply::{Meaning, Reading, Topic};
use crate::sim::view::{ConversationView, MessageFrom};
use crate::sim::{Entry, Sim};

/// An answer that was read otherwise than meant.
#[derive(Debug, Clone, PartialEq)]
pub struct LastWord {
    /// When it was sent.
    pub at: Time,
    /// In which conversation.
    pub conversation: ConversationId,
    /// Who was answered.
    pub customer: Text,
    /// The topic of the customer's message.
    pub topic: Topic,
    /// The keeper's words.
    pub words: String,
    /// Meant, and not read.
    pub meant: Vec<Meaning>,
    /// Read, and not meant.
    pub unmeant: Vec<Meaning>,
    /// What took effect: the reading as the keeper corrected it.
    pub reading: Reading,
    /// The journal's entry.
    pub entry: EntryId,
}

/// Every answer of a run of which the keeper said what it meant, in order.
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
pub fn last_words(sim: &Sim) -> Vec<LastWord> {
    let view = sim.view();
    let mut answered: Option<(ConversationId, Time, &str)> = None;
    let mut out = Vec::new();
    for entry in sim.journal().entries() {
        match &entry.what {
            Entry::Answered { conversation, text, .. } => answered = Some((*conversation, entry.at, text)),
            Entry::Meant { conversation, meant, unmeant } => {
                let of_this = answered.filter(|(id, at, _)| id == conversation && *at == entry.at);
                let Some((_, at, words)) = of_this else { continue };
                let Some(talk) = view.conversations.get(conversation.index()) else { continue };
                out.push(LastWord {
                    at,
                    conversation: *conversation,
                    customer: talk.customer.clone(),
                    topic: talk.topic,
                    words: words.to_owned(),
                    meant: meant.clone(),
                    unmeant: unmeant.clone(),
                    reading: reading_of(talk, at, words),
                    entry: entry.id,
                });
            }
            _ => {}
        }
    }
    out
}

/// What took effect of words that were sent at a moment.
fn reading_of(talk: &ConversationView, at: Time, words: &str) -> Reading {
    let own =
        talk.messages.iter().rev().find(|message| {
            message.from == MessageFrom::Keeper && message.at == at && message.text.zh == words
        });
    own.and_then(|message| message.reading.clone()).unwrap_or_default()
}

/// The same in words, for the debrief.
pub(super) fn describe_last_words(sim: &Sim) -> Vec<SaidModel> {
    last_words(sim).into_iter().map(describe_last_word).collect()
}

fn describe_last_word(last: LastWord) -> SaidModel {
    let meanings = |list: &[Meaning]| {
        SentencePart::Text(Text::new(meanings_line(Lang::Zh, list), meanings_line(Lang::En, list)))
    };
    let mut parts = vec![
        ("words", SentencePart::Plain(last.words.clone())),
        ("customer", SentencePart::Text(last.customer)),
        ("meant", meanings(&last.meant)),
    ];
    let key = match (last.meant.is_empty(), last.unmeant.is_empty()) {
        (false, true) => "debrief-said-meant",
        (true, _) => "debrief-said-unmeant",
        (false, false) => "debrief-said-both",
    };
    parts.push(("unmeant", meanings(&last.unmeant)));
    SaidModel { at: last.at, text: say(key, &parts), words: last.words, entry: last.entry }
}
