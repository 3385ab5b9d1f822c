//! The notes in a new lesson: before each part, what it is for. The words are messages of the
//! program (`lesson-note-…`), a line for a line.

use crate::base::Lang;
use crate::locale;
use std::collections::BTreeSet;

/// Spaces before a field of the scenario itself.
const TOP: usize = 4;
/// Spaces before a field of a product or a case.
const INNER: usize = 12;

/// The text without its own notes and with ours: before the first field of each name.
pub(super) fn explain(text: &str, speaks: Lang) -> String {
    let mut out = note_lines("head", 0, speaks);
    let mut seen = BTreeSet::new();
    let mut part = String::new();
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        if let Some(field) = field_at(line, TOP) {
            field.clone_into(&mut part);
            out.push('\n');
            if seen.insert(field.to_owned()) {
                out.push_str(&note_lines(field, TOP, speaks));
            }
        } else if let Some(name) = field_at(line, INNER).and_then(|field| inner(&part, field))
            && seen.insert(name.clone())
        {
            out.push_str(&note_lines(&name, INNER, speaks));
        }
        let doubled = line.is_empty() && out.ends_with("\n\n");
        if !line.is_empty() || !doubled {
            out.push_str(line);
            out.push('\n');
        }
    }
    squeeze(&out)
}

/// Fields of products and cases that a new author asks about.
fn inner(part: &str, field: &str) -> Option<String> {
    const PRODUCT: [&str; 5] = ["category", "cost", "truth", "colour", "listing"];
    const CASE: [&str; 15] = [
        "persona",
        "customer",
        "topic",
        "buys",
        "starts",
        "unless",
        "patience",
        "turns",
        "knows",
        "opens",
        "says",
        "suggestions",
        "satisfied_by",
        "if_solved",
        "good_handling",
    ];
    match part {
        "products" if PRODUCT.contains(&field) => Some(format!("product-{field}")),
        "cases" if CASE.contains(&field) => Some(format!("case-{}", field.replace('_', "-"))),
        _ => None,
    }
}

/// The name of the field with which a line begins, if exactly so many spaces stand before it.
fn field_at(line: &str, spaces: usize) -> Option<&str> {
    let rest = line.get(spaces..).filter(|_| line.bytes().take(spaces).all(|b| b == b' '))?;
    let (name, _) = rest.split_once(':')?;
    let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    is_name.then_some(name)
}

fn note_lines(name: &str, spaces: usize, speaks: Lang) -> String {
    let key = format!("lesson-note-{}", name.replace('_', "-"));
    let indent = " ".repeat(spaces);
    let mut out = String::new();
    for line in locale::text(speaks, &key).lines() {
        out.extend([indent.as_str(), "// ", line, "\n"]);
    }
    out
}

/// Never two empty lines after one another, and none behind an opening bracket.
fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let needless = out.ends_with("\n\n") || out.ends_with("(\n") || out.ends_with("{\n");
        if !(line.is_empty() && needless) {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}
