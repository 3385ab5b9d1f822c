//! The scanner: checks the form of a RON text, goes on after most problems, and builds the tree of
//! places.
//!
//! It knows no types. What it repairs (a full-width comma, a missing colon) it repairs in a copy of
//! the same length, so that the typed pass can go on and find the rest. It recurses at most
//! [`super::MAX_DEPTH`] deep.
//!
//! - `scanner`: the state; `value`: one value; `items`: what stands between brackets; `token`:
//!   texts, names, white space
//! - `number`: what is a number; `wide`: full-width signs; `signs`: spaces, invisible signs, signs
//!   of money
//! - `quoted`: texts in straight quotes; `inner_quote`: quotation marks in the wrong place, or
//!   missing
//! - `layout`, `brackets`: brackets that do not pair; `habits`: signs of other languages

mod brackets;
mod habits;
mod inner_quote;
mod items;
mod layout;
mod number;
mod quoted;
mod scanner;
mod signs;
mod string;
mod token;
mod value;
mod wide;

use super::codes;
use super::tree::{NodeId, Tree};
use crate::diagnostic::{Diagnostic, SourceFile};
use scanner::Scanner;
use std::sync::Arc;

pub(super) use inner_quote::marks;
pub(super) use items::closer;
pub(super) use layout::{Layout, Sign, SignKind, is_closer, layout};
pub(super) use quoted::quoted_length;
pub(super) use scanner::too_many_problems;
pub(super) use wide::meant;

/// A text whose form is good enough for the typed pass.
#[derive(Debug)]
pub(super) struct Scanned {
    /// The tree of places.
    pub(super) tree: Tree,
    /// The text with repairs; the same length as the original.
    pub(super) text: Vec<u8>,
    /// Values that are no values (`1e999`, `59元`): to be taken out.
    pub(super) poisoned: Vec<NodeId>,
}

/// Scans a text. None when its form is too far off to go on.
pub(super) fn scan(file: &Arc<SourceFile>, out: &mut Vec<Diagnostic>) -> Option<Scanned> {
    let plain = habits::plain(file, out)?;
    let paired = brackets::pair(file, plain, out)?;
    let mut scanner = Scanner::new(file, &paired, out);
    let root = scanner.document();
    let Scanner { nodes, repairs, poisoned, fatal, .. } = scanner;
    let root = root.filter(|_| !fatal)?;
    let mut text = paired.clone().into_bytes();
    for (at, new) in repairs {
        if let Some(old) = text.get_mut(at..at + new.len()) {
            old.copy_from_slice(&new);
        }
    }
    let mut tree = Tree { nodes, root };
    link_parents(&mut tree);
    Some(Scanned { tree, text, poisoned })
}

/// The tree of a text, however far off its form is: as far as the scanner gets.
pub(super) fn scan_leniently(file: &Arc<SourceFile>, out: &mut Vec<Diagnostic>) -> Option<Tree> {
    let plain = habits::plain(file, out).unwrap_or_else(|| file.text.clone());
    let paired = brackets::pair(file, plain.clone(), out).unwrap_or(plain);
    let mut scanner = Scanner::new(file, &paired, out);
    let root = scanner.document()?;
    let mut tree = Tree { nodes: scanner.nodes, root };
    link_parents(&mut tree);
    Some(tree)
}

fn link_parents(tree: &mut Tree) {
    for id in 0..tree.nodes.len() {
        let children: Vec<NodeId> =
            tree.nodes.get(id).into_iter().flat_map(|node| &node.items).map(|item| item.value).collect();
        for (index, child) in children.into_iter().enumerate() {
            if let Some(node) = tree.nodes.get_mut(child) {
                node.parent = Some((id, index));
            }
        }
    }
}

impl Scanner<'_> {
    fn document(&mut self) -> Option<NodeId> {
        // Some editors cannot save without a byte-order mark; at the very start it does no harm.
        if self.text.starts_with('\u{feff}') {
            self.repair(0, "   ");
            self.pos = 3;
        }
        self.white_space();
        self.headers();
        if self.peek().is_none() {
            let end = self.text.len();
            self.report(codes::SYNTAX, end..end, "check-file-empty", "check-file-empty-help");
            self.fatal = true;
            return None;
        }
        let root = self.value();
        self.white_space();
        if !self.stop && self.pos < self.text.len() {
            let end = self.line_end(self.pos);
            let sentence = "check-text-after";
            let help = "check-text-after-help";
            self.report(codes::SYNTAX, self.pos..end.max(self.pos), sentence, help);
            self.fatal = true;
        }
        root
    }

    /// `#![enable(…)]` and the like at the top.
    fn headers(&mut self) {
        while self.rest().starts_with('#') {
            let line_end = self.line_end(self.pos);
            let line = self.text.get(self.pos..line_end).unwrap_or("");
            let Some(length) = line.find(']').filter(|_| line.starts_with("#![")) else {
                let help = "check-header-bad-help";
                self.report(codes::SYNTAX, self.pos..line_end, "check-header-bad", help);
                self.fatal = true;
                self.pos = line_end;
                self.white_space();
                continue;
            };
            self.pos += length + 1;
            self.white_space();
        }
    }
}
