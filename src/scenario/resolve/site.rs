//! Where a value was written: in which of the files that were read together, and where in it.

use crate::scenario::source::ValuePath;

/// A value of one of the files.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Site {
    /// The file: 0 is `scenario.ron`, then the libraries in the order of `use`.
    pub(super) doc: usize,
    /// The way to the value in it.
    pub(super) path: ValuePath,
}

impl Site {
    /// The whole of a file.
    pub(crate) fn root(doc: usize) -> Self {
        Self { doc, path: ValuePath::root() }
    }

    /// The number of its file.
    pub(crate) fn doc(&self) -> usize {
        self.doc
    }

    /// The way to the value in it.
    pub(crate) fn path(&self) -> &ValuePath {
        &self.path
    }

    /// Whether it is in the file of that number.
    pub(crate) fn starts_in(&self, doc: usize) -> bool {
        self.doc == doc
    }

    /// A field or key of this value.
    pub(crate) fn field(&self, name: &str) -> Self {
        Self { doc: self.doc, path: self.path.clone().field(name) }
    }

    /// An item of this list or tuple, from 0.
    pub(crate) fn index(&self, index: usize) -> Self {
        Self { doc: self.doc, path: self.path.clone().index(index) }
    }
}
