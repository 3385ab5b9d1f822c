//! What a diagnostic says, without a language: a key and typed values.
//!
//! Must not know a language: the renderer of a diagnostic passes what words it (see
//! [`SentenceWording`]).

use super::quote::quote;
use crate::base::{Money, Span};

/// One sentence: the key of its message and the values that the message names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sentence {
    /// The key of the message.
    pub key: &'static str,
    /// The values by name, in the order in which they were given.
    pub values: Vec<(&'static str, SentenceValue)>,
}

/// A value in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SentenceValue {
    /// A piece of text, such as a file name or a figure with a decimal point.
    Text(String),
    /// A whole number; a message may choose its plural by it.
    Number(i64),
    /// An amount of money.
    Money(Money),
    /// A length of time.
    Span(Span),
    /// A word out of a file, shown as a quotation.
    Word(String),
    /// Words out of files, shown as a list of quotations.
    Words(Vec<String>),
    /// Another message inside of this one, such as what a number counts.
    Part(Box<Sentence>),
}

/// Puts a sentence into words.
pub type SentenceWording<'a> = &'a dyn Fn(&Sentence) -> String;

impl Sentence {
    /// The message with this key, without values so far.
    pub const fn new(key: &'static str) -> Self {
        Self { key, values: Vec::new() }
    }

    fn with(mut self, name: &'static str, value: SentenceValue) -> Self {
        self.values.push((name, value));
        self
    }

    /// Adds a piece of text.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "callers hand over whatever can be written")]
    pub fn text(self, name: &'static str, text: impl ToString) -> Self {
        let text = text.to_string();
        self.with(name, SentenceValue::Text(text))
    }

    /// Adds a whole number; one beyond the range of `i64` counts as the largest.
    #[must_use]
    pub fn number(self, name: &'static str, number: impl TryInto<i64>) -> Self {
        self.with(name, SentenceValue::Number(number.try_into().unwrap_or(i64::MAX)))
    }

    /// Adds an amount of money.
    #[must_use]
    pub fn money(self, name: &'static str, amount: Money) -> Self {
        self.with(name, SentenceValue::Money(amount))
    }

    /// Adds a length of time.
    #[must_use]
    pub fn span(self, name: &'static str, span: Span) -> Self {
        self.with(name, SentenceValue::Span(span))
    }

    /// Adds a word out of a file.
    #[must_use]
    pub fn word(self, name: &'static str, word: impl Into<String>) -> Self {
        self.with(name, SentenceValue::Word(word.into()))
    }

    /// Adds words out of files.
    #[must_use]
    pub fn words<T: Into<String>>(self, name: &'static str, words: impl IntoIterator<Item = T>) -> Self {
        self.with(name, SentenceValue::Words(words.into_iter().map(Into::into).collect()))
    }

    /// Adds another message.
    #[must_use]
    pub fn part(self, name: &'static str, part: impl Into<Sentence>) -> Self {
        self.with(name, SentenceValue::Part(Box::new(part.into())))
    }
}

impl SentenceValue {
    /// The value as text; `wording` words a part, `comma` stands between words of a list.
    pub fn shown(&self, wording: SentenceWording<'_>, comma: &str) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Money(amount) => amount.to_string(),
            Self::Span(span) => span.to_string(),
            Self::Word(word) => quote(word),
            Self::Words(words) => words.iter().map(|word| quote(word)).collect::<Vec<_>>().join(comma),
            Self::Part(part) => wording(part),
        }
    }
}

/// A key.
impl From<&'static str> for Sentence {
    fn from(key: &'static str) -> Self {
        Self::new(key)
    }
}

/// The sentence without a language: its key with its values. For tests and logs.
pub fn unworded(sentence: &Sentence) -> String {
    let values =
        sentence.values.iter().map(|(name, value)| format!(" {name}={}", value.shown(&unworded, ",")));
    format!("{}{}", sentence.key, values.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_kind() {
        let sentence = Sentence::new("check-parser")
            .word("name", "丝巾")
            .number("count", 3_u32)
            .span("time", Span::hours(2))
            .words("known", ["a", "b"])
            .part("what", "inner");
        assert_eq!(unworded(&sentence), "check-parser name=`丝巾` count=3 time=2h known=`a`,`b` what=inner");
    }
}
