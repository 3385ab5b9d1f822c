//! A lesson's file that is being edited.

use super::address::Address;
use super::error::EditError;
use super::ground::{EditProof, Ground, Plan};
use super::history::History;
use super::operation::{Edit, Shift};
use super::plan::plan;
use super::rename::{self, Mention};
use super::splice::{make, take_back};
use crate::diagnostic::{Diagnostic, SourceFile};
use crate::scenario::source::{MAX_BYTES, ValueNode, ValueTree, from_bytes};
use std::ops::Range;
use std::sync::Arc;

/// The text of a lesson's file with its values and its history.
///
/// The text is the author's: an edit changes what it is about and nothing else. Comments, order,
/// layout, line breaks and the byte-order mark stay.
#[derive(Debug)]
pub struct EditDocument {
    name: String,
    text: String,
    /// What the file on disk says.
    saved: Arc<str>,
    values: Option<ValueTree>,
    history: History,
    /// Grows with every change.
    revision: u64,
}

/// The result of an edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppliedEdit {
    /// Whether the text is another one than before.
    pub is_change: bool,
    /// The value that the edit was about, where it is now.
    pub at: Address,
    /// The stretch of the new text with everything that changed.
    pub place: Range<usize>,
    /// How addresses of other values change.
    pub shifts: Vec<Shift>,
}

impl AppliedEdit {
    /// Where a value is now; none if it was taken out.
    pub fn follow(&self, address: &Address) -> Option<Address> {
        self.shifts.iter().try_fold(address.clone(), |at, shift| shift.follow(&at))
    }
}

impl EditDocument {
    /// Opens the bytes of a file. `name` is how problems show it.
    ///
    /// # Errors
    /// The file is too large (S006) or no text (S005).
    pub fn open(name: &str, bytes: Vec<u8>) -> Result<Self, Box<Diagnostic>> {
        let text = match String::from_utf8(bytes) {
            Ok(text) if text.len() <= MAX_BYTES => text,
            Ok(text) => return Err(refused(name, text.into_bytes())),
            Err(error) => return Err(refused(name, error.into_bytes())),
        };
        let mut document = Self {
            name: name.to_owned(),
            saved: Arc::from(text.as_str()),
            text,
            values: None,
            history: History::default(),
            revision: 0,
        };
        document.read_again();
        Ok(document)
    }

    /// The name by which problems show the file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The text as it is now, byte for byte.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the file on disk says, as far as is known.
    pub fn saved_text(&self) -> &str {
        &self.saved
    }

    /// The same text, to be shared.
    pub(super) fn saved(&self) -> &Arc<str> {
        &self.saved
    }

    /// A number that is another one after each change.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether something is not saved.
    pub fn is_changed(&self) -> bool {
        *self.text != *self.saved
    }

    /// Notes that the file on disk now says this text. Further typing is a step of its own.
    pub fn mark_saved(&mut self, text: &str) {
        self.saved = Arc::from(text);
        self.history.seal();
    }

    /// The values of the text; none when it has none at all.
    pub fn values(&self) -> Option<&ValueTree> {
        self.values.as_ref()
    }

