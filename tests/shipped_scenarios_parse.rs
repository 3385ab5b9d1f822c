//! Every shipped scenario and library file can be read into the raw format, and says each thing in
//! both languages. Meaning is checked elsewhere; this test only keeps typing errors out of the
//! texts.

#![allow(clippy::disallowed_methods, clippy::expect_used, reason = "a test reads the shipped files")]

use ron::extensions::Extensions;
use std::fs;
use std::path::{Path, PathBuf};
use storefront_sandbox::scenario::REFERENCE_FILE;
use storefront_sandbox::scenario::raw::{RawLibrary, RawScenario};

/// All `.ron` files of a folder and the folders in it that people write.
fn ron_files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder can be listed").flatten() {
        let path = entry.path();
        if path.is_dir() {
            ron_files(&path, into);
        } else if path.extension().is_some_and(|e| e == "ron") && !path.ends_with(REFERENCE_FILE) {
            into.push(path);
        }
    }
}

#[test]
fn shipped_files_parse() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files = Vec::new();
    ron_files(&root, &mut files);
    files.sort();
    assert!(files.len() >= 9, "scenarios are missing: {files:?}");
    let options = ron::Options::default().with_default_extension(
        Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES | Extensions::UNWRAP_VARIANT_NEWTYPES,
    );
    let mut problems = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).expect("the file can be read");
        let outcome = if file.file_name().is_some_and(|n| n == "scenario.ron") {
            options
                .from_str::<RawScenario>(&text)
                .map(|s| assert!((1..=2).contains(&s.format), "{}", file.display()))
        } else {
            options
                .from_str::<RawLibrary>(&text)
                .map(|l| assert!((1..=2).contains(&l.format), "{}", file.display()))
        };
        if let Err(error) = outcome {
            problems.push(format!("{}:{}: {}", file.display(), error.span.start, error.code));
        }
        problems.extend(one_sided(file, &text));
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

/// Texts that lack a language: in the shipped files both stand together, on one line or on two.
fn one_sided(file: &Path, text: &str) -> Vec<String> {
    let count = |mark: &str| text.matches(mark).count();
    let (zh, en) = (count("zh: \""), count("en: \""));
    if zh == en { vec![] } else { vec![format!("{}: {zh} Chinese texts, {en} English", file.display())] }
}
