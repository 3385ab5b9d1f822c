//! Long rows of digits in words, which hide telephone numbers and codes: 幺三八零, "four seven zero
//! nine".

use std::ops::Range;

/// The value of a digit, in figures or as a Chinese word.
pub(super) const fn digit(c: char) -> Option<u8> {
    Some(match c {
        '0'..='9' => c as u8 - b'0',
        '零' | '〇' | '洞' => 0,
        '一' | '幺' | '壹' => 1,
        '二' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' | '拐' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// Rows of at least four digits of which one is a Chinese word.
pub(super) fn digit_rows(text: &str) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let (mut start, mut count, mut words) = (0, 0, 0);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if digit(c).is_some() {
            if count == 0 {
                start = at;
            }
            count += 1;
            words += usize::from(!c.is_ascii());
        } else {
            if count >= 4 && words > 0 {
                rows.push(start..at);
            }
            (count, words) = (0, 0);
        }
    }
    rows
}

/// The place, the end and the value of each word of a row.
pub(super) type SpeltRow = Vec<(usize, usize, u8)>;

/// The value of an English digit in words.
fn spelt_digit(word: &str) -> Option<u8> {
    Some(match word {
        "zero" | "oh" | "nought" => 0,
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        _ => return None,
    })
}

/// Rows of at least four English digits in words, one after the other.
pub(super) fn spelt_rows(text: &str) -> Vec<SpeltRow> {
    const LEAST: usize = 4;
    let mut rows = Vec::new();
    let mut row: SpeltRow = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_lowercase() {
            // Blanks, commas and hyphens stand between the words of a row; nothing else does.
            if !matches!(bytes[at], b' ' | b',' | b'-' | b'/') {
                close(&mut rows, &mut row, LEAST);
            }
            at += 1;
            continue;
        }
        let end = at + bytes[at..].iter().take_while(|byte| byte.is_ascii_lowercase()).count();
        match spelt_digit(&text[at..end]) {
            Some(digit) => row.push((at, end, digit)),
            None => close(&mut rows, &mut row, LEAST),
        }
        at = end;
    }
    close(&mut rows, &mut row, LEAST);
    rows
}

/// Keeps a row that is long enough.
fn close(rows: &mut Vec<SpeltRow>, row: &mut SpeltRow, least: usize) {
    let done = std::mem::take(row);
    if done.len() >= least {
        rows.push(done);
    }
}
