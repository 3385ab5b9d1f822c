//! A currency: its code, its sign, its decimals; amounts as they are shown, and as people type
//! them.
//!
//! Every shown amount can be typed back, in every currency.

use super::currency_name::{is_foreign, is_sign, word_at_end, word_at_start};
use super::{Money, numeral};

/// Currencies of ISO 4217 without a minor unit in use.
const WHOLE: &[&str] = &[
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
    "XOF", "XPF",
];

/// Currencies of ISO 4217 whose unit has a thousand parts or more. Amounts are counted in
/// hundredths, so these cannot be shown.
const FINER: &[&str] = &["BHD", "CLF", "IQD", "JOD", "KWD", "LYD", "OMR", "TND", "UYW"];

/// The currency of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Currency {
    /// ISO 4217 code.
    pub code: String,
    /// Sign put before amounts.
    pub sign: String,
}

impl Currency {
    /// Decimals that amounts have: 0 for the yen and its like, else 2.
    pub fn decimals(&self) -> u32 {
        if WHOLE.contains(&self.code.to_ascii_uppercase().as_str()) { 0 } else { 2 }
    }

    /// Whether amounts have more than two decimals, which the program does not count.
    pub fn is_finer(&self) -> bool {
        FINER.contains(&self.code.to_ascii_uppercase().as_str())
    }

    /// The smallest amount that can be paid.
    pub fn coin(&self) -> Money {
        if self.decimals() == 0 { Money::major(1) } else { Money(1) }
    }

    /// Whether an amount can be paid to the last coin.
    pub fn can_pay(&self, amount: Money) -> bool {
        amount.0 % self.coin().0 == 0
    }

    /// An amount without sign and thousands: `1284.50`, `39`. Decimals that are nothing are left
    /// out.
    pub fn plain(&self, amount: Money) -> String {
        let text = amount.to_string();
        let whole = text.strip_suffix(".00").map(str::to_owned);
        match self.decimals() {
            0 => Money(round_to(amount.0, self.coin().0)).to_string().trim_end_matches(".00").to_owned(),
            _ => whole.unwrap_or(text),
        }
    }

    /// An amount in the middle of a sentence: `¥1284.50`.
    pub fn short(&self, amount: Money) -> String {
        let minus = if amount < Money::ZERO { "−" } else { "" };
        format!("{minus}{}{}", self.sign, self.plain(Money(amount.0.saturating_abs())))
    }

    /// An amount in a table or a panel: `¥1,284.50`, with a true minus sign.
    pub fn shown(&self, amount: Money) -> String {
        let plain = self.plain(Money(amount.0.saturating_abs()));
        let (whole, cents) = plain.split_once('.').map_or((plain.as_str(), None), |(w, c)| (w, Some(c)));
        let grouped = grouped(whole);
        let minus = if amount < Money::ZERO { "−" } else { "" };
        let cents = cents.map_or_else(String::new, |cents| format!(".{cents}"));
        format!("{minus}{}{grouped}{cents}", self.sign)
    }

    /// Reads an amount as people type it: `59`, `59.9`, `¥1,284.50`, `12元`, `12块5`, `十二块五`,
    /// full-width digits, the sign or the code before or after. An amount beyond all that are taken
    /// is read as one of those, so that it can be refused for its size. `None` if it is no amount,
    /// names another currency, or has more decimals than the currency.
    pub fn read(&self, text: &str) -> Option<Money> {
        if has_gap(text) {
            return None;
        }
        let plain: String = text.chars().filter_map(plain_sign).collect::<String>().to_lowercase();
        let mut rest = plain.as_str();
        let mut minus = take_minus(&mut rest);
        let own = [self.sign.to_lowercase(), self.code.to_lowercase()];
        for _ in 0..2 {
            for sign in own.iter().filter(|sign| !sign.is_empty()) {
                rest = rest.strip_prefix(sign.as_str()).unwrap_or(rest);
                rest = rest.strip_suffix(sign.as_str()).unwrap_or(rest);
            }
            rest = rest.trim_matches(|c| is_sign(c) && !self.is_foreign(c.encode_utf8(&mut [0; 4])));
        }
        minus |= take_minus(&mut rest);
        let digits = in_tenths(rest).or_else(|| {
            let word = word_at_end(rest).filter(|word| !self.is_foreign(word));
            let digits = word.and_then(|word| rest.strip_suffix(word)).unwrap_or(rest);
            ungrouped(digits).or_else(|| in_characters(digits))
        })?;
        let value: f64 = digits.parse().ok()?;
        let huge = (value > Money::HIGHEST.as_f64()).then_some(Money::HIGHEST.times(2));
        let amount = huge.or_else(|| Money::from_decimal(value)).filter(|amount| self.can_pay(*amount))?;
        Some(if minus { -amount } else { amount })
    }

