//! What a cell of a table may say: words of other people are made harmless for spreadsheets.

use crate::base::clean::is_hidden;
use std::borrow::Cow;

/// Columns that contain words of scenarios, customers and learners. The others contain our own
/// numbers and names.
const WORDS: &[&str] = &[
    "persona",
    "case",
    "product",
    "carrier",
    "supplier",
    "equipment",
    "photos",
    "complaint",
    "key",
    "reason",
    "text",
];

/// A cell as it is written. Of words, hidden characters are left out (line breaks stay), and where
/// a spreadsheet would take them for a formula, an apostrophe is put before them, as one would type
/// it.
pub(crate) fn cell<'a>(column: &str, value: &'a str) -> Cow<'a, str> {
    if !WORDS.contains(&column) {
        return Cow::Borrowed(value);
    }
    let kept = |c: char| !is_hidden(c) || matches!(c, '\n' | '\t');
    let shown = if value.chars().all(kept) {
        Cow::Borrowed(value)
    } else {
        Cow::Owned(value.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|c| kept(*c)).collect())
    };
    if is_formula(&shown) { Cow::Owned(format!("'{shown}")) } else { shown }
}

/// Whether a spreadsheet may take the words for a formula: signs of any width, after any blanks. A
/// tab or a line break at the beginning is one of these blanks.
fn is_formula(words: &str) -> bool {
    let first = words.trim_start().chars().next();
    let starts_blank = words.starts_with(['\t', '\n']);
    starts_blank
        || matches!(
            first,
            Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹢' | '﹣' | '﹦' | '﹫' | '−')
        )
}

#[cfg(test)]
mod tests {
    use super::super::COLUMNS;
    use super::*;

    #[test]
    fn no_words_are_a_formula() {
        for (words, written) in [
            ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
            ("@SUM(1)", "'@SUM(1)"),
            ("+31", "'+31"),
            ("-1+1|cmd", "'-1+1|cmd"),
            ("＝1+1", "'＝1+1"),
            (" =1", "' =1"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\n=1"),
            ("\u{feff}=1", "'=1"),
            ("\0=1\0", "'=1"),
            ("\u{200b}@x", "'@x"),
            ("您好\r\n=1", "您好\n=1"),
            ("It's 5 - 3", "It's 5 - 3"),
            ("", ""),
        ] {
            assert_eq!(cell("text", words), written, "{words:?}");
        }
        assert_eq!(cell("amount", "-12.50"), "-12.50", "a loss is a number");
    }

    #[test]
    fn columns_of_words_exist() {
        assert!(WORDS.iter().all(|column| COLUMNS.contains(column)));
    }
}
