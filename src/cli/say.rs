//! Messages of the command line in the language in use.

use crate::base::{Lang, Money, Time, clean};
use crate::locale::{self, Value};
use crate::scenario::model::Scenario;

/// Speaks one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Say {
    /// The language in use.
    pub(crate) lang: Lang,
}

impl Say {
    /// The message with this key.
    pub(crate) fn text(self, key: &str) -> String {
        locale::text(self.lang, key)
    }

    /// The message with this key and its values.
    pub(crate) fn with(self, key: &str, values: &[(&'static str, Value)]) -> String {
        locale::text_with(self.lang, key, values)
    }

    /// A sentence on one line. A value named `guess` is a word that may be meant, or empty; it
    /// becomes a sentence of its own.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
    pub(crate) fn sentence(self, key: &str, values: &[(&'static str, Value)]) -> String {
        let guess = |name: &'static str, value: &Value| match value {
            Value::String(word) if name == "guess" && word.is_empty() => (name, "".into()),
            Value::String(word) if name == "guess" => {
                (name, self.with("did-you-mean", &[("guess", word.to_string().into())]).into())
            }
            other => (name, other.clone()),
        };
        let takes_word = key == "play-unknown-guess";
        let values: Vec<(&'static str, Value)> = if takes_word {
            values.to_vec()
        } else {
            values.iter().map(|(name, value)| guess(name, value)).collect()
        };
        clean::one_line(&self.with(key, &values)).into_owned()
    }

    /// An amount in the scenario's currency.
    #[expect(clippy::unused_self, reason = "said through the same hand as every other value")]
    pub(crate) fn money(self, scenario: &Scenario, amount: Money) -> String {
        locale::money(&scenario.currency, amount)
    }

    /// A moment: day, weekday, clock.
    pub(crate) fn moment(self, scenario: &Scenario, at: Time) -> String {
        locale::moment(self.lang, scenario, at)
    }
}
