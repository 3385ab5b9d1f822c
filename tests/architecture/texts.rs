//! Texts in the sources: comments fit a window beside another, and a message's name is one that the
//! locale files have.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The most characters that a line of comment has.
const WIDEST: usize = 100;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of this repository below some folders that end in one of `endings`.
fn files(folders: &[&str], endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the repository") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|end| endings.iter().any(|&e| end == e)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Whether a line is nothing but a comment in a file that ends so.
fn is_comment(line: &str, ending: &str) -> bool {
    line.trim_start().starts_with(if matches!(ending, "rs" | "ron") { "//" } else { "#" })
}

#[test]
fn comments_are_at_most_a_hundred_characters_wide() {
    let folders = ["src", "tests", "benches", "examples", "tools", "assets", "scenarios"];
    let mut all = files(&folders, &["rs", "ron", "ftl"]);
    all.extend(["build.rs", "Cargo.toml", ".ci/run"].map(|file| root().join(file)));
    assert!(all.len() > 500, "the sources were not found: {}", all.len());
    let mut wide = Vec::new();
    for path in all {
        let ending = path.extension().and_then(|e| e.to_str()).unwrap_or("sh").to_owned();
        let text = fs::read_to_string(&path).expect("a text");
        for (at, line) in text.lines().enumerate() {
            if is_comment(line, &ending) && line.chars().count() > WIDEST {
                wide.push(format!("{}:{}", path.display(), at + 1));
            }
        }
    }
    assert!(wide.is_empty(), "comments over {WIDEST} characters: {wide:#?}");
}

/// The names that a source gives to `Sentence::new` as they stand.
fn keys(source: &str) -> Vec<&str> {
    let code = source.split("Sentence::new(").skip(1);
    code.filter_map(|after| after.trim_start().strip_prefix('"'))
        .filter_map(|after| after.split('"').next())
        .collect()
}

#[test]
fn every_sentence_names_a_message_that_both_languages_have() {
    let messages = |language: &str| -> BTreeSet<String> {
        files(&[&format!("assets/locales/{language}")], &["ftl"])
            .iter()
            .flat_map(|path| {
                let text = fs::read_to_string(path).expect("a file of messages");
                let names = text.lines().filter_map(|line| line.split_once(" ="));
                names.map(|(name, _)| name.to_owned()).collect::<Vec<_>>()
            })
            .collect()
    };
    let (en, zh) = (messages("en"), messages("zh-CN"));
    let (mut seen, mut unknown) = (0, Vec::new());
    for path in files(&["src"], &["rs"]) {
        let text = fs::read_to_string(&path).expect("a source");
        for key in keys(&text) {
            seen += 1;
            if !(en.contains(key) && zh.contains(key)) {
                unknown.push(format!("{}: {key:?}", path.display()));
            }
        }
    }
    assert!(seen > 150, "the sentences were not found: {seen}");
    assert!(unknown.is_empty(), "sentences without a message: {unknown:#?}");
}

#[test]
fn names_of_messages_are_read() {
    let source = "Sentence::new(\"a-b\").text(\"x\", 1); Sentence::new(\n    \"Not a key\"); \
                  Sentence::new(key)";
    assert_eq!(keys(source), ["a-b", "Not a key"]);
    assert!(is_comment("   // so", "rs") && is_comment("# so", "ftl") && !is_comment("x // so", "rs"));
}

/// Whether a document's path to a source leads to one: from the repository's root, from `src`, or,
/// for a bare name, anywhere below.
fn leads_somewhere(path: &str, sources: &[PathBuf]) -> bool {
    let whole = Path::new(path);
    [root().join(path), root().join("src").join(path)].iter().any(|p| p.exists())
        || (whole.components().count() == 1 && sources.iter().any(|source| source.ends_with(whole)))
}

fn is_rust(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "rs")
}

/// The paths of `a/{b,c}.rs`, one by one.
fn spread(path: &str) -> Vec<String> {
    let braced = path.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)));
    let Some((before, (names, after))) = braced else { return vec![path.to_owned()] };
    names.split(',').map(|name| format!("{before}{name}{after}")).collect()
}

#[test]
fn documents_name_sources_that_exist() {
    let sources = files(&["src", "tests", "benches", "examples", "tools"], &["rs"]);
    let mut documents = files(&["docs"], &["md"]);
    let named = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].map(|file| root().join(file));
    documents.extend(named);
    let (mut seen, mut lost) = (0, Vec::new());
    for document in documents {
        let text = fs::read_to_string(&document).expect("a document");
        for path in text.split('`').skip(1).step_by(2).filter(|span| is_rust(span)) {
            for path in spread(path.rsplit(' ').next().unwrap_or(path)) {
                seen += 1;
                if !leads_somewhere(&path, &sources) {
                    lost.push(format!("{}: {path}", document.display()));
                }
            }
        }
    }
    assert!(seen > 40, "the paths were not found: {seen}");
    assert!(lost.is_empty(), "no such source: {lost:#?}");
}

/// Every text that is compared with what was written elsewhere keeps its line ends in a checkout,
/// and pictures, fonts and others' files keep their bytes.
#[test]
fn a_checkout_keeps_line_ends_and_bytes() {
    let rules = fs::read_to_string(root().join(".gitattributes")).expect("the rules");
    let lines: Vec<&str> = rules.lines().filter(|line| !line.starts_with('#')).collect();
    let attributes = |pattern: &str| {
        let line = lines.iter().find(|line| line.split(' ').next() == Some(pattern));
        line.and_then(|line| line.split_once(' ')).map_or("", |(_, rest)| rest)
    };
    assert_eq!(lines[0], "* text=auto eol=lf", "what comes first holds for all the rest");
    for ending in ["ron", "ftl", "journal", "head"] {
        assert_eq!(attributes(&format!("*.{ending}")), "text eol=lf", "{ending}");
    }
    for ending in ["png", "jpg", "ttf", "otf", "ttc", "woff2", "ico", "gz"] {
        assert_eq!(attributes(&format!("*.{ending}")), "binary", "{ending}");
    }
    for pattern in ["*.csv", "tests/import/**"] {
        assert_eq!(attributes(pattern), "-text", "{pattern}");
    }
}
