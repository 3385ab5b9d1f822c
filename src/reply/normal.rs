//! Makes texts comparable: half-width, lower case, plain punctuation, no spaces between Chinese characters.
//!
//! Every byte of the result knows the bytes of the original it came from, so that words can be marked. This
//! module must not interpret anything.

use super::reading::Words;

/// How many characters of a text are read; what follows is ignored (design choice, against floods).
const LONGEST: usize = 2_000;

/// A text made comparable, with the way back to the original.
#[derive(Debug)]
pub(super) struct Normal {
    /// The comparable text.
    pub(super) text: String,
    /// For every byte of `text`: first byte of its source.
    from: Vec<u32>,
    /// For every byte of `text`: byte after its source.
    to: Vec<u32>,
}

impl Normal {
    /// Makes a text comparable.
    pub(super) fn of(original: &str) -> Self {
        let room = original.len().min(LONGEST * 4);
        let mut out = Self {
            text: String::with_capacity(room),
            from: Vec::with_capacity(room),
            to: Vec::with_capacity(room),
        };
        let mut held_space: Option<(u32, u32)> = None;
        for (at, c) in original.char_indices().take(LONGEST) {
            let (start, end) = (at as u32, (at + c.len_utf8()) as u32);
            let c = plain(c);
            if c == '\u{0}' {
                continue;
            }
            if c == ' ' {
                held_space = held_space.or(Some((start, end)));
                continue;
            }
            if let Some((s, e)) = held_space.take() {
                let before = out.text.chars().next_back();
                let keep = before.is_some_and(|b| !(is_han(b) && (is_han(c) || c.is_ascii_digit())));
                if keep && !(before.is_some_and(|b| b.is_ascii_digit()) && is_han(c)) {
                    out.push(' ', s, e);
                }
            }
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

    fn push(&mut self, c: char, start: u32, end: u32) {
        self.text.push(c);
        self.from.resize(self.text.len(), start);
        self.to.resize(self.text.len(), end);
    }

    /// Where the bytes `start..end` of the comparable text stand in the original.
    pub(super) fn words(&self, start: usize, end: usize) -> Words {
        match (self.from.get(start), end.checked_sub(1).and_then(|last| self.to.get(last))) {
            (Some(&start), Some(&end)) if start < end => Words { start, end },
            _ => Words::default(),
        }
    }
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
        '\u{201c}' | '\u{201d}' | '「' | '」' | '《' | '》' => '"',
        '\u{2010}'..='\u{2015}' | '−' => '-',
        '×' => '*',
        '\n' | '\r' => ';',
        '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{2060}' | '\u{0}' => '\0',
        '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' => ',',
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
        ] {
            assert_eq!(Normal::of(text).text, plain);
        }
        let normal = Normal::of("Ａb 微 信");
        let at = normal.text.find("微信").unwrap();
        let words = normal.words(at, at + 6);
        assert_eq!(&"Ａb 微 信"[words.start as usize..words.end as usize], "微 信");
    }
}
