//! Quotation marks in the wrong place: one within a text, or one that is missing behind it.

use super::super::codes;
use super::super::tree::{NodeId, ValueShape};
use super::scanner::Scanner;
use super::token::is_name_part;
use super::wide;

/// What a closing quotation mark that does not close turns out to be.
pub(super) enum InnerQuote {
    /// The text ends here, but its mark was forgotten; what was read as its mark opens the next
    /// one.
    Forgotten(usize),
    /// There are marks within the text, at these places; it ends just behind the given place.
    Inner(Vec<usize>, usize),
}

impl Scanner<'_> {
    /// Looks at a text from `body` whose first mark lies before `end`, on the same line.
    pub(super) fn misread(&self, body: usize, end: usize) -> Option<InnerQuote> {
        let line_end = self.line_end(body);
        if end > line_end || self.closes(end) {
            return None;
        }
        let inside = self.slice(body..end - 1);
        if let Some(cut) = next_field(inside) {
            return Some(InnerQuote::Forgotten(body + cut));
        }
        let marks: Vec<usize> = marks(self.slice(end - 1..line_end)).map(|at| end - 1 + at).collect();
        let closing = marks.iter().position(|mark| self.closes(mark + 1));
        if let Some(found) = closing.filter(|found| *found > 0 && marks.len() % 2 == 1) {
            return Some(InnerQuote::Inner(marks[..found].to_vec(), marks[found] + 1));
        }
        // An odd mark is left on the line: a list of texts, one of which is not closed.
        let cut = inside.trim_end_matches([' ', ',', '，', '\t']).len();
        (cut < inside.len() && marks.len().is_multiple_of(2)).then_some(InnerQuote::Forgotten(body + cut))
    }

    /// Reports what was misread and returns the end of the text.
    pub(super) fn report_misread(&mut self, start: usize, body: usize, misread: InnerQuote) -> usize {
        match misread {
            InnerQuote::Forgotten(at) => {
                let sentence = "check-quote-unclosed";
                let help = "check-quote-unclosed-help";
                self.report(codes::UNCLOSED, start..body, sentence, help);
                self.fatal = true;
                at
            }
            InnerQuote::Inner(marks, end) => {
                let first = marks.first().copied().unwrap_or(start);
                let sentence = "check-quote-inside";
                let help = "check-quote-inside-help";
                self.report(codes::QUOTE_IN_TEXT, first..first + 1, sentence, help);
                for mark in marks {
                    self.repair(mark, "'");
                }
                end
            }
        }
    }

    /// A text whose opening mark was forgotten: words up to a mark that ends a text, on a line with
    /// an odd number of marks. It is reported, and opened in the copy.
    pub(super) fn unopened_text(&mut self) -> Option<NodeId> {
        let start = self.pos;
        self.name()?;
        let line = self.slice(start..self.line_end(start));
        let mut marks = marks(line);
        let first = marks.next()?;
        let rest = marks.count();
        let inside = line.get(..first)?;
        let is_text = rest.is_multiple_of(2)
            && !inside.contains(['(', '[', '{', ')', ']', '}', ':', '：', '='])
            && !inside.contains("//")
            && self.closes(start + first + 1);
        if !is_text {
            return None;
        }
        let span = start..start + first + 1;
        self.report(codes::UNCLOSED, start..start, "check-quote-unopened", "check-quote-unopened-help");
        if self.slice(0..start).ends_with(' ') {
            self.repair(start - 1, "\"");
        } else {
            self.fatal = true;
        }
        self.pos = span.end;
        Some(self.add(span, None, ValueShape::Text))
    }

    /// Whether a text may end just before this place: behind it comes a sign that ends a value, and
    /// behind a comma something that can be the next item.
    fn closes(&self, at: usize) -> bool {
        let rest = self.text.get(at..).unwrap_or("");
        let next = rest.trim_start_matches([' ', '\t', '\u{3000}', '\u{a0}']);
        let Some(sign) = next.chars().next() else { return true };
        if next.len() < rest.len() && !matches!(wide::meant(sign), Some(',')) && sign != ',' {
            // A word behind a blank is a field or a value whose comma was forgotten, or the text
            // goes on.
            return !sign.is_alphabetic() || is_field(next) || is_value(next);
        }
        match wide::meant(sign).unwrap_or(sign) {
            '\n' | '\r' | ':' | ')' | ']' | '}' | '/' | '=' | ';' => true,
            ',' => {
                let behind = next.get(sign.len_utf8()..).unwrap_or("");
                let behind = behind.trim_start_matches([' ', '\t', '\u{3000}', '\u{a0}']);
                behind.is_empty()
                    || behind.starts_with([
                        '\n', '\r', '"', '(', '[', '{', '/', ')', ']', '}', ',', '，', '（', '“', '\'',
                    ])
                    || behind.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase())
                    || is_field(behind)
            }
            _ => false,
        }
    }
}

/// Places of unescaped marks.
pub(in crate::scenario::source) fn marks(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let escaped = |at: usize| bytes[..at].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1;
    text.match_indices('"').map(|(at, _)| at).filter(move |at| !escaped(*at))
}

/// Whether `name:` stands here.
fn is_field(text: &str) -> bool {
    let length: usize = text.chars().take_while(|c| is_name_part(*c)).map(char::len_utf8).sum();
    let behind = text.get(length..).unwrap_or("").trim_start_matches([' ', '\t']);
    length > 0 && text.is_ascii_start() && behind.starts_with([':', '：'])
}

/// Whether a value with a name stands here: `Name(` or `true`.
fn is_value(text: &str) -> bool {
    let length: usize = text.chars().take_while(|c| is_name_part(*c)).map(char::len_utf8).sum();
    let (name, behind) = text.split_at(length);
    text.is_ascii_start() && (behind.starts_with('(') || matches!(name, "true" | "false" | "None"))
}

/// Where a text was meant to end that goes on with `, name: ` up to the mark of the next one.
fn next_field(inside: &str) -> Option<usize> {
    let before: &str = inside.trim_end_matches([' ', '\t', '(', '[', '（']);
    let before = before.strip_suffix([':', '：'])?.trim_end_matches([' ', '\t']);
    let name = before.len()
        - before.chars().rev().take_while(|c| is_name_part(*c)).map(char::len_utf8).sum::<usize>();
    if !before.get(name..)?.is_ascii_start() {
        return None;
    }
    let before = before.get(..name)?.trim_end_matches([' ', '\t', '(']);
    before.strip_suffix([',', '，'])?;
    // The first field, since more than one may have been swallowed.
    let commas = inside.match_indices([',', '，']);
    let mut fields =
        commas.filter(|(at, comma)| is_field(inside.get(at + comma.len()..).unwrap_or("").trim_start()));
    let cut = fields.next().map_or(before.len(), |(at, _)| at);
    Some(inside.get(..cut)?.trim_end_matches([')', ']', '}', ' ', '\t']).len())
}

trait AsciiStart {
    /// Whether it begins with an ASCII letter or `_`, as the names of fields do.
    fn is_ascii_start(&self) -> bool;
}

impl AsciiStart for str {
    fn is_ascii_start(&self) -> bool {
        self.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
    }
}
