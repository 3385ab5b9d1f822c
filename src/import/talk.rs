//! The common value of every kind of export.

/// Whose words a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChatSide {
    /// The customer's.
    Customer,
    /// The shop's.
    Shop,
    /// Not known yet.
    Unknown,
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatMessage {
    /// When, in seconds since 1970 by the clock of the export; none if it gives no time.
    pub at: Option<i64>,
    /// Who, as the export names them.
    pub sender: String,
    /// Whose side.
    pub side: ChatSide,
    /// The words.
    pub text: String,
}

/// The messages with one customer, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChatTalk {
    /// The customer's name, where the export gives it.
    pub customer: Option<String>,
    /// The messages.
    pub messages: Vec<ChatMessage>,
}

/// The content that was read from one file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ParsedChat {
    /// The talks.
    pub talks: Vec<ChatTalk>,
    /// The shop's name, where the export gives it.
    pub shop: Option<String>,
    /// Lines of which nothing could be made.
    pub dirt: usize,
    /// Whether days and months could be the other way round.
    pub dates_unsure: bool,
}

impl ParsedChat {
    /// All messages.
    pub fn messages(&self) -> impl Iterator<Item = &ChatMessage> {
        self.talks.iter().flat_map(|talk| &talk.messages)
    }

    /// How many messages there are.
    pub fn count(&self) -> usize {
        self.talks.iter().map(|talk| talk.messages.len()).sum()
    }
}
