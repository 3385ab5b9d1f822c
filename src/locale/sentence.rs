//! The sentences of diagnostics in the language in use.

use super::{Value, text, text_with};
use crate::base::Lang;
use crate::diagnostic::Sentence;
use crate::diagnostic::sentence::SentenceValue;

/// Puts a sentence of a diagnostic into words.
pub fn sentence(lang: Lang, said: &Sentence) -> String {
    let wording = |part: &Sentence| sentence(lang, part);
    let comma = text(lang, "check-comma");
    let values = said.values.iter().map(|(name, value)| {
        // A number may choose its plural.
        let worded: Value = if let SentenceValue::Number(number) = value {
            (*number).into()
        } else {
            value.shown(&wording, &comma).into()
        };
        (*name, worded)
    });
    text_with(lang, said.key, &values.collect::<Vec<_>>())
}
