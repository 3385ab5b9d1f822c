//! The values of a text with their places, for editors: a view on the scanner's tree that only
//! reads. It also serves texts with errors in them, as far as the scanner gets.

use super::scan;
use super::tree::{NodeId, Tree, TreeNode};
use crate::diagnostic::{Severity, SourceFile};
use std::ops::Range;
use std::sync::Arc;

pub use super::tree::ValueShape;

/// The values of a text.
#[derive(Debug)]
pub struct ValueTree {
    file: Arc<SourceFile>,
    tree: Tree,
    errors: usize,
}

/// One value of a [`ValueTree`].
#[derive(Clone, Copy, Debug)]
pub struct ValueNode<'a> {
    values: &'a ValueTree,
    id: NodeId,
}

/// A place in a container: the value, and the field name or map key before it.
#[derive(Clone, Debug)]
pub struct ValueItem<'a> {
    /// The name or key as serde sees it, without quotes; none in lists and tuples.
    pub key: Option<&'a str>,
    /// Where the name or key stands, a map key with its quotes.
    pub key_span: Option<Range<usize>>,
    /// The value.
    pub value: ValueNode<'a>,
}

impl ValueTree {
    /// Reads the form of a text. None when it has no value at all.
    pub fn read(file: &Arc<SourceFile>) -> Option<Self> {
        if file.text.len() > super::MAX_BYTES {
            return None;
        }
        let mut found = Vec::new();
        let tree = scan::scan_leniently(file, &mut found)?;
        let errors = found.iter().filter(|each| each.severity == Severity::Error).count();
        Some(Self { file: Arc::clone(file), tree, errors })
    }

    /// How many faults of form the scanner reported.
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// The text that was read.
    pub fn file(&self) -> &Arc<SourceFile> {
        &self.file
    }

    /// The outermost value.
    pub fn root(&self) -> ValueNode<'_> {
        ValueNode { values: self, id: self.tree.root }
    }

    /// The deepest value at a byte offset; for a place in a key, the value behind the key.
    pub fn at_offset(&self, offset: usize) -> ValueNode<'_> {
        let (id, key) = self.tree.at_offset(offset);
        let behind = key.and_then(|index| self.tree.node(id)?.items.get(index)).map(|item| item.value);
        ValueNode { values: self, id: behind.unwrap_or(id) }
    }
}

impl<'a> ValueNode<'a> {
    fn node(self) -> Option<&'a TreeNode> {
        self.values.tree.node(self.id)
    }

    /// Byte range, with the name before the bracket.
    pub fn span(self) -> Range<usize> {
        self.node().map_or(0..0, |node| node.span.clone())
    }

    /// What the value looks like.
    pub fn shape(self) -> ValueShape {
        self.node().map_or(ValueShape::Missing, |node| node.shape)
    }

    /// The name before the bracket, or the bare name itself.
    pub fn name(self) -> Option<&'a str> {
        self.values.file.text.get(self.name_span()?)
    }

    /// Where the name stands.
    pub fn name_span(self) -> Option<Range<usize>> {
        self.node()?.name.clone()
    }

    /// The value as it is written.
    pub fn text(self) -> &'a str {
        self.values.file.text.get(self.span()).unwrap_or("")
    }

    /// The words of a text; none for any other value.
    pub fn words(self) -> Option<String> {
        if self.shape() != ValueShape::Text {
            return None;
        }
        ron::from_str(self.text()).ok()
    }

    /// How many items it has.
    pub fn len(self) -> usize {
        self.node().map_or(0, |node| node.items.len())
    }

    /// Whether it has no items.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Its items in the order of the text.
    pub fn items(self) -> impl Iterator<Item = ValueItem<'a>> {
        let items = self.node().map_or(&[][..], |node| &node.items);
        items.iter().map(move |item| ValueItem {
            key: item.key.as_ref().map(|key| key.text.as_str()),
            key_span: item.key.as_ref().map(|key| key.span.clone()),
            value: ValueNode { values: self.values, id: item.value },
        })
    }

    /// The item at a position.
    pub fn item(self, index: usize) -> Option<ValueItem<'a>> {
        self.items().nth(index)
    }

    /// The container around it and its position there; none at the root.
    pub fn parent(self) -> Option<(ValueNode<'a>, usize)> {
        let (id, index) = self.node()?.parent?;
        Some((ValueNode { values: self.values, id }, index))
    }

    /// The single value in `Name(value)`.
    pub fn wrapped(self) -> Option<ValueNode<'a>> {
        let node = self.node()?;
        node.name.as_ref()?;
        Some(ValueNode { values: self.values, id: node.wrapped()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> Option<(usize, Vec<String>)> {
        let tree = ValueTree::read(&SourceFile::new("a", text))?;
        let keys = tree.root().items().filter_map(|item| item.key.map(str::to_owned)).collect();
        Some((tree.errors(), keys))
    }

    #[test]
    fn texts_with_faults_are_read_as_far_as_they_go() {
        let names = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
        assert_eq!(fields("Scenario(a: 1, b: [2])"), Some((0, names(&["a", "b"]))));
        for text in ["Scenario(a: 1, b: [2", "Scenario(a: 1, b: \"x\n)", "Scenario(a: 1, b: 1e999)"] {
            let (errors, keys) = fields(text).unwrap();
            assert!(errors > 0, "{text}");
            assert_eq!(keys[0], "a", "{text}");
        }
        assert_eq!(fields(""), None);
    }

    #[test]
    fn a_value_knows_its_place_and_what_is_around_it() {
        let text = "S(a: Told(\"x\"), b: {\"k\": (zh: \"店\")})";
        let tree = ValueTree::read(&SourceFile::new("a", text)).unwrap();
        let inner = tree.at_offset(text.find("\"x\"").unwrap() + 1);
        assert_eq!((inner.text(), inner.words()), ("\"x\"", Some("x".to_owned())));
        let (around, index) = inner.parent().unwrap();
        assert_eq!((around.text(), around.name(), index), ("Told(\"x\")", Some("Told"), 0));
        assert_eq!(around.wrapped().map(ValueNode::text), Some("\"x\""));
        let key = tree.at_offset(text.find("\"k\"").unwrap() + 1);
        assert_eq!(key.text(), "(zh: \"店\")");
    }
}
