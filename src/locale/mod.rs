//! Everything the program says, in both languages, from the Fluent files under `assets/locales`.
//!
//! No user-visible string is in code. `tests/locales.rs` verifies that both languages are complete
//! and that every key is in use.

mod sentence;

pub use sentence::sentence;

use crate::base::time::{Clock, Weekday};
use crate::base::{Currency, Lang, Money, Span, Time};
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

/// The message with this key. An unknown key is returned as it is, so that it is seen and fixed.
pub fn text(lang: Lang, key: &str) -> String {
    MESSAGES.try_lookup(&identifier(lang), key).unwrap_or_else(|| key.to_owned())
}

/// The message with this key and its values.
pub fn text_with(lang: Lang, key: &str, values: &[(&'static str, Value)]) -> String {
    let args = values.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
    MESSAGES.try_lookup_with_args(&identifier(lang), key, &args).unwrap_or_else(|| key.to_owned())
}

/// A label and what stands behind it, with the colon of the language.
pub fn labelled(lang: Lang, label: &str, text: &str) -> String {
    text_with(lang, "label-text", &[("label", label.to_owned().into()), ("text", text.to_owned().into())])
}

/// The text with a capital letter in front, as a label begins.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
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

/// A length of time in its two largest units, as people say it: `2 days 3 h`, `1 min 40 s`.
pub fn span(lang: Lang, span: Span) -> String {
    let [days, hours, minutes, seconds] = span.parts();
    let parts =
        [("span-days", days), ("span-hours", hours), ("span-minutes", minutes), ("span-seconds", seconds)];
    let first = parts.iter().position(|(_, n)| *n > 0).unwrap_or(parts.len() - 1);
    let shown = parts.iter().skip(first).take(2).enumerate().filter(|(place, (_, n))| *place == 0 || *n > 0);
    let words: Vec<String> = shown.map(|(_, (key, n))| text_with(lang, key, &[("n", (*n).into())])).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_told_in_two_units() {
        for (seconds, en, zh) in [
            (0, "0 s", "0 秒"),
            (100, "1 min 40 s", "1 分钟 40 秒"),
            (3_600, "1 h", "1 小时"),
            (3_605, "1 h", "1 小时"),
            (5_400, "1 h 30 min", "1 小时 30 分钟"),
            (86_400, "1 day", "1 天"),
            (2 * 86_400 + 3 * 3_600, "2 days 3 h", "2 天 3 小时"),
            (-5, "0 s", "0 秒"),
        ] {
            assert_eq!(span(Lang::En, Span(seconds)), en);
            assert_eq!(span(Lang::Zh, Span(seconds)), zh);
        }
    }

    #[test]
    fn both_languages_answer() {
        assert_eq!(text(Lang::Zh, "weekday-2"), "周三");
        assert_eq!(text(Lang::En, "weekday-2"), "Wed");
        assert_eq!(text(Lang::En, "no-such-key"), "no-such-key");
    }
}
