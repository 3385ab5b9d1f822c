//! What a scenario's author adds to the reader: words for own goods, and phrases with what they
//! say. A scenario without any is read exactly as before.

use super::phrases::{PhraseEntry, PhraseFinder};
use super::places::split;
use super::plain::PlainText;
use super::spelling::Spelling;
use super::tables;
use super::words::{Meaning, RedLine};
use serde::Serialize;
use std::sync::Arc;

/// What a phrase of the author says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum OwnSays {
    /// Anything that a reply can be meant to do. A remedy with a sum needs the sum beside it, and a
    /// promise its time.
    Means(Meaning),
    /// The truth about a fact of the goods, by its key.
    Told(String),
    /// A red line.
    Crosses(RedLine),
}

/// Words of the author that are read as others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnWord {
    /// What is read.
    pub reads: String,
    /// What is written.
    pub written: Vec<String>,
}

/// Phrases of the author with what they say. They may have gaps, numbers and classes like those of
/// `assets/reply`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnPhrase {
    /// What they say.
    pub says: OwnSays,
    /// The phrases.
    pub words: Vec<String>,
    /// Phrases in whose reach it is not said.
    pub but_not: Vec<String>,
}

/// Everything that an author adds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct OwnTable {
    /// Words.
    pub words: Vec<OwnWord>,
    /// Phrases.
    pub phrases: Vec<OwnPhrase>,
}

/// Why a word or phrase cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnFault {
    /// So short that other words contain it.
    Short,
    /// A gap with nothing on one side.
    Gap,
    /// There is no class of this name.
    NoClass(String),
}

/// The author's words and phrases, ready to read with. A clone shares them.
#[derive(Clone)]
pub struct OwnReader {
    parts: Arc<OwnParts>,
}

/// A table with what is found by it.
struct OwnParts {
    table: OwnTable,
    spelling: Spelling,
    phrases: PhraseFinder<usize>,
}

/// The least weight of a phrase: two Chinese characters, or three letters.
const LEAST: usize = 6;

/// Why a word of the author cannot be used; nothing if it can.
pub fn word_fault(word: &str) -> Option<OwnFault> {
    (weight(&PlainText::of(word).text) < LEAST).then_some(OwnFault::Short)
}

/// Why a phrase of the author cannot be used; nothing if it can.
pub fn phrase_fault(phrase: &str) -> Option<OwnFault> {
    let plain = PlainText::of(phrase).text;
    let body = plain.trim_start_matches('^').trim_end_matches('$');
    let mut total = 0;
    let pieces = split(body);
    for (_, piece) in &pieces {
        if *piece == "#" {
            total += LEAST / 2;
        } else if let Some(name) = piece.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            if !tables::class_names().iter().any(|known| known == name) {
                return Some(OwnFault::NoClass(name.to_owned()));
            }
            total += LEAST / 2;
        } else if piece.trim_end_matches('*').is_empty() || piece.contains(['{', '}', '^', '$']) {
            return Some(OwnFault::Gap);
        } else {
            total += weight(piece);
        }
    }
    if body.starts_with("..") || body.ends_with("..") {
        return Some(OwnFault::Gap);
    }
    (total < LEAST).then_some(OwnFault::Short)
}

/// A Chinese character weighs three, a letter or digit two.
fn weight(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).map(|c| c.len_utf8().max(2)).sum()
}

impl OwnReader {
    /// Makes a table ready; nothing for an empty one, or if a word or phrase of it has a fault.
    pub fn of(table: OwnTable) -> Option<Self> {
        if table.words.is_empty() && table.phrases.is_empty() {
            return None;
        }
        let pairs = table.words.iter().flat_map(|word| {
            let reads = PlainText::of(&word.reads).text;
            word.written.iter().map(move |written| (PlainText::of(written).text, reads.clone()))
        });
        let spelling = Spelling::of_pairs(pairs.collect()).ok()?;
        let plain = |list: &[String]| list.iter().map(|text| PlainText::of(text).text).collect::<Vec<_>>();
        let entries: Vec<PhraseEntry<usize>> = table
            .phrases
            .iter()
            .enumerate()
            .map(|(at, phrase)| PhraseEntry::beside(at, plain(&phrase.words), plain(&phrase.but_not)))
            .collect();
        let phrases = tables::own_finder(&entries).ok()?;
        Some(Self { parts: Arc::new(OwnParts { table, spelling, phrases }) })
    }

    /// The meanings of the phrases in a comparable text, each with its place.
    pub(super) fn find(&self, text: &str) -> Vec<(&OwnSays, usize, usize)> {
        let found = self.parts.phrases.find(text).into_iter();
        let said =
            found.filter_map(|it| Some((&self.parts.table.phrases.get(it.means)?.says, it.start, it.end)));
        said.collect()
    }

    /// The author's spellings.
    pub(super) fn spelling(&self) -> &Spelling {
        &self.parts.spelling
    }
}

impl std::fmt::Debug for OwnReader {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.parts.table.fmt(out)
    }
}

/// Two are alike if their tables are: the rest follows from them.
impl PartialEq for OwnReader {
    fn eq(&self, other: &Self) -> bool {
        self.parts.table == other.parts.table
    }
}

impl Eq for OwnReader {}

impl Serialize for OwnReader {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        self.parts.table.serialize(out)
    }
}
