//! The layers of the crate, held by reading the sources: who may know whom, and who may touch the
//! world outside.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands and read files"
)]

#[path = "architecture/floors.rs"]
mod floors;
#[path = "architecture/graph.rs"]
mod graph;
#[path = "architecture/names.rs"]
mod names;
#[path = "architecture/owned.rs"]
mod owned;
#[path = "architecture/texts.rs"]
mod texts;
#[path = "architecture/used.rs"]
mod used;

use std::fs;
use std::path::{Path, PathBuf};

/// What each top module may use of ours, besides itself. `lib` and `main` are the files beside the
/// modules.
const LAYERS: &[(&str, &[&str])] = &[
    ("lib", &[]),
    ("main", &["cli"]),
    ("base", &[]),
    ("diagnostic", &["base"]),
    ("reply", &["base"]),
    ("photo", &["base"]),
    ("studio", &["base", "photo"]),
    ("scenario", &["base", "diagnostic", "reply", "photo", "studio"]),
    ("locale", &["base", "diagnostic", "scenario"]),
    ("author", &["base", "diagnostic", "locale", "scenario"]),
    ("edit", &["base", "diagnostic", "locale", "scenario", "session"]),
    ("pack", &["base", "locale", "scenario"]),
    ("import", &["author", "base", "diagnostic", "locale", "reply", "scenario"]),
    ("sim", &["base", "photo", "reply", "scenario", "studio"]),
    ("score", &["base", "reply", "scenario", "sim"]),
    ("policy", &["base", "reply", "scenario", "sim", "studio"]),
    (
        "bench",
        &["base", "calibrate", "diagnostic", "locale", "narrate", "policy", "reply", "scenario", "sim"],
    ),
    ("calibrate", &["base", "policy", "scenario", "score", "sim"]),
    ("customers", &["base", "scenario", "sim"]),
    ("narrate", &["base", "locale", "reply", "scenario", "score", "sim"]),
    ("debrief", &["base", "locale", "narrate", "reply", "scenario", "score", "sim"]),
    ("evidence", &["base", "customers", "diagnostic", "reply", "scenario", "sim"]),
    ("what_if", &["base", "locale", "narrate", "reply", "scenario", "score", "sim"]),
    ("session", &["base", "locale", "narrate", "pack", "scenario", "score", "sim"]),
    // `author` for its tests, which make lessons.
    ("lessons", &["author", "base", "diagnostic", "locale", "pack", "photo", "scenario", "session"]),
    (
        "ui",
        &[
            "base", "debrief", "edit", "locale", "narrate", "photo", "reply", "scenario", "score", "sim",
            "studio", "what_if",
        ],
    ),
    (
        "app",
        &[
            "author",
            "base",
            "bench",
            "calibrate",
            "debrief",
            "diagnostic",
            "edit",
            "import",
            "lessons",
            "locale",
            "narrate",
            "pack",
            "photo",
            "policy",
            "reply",
            "scenario",
            "score",
            "session",
            "sim",
            "studio",
            "ui",
            "what_if",
        ],
    ),
    (
        "cli",
        &[
            "app",
            "author",
            "base",
            "bench",
            "calibrate",
            "customers",
            "debrief",
            "diagnostic",
            "edit",
            "evidence",
            "import",
            "lessons",
            "locale",
            "narrate",
            "pack",
            "photo",
            "policy",
            "reply",
            "scenario",
            "score",
            "session",
            "sim",
            "studio",
            "what_if",
        ],
    ),
];

/// Words that only some modules may write, and which.
const KEPT: &[(&str, &[&str])] = &[
    ("bevy", &["app"]),
    ("bevy_egui", &["app"]),
    ("egui", &["ui", "app"]),
    ("egui_plot", &["ui", "app"]),
    ("std::fs", &["cli", "edit", "lessons", "session", "app"]),
    ("std::env", &["cli", "session", "app"]),
    ("Instant", &["cli", "session", "app"]),
    ("SystemTime", &["cli", "session", "app"]),
    ("io::stdin", &["cli"]),
    ("io::stdout", &["cli"]),
    ("HashMap", &["app", "ui"]),
    ("HashSet", &["app", "ui"]),
    ("thread_rng", &[]),
    ("rand::rng", &[]),
];

/// Lines that a file may have.
const LONGEST: usize = 400;

#[derive(Debug, PartialEq, Eq)]
struct Breach {
    line: usize,
    rule: String,
}