    /// The value at an address.
    pub fn value(&self, at: &Address) -> Option<ValueNode<'_>> {
        at.find(self.values.as_ref()?)
    }

    /// The byte range of a value.
    pub fn span(&self, at: &Address) -> Option<Range<usize>> {
        self.value(at).map(ValueNode::span)
    }

    /// Everything in the file that refers to an entry.
    ///
    /// # Errors
    /// There is no such entry.
    pub fn mentions(&self, at: &Address) -> Result<Vec<Mention>, EditError> {
        let values = self.values.as_ref().ok_or(EditError::NoForm)?;
        rename::mentions_of(&Ground { text: &values.file().text, values }, at)
    }

    /// Does an edit as a step of its own.
    ///
    /// # Errors
    /// An [`EditError`]; the text is then as it was.
    pub fn apply(&mut self, edit: &Edit) -> Result<AppliedEdit, EditError> {
        self.apply_in(edit, None)
    }

    /// Does an edit. Edits of the same value that follow one another in the same group are one step
    /// of the history: give each stay of the keyboard in a field a number.
    ///
    /// # Errors
    /// An [`EditError`]; the text is then as it was.
    pub fn apply_in(&mut self, edit: &Edit, group: Option<u64>) -> Result<AppliedEdit, EditError> {
        let made = match (&self.values, edit) {
            (Some(values), _) => plan(&Ground { text: &values.file().text, values }, edit)?,
            (None, Edit::Type { range, with }) if self.text.get(range.clone()).is_some() => {
                let splices = vec![super::splice::Splice::new(range.clone(), with.clone())];
                Plan { splices, at: Address::root(), shifts: Vec::new(), proof: EditProof::Nothing }
            }
            (None, _) => return Err(EditError::NoForm),
        };
        let Plan { splices, at, shifts, proof } = made;
        let place = changed_range(&splices);
        let may_break = matches!(edit, Edit::Type { .. });
        let errors = self.values.as_ref().map_or(0, ValueTree::errors);
        let broken = || EditError::WouldBreak(at.clone());
        let changes = make(&mut self.text, splices).ok_or_else(broken)?;
        if changes.is_empty() {
            let place = self.span(&at).unwrap_or_default();
            return Ok(AppliedEdit { is_change: false, at, place, shifts: Vec::new() });
        }
        let is_large = self.text.len() > MAX_BYTES;
        self.read_again();
        let is_sound = may_break || (self.holds(&at, &proof) && self.errors() <= errors);
        if is_large || !is_sound {
            take_back(&mut self.text, &changes);
            self.read_again();
            return Err(if is_large { EditError::TooLarge } else { broken() });
        }
        self.revision += 1;
        self.history.push(changes, at.clone(), shifts.clone(), group);
        Ok(AppliedEdit { is_change: true, at, place, shifts })
    }

    fn errors(&self) -> usize {
        self.values.as_ref().map_or(usize::MAX, ValueTree::errors)
    }

    fn holds(&self, at: &Address, proof: &EditProof) -> bool {
        match proof {
            EditProof::Nothing => self.values.is_some(),
            EditProof::Reads(written) => {
                // The text that is scanned has line feeds only.
                self.value(at).is_some_and(|node| node.text() == written)
            }
            EditProof::Count(list, count) => self.value(list).is_some_and(|node| {
                let wrapped = node.wrapped().filter(|_| node.len() != *count);
                wrapped.unwrap_or(node).len() == *count
            }),
        }
    }

    /// Undoes the last step; says what it was about.
    pub fn undo(&mut self) -> Option<Address> {
        let at = self.history.undo(&mut self.text)?;
        self.revision += 1;
        self.read_again();
        Some(at)
    }

    /// Does the step again that was undone last.
    pub fn redo(&mut self) -> Option<(Address, Vec<Shift>)> {
        let about = self.history.redo(&mut self.text)?;
        self.revision += 1;
        self.read_again();
        Some(about)
    }

    /// How many steps can be undone, and how many done again.
    pub fn steps(&self) -> (usize, usize) {
        self.history.depth()
    }

    /// Puts another text in the place of this one, as a step: what was recovered or merged.
    pub fn replace_text(&mut self, text: &str) {
        let change = super::splice::difference(&self.text, text);
        let changes: Vec<_> = change.into_iter().collect();
        super::splice::make_again(&mut self.text, &changes);
        self.revision += 1;
        self.history.push(changes, Address::root(), Vec::new(), None);
        self.read_again();
    }

    fn read_again(&mut self) {
        self.values = ValueTree::read(&source(&self.name, &self.text));
    }
}

fn refused(name: &str, bytes: Vec<u8>) -> Box<Diagnostic> {
    match from_bytes(name, bytes) {
        Err(problem) => problem,
        // A text that only a rule of ours refuses would be one of these two.
        Ok(_) => Box::new(Diagnostic::error(crate::diagnostic::Code("S005"), None, "check-file-empty")),
    }
}

/// The text as the scanner reads it. Where a line ends with a carriage return alone, a line feed
/// stands there, so that comments end; places stay.
pub(super) fn source(name: &str, text: &str) -> Arc<SourceFile> {
    let bytes = text.as_bytes();
    let lonely = |at: usize| bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    if !(0..bytes.len()).any(lonely) {
        return SourceFile::new(name, text);
    }
    from_bytes(name, bytes.to_vec()).unwrap_or_else(|_| SourceFile::new(name, text))
}

/// The stretch of the new text with all changes.
fn changed_range(splices: &[super::splice::Splice]) -> Range<usize> {
    let start = splices.iter().map(|splice| splice.at.start).min().unwrap_or(0);
    let end = splices.iter().map(|splice| splice.at.end).max().unwrap_or(0);
    let grown: usize = splices.iter().map(|splice| splice.with.len()).sum();
    let gone: usize = splices.iter().map(|splice| splice.at.len()).sum();
    start..(end + grown).saturating_sub(gone).max(start)
}
