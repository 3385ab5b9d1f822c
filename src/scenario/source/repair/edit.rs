//! A change of one sign in a text, and the way back from the changed text to the original.

use super::super::tree::{Tree, TreeItem};
use crate::diagnostic::{Diagnostic, Place, SourceFile};
use std::ops::Range;
use std::sync::Arc;

/// A sign that is put in, taken away or replaced.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::scenario::source) struct SignEdit {
    /// Where it stands in the original.
    pub(super) at: usize,
    /// Bytes that go.
    pub(super) removed: usize,
    /// What comes.
    pub(super) added: Option<char>,
}

impl SignEdit {
    pub(super) fn insert(at: usize, sign: char) -> Self {
        Self { at, removed: 0, added: Some(sign) }
    }

    pub(super) fn remove(at: usize, length: usize) -> Self {
        Self { at, removed: length, added: None }
    }

    /// The text with the change in it; `offset` is where `text` begins in the original.
    pub(super) fn made_in(&self, text: &str, offset: usize) -> Option<String> {
        let from = self.at.checked_sub(offset)?;
        let (before, after) = (text.get(..from)?, text.get(from + self.removed..)?);
        let mut changed = String::with_capacity(text.len() + 1);
        changed.push_str(before);
        changed.extend(self.added);
        changed.push_str(after);
        Some(changed)
    }

    fn added_length(&self) -> usize {
        self.added.map_or(0, char::len_utf8)
    }

    /// The original place of a place in the changed text.
    fn back(&self, offset: usize) -> usize {
        if offset <= self.at {
            offset
        } else if offset < self.at + self.added_length() {
            self.at
        } else {
            offset - self.added_length() + self.removed
        }
    }

    fn back_span(&self, span: &mut Range<usize>) {
        *span = self.back(span.start)..self.back(span.end);
    }

    /// Moves all places of a tree back into the original.
    pub(in crate::scenario::source) fn back_tree(&self, tree: &mut Tree) {
        for node in &mut tree.nodes {
            self.back_span(&mut node.span);
            if let Some(name) = &mut node.name {
                self.back_span(name);
            }
            for TreeItem { key, removal, .. } in &mut node.items {
                if let Some(key) = key {
                    self.back_span(&mut key.span);
                }
                self.back_span(removal);
            }
        }
    }

    /// A diagnostic of the changed text as one of the original.
    pub(in crate::scenario::source) fn back_diagnostic(
        &self,
        file: &Arc<SourceFile>,
        mut diagnostic: Diagnostic,
    ) -> Diagnostic {
        let places = diagnostic.place.iter_mut().chain(diagnostic.notes.iter_mut().map(|(place, _)| place));
        for place in places {
            self.back_span(&mut place.span);
            *place = Place::new(file, place.span.clone());
        }
        diagnostic
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_the_changed_text_are_found_in_the_original() {
        let insert = SignEdit::insert(2, ')');
        assert_eq!(insert.made_in("abcd", 0).as_deref(), Some("ab)cd"));
        assert_eq!([0, 2, 3, 4, 5].map(|at| insert.back(at)), [0, 2, 2, 3, 4]);
        let remove = SignEdit::remove(12, 1);
        assert_eq!(remove.made_in("ab\"cd", 10).as_deref(), Some("abcd"));
        assert_eq!([12, 13, 14].map(|at| remove.back(at)), [12, 14, 15]);
    }
}
