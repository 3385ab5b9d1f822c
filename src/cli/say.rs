//! Messages of the command line in the language in use.

use crate::base::{Lang, Money, Time};
use crate::locale::{self, Value};
use crate::scenario::model::Scenario;

/// Speaks one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Say {
    /// The language in use.
    pub lang: Lang,
}

impl Say {
    /// The message with this key.
    pub fn text(self, key: &str) -> String {
        locale::text(self.lang, key)
    }

    /// The message with this key and its values.
    pub fn with(self, key: &str, values: &[(&'static str, Value)]) -> String {
        locale::text_with(self.lang, key, values)
    }

    /// An amount in the scenario's currency.
    pub fn money(self, scenario: &Scenario, amount: Money) -> String {
        locale::money(&scenario.currency.sign, amount)
    }

    /// A moment: day, weekday, clock.
    pub fn moment(self, scenario: &Scenario, at: Time) -> String {
        locale::moment(self.lang, scenario, at)
    }
}
