//! Figures in texts: numbers in digits and in words of both languages, and what they count. Checks
//! compare them; an unclear number is no number.

use crate::base::time::{DAY, HOUR, MINUTE};
use crate::base::{Lang, Money, Span};
use std::collections::{BTreeMap, BTreeSet};

/// The unit of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FigureUnit {
    /// Money of any currency.
    Money,
    /// Hundredths.
    Percent,
    /// Days.
    Day,
    /// Hours.
    Hour,
    /// Minutes.
    Minute,
    /// Centimetres.
    Centimetre,
    /// Millilitres.
    Millilitre,
    /// Litres.
    Litre,
    /// Grams.
    Gram,
}

impl FigureUnit {
    /// The measures of time, with their seconds.
    pub(super) const TIMES: [(Self, i64); 3] = [(Self::Day, DAY), (Self::Hour, HOUR), (Self::Minute, MINUTE)];
}

/// Values by measure, in hundredths.
pub(super) type Figures = BTreeMap<FigureUnit, BTreeSet<i64>>;

/// Values of one, in hundredths.
const ONE: i64 = 100;

/// Units as Chinese texts write them; a longer one stands before a shorter one.
const UNITS_ZH: [(&str, FigureUnit); 21] = [
    ("元", FigureUnit::Money),
    ("块", FigureUnit::Money),
    ("美元", FigureUnit::Money),
    ("欧元", FigureUnit::Money),
    ("英镑", FigureUnit::Money),
    ("日元", FigureUnit::Money),
    ("%", FigureUnit::Percent),
    ("％", FigureUnit::Percent),
    ("天", FigureUnit::Day),
    ("个小时", FigureUnit::Hour),
    ("小时", FigureUnit::Hour),
    ("个钟头", FigureUnit::Hour),
    ("钟头", FigureUnit::Hour),
    ("分钟", FigureUnit::Minute),
    ("厘米", FigureUnit::Centimetre),
    ("公分", FigureUnit::Centimetre),
    ("cm", FigureUnit::Centimetre),
    ("毫升", FigureUnit::Millilitre),
    ("ml", FigureUnit::Millilitre),
    ("升", FigureUnit::Litre),
    ("克", FigureUnit::Gram),
];

/// Units as English texts write them.
const UNITS_EN: [(&str, FigureUnit); 22] = [
    ("yuan", FigureUnit::Money),
    ("rmb", FigureUnit::Money),
    ("dollars", FigureUnit::Money),
    ("euros", FigureUnit::Money),
    ("yen", FigureUnit::Money),
    ("percent", FigureUnit::Percent),
    ("day", FigureUnit::Day),
    ("days", FigureUnit::Day),
    ("hour", FigureUnit::Hour),
    ("hours", FigureUnit::Hour),
    ("minute", FigureUnit::Minute),
    ("minutes", FigureUnit::Minute),
    ("cm", FigureUnit::Centimetre),
    ("ml", FigureUnit::Millilitre),
    ("millilitres", FigureUnit::Millilitre),
    ("litre", FigureUnit::Litre),
    ("litres", FigureUnit::Litre),
    ("liter", FigureUnit::Litre),
    ("liters", FigureUnit::Litre),
    ("g", FigureUnit::Gram),
    ("gram", FigureUnit::Gram),
    ("grams", FigureUnit::Gram),
];

const WORDS_EN: [(&str, i64); 28] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("zero", 0),
];

/// What pieces are counted in.
const PIECES: &str = "个只件条罐盒瓶包本双把张套份支枚台顶副斤次";

/// Signs of money in front of an amount.
const SIGNS: [char; 5] = ['¥', '￥', '$', '€', '£'];

/// The figures of a text.
pub(super) fn figures(words: &str, lang: Lang) -> Figures {
    let mut all = Figures::new();
    let mut unclear = false;
    for (start, end, value) in spans(words, lang) {
        let (before, behind) = (&words[..start], &words[end..]);
        let is_money = before.trim_end().ends_with(SIGNS);
        let measure = if is_money { Some(FigureUnit::Money) } else { measure(before, behind, lang) };
        let (Some(measure), Some(value)) = (measure, value) else { continue };
        match tail(behind, lang) {
            Some(tail) => {
                all.entry(measure).or_default().insert(value + tail);
            }
            None => unclear = true,
        }
    }
    if unclear {
        all.remove(&FigureUnit::Money);
    }
    // A week is as many days in either language.
    if lang == Lang::En && words.to_lowercase().contains("a week") {
        all.entry(FigureUnit::Day).or_default().insert(7 * ONE);
    }
    all
}

/// Every number of a text, whatever it counts.
pub(super) fn numbers(words: &str, lang: Lang) -> BTreeSet<i64> {
    spans(words, lang).into_iter().filter_map(|(_, _, value)| value).collect()
}

/// A whole number as figures write it.
pub(super) const fn whole(number: i64) -> i64 {
    number.saturating_mul(ONE)
}

