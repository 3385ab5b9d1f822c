//! What people call currencies beside an amount: signs, words, codes; and which of them a shop's
//! currency answers to.

use super::Currency;

/// Currencies that people call dollars.
const DOLLARS: &[&str] = &["AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "USD"];

/// Signs, and the codes of the currencies they stand for.
const SIGNS: &[(char, &[&str])] = &[
    ('¥', &["CNY", "JPY"]),
    ('￥', &["CNY", "JPY"]),
    ('$', DOLLARS),
    ('＄', DOLLARS),
    ('€', &["EUR"]),
    ('£', &["GBP"]),
    ('￡', &["GBP"]),
    ('₩', &["KRW"]),
    ('₫', &["VND"]),
    ('₹', &["INR"]),
];

/// Words, the longer first, and the codes of the currencies they name; none for a word that serves
/// any. "Pound" and "won" are left out: they weigh things, and win.
const WORDS: &[(&str, &[&str])] = &[
    ("美元", &["USD"]),
    ("美金", &["USD"]),
    ("美刀", &["USD"]),
    ("欧元", &["EUR"]),
    ("日元", &["JPY"]),
    ("日圆", &["JPY"]),
    ("英镑", &["GBP"]),
    ("港币", &["HKD"]),
    ("港元", &["HKD"]),
    ("韩元", &["KRW"]),
    ("人民币", &["CNY"]),
    ("块钱", &[]),
    ("元", &[]),
    ("块", &[]),
    ("圆", &[]),
    ("円", &["JPY"]),
    ("yuan", &["CNY"]),
    ("rmb", &["CNY"]),
    ("cny", &["CNY"]),
    ("dollars", DOLLARS),
    ("dollar", DOLLARS),
    ("usd", &["USD"]),
    ("hkd", &["HKD"]),
    ("euros", &["EUR"]),
    ("euro", &["EUR"]),
    ("eur", &["EUR"]),
    ("yen", &["JPY"]),
    ("jpy", &["JPY"]),
    ("gbp", &["GBP"]),
    ("krw", &["KRW"]),
];

/// Whether a character is a sign of some currency.
pub(super) fn is_sign(c: char) -> bool {
    SIGNS.iter().any(|(sign, _)| *sign == c)
}

/// The word for a currency that a text ends with.
pub(super) fn word_at_end(text: &str) -> Option<&'static str> {
    WORDS.iter().map(|(word, _)| *word).find(|word| text.ends_with(word))
}

/// The word for a currency that a text begins with; a Latin word must end there.
fn word_at_start(text: &str) -> Option<&'static str> {
    let ends = |word: &str| {
        let next = text[word.len()..].chars().next();
        !word.is_ascii() || !next.is_some_and(|c| c.is_ascii_alphanumeric())
    };
    WORDS.iter().map(|(word, _)| *word).find(|word| text.starts_with(word) && ends(word))
}

impl Currency {
    /// Whether a sign or a word means another currency than this one: `$` and `euros` in a shop
    /// that counts in yuan. What is no name of a currency means none.
    pub(super) fn is_foreign(&self, name: &str) -> bool {
        if self.sign.to_lowercase().contains(name) {
            return false;
        }
        let signs = SIGNS.iter().filter(|(sign, _)| name.chars().eq([*sign])).map(|(_, codes)| *codes);
        let words = WORDS.iter().filter(|(word, _)| *word == name).map(|(_, codes)| *codes);
        let mut meant = signs.chain(words).filter(|codes| !codes.is_empty());
        meant.any(|codes| !codes.contains(&self.code.to_ascii_uppercase().as_str()))
    }

    /// Whether an amount in a text in lower case is one of another currency. `start..end` is the
    /// amount, with or without what names its currency.
    pub fn is_other(&self, text: &str, start: usize, end: usize) -> bool {
        let (before, inside, behind) = (&text[..start], &text[start..end], &text[end..]);
        let mut near = before.trim_end().chars().rev().take(1).chain(inside.chars());
        let sign = near.any(|c| is_sign(c) && self.is_foreign(c.encode_utf8(&mut [0; 4])));
        let word = word_at_end(inside).or_else(|| word_at_start(behind.trim_start()));
        sign || word.is_some_and(|word| self.is_foreign(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An amount of another currency is told from one of the shop's own, wherever its name stands.
    #[test]
    fn another_currency_is_told() {
        let yuan = Currency { code: "CNY".to_owned(), sign: "¥".to_owned() };
        let dollar = Currency { code: "USD".to_owned(), sign: "US$".to_owned() };
        for (text, in_yuan, in_dollars) in [
            ("$39", true, false),
            ("$ 39 off", true, false),
            ("39$", true, false),
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
            for end in [start + 2, text.len().min(start + 3)] {
                if !text.is_char_boundary(end) {
                    continue;
                }
                assert_eq!(yuan.is_other(text, start, end), in_yuan, "{text} in yuan, {end}");
                assert_eq!(dollar.is_other(text, start, end), in_dollars, "{text} in dollars, {end}");
            }
        }
    }
}
