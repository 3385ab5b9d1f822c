//! Diagnostics for machines: one JSON array.
//!
//! Fields of an object: `code`, `severity`, `file`, `line`, `column`, `end_line`, `end_column`
//! (from 1, columns in characters, the end is just behind; null without a place), `snippet` (the
//! offending text, at most 160 characters), `sentence` (in the language in use), `key` and `values`
//! (the same without a language), `help` (or null), `notes` (each `file`, `line`, `column`,
//! `text`).

use crate::diagnostic::{Diagnostic, Place, Sentence, SentenceWording, sentence};
use serde_json::{Value, json};

/// Most characters of the offending text that are given.
const SNIPPET: usize = 160;

/// The array, indented, with a line break at the end.
pub(super) fn render(diagnostics: &[Diagnostic], wording: SentenceWording<'_>) -> String {
    let all = Value::Array(diagnostics.iter().map(|each| object(each, wording)).collect());
    format!("{all:#}\n")
}

fn object(diagnostic: &Diagnostic, wording: SentenceWording<'_>) -> Value {
    let place = diagnostic.place.as_ref();
    let (line, column) = place.map(Place::line_column).unzip();
    let (end_line, end_column) = place.map(Place::end_line_column).unzip();
    json!({
        "code": diagnostic.code.0,
        "severity": diagnostic.severity.word(),
        "file": place.map(|place| place.file.name.as_str()),
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "snippet": place.map(|place| place.text().chars().take(SNIPPET).collect::<String>()),
        "sentence": wording(&diagnostic.sentence),
        "key": diagnostic.sentence.key,
        "values": values(&diagnostic.sentence),
        "help": diagnostic.help.as_ref().map(wording),
        "notes": diagnostic.notes.iter().map(|(place, text)| note(place, &wording(text))).collect::<Vec<_>>(),
    })
}

/// The values of a sentence: numbers as numbers, lists as lists, all else as text.
fn values(sentence: &Sentence) -> Value {
    let pairs = sentence.values.iter().map(|(name, value)| {
        let value = match value {
            sentence::SentenceValue::Number(number) => json!(number),
            sentence::SentenceValue::Word(word) => json!(word),
            sentence::SentenceValue::Words(words) => json!(words),
            sentence::SentenceValue::Part(part) => json!({ "key": part.key, "values": values(part) }),
            sentence::SentenceValue::Text(text) => json!(text),
            sentence::SentenceValue::Money(amount) => json!(amount.to_string()),
            sentence::SentenceValue::Span(span) => json!(span.to_string()),
        };
        ((*name).to_owned(), value)
    });
    Value::Object(pairs.collect())
}

fn note(place: &Place, text: &str) -> Value {
    let (line, column) = place.line_column();
    json!({ "file": place.file.name, "line": line, "column": column, "text": text })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::sentence::unworded;
    use crate::diagnostic::{Code, SourceFile};

    #[test]
    fn objects_carry_place_and_words() {
        let file = SourceFile::new("s.ron", "a: 中文");
        let here = Diagnostic::error(Code("S001"), Place::new(&file, 3..9), "wrong")
            .note(Place::new(&file, 0..1), "n");
        let text = render(&[here, Diagnostic::warning(Code("S015"), None, "gone").help("h")], &unworded);
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value[0]["snippet"], "中文");
        assert_eq!((&value[0]["column"], &value[0]["end_column"]), (&json!(4), &json!(6)));
        assert_eq!(value[0]["notes"][0]["column"], 1);
        assert_eq!((&value[1]["line"], &value[1]["help"]), (&Value::Null, &json!("h")));
        assert_eq!(render(&[], &unworded), "[]\n");
    }
}
