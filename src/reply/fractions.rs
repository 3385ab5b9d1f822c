//! Parts of a sum in words, made percentages: 三分之一, 两成, 1/3, "a third of it", "two thirds back".
//!
//! Must not decide what a part is of.

use super::sums::FigureRows;
use crate::base::numeral;
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

static FRACTIONS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?P<below>[0-9一二两三四五六七八九十]{1,2})分之(?P<above>[0-9一二两三四五六七八九]{1,2})|(?P<tenths>[0-9一二两三四五六七八九])成(?P<half>半)?|(?P<up>[1-9])/(?P<down>[2-9]|10)|(?-u:\b)(?P<count>an?|one|two|three|four) (?P<unit>third|quarter|fourth|fifth|tenth)s?(?-u:\b)",
    )
    .ok()
});

/// Words of giving before a Chinese part, in the same clause.
const GIVES: &[&str] = &["退", "赔", "补", "返", "便宜", "让", "优惠", "减", "降", "少收", "省"];
/// Behind a Chinese part these make it something else: a part of the goods, or how new they are.
const NOT_A_SUM: &[char] = &['新', '熟', '干', '满', '以'];
/// Behind two numbers with a stroke these make them an address.
const ADDRESS: &[char] = &['号', '楼', '栋', '幢', '单', '室', '弄'];
/// Behind an English part, it is a part of a sum.
const OF_A_SUM: &[&str] =
    &[" of it", " of the", " of what", " of your", " of that", " back", " off", " refund", " discount"];
/// How far before the part a word of giving may stand, in bytes: eight Chinese characters (design
/// choice).
const NEAR: usize = 24;

/// The ranges of a comparable text that are written anew, and how.
pub(super) fn fraction_rows(text: &str) -> FigureRows {
    let Some(regex) = FRACTIONS.as_ref() else { return Vec::new() };
    regex.captures_iter(text).filter_map(|found| percentage(text, &found)).collect()
}

fn percentage(text: &str, found: &Captures<'_>) -> Option<(Range<usize>, String)> {
    let whole = found.get(0)?;
    let part = |name: &str| found.name(name).and_then(|m| numeral::read(m.as_str()));
    let behind = &text[whole.end()..];
    let share = if let (Some(below), Some(above)) = (part("below"), part("above")) {
        above / below
    } else if let Some(tenths) = part("tenths") {
        let given = is_given(&text[..whole.start()]) && !behind.starts_with(NOT_A_SUM);
        let half = if found.name("half").is_some() { 0.05 } else { 0.0 };
        given.then_some(tenths / 10.0 + half)?
    } else if let (Some(up), Some(down)) = (part("up"), part("down")) {
        let digits = text[..whole.start()].ends_with(|c: char| c.is_ascii_digit() || c == '/')
            || behind.starts_with(|c: char| c.is_ascii_digit() || c == '/')
            || behind.starts_with(ADDRESS);
        let given = is_given(&text[..whole.start()]) || is_of_a_sum(behind);
        (given && !digits).then_some(up / down)?
    } else {
        let count = count_of(found.name("count")?.as_str())?;
        is_of_a_sum(behind).then_some(count / unit_of(found.name("unit")?.as_str())?)?
    };
    (share > 0.0 && share < 1.0).then(|| (whole.range(), format!("{:.4}%", share * 100.0)))
}

/// Whether a word of giving stands shortly before, in the same clause.
fn is_given(before: &str) -> bool {
    let clause = before.rfind([',', '.', ';', '!', '?']).map_or(before, |at| &before[at..]);
    let from = (0..=clause.len().saturating_sub(NEAR)).rev().find(|at| clause.is_char_boundary(*at));
    let near = from.map_or(clause, |from| &clause[from..]);
    GIVES.iter().any(|word| near.contains(word))
}

fn is_of_a_sum(behind: &str) -> bool {
    OF_A_SUM.iter().any(|word| behind.starts_with(word)) && !behind.starts_with(" of the hour")
}

fn count_of(word: &str) -> Option<f64> {
    ["a", "one", "two", "three", "four"].iter().position(|each| *each == word).map(|at| at.max(1) as f64)
}

fn unit_of(word: &str) -> Option<f64> {
    Some(match word {
        "third" => 3.0,
        "quarter" | "fourth" => 4.0,
        "fifth" => 5.0,
        "tenth" => 10.0,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::reply::amount::{Quantity, find};
    use crate::reply::plain::PlainText;

    #[test]
    fn parts_are_read_as_shares() {
        let read = |text: &str| {
            let plain = PlainText::of(text);
            let shares = find(&plain.text, None).into_iter().filter_map(|amount| match amount.quantity {
                Quantity::Share(share) => Some((share * 1_000.0).round() as i64),
                Quantity::Money(_) | Quantity::Unclear | Quantity::Left(_) | Quantity::Bare(_) => None,
            });
            shares.collect::<Vec<_>>()
        };
        for (text, share) in [
            ("退您一成", 100),
            ("退您货款的两成", 200),
            ("赔您3成", 300),
            ("便宜两成半", 250),
            ("退您三分之一", 333),
            ("退4分之3给您", 750),
            ("退您1/3", 333),
            ("I'll give you a third of it back", 333),
            ("a quarter off", 250),
            ("two thirds back to you", 667),
            ("one fifth of the price", 200),
            ("1/4 of the price back", 250),
            ("退百分之二十", 200),
        ] {
            assert_eq!(read(text), vec![share], "{text}");
        }
        for text in [
            "九成新的",
            "牛肉要七成熟",
            "成交",
            "a quarter to six",
            "a quarter of an hour",
            "the third one",
            "a third party seller",
            "3/5 is a Thursday",
            "退货地址：1/2号楼",
        ] {
            assert_eq!(read(text), Vec::<i64>::new(), "{text}");
        }
    }
}
