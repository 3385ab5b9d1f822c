//! Amounts as people type them, and why a text is none.

use super::clean::is_unseen;
use super::currency_name::{is_sign, named_at_end, named_at_start};
use super::{Currency, Money, numeral};

/// Why what was typed is no amount of a shop's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountFlaw {
    /// It is no number.
    NoNumber,
    /// It names another currency.
    OtherCurrency,
    /// It has more decimals than can be paid.
    TooFine,
}

impl Currency {
    /// Reads an amount as people type it; `None` if it is none. See [`Self::read_amount`].
    pub fn read(&self, text: &str) -> Option<Money> {
        self.read_amount(text).ok()
    }

    /// Reads an amount as people type it: `59`, `59.9`, `¥1,284.50`, `12元`, `12块5`, `十二块五`,
    /// full-width digits, the sign or the code before or after. Signs that nobody can see are left
    /// out. An amount beyond all that are taken is read as one of those, so that it can be refused
    /// for its size.
    ///
    /// # Errors
    /// Why it is no amount of this currency.
    pub fn read_amount(&self, text: &str) -> Result<Money, AmountFlaw> {
        let seen: String = text.chars().filter(|c| c.is_whitespace() || !is_unseen(*c)).collect();
        if has_gap(&seen) {
            return Err(AmountFlaw::NoNumber);
        }
        let plain: String = seen.chars().filter_map(plain_sign).collect::<String>().to_lowercase();
        let (value, minus) = self.value(&plain).ok_or_else(|| self.flaw(&plain))?;
        let huge = (value > Money::HIGHEST.as_f64()).then_some(Money::HIGHEST.times(2));
        let amount = huge.or_else(|| Money::from_decimal(value)).filter(|amount| self.can_pay(*amount));
        let amount = amount.ok_or(AmountFlaw::TooFine)?;
        Ok(if minus { -amount } else { amount })
    }

    /// The number of an amount in plain signs, and whether it is below zero; the currency's own
    /// names are left out.
    fn value(&self, plain: &str) -> Option<(f64, bool)> {
        let mut rest = plain;
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
        let word = named_at_end(rest);
        if word.is_some_and(|word| self.is_foreign(word)) {
            return None;
        }
        let digits = in_tenths(rest).filter(|_| !self.is_foreign("元")).or_else(|| {
            let digits = word.and_then(|word| rest.strip_suffix(word)).unwrap_or(rest);
            ungrouped(digits).or_else(|| in_characters(digits))
        })?;
        Some((digits.parse().ok()?, minus))
    }

    /// Why a text without a number of this currency has none.
    fn flaw(&self, plain: &str) -> AmountFlaw {
        let has_number = plain.chars().any(|c| c.is_ascii_digit() || numeral::is_numeral(c));
        let sign = plain.chars().any(|c| is_sign(c) && self.is_foreign(c.encode_utf8(&mut [0; 4])));
        let words = [named_at_end(plain), named_at_start(plain), in_tenths(plain).and(Some("元"))];
        let word = words.into_iter().flatten().any(|word| self.is_foreign(word));
        if has_number && (sign || word) { AmountFlaw::OtherCurrency } else { AmountFlaw::NoNumber }
    }

    /// Two amounts in plain figures that can be paid, for an example: 5 and 5.50; where the
    /// currency has no decimals 5 and 50.
    pub fn examples(&self) -> (String, String) {
        let second = if self.decimals() == 0 { Money::major(50) } else { Money(550) };
        (self.plain(Money::major(5)), self.plain(second))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn currency(code: &str, sign: &str) -> Currency {
        Currency { code: code.to_owned(), sign: sign.to_owned() }
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
            ("4\u{200b}8", Some(4_800)),
            ("\u{2068}48\u{2069}", Some(4_800)),
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

    /// The names of every currency are read beside an amount of it, and refuse it elsewhere.
    #[test]
    fn an_amount_of_another_currency_is_refused_as_one() {
        use AmountFlaw::{NoNumber, OtherCurrency, TooFine};
        let shops = [("CNY", "¥"), ("USD", "$"), ("EUR", "€"), ("GBP", "£"), ("JPY", "¥"), ("KRW", "₩")];
        for (text, own, others) in [
            ("43 pounds", "GBP", OtherCurrency),
            ("43英镑", "GBP", OtherCurrency),
            ("44 dollars", "USD", OtherCurrency),
            ("42 euros", "EUR", OtherCurrency),
            ("5000 won", "KRW", OtherCurrency),
            ("5000韩元", "KRW", OtherCurrency),
            ("700 yen", "JPY", OtherCurrency),
            ("40 yuan", "CNY", OtherCurrency),
            ("$39", "USD", OtherCurrency),
            ("39 CHF", "CHF", OtherCurrency),
            ("chf39", "CHF", OtherCurrency),
            ("39 francs", "CHF", OtherCurrency),
            ("cheap", "", NoNumber),
            ("39 40", "", NoNumber),
            ("5.123", "", TooFine),
        ] {
            for (code, sign) in shops {
                let read = currency(code, sign).read_amount(text).map(|_| ());
                assert_eq!(read, if code == own { Ok(()) } else { Err(others) }, "{text} in {code}");
            }
        }
        for (code, sign, taken) in [("EUR", "€", false), ("GBP", "£", false), ("CNY", "¥", true)] {
            for text in ["9999元", "99块", "十二块五", "12元5角"] {
                let read = currency(code, sign).read_amount(text).map(|_| ());
                assert_eq!(read, if taken { Ok(()) } else { Err(OtherCurrency) }, "{text} in {code}");
            }
        }
        assert_eq!(currency("KRW", "₩").read_amount("5.5"), Err(TooFine));
    }

    #[test]
    fn every_example_is_an_amount() {
        for code in ["CNY", "EUR", "JPY", "KRW", "VND", "USD"] {
            let currency = currency(code, "");
            let (one, other) = currency.examples();
            assert!(
                currency.read(&one).is_some() && currency.read(&other).is_some(),
                "{code}: {one}, {other}"
            );
        }
    }
}
