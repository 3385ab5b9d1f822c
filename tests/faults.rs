//! Seeded faults: each is put into a good lesson by itself, and `check` and `prove` have to report
//! it at its line. The seeds are data under `tests/faults`; see the README there.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test may stop where it stands, read files and print its score"
)]

use crate::common;
use std::collections::BTreeSet;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use storefront_sandbox::bench::{ProofBounds, prove};
use storefront_sandbox::diagnostic::Diagnostic;
use storefront_sandbox::scenario::{Embedded, FileProblem, Files, load};

/// The least share of seeds, of a hundred, that are found at the right line.
const GOAL: usize = 95;

/// One fault.
struct Seed {
    lesson: String,
    what: String,
    story: Option<String>,
    edits: Vec<(String, String)>,
    code: String,
    needle: String,
    last: bool,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults")
}

fn seeds() -> Vec<Seed> {
    let mut all = Vec::new();
    for lesson in Embedded::ids() {
        let text = std::fs::read_to_string(folder().join(format!("{lesson}.txt"))).unwrap();
        all.extend(text.split("\n\n").filter(|block| !block.trim().is_empty()).map(|b| seed(lesson, b)));
    }
    all
}

fn seed(lesson: &str, block: &str) -> Seed {
    let mut seed = Seed {
        lesson: lesson.to_owned(),
        what: String::new(),
        story: None,
        edits: Vec::new(),
        code: String::new(),
        needle: String::new(),
        last: false,
    };
    for line in block.lines().filter(|line| !line.is_empty()) {
        let value = line.get(2..).unwrap_or_default().to_owned();
        match line.chars().next().unwrap() {
            '#' => seed.what = value,
            '@' => seed.story = Some(value),
            '-' => seed.edits.push((value, String::new())),
            '+' => seed.edits.last_mut().unwrap().1 = value,
            mark @ ('>' | '<') => {
                let (code, needle) = value.split_once(' ').unwrap();
                (seed.code, seed.needle) = (code.to_owned(), needle.to_owned());
                seed.last = mark == '<';
            }
            other => panic!("{lesson}: {other:?} in {block}"),
        }
    }
    seed
}

/// Where a story stands in a lesson, or the whole lesson.
fn scope(text: &str, story: Option<&str>) -> Range<usize> {
    let Some(story) = story else { return 0..text.len() };
    let head = format!("\"{story}\": Case(");
    let start = text.find(&head).unwrap_or_else(|| panic!("no story {story}"));
    let behind = start + head.len();
    let end = text[behind..].find("\": Case(").map_or(text.len(), |at| behind + at);
    start..end
}

/// The lesson with the fault, and the line at which it has to be reported.
fn sow(good: &str, seed: &Seed) -> (String, usize) {
    let mut text = good.to_owned();
    for (old, new) in &seed.edits {
        let range = scope(&text, seed.story.as_deref());
        let count = text[range.clone()].matches(old.as_str()).count();
        assert!(
            count == 1 || (seed.story.is_none() && count > 0),
            "{}: {}: {old:?} occurs {count} times",
            seed.lesson,
            seed.what
        );
        let changed = text[range.clone()].replacen(old.as_str(), new, 1);
        text.replace_range(range, &changed);
    }
    let range = scope(&text, seed.story.as_deref());
    let part = &text[range.clone()];
    let at = if seed.last { part.rfind(&seed.needle) } else { part.find(&seed.needle) };
    let at = range.start + at.unwrap_or_else(|| panic!("{}: {}: no line", seed.lesson, seed.what));
    let line = text[..at].matches('\n').count() + 1;
    (text, line)
}

/// A shipped lesson with another text.
struct Sown {
    shipped: Embedded,
    text: String,
}

impl Files for Sown {
    fn folder_name(&self) -> &str {
        self.shipped.folder_name()
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, FileProblem> {
        if path == "scenario.ron" {
            return Ok(self.text.clone().into_bytes());
        }
        self.shipped.read(path, limit)
    }
}

/// What `check` and `prove` report: codes and lines in the lesson's own file.
fn found(lesson: &str, text: String, story: Option<&str>) -> Vec<(String, usize)> {
    let files = Sown { shipped: Embedded::scenario(lesson).unwrap(), text };
    let loaded = load(&files, lesson);
    let mut all = loaded.diagnostics;
    if let Some(scenario) = loaded.scenario {
        all.extend(prove(&Arc::new(scenario), &loaded.places, ProofBounds::default(), story).found);
    }
    assert_eq!(common::not_chinese_in(&all), Vec::<String>::new(), "{lesson}");
    let own = |each: &Diagnostic| {
        let place = each.place.as_ref().filter(|place| place.file.name.ends_with("scenario.ron"))?;
        Some((each.code.to_string(), place.line_column().0))
    };
    all.iter().filter_map(own).collect()
}

fn good(lesson: &str) -> String {
    let path = format!("scenarios/{lesson}/scenario.ron");
    String::from_utf8(Embedded::file(&path).unwrap().to_vec()).unwrap()
}

#[test]
fn seeded_faults_are_found_at_the_right_line() {
    let seeds = seeds();
    let missed: Vec<String> = std::thread::scope(|scope| {
        let parts: Vec<_> = seeds
            .chunks(seeds.len().div_ceil(4))
            .map(|part| {
                scope.spawn(move || {
                    part.iter()
                        .filter_map(|seed| {
                            let (text, line) = sow(&good(&seed.lesson), seed);
                            let found = found(&seed.lesson, text, seed.story.as_deref());
                            let hit = found.contains(&(seed.code.clone(), line));
                            let what = format!("{}:{line}: {}: {}", seed.lesson, seed.code, seed.what);
                            (!hit).then(|| format!("{what}; found {found:?}"))
                        })
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    });
    let hits = seeds.len() - missed.len();
    println!("{hits} of {} seeded faults found at the right line; missed: {missed:#?}", seeds.len());
    assert!(hits * 100 >= seeds.len() * GOAL, "{hits} of {}; missed: {missed:#?}", seeds.len());
}

#[test]
fn the_list_of_seeds_is_broad() {
    let seeds = seeds();
    assert!(seeds.len() >= 200, "{}", seeds.len());
    for lesson in Embedded::ids() {
        let count = seeds.iter().filter(|seed| seed.lesson == lesson).count();
        assert!(count >= 10, "{lesson}: {count}");
    }
    let codes: BTreeSet<&str> = seeds.iter().map(|seed| seed.code.as_str()).collect();
    assert!(codes.len() >= 30, "{codes:?}");
    let mut told = BTreeSet::new();
    for seed in &seeds {
        assert!(told.insert((&seed.lesson, &seed.story, &seed.what)), "{}: {}", seed.lesson, seed.what);
    }
}
