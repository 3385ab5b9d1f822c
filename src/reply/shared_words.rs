//! How far a text repeats the words of a value: single words, pairs of Chinese characters, shares.

use super::plain::is_han;

/// Whether a text contains a word; a word of plain letters only between others than letters and
/// digits.
///
/// Goes through the bytes by itself: the standard search prepares for long texts, which costs
/// several times what looking through these short ones does, and this is asked hundreds of times
/// for every reply.
pub(super) fn has_word(text: &str, word: &str) -> bool {
    let (text, plain, word) = (text.as_bytes(), word.is_ascii(), word.as_bytes());
    let Some(first) = word.first() else {
        return false;
    };
    let edge = |place: Option<usize>| {
        place.and_then(|at| text.get(at)).is_none_or(|byte| !byte.is_ascii_alphanumeric())
    };
    let mut from = 0;
    while let Some(skip) = text[from..].iter().position(|byte| byte == first) {
        let at = from + skip;
        if !text[at..].starts_with(word) {
            from = at + 1;
            continue;
        }
        from = at + word.len();
        if !plain || edge(at.checked_sub(1)) && edge(Some(from)) {
            return true;
        }
    }
    false
}

/// The share of a value's words (English) or pairs of characters (Chinese) that a statement
/// repeats.
pub(super) fn overlap(said: &str, value: &str) -> f64 {
    let parts = parts(value);
    let found = parts.iter().filter(|part| says_part(said, part)).count();
    if parts.is_empty() { 0.0 } else { found as f64 / parts.len() as f64 }
}

/// The words (English) and pairs of characters (Chinese) of a value.
pub(super) fn parts(value: &str) -> Vec<String> {
    let words = value.split(|c: char| !c.is_ascii_alphanumeric());
    let words = words.filter(|w| w.len() > 2 || w.parse::<u32>().is_ok()).map(str::to_owned);
    let han: Vec<char> = value.chars().filter(|c| is_han(*c)).collect();
    words.chain(han.windows(2).map(|pair| pair.iter().collect())).collect()
}

pub(super) fn says_part(said: &str, part: &str) -> bool {
    if part.is_ascii() { has_word(said, part) } else { said.contains(part) }
}
