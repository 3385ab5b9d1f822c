//! Sentences in both languages at once, so that a learner may switch language with a page open.

use super::words::FieldWord;
use crate::base::{Lang, Money, Span, Text};
use crate::locale::{self, Value};
use crate::scenario::Scenario;
use crate::sim::Remedy;

/// A value of a sentence.
#[derive(Debug, Clone)]
pub(crate) enum SentencePart {
    /// A text that has its own two languages.
    Text(Text),
    /// The same in both languages.
    Plain(String),
    /// A number, by which a message may choose its form.
    Number(i64),
    /// The message with this key.
    Key(String),
}

impl From<&Text> for SentencePart {
    fn from(text: &Text) -> Self {
        Self::Text(text.clone())
    }
}

impl SentencePart {
    /// A word of the field.
    pub(crate) fn word(word: impl FieldWord) -> Self {
        Self::Key(word.key())
    }

    /// A length of time.
    pub(super) fn span(span: Span) -> Self {
        Self::Text(Text { zh: locale::span(Lang::Zh, span), en: locale::span(Lang::En, span) })
    }

    pub(super) fn value(&self, lang: Lang) -> Value {
        match self {
            Self::Text(text) => text.get(lang).to_owned().into(),
            Self::Plain(text) => text.clone().into(),
            Self::Number(n) => (*n).into(),
            Self::Key(key) => locale::text(lang, key).into(),
        }
    }
}

/// The message with this key, both languages, its values filled in.
pub(crate) fn say(key: &str, parts: &[(&'static str, SentencePart)]) -> Text {
    let in_lang = |lang: Lang| {
        let values: Vec<_> = parts.iter().map(|(name, part)| (*name, part.value(lang))).collect();
        locale::text_with(lang, key, &values)
    };
    Text::new(in_lang(Lang::Zh), in_lang(Lang::En))
}

/// An amount in the scenario's currency.
pub(crate) fn amount(scenario: &Scenario, amount: Money) -> SentencePart {
    SentencePart::Plain(locale::money(&scenario.currency, amount))
}

/// A share as whole percent.
pub(crate) fn percent(share: f64) -> SentencePart {
    SentencePart::Plain(format!("{:.0}", share * 100.0))
}

/// A number of a formula in prose: whole from 10 on, else with one decimal where it has one.
pub(crate) fn number_words(x: f64) -> String {
    let text = if x.abs() >= 10.0 { format!("{x:.0}") } else { format!("{x:.1}") };
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

/// Points as a whole number with a true minus; no minus before a zero.
pub(crate) fn whole_points(points: f64) -> String {
    format!("{:.0}", points.round() + 0.0).replace('-', "−")
}

/// A count.
pub(crate) fn number(n: impl Into<i64>) -> SentencePart {
    SentencePart::Number(n.into())
}

/// A remedy with its amount, where it has one: `part refund ¥5`.
pub(crate) fn remedy_words(scenario: &Scenario, remedy: Remedy) -> SentencePart {
    if !remedy.amount.is_positive() {
        return SentencePart::word(remedy.kind);
    }
    let what = [("remedy", SentencePart::word(remedy.kind)), ("amount", amount(scenario, remedy.amount))];
    SentencePart::Text(say("step-remedy-amount", &what))
}

#[cfg(test)]
mod tests {
    use super::whole_points;

    #[test]
    fn there_is_no_minus_before_a_zero() {
        let shown = [-0.4, -0.0, 0.4, -1.5, 83.5].map(whole_points);
        assert_eq!(shown, ["0", "0", "0", "−2", "84"]);
    }
}
