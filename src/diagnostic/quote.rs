//! Pieces of untrusted text, made safe and short enough to be shown in a sentence.
//!
//! A scenario may contain terminal control codes or a name a megabyte long; neither may reach the
//! screen.

use crate::base::clean::is_hidden;

/// The most characters of a foreign text that a sentence shows.
const SHOWN: usize = 40;

/// A foreign text between backquotes: control characters escaped, cut after 40 characters.
pub fn quote(text: &str) -> String {
    format!("`{}`", shorten(text, SHOWN))
}

/// The first `limit` characters with control characters escaped, and `…` when something was cut.
pub fn shorten(text: &str, limit: usize) -> String {
    let mut shown = harmless(&text.chars().take(limit).collect::<String>());
    if text.chars().nth(limit).is_some() {
        shown.push('…');
    }
    shown
}

/// The text with control and direction-changing characters written as escapes.
pub fn harmless(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) {
            out.extend(c.escape_default());
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_text_is_made_safe_and_short() {
        assert_eq!(quote("价格"), "`价格`");
        assert_eq!(quote("a\u{1b}[31m\n"), "`a\\u{1b}[31m\\n`");
        assert_eq!(quote(&"长".repeat(1000)), format!("`{}…`", "长".repeat(40)));
    }
}
