//! Personal data, replaced before anything is shown or kept: names, telephone numbers, addresses,
//! numbers of orders and parcels, e-mail addresses, accounts, links.
//!
//! Rather too much than too little: a word replaced wrongly is put back by hand, a name that stays
//! is not called back. What looks like personal data and was left is listed beside what was
//! replaced.

mod data;
mod kind;
mod masker;
mod names;

pub use kind::PrivateKind;
pub use masker::Masker;

use super::sides;
use super::talk::{ChatSide, ParsedChat};
use crate::base::Lang;
use crate::locale;
use std::collections::BTreeSet;

/// A place where something was replaced, or should perhaps be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaskedPlace {
    /// The message's number, from 1 on, over all files.
    pub message: usize,
    /// The kind of data that was replaced.
    pub kind: PrivateKind,
    /// The line as it is now, shortened.
    pub shown: String,
}

/// Longest piece of a line that is listed, in characters.
const LONGEST_SHOWN: usize = 48;

/// Replaces the personal data of all messages and of their senders, and says where.
pub fn mask(chats: &mut [ParsedChat], lang: Lang) -> Vec<MaskedPlace> {
    let known = names_of(chats);
    let messages = chats.iter().flat_map(ParsedChat::messages);
    let given = messages.flat_map(|message| names::given_names(&message.text)).collect();
    let masker = Masker::new(&known, lang).with_given(&given);
    let mut places = Vec::new();
    let mut number = 0;
    for chat in chats {
        chat.shop = None;
        for talk in &mut chat.talks {
            talk.customer = None;
            for message in &mut talk.messages {
                number += 1;
                let (text, kinds) = masker.mask(&message.text);
                for kind in kinds {
                    let line = text.replace('\n', " ");
                    let shown = shortened(&line, &locale::text(lang, kind.key()));
                    places.push(MaskedPlace { message: number, kind, shown });
                }
                message.text = text;
                message.sender = locale::text(
                    lang,
                    match message.side {
                        ChatSide::Shop => "import-side-shop",
                        ChatSide::Customer | ChatSide::Unknown => "import-side-customer",
                    },
                );
            }
        }
    }
    places
}

/// The piece of a line around what was replaced.
fn shortened(line: &str, around: &str) -> String {
    let at = line.find(around).map_or(0, |at| line.get(..at).map_or(0, |before| before.chars().count()));
    let from = at.saturating_sub(LONGEST_SHOWN / 2);
    let piece: String = line.chars().skip(from).take(LONGEST_SHOWN).collect();
    let (before, after) = (from > 0, line.chars().count() > from + LONGEST_SHOWN);
    format!("{}{piece}{}", if before { "…" } else { "" }, if after { "…" } else { "" })
}

/// The names of everybody who speaks, and their parts.
fn names_of(chats: &[ParsedChat]) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    let mut add = |name: &str| {
        let name = name.trim();
        if name.chars().count() >= 2 && !sides::is_role(name) {
            out.insert(name.to_owned());
        }
    };
    for chat in chats {
        let customers = chat.talks.iter().filter_map(|talk| talk.customer.as_deref());
        let senders = chat.messages().map(|message| message.sender.as_str());
        for name in chat.shop.as_deref().into_iter().chain(customers).chain(senders) {
            add(name);
            for part in name.split([':', '：', ' ', '_', '-', '(', '（', ')', '）', '|', '/']) {
                let latin = part.is_ascii();
                if !latin || part.len() >= 3 && part.chars().next().is_some_and(|c| c.is_ascii_uppercase()) {
                    add(part);
                }
            }
        }
    }
    out
}