/// Breaches in one file, whose module path is given from the top (`["sim", "view", "build"]`).
fn breaches(module: &[&str], source: &str) -> Vec<Breach> {
    let mut found = Vec::new();
    if !source.starts_with("//!") {
        found.push(Breach { line: 1, rule: "a file opens with what it is for".to_owned() });
    }
    let top = module[0];
    let may = LAYERS.iter().find(|(name, _)| *name == top).map(|(_, may)| *may);
    if may.is_none() {
        found.push(Breach { line: 1, rule: format!("{top} has no place in LAYERS") });
    }
    for Statement { line, code, .. } in statements(source) {
        let mut breach = |rule: String| found.push(Breach { line, rule });
        for (word, allowed) in KEPT {
            if holds(&code, word) && !allowed.contains(&top) {
                breach(format!("{word} stays in {allowed:?}"));
            }
        }
        for other in uses(&code) {
            let known = LAYERS.iter().any(|(name, _)| *name == other);
            if known && other != top && !may.unwrap_or_default().contains(&other.as_str()) {
                breach(format!("{top} may not know {other}"));
            }
        }
        if climbs(&code) >= module.len() {
            breach(
                "super:: climbs out of the module: write crate::, so that the layer can be seen".to_owned(),
            );
        }
    }
    found
}

/// A line of code, or one path of an import.
struct Statement {
    line: usize,
    code: String,
    /// For a path of an import: whether it is handed on (`pub use`).
    import: Option<bool>,
}

/// Code by line, without comments, texts and the test modules inside a file. An import that groups
/// several paths or runs over several lines comes as whole paths: `use std::{env, fs};` gives
/// `std::env` and `std::fs`.
fn statements(source: &str) -> Vec<Statement> {
    let mut out = Vec::new();
    let mut lines = source.lines().enumerate().peekable();
    while let Some((index, line)) = lines.next() {
        if line == "#[cfg(test)]" && lines.peek().is_some_and(|(_, l)| l.starts_with("mod ")) {
            // The formatter closes a module at the left margin; `mod tests;` is a single line.
            let ends = |l: &str| l == "}" || l.ends_with(';') && l.starts_with("mod ");
            lines.by_ref().find(|(_, l)| ends(l));
            continue;
        }
        let mut code = bare(line);
        let first = code.trim_start();
        let public = first.starts_with("pub");
        if first.starts_with("use ") || first.starts_with("pub") && first.contains(" use ") {
            while !code.contains(';') {
                let Some((_, next)) = lines.next() else { break };
                code.push_str(&bare(next));
            }
            let tree = code.split("use ").nth(1).unwrap_or_default().replace(" as ", "@");
            let tree: String = tree.chars().filter(|c| !c.is_whitespace() && *c != ';').collect();
            let import = Some(public);
            let path = |code| Statement { line: index + 1, code, import };
            out.extend(paths("", &tree).into_iter().map(path));
        } else {
            out.push(Statement { line: index + 1, code, import: None });
        }
    }
    out
}

/// A line without its comment and without what stands between quotes.
fn bare(line: &str) -> String {
    let line = line.replace("'\"'", "' '").replace("'\\\"'", "' '");
    let (mut out, mut inside) = (String::new(), false);
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if inside => {
                chars.next();
            }
            '"' => inside = !inside,
            _ if inside => {}
            '/' if chars.peek() == Some(&'/') => break,
            _ => out.push(c),
        }
    }
    out
}

/// Every whole path of an import.
fn paths(before: &str, tree: &str) -> Vec<String> {
    let Some(open) = tree.find('{') else { return vec![format!("{before}{tree}")] };
    let before = format!("{before}{}", &tree[..open]);
    let inner = tree[open + 1..].strip_suffix('}').unwrap_or(&tree[open + 1..]);
    let (mut out, mut depth, mut from) = (Vec::new(), 0, 0);
    for (at, c) in inner.char_indices().chain([(inner.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                if at > from {
                    out.extend(paths(&before, &inner[from..at]));
                }
                from = at + 1;
            }
            _ => {}
        }
    }
    out
}

/// Whether a line holds these words as they are (`bevy_egui::` holds neither `egui` nor `bevy`).
fn holds(code: &str, word: &str) -> bool {
    let goes_on = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    code.match_indices(word).any(|(at, _)| {
        !goes_on(code[..at].chars().next_back()) && !goes_on(code[at + word.len()..].chars().next())
    })
}

/// Top modules that a line names as `crate::name`, or from `main.rs` by the name of the crate.
fn uses(code: &str) -> Vec<String> {
    let code = code.replace("storefront_sandbox::", "crate::");
    let names = code.split("crate::").skip(1);
    names.map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()).collect()
}

