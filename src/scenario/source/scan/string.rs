//! Texts and characters in quotes.

use super::super::codes;
use super::super::tree::{NodeId, ValueShape};
use super::quoted::{RawHead, plain_length};
use super::scanner::Scanner;
use super::wide;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Sentence;

/// What may stand directly behind a text.
const AFTER_TEXT: [char; 12] = [',', ':', ')', ']', '}', '/', '，', '：', '）', '】', '｝', '、'];

impl Scanner<'_> {
    /// A text or byte text if one starts here: `"…"`, `r"…"`, `r#"…"#`, `b"…"`, `br"…"`.
    pub(super) fn text_value(&mut self) -> Option<NodeId> {
        let rest = self.rest();
        let after_prefix = rest.trim_start_matches(['b', 'r']);
        let prefix = rest.get(..rest.len() - after_prefix.len())?;
        if !matches!(prefix, "" | "r" | "b" | "br") {
            return None;
        }
        if prefix.ends_with('r') {
            let bytes = prefix.len() - 1;
            return RawHead::of(rest.get(bytes..)?).map(|head| self.raw_text(bytes, &head));
        }
        after_prefix.starts_with('"').then(|| self.plain_text(prefix.len()))
    }

    /// `bytes` is the length of what stands before the `r`.
    fn raw_text(&mut self, bytes: usize, head: &RawHead) -> NodeId {
        let start = self.pos;
        let found = self.text.get(start + bytes..).and_then(|rest| head.whole(rest));
        let end = found.map_or(self.text.len(), |length| start + bytes + length);
        // The mark that ends it may be the first one of the next text.
        let runs_on = end > self.line_end(start);
        if found.is_none() || (runs_on && self.is_odd_behind(end)) {
            let help = Sentence::new("check-raw-close-help").text("ending", head.ending.clone());
            self.unclosed_text(start, start + bytes + head.length, help);
            self.stop = true;
        }
        self.pos = end;
        self.add(start..end, None, ValueShape::Text)
    }

    fn plain_text(&mut self, prefix: usize) -> NodeId {
        let start = self.pos;
        let body = start + prefix + 1;
        let end = self.end_of_text(body);
        if let Some(misread) = end.and_then(|end| self.misread(body, end)) {
            self.pos = self.report_misread(start, body, misread);
            return self.add(start..self.pos, None, ValueShape::Text);
        }
        let line_end = self.line_end(start);
        let runs_on = end.is_none_or(|end| end > line_end);
        if runs_on && end.is_none_or(|end| self.is_odd_behind(end)) {
            self.unclosed_text(start, body, "check-text-unclosed-help");
            // Everything behind would be read inside out, so the text is taken to end on its own
            // line.
            self.pos =
                body + self.slice(body..line_end).trim_end_matches([' ', ',', ')', ']', '}', '\t']).len();
        } else {
            let end = end.unwrap_or(self.text.len());
            self.escapes(body, end - 1);
            self.marks_in_text(body..end - 1);
            self.pos = end;
        }
        self.add(start..self.pos, None, ValueShape::Text)
    }

    /// Whether what stands at a place cannot stand directly behind a text.
    fn is_odd_behind(&self, end: usize) -> bool {
        let follower = self.text.get(end..).and_then(|rest| rest.chars().next());
        follower.is_some_and(|c| !c.is_whitespace() && !AFTER_TEXT.contains(&c))
    }

    fn unclosed_text(&mut self, start: usize, body: usize, help: impl Into<crate::diagnostic::Sentence>) {
        self.report(codes::UNCLOSED, start..body, "check-text-unclosed", help);
        self.fatal = true;
    }

    /// Just behind the closing quote.
    fn end_of_text(&self, body: usize) -> Option<usize> {
        let start = body - 1;
        Some(start + plain_length(self.text.get(start..)?)?)
    }

    /// Checks the `\` escapes in a text.
    fn escapes(&mut self, from: usize, to: usize) {
        let mut at = from;
        while let Some(found) = self.text.get(at..to).and_then(|rest| rest.find('\\')) {
            let start = at + found;
            let after = self.text.get(start + 1..to).unwrap_or("");
            let length = escape_length(after);
            if let Some((number, _)) = length.is_none().then(|| numbered(after)).flatten() {
                let sentence =
                    Sentence::new("check-escape-number").word("shown", self.slice(start..start + 1 + number));
                self.report(codes::SYNTAX, start..start + 1 + number, sentence, "check-escape-number-help");
                self.repair(start, &"?".repeat(1 + number));
            } else if length.is_none() {
                let shown = after.chars().next().map_or(1, |c| 1 + c.len_utf8());
                let sentence =
                    Sentence::new("check-escape-bad").word("shown", self.slice(start..start + shown));
                let help = "check-escape-bad-help";
                self.report(codes::SYNTAX, start..start + shown, sentence, help);
                self.repair(start, "/");
            }
            at = start + 1 + length.unwrap_or(0).max(usize::from(length.is_some()));
        }
    }

    /// `'x'`; a whole text in single quotes is reported.
    pub(super) fn character(&mut self) -> NodeId {
        let start = self.pos;
        let line_end = self.line_end(start);
        let line = self.slice(start + 1..line_end);
        let escaped = usize::from(line.starts_with('\\'));
        let close = line.char_indices().skip(1 + escaped).find(|(_, c)| *c == '\'').map(|(at, _)| at);
        let count = close.map_or(0, |at| line.get(..at).unwrap_or("").chars().count());
        let escape = escaped == 1
            && close.is_some_and(|at| escape_length(line.get(1..at).unwrap_or("")) == Some(at - 1));
        let end = close.map_or(start + 1, |at| start + 1 + at + 1);
        if count != 1 && !escape {
            let help = "check-single-quotes-help";
            self.report(codes::SYNTAX, start..end, "check-single-quotes", help);
            if close.is_some() {
                self.repair(start, "\"");
                self.repair(end - 1, "\"");
                self.fatal |= escaped == 1 || self.slice(start..end).contains(['"', '\\']);
            } else {
                self.fatal = true;
            }
        }
        self.pos = end;
        self.add(start..end, None, ValueShape::Char)
    }

    /// A text between full-width quotation marks: reported, and read as a text.
    pub(super) fn wide_text(&mut self, opening: char) -> Option<NodeId> {
        let closing = wide::closing_quote(opening)?;
        let start = self.pos;
        let body = start + opening.len_utf8();
        let line_end = self.line_end(start);
        let found = self.slice(body..line_end).char_indices().find(|(_, c)| closing.contains(c) || *c == '"');
        let sentence = Sentence::new("check-wide-quote").word("sign", opening.to_string());
        let mut diagnostic = Diagnostic::error(codes::FULL_WIDTH, self.place(start..body), sentence);
        diagnostic = diagnostic.help("check-wide-quote-help");
        self.pos = body;
        if let Some((at, close)) = found {
            let end = body + at + close.len_utf8();
            diagnostic = diagnostic.note(self.place(body + at..end), "check-text-ends-here");
            // The straight marks stand next to the words, so that the text itself keeps its length.
            self.repair(start, &format!("{:>1$}", '"', opening.len_utf8()));
            self.repair(body + at, &format!("{:<1$}", '"', close.len_utf8()));
            self.fatal |= self.slice(body..body + at).contains('\\');
            self.pos = end;
        } else {
            self.fatal = true;
        }
        self.push(diagnostic);
        Some(self.add(start..self.pos, None, ValueShape::Text))
    }
}

/// Bytes behind the backslash of a `u{…}`, and the character with its number, if there is one.
fn numbered(after: &str) -> Option<(usize, Option<char>)> {
    let digits = after.strip_prefix("u{")?.split_once('}')?.0;
    let number =
        Some(digits).filter(|digits| digits.len() <= 6).map(|digits| u32::from_str_radix(digits, 16));
    let is_number = digits.chars().all(|c| c.is_ascii_hexdigit());
    is_number.then(|| (digits.len() + 3, number.and_then(Result::ok).and_then(char::from_u32)))
}

/// Bytes behind the backslash that belong to an escape, or none when it is not a known one.
fn escape_length(after: &str) -> Option<usize> {
    let mut chars = after.chars();
    match chars.next()? {
        '\'' | '"' | '\\' | 'n' | 'r' | 't' | '0' | '\n' => Some(1),
        '\r' if after.starts_with("\r\n") => Some(2),
        'x' => {
            let digits = after.get(1..3)?;
            // Above 0x7F it takes several `\x` to make one character; `ron` judges those.
            u8::from_str_radix(digits, 16).ok().map(|_| 3)
        }
        'u' => numbered(after).and_then(|(length, character)| character.map(|_| length)),
        _ => None,
    }
}
