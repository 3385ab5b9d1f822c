//! How the values of arguments are read. An error is what fits, a [`Fits`]: the sentence around it
//! comes from the locale files (see `help`).

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

/// What fits in place of a value that does not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Fits {
    /// All of it: names, or a range.
    #[error("{0}")]
    These(String),
    /// An example.
    #[error("{0}")]
    Like(&'static str),
}

/// These words are all that fits.
pub(super) fn fits(words: &str) -> Fits {
    Fits::These(words.to_owned())
}

/// A reader of whole numbers from `least` to `most`, both included.
pub(super) fn within<T: TryFrom<u64> + Clone + Send + Sync + 'static>(
    least: u64,
    most: u64,
) -> impl Fn(&str) -> Result<T, Fits> + Clone + Send + Sync + 'static {
    move |text| {
        let number = text.parse::<u64>().ok().filter(|number| (least..=most).contains(number));
        number
            .and_then(|number| T::try_from(number).ok())
            .ok_or_else(|| Fits::These(format!("{least}..{most}")))
    }
}

/// A whole number of any size that its place can take.
pub(super) fn whole<T: std::str::FromStr>(text: &str) -> Result<T, Fits> {
    text.parse().map_err(|_| Fits::Like("7"))
}

pub(super) fn template(text: &str) -> Result<Template, Fits> {
    Template::parse(text).ok_or_else(|| Fits::These(Template::ALL.map(Template::name).join(", ")))
}

/// A language as scenarios name it.
pub(super) fn written_lang(text: &str) -> Result<Lang, Fits> {
    match text.trim() {
        "zh" | "zh-CN" => Ok(Lang::Zh),
        "en" => Ok(Lang::En),
        _ => Err(fits("zh, en")),
    }
}

pub(super) fn lang(text: &str) -> Result<Lang, Fits> {
    Lang::parse(text).ok_or_else(|| fits("zh-CN, en"))
}

pub(super) fn seat(text: &str) -> Result<String, Fits> {
    if crate::session::is_seat(text) { Ok(text.to_owned()) } else { Err(Fits::Like("A7")) }
}

/// Most seeds of one call.
const MOST_SEEDS: u64 = 1_000_000;

pub(super) fn seeds(text: &str) -> Result<Seeds, Fits> {
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    let last = last.trim_start_matches('=');
    let number = |text: &str| text.parse::<u64>().map_err(|_| Fits::Like("1..100"));
    let seeds = Seeds { first: number(first)?, last: number(last)? };
    let is_range = seeds.first <= seeds.last && seeds.last - seeds.first < MOST_SEEDS;
    if is_range { Ok(seeds) } else { Err(Fits::Like("1..100")) }
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
