//! Helpers that several test binaries share.
#![allow(
    dead_code,
    clippy::expect_used,
    reason = "each test binary uses its own part, and may stop where it stands"
)]

pub(crate) mod base;
pub(crate) mod played;
pub(crate) mod program;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use storefront_sandbox::base::Lang;
use storefront_sandbox::diagnostic::{Diagnostic, Format, Sentence, render};
use storefront_sandbox::locale::sentence;
use storefront_sandbox::scenario::{self, Embedded, Files, Scenario};
use storefront_sandbox::session::disk::Folder;

/// The small shop for tests.
pub(crate) fn corner_shop() -> Arc<Scenario> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shops/corner_shop");
    load(&Folder::open(&folder).expect("the test shop is there"))
}

/// A shipped scenario. It is read once for all tests of a binary.
pub(crate) fn shipped(id: &str) -> Arc<Scenario> {
    static READ: Mutex<BTreeMap<String, Arc<Scenario>>> = Mutex::new(BTreeMap::new());
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    let known = read.entry(id.to_owned());
    Arc::clone(known.or_insert_with(|| load(&Embedded::scenario(id).expect("the scenario is shipped"))))
}

fn load(files: &dyn Files) -> Arc<Scenario> {
    let loaded = scenario::load(files, "scenario");
    match loaded.scenario {
        Some(scenario) => Arc::new(scenario),
        None => panic!(
            "{}",
            render(&loaded.diagnostics, Format::Concise, false, &|each| sentence(Lang::En, each))
        ),
    }
}

/// A sentence in Chinese, together with what is wrong with it as such: English words beside one
/// another that are not quoted, a key without a message, a value that was not given.
pub(crate) fn not_chinese(said: &Sentence) -> Option<String> {
    let words = sentence(Lang::Zh, said);
    let mut bare = String::new();
    let mut within: Option<char> = None;
    for sign in words.chars() {
        match within {
            Some(end) if sign == end => within = None,
            Some(_) => {}
            None => match sign {
                '`' | '"' => within = Some(sign),
                '“' => within = Some('”'),
                other => bare.push(other),
            },
        }
    }
    let is_word = |word: &str| word.len() > 1 && word.chars().all(|sign| sign.is_ascii_alphabetic());
    let pieces: Vec<&str> = bare.split(' ').collect();
    // A command to type is no sentence.
    let runs = pieces.windows(2).any(|pair| pair.iter().all(|word| is_word(word)) && pair[0] != "storefront");
    (runs || bare.contains("check-") || bare.contains("{$")).then_some(words)
}

/// Every sentence of a diagnostic that is not Chinese.
pub(crate) fn not_chinese_in(found: &[Diagnostic]) -> Vec<String> {
    let all = found.iter().flat_map(|each| {
        let notes = each.notes.iter().map(|(_, words)| words);
        notes.chain([&each.sentence]).chain(&each.help)
    });
    all.filter_map(not_chinese).collect()
}
