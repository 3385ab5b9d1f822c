//! How the values of arguments are read. An error is an example of what fits: the sentence around
//! it comes from the locale files (see `help`).

use crate::author::Template;
use crate::base::Lang;

/// An inclusive range of seeds, never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seeds {
    /// First.
    pub(crate) first: u64,
    /// Last.
    pub(crate) last: u64,
}

pub(super) fn template(text: &str) -> Result<Template, String> {
    Template::parse(text).ok_or_else(|| Template::ALL.map(Template::name).join(", "))
}

/// A language as scenarios name it.
pub(super) fn written_lang(text: &str) -> Result<Lang, String> {
    match text.trim() {
        "zh" | "zh-CN" => Ok(Lang::Zh),
        "en" => Ok(Lang::En),
        _ => Err("zh, en".to_owned()),
    }
}

pub(super) fn lang(text: &str) -> Result<Lang, String> {
    Lang::parse(text).ok_or_else(|| "zh-CN, en".to_owned())
}

pub(super) fn seat(text: &str) -> Result<String, String> {
    if crate::session::is_seat(text) { Ok(text.to_owned()) } else { Err("A7".to_owned()) }
}

/// Most seeds of one call.
const MOST_SEEDS: u64 = 1_000_000;

pub(super) fn seeds(text: &str) -> Result<Seeds, String> {
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    let last = last.trim_start_matches('=');
    let number = |text: &str| text.parse::<u64>().map_err(|_| "1..100".to_owned());
    let seeds = Seeds { first: number(first)?, last: number(last)? };
    let fits = seeds.first <= seeds.last && seeds.last - seeds.first < MOST_SEEDS;
    if fits { Ok(seeds) } else { Err("1..100".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seat_is_a_short_code() {
        for (text, fits) in
            [("A7", true), ("3-12", true), ("七号", true), ("", false), ("a b", false), ("../x", false)]
        {
            assert_eq!(seat(text).is_ok(), fits, "{text}");
        }
        assert!(seat(&"7".repeat(21)).is_err());
    }

    #[test]
    fn seeds_are_read_with_both_ends() {
        for (text, expected) in [
            ("1..100", Some((1, 100))),
            ("1..=100", Some((1, 100))),
            ("7", Some((7, 7))),
            ("9..3", None),
            ("..", None),
            ("1..x", None),
            ("0..18446744073709551615", None),
        ] {
            assert_eq!(seeds(text).ok().map(|s| (s.first, s.last)), expected, "{text}");
        }
    }
}
