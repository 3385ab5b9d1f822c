//! Makes texts comparable: half-width, lower case, simplified characters, plain punctuation, no
//! spaces between Chinese characters, no disguised words, no floods of blanks or signs.
//!
//! Every byte of the result knows the bytes of the original it came from, so that words can be
//! marked. This module must not interpret anything.

use super::digits::{digit, digit_rows, spelt_rows};
use super::fractions::fraction_rows;
use super::reading::Words;
use super::spelling::Spelling;
use super::sums::{FigureRows, sum_rows};
use super::tables::TABLES;
use std::ops::Range;

/// How many characters of a text are read once blanks and repeated signs are squeezed; what follows
/// is left out up to the end's last (design choice, against floods).
const LONGEST: usize = 2_000;
/// How many characters of the end are read of a text that is longer, so that a flood hides nothing
/// there.
const TAIL: usize = 1_000;
/// How often a sign or letter may follow itself.
const REPEATS: usize = 3;

/// A text made comparable, with the way back to the original.
#[derive(Debug, Default)]
pub(super) struct PlainText {
    /// The comparable text.
    pub(super) text: String,
    /// For every byte of `text`: first byte of its source.
    from: Vec<u32>,
    /// For every byte of `text`: byte after its source.
    to: Vec<u32>,
}

impl PlainText {
    /// Makes a text comparable.
    pub(super) fn of(original: &str) -> Self {
        Self::squeezed(original)
            .unspaced()
            .respelled(&TABLES.spelling)
            .with_digits()
            .with_spelt_digits()
            .with_figures(sum_rows)
            .with_figures(fraction_rows)
    }

    /// The same, with the words of a scenario's author.
    pub(super) fn with(original: &str, own: Option<&Spelling>) -> Self {
        let plain = Self::of(original);
        match own {
            Some(own) => plain.respelled(own),
            None => plain,
        }
    }

    /// Character by character: plain forms, squeezed blanks and repeats.
    fn squeezed(original: &str) -> Self {
        let mut out = Self::with_room(original.len().min(LONGEST * 4));
        let mut held_space: Option<(u32, u32)> = None;
        let (mut before, mut repeats, mut length, mut run) = ('\0', 0, 0, 0);
        let tail = original.char_indices().rev().nth(TAIL - 1).map_or(0, |(at, _)| at);
        for (at, c) in original.char_indices() {
            if length >= LONGEST && at < tail {
                continue;
            }
            let (start, end) = (at as u32, (at + c.len_utf8()) as u32);
            // A heart behind 微 or v stands for 信.
            let heart = matches!(c, '♥' | '❤' | '💚') && matches!(before, '微' | '薇' | '威' | 'v' | 'V');
            let c = match c {
                _ if heart => '信',
                c if is_han(c) => TABLES.spelling.simplify(c),
                c => plain(c),
            };
            if c == '\0' {
                continue;
            }
            if c == ' ' {
                held_space = held_space.or(Some((start, end)));
                continue;
            }
            repeats = if c == before && held_space.is_none() { repeats + 1 } else { 0 };
            if repeats >= REPEATS && digit(c).is_none() {
                continue;
            }
            if let Some((s, e)) = held_space.take() {
                if keeps_space(before, c) {
                    out.push(' ', s, e);
                } else if is_han(before) && is_han(c) && divides(run, &original[at..]) {
                    out.push(',', s, e);
                    run = 0;
                }
            }
            run = if c.is_alphanumeric() { run + 1 } else { 0 };
            before = c;
            length += 1;
            // Chinese characters and plain letters, nearly all there is, need no table.
            if c.is_ascii() || is_han(c) {
                out.push(c.to_ascii_lowercase(), start, end);
                continue;
            }
            for lower in c.to_lowercase() {
                out.push(lower, start, end);
            }
        }
        out
    }

    /// With words of single letters joined (W.e.c.h.a.t, f i v e).
    fn unspaced(self) -> Self {
        let rows = letter_rows(&self.text);
        let joined = self.rewritten(rows, |out, row| {
            for at in row.step_by(2) {
                out.copy(&self, at, at + 1);
            }
        });
        joined.unwrap_or(self)
    }

