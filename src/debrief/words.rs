//! Sentences of the debrief, in both languages at once.

use crate::base::{Lang, Money, Text};
use crate::locale;
use crate::scenario::Scenario;

/// A value of a sentence.
#[derive(Debug, Clone)]
pub(super) enum Part {
    /// A text that has its own two languages.
    Text(Text),
    /// The same in both languages.
    Plain(String),
    /// The message with this key.
    Key(String),
}

impl From<&Text> for Part {
    fn from(text: &Text) -> Self {
        Self::Text(text.clone())
    }
}

/// The message with this key, both languages, its values filled in.
pub(super) fn say(key: &str, parts: &[(&'static str, Part)]) -> Text {
    let in_lang = |lang: Lang| {
        let values: Vec<(&'static str, locale::Value)> = parts
            .iter()
            .map(|(name, part)| {
                let value = match part {
                    Part::Text(text) => text.get(lang).to_owned(),
                    Part::Plain(text) => text.clone(),
                    Part::Key(key) => locale::text(lang, key),
                };
                (*name, value.into())
            })
            .collect();
        locale::text_with(lang, key, &values)
    };
    Text::new(in_lang(Lang::Zh), in_lang(Lang::En))
}

/// An amount in the scenario's currency.
pub(super) fn amount(scenario: &Scenario, amount: Money) -> Part {
    Part::Plain(locale::money(&scenario.currency, amount))
}

/// A share as whole percent.
pub(super) fn percent(share: f64) -> Part {
    Part::Plain(format!("{:.0}", share * 100.0))
}
