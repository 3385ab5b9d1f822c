//! The texts of a file in both languages, each with its path through the file and its places, for
//! the exchange with a translator.

use super::limits::MAX_BYTES;
use super::scan;
use super::tree::{NodeId, Tree, TreeNode, ValueShape};
use crate::diagnostic::SourceFile;
use std::ops::Range;

/// A text in one language, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenLang {
    /// Byte range of the literal, with its quotation marks.
    pub span: Range<usize>,
    /// What it says.
    pub value: String,
}

/// A text in both languages, or in one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenText {
    /// Its way from the root, such as `cases/late_birthday/opens/0`.
    pub path: String,
    /// Simplified Chinese.
    pub zh: Option<WrittenLang>,
    /// English.
    pub en: Option<WrittenLang>,
}

/// The texts of a scenario or a library, in the order of the file; `None` if its form is too far
/// off.
pub fn texts(text: &str) -> Option<Vec<WrittenText>> {
    let file = SourceFile::new("texts", text);
    let scanned = scan::scan(&file, &mut Vec::new())?;
    let mut out = Vec::new();
    collect(&scanned.tree, scanned.tree.root, text, "", &mut out);
    Some(out)
}

/// The id that a scenario gives itself; `None` if there is none to be read.
pub fn id_of(text: &str) -> Option<String> {
    if text.len() > MAX_BYTES {
        return None;
    }
    let scanned = scan::scan(&SourceFile::new("id", text), &mut Vec::new())?;
    let root = scanned.tree.node(scanned.tree.root)?;
    written(&scanned.tree, root, "id", text).map(|id| id.value)
}

fn collect(tree: &Tree, id: NodeId, text: &str, path: &str, out: &mut Vec<WrittenText>) {
    let Some(node) = tree.node(id) else { return };
    let lang = |key: &str| written(tree, node, key, text);
    let (zh, en) = (lang("zh"), lang("en"));
    if zh.is_some() || en.is_some() {
        out.push(WrittenText { path: path.to_owned(), zh, en });
    }
    // A text may contain others: the reason for a reply, the tempting words for a truth.
    for (index, item) in node.items.iter().enumerate() {
        let step = match &item.key {
            Some(key) => key.text.clone(),
            None if node.wrapped().is_some() && node.name.is_some() => String::new(),
            None => index.to_string(),
        };
        let joint = if path.is_empty() || step.is_empty() { "" } else { "/" };
        collect(tree, item.value, text, &format!("{path}{joint}{step}"), out);
    }
}

/// The text under this field of a struct, if it is one.
fn written(tree: &Tree, node: &TreeNode, field: &str, text: &str) -> Option<WrittenLang> {
    if node.shape != ValueShape::Struct {
        return None;
    }
    let item = node.items.iter().find(|item| item.key.as_ref().is_some_and(|key| key.text == field))?;
    let value = tree.node(item.value).filter(|value| value.shape == ValueShape::Text)?;
    let said = ron::from_str(text.get(value.span.clone())?).ok()?;
    Some(WrittenLang { span: value.span.clone(), value: said })
}
