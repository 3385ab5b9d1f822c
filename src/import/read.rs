//! Reads files of chats: text, kind, messages, sides, personal data replaced.

use super::decode::{DecodedText, decode};
use super::format::{self, ChatFormat};
use super::json::{self, JsonKind};
use super::limits::{MAX_BYTES, MOST_FILES, MOST_MESSAGES};
use super::lines::{self, LineKind};
use super::private::{self, MaskedPlace};
use super::refusal::ImportRefusal;
use super::sides;
use super::table::{self, ColumnRole};
use super::talk::{ChatSide, ChatTalk, ParsedChat};
use crate::base::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// The user's statements about the chats.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    /// The kind of export; recognised if it is left out.
    pub format: Option<ChatFormat>,
    /// Names under which the shop speaks; guessed if there are none.
    pub sellers: Vec<String>,
    /// Names of columns by their content; guessed if they are left out.
    pub columns: BTreeMap<ColumnRole, String>,
}

/// The content that was found in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatFile {
    /// The kind of export.
    pub format: ChatFormat,
    /// The encoding, as the standard names it.
    pub encoding: &'static str,
    /// Whether another encoding is almost as likely.
    pub encoding_guessed: bool,
    /// How many messages.
    pub messages: usize,
}

/// The chats of all files, without personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadChats {
    /// The content that was found in each file.
    pub files: Vec<ChatFile>,
    /// The talks in order.
    pub talks: Vec<ChatTalk>,
    /// The language in which most of it is written.
    pub lang: Lang,
    /// Where something was replaced, or should perhaps be.
    pub masked: Vec<MaskedPlace>,
    /// Lines of which nothing could be made.
    pub dirt: usize,
    /// Whether it was guessed who the shop is.
    pub sides_guessed: bool,
    /// Whether days and months could be the other way round.
    pub dates_unsure: bool,
}

/// Reads the bytes of files. The result contains no personal data, as far as it was found.
///
/// # Errors
/// The place of the file, from 0 on, and why it cannot be read.
pub fn read_chats(files: &[Vec<u8>], options: &ImportOptions) -> Result<ReadChats, (usize, ImportRefusal)> {
    if files.len() > MOST_FILES {
        return Err((MOST_FILES, ImportRefusal::TooManyFiles));
    }
    if files.iter().map(Vec::len).sum::<usize>() > MAX_BYTES {
        return Err((files.len().saturating_sub(1), ImportRefusal::TooLarge));
    }
    let (mut chats, mut found, mut guessed) = (Vec::new(), Vec::new(), false);
    for (place, bytes) in files.iter().enumerate() {
        let (chat, file, unsure) = read_one(bytes, options).map_err(|refusal| (place, refusal))?;
        guessed |= unsure;
        chats.push(chat);
        found.push(file);
        if found.iter().map(|file| file.messages).sum::<usize>() > MOST_MESSAGES {
            return Err((place, ImportRefusal::TooManyMessages));
        }
    }
    let lang = language(&chats);
    let masked = private::mask(&mut chats, lang);
    Ok(ReadChats {
        files: found,
        lang,
        masked,
        dirt: chats.iter().map(|chat| chat.dirt).sum(),
        sides_guessed: guessed,
        dates_unsure: chats.iter().any(|chat| chat.dates_unsure),
        talks: chats.into_iter().flat_map(|chat| chat.talks).collect(),
    })
}

fn read_one(bytes: &[u8], options: &ImportOptions) -> Result<(ParsedChat, ChatFile, bool), ImportRefusal> {
    let DecodedText { text, encoding, guessed: encoding_guessed } = decode(bytes)?;
    let format = match options.format {
        Some(format) => format,
        None => format::detect(&text).ok_or_else(|| unknown(&text, options))?,
    };
    let mut chat = match format {
        ChatFormat::Text => lines::read(&text, LineKind::Any),
        ChatFormat::WhatsApp => lines::read(&text, LineKind::WhatsApp),
        ChatFormat::Qianniu => lines::read(&text, LineKind::Qianniu),
        ChatFormat::Jd => lines::read(&text, LineKind::Jd),
        ChatFormat::Chatwoot => json::read(&text, JsonKind::Chatwoot),
        ChatFormat::Zendesk => json::read(&text, JsonKind::Zendesk),
        ChatFormat::Intercom => json::read(&text, JsonKind::Intercom),
        ChatFormat::Csv if json::is_json(&text) => Err(ImportRefusal::UnknownJson),
        ChatFormat::Csv => table::read(&text, &options.columns),
    }?;
    let messages = chat.count();
    if messages == 0 {
        return Err(ImportRefusal::OtherFormat { format: format.name() });
    }
    let guessed = sides::decide_sides(&mut chat, &options.sellers).ok_or(ImportRefusal::NoSeller)?;
    let speaks = |side: ChatSide| chat.messages().any(|message| message.side == side);
    if !speaks(ChatSide::Customer) || !speaks(ChatSide::Shop) {
        let senders: BTreeSet<&str> = chat.messages().map(|message| message.sender.as_str()).collect();
        return Err(ImportRefusal::OneSide { senders: senders.len() });
    }
    Ok((chat, ChatFile { format, encoding, encoding_guessed, messages }, guessed))
}

/// Why no kind fits: JSON of another program, a table whose columns say nothing, or anything else.
fn unknown(text: &str, options: &ImportOptions) -> ImportRefusal {
    if json::is_json(text) {
        return ImportRefusal::UnknownJson;
    }
    match table::read(text, &options.columns) {
        Err(ImportRefusal::NoColumns { columns }) if columns.count >= 2 => {
            ImportRefusal::NoColumns { columns }
        }
        Err(refusal @ ImportRefusal::UnknownColumn { .. }) => refusal,
        Ok(_) | Err(_) => ImportRefusal::UnknownFormat,
    }
}

/// The language in which most of the words are.
fn language(chats: &[ParsedChat]) -> Lang {
    Lang::of_words(chats.iter().flat_map(ParsedChat::messages).map(|message| message.text.as_str()))
}