/// An amount as figures write it.
pub(super) fn amount(money: Money) -> i64 {
    (money.as_f64() * 100.0).round() as i64
}

/// Whether a text that names times names this one; `None` if it names none at all.
pub(super) fn names_span(figures: &Figures, span: Span) -> Option<bool> {
    let each = FigureUnit::TIMES.iter().flat_map(|(unit, seconds)| {
        figures.get(unit).into_iter().flatten().map(move |value| value * seconds)
    });
    let named: BTreeSet<i64> = each.collect();
    (!named.is_empty()).then(|| named.contains(&(span.0 * ONE)))
}

/// The values of all measures of time.
pub(super) fn times(figures: &Figures) -> BTreeSet<i64> {
    FigureUnit::TIMES.iter().filter_map(|(unit, _)| figures.get(unit)).flatten().copied().collect()
}

/// Values in words: `52, 1.5`.
pub(super) fn shown(values: &BTreeSet<i64>) -> String {
    let each = values.iter().map(|value| match (value / ONE, value % ONE) {
        (whole, 0) => whole.to_string(),
        (whole, rest) if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
        (whole, rest) => format!("{whole}.{rest:02}"),
    });
    each.collect::<Vec<_>>().join(", ")
}

/// The tenths behind the unit of money: 七块五 is 7.50, 三块一条 is the price of one. `None` where
/// it is unclear, as in 返10块五星 and "one yuan fifty".
fn tail(behind: &str, lang: Lang) -> Option<i64> {
    let behind = behind.trim_start();
    match lang {
        Lang::Zh => {
            let Some(rest) = behind.strip_prefix('块') else { return Some(0) };
            let digits: String = rest.chars().take_while(|c| is_zh(*c) || c.is_ascii_digit()).collect();
            let next = rest[digits.len()..].chars().next();
            let value = chinese(&digits).or_else(|| decimal(&digits));
            if digits.is_empty() || next.is_some_and(|c| PIECES.contains(c)) {
                return Some(0);
            }
            let is_end = digits.is_ascii() || next.is_none_or(|c| !c.is_alphanumeric());
            value
                .filter(|value| is_end && digits.chars().count() == 1 && *value < 10 * ONE)
                .map(|value| value / 10)
        }
        Lang::En => {
            let unit = behind.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
            let rest = behind[unit.len()..].trim_start();
            let is_money = UNITS_EN.contains(&(unit, FigureUnit::Money));
            (!is_money || english(rest).1.is_none()).then_some(0)
        }
    }
}

/// What stands behind a number.
fn measure(before: &str, behind: &str, lang: Lang) -> Option<FigureUnit> {
    match lang {
        Lang::Zh => {
            let behind = behind.trim_start();
            let (unit, measure) = UNITS_ZH.iter().find(|(unit, _)| behind.starts_with(unit))?;
            let next = behind[unit.len()..].chars().next();
            // 一升四 is part of a larger number, 第三天 is a date, 三块布 are pieces.
            let goes_on = matches!(measure, FigureUnit::Litre | FigureUnit::Day)
                && next.is_some_and(|c| is_zh(c) || c.is_ascii_digit());
            let is_piece = *unit == "块" && next.is_some_and(|c| "布地砖餐儿".contains(c));
            (!goes_on && !is_piece && !before.ends_with('第')).then_some(*measure)
        }
        Lang::En => {
            let behind = behind.strip_prefix([' ', '-']).unwrap_or(behind);
            if behind.starts_with('%') || behind.starts_with("per cent") {
                return Some(FigureUnit::Percent);
            }
            let end = behind.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(behind.len());
            let unit = behind[..end].to_lowercase();
            UNITS_EN.iter().find(|(name, _)| *name == unit).map(|(_, measure)| *measure)
        }
    }
}

/// Where numbers stand in a text, and their values if they are clear.
fn spans(words: &str, lang: Lang) -> Vec<(usize, usize, Option<i64>)> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(first) = words[at..].chars().next() {
        let before = words[..at].chars().next_back();
        let end = if first.is_ascii_digit() && !before.is_some_and(|c| c.is_ascii_alphanumeric()) {
            let end = at + digits(&words[at..]);
            all.push((at, end, decimal(&words[at..end])));
            end
        } else if lang == Lang::Zh && is_zh(first) {
            let length: usize = words[at..].chars().take_while(|c| is_zh(*c)).map(char::len_utf8).sum();
            all.push((at, at + length, chinese(&words[at..at + length])));
            at + length
        } else if lang == Lang::En && first.is_ascii_alphabetic() {
            let (end, value) = english(&words[at..]);
            if value.is_some() {
                all.push((at, at + end, value));
            }
            at + end
        } else {
            at + first.len_utf8()
        };
        at = end;
    }
    all
}

/// How long the number in digits is that a text begins with.
fn digits(words: &str) -> usize {
    let bytes = words.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while digit(end) || (matches!(bytes.get(end), Some(b'.' | b',')) && digit(end + 1)) {
        end += 1;
    }
    end
}

