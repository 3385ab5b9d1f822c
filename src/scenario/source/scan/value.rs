//! One value of any kind.

use super::super::MAX_DEPTH;
use super::super::codes;
use super::super::tree::{NodeId, ValueShape};
use super::number::{NumberVerdict, judge};
use super::scanner::{Open, Scanner};
use super::signs::is_hidden;
use super::token::is_name_part;
use super::wide;
use crate::diagnostic::Sentence;
use std::ops::Range;

impl Scanner<'_> {
    /// The value that starts here. None when nothing that could be one does; then nothing is
    /// reported nor consumed.
    pub(super) fn value(&mut self) -> Option<NodeId> {
        if self.stop {
            return None;
        }
        if let Some(text) = self.text_value() {
            return Some(text);
        }
        let first = self.peek()?;
        match wide::meant(first).unwrap_or(first) {
            bracket @ ('(' | '[' | '{') => self.bracketed(self.pos, None, bracket),
            '\'' => Some(self.character()),
            '0'..='9' | '+' | '-' | '.' => Some(self.number()),
            'b' if self.rest().starts_with("b'") => {
                self.pos += 1;
                let byte = self.character();
                Some(byte)
            }
            c if wide::is_wide_ascii(c) && wide::narrow(c).is_ascii_digit() => Some(self.number()),
            c => match self.wide_text(c) {
                Some(text) => Some(text),
                None => self.named(),
            },
        }
    }

    /// `true`, `Name`, `Name(…)`.
    fn named(&mut self) -> Option<NodeId> {
        let name = self.name()?;
        let word = self.word(name.clone());
        self.pos = name.end;
        if matches!(word.as_str(), "inf" | "NaN" | "inff32" | "inff64" | "NaNf32" | "NaNf64") {
            let id = self.add(name.clone(), None, ValueShape::Number);
            self.not_finite(id, name, &word);
            return Some(id);
        }
        if matches!(word.as_str(), "true" | "false") {
            return Some(self.add(name, None, ValueShape::Bool));
        }
        let before_space = self.pos;
        self.white_space();
        if matches!(self.peek(), Some('(' | '（')) {
            return self.bracketed(name.start, Some(name), '(');
        }
        self.pos = before_space;
        Some(self.add(name.clone(), Some(name), ValueShape::Name))
    }

    /// A number, or a word that starts like one.
    fn number(&mut self) -> NodeId {
        let start = self.pos;
        let mut end = start;
        let mut rest = self.rest().chars().peekable();
        while let Some(c) = rest.next() {
            let next_is_digit = rest.peek().is_some_and(char::is_ascii_digit);
            let after_dots = self.slice(start..end).ends_with("..");
            let part =
                is_name_part(c) || matches!(c, '+' | '-' | '.' | '%') || wide::narrow(c).is_ascii_digit();
            let part = part || (is_hidden(c) && rest.peek().is_some_and(|next| is_name_part(*next)));
            // A time without quotes (`08:00`) is taken whole, so that it is one problem and not
            // three.
            if !(part || (matches!(c, ':' | '：') && next_is_digit) || (c == '=' && after_dots)) {
                break;
            }
            end += c.len_utf8();
        }
        self.pos = end;
        let word = self.word(start..end);
        let id = self.add(start..end, None, ValueShape::Number);
        match judge(&word) {
            NumberVerdict::Fine => {}
            NumberVerdict::NotFinite => self.not_finite(id, start..end, &word),
            NumberVerdict::Bad => self.bad_number(id, start..end, &word),
        }
        id
    }

    fn not_finite(&mut self, id: NodeId, span: Range<usize>, word: &str) {
        let sentence = Sentence::new("check-not-finite").word("word", word);
        self.report(codes::NUMBER_OUT_OF_RANGE, span, sentence, "check-not-finite-help");
        self.poisoned.push(id);
    }

    fn bad_number(&mut self, id: NodeId, span: Range<usize>, word: &str) {
        if word.chars().any(wide::is_wide_ascii) {
            let narrow: String = word.chars().map(wide::narrow).collect();
            let sentence = Sentence::new("check-wide-number").word("word", word);
            let help = Sentence::new("check-wide-number-help").word("narrow", narrow);
            self.report(codes::FULL_WIDTH, span, sentence, help);
        } else {
            let help = match super::number::without_unit(word) {
                Some(alone) => Sentence::new("check-number-alone-so-help").text("number", alone),
                None if word.contains(':') => Sentence::new("check-clock-quotes-help"),
                None => Sentence::new("check-number-alone-help"),
            };
            let sentence = Sentence::new("check-not-number").word("word", word);
            self.report(codes::SYNTAX, span, sentence, help);
        }
        self.poisoned.push(id);
    }

    /// Anything between brackets; the bracket is next.
    fn bracketed(&mut self, start: usize, name: Option<Range<usize>>, bracket: char) -> Option<NodeId> {
        let at = self.pos;
        if self.open.len() >= MAX_DEPTH {
            let sentence = Sentence::new("check-nested-deep").text("most", MAX_DEPTH);
            self.report(codes::TOO_DEEP, at..at + 1, sentence, "check-nested-deep-help");
            self.fatal = true;
            self.stop = true;
            return None;
        }
        self.take_sign(bracket);
        self.open.push(Open { at, bracket });
        let id =
            self.add(start..self.pos, name, if bracket == '[' { ValueShape::List } else { ValueShape::Map });
        let (shape, items) = self.items(bracket);
        self.open.pop();
        let end = self.pos;
        if let Some(node) = self.nodes.get_mut(id) {
            node.shape = shape;
            node.items = items;
            node.span.end = end;
        }
        Some(id)
    }

    /// Consumes a punctuation sign that may be full-width; then it is reported and repaired.
    pub(super) fn take_sign(&mut self, meant: char) {
        let Some(c) = self.peek() else { return };
        let end = self.pos + c.len_utf8();
        if c != meant {
            let sentence = Sentence::new("check-wide-sign").word("sign", c.to_string());
            self.report(
                codes::FULL_WIDTH,
                self.pos..end,
                sentence,
                Sentence::new("check-wide-sign-help").text("sign", meant),
            );
            self.repair(self.pos, &format!("{meant:<width$}", width = c.len_utf8()));
        }
        self.pos = end;
    }
}
