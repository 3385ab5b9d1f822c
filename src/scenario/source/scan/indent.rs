//! A closing bracket that is missing: indentation tells where it belongs.

use super::super::codes;
use super::items::closer;
use super::scanner::{Open, Scanner};
use super::token::is_name_part;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Sentence;

impl Scanner<'_> {
    /// At the start of an item: whether the bracket around it should have been closed before,
    /// because the item stands no deeper than the line that opened the bracket. Reports it where
    /// the item is of a kind that cannot stand in the bracket; else only remembers the place, for
    /// when the end of the file shows that a bracket is missing.
    pub(super) fn outdented(&mut self, bracket: char) -> bool {
        let Some(open) = self.open.last().copied() else {
            return false;
        };
        let (opened, here) = (self.file.line_of(open.at), self.file.line_of(self.pos));
        if self.open.len() < 2 {
            return false;
        }
        if bracket == '[' && opened == here && self.is_foreign(bracket) {
            let at = self.slice(0..self.pos).trim_end().trim_end_matches([',', '，']).len();
            self.report_forgotten(open, at);
            self.close_here(bracket);
            self.closed_here = true;
            return true;
        }
        if opened == here {
            return false;
        }
        let line = self.file.line_range(here);
        let before = self.slice(line.start..self.pos);
        if !before.trim().is_empty() || before.len() > self.indent_of(opened) {
            return false;
        }
        if !self.is_foreign(bracket) {
            self.forgotten.get_or_insert((open, self.before_line(line.start)));
            return false;
        }
        self.report_forgotten(open, self.before_line(line.start));
        self.close_here(bracket);
        self.closed_here = true;
        true
    }

    /// Whether what comes next can be an item of the brackets around, but not of this one.
    fn is_foreign(&self, bracket: char) -> bool {
        let rest = self.rest();
        let behind_text = rest.strip_prefix('"').and_then(|rest| {
            let line = rest.lines().next()?;
            let close = line.find('"')?;
            line.get(close + 1..)
        });
        let is_entry = behind_text.is_some_and(|behind| behind.trim_start().starts_with([':', '：']));
        let length: usize = rest.chars().take_while(|c| is_name_part(*c)).map(char::len_utf8).sum();
        let behind = rest.get(length..).unwrap_or("").trim_start_matches([' ', '\t']);
        let is_field = length > 0 && behind.starts_with([':', '：']);
        match bracket {
            '(' => is_entry,
            '[' => is_entry || is_field,
            _ => is_field,
        }
    }

    /// The end of the text before a line, without white space and comments that fill whole lines.
    fn before_line(&self, start: usize) -> usize {
        let mut end = start;
        loop {
            let text = self.slice(0..end).trim_end();
            let line = text.rfind('\n').map_or(0, |at| at + 1);
            if text.get(line..).is_some_and(|line| line.trim_start().starts_with("//")) {
                end = line;
            } else {
                return text.len();
            }
        }
    }

    fn indent_of(&self, line: usize) -> usize {
        let text = self.slice(self.file.line_range(line));
        text.len() - text.trim_start().len()
    }

    /// Says that a bracket is not closed, at the place where its end belongs.
    pub(super) fn report_forgotten(&mut self, open: Open, at: usize) {
        let wanted = closer(open.bracket);
        let sentence = Sentence::new("check-bracket-missing").text("sign", wanted);
        let diagnostic = Diagnostic::error(codes::UNCLOSED, self.place(at..at), sentence)
            .note(self.place(open.at..open.at + self.opening_length(open)), "check-bracket-missing-note")
            .help(Sentence::new("check-bracket-missing-help").text("sign", wanted));
        self.push(diagnostic);
    }

    /// Closes the bracket in the copy for the typed pass, in the white space before the item.
    fn close_here(&mut self, bracket: char) {
        let gap = self.slice(self.pos.saturating_sub(2)..self.pos).to_owned();
        let is_free = !self.repairs.iter().any(|(at, _)| *at + 2 == self.pos);
        if gap.len() == 2 && matches!(gap.trim(), "" | ",") && is_free {
            self.repair(self.pos - 2, &format!("{},", closer(bracket)));
        } else {
            self.fatal = true;
        }
    }
}