    /// Whether an amount in a text in lower case is one of another currency. `start..end` is the
    /// amount, with or without what names its currency.
    pub fn is_other(&self, text: &str, start: usize, end: usize) -> bool {
        let (before, inside, behind) = (&text[..start], &text[start..end], text[end..].trim_start());
        let near = before.trim_end().chars().rev().take(1).chain(inside.chars());
        let mut near = near.chain(behind.chars().take(1));
        let sign = near.any(|c| is_sign(c) && self.is_foreign(c.encode_utf8(&mut [0; 4])));
        let word = word_at_end(inside).or_else(|| word_at_start(behind));
        sign || word.is_some_and(|word| self.is_foreign(word))
    }

    fn is_foreign(&self, name: &str) -> bool {
        is_foreign(name, &self.code, &self.sign)
    }
}

/// Takes the minus signs before an amount, and says whether there were any.
fn take_minus(rest: &mut &str) -> bool {
    let minus = rest.starts_with('-');
    *rest = rest.trim_start_matches('-');
    minus
}

/// A sign as it is read: full width made plain, blanks left out.
fn plain_sign(c: char) -> Option<char> {
    match c {
        '０'..='９' => char::from_u32(c as u32 - 0xFEE0),
        '．' | '。' => Some('.'),
        '，' => Some(','),
        '−' | '－' | '–' => Some('-'),
        c if c.is_whitespace() => None,
        c => Some(c),
    }
}

/// Whether a blank parts digits: two numbers are no amount.
fn has_gap(text: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let mut parts = text.split_whitespace();
    let mut before = parts.next().unwrap_or_default();
    parts.any(|part| {
        let gap = before.ends_with(is_digit) && part.starts_with(is_digit);
        before = part;
        gap
    })
}

/// An amount in tenths and hundredths of the unit as a decimal: 12块5, 12元5角, 十二块三毛五分, 5毛.
fn in_tenths(text: &str) -> Option<String> {
    let (whole, rest) = match text.split_once(['块', '元']) {
        Some((_, rest)) if rest.is_empty() || rest == "钱" => return None,
        Some((whole, rest)) => (whole_number(whole)?, rest),
        None => ("0".to_owned(), text),
    };
    let (tenths, tail) = first_digit(rest)?;
    let Some(tail) = tail.strip_prefix(['角', '毛']) else {
        return (tail.is_empty() && rest.len() < text.len()).then(|| format!("{whole}.{tenths}"));
    };
    if tail.is_empty() {
        return Some(format!("{whole}.{tenths}"));
    }
    let (cents, end) = first_digit(tail)?;
    matches!(end, "" | "分").then(|| format!("{whole}.{tenths}{cents}"))
}

/// The digit that a text begins with, in figures or in Chinese, and what follows it.
fn first_digit(text: &str) -> Option<(u32, &str)> {
    let c = text.chars().next()?;
    let digit = c.to_digit(10).or_else(|| {
        let value = numeral::read(&text[..c.len_utf8()]).filter(|value| *value < 10.0)?;
        Some(value as u32)
    })?;
    Some((digit, &text[c.len_utf8()..]))
}

/// A whole number in figures, which may have thousands commas, or in Chinese, as figures.
fn whole_number(text: &str) -> Option<String> {
    ungrouped(text).filter(|digits| !digits.contains('.')).or_else(|| in_characters(text))
}

/// A number with Chinese characters as a decimal: 二十, 一千二, 1.5万.
fn in_characters(text: &str) -> Option<String> {
    if text.is_ascii() { None } else { numeral::read(text).map(|value| format!("{value}")) }
}

/// A whole number's digits with thousands commas: `1,284`.
pub fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// Digits without their thousands commas, which must stand before groups of three.
fn ungrouped(digits: &str) -> Option<String> {
    let (whole, cents) = digits.split_once('.').map_or((digits, None), |(w, c)| (w, Some(c)));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || first.len() <= 3 && rest.iter().all(|group| group.len() == 3);
    let sound = is_number(first) && rest.iter().all(|group| is_number(group)) && cents.is_none_or(is_number);
    (grouped && sound).then(|| {
        let cents = cents.map_or_else(String::new, |cents| format!(".{cents}"));
        format!("{first}{}{cents}", rest.concat())
    })
}

