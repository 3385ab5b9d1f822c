//! Both languages say everything, nothing is said twice, and every key that the code names exists.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands and read files"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use storefront_sandbox::base::Lang;
use storefront_sandbox::locale::text_with;
use storefront_sandbox::score::Dimension;

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

/// What the code names: keys written out whole, such as `"ui-over-title"`, and patterns with holes,
/// such as `"word-{}-{}"`, which name every key that fits.
#[derive(Default)]
struct Named {
    whole: BTreeMap<String, String>,
    patterns: Vec<(Vec<String>, String)>,
}

/// Words of the code that look like keys and are none: names of mechanisms, of problems, of a
/// panel.
const NO_KEYS: [&str; 6] = [
    "day-to-day-variation",
    "file-not-found",
    "file-unusable",
    "goal-never-met",
    "lesson-changed",
    "review-volume",
];

fn is_key(word: &str) -> bool {
    word.contains('-')
        && word.starts_with(|c: char| c.is_ascii_lowercase())
        && !word.ends_with('-')
        && !word.contains("--")
        && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

/// The pieces of a text around its holes, if it would be a key with its holes filled.
fn pieces(text: &str) -> Option<Vec<String>> {
    let mut pieces = vec![String::new()];
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (_, after) = after.split_once('}')?;
        pieces.last_mut()?.push_str(before);
        pieces.push(String::new());
        rest = after;
    }
    pieces.last_mut()?.push_str(rest);
    (pieces.len() > 1 && is_key(&pieces.join("x"))).then_some(pieces)
}

/// Whether a key is such a pattern with its holes filled.
fn fits(key: &str, pieces: &[String]) -> bool {
    let [first, middle @ .., last] = pieces else { return false };
    let Some(mut rest) = key.strip_prefix(first.as_str()).and_then(|k| k.strip_suffix(last.as_str())) else {
        return false;
    };
    for piece in middle {
        // Every hole is filled by at least a letter.
        let Some(at) = rest.get(1..).and_then(|r| r.find(piece.as_str())) else { return false };
        rest = &rest[1 + at + piece.len()..];
    }
    !rest.is_empty()
}

/// The code of a file without its comments and its tests.
fn code_of(text: &str) -> String {
    let before_tests = text.split("\nmod tests {").next().unwrap_or_default();
    let lines = before_tests.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn named_in_the_code() -> Named {
    let mut named = Named::default();
    let mut folders = vec![Path::new(ROOT).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|name| name != "tests.rs") {
                let code = code_of(&fs::read_to_string(&path).expect("a text"));
                for word in code.split('"') {
                    let place = path.display().to_string();
                    if is_key(word) {
                        named.whole.insert(word.to_owned(), place);
                    } else if let Some(pieces) = pieces(word) {
                        named.patterns.push((pieces, place));
                    }
                }
            }
        }
    }
    named
}

/// What keys begin with: the first word of every message.
fn families(messages: &BTreeMap<String, (String, BTreeSet<String>)>) -> BTreeSet<&str> {
    messages.keys().filter_map(|key| key.split('-').next()).collect()
}

#[test]
fn every_key_named_in_the_code_exists() {
    let en = messages("en");
    let families = families(&en);
    assert!(families.len() > 20, "{families:?}");
    let ours = |key: &str| key.split('-').next().is_some_and(|family| families.contains(family));
    let named = named_in_the_code();
    let keys: Vec<_> = named.whole.iter().filter(|(key, _)| ours(key)).collect();
    assert!(keys.len() > 400, "keys were found in the code: {}", keys.len());
    let unknown: Vec<_> = keys
        .into_iter()
        .filter(|(key, _)| !en.contains_key(*key) && !NO_KEYS.contains(&key.as_str()))
        .collect();
    assert_eq!(unknown, Vec::new());
    let patterns = named.patterns.iter().filter(|(pieces, _)| ours(&pieces[0]));
    let idle: Vec<_> = patterns.filter(|(pieces, _)| !en.keys().any(|key| fits(key, pieces))).collect();
    assert!(idle.is_empty(), "patterns that no message fits: {idle:?}");
}

#[test]
fn every_message_is_used() {
    let en = messages("en");
    let named = named_in_the_code();
    let used = |key: &str| {
        named.whole.contains_key(key) || named.patterns.iter().any(|(pieces, _)| fits(key, pieces))
    };
    let idle: Vec<_> = en.keys().filter(|key| !used(key)).collect();
    assert!(idle.is_empty(), "messages that nothing shows: {idle:?}");
}

/// The values of both languages are the same, so that a sentence says in one what it says in the
/// other. Chinese has no plural, so a value that only chooses a form may be missing there.
#[test]
fn both_languages_take_the_same_values() {
    let (zh, en) = (messages("zh-CN"), messages("en"));
    let differ: Vec<_> = zh
        .iter()
        .filter_map(|(key, (_, slots))| Some((key, slots, &en.get(key)?.1)))
        .filter(|(_, zh, en)| zh != en)
        .collect();
    assert!(differ.is_empty(), "{differ:#?}");
}

#[test]
fn patterns_fit_what_they_would_be_filled_to() {
    let of = |text: &str| pieces(text).expect("a pattern");
    for (text, key, fit) in [
        ("word-{}-{}", "word-remedy-Refund", true),
        ("word-{}-{}", "word-remedy", false),
        ("why-{name}-title", "why-price-title", true),
        ("why-{name}-title", "why-price-says", false),
        ("tell-{kind}", "tell-", false),
    ] {
        assert_eq!(fits(key, &of(text)), fit, "{text} {key}");
    }
    assert!(pieces("plain").is_none() && pieces("{} of {}").is_none());
}

/// The card of every dimension of the score has its words, and no number is missing in them.
#[test]
fn every_dimension_of_the_score_says_how_it_comes_about() {
    for dimension in Dimension::ALL {
        let numbers: Vec<_> =
            dimension.numbers().into_iter().map(|(name, value)| (name, format!("{value}").into())).collect();
        for lang in Lang::ALL {
            for part in ["title", "says", "formula", "source"] {
                let key = format!("why-{}-{part}", dimension.name());
                let text = text_with(lang, &key, &numbers);
                assert!(!text.is_empty() && text != key && !text.contains('{'), "{key}: {text}");
            }
            for stem in ["word-dimension", "ui-dimension-why", "what-if-link-shop"] {
                let key = format!("{stem}-{}", dimension.name());
                let text = text_with(lang, &key, &[("goals", "-".into())]);
                assert!(text != key && !text.contains('{'), "{key}: {text}");
            }
        }
    }
}
