//! Texts in the sources: comments fit a window beside another, and a message's name is one that the
//! locale files have.

use super::used::with_tests;
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

/// Whether a line of code puts an error's own words, which are English, into a sentence.
fn quotes_an_error(line: &str) -> bool {
    let value = |rest: &str| {
        let expression = rest.split_once(", ").map_or("", |(_, expression)| expression);
        ["error", "err", "e", "trouble", "problem", "fault", "failure", "other", "why", "reason"]
            .iter()
            .any(|name| expression.starts_with(&format!("{name}.to_string()")))
    };
    let code = line.trim_start();
    !code.starts_with("//") && code.split("(\"").skip(1).any(value)
}

/// An error says why in English. Sentences choose their words by its short name, as
/// `session::door::UnusableReason` gives it.
#[test]
fn no_sentence_takes_the_words_of_an_error() {
    let mut found = Vec::new();
    for path in files(&["src"], &["rs"]) {
        let text = fs::read_to_string(&path).expect("a source");
        let place = path.strip_prefix(root()).unwrap_or(&path).display().to_string();
        let lines = text.lines().zip(1..).filter(|(line, _)| quotes_an_error(line));
        found.extend(lines.map(|(line, number)| format!("{place}:{number}: {}", line.trim())));
    }
    assert!(found.is_empty(), "name the reason in place of quoting it: {found:#?}");
}

#[test]
fn quoted_errors_are_found() {
    for line in [
        "values: vec![(\"reason\", error.to_string().into())],",
        "let values = [(\"path\", path.clone().into()), (\"why\", e.to_string().into())];",
        "Sentence::new(\"x\").text(\"detail\", other.to_string())",
    ] {
        assert!(quotes_an_error(line), "{line}");
    }
    for line in ["(\"reason\", self.name.into())", "// (\"reason\", error.to_string())", "id.to_string()"] {
        assert!(!quotes_an_error(line), "{line}");
    }
}

/// Whether code holds a text in both languages side by side.
fn is_bilingual(line: &str) -> bool {
    let texts: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
    let is_chinese = |text: &&str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let is_english = |text: &&str| text.contains(' ') && text.bytes().any(|b| b.is_ascii_uppercase());
    !line.trim_start().starts_with("//") && texts.iter().any(is_chinese) && texts.iter().any(is_english)
}

/// A sentence or title in two languages belongs into the files of messages. Tests, what bots type,
/// and the tables by which texts are read, name words in both.
#[test]
fn no_sentence_stands_in_code_in_two_languages() {
    let mut found = Vec::new();
    for path in files(&["src"], &["rs"]) {
        let place = path.strip_prefix(root()).unwrap_or(&path).display().to_string();
        let reads = [
            "src/reply",
            "src/import",
            "src/policy",
            "src/studio/words",
            "src/scenario/check/stated",
            "src/cli/terminal/words.rs",
        ];
        if reads.iter().any(|folder| place.starts_with(folder)) || place.contains("test") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source");
        let code = text.split("#[cfg(test)]\n").next().unwrap_or_default();
        let lines = code.lines().zip(1..).filter(|(line, _)| is_bilingual(line));
        found.extend(lines.map(|(line, number)| format!("{place}:{number}: {}", line.trim())));
    }
    assert!(found.is_empty(), "move them into assets/locales: {found:#?}");
}

/// Seconds are turned into hours, days and clocks in `base::time` alone. Elsewhere the number is an
/// angle, a limit that authors read, or the time of a published measurement.
#[test]
fn lengths_of_time_are_reckoned_in_one_place() {
    const OTHERS: [&str; 5] =
        ["src/base", "src/studio", "src/photo", "src/scenario/resolve/frame.rs", "src/evidence/festival.rs"];
    let mut found = Vec::new();
    for path in files(&["src"], &["rs"]) {
        let place = path.strip_prefix(root()).unwrap_or(&path).display().to_string();
        if OTHERS.iter().any(|other| place.starts_with(other)) || place.contains("test") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source");
        let code = text.split("#[cfg(test)]\n").next().unwrap_or_default();
        for (line, number) in code.lines().zip(1..) {
            let by_hand =
                ["86_400", "86400", "3_600", "3600", "{:02}:{:02}"].iter().any(|it| line.contains(it));
            if by_hand && !line.trim_start().starts_with("//") {
                found.push(format!("{place}:{number}: {}", line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "ask base::time: {found:#?}");
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

/// Whether a line of code puts a value into a text as `Debug` writes it.
fn is_debug_text(line: &str) -> bool {
    let makes = ["format!(", "to_string(", "write!(", "writeln!("];
    line.contains(":?}") && makes.iter().any(|make| line.contains(make))
}

/// What `Debug` writes is for those who look for a fault. A message key, a comparison or a text for
/// people that is made of it changes with the name of a type, and no compiler sees it.
#[test]
fn no_text_of_the_program_is_made_of_debug() {
    let mut found = Vec::new();
    for path in files(&["src"], &["rs"]) {
        let name = path.display().to_string();
        let for_tests = ["tests.rs", "_test.rs", "reply/examples.rs"];
        if for_tests.iter().any(|end| name.ends_with(end)) || name.contains("/tests/") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source");
        for (at, (line, is_test)) in with_tests(&text).into_iter().enumerate() {
            if !is_test && !line.trim_start().starts_with("//") && is_debug_text(line) {
                found.push(format!("{name}:{}: {}", at + 1, line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "give it a name of its own:\n{}", found.join("\n"));
    assert!(is_debug_text("let key = format!(\"edit-section-{self:?}\");"));
    assert!(!is_debug_text("assert_eq!(a, b, \"{c:?}\");"));
}
