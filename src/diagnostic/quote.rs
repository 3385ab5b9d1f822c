//! Pieces of untrusted text, made safe and short enough to be shown in a sentence.
//!
//! A scenario may contain terminal control codes or a name a megabyte long; neither may reach the
//! screen.

pub use crate::base::clean::{harmless, shorten};

/// The most characters of a foreign text that a sentence shows.
const SHOWN: usize = 40;

/// A foreign text between backquotes: control characters escaped, cut after 40 characters.
pub fn quote(text: &str) -> String {
    format!("`{}`", shorten(text, SHOWN))
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
