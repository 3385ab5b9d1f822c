//! Replaces the personal data of a text: what has a form, known names, what stands around names.

use super::data;
use super::kind::PrivateKind;
use super::names;
use crate::base::Lang;
use crate::locale;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::{BTreeMap, BTreeSet};

/// Replaces personal data in texts.
pub struct Masker {
    known: Option<AhoCorasick>,
    /// Names that somebody gave in the talk, as they are written there: many are words, too.
    given: Option<AhoCorasick>,
    lang: Lang,
}

impl Masker {
    /// One that also replaces these names, and writes what stands for them in this language.
    pub fn new(known: &BTreeSet<String>, lang: Lang) -> Self {
        let parts = known.iter().filter_map(|name| names::given_part(name));
        let known = known.iter().cloned().chain(parts).collect();
        Self { known: finder(&known, true), given: None, lang }
    }

    /// The same, which also replaces names that were given in the talk, spelled like this.
    #[must_use]
    pub fn with_given(mut self, given: &BTreeSet<String>) -> Self {
        self.given = finder(given, false);
        self
    }

    /// The text without personal data, and what was replaced in it, each kind once for each place.
    pub fn mask(&self, text: &str) -> (String, Vec<PrivateKind>) {
        let own = PrivateKind::Name.sign()..=PrivateKind::Doubtful.sign();
        let mut work: String = text.chars().filter(|c| !own.contains(c)).collect();
        work = data::links_and_mail(&work);
        work = replace_known(&work, self.known.as_ref());
        work = replace_known(&work, self.given.as_ref());
        work = data::births(&work);
        work = data::numbers(&work);
        work = data::addresses(&work);
        work = names::replace_names(&work);
        self.written(&work)
    }

    /// Signs become words; several of one kind beside each other become one.
    fn written(&self, work: &str) -> (String, Vec<PrivateKind>) {
        let words: BTreeMap<char, (PrivateKind, String)> = PrivateKind::REPLACED
            .into_iter()
            .map(|kind| (kind.sign(), (kind, format!("[{}]", locale::text(self.lang, kind.key())))))
            .collect();
        let (mut out, mut kinds) = (String::with_capacity(work.len()), Vec::new());
        let mut last: Option<char> = None;
        for c in work.chars() {
            if let Some((kind, word)) = words.get(&c) {
                if last == Some(c) {
                    // The text between the two belongs to them.
                    let end = out.trim_end_matches([' ', ',', '，', '、']).len();
                    out.truncate(end);
                } else {
                    out.push_str(word);
                    kinds.push(*kind);
                }
                last = Some(c);
            } else {
                if !matches!(c, ' ' | ',' | '，' | '、') {
                    last = None;
                }
                out.push(c);
            }
        }
        if data::is_doubtful(work) {
            kinds.push(PrivateKind::Doubtful);
        }
        (out, kinds)
    }
}

fn finder(names: &BTreeSet<String>, any_case: bool) -> Option<AhoCorasick> {
    let built = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .ascii_case_insensitive(any_case)
        .build(names);
    built.ok().filter(|_| !names.is_empty())
}

fn replace_known(text: &str, known: Option<&AhoCorasick>) -> String {
    let Some(known) = known else { return text.to_owned() };
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for found in known.find_iter(text) {
        let (before, name) = (text.get(..found.start()), text.get(found.start()..found.end()));
        let goes_on = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let latin = name.is_some_and(str::is_ascii);
        let inside = goes_on(before.and_then(|text| text.chars().next_back()))
            || goes_on(text.get(found.end()..).and_then(|text| text.chars().next()));
        if latin && inside {
            continue;
        }
        out.push_str(text.get(from..found.start()).unwrap_or_default());
        out.push(PrivateKind::Name.sign());
        from = found.end();
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}
