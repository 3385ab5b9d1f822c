//! The corpus of labelled lines in `tests/corpus` is sound: every line can be read, every label is a word of the field,
//! nothing stands twice, and half of every file is kept away from tuning.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands and read files"
)]

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use storefront_sandbox::reply::{Act, PromiseKind, Question, RedLine, ReferTo, Refusal, RemedyKind, Topic};

/// The files, the language of their lines, and how many lines there are at least.
const FILES: &[(&str, &str, usize)] = &[
    ("replies.zh.a.jsonl", "zh-CN", 750),
    ("replies.zh.b.jsonl", "zh-CN", 750),
    ("replies.en.a.jsonl", "en", 1000),
    ("replies.en.b.jsonl", "en", 350),
    ("customers.zh.jsonl", "zh-CN", 600),
    ("customers.en.jsonl", "en", 600),
];

fn lines(name: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(name);
    let text = fs::read_to_string(&path).expect("the corpus is there");
    text.lines().map(|line| serde_json::from_str(line).expect(line)).collect()
}

fn names<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str) -> BTreeSet<&'static str> {
    all.iter().map(|each| name(*each)).collect()
}

/// Labels of one kind in a line: plain words, or objects with a `kind`.
fn labels<'a>(line: &'a Value, kind: &str) -> Vec<&'a str> {
    let list = line.get(kind).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    list.iter().map(|label| label.get("kind").unwrap_or(label).as_str().expect("a word")).collect()
}

#[test]
fn every_label_is_a_word_of_the_field() {
    let known = [
        ("acts", names(Act::ALL, Act::name)),
        ("questions", names(Question::ALL, Question::name)),
        ("remedies", names(RemedyKind::ALL, RemedyKind::name)),
        ("promises", names(PromiseKind::ALL, PromiseKind::name)),
        ("refusals", names(Refusal::ALL, Refusal::name)),
        ("referrals", names(ReferTo::ALL, ReferTo::name)),
        ("red_lines", names(RedLine::ALL, RedLine::name)),
    ];
    let topics = names(Topic::ALL, Topic::name);
    for (file, _, _) in FILES {
        for line in lines(file) {
            for (kind, words) in &known {
                for label in labels(&line, kind) {
                    assert!(words.contains(label), "{file}: {kind}: {label} in {line}");
                }
            }
            let topic = line.get("topic").or_else(|| line["context"].get("topic"));
            let topic = topic.and_then(Value::as_str).expect("a topic");
            assert!(topics.contains(topic), "{file}: {topic} in {line}");
        }
    }
}

#[test]
fn nothing_stands_twice_and_half_is_kept_away_from_tuning() {
    let mut ids = BTreeSet::new();
    for (file, lang, least) in FILES {
        // "👌" is said in both languages.
        let mut texts = BTreeSet::new();
        let lines = lines(file);
        assert!(lines.len() >= *least, "{file}: {} lines", lines.len());
        let mut untouched = 0;
        for line in &lines {
            let word = |key: &str| line[key].as_str().expect("a word").to_owned();
            assert!(ids.insert(word("id")), "{file}: {} twice", word("id"));
            assert!(texts.insert(word("text")), "{file}: {} twice", word("text"));
            assert_eq!(word("lang"), *lang, "{file}: {}", word("id"));
            untouched += usize::from(word("part") == "untouched");
        }
        let share = untouched as f64 / lines.len() as f64;
        assert!((0.4..=0.6).contains(&share), "{file}: {share} untouched");
    }
}
