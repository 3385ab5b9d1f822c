//! Writes a text as it is meant: traditional characters simplified, disguises and slips of the pen
//! undone.
//!
//! It works on text that `plain` has made comparable, and keeps the way back to what was typed.

use aho_corasick::{AhoCorasick, MatchKind};
use serde::Deserialize;
use std::collections::BTreeSet;

/// How a word is read, and the ways in which it is written otherwise.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SpellingEntry {
    /// What is meant.
    #[serde(default)]
    pub(super) reads: String,
    /// What is written.
    #[serde(default)]
    pub(super) written: Vec<String>,
    /// English words whose usual slips of the keys are read as the word: two letters swapped, one
    /// left out, one doubled.
    #[serde(default)]
    pub(super) slips: Vec<String>,
    /// Slips that are words of their own.
    #[serde(default)]
    pub(super) words: Vec<String>,
}

impl SpellingEntry {
    /// Each spelling with what it is read as.
    fn pairs(&self) -> impl Iterator<Item = (String, String)> + '_ {
        let written = self.written.iter().map(|w| (w.clone(), self.reads.clone()));
        let slips = self.slips.iter().flat_map(|word| slips_of(word).into_iter().map(|s| (s, word.clone())));
        written.chain(slips.filter(|(slip, _)| !self.words.contains(slip) && !self.slips.contains(slip)))
    }
}

/// What a word becomes if two letters are swapped, or one inside is left out or doubled.
fn slips_of(word: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for at in 1..word.len() {
        let (before, after) = word.split_at(at);
        let mut letters = after.chars();
        let (Some(first), rest) = (letters.next(), letters.as_str()) else { continue };
        if !rest.is_empty() {
            found.insert(format!("{before}{rest}"));
        }
        found.insert(format!("{before}{first}{after}"));
        let mut next = rest.chars();
        if let Some(second) = next.next() {
            found.insert(format!("{before}{second}{first}{}", next.as_str()));
        }
    }
    found.remove(word);
    found
}

/// A stretch of a comparable text that is read as something else.
#[derive(Debug, Clone, Copy)]
pub(super) struct Respelling<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) reads: &'a str,
}

/// First character of the table of traditional characters.
const FIRST: u32 = 0x3400;
/// How many characters it covers.
const COUNT: usize = 0x6c00;

/// All spellings, found in one pass.
#[derive(Default)]
pub(super) struct Spelling {
    /// The simplified form of every Chinese character; empty where there is no table.
    simplified: Vec<u16>,
    finder: Option<AhoCorasick>,
    reads: Vec<String>,
}

impl Spelling {
    /// Builds the table of spellings from its entries and from pairs of characters.
    ///
    /// # Errors
    ///
    /// Says which pair is malformed, or why the automaton cannot be built.
    pub(super) fn build(entries: &[SpellingEntry], pairs: &[String]) -> Result<Self, String> {
        let mut simplified = vec![0_u16; COUNT];
        for row in pairs {
            let mut chars = row.chars();
            while let Some(written) = chars.next() {
                let meant = chars.next().ok_or_else(|| format!("{written} stands without its pair"))?;
                let place = (written as u32).checked_sub(FIRST).map(|at| at as usize);
                let slot = place.and_then(|at| simplified.get_mut(at));
                let slot = slot.ok_or_else(|| format!("{written} is no Chinese character"))?;
                *slot = u16::try_from(meant as u32).map_err(|_| format!("{meant} is out of range"))?;
            }
        }
        let (written, reads): (Vec<String>, Vec<String>) =
            entries.iter().flat_map(SpellingEntry::pairs).unzip();
        let finder = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(&written)
            .map_err(|error| error.to_string())?;
        Ok(Self { simplified, finder: Some(finder), reads })
    }

    /// A table of pairs: what is written, and what it is read as.
    ///
    /// # Errors
    ///
    /// Says why the automaton cannot be built.
    pub(super) fn of_pairs(pairs: Vec<(String, String)>) -> Result<Self, String> {
        let (written, reads): (Vec<String>, Vec<String>) = pairs.into_iter().unzip();
        let finder = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(&written)
            .map_err(|error| error.to_string())?;
        Ok(Self { simplified: Vec::new(), finder: Some(finder), reads })
    }

    /// The simplified form of a character.
    pub(super) fn simplify(&self, c: char) -> char {
        let place = (c as u32).checked_sub(FIRST).map_or(usize::MAX, |at| at as usize);
        match self.simplified.get(place) {
            None | Some(0) => c,
            Some(&meant) => char::from_u32(u32::from(meant)).unwrap_or(c),
        }
    }

    /// The stretches of a text that are read as something else, in order. A spelling of letters
    /// counts only as a whole word.
    pub(super) fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Respelling<'a>> {
        let word = |at: Option<usize>| {
            at.and_then(|at| text.as_bytes().get(at)).is_some_and(u8::is_ascii_alphanumeric)
        };
        self.finder.iter().flat_map(move |finder| {
            finder.find_iter(text).filter_map(move |m| {
                let (start, end) = (m.start(), m.end());
                let inside = word(Some(start)) && word(start.checked_sub(1))
                    || word(end.checked_sub(1)) && word(Some(end));
                (!inside).then(|| Respelling { start, end, reads: &self.reads[m.pattern().as_usize()] })
            })
        })
    }
}
