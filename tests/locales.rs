//! Both languages say everything, nothing is said twice, and every key that the code names exists.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands and read files"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Key → file and value slots of every message of a language.
fn messages(lang: &str) -> BTreeMap<String, (String, BTreeSet<String>)> {
    let mut all = BTreeMap::new();
    let folder = Path::new(ROOT).join("assets/locales").join(lang);
    for entry in fs::read_dir(folder).expect("the language has a folder") {
        let path = entry.expect("an entry").path();
        let file = path.file_name().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("a text");
        let mut key = String::new();
        for line in text.lines() {
            let starts = line.chars().next().is_some_and(|c| c.is_ascii_lowercase());
            if let Some((name, _)) = line.split_once(" =").filter(|_| starts) {
                name.clone_into(&mut key);
                let twice = all.insert(key.clone(), (file.clone(), BTreeSet::new()));
                assert!(twice.is_none(), "{lang}: {key} stands in {file} and in {twice:?}");
            }
            if let Some((_, slots)) = all.get_mut(&key) {
                slots.extend(line.split("{ $").skip(1).filter_map(|rest| {
                    let name = rest.split([' ', '}']).next()?;
                    Some(name.to_owned())
                }));
            }
        }
    }
    all
}

#[test]
fn both_languages_say_the_same_things() {
    let (zh, en) = (messages("zh-CN"), messages("en"));
    let missing = |a: &BTreeMap<String, _>, b: &BTreeMap<String, _>| -> Vec<String> {
        a.keys().filter(|k| !b.contains_key(*k)).cloned().collect()
    };
    assert_eq!(missing(&zh, &en), Vec::<String>::new(), "only in Chinese");
    assert_eq!(missing(&en, &zh), Vec::<String>::new(), "only in English");
    assert!(en.len() > 300, "the messages were found: {}", en.len());
}

/// A key written out whole in the code, such as `"ui-over-title"`.
fn keys_in(code: &str) -> impl Iterator<Item = &str> {
    const PREFIXES: [&str; 9] =
        ["ui-", "app-short-", "debrief-", "cli-", "replay-", "verify-", "mended-", "new-", "lessons-"];
    code.split('"').skip(1).step_by(2).filter(|word| {
        PREFIXES.iter().any(|p| word.starts_with(p))
            && !word.ends_with('-')
            && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    })
}

#[test]
fn every_key_named_in_the_code_exists() {
    let en = messages("en");
    let mut unknown = BTreeSet::new();
    let mut seen = 0;
    let mut folders = vec![Path::new(ROOT).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let code = fs::read_to_string(&path).expect("a text");
                for key in keys_in(&code) {
                    seen += 1;
                    if !en.contains_key(key) {
                        unknown.insert(format!("{} in {}", key, path.display()));
                    }
                }
            }
        }
    }
    assert!(seen > 150, "keys were found in the code: {seen}");
    assert_eq!(unknown, BTreeSet::new());
}