fn decimal(digits: &str) -> Option<i64> {
    let value: f64 = digits.replace(',', "").parse().ok()?;
    (value < 1e9).then(|| (value * 100.0).round() as i64)
}

/// Whether a sign is part of a Chinese number, or makes one unclear.
fn is_zh(sign: char) -> bool {
    "零一二两三四五六七八九十百千万半几多".contains(sign)
}

/// A number in Chinese: 三十二, 一千二 (1200). 半, 几, 多 and 三四 leave it unclear.
fn chinese(words: &str) -> Option<i64> {
    let (mut sum, mut digit, mut unit) = (0, None, 1);
    let mut after_zero = false;
    for sign in words.chars() {
        if let Some(value) = "零一二三四五六七八九".chars().position(|c| c == sign) {
            if sign == '零' {
                after_zero = true;
            } else if digit.replace(value as i64).is_some() {
                return None;
            }
        } else if sign == '两' {
            if digit.replace(2).is_some() {
                return None;
            }
        } else {
            let (_, times) = [('十', 10), ('百', 100), ('千', 1_000), ('万', 10_000)]
                .into_iter()
                .find(|(c, _)| *c == sign)?;
            sum += digit.take().unwrap_or(1) * times;
            (unit, after_zero) = (times, false);
        }
    }
    let rest = digit.unwrap_or(0) * if unit > 10 && !after_zero { unit / 10 } else { 1 };
    Some(whole(sum + rest))
}

/// The word or the number in words that an English text begins with: how long it is, and its value.
fn english(words: &str) -> (usize, Option<i64>) {
    let mut end = 0;
    let mut sum = None;
    loop {
        let from = if end == 0 { 0 } else { end + 1 };
        let rest = words.get(from..).unwrap_or_default();
        let length = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let word = rest[..length].to_lowercase();
        let value = match (word.as_str(), sum) {
            ("hundred", Some(before)) => Some(before * 100),
            ("thousand", Some(before)) => Some(before * 1_000),
            (word, before) => {
                WORDS_EN.iter().find(|(name, _)| *name == word).map(|(_, value)| before.unwrap_or(0) + *value)
            }
        };
        match value {
            Some(value) => (sum, end) = (Some(value), from + length),
            None if end == 0 => return (length.max(1), None),
            None => return (end, sum.map(whole)),
        }
        if !words[end..].starts_with([' ', '-']) {
            return (end, sum.map(whole));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &str, lang: Lang) -> Vec<(FigureUnit, String)> {
        figures(words, lang).into_iter().map(|(measure, values)| (measure, shown(&values))).collect()
    }

    #[test]
    fn figures_are_read_in_both_languages() {
        for (words, lang, expected) in [
            ("每条不低于52元", Lang::Zh, vec![(FigureUnit::Money, "52")]),
            ("给一千二百块，三天", Lang::Zh, vec![(FigureUnit::Money, "1200"), (FigureUnit::Day, "3")]),
            ("手里两千一百块", Lang::Zh, vec![(FigureUnit::Money, "2100")]),
            ("一枚一块五，退六块", Lang::Zh, vec![(FigureUnit::Money, "1.5, 6")]),
            ("九块降到七块五", Lang::Zh, vec![(FigureUnit::Money, "7.5, 9")]),
            ("第三天，三块布，三四十块，两个半小时，一升四", Lang::Zh, vec![]),
            ("五块有点高，好评3元一条，三块一条", Lang::Zh, vec![(FigureUnit::Money, "3, 5")]),
            ("返10块五星，不返三星", Lang::Zh, vec![]),
            ("to save one yuan fifty", Lang::En, vec![]),
            ("一百零五厘米", Lang::Zh, vec![(FigureUnit::Centimetre, "105")]),
            (
                "¥1,200 within twenty-four hours",
                Lang::En,
                vec![(FigureUnit::Money, "1200"), (FigureUnit::Hour, "24")],
            ),
            (
                "one of them: a 3-day wait, 1.50 yuan",
                Lang::En,
                vec![(FigureUnit::Money, "1.5"), (FigureUnit::Day, "3")],
            ),
            (
                "10% off for two hundred grams",
                Lang::En,
                vec![(FigureUnit::Percent, "10"), (FigureUnit::Gram, "200")],
            ),
        ] {
            let expected: Vec<(FigureUnit, String)> =
                expected.into_iter().map(|(measure, value)| (measure, value.to_owned())).collect();
            assert_eq!(of(words, lang), expected, "{words}");
        }
    }

    #[test]
    fn a_time_is_the_same_in_days_and_hours() {
        let day = figures("within a day or 24 hours", Lang::En);
        assert_eq!(names_span(&day, Span::days(1)), Some(true));
        assert_eq!(names_span(&day, Span::days(2)), Some(false));
        assert_eq!(names_span(&figures("soon", Lang::En), Span::days(2)), None);
    }
}
