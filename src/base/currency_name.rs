//! What people call currencies beside an amount: signs, words, codes; and which of them a shop's
//! currency answers to.

use super::Lang;
use super::currency_code::CODES;

/// Currencies that people call dollars.
const DOLLARS: &[&str] = &["AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "USD"];

/// Currencies whose unit people call 元 or 块.
const YUAN: &[&str] = &["AUD", "CAD", "CNY", "HKD", "JPY", "KRW", "MOP", "NZD", "SGD", "TWD", "USD"];

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

/// Words, the longer first, and the codes of the currencies they name.
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
    ("块钱", YUAN),
    ("元", YUAN),
    ("块", YUAN),
    ("圆", YUAN),
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

/// Words that name a currency only where an amount is asked for: in other texts "pounds" weigh
/// things, and somebody "won".
const TYPED: &[(&str, &[&str])] = &[
    ("pounds", &["GBP"]),
    ("pound", &["GBP"]),
    ("quid", &["GBP"]),
    ("镑", &["GBP"]),
    ("won", &["KRW"]),
    ("francs", FRANCS),
    ("franc", FRANCS),
    ("瑞士法郎", &["CHF"]),
    ("rupees", RUPEES),
    ("rupee", RUPEES),
    ("卢比", RUPEES),
    ("dong", &["VND"]),
    ("越南盾", &["VND"]),
    ("baht", &["THB"]),
    ("泰铢", &["THB"]),
    ("roubles", &["RUB"]),
    ("rubles", &["RUB"]),
    ("卢布", &["RUB"]),
    ("新台币", &["TWD"]),
    ("台币", &["TWD"]),
    ("bucks", DOLLARS),
    ("kuai", &["CNY"]),
];
const FRANCS: &[&str] = &["CHF", "XAF", "XOF", "XPF"];
const RUPEES: &[&str] = &["INR", "LKR", "MUR", "NPR", "PKR"];

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

/// The word or the code for a currency that a typed amount ends with.
pub(super) fn named_at_end(text: &str) -> Option<&'static str> {
    let typed = || TYPED.iter().map(|(word, _)| *word).find(|word| text.ends_with(word));
    let letters = text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
    let code = || CODES.iter().copied().find(|code| code.eq_ignore_ascii_case(&text[letters..]));
    word_at_end(text).or_else(typed).or_else(code)
}

/// The word or the code for a currency that a typed amount begins with.
pub(super) fn named_at_start(text: &str) -> Option<&'static str> {
    let words = WORDS.iter().chain(TYPED).map(|(word, _)| *word);
    let letters = text.len() - text.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    let code = || CODES.iter().copied().find(|code| code.eq_ignore_ascii_case(&text[..letters]));
    words.into_iter().find(|word| text.starts_with(word)).or_else(code)
}

/// The code of the one currency that a name in small letters means.
fn code_of(name: &str) -> Option<&'static str> {
    let (_, codes) = WORDS.iter().chain(TYPED).find(|(word, _)| *word == name)?;
    if codes.len() == 1 { codes.first().copied() } else { None }
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
    let words = WORDS.iter().chain(TYPED).filter(|(word, _)| *word == name).map(|(_, codes)| *codes);
    let other_code = CODES.contains(&name) && !name.eq_ignore_ascii_case(code);
    other_code || signs.chain(words).any(|codes| !codes.contains(&code.to_ascii_uppercase().as_str()))
}

/// The code that was likely meant by a text that is none: one that differs in blanks or in one
/// letter, or one whose currency bears that name. Of several the best known is taken.
pub fn nearest_currency_code(text: &str) -> Option<&'static str> {
    const KNOWN_BEST: &[&str] = &["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "KRW", "SGD", "AUD", "CAD"];
    let plain = text.trim().to_uppercase();
    let exact = CODES.iter().find(|code| **code == plain);
    let near = || KNOWN_BEST.iter().chain(CODES).find(|code| strsim::damerau_levenshtein(code, &plain) == 1);
    let named = || code_of(&plain.to_lowercase());
    exact.copied().or_else(named).or_else(|| near().copied())
}

#[cfg(test)]
mod tests {
    use super::super::currency_code::is_currency_code;
    use super::nearest_currency_code;

    #[test]
    fn a_code_that_is_none_names_the_one_that_was_meant() {
        for (text, meant) in [
            ("JPY ", Some("JPY")),
            ("JPN", Some("JPY")),
            ("USDD", Some("USD")),
            ("人民币", Some("CNY")),
            ("yuan", Some("CNY")),
            ("RMB", Some("CNY")),
            ("pounds", Some("GBP")),
            ("", None),
            ("shells", None),
        ] {
            assert!(!is_currency_code(text), "{text:?}");
            assert_eq!(nearest_currency_code(text), meant, "{text:?}");
        }
        assert!(is_currency_code("cny") && is_currency_code("PLN"));
    }
}
