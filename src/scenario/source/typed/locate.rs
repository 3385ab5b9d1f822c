//! From what `ron` and serde say about an error to the value in the tree that it is about.

use super::super::map::follow;
use super::super::path::PathSegment;
use super::super::tree::{NodeId, Tree};
use super::stop::Stop;
use serde_path_to_error::Segment as Step;
use std::ops::Range;

/// The subject of an error.
pub(super) struct ErrorSpot {
    /// The value; or, for a key, the value behind it.
    pub(super) node: NodeId,
    /// The key, when the error is about the key itself.
    pub(super) key: Option<Range<usize>>,
}

/// The value at which serde stopped, by its path; the offset helps where the path ends early.
pub(super) fn by_path(tree: &Tree, stop: &Stop) -> ErrorSpot {
    let mut segments = Vec::new();
    let mut unknown = false;
    for step in &stop.path {
        match step {
            Step::Seq { index } => segments.push(PathSegment::Index(*index)),
            Step::Map { key } => segments.push(PathSegment::Name(key.clone())),
            Step::Enum { variant } => segments.push(PathSegment::Variant(variant.clone())),
            Step::Unknown => {
                unknown = true;
                break;
            }
        }
    }
    let (node, exact) = follow(tree, &segments);
    let (deepest, key) = tree.at_offset(stop.offset);
    let item = key.and_then(|index| tree.node(deepest)?.items.get(index));
    if let Some(item) = item.filter(|_| deepest == node || unknown) {
        return ErrorSpot { node: item.value, key: item.key.as_ref().map(|key| key.span.clone()) };
    }
    if (unknown || !exact) && is_within(tree, deepest, node) {
        return ErrorSpot { node: deepest, key: None };
    }
    ErrorSpot { node, key: None }
}

/// The deepest value at which the reader stood: for errors about form, where the path names the
/// container.
pub(super) fn by_offset(tree: &Tree, stop: &Stop) -> ErrorSpot {
    let (node, _) = tree.at_offset(stop.offset);
    ErrorSpot { node, key: None }
}

/// The field of that name, in the value, in what it wraps, or in what is around it.
pub(super) fn field(tree: &Tree, from: NodeId, name: &str) -> Option<(NodeId, usize)> {
    let mut id = from;
    loop {
        let node = tree.node(id)?;
        let leads_here = node.parent.filter(|(parent, index)| {
            let item = tree.node(*parent).and_then(|parent| parent.items.get(*index));
            item.and_then(|item| item.key.as_ref()).is_some_and(|key| key.text == name)
        });
        if let Some(found) = leads_here.or_else(|| tree.by_key(id, name)) {
            return Some(found);
        }
        id = node.parent?.0;
    }
}

fn is_within(tree: &Tree, inner: NodeId, outer: NodeId) -> bool {
    match (tree.node(inner), tree.node(outer)) {
        (Some(inner), Some(outer)) => {
            outer.span.start <= inner.span.start && inner.span.end <= outer.span.end
        }
        _ => false,
    }
}
