//! Text in the two languages of the program.

use super::clean::is_unseen;
use serde::{Deserialize, Serialize};

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Lang {
    /// Simplified Chinese.
    #[default]
    #[serde(rename = "zh-CN")]
    Zh,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The language tag: `zh-CN` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// How a scenario names the language: `zh` or `en`.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The language in which most of some texts is written; Chinese if nothing is.
    pub fn of_words<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut han, mut latin) = (0_usize, 0_usize);
        for c in texts.into_iter().flat_map(str::chars) {
            han += usize::from(matches!(c, '\u{3400}'..='\u{9fff}'));
            latin += usize::from(c.is_ascii_alphabetic());
        }
        // A Chinese sign says as much as four letters.
        if han * 4 >= latin { Self::Zh } else { Self::En }
    }

    /// Reads a language tag or an environment's locale name such as `zh_CN.UTF-8`.
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        if tag.starts_with("zh") {
            Some(Self::Zh)
        } else if tag.starts_with("en") {
            Some(Self::En)
        } else {
            None
        }
    }
}

/// A text as a scenario gives it: in Chinese, in English, or in both.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Text {
    /// Simplified Chinese; empty if the author gave none.
    pub zh: String,
    /// English; empty if the author gave none.
    pub en: String,
}

impl Text {
    /// A text with both languages.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }

    /// The text in the given language, or in the other one if that is all there is.
    pub fn get(&self, lang: Lang) -> &str {
        let (first, second) = match lang {
            Lang::Zh => (&self.zh, &self.en),
            Lang::En => (&self.en, &self.zh),
        };
        if first.is_empty() { second } else { first }
    }

    /// Whether neither language says anything.
    pub fn is_empty(&self) -> bool {
        self.zh.is_empty() && self.en.is_empty()
    }

    /// The same text with every `{slot}` replaced by the slot's value in each language.
    #[must_use]
    pub fn fill(&self, slots: &[(&str, Text)]) -> Self {
        let mut out = self.clone();
        for (name, value) in slots {
            let mark = format!("{{{name}}}");
            if out.zh.contains(&mark) {
                out.zh = out.zh.replace(&mark, value.get(Lang::Zh));
            }
            if out.en.contains(&mark) {
                out.en = out.en.replace(&mark, value.get(Lang::En));
            }
        }
        out
    }
}

/// Whether nothing of a text can be seen.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_unseen)
}

/// Whether a brace of a text, full-width or plain, has no partner: half a slot.
pub fn has_half_slot(text: &str) -> bool {
    let mut open = false;
    for sign in text.chars() {
        match sign {
            '{' | '｛' if open => return true,
            '{' | '｛' => open = true,
            '}' | '｝' if !open => return true,
            '}' | '｝' => open = false,
            _ => {}
        }
    }
    open
}

/// The names between braces in a text, full-width braces among them: `{arrival}`, `｛arrival｝`.
pub fn slots_of(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find(['{', '｛']) {
        rest = rest[open..].trim_start_matches(['{', '｛']);
        let Some(close) = rest.find(['}', '｝']) else {
            // Nothing closes it, so the rest names no slot.
            found.push(rest.trim());
            break;
        };
        found.push(rest[..close].trim());
        rest = &rest[close..];
    }
    found
}
