//! Repairs of a bracket that is missing, one too many or of the wrong kind.
//!
//! The count of brackets tells what is wrong, the layout and the place where reading stops tell
//! where to look. Changes after which every bracket has its own come first; among them those with
//! which brackets and layout agree best.

use super::super::scan::{Layout, Sign, SignKind, closer, is_closer, layout};
use super::candidate::{Candidate, Fault};
use super::depth::{brackets, depths, disagreements};
use super::edit::SignEdit;
use super::pieces::{LONGEST_LINE, LinePiece, LinePieceKind, pieces};
use crate::diagnostic::SourceFile;
use std::collections::BTreeSet;

/// Most disagreements of layout and brackets that are followed.
const MOST_DISAGREEMENTS: usize = 4;
/// Most signs that are read to judge all changes of a text.
const MOST_SIGNS_READ: usize = 20_000_000;
/// What a disagreement of layout and brackets costs.
const DISAGREEMENT: usize = 4;
/// What brackets cost that do not pair even then: the text has a second slip.
pub(super) const NOT_ALONE: usize = 1_000;

/// The repairs near to the places where reading stopped.
pub(super) fn candidates(file: &SourceFile, faults: &[usize]) -> Vec<Candidate> {
    let Some(layout) = layout(&file.text) else { return Vec::new() };
    let signs = brackets(&layout);
    if signs.is_empty() || (pair(&signs) && disagreements(&depths(&layout, &signs)).is_empty()) {
        return Vec::new();
    }
    let search = BracketSearch { file, layout: &layout, signs: &signs, faults };
    let mut edits = BTreeSet::new();
    for line in search.lines() {
        search.changes(line, &mut edits);
    }
    let most = MOST_SIGNS_READ / (signs.len() + layout.lines.len()).max(1);
    edits.into_iter().take(most).map(|edit| search.judged(edit)).collect()
}

/// Whether every bracket has its own.
fn pair(signs: &[Sign]) -> bool {
    let mut stack = Vec::new();
    let sound = signs.iter().all(|sign| {
        if is_closer(sign.meant) {
            return stack.pop().map(closer) == Some(sign.meant);
        }
        stack.push(sign.meant);
        true
    });
    sound && stack.is_empty()
}

struct BracketSearch<'a> {
    file: &'a SourceFile,
    layout: &'a Layout<'a>,
    signs: &'a [Sign],
    faults: &'a [usize],
}