/// Rounds half away from zero to a multiple of `unit`.
const fn round_to(amount: i64, unit: i64) -> i64 {
    let half = if amount < 0 { -unit / 2 } else { unit / 2 };
    amount.saturating_add(half) / unit * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn currency(code: &str, sign: &str) -> Currency {
        Currency { code: code.to_owned(), sign: sign.to_owned() }
    }

    #[test]
    fn what_is_shown_can_be_typed_back() {
        for (code, sign) in [
            ("CNY", "¥"),
            ("JPY", "¥"),
            ("EUR", "€"),
            ("USD", "$"),
            ("CHF", "Fr."),
            ("KRW", "₩"),
            ("SEK", "kr"),
        ] {
            let currency = currency(code, sign);
            for minor in [0, 1, 5, 99, 100, 1_250, 3_900, 128_450, 123_456_700, -1_250, -300_000] {
                let amount = Money(minor);
                if !currency.can_pay(amount) {
                    continue;
                }
                for text in [currency.plain(amount), currency.short(amount), currency.shown(amount)] {
                    assert_eq!(currency.read(&text), Some(amount), "{code} {text}");
                }
            }
        }
    }

    #[test]
    fn amounts_are_read_as_people_type_them() {
        let yuan = currency("CNY", "¥");
        for (text, minor) in [
            ("59", Some(5_900)),
            ("59.9", Some(5_990)),
            ("¥1,284.50", Some(128_450)),
            ("５９．９", Some(5_990)),
            ("59。9", Some(5_990)),
            ("12元", Some(1_200)),
            ("12 块", Some(1_200)),
            ("12块5", Some(1_250)),
            ("1，200", Some(120_000)),
            ("12元5角", Some(1_250)),
            ("12元5", Some(1_250)),
            ("12块3毛5分", Some(1_235)),
            ("12块3毛5", Some(1_235)),
            ("5毛", Some(50)),
            ("5角", Some(50)),
            ("12块35", None),
            ("十二块五", Some(1_250)),
            ("十二块五毛", Some(1_250)),
            ("十二元", Some(1_200)),
            ("两块钱", Some(200)),
            ("12块钱", Some(1_200)),
            ("一百二", Some(12_000)),
            ("1.5万", Some(1_500_000)),
            ("五毛", Some(50)),
            ("1,200块5", Some(120_050)),
            ("1.5块5", None),
            ("十二块二十", None),
            ("12块毛", None),
            ("5毛分", None),
            ("39 40", None),
            ("1 284.50", None),
            ("３９　４０", None),
            ("¥ 39 . 50", Some(3_950)),
            ("￥ 38", Some(3_800)),
            ("38 CNY", Some(3_800)),
            ("38 yuan", Some(3_800)),
            ("$5", None),
            ("5$", None),
            ("€5", None),
            ("5 dollars", None),
            ("5欧元", None),
            ("5美元", None),
            ("99999999", Some(2_000_000_000)),
            ("99999999999999999999", Some(2_000_000_000)),
            ("-99999999", Some(-2_000_000_000)),
            ("1,5", None),
            ("12,34,567", None),
            ("5.123", None),
            ("", None),
            ("¥", None),
            ("abc", None),
            ("1e3", None),
            ("NaN", None),
            ("1.2.3", None),
            (".5", None),
        ] {
            assert_eq!(yuan.read(text).map(|m| m.0), minor, "{text:?}");
        }
    }

    #[test]
    fn currencies_of_a_thousand_parts_are_known() {
        for (code, finer) in [("KWD", true), ("bhd", true), ("CLF", true), ("CNY", false), ("JPY", false)] {
            assert_eq!(currency(code, "x").is_finer(), finer, "{code}");
        }
    }

    #[test]
    fn decimals_follow_the_code() {
        let (yen, yuan) = (currency("JPY", "¥"), currency("CNY", "¥"));
        assert_eq!((yen.decimals(), yuan.decimals()), (0, 2));
        assert_eq!(yen.read("1200"), Some(Money::major(1_200)));
        assert_eq!(yen.read("1200.5"), None, "there is no half yen");
        assert_eq!(yen.read("1200円"), Some(Money::major(1_200)));
        assert_eq!(yen.read("1200 rmb"), None, "yuan are no yen");
        assert_eq!(currency("USD", "US$").read("$5"), Some(Money::major(5)));
        assert_eq!(
            (yen.shown(Money(123_456)), yuan.shown(Money(123_456))),
            ("¥1,235".to_owned(), "¥1,234.56".to_owned())
        );
    }

    /// An amount of another currency is distinguished from the shop's own, wherever its name is.
    #[test]
    fn another_currency_is_told() {
        let (yuan, dollar) = (currency("CNY", "¥"), currency("USD", "US$"));
        for (text, in_yuan, in_dollars) in [
            ("$39", true, false),
            ("$ 39 off", true, false),
            ("39$", true, false),
            ("39 $", true, false),
            ("¥39", false, true),
            ("€39", true, true),
            ("39 dollars", true, false),
            ("39 usd", true, false),
            ("39 euros", true, true),
            ("39 european", false, false),
            ("39 yuan", false, true),
            ("39元", false, false),
            ("39块钱", false, false),
            ("39美元", true, false),
            ("39欧元", true, true),
            ("39人民币", false, true),
            ("39 pieces", false, false),
            ("39", false, false),
        ] {
            let start = text.find("39").unwrap_or_default();
            for end in [start + 2, text.len()] {
                assert_eq!(yuan.is_other(text, start, end), in_yuan, "{text} in yuan, {end}");
                assert_eq!(dollar.is_other(text, start, end), in_dollars, "{text} in dollars, {end}");
            }
        }
    }
}