    /// With disguises and slips of the pen undone.
    fn respelled(self, spelling: &Spelling) -> Self {
        let changes: Vec<_> = spelling.find(&self.text).collect();
        let mut reads = changes.iter().map(|change| change.reads);
        let rows = changes.iter().map(|change| change.start..change.end).collect();
        let respelled = self.rewritten(rows, |out, row| {
            let words = self.words(row.start, row.end);
            for c in reads.next().unwrap_or_default().chars() {
                out.push(c, words.start, words.end);
            }
        });
        respelled.unwrap_or(self)
    }

    /// With long rows of Chinese digits (幺三八…), which hide telephone numbers and codes, as digits.
    fn with_digits(self) -> Self {
        let rows = digit_rows(&self.text);
        let in_figures = self.rewritten(rows, |out, row| {
            for (at, c) in self.text[row.clone()].char_indices() {
                let at = row.start + at;
                let words = self.words(at, at + c.len_utf8());
                out.push(digit(c).map_or(c, |d| (b'0' + d) as char), words.start, words.end);
            }
        });
        in_figures.unwrap_or(self)
    }

    /// With some ranges written anew, in their order; the rest stays. None if there are none.
    fn rewritten(
        &self,
        rows: Vec<Range<usize>>,
        mut write: impl FnMut(&mut Self, Range<usize>),
    ) -> Option<Self> {
        if rows.is_empty() {
            return None;
        }
        let mut out = Self::with_room(self.text.len() + 16);
        let mut done = 0;
        for row in rows {
            out.copy(self, done, row.start);
            done = row.end;
            write(&mut out, row);
        }
        out.copy(self, done, self.text.len());
        Some(out)
    }

    /// With long rows of English digits in words (four seven zero nine) as digits.
    fn with_spelt_digits(self) -> Self {
        let found = spelt_rows(&self.text);
        let mut digits = found.iter();
        let rows = found.iter().filter_map(|row| Some(row.first()?.0..row.last()?.1)).collect();
        let in_figures = self.rewritten(rows, |out, _| {
            for &(start, end, digit) in digits.next().into_iter().flatten() {
                let words = self.words(start, end);
                out.push((b'0' + digit) as char, words.start, words.end);
            }
        });
        in_figures.unwrap_or(self)
    }

    /// With sums of money as plain decimals (1,234.50; 一千二百元; 3块2毛5), or parts as percentages
    /// (三分之一).
    fn with_figures(self, rows: fn(&str) -> FigureRows) -> Self {
        let found = rows(&self.text);
        let mut decimals = found.iter();
        let rows = found.iter().map(|(row, _)| row.clone()).collect();
        let plain = self.rewritten(rows, |out, row| {
            let words = self.words(row.start, row.end);
            for c in decimals.next().map_or("", |(_, decimal)| decimal).chars() {
                out.push(c, words.start, words.end);
            }
        });
        plain.unwrap_or(self)
    }

    fn with_room(room: usize) -> Self {
        Self {
            text: String::with_capacity(room),
            from: Vec::with_capacity(room),
            to: Vec::with_capacity(room),
        }
    }

    fn copy(&mut self, other: &Self, start: usize, end: usize) {
        self.text.push_str(&other.text[start..end]);
        self.from.extend_from_slice(&other.from[start..end]);
        self.to.extend_from_slice(&other.to[start..end]);
    }

    fn push(&mut self, c: char, start: u32, end: u32) {
        self.text.push(c);
        self.from.resize(self.text.len(), start);
        self.to.resize(self.text.len(), end);
    }

    /// The place in the original of the bytes `start..end` of the comparable text.
    pub(super) fn words(&self, start: usize, end: usize) -> Words {
        match (self.from.get(start), end.checked_sub(1).and_then(|last| self.to.get(last))) {
            (Some(&start), Some(&end)) if start < end => Words { start, end },
            _ => Words::default(),
        }
    }
}

/// Rows of at least four single letters, each a sign or blank from the next.
fn letter_rows(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let word = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let single = |at: usize| {
        bytes.get(at).is_some_and(u8::is_ascii_lowercase) && !word(at + 1) && (at == 0 || !word(at - 1))
    };
    let mut rows = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let mut end = at;
        while single(end)
            && matches!(bytes.get(end + 1), Some(b' ' | b'.' | b'-' | b'_' | b'*' | b','))
            && single(end + 2)
        {
            end += 2;
        }
        if end >= at + 6 {
            rows.push(at..end + 1);
        }
        at = end + 1;
    }
    rows
}

