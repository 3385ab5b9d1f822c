//! The layout of a text: its lines, how deep each begins, and the signs that stand outside of texts
//! and comments.

use super::quoted::quoted_length;
use super::wide;

/// What a sign is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::scenario::source) enum SignKind {
    Bracket,
    Comma,
    Colon,
}

/// A bracket, comma or colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::scenario::source) struct Sign {
    /// Byte offset.
    pub(in crate::scenario::source) at: usize,
    /// Bytes; full-width signs have three.
    pub(in crate::scenario::source) length: usize,
    /// The ASCII sign that is meant.
    pub(in crate::scenario::source) meant: char,
    pub(in crate::scenario::source) kind: SignKind,
    /// The line, from 0.
    pub(in crate::scenario::source) line: usize,
}

/// A line with something in it besides white space and comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::scenario::source) struct SourceLine {
    /// Its number, from 0.
    pub(in crate::scenario::source) number: usize,
    /// Where its first sign stands.
    pub(in crate::scenario::source) begin: usize,
    /// Bytes of white space before its first sign.
    pub(in crate::scenario::source) indent: usize,
    /// Whether its first sign closes a bracket.
    pub(super) closes: bool,
    /// Its first sign, if that is a comma.
    pub(super) comma: Option<usize>,
    /// Just behind its last sign.
    pub(super) end: usize,
}

#[derive(Debug)]
pub(in crate::scenario::source) struct Layout<'a> {
    whole: &'a str,
    pub(in crate::scenario::source) lines: Vec<SourceLine>,
    pub(in crate::scenario::source) signs: Vec<Sign>,
}

impl<'a> Layout<'a> {
    /// The name that stands right before a place.
    pub(super) fn name_before(&self, at: usize) -> &'a str {
        let before = self.whole.get(..at).unwrap_or("").trim_end();
        let name = before.rfind(|c: char| !(c.is_alphanumeric() || c == '_'));
        before.get(name.map_or(0, |at| at + before.get(at..).map_or(1, first_length))..).unwrap_or("")
    }
}

fn first_length(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

pub(in crate::scenario::source) fn is_closer(c: char) -> bool {
    matches!(c, ')' | ']' | '}')
}

/// The layout, or none where a text or comment is not closed on its line: then the places outside
/// of texts are unknown.
pub(in crate::scenario::source) fn layout(text: &str) -> Option<Layout<'_>> {
    let found = Layout { whole: text, lines: Vec::new(), signs: Vec::new() };
    let line_end = end_of_line(text, 0);
    let mut reader = LayoutReader { text, at: 0, line: 0, line_start: 0, line_end, begun: None, found };
    while let Some(c) = reader.rest().chars().next() {
        reader.take(c)?;
    }
    Some(reader.found)
}

struct LayoutReader<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    line_start: usize,
    /// Where the line ends; looked for once a line, since a line may be the whole text.
    line_end: usize,
    /// The line that the last entry of the layout stands for.
    begun: Option<usize>,
    found: Layout<'a>,
}

impl<'a> LayoutReader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn take(&mut self, c: char) -> Option<()> {
        let rest = self.rest();
        let length = if c == '\n' {
            self.line += 1;
            self.line_start = self.at + 1;
            self.line_end = end_of_line(self.text, self.line_start);
            1
        } else if rest.starts_with("//") || (rest.starts_with("#!") && self.found.lines.is_empty()) {
            // A comment, or a line such as `#![enable(…)]` at the top.
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            let length = block_comment(rest)?;
            let within = rest.get(..length)?;
            if let Some(last) = within.rfind('\n') {
                self.line += within.matches('\n').count();
                self.line_start = self.at + last + 1;
                self.line_end = end_of_line(self.text, self.line_start);
            }
            length
        } else if c.is_whitespace() || c == '\u{feff}' {
            c.len_utf8()
        } else {
            self.sign(c)?
        };
        self.at += length;
        Some(())
    }

    /// Something that is neither white space nor a comment; returns its length.
    fn sign(&mut self, c: char) -> Option<usize> {
        let meant = wide::meant(c).unwrap_or(c);
        let length = self.text_length(c)?.max(c.len_utf8());
        let is_text = length > c.len_utf8();
        let end = self.at + length;
        if self.begun == Some(self.line) {
            self.found.lines.last_mut()?.end = end;
        } else {
            self.begun = Some(self.line);
            let (indent, closes) = (self.at - self.line_start, is_closer(meant) && !is_text);
            let comma = (meant == ',').then_some(self.at);
            let (number, begin) = (self.line, self.at);
            self.found.lines.push(SourceLine { number, begin, indent, closes, comma, end });
        }
        let kind = match meant {
            '(' | ')' | '[' | ']' | '{' | '}' => SignKind::Bracket,
            ',' => SignKind::Comma,
            ':' => SignKind::Colon,
            _ => return Some(length),
        };
        if !is_text {
            let sign = Sign { at: self.at, length, meant, kind, line: self.line };
            self.found.signs.push(sign);
        }
        Some(length)
    }

    /// The length of the text that starts here, 0 if none does; none if it is not closed on its
    /// line.
    fn text_length(&self, c: char) -> Option<usize> {
        let line = self.text.get(self.at..self.line_end).unwrap_or("");
        if c == '"' || c == 'r' {
            return quoted_length(self.text.get(..self.at)?, line);
        }
        if c == '\'' {
            let mut signs = line.char_indices().skip(1);
            let escaped = signs.next().is_some_and(|(_, c)| c == '\\');
            let close = line.char_indices().skip(2 + usize::from(escaped)).find(|(_, c)| *c == '\'');
            return Some(close.map_or(0, |(at, _)| at + 1));
        }
        let Some(closing) = wide::closing_quote(c) else { return Some(0) };
        let body = line.get(c.len_utf8()..)?;
        let (at, close) = body.char_indices().find(|(_, c)| closing.contains(c) || *c == '"')?;
        Some(c.len_utf8() + at + close.len_utf8())
    }
}

/// Where the line that an offset is in ends.
fn end_of_line(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| at + length)
}

/// The length of `/* … */`, which may contain others.
pub(super) fn block_comment(rest: &str) -> Option<usize> {
    let (mut level, mut at) = (0_usize, 0);
    loop {
        match rest.as_bytes().get(at..at + 2)? {
            b"/*" => (level, at) = (level + 1, at + 2),
            b"*/" => (level, at) = (level - 1, at + 2),
            _ => at += 1,
        }
        if level == 0 {
            return Some(at);
        }
    }
}
