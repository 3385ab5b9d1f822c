//! White space, comments and names.

use super::super::codes;
use super::scanner::Scanner;
use super::signs::is_hidden;
use super::wide;
use std::ops::Range;

impl Scanner<'_> {
    /// Skips white space and comments. A full-width space is reported.
    pub(super) fn white_space(&mut self) {
        while !self.stop {
            let Some(c) = self.peek() else { return };
            if is_white_space(c) {
                self.pos += c.len_utf8();
            } else if c == '\u{3000}' {
                self.report(
                    codes::FULL_WIDTH,
                    self.pos..self.pos + 3,
                    "check-wide-space",
                    "check-wide-space-help",
                );
                self.repair(self.pos, "   ");
                self.pos += 3;
            } else if self.rest().starts_with("//") {
                self.pos += self.rest().find('\n').unwrap_or(self.rest().len());
            } else if self.rest().starts_with("/*") {
                self.block_comment();
            } else if !self.invisible_sign(c) {
                return;
            }
        }
    }

    /// `/* … */`, which may contain others.
    fn block_comment(&mut self) {
        let start = self.pos;
        let mut level = 0_usize;
        let bytes = self.text.as_bytes();
        let mut at = start;
        while let Some(pair) = bytes.get(at..at + 2) {
            match pair {
                b"/*" => level += 1,
                b"*/" => level -= 1,
                _ => {
                    at += 1;
                    continue;
                }
            }
            at += 2;
            if level == 0 {
                self.pos = at;
                return;
            }
        }
        let help = "check-comment-open-help";
        self.report(codes::UNCLOSED, start..start + 2, "check-comment-open", help);
        self.fatal = true;
        self.stop = true;
        self.pos = self.text.len();
    }

    /// The range of the name that starts here, if one does.
    pub(super) fn name(&self) -> Option<Range<usize>> {
        let rest = self.rest();
        let body = rest.strip_prefix("r#").filter(|raw| raw.starts_with(is_name_start)).unwrap_or(rest);
        if !body.starts_with(is_name_start) || wide_start(body) {
            return None;
        }
        let head = rest.len() - body.len();
        let length = body.find(|c: char| !(is_name_part(c) || is_hidden(c))).unwrap_or(body.len());
        let word = body.get(..length)?.trim_end_matches(is_hidden);
        Some(self.pos..self.pos + head + word.len())
    }

    /// A word as it is meant. Signs within it that nobody sees are reported, and taken out of the
    /// copy for the typed pass.
    pub(super) fn word(&mut self, span: Range<usize>) -> String {
        let written = self.slice(span.clone()).to_owned();
        let plain: String = written.chars().filter(|c| !is_hidden(*c)).collect();
        if plain.len() == written.len() {
            return written;
        }
        for (at, c) in written.char_indices().filter(|(_, c)| is_hidden(*c)) {
            self.name_hidden(span.start + at, c);
        }
        self.repair(span.start, &format!("{plain}{}", " ".repeat(written.len() - plain.len())));
        plain
    }

    /// The end of the line that an offset is in.
    pub(super) fn line_end(&self, offset: usize) -> usize {
        self.file.line_range(self.file.line_of(offset)).end.max(offset)
    }

    pub(super) fn slice(&self, span: Range<usize>) -> &str {
        self.text.get(span).unwrap_or("")
    }
}

fn wide_start(text: &str) -> bool {
    text.starts_with(wide::is_wide_ascii)
}

/// White space as `ron` sees it.
fn is_white_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'
            | '\n'
            | '\r'
            | '\x0b'
            | '\x0c'
            | '\u{85}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'
            | '\u{2029}'
    )
}

/// Close to the rule of `ron` (Unicode identifiers); where they differ, `ron` has the last word.
fn is_name_start(c: char) -> bool {
    c == '_' || c.is_alphabetic()
}

/// Whether a name may go on with this character.
pub(super) fn is_name_part(c: char) -> bool {
    (c == '_' || c.is_alphanumeric()) && !wide::is_wide_ascii(c)
}