/// The longest chain of `super::` in a line.
fn climbs(code: &str) -> usize {
    (0..64).take_while(|n| code.contains(&"super::".repeat(n + 1))).count()
}

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

#[test]
fn the_layers_hold() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    assert!(files.len() > 150, "the sources were found: {}", files.len());
    let mut all = Vec::new();
    for path in files {
        let place = path.strip_prefix(&root).expect("under src").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("a source");
        let stem = place.strip_suffix(".rs").unwrap_or(&place);
        let module: Vec<&str> = stem.split('/').filter(|part| *part != "mod").collect();
        all.extend(breaches(&module, &text).into_iter().map(|b| format!("{place}:{}: {}", b.line, b.rule)));
        let lines = text.lines().count();
        if lines > LONGEST {
            all.push(format!("{place}:{lines}: longer than {LONGEST} lines; cut it along the domain"));
        }
    }
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

#[test]
fn the_core_does_not_name_the_windows_libraries() {
    let manifest =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).expect("a text");
    for name in ["bevy", "bevy_render", "bevy_egui", "egui", "egui_plot", "egui-phosphor"] {
        let line = manifest.lines().find(|l| l.starts_with(&format!("{name} = "))).expect("a dependency");
        assert!(line.contains("optional = true"), "{line}");
    }
}

#[test]
fn the_reader_of_sources_finds_breaches() {
    let table = [
        ("sim", "use bevy::prelude::*;", "bevy stays in"),
        ("sim", "use bevy;", "bevy stays in"),
        ("ui", "use bevy_egui::EguiContexts;", "bevy_egui stays in"),
        ("policy", "    let x: egui::Ui;", "egui stays in"),
        ("base", "use crate::sim::Sim;", "base may not know sim"),
        ("scenario", "use crate::{base::Money, sim::Sim};", "scenario may not know sim"),
        ("score", "use crate::{base::{Money, Time}, cli};", "score may not know cli"),
        ("ui", "    crate::session::verify();", "ui may not know session"),
        ("main", "use storefront_sandbox::app::run;", "main may not know app"),
        ("cli", "use crate::ui::state;", "cli may not know ui"),
        ("newcomer", "", "newcomer has no place"),
        ("sim", "let now = std::time::Instant::now();", "Instant stays in"),
        ("sim", "use std::{collections::BTreeMap, env, fs};", "std::env stays in"),
        ("sim", "use std::{\n    collections::BTreeMap,\n    fs,\n};", "std::fs stays in"),
        ("sim", "use std::{collections::BTreeMap as Map, fs as files};", "std::fs stays in"),
        ("score", "use std::collections::HashMap;", "HashMap stays in"),
        ("sim", "let a = \"https://a\"; std::fs::read(a);", "std::fs stays in"),
        ("sim", "use super::cli::main;", "super:: climbs out"),
        ("sim", "#[cfg(test)]\nmod tests;\nuse std::fs;", "std::fs stays in"),
        ("sim", "#[cfg(test)]\nmod tests {\n    fn a() {}\n}\nuse std::fs;", "std::fs stays in"),
    ];
    for (module, code, rule) in table {
        let found = breaches(&[module], &format!("//! For a test.\n{code}\n"));
        assert!(found.iter().any(|b| b.rule.starts_with(rule)), "{module}: {code}: {found:?}");
    }
    assert_eq!(breaches(&["sim"], "use crate::base::Money;\n").len(), 1, "no opening words");
    let late = breaches(&["sim"], "//! x\n\nuse std::fs;\n");
    assert_eq!(late.iter().map(|b| b.line).collect::<Vec<_>>(), [3], "the line is told");
}

#[test]
fn the_reader_of_sources_lets_the_rest_pass() {
    let table = [
        ("sim", "use crate::base::Money; // not std::fs"),
        ("sim", "let a = \"std::fs and crate::cli::main\";"),
        ("sim", "let a = '\"'; // HashMap"),
        ("app", "use bevy::prelude::*;\nuse bevy_egui::{EguiContexts, egui};"),
        ("cli", "use std::{env, fs};\nuse crate::{app, session};"),
        ("sim", "#[cfg(test)]\nmod tests {\n    use std::fs;\n    use super::super::cli;\n}"),
        ("sim", "let instantly = Instantly; let my_bevy = 1;"),
    ];
    for (module, code) in table {
        assert_eq!(breaches(&[module], &format!("//! Fine.\n{code}\n")), [], "{module}: {code}");
    }
    assert_eq!(breaches(&["sim", "view", "build"], "//! Fine.\nuse super::super::world::World;\n"), []);
}