/// Whether a blank between Chinese characters stands for a sign: both sides are longer than the
/// single characters of a disguise (加 微 信).
fn divides(run: usize, after: &str) -> bool {
    let next = after.chars().take(4).take_while(|c| c.is_alphanumeric()).count();
    run >= 2 && next >= 2 && run + next >= 5
}

/// Whether a blank between two characters divides words.
const fn keeps_space(before: char, after: char) -> bool {
    if before == '\0' {
        return false;
    }
    let joined = is_han(before) && (is_han(after) || after.is_ascii_digit());
    !(joined || before.is_ascii_digit() && is_han(after))
}

/// Whether a character is Chinese writing, which has no spaces between words.
pub(super) const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// One character's plain form; `'\0'` for what is dropped, a comma for what divides (emoji).
fn plain(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => match char::from_u32(c as u32 - 0xfee0) {
            Some(half) => half,
            None => c,
        },
        '。' | '｡' | '…' => '.',
        '、' => '/',
        '￥' => '¥',
        '\u{2018}' | '\u{2019}' | '`' | '´' => '\'',
        '\u{201c}' | '\u{201d}' | '「' | '」' | '《' | '》' | '『' | '』' => '"',
        '\u{2010}'..='\u{2015}' | '−' => '-',
        '×' => '*',
        '➕' | '✚' => '加',
        '🧧' | '⭐' => c,
        '①'..='⑨' => char::from_u32('1' as u32 + (c as u32 - '①' as u32)).unwrap_or(c),
        '\n' | '\r' => ';',
        '\u{200b}'..='\u{200f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{2060}'
        | '\u{ad}'
        | '\0'
        | '\u{20e3}' => '\0',
        '\u{2190}'..='\u{245f}'
        | '\u{2500}'..='\u{2bff}'
        | '\u{1f000}'..='\u{1f0ff}'
        | '\u{1f200}'..='\u{1faff}' => ',',
        c if c.is_whitespace() || c.is_control() => ' ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_made_equal_and_the_way_back_is_kept() {
        for (text, plain) in [
            ("ＯＫ！　可以", "ok! 可以"),
            ("加 微 信", "加微信"),
            ("Can’t  do", "can't do"),
            ("好的😊马上", "好的,马上"),
            ("明天 8 点", "明天8点"),
            ("請加個薇信聊", "请加个微信聊"),
            ("好平返现", "好评返现"),
            ("这个面料好平整", "这个面料好平整"),
            ("Whats App me", "whatsapp me"),
            ("➕V", "加微信"),
            ("W.e.C.h.a.t me", "wechat me"),
            ("f i v e stars", "five star"),
            ("a b or c", "a b or c"),
            ("幺三八零零零零幺二三四", "13800001234"),
            ("the code is four seven zero nine", "the code is 4709"),
            ("Four, seven, zero, nine!", "4709!"),
            ("two or three of the four", "two or three of the four"),
            ("哈哈哈哈哈哈哈", "哈哈哈"),
            ("码不给 别再发了", "码不给,别再发了"),
        ] {
            assert_eq!(PlainText::of(text).text, plain);
        }
        let normal = PlainText::of("Ａb 微 信");
        let at = normal.text.find("微信").unwrap();
        let words = normal.words(at, at + 6);
        assert_eq!(&"Ａb 微 信"[words.start as usize..words.end as usize], "微 信");
    }

    #[test]
    fn a_disguise_is_marked_where_it_was_typed() {
        let text = "亲，聊聊 薇 信 吧";
        let plain = PlainText::of(text);
        let at = plain.text.find("微信").unwrap();
        let words = plain.words(at, at + "微信".len());
        assert_eq!(&text[words.start as usize..words.end as usize], "薇 信");
    }

    #[test]
    fn blanks_and_repeats_hide_nothing() {
        for flood in [" ", "\u{200b}", "。", "😊", "啊", "好的呀", "ab "] {
            let text = flood.repeat(50_000) + "加微信";
            assert!(PlainText::of(&text).text.ends_with("加微信"), "{flood}");
        }
    }
}
