//! How fast replies are read: lines of the corpus, one core. One item is one reply.
//! `cargo bench --no-default-features --bench reader`

use divan::Bencher;
use divan::counter::ItemsCount;
use std::hint::black_box;
use storefront_sandbox::reply::{ReplyContext, read, topics};

/// Replies of both languages.
const LINES: &[&str] = &[
    include_str!("../tests/corpus/replies.zh.a.jsonl"),
    include_str!("../tests/corpus/replies.en.a.jsonl"),
    include_str!("../tests/corpus/fresh.zh.12.jsonl"),
    include_str!("../tests/corpus/fresh.en.12.jsonl"),
];

fn main() {
    divan::main();
}

/// The texts of the lines.
fn texts() -> Vec<String> {
    let line = |line: &str| serde_json::from_str::<serde_json::Value>(line).ok();
    let lines = LINES.iter().flat_map(|file| file.lines()).filter_map(line);
    let texts: Vec<String> = lines.filter_map(|line| Some(line["text"].as_str()?.to_owned())).collect();
    assert!(texts.len() > 2_000, "the corpus is there");
    texts
}

/// What a reply does.
#[divan::bench]
fn replies_read(bencher: Bencher<'_, '_>) {
    let (texts, context) = (texts(), ReplyContext::unknown());
    // The tables are built once, on the first reply.
    black_box(read("hello", &context));
    bencher
        .counter(ItemsCount::new(texts.len()))
        .bench(|| texts.iter().map(|text| read(text, &context).acts.len()).sum::<usize>());
}

/// What a customer's line is about.
#[divan::bench]
fn topics_read(bencher: Bencher<'_, '_>) {
    let (texts, context) = (texts(), ReplyContext::unknown());
    black_box(topics("hello", &context));
    bencher
        .counter(ItemsCount::new(texts.len()))
        .bench(|| texts.iter().map(|text| topics(text, &context).len()).sum::<usize>());
}
