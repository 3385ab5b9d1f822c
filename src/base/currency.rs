//! A currency: its code, its sign, its decimals; amounts as they are shown.
//!
//! Every shown amount can be typed back, in every currency.

use super::Money;
use super::currency_name::{is_foreign, is_sign, word_at_end, word_at_start};

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

    pub(super) fn is_foreign(&self, name: &str) -> bool {
        is_foreign(name, &self.code, &self.sign)
    }
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
