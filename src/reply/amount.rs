//! Finds amounts of money, percentages and Chinese 折 in a comparable text.

use super::sums::{is_negative, is_unclear};
use super::when::number;
use crate::base::{Currency, Money, numeral};
use regex::Regex;
use std::sync::LazyLock;

/// A quantity that was named.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Quantity {
    /// An amount of money.
    Money(Money),
    /// A share of the whole, 0 to 1.
    Share(f64),
    /// What is left to pay, as a share of the whole, 0 to 1 (九折 = 0.9).
    Left(f64),
    /// A number without a unit.
    Bare(f64),
    /// A sum of money that is not clear, is beyond all that are paid, or is in another currency:
    /// 12,5 or 1e3.
    Unclear,
}

/// A quantity and its place in the comparable text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Amount {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) quantity: Quantity,
}

static AMOUNTS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?P<pre>[¥$€£]|rmb ?|cny ?|(?-u:\b)(?:eur|gbp|usd|jpy) ?) *(?P<a>[0-9]+(?:\.[0-9]+)?)|(?P<b>[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十百]+|(?-u:\b)(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)(?-u:\b)) *(?:[元块](?P<jiao>[1-9一二三四五六七八九半])|元|块|圆|欧元|英镑|日元|yuan|rmb|cny|kuai|bucks|dollars?|euros?|pounds?|quid|yen|¥|€|£)|(?P<pc>[0-9]+(?:\.[0-9]+)?|(?-u:\b)(?:five|ten|fifteen|twenty|thirty|forty|fifty)(?-u:\b)) *(?:%|percent|per cent)|百分之(?P<hpc>[一二三四五六七八九十百0-9]+)|(?P<zhe>[0-9](?:\.[0-9])?|[0-9][0-9]|[一二三四五六七八九]{1,2})折|(?P<bare>[0-9]+(?:\.[0-9]+)?)",
    )
    .ok()
});

/// English numbers in words, from two to ninety-nine. "One" is a pronoun more often than a number.
static WORDS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?-u:\b)(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine)(?-u:\b))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?-u:\b)",
    )
    .ok()
});

/// Where English numbers in words stand.
pub(super) fn number_words(text: &str) -> impl Iterator<Item = (usize, usize)> {
    WORDS.iter().flat_map(move |regex| regex.find_iter(text).map(|m| (m.start(), m.end())))
}

/// What follows a sum of money in words. A longer word stands before its own beginning.
const MONEY_WORDS: &[&str] =
    &["yuan", "kuai", "rmb", "bucks", "dollars", "dollar", "euros", "euro", "pounds", "pound", "quid", "yen"];

/// English numbers in words that are money or a share: a unit follows, or a word that only follows
/// a price.
fn in_words(text: &str) -> impl Iterator<Item = Amount> {
    number_words(text).chain(text.match_indices("one yuan").map(|(at, _)| (at, at + 3))).filter_map(
        |(start, end)| {
            let n = numeral::in_english(&text[start..end])?;
            let after = text[end..].trim_start();
            let unit =
                |words: &[&str]| words.iter().find(|word| after.starts_with(**word)).map(|word| word.len());
            let blanks = text.len() - end - after.len();
            let (quantity, more) = if let Some(length) = unit(MONEY_WORDS) {
                (Quantity::Money(Money::from_decimal(n)?), blanks + length)
            } else if let Some(length) = unit(&["percent", "per cent", "%"]) {
                (Quantity::Share(n / 100.0), blanks + length)
            } else if unit(&["off", "back", "less"]).is_some() {
                (Quantity::Bare(n), 0)
            } else {
                return None;
            };
            Some(Amount { start, end: end + more, quantity })
        },
    )
}

/// All quantities named in a comparable text, in order. `own` is the shop's currency, if it is
/// known.
pub(super) fn find(text: &str, own: Option<&Currency>) -> Vec<Amount> {
    let Some(regex) = AMOUNTS.as_ref() else {
        return Vec::new();
    };
    let mut found: Vec<Amount> = regex
        .captures_iter(text)
        .filter_map(|c| {
            let whole = c.get(0)?;
            let get = |name: &str| c.name(name).and_then(|m| number(m.as_str()));
            let jiao = c.name("jiao").filter(|m| counts_jiao(text, m.end()));
            let tenths = jiao.map_or(0.0, |m| {
                if m.as_str() == "半" { 0.5 } else { number(m.as_str()).unwrap_or(0.0) / 10.0 }
            });
            let end = match (c.name("jiao"), jiao) {
                (Some(m), None) => m.start(),
                _ => whole.end(),
            };
            let figures = c.name("a").or_else(|| c.name("b"));
            let unclear = figures.is_some_and(|m| is_unclear(text, m.start(), m.end()));
            let quantity = if let Some(n) = get("a").or_else(|| get("b").map(|n| n + tenths)) {
                let money = Money::from_decimal((n * 100.0).round() / 100.0).filter(|_| !unclear);
                money.map_or(Quantity::Unclear, Quantity::Money)
            } else if let Some(n) = get("pc").or_else(|| get("hpc")) {
                Quantity::Share((n / 100.0).clamp(0.0, 1.0))
            } else if let Some(zhe) = c.name("zhe") {
                Quantity::Left(numeral::share_left(zhe.as_str())?)
            } else {
                Quantity::Bare(get("bare")?)
            };
            Some(Amount { start: whole.start(), end, quantity })
        })
        .chain(in_words(text))
        .collect();
    let is_other = |amount: &Amount| own.is_some_and(|own| own.is_other(text, amount.start, amount.end));
    for amount in &mut found {
        let is_sum = matches!(amount.quantity, Quantity::Money(_) | Quantity::Bare(_));
        // Nobody gives less than nothing: what is meant has to be asked.
        let is_negative = is_negative(text, amount.start);
        if is_negative || is_sum && is_other(amount) {
            amount.quantity = Quantity::Unclear;
        }
    }
    found.sort_by_key(|amount| amount.start);
    found
}

/// Whether a digit behind 块 is tenths (2块9), and not the count of what follows (5块2个).
fn counts_jiao(text: &str, end: usize) -> bool {
    const COUNTED: &[char] = &[
        '个', '件', '条', '双', '只', '份', '张', '斤', '盒', '套', '天', '次', '袋', '瓶', '本', '起', '点',
        '样',
    ];
    let behind = text.get(end..).unwrap_or_default();
    !behind.starts_with(COUNTED) && !behind.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
#[test]
fn every_pattern_can_be_built() {
    assert!(AMOUNTS.is_some() && WORDS.is_some());
}
