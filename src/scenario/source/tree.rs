//! A light tree of a RON text: the places of its values. It contains places, not values.

use std::ops::Range;

/// Index of a node in its tree.
pub(super) type NodeId = usize;

/// The tree; nodes refer to each other by index.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<TreeNode>,
    pub(super) root: NodeId,
}

/// One value.
#[derive(Debug)]
pub(super) struct TreeNode {
    /// From its first byte (of the name, where it has one) to behind its last.
    pub(super) span: Range<usize>,
    /// The name before the bracket, or the bare name itself.
    pub(super) name: Option<Range<usize>>,
    /// The kind of the value.
    pub(super) shape: ValueShape,
    /// Its content.
    pub(super) items: Vec<TreeItem>,
    /// The container and the position in it; none at the root.
    pub(super) parent: Option<(NodeId, usize)>,
}

/// What a value looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueShape {
    /// `true` or `false`
    Bool,
    /// A number.
    Number,
    /// A text in quotation marks.
    Text,
    /// A sign in single quotation marks.
    Char,
    /// A bare name.
    Name,
    /// Nothing where a value belongs (already reported).
    Missing,
    /// `[ … ]`
    List,
    /// `( … )` without field names, or empty
    Tuple,
    /// `( field: … )`
    Struct,
    /// `{ key: … }`
    Map,
}

/// A place in a container.
#[derive(Debug)]
pub(super) struct TreeItem {
    /// Field name or map key, where there is one.
    pub(super) key: Option<Key>,
    pub(super) value: NodeId,
    /// What must be blanked to take the item out: key, value and the comma behind.
    pub(super) removal: Range<usize>,
    /// Taken out, because it is faulty.
    pub(super) masked: bool,
    /// Taken out, because nothing has its name: perhaps another field is meant.
    pub(super) unknown: bool,
}

/// A field name or map key.
#[derive(Debug)]
pub(super) struct Key {
    pub(super) span: Range<usize>,
    /// As serde sees it: unescaped, without quotes.
    pub(super) text: String,
}

impl TreeNode {
    /// The single value in `Name(value)`.
    pub(super) fn wrapped(&self) -> Option<NodeId> {
        let [only] = self.items.as_slice() else { return None };
        (self.shape == ValueShape::Tuple).then_some(only.value)
    }
}

impl Tree {
    pub(super) fn node(&self, id: NodeId) -> Option<&TreeNode> {
        self.nodes.get(id)
    }

    /// Follows a field name or key; looks through `Some(…)` and newtype variants.
    pub(super) fn by_key(&self, from: NodeId, key: &str) -> Option<(NodeId, usize)> {
        let (mut id, mut node) = (from, self.node(from)?);
        loop {
            let at = |item: &TreeItem| item.key.as_ref().is_some_and(|found| found.text == key);
            let sound = node.items.iter().position(|item| !item.masked && at(item));
            if let Some(index) = sound.or_else(|| node.items.iter().position(at)) {
                return Some((id, index));
            }
            id = node.wrapped()?;
            node = self.node(id)?;
        }
    }

    /// Follows a position; items that were taken out do not count. Looks through `Some(…)` and
    /// newtype variants.
    pub(super) fn by_index(&self, from: NodeId, index: usize) -> Option<(NodeId, usize)> {
        let (mut id, mut node) = (from, self.node(from)?);
        while let Some(inner) = node.wrapped() {
            let next = self.node(inner)?;
            if !matches!(next.shape, ValueShape::List | ValueShape::Tuple) {
                break;
            }
            (id, node) = (inner, next);
        }
        let sound = node.items.iter().enumerate().filter(|(_, item)| !item.masked).nth(index);
        sound.map(|(at, _)| (id, at))
    }

    /// The deepest value at an offset, and the key when the offset is in one.
    pub(super) fn at_offset(&self, offset: usize) -> (NodeId, Option<usize>) {
        let mut id = self.root;
        while let Some(node) = self.node(id) {
            let next = node.items.partition_point(|item| item.removal.start <= offset);
            let Some(item) = next.checked_sub(1).and_then(|index| node.items.get(index)) else {
                break;
            };
            if item.key.as_ref().is_some_and(|key| (key.span.start..=key.span.end).contains(&offset)) {
                return (id, Some(next - 1));
            }
            match self.node(item.value) {
                Some(value) if (value.span.start..value.span.end).contains(&offset) => id = item.value,
                _ => break,
            }
        }
        (id, None)
    }
}
