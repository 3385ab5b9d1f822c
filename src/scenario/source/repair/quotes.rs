//! Repairs of a quotation mark that is missing or one too many: the marks of a line are odd, and a
//! mark more or less makes its texts stand where texts can stand.

use super::super::scan::marks;
use super::candidate::{Candidate, Fault};
use super::edit::SignEdit;
use super::pieces::{LONGEST_LINE, sound_texts};
use crate::diagnostic::SourceFile;
use std::ops::Range;

/// Most lines with an odd number of marks that are looked at.
const MOST_LINES: usize = 4;

/// The repairs of the lines with an odd number of marks, those nearest to `fault` first.
pub(super) fn candidates(file: &SourceFile, fault: usize) -> Vec<Candidate> {
    let here = file.line_of(fault);
    let mut odd: Vec<Range<usize>> = odd_lines(file).filter(|line| line.len() <= LONGEST_LINE).collect();
    odd.sort_by_key(|line| file.line_of(line.start).abs_diff(here));
    let lines = odd.into_iter().take(MOST_LINES);
    lines.flat_map(|line| OddLine { file, line }.candidates()).collect()
}

/// The lines with an odd number of quotation marks.
pub(super) fn odd_lines(file: &SourceFile) -> impl Iterator<Item = Range<usize>> {
    let last = file.line_of(file.text.len());
    let lines = (1..=last).map(|line| file.line_range(line));
    lines.filter(|line| {
        let text = file.text.get(line.clone()).unwrap_or("");
        text.contains('"') && !text.trim_start().starts_with("//") && marks(text).count() % 2 == 1
    })
}

struct OddLine<'a> {
    file: &'a SourceFile,
    line: Range<usize>,
}

impl OddLine<'_> {
    fn text(&self) -> &str {
        self.file.text.get(self.line.clone()).unwrap_or("")
    }

    fn candidates(&self) -> Vec<Candidate> {
        let line = self.text();
        let removals = marks(line).filter_map(|at| self.removal(at));
        let places = line.char_indices().map(|(at, _)| at).chain([line.len()]);
        let insertions = places.filter(|at| may_stand(line, *at));
        removals.chain(insertions.filter_map(|at| self.insertion(at))).collect()
    }

    /// The line without the mark at a place.
    fn removal(&self, at: usize) -> Option<Candidate> {
        let edit = SignEdit::remove(self.line.start + at, 1);
        let new = edit.made_in(self.text(), self.line.start)?;
        let texts = sound_texts(&new)?;
        let inside = texts.iter().any(|text| text.start + 1 < at && at < text.end - 1);
        let fault = if inside { Fault::QuoteInside } else { Fault::QuoteExtra };
        let cost = strangeness(&new, &texts) + self.likeness(at);
        Some(Candidate { edit, cost, fault })
    }

    /// The line with a mark more at a place.
    fn insertion(&self, at: usize) -> Option<Candidate> {
        let edit = SignEdit::insert(self.line.start + at, '"');
        let new = edit.made_in(self.text(), self.line.start)?;
        let texts = sound_texts(&new)?;
        let closed = texts.iter().find(|text| text.end == at + 1);
        let fault = match closed {
            Some(text) => Fault::QuoteUnclosed(self.line.start + text.start),
            None if texts.iter().any(|text| text.start == at) => Fault::QuoteUnopened,
            None => return None,
        };
        Some(Candidate { cost: 1 + strangeness(&new, &texts), edit, fault })
    }

    /// How much a mark looks as if it had to be where it is.
    fn likeness(&self, at: usize) -> usize {
        let line = self.text();
        let before = line.get(..at).unwrap_or("");
        let behind = line.get(at + 1..).unwrap_or("");
        let opens = before.trim_end().ends_with([',', ':', '(', '[', '{'])
            && behind.starts_with(|c: char| !c.is_whitespace());
        let closes = behind.starts_with([',', ':', ')', ']', '}']) || behind.trim().is_empty();
        2 * (usize::from(opens) + usize::from(closes))
    }
}

/// Whether a mark can stand at a place: before or behind it comes a sign that stands beside texts.
fn may_stand(line: &str, at: usize) -> bool {
    let (before, behind) = (line.get(..at).unwrap_or(""), line.get(at..).unwrap_or(""));
    let (outside, next) = (before.trim_end(), behind.trim_start());
    let opens = (outside.is_empty() || outside.ends_with([',', ':', '(', '[', '{']))
        && behind.starts_with(|c: char| !c.is_whitespace());
    let closes = (next.is_empty() || next.starts_with([',', ':', ')', ']', '}', '/']))
        && before.ends_with(|c: char| !c.is_whitespace());
    opens || closes
}

/// How little the texts of a line look like texts: fields in them, brackets that do not pair, signs
/// at their ends that belong between texts.
fn strangeness(line: &str, texts: &[Range<usize>]) -> usize {
    texts.iter().map(|text| strange(line.get(text.start + 1..text.end - 1).unwrap_or(""))).sum()
}

fn strange(words: &str) -> usize {
    let pairs = [('(', ')'), ('[', ']'), ('{', '}')];
    let unpaired =
        pairs.iter().any(|(open, close)| words.matches(*open).count() != words.matches(*close).count());
    let begins = words.starts_with([',', ':', ')', ']', '}', ' ']);
    let ends = words.ends_with([',', ':', '(', '[', '{', ' ']);
    let field = words.match_indices([',', '(', '[', '{']).any(|(at, _)| {
        let behind = words.get(at + 1..).unwrap_or("").trim_start();
        let name =
            behind.len() - behind.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_').len();
        name > 0 && behind.get(name..).is_some_and(|rest| rest.starts_with(": "))
    });
    3 * usize::from(unpaired) + 2 * (usize::from(begins) + usize::from(ends)) + 6 * usize::from(field)
}
