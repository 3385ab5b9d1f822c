//! Values that come from outside, made ready to be put into a text.

use super::error::EditError;
use super::trivia::{Trivium, trivia};
use crate::diagnostic::SourceFile;
use crate::scenario::source::{ValueNode, ValueShape, ValueTree, text_literal};

/// A single value as RON.
///
/// # Errors
/// [`EditError::BadValue`] if it is not exactly one sound value.
pub(super) fn value(ron: &str) -> Result<String, EditError> {
    let bad = || EditError::BadValue(ron.chars().take(60).collect());
    let trimmed = ron.trim();
    let tree = ValueTree::read(&SourceFile::new("value", trimmed)).ok_or_else(bad)?;
    let root = tree.root();
    let whole = root.span() == (0..trimmed.len());
    if tree.errors() > 0 || !whole || root.shape() == ValueShape::Missing {
        return Err(bad());
    }
    Ok(trimmed.to_owned())
}

/// A value whose lines stand as deep as those around: each line behind the first gets the indent,
/// with the line break of the place. Line breaks in texts stay as they are.
pub(super) fn indented(ron: &str, indent: &str, line_break: &str) -> String {
    if !ron.contains('\n') {
        return ron.to_owned();
    }
    let texts = text_spans(ron);
    let mut out = String::with_capacity(ron.len() + 64);
    let mut from = 0;
    for (at, _) in ron.match_indices('\n') {
        if texts.iter().any(|span| span.contains(&at)) {
            continue;
        }
        let line = ron.get(from..at).unwrap_or("");
        out.push_str(line.strip_suffix('\r').unwrap_or(line));
        out.push_str(line_break);
        let next = ron.get(at + 1..).unwrap_or("");
        if !next.starts_with(['\n', '\r']) {
            out.push_str(indent);
        }
        from = at + 1;
    }
    out.push_str(ron.get(from..).unwrap_or(""));
    out
}

/// A value whose lines behind the first stand as deep as its last one. Line breaks in texts stay as
/// they are.
pub(super) fn outdented(ron: &str) -> String {
    let last = ron.rsplit('\n').next().unwrap_or_default();
    let depth = last.len() - last.trim_start_matches(' ').len();
    let texts = text_spans(ron);
    let mut out = String::with_capacity(ron.len());
    let mut from = 0;
    for (at, _) in ron.match_indices('\n') {
        if texts.iter().any(|span| span.contains(&at)) {
            continue;
        }
        out.push_str(ron.get(from..=at).unwrap_or(""));
        let next = ron.get(at + 1..).unwrap_or("");
        let blanks = next.len() - next.trim_start_matches(' ').len();
        from = at + 1 + blanks.min(depth);
    }
    out.push_str(ron.get(from..).unwrap_or(""));
    out
}

/// Comments above a value, each without its indentation, and the value.
pub(super) fn notes(ron: &str) -> (Vec<&str>, &str) {
    let value = ron.len() - ron.trim_start().len();
    let mut at = value;
    let mut found = Vec::new();
    // Comments end where the value begins: at the first sign that is none.
    while let Some(rest) = ron.get(at..).filter(|rest| rest.starts_with("//") || rest.starts_with("/*")) {
        let Some(Trivium::Comment(range)) = trivia(ron, at..ron.len()).into_iter().next() else { break };
        found.push(ron.get(range.clone()).unwrap_or(rest));
        let behind = ron.get(range.end..).unwrap_or("");
        at = range.end + behind.len() - behind.trim_start().len();
    }
    (found, ron.get(at..).unwrap_or(ron))
}

fn text_spans(ron: &str) -> Vec<std::ops::Range<usize>> {
    let file = SourceFile::new("value", ron);
    let Some(tree) = ValueTree::read(&file) else { return Vec::new() };
    let mut found = Vec::new();
    let mut waiting = vec![tree.root()];
    while let Some(node) = waiting.pop() {
        if node.shape() == ValueShape::Text {
            found.push(node.span());
        }
        waiting.extend(node.items().map(|item| item.value));
    }
    found
}

/// Whether a name can be a field.
pub(super) fn is_field_name(name: &str) -> bool {
    !name.is_empty()
        && name.starts_with(|c: char| c.is_ascii_lowercase() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// Whether a text can be a bare name, such as `Session`.
pub(super) fn is_bare_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && !matches!(name, "true" | "false" | "inf" | "NaN")
}

/// A map key as it is written.
///
/// # Errors
/// [`EditError::BadName`] for an empty key, and one with signs that nobody sees.
pub(super) fn key(name: &str) -> Result<String, EditError> {
    let hidden = name.chars().any(|c| c.is_control() || crate::base::clean::is_hidden(c));
    if name.trim().is_empty() || name.trim() != name || hidden {
        return Err(EditError::BadName(name.to_owned()));
    }
    Ok(text_literal(name))
}

/// Whether a node is a text in one or two languages: a struct with `zh` or `en`, or an empty
/// bracket that may become one.
pub(super) fn may_hold_text(node: ValueNode<'_>) -> bool {
    may_hold_fields(node)
}

/// Whether a node has fields, or is an empty bracket that may have some.
pub(super) fn may_hold_fields(node: ValueNode<'_>) -> bool {
    node.shape() == ValueShape::Struct || node.shape() == ValueShape::Tuple && node.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_single_sound_values_are_taken() {
        for fine in ["1", " Case(a: 1) ", "(zh: \"店\")", "[1, 2]", "Session", "true", "\"a // b\""] {
            assert_eq!(value(fine).as_deref(), Ok(fine.trim()), "{fine}");
        }
        for bad in ["", "1, 2", "\"a", "(a: 1", "1 // x", "// x\n1", "a: 1", "1e999", "59元", ")"] {
            assert!(value(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn lines_are_indented_outside_of_texts() {
        let ron = "(\n    a: \"x\ny\",\n\n    b: 1,\n)";
        assert_eq!(indented(ron, "  ", "\r\n"), "(\r\n      a: \"x\ny\",\r\n\r\n      b: 1,\r\n  )");
    }
}
