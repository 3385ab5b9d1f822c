//! The state of the scanner, and what all its parts do with it.

use super::super::codes;
use super::super::limits::{MAX_DIAGNOSTICS, MAX_VALUES};
use super::super::tree::{NodeId, TreeNode, ValueShape};
use crate::diagnostic::{Code, Diagnostic, Place, Sentence, SourceFile};
use std::{ops::Range, sync::Arc};

/// A bracket that is open.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    pub(super) at: usize,
    pub(super) bracket: char,
}

pub(super) struct Scanner<'a> {
    pub(super) file: &'a Arc<SourceFile>,
    pub(super) text: &'a str,
    /// Byte offset of what comes next; always on a character boundary.
    pub(super) pos: usize,
    pub(super) out: &'a mut Vec<Diagnostic>,
    pub(super) nodes: Vec<TreeNode>,
    pub(super) open: Vec<Open>,
    /// Bytes to write over the text, each with its offset.
    pub(super) repairs: Vec<(usize, Vec<u8>)>,
    pub(super) poisoned: Vec<NodeId>,
    /// The typed pass makes no sense.
    pub(super) fatal: bool,
    /// Nothing more can be learnt from the rest.
    pub(super) stop: bool,
}

impl<'a> Scanner<'a> {
    /// At the start of a text of the file; `text` has its length.
    pub(super) fn new(file: &'a Arc<SourceFile>, text: &'a str, out: &'a mut Vec<Diagnostic>) -> Self {
        Self {
            file,
            text,
            pos: 0,
            out,
            nodes: Vec::new(),
            open: Vec::new(),
            repairs: Vec::new(),
            poisoned: Vec::new(),
            fatal: false,
            stop: false,
        }
    }

    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.pos..).unwrap_or("")
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn place(&self, span: Range<usize>) -> Place {
        Place::new(self.file, span)
    }

    pub(super) fn report(
        &mut self,
        code: Code,
        span: Range<usize>,
        sentence: impl Into<Sentence>,
        help: impl Into<Sentence>,
    ) {
        let place = self.place(span);
        self.push(Diagnostic::error(code, place, sentence).help(help));
    }

    /// Adds a diagnostic; at the limit, reports that and stops.
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        if self.stop {
            return;
        }
        if self.out.len() + 1 >= MAX_DIAGNOSTICS {
            self.out.push(too_many_problems(self.place(self.pos..self.pos)));
            self.fatal = true;
            self.stop = true;
            return;
        }
        self.out.push(diagnostic);
    }

    /// Overwrites bytes in the copy for the typed pass.
    pub(super) fn repair(&mut self, at: usize, new: &str) {
        self.repairs.push((at, new.as_bytes().to_vec()));
    }

    pub(super) fn add(
        &mut self,
        span: Range<usize>,
        name: Option<Range<usize>>,
        shape: ValueShape,
    ) -> NodeId {
        if self.nodes.len() >= MAX_VALUES && !self.stop {
            let sentence = Sentence::new("check-values-many").text("most", MAX_VALUES);
            self.report(codes::TOO_MANY, span.clone(), sentence, "check-values-many-help");
            self.fatal = true;
            self.stop = true;
        }
        self.nodes.push(TreeNode { span, name, shape, items: Vec::new(), parent: None });
        self.nodes.len() - 1
    }
}

/// The last diagnostic of a file with very many.
pub(in crate::scenario::source) fn too_many_problems(place: Place) -> Diagnostic {
    let sentence = Sentence::new("check-file-problems-many").text("shown", MAX_DIAGNOSTICS - 1);
    Diagnostic::error(codes::TOO_MANY, place, sentence).help("check-mend-first")
}
