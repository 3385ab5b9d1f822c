//! The kinds of export, and which one a text is.

use super::json::{self, JsonKind};
use super::lines::{self, LineKind};
use super::pattern::patterns;
use super::table;

/// A kind of export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChatFormat {
    /// Lines as copied from a chat window.
    Text,
    /// `WhatsApp`'s "Export chat".
    WhatsApp,
    /// Messages of Chatwoot's interface.
    Chatwoot,
    /// Tickets and comments of Zendesk.
    Zendesk,
    /// Conversations of Intercom.
    Intercom,
    /// A table with any columns.
    Csv,
    /// The message manager of Qianniu.
    Qianniu,
    /// The chat log of JD.
    Jd,
}

impl ChatFormat {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Text,
        Self::WhatsApp,
        Self::Chatwoot,
        Self::Zendesk,
        Self::Intercom,
        Self::Csv,
        Self::Qianniu,
        Self::Jd,
    ];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::WhatsApp => "whatsapp",
            Self::Chatwoot => "chatwoot",
            Self::Zendesk => "zendesk",
            Self::Intercom => "intercom",
            Self::Csv => "csv",
            Self::Qianniu => "qianniu",
            Self::Jd => "jd",
        }
    }

    /// The kind of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

patterns! {
    JD_TALK = r"(?m)^/\*{5,}\s*以下为一通会话";
}

fn holds(pattern: Option<&regex::Regex>, text: &str) -> bool {
    pattern.is_some_and(|pattern| pattern.is_match(text))
}

/// The kind that a text looks like. Lines of any kind are [`ChatFormat::Text`] in the end.
pub fn detect(text: &str) -> Option<ChatFormat> {
    let body = text.trim_start();
    if body.starts_with(['{', '[']) && !lines::looks_like(body, LineKind::WhatsApp) {
        return json::detect(body).map(|kind| match kind {
            JsonKind::Chatwoot => ChatFormat::Chatwoot,
            JsonKind::Zendesk => ChatFormat::Zendesk,
            JsonKind::Intercom => ChatFormat::Intercom,
        });
    }
    if text.lines().any(|line| lines::talk_of(line).is_some()) {
        return Some(ChatFormat::Qianniu);
    }
    if holds(JD_TALK.as_ref(), text) {
        return Some(ChatFormat::Jd);
    }
    if lines::looks_like(body, LineKind::WhatsApp) {
        return Some(ChatFormat::WhatsApp);
    }
    if table::looks_like(text) {
        return Some(ChatFormat::Csv);
    }
    lines::looks_like(body, LineKind::Any).then_some(ChatFormat::Text)
}
