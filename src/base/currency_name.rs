//! What people call currencies beside an amount: signs, words, codes; and which of them a shop's
//! currency answers to.

use super::Lang;

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

/// Codes, and what people of either language say behind an amount.
const SPOKEN: &[(&str, &str, &str)] = &[
    ("CNY", "元", "yuan"),
    ("EUR", "欧元", "euros"),
    ("HKD", "港元", "dollars"),
    ("JPY", "日元", "yen"),
    ("USD", "美元", "dollars"),
];

/// The word after an amount of a currency; `None` where only its sign is known.
pub(super) fn spoken(code: &str, lang: Lang) -> Option<&'static str> {
    let (_, zh, en) = SPOKEN.iter().find(|(of, _, _)| of.eq_ignore_ascii_case(code))?;
    Some(if lang == Lang::Zh { zh } else { en })
}

/// Whether a character is a sign of some currency.
pub(super) fn is_sign(c: char) -> bool {
    SIGNS.iter().any(|(sign, _)| *sign == c)
}

/// The word for a currency that a text ends with.
pub(super) fn word_at_end(text: &str) -> Option<&'static str> {
    WORDS.iter().map(|(word, _)| *word).find(|word| text.ends_with(word))
}

/// The word for a currency that a text begins with; a Latin word must end there.
pub(super) fn word_at_start(text: &str) -> Option<&'static str> {
    let ends = |word: &str| {
        let next = text[word.len()..].chars().next();
        !word.is_ascii() || !next.is_some_and(|c| c.is_ascii_alphanumeric())
    };
    WORDS.iter().map(|(word, _)| *word).find(|word| text.starts_with(word) && ends(word))
}

/// Whether a sign or a word means another currency than that of a code: `$` and `euros` in a shop
/// that counts in yuan. A word that is no currency's name, or a part of the shop's own sign, is
/// none.
pub(super) fn is_foreign(name: &str, code: &str, own_sign: &str) -> bool {
    if own_sign.to_lowercase().contains(name) {
        return false;
    }
    let signs = SIGNS.iter().filter(|(sign, _)| name.chars().eq([*sign])).map(|(_, codes)| *codes);
    let words = WORDS.iter().filter(|(word, _)| *word == name).map(|(_, codes)| *codes);
    let mut meant = signs.chain(words).filter(|codes| !codes.is_empty());
    meant.any(|codes| !codes.contains(&code.to_ascii_uppercase().as_str()))
}
