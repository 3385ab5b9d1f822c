//! What a cell of a table may say: words of other people are made harmless for spreadsheets.

use crate::base::clean::within_cell;
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

/// A cell as it is written.
pub(crate) fn cell<'a>(column: &str, value: &'a str) -> Cow<'a, str> {
    if WORDS.contains(&column) { within_cell(value) } else { Cow::Borrowed(value) }
}

#[cfg(test)]
mod tests {
    use super::super::COLUMNS;
    use super::*;

    #[test]
    fn only_words_are_made_harmless() {
        assert_eq!(cell("text", "-12.50"), "'-12.50");
        assert_eq!(cell("amount", "-12.50"), "-12.50", "a loss is a number");
    }

    #[test]
    fn columns_of_words_exist() {
        assert!(WORDS.iter().all(|column| COLUMNS.contains(column)));
    }
}
