//! One meaning for a name: no two types of the library are called alike. Types of one name that
//! are built under different conditions are one type.

use super::{bare, sources};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The type that a line of a source defines. Types inside an implementation (`type Item = …;`) have
/// the names that their trait gives them.
fn type_name(line: &str) -> Option<&str> {
    let code = line.trim_start();
    let is_indented = code.len() < line.len();
    let code = match code.strip_prefix("pub(") {
        Some(rest) => rest.split_once(')')?.1.trim_start(),
        None => code.strip_prefix("pub ").unwrap_or(code),
    };
    let kinds = ["struct ", "enum ", "trait ", "union "];
    let rest = kinds.iter().find_map(|kind| code.strip_prefix(kind));
    let rest = rest.or_else(|| code.strip_prefix("type ").filter(|_| !is_indented))?;
    rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().filter(|name| !name.is_empty())
}

/// The types that a source defines, each with its line and the condition of the module around it.
fn types(source: &str) -> Vec<(String, usize, String)> {
    let mut found = Vec::new();
    let (mut before, mut condition) = ("", "");
    for (at, line) in source.lines().enumerate() {
        if line.starts_with("mod ") && line.ends_with('{') {
            condition = if before.starts_with("#[cfg(") { before } else { "" };
        } else if line == "}" {
            condition = "";
        }
        if let Some(name) = type_name(&bare(line)) {
            found.push((name.to_owned(), at + 1, condition.to_owned()));
        }
        before = line;
    }
    found
}

/// Whether places share a name although they are not one type under different conditions.
fn is_double(places: &[(String, String)]) -> bool {
    let conditions: std::collections::BTreeSet<&str> = places.iter().map(|(_, c)| c.as_str()).collect();
    places.len() > 1 && (conditions.len() < places.len() || conditions.contains(""))
}

#[test]
fn no_two_types_are_called_alike() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut all: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for path in files {
        let place = path.strip_prefix(&root).expect("under src").display().to_string();
        let text = fs::read_to_string(&path).expect("a source");
        for (name, line, condition) in types(&text) {
            all.entry(name).or_default().push((format!("{place}:{line}"), condition));
        }
    }
    assert!(all.len() > 1000, "the types were found: {}", all.len());
    let double: Vec<String> = all
        .iter()
        .filter(|(_, places)| is_double(places))
        .map(|(name, places)| {
            let places: Vec<&str> = places.iter().map(|(place, _)| place.as_str()).collect();
            format!("{name}: {}", places.join(", "))
        })
        .collect();
    assert!(double.is_empty(), "one name, one meaning:\n{}", double.join("\n"));
}

#[test]
fn types_are_read_with_their_conditions() {
    let source = "pub struct Shop<'a> {\n}\nimpl Iterator for X {\n    type Item = u8;\n}\n#[cfg(unix)]\nmod system {\n    \
                  pub(in crate::app) enum Hold {}\n}\n#[cfg(windows)]\nmod system {\n    struct Hold;\n}\n\
                  pub(crate) type Module = u8;\nlet text = \"struct Other\"; // struct More\n";
    let found = types(source);
    let names: Vec<&str> = found.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["Shop", "Hold", "Hold", "Module"]);
    let places = |at: &[usize]| -> Vec<(String, String)> {
        at.iter().map(|at| (found[*at].1.to_string(), found[*at].2.clone())).collect()
    };
    assert!(!is_double(&places(&[1, 2])), "one type on each system");
    assert!(is_double(&places(&[0, 1])) && is_double(&places(&[1, 1])));
    assert!(!is_double(&places(&[0])));
}
