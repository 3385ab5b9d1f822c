//! A document that was read, and the way from its values back to their places.

use super::path::{PathSegment, ValuePath};
use super::repair::SignEdit;
use super::tree::{NodeId, Tree};
use crate::diagnostic::{Place, SourceFile};
use std::{ops::Range, sync::Arc};

/// What [`super::read`] returns.
#[derive(Debug)]
pub struct Document<T> {
    /// The value, with defaults where the text was faulty.
    pub value: T,
    /// The places of all values.
    pub map: SpanMap,
    /// Fields and map entries that were left out because they are faulty; each has been reported.
    pub masked: Vec<ValuePath>,
    /// Lists from which faulty items were left out.
    pub thinned: Vec<ValuePath>,
}

impl<T> Document<T> {
    /// Whether a value was left out (or lies in one that was), or is a list from which something
    /// was left out. Later checks must not complain that it is missing or too short.
    pub fn is_masked(&self, path: &ValuePath) -> bool {
        self.masked.iter().any(|masked| masked.contains(path)) || self.thinned.contains(path)
    }
}

/// Where the values of a document stand.
#[derive(Debug)]
pub struct SpanMap {
    file: Arc<SourceFile>,
    tree: Tree,
}

impl<T> Document<T> {
    /// The document of a text with a change in it, with its places in the text before the change.
    pub(super) fn moved_back(mut self, file: &Arc<SourceFile>, edit: &SignEdit) -> Self {
        edit.back_tree(&mut self.map.tree);
        self.map.file = Arc::clone(file);
        self
    }
}

impl SpanMap {
    pub(super) fn new(file: Arc<SourceFile>, tree: Tree) -> Self {
        Self { file, tree }
    }

    /// The text that the document was read from.
    pub fn file(&self) -> &Arc<SourceFile> {
        &self.file
    }

    /// The place of a value; when it is not in the text (a default), that of the nearest value
    /// around it.
    pub fn place(&self, path: &ValuePath) -> Place {
        let (node, _) = self.follow(path);
        self.at(self.tree.node(node).map(|node| node.span.clone()))
    }

    /// The place of the field name or map key that leads to a value. For a list item, the item
    /// itself; when the value is not in the text, the key of the nearest value around it.
    pub fn key_place(&self, path: &ValuePath) -> Place {
        let (id, _) = self.follow(path);
        let node = self.tree.node(id);
        let item = node
            .and_then(|node| node.parent)
            .and_then(|(parent, index)| self.tree.node(parent)?.items.get(index));
        let key = item.and_then(|item| item.key.as_ref()).map(|key| key.span.clone());
        self.at(key.or_else(|| node.map(|node| node.span.clone())))
    }

    /// Whether the text has a value at this path.
    pub fn is_written(&self, path: &ValuePath) -> bool {
        self.follow(path).1
    }

    /// Whether a field without a meaning stands beside this value, or where it would be: perhaps it
    /// is this one, misspelt.
    pub fn has_misnamed(&self, path: &ValuePath) -> bool {
        let around = path.segments().split_last().map_or(&[][..], |(_, around)| around);
        let (id, written) = follow(&self.tree, around);
        written && self.tree.node(id).is_some_and(|node| node.items.iter().any(|item| item.unknown))
    }

    fn at(&self, span: Option<Range<usize>>) -> Place {
        Place::new(&self.file, span.unwrap_or(0..0))
    }

    /// The value at a path, or the nearest around it and false.
    fn follow(&self, path: &ValuePath) -> (NodeId, bool) {
        follow(&self.tree, path.segments())
    }
}

/// The value at a path, or the nearest around it and false.
pub(super) fn follow(tree: &Tree, segments: &[PathSegment]) -> (NodeId, bool) {
    let mut id = tree.root;
    for segment in segments {
        let step = match segment {
            PathSegment::Name(name) => tree.by_key(id, name),
            PathSegment::Index(index) => tree.by_index(id, *index),
            PathSegment::Variant(_) => continue,
        };
        let next = step.and_then(|(parent, index)| tree.node(parent)?.items.get(index));
        let Some(next) = next else { return (id, false) };
        id = next.value;
    }
    (id, true)
}

/// The path of an item in a container, as a later check would name it.
pub(super) fn path_of(tree: &Tree, container: NodeId, index: usize) -> ValuePath {
    let mut steps = Vec::new();
    let mut at = Some((container, index));
    while let Some((id, index)) = at {
        let Some(node) = tree.node(id) else { break };
        match node.items.get(index).and_then(|item| item.key.as_ref()) {
            Some(key) => steps.push(PathSegment::Name(key.text.clone())),
            None if node.name.is_some() && node.wrapped().is_some() => {}
            None => {
                let gone = node.items.iter().take(index).filter(|item| item.masked).count();
                steps.push(PathSegment::Index(index - gone));
            }
        }
        at = node.parent;
    }
    steps.into_iter().rev().fold(ValuePath::root(), ValuePath::then)
}
