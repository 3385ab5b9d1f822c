//! The layers of the crate, held by reading the sources: who may know whom, and who may touch the world outside.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands and read files"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// What each top module may use of ours, besides itself. `main.rs` and `lib.rs` are the map, not a layer.
const LAYERS: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("diagnostic", &["base"]),
    ("reply", &["base"]),
    ("photo", &["base"]),
    ("scenario", &["base", "diagnostic", "reply", "photo"]),
    ("locale", &["base", "scenario"]),
    ("sim", &["base", "reply", "scenario"]),
    ("score", &["base", "reply", "scenario", "sim"]),
    ("policy", &["base", "reply", "scenario", "sim"]),
    ("debrief", &["base", "locale", "reply", "scenario", "score", "sim"]),
    ("session", &["base", "locale", "policy", "scenario", "score", "sim"]),
    ("ui", &["base", "debrief", "locale", "photo", "reply", "scenario", "score", "sim"]),
    (
        "app",
        &[
            "base", "debrief", "locale", "photo", "policy", "reply", "scenario", "score", "session", "sim",
            "ui",
        ],
    ),
    (
        "cli",
        &[
            "app",
            "base",
            "debrief",
            "diagnostic",
            "locale",
            "policy",
            "reply",
            "scenario",
            "score",
            "session",
            "sim",
        ],
    ),
];

/// Words that only some modules may write, and which.
const KEPT: &[(&str, &[&str])] = &[
    ("bevy::", &["app"]),
    ("bevy_egui", &["app"]),
    ("egui::", &["ui", "app"]),
    ("std::fs", &["cli", "session", "app"]),
    ("std::env", &["cli", "session", "app"]),
    ("Instant::now", &["cli", "session", "app"]),
    ("SystemTime", &["cli", "session", "app"]),
    ("io::stdin", &["cli"]),
    ("io::stdout", &["cli"]),
    ("HashMap", &["app", "ui"]),
    ("HashSet", &["app", "ui"]),
    ("thread_rng", &[]),
    ("rand::rng", &[]),
];

/// Files that may be longer than 400 lines, and why.
const LONG: &[(&str, &str)] = &[
    ("scenario/raw.rs", "the whole file format in one place, as instructors' documents refer to it"),
    ("sim/view/types.rs", "what the keeper can see, in one place"),
    ("sim/reviews/post.rs", "judging, wording and posting of reviews"),
    ("sim/dialogue/answer.rs", "a reply's way from command to effect"),
    ("scenario/source/scan/items.rs", "the scanner's walk over every kind of item"),
    ("sim/customer/visit.rs", "the steps of one visit, in order"),
    ("cli/export.rs", "a column for every field of every journal entry"),
    ("cli/tell/fields.rs", "every journal entry in words"),
    ("cli/terminal/pages.rs", "every page the terminal game can say"),
    ("app/demo.rs", "a screen of samples for looking at the shell without a shop"),
];

#[derive(Debug, PartialEq, Eq)]
struct Breach {
    line: usize,
    rule: String,
}

/// Breaches in one file of a top module. Tests at the end of a file and comments do not count.
fn breaches(module: &str, source: &str) -> Vec<Breach> {
    let mut found = Vec::new();
    if !source.starts_with("//!") {
        found.push(Breach { line: 1, rule: "a file opens with what it is for".to_owned() });
    }
    let body = source.split("#[cfg(test)]").next().unwrap_or_default();
    for (index, line) in body.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default();
        let mut breach = |rule: String| found.push(Breach { line: index + 1, rule });
        for (word, allowed) in KEPT {
            if holds(code, word) && !allowed.contains(&module) {
                breach(format!("{word} stays in {allowed:?}"));
            }
        }
        for other in uses(code) {
            let known = LAYERS.iter().find(|(name, _)| *name == module);
            let may = known.is_some_and(|(_, may)| may.contains(&other.as_str())) || other == module;
            if LAYERS.iter().any(|(name, _)| *name == other) && !may {
                breach(format!("{module} may not know {other}"));
            }
        }
    }
    found
}

/// Whether a line holds a word that does not go on to the left (`bevy_egui::` holds no `egui::`).
fn holds(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

/// Top modules that a line names as `crate::name`.
fn uses(code: &str) -> Vec<String> {
    let names = code.split("crate::").skip(1);
    names.map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()).collect()
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
        let module = place.split('/').next().unwrap_or_default().to_owned();
        if module != "lib.rs" && module != "main.rs" {
            all.extend(
                breaches(&module, &text).into_iter().map(|b| format!("{place}:{}: {}", b.line, b.rule)),
            );
        }
        let lines = text.lines().count();
        if lines > 400 && !LONG.iter().any(|(name, _)| *name == place) {
            all.push(format!("{place}: {lines} lines; cut along the domain, or say in LONG why not"));
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
        ("sim", "use bevy::prelude::*;", "bevy:: stays in"),
        ("policy", "    let x: egui::Ui;", "egui:: stays in"),
        ("base", "use crate::sim::Sim;", "base may not know sim"),
        ("scenario", "use crate::sim::Sim;", "scenario may not know sim"),
        ("sim", "let now = std::time::Instant::now();", "Instant::now stays in"),
        ("score", "use std::collections::HashMap;", "HashMap stays in"),
    ];
    for (module, line, rule) in table {
        let found = breaches(module, &format!("//! For a test.\n{line}\n"));
        assert!(found.iter().any(|b| b.line == 2 && b.rule.starts_with(rule)), "{module}: {line}: {found:?}");
    }
    assert_eq!(breaches("sim", "//! Fine.\nuse crate::base::Money; // not std::fs\n"), []);
    assert_eq!(breaches("sim", "use crate::base::Money;\n").len(), 1, "no opening words");
    assert_eq!(breaches("ui", "//! x\nuse bevy_egui::EguiContexts;\n").len(), 1);
}