impl BracketSearch<'_> {
    /// Numbers of the lines to look at, from 0.
    fn lines(&self) -> BTreeSet<usize> {
        let disagreeing = disagreements(&depths(self.layout, self.signs));
        let mut lines: BTreeSet<usize> = disagreeing.into_iter().take(MOST_DISAGREEMENTS).flatten().collect();
        for fault in self.faults {
            let line = self.file.line_of(*fault) - 1;
            lines.extend([line.saturating_sub(1), line, line + 1]);
        }
        lines
    }

    /// All changes of a line's brackets that the count of brackets speaks for.
    fn changes(&self, line: usize, edits: &mut BTreeSet<SignEdit>) {
        let range = self.file.line_range(line + 1);
        let (start, text) = (range.start, self.file.text.get(range).unwrap_or(""));
        let Some(pieces) = pieces(text).filter(|_| text.len() <= LONGEST_LINE) else { return };
        let count = |sign: char| self.signs.iter().filter(|each| each.meant == sign).count();
        let kinds = ['(', '[', '{'].map(|open| (open, count(open), count(closer(open))));
        let lacking = |short: bool| {
            kinds.iter().filter(
                move |(_, opening, closing)| if short { opening < closing } else { closing < opening },
            )
        };
        let mut found = Vec::new();
        for (open, ..) in lacking(true) {
            found.extend(openings(&pieces, *open).map(|at| SignEdit::insert(start + at, *open)));
            found.extend(self.removals(line, closer(*open)));
        }
        for (open, ..) in lacking(false) {
            found.extend(closings(&pieces, text.len()).map(|at| SignEdit::insert(start + at, closer(*open))));
            found.extend(self.removals(line, *open));
            for (other, ..) in lacking(true) {
                found.extend(self.replaced(line, closer(*other), closer(*open)));
                found.extend(self.replaced(line, *open, *other));
            }
        }
        edits.extend(found);
    }

    fn of_line(&self, line: usize, meant: char) -> impl Iterator<Item = &Sign> {
        self.signs.iter().filter(move |sign| sign.line == line && sign.meant == meant)
    }

    fn removals(&self, line: usize, meant: char) -> impl Iterator<Item = SignEdit> {
        self.of_line(line, meant).map(|sign| SignEdit::remove(sign.at, sign.length))
    }

    fn replaced(&self, line: usize, meant: char, wanted: char) -> impl Iterator<Item = SignEdit> {
        let signs = self.of_line(line, meant);
        signs.map(move |sign| SignEdit { at: sign.at, removed: sign.length, added: Some(wanted) })
    }

    /// A change, and what speaks against it.
    fn judged(&self, edit: SignEdit) -> Candidate {
        let signs = self.changed(&edit);
        let alone = if pair(&signs) { 0 } else { NOT_ALONE };
        let disagreements = disagreements(&depths(self.layout, &signs)).len();
        let fault = match (edit.added, self.file.text.get(edit.at..edit.at + edit.removed)) {
            (Some(sign), Some("")) => {
                Fault::BracketMissing { sign, partner: partner(&signs, edit.at, sign, edit.removed) }
            }
            (Some(wanted), _) => Fault::BracketOther { wanted },
            (None, _) => Fault::BracketExtra,
        };
        let cost = alone + DISAGREEMENT * disagreements + self.unlikely(&edit);
        Candidate { edit, cost, fault }
    }

    /// The brackets after a change; places behind it are those of the original.
    fn changed(&self, edit: &SignEdit) -> Vec<Sign> {
        let cut = self.signs.partition_point(|sign| sign.at < edit.at);
        let (before, behind) = self.signs.split_at(cut);
        let behind = behind.get(usize::from(edit.removed > 0)..).unwrap_or(&[]);
        let line = self.file.line_of(edit.at) - 1;
        let added = edit.added.map(|meant| Sign {
            at: edit.at,
            length: edit.removed.min(1),
            meant,
            kind: SignKind::Bracket,
            line,
        });
        before.iter().copied().chain(added).chain(behind.iter().copied()).collect()
    }

    /// What speaks against a change by itself: it cuts a name, or takes a sign away that does not
    /// stand twice.
    fn unlikely(&self, edit: &SignEdit) -> usize {
        let text = &self.file.text;
        let before = text.get(..edit.at).and_then(|before| before.chars().next_back());
        let behind = text.get(edit.at + edit.removed..).and_then(|behind| behind.chars().next());
        if edit.added.is_none() {
            let sign = text.get(edit.at..).and_then(|rest| rest.chars().next());
            return 1 + 2 * usize::from(sign != before && sign != behind);
        }
        let cuts = [before, behind].iter().all(|c| c.is_some_and(|c| c.is_alphanumeric() || c == '_'));
        if edit.removed > 0 || !cuts {
            return 0;
        }
        // A name and the bracket that belongs to it are known from elsewhere in the text.
        let head = text.get(..edit.at).unwrap_or("");
        let head = head.get(head.rfind(|c: char| !c.is_alphanumeric() && c != '_').map_or(0, |at| at + 1)..);
        let known = head.is_some_and(|head| text.contains(&format!("{head}(")));
        if known { 1 } else { 3 }
    }
}

/// The bracket that a new one pairs with, if there is one.
fn partner(signs: &[Sign], at: usize, added: char, removed: usize) -> Option<Sign> {
    let mut stack: Vec<&Sign> = Vec::new();
    let is_new = |sign: &Sign| sign.at == at && sign.meant == added && sign.length == removed.min(1);
    for sign in signs {
        if !is_closer(sign.meant) {
            stack.push(sign);
        } else if let Some(open) = stack.pop() {
            if is_new(open) {
                return Some(*sign);
            }
            if is_new(sign) {
                return Some(*open);
            }
        }
    }
    None
}

/// Places in a line where a bracket can open.
fn openings(pieces: &[LinePiece], open: char) -> impl Iterator<Item = usize> {
    let before = pieces.iter().filter(|piece| !piece.is_sign(",:")).map(|piece| piece.span.start);
    let end = pieces.last().filter(|last| !last.is_sign(",)]}")).map(|last| last.span.end);
    let words = pieces.iter().filter(move |piece| open == '(' && piece.kind == LinePieceKind::Word);
    let within = words.flat_map(|word| word.span.start + 1..word.span.end);
    before.chain(end).chain(within)
}

/// Places in a line where a bracket can close: before a comma, another closing bracket or the end.
fn closings(pieces: &[LinePiece], length: usize) -> impl Iterator<Item = usize> {
    let ends = |piece: &LinePiece| piece.is_sign(",)]}");
    let behind = pieces
        .iter()
        .enumerate()
        .filter(move |(index, piece)| !piece.is_sign(",:") && pieces.get(index + 1).is_none_or(ends));
    let first = pieces.first().filter(|first| ends(first)).map(|first| first.span.start);
    let empty = pieces.is_empty().then_some(length);
    behind.map(|(_, piece)| piece.span.end).chain(first).chain(empty)
}
