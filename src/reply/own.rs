//! What a scenario's author adds to the reader: words for own goods, and phrases with what they say.
//! A scenario without any is read exactly as before.

use super::builder::ReadingBuilder;
use super::clauses::CueHit;
use super::cue::Cue;
use super::meaning;
use super::phrases::{PhraseEntry, PhraseFinder};
use super::places::split;
use super::plain::PlainText;
use super::reading::{FactStated, PromiseMade, RemedyOffered, Words};
use super::spelling::Spelling;
use super::tables;
use super::words::{Act, Meaning, PromiseKind, RedLine, RemedyKind};
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
    /// So short that it stands in other words.
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

/// Reads the phrases of the scenario's author.
pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    let Some(own) = d.context.own.as_ref().map(|own| &own.parts) else { return };
    for found in own.phrases.find(&d.line.normal.text) {
        let Some(phrase) = own.table.phrases.get(found.means) else { continue };
        let Some(clause) = d.line.clause_at(found.start) else { continue };
        let hit = CueHit { cue: Cue::Filler, start: found.start, end: found.end, clause };
        // A refusal says no by itself, and a question stays one.
        let by_itself = matches!(phrase.says, OwnSays::Means(Meaning::Refusal(_) | Meaning::Question(_)));
        if by_itself || !d.line.negated(&hit) {
            say(d, &phrase.says, &hit);
        }
    }
}

fn say(d: &mut ReadingBuilder<'_>, says: &OwnSays, hit: &CueHit) {
    let words = d.line.words(hit);
    match says {
        OwnSays::Crosses(line) => {
            if !super::polarity::warned_or_quoted(d.line, hit.clause) {
                d.cross(*line, words);
            }
        }
        OwnSays::Told(key) => tell(d, key, words),
        OwnSays::Means(Meaning::Act(act)) => d.act(*act, words),
        OwnSays::Means(Meaning::Refusal(refusal)) => d.refuse(*refusal, words),
        OwnSays::Means(Meaning::Question(question)) => {
            if !d.out.questions.iter().any(|(known, _)| known == question) {
                d.out.questions.push((*question, words));
                d.act(Act::Ask, words);
            }
        }
        OwnSays::Means(Meaning::Referral(to)) => {
            if !d.out.referrals.iter().any(|(known, _)| known == to) {
                d.out.referrals.push((*to, words));
                d.act(Act::Refer, words);
            }
        }
        OwnSays::Means(Meaning::Remedy(kind)) => offer(d, *kind, hit),
        OwnSays::Means(Meaning::Promise(kind)) => promise(d, *kind, hit),
    }
}

fn offer(d: &mut ReadingBuilder<'_>, kind: RemedyKind, hit: &CueHit) {
    let words = d.line.words(hit);
    let named = d.amounts_in(hit.clause).next().filter(|_| kind.has_amount());
    let amount = named.and_then(|named| meaning::sum(named.quantity, kind, d.context));
    match d.out.remedies.iter_mut().find(|known| known.kind == kind) {
        Some(known) => known.amount = known.amount.or(amount),
        None => d.out.remedies.push(RemedyOffered { kind, amount, words }),
    }
    d.act(Act::Offer, words);
}

/// A promise has its time in the same clause, or in another one of the sentence.
fn promise(d: &mut ReadingBuilder<'_>, kind: PromiseKind, hit: &CueHit) {
    let words = d.line.words(hit);
    let sentence = d.line.clauses[hit.clause].sentence;
    let here = d.whens_in(hit.clause).last();
    let named = here.or_else(|| {
        d.whens.iter().copied().find(|when| {
            d.line.clause_at(when.start).is_some_and(|clause| d.line.clauses[clause].sentence == sentence)
        })
    });
    if d.out.promises.iter().any(|known| known.kind == kind) {
        return;
    }
    match named.map(|when| when.due(d.context, kind == PromiseKind::Arrive)) {
        Some(due) => {
            d.out.promises.push(PromiseMade { kind, due, otherwise: None, words });
            d.act(Act::Promise, words);
        }
        None => d.act(Act::Wait, words),
    }
}

/// The truth about a fact, unless something else was read of it that is not so.
fn tell(d: &mut ReadingBuilder<'_>, key: &str, words: Words) {
    if !d.context.facts.iter().any(|fact| fact.key == key) {
        return;
    }
    let told = FactStated { key: key.to_owned(), is_true: Some(true), words };
    match d.out.facts.iter_mut().find(|known| known.key == key) {
        Some(known) if known.is_true.is_none() => *known = told,
        Some(_) => return,
        None => d.out.facts.push(told),
    }
    d.act(Act::Inform, words);
}
