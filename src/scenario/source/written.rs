//! How a value of the format is written in a file.

use serde::Serialize;

/// The value as RON: the name of a bare variant.
pub fn as_written<T: Serialize>(value: &T) -> String {
    ron::to_string(value).unwrap_or_default()
}

/// A text with its quotation marks and escapes, on one line.
pub fn text_literal(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 2);
    out.push('"');
    for sign in words.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Everyday;

    #[test]
    fn variants_have_their_names() {
        assert_eq!(as_written(&Everyday::AsksFact), "AsksFact");
    }
}
