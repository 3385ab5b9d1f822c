//! Personal data, replaced before anything is shown or kept: names, telephone numbers, addresses,
//! numbers of orders and parcels, e-mail addresses, accounts, links.
//!
//! Rather too much than too little: a word replaced wrongly is put back by hand, a name that stays
//! is not called back. What looks like personal data and was left is listed beside what was
//! replaced.

mod data;
mod names;

use super::sides;
use super::talk::{ChatSide, ParsedChat};
use crate::base::Lang;
use crate::locale;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::{BTreeMap, BTreeSet};

/// A kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PrivateKind {
    /// A name of a person or shop.
    Name,
    /// A telephone number.
    Phone,
    /// An address.
    Address,
    /// The number of an order, a parcel, a card, a document.
    Number,
    /// An e-mail address.
    Email,
    /// An account.
    Account,
    /// A link.
    Link,
    /// Nothing was replaced, but it looks as if something should be.
    Doubtful,
}

impl PrivateKind {
    /// Every kind that is replaced.
    pub const REPLACED: [Self; 7] =
        [Self::Name, Self::Phone, Self::Address, Self::Number, Self::Email, Self::Account, Self::Link];

    /// The key of its word, which also stands for what was replaced.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "import-mask-name",
            Self::Phone => "import-mask-phone",
            Self::Address => "import-mask-address",
            Self::Number => "import-mask-number",
            Self::Email => "import-mask-email",
            Self::Account => "import-mask-account",
            Self::Link => "import-mask-link",
            Self::Doubtful => "import-mask-doubtful",
        }
    }

    /// The sign that stands for it while a text is worked on: one of Unicode's signs for private
    /// use, which no text from outside keeps.
    const fn sign(self) -> char {
        match self {
            Self::Name => '\u{e000}',
            Self::Phone => '\u{e001}',
            Self::Address => '\u{e002}',
            Self::Number => '\u{e003}',
            Self::Email => '\u{e004}',
            Self::Account => '\u{e005}',
            Self::Link => '\u{e006}',
            Self::Doubtful => '\u{e007}',
        }
    }
}

/// A place where something was replaced, or should perhaps be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaskedPlace {
    /// The message's number, from 1 on, over all files.
    pub message: usize,
    /// What was replaced.
    pub kind: PrivateKind,
    /// The line as it is now, shortened.
    pub shown: String,
}

/// Longest piece of a line that is listed, in characters.
const LONGEST_SHOWN: usize = 48;

/// Replaces the personal data of all messages and of their senders, and says where.
pub fn mask(chats: &mut [ParsedChat], lang: Lang) -> Vec<MaskedPlace> {
    let known = names_of(chats);
    let masker = Masker::new(&known, lang);
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
                message.sender = locale::text(lang, match message.side {
                    ChatSide::Shop => "import-side-shop",
                    ChatSide::Customer | ChatSide::Unknown => "import-side-customer",
                });
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

/// Replaces personal data in texts.
pub struct Masker {
    known: Option<AhoCorasick>,
    lang: Lang,
}

impl Masker {
    /// One that also replaces these names, and writes what stands for them in this language.
    pub fn new(known: &BTreeSet<String>, lang: Lang) -> Self {
        let built = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).ascii_case_insensitive(true).build(known);
        Self { known: built.ok().filter(|_| !known.is_empty()), lang }
    }

    /// The text without personal data, and what was replaced in it, each kind once for each place.
    pub fn mask(&self, text: &str) -> (String, Vec<PrivateKind>) {
        let own = PrivateKind::Name.sign()..=PrivateKind::Doubtful.sign();
        let mut work: String = text.chars().filter(|c| !own.contains(c)).collect();
        work = data::links_and_mail(&work);
        work = self.known_names(&work);
        work = data::numbers(&work);
        work = data::addresses(&work);
        work = names::replace_names(&work);
        self.written(&work)
    }

    fn known_names(&self, text: &str) -> String {
        let Some(known) = &self.known else { return text.to_owned() };
        let mut out = String::with_capacity(text.len());
        let mut from = 0;
        for found in known.find_iter(text) {
            let (before, name) = (text.get(..found.start()), text.get(found.start()..found.end()));
            let goes_on = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            let latin = name.is_some_and(str::is_ascii);
            let inside = goes_on(before.and_then(|text| text.chars().next_back()))
                || goes_on(text.get(found.end()..).and_then(|text| text.chars().next()));
            if latin && inside {
                continue;
            }
            out.push_str(text.get(from..found.start()).unwrap_or_default());
            out.push(PrivateKind::Name.sign());
            from = found.end();
        }
        out.push_str(text.get(from..).unwrap_or_default());
        out
    }

    /// Signs become words; several of one kind beside each other become one.
    fn written(&self, work: &str) -> (String, Vec<PrivateKind>) {
        let words: BTreeMap<char, (PrivateKind, String)> = PrivateKind::REPLACED
            .into_iter()
            .map(|kind| (kind.sign(), (kind, format!("[{}]", locale::text(self.lang, kind.key())))))
            .collect();
        let (mut out, mut kinds) = (String::with_capacity(work.len()), Vec::new());
        let mut last: Option<char> = None;
        for c in work.chars() {
            if let Some((kind, word)) = words.get(&c) {
                if last == Some(c) {
                    // What stands between the two belongs to them.
                    let end = out.trim_end_matches([' ', ',', '，', '、']).len();
                    out.truncate(end);
                } else {
                    out.push_str(word);
                    kinds.push(*kind);
                }
                last = Some(c);
            } else {
                if !matches!(c, ' ' | ',' | '，' | '、') {
                    last = None;
                }
                out.push(c);
            }
        }
        if data::is_doubtful(work) {
            kinds.push(PrivateKind::Doubtful);
        }
        (out, kinds)
    }
}

/// Replaces one group of a pattern by a kind's sign wherever `fits` agrees to its words.
fn replace(
    text: &str,
    pattern: Option<&regex::Regex>,
    group: usize,
    kind: PrivateKind,
    fits: &dyn Fn(&regex::Captures<'_>) -> bool,
) -> String {
    let Some(pattern) = pattern else { return text.to_owned() };
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for found in pattern.captures_iter(text) {
        let Some(part) = found.get(group).filter(|_| fits(&found)) else { continue };
        out.push_str(text.get(from..part.start()).unwrap_or_default());
        out.push(kind.sign());
        from = part.end();
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// Takes any words.
fn any(_found: &regex::Captures<'_>) -> bool {
    true
}

#[cfg(test)]
mod tests;
