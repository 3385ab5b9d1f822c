//! Everything the program says, in both languages, from the Fluent files under `assets/locales`.
//!
//! No user-visible string stands in code. `tests/locales.rs` holds both languages complete and
//! every key in use.

mod sentence;

pub use sentence::sentence;

use crate::base::time::{Clock, Weekday};
use crate::base::{Currency, Lang, Money, Time};
use crate::scenario::model::Scenario;
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader as _, langid};
use std::borrow::Cow;

#[allow(
    clippy::disallowed_types,
    reason = "the macro's own table; it is looked up by key, never walked through"
)]
mod messages {
    use fluent_templates::static_loader;

    static_loader! {
        pub(super) static MESSAGES = {
            locales: "./assets/locales",
            fallback_language: "en",
            // Isolation marks around values would show up as boxes in terminals and in some fonts.
            customise: |bundle| bundle.set_use_isolating(false),
        };
    }
}
use messages::MESSAGES;

const ZH: LanguageIdentifier = langid!("zh-CN");
const EN: LanguageIdentifier = langid!("en");

fn identifier(lang: Lang) -> LanguageIdentifier {
    match lang {
        Lang::Zh => ZH,
        Lang::En => EN,
    }
}

/// A value put into a message.
pub type Value = FluentValue<'static>;

/// The message with this key. An unknown key is returned as it is, so that it is seen and mended.
pub fn text(lang: Lang, key: &str) -> String {
    MESSAGES.try_lookup(&identifier(lang), key).unwrap_or_else(|| key.to_owned())
}

/// The message with this key and its values.
pub fn text_with(lang: Lang, key: &str, values: &[(&'static str, Value)]) -> String {
    let args = values.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
    MESSAGES.try_lookup_with_args(&identifier(lang), key, &args).unwrap_or_else(|| key.to_owned())
}

/// An amount in the scenario's currency: `¥1,284.50`, with a true minus sign.
pub fn money(currency: &Currency, amount: Money) -> String {
    currency.shown(amount)
}

/// The weekday of a shop day, short.
pub fn weekday(lang: Lang, scenario: &Scenario, day: i64) -> String {
    weekday_from(lang, scenario.first_weekday, day)
}

fn weekday_from(lang: Lang, first_weekday: u8, day: i64) -> String {
    text(lang, &format!("weekday-{}", Weekday::of(first_weekday, day).index()))
}

/// A moment as learners read it: day, weekday, clock.
pub fn moment(lang: Lang, scenario: &Scenario, at: Time) -> String {
    moment_from(lang, scenario.first_weekday, at)
}

/// The same where only the weekday of day 1 is known (0 = Monday).
pub fn moment_from(lang: Lang, first_weekday: u8, at: Time) -> String {
    let values = [
        ("day", at.day().into()),
        ("weekday", weekday_from(lang, first_weekday, at.day()).into()),
        ("clock", Clock(at.clock()).to_minute().into()),
    ];
    text_with(lang, "day-clock", &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_answer() {
        assert_eq!(text(Lang::Zh, "weekday-2"), "周三");
        assert_eq!(text(Lang::En, "weekday-2"), "Wed");
        assert_eq!(text(Lang::En, "no-such-key"), "no-such-key");
    }
}
