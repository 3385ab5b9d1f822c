//! Finds the cues of the tables in a text and cuts the text into clauses and sentences.
//!
//! It knows where things stand, not what they mean: rules live beside this module, words in the tables.

use super::lexicon::{Cue, TABLES};
use super::normal::Normal;
use super::reading::Words;
use aho_corasick::AhoCorasick;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A cue found in the comparable text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit {
    pub(super) cue: Cue,
    /// First byte, and byte after the last, in the comparable text.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The clause it stands in.
    pub(super) clause: usize,
}

/// A stretch of text between two joints: the reach of a "not".
#[derive(Debug, Clone, Copy)]
pub(super) struct Clause {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Number of the sentence, from 0.
    pub(super) sentence: usize,
    /// Whether its sentence asks.
    pub(super) asks: bool,
}

/// A text with its cues and clauses.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) normal: Normal,
    pub(super) hits: Vec<Hit>,
    pub(super) clauses: Vec<Clause>,
}

/// A phrase of the tables: its cues, and whether any ending may follow.
struct Phrase {
    text: String,
    cues: Vec<Cue>,
    open: bool,
}

struct Automaton {
    finder: Option<AhoCorasick>,
    phrases: Vec<Phrase>,
}

static AUTOMATON: LazyLock<Automaton> = LazyLock::new(|| {
    let mut by_text: BTreeMap<(String, bool), Vec<Cue>> = BTreeMap::new();
    for (cue, phrases) in TABLES.iter().flat_map(|table| table.iter()) {
        for phrase in phrases.split('|').filter(|p| !p.is_empty()) {
            let open = phrase.ends_with('*');
            let cues = by_text.entry((phrase.trim_end_matches('*').to_owned(), open)).or_default();
            if !cues.contains(cue) {
                cues.push(*cue);
            }
        }
    }
    let phrases: Vec<Phrase> =
        by_text.into_iter().map(|((text, open), cues)| Phrase { text, cues, open }).collect();
    // The patterns are constants, so building cannot fail in practice; without a finder nothing is read.
    let finder = AhoCorasick::new(phrases.iter().map(|p| p.text.as_str())).ok();
    Automaton { finder, phrases }
});

impl Line {
    /// Reads the cues and clauses of a text.
    pub(super) fn of(text: &str) -> Self {
        let normal = Normal::of(text);
        let mut hits = find(&normal.text);
        let clauses = cut(&normal.text, &hits);
        let mut clause = 0;
        for hit in &mut hits {
            while clause + 1 < clauses.len() && clauses[clause + 1].start <= hit.start {
                clause += 1;
            }
            hit.clause = clause;
        }
        Self { normal, hits, clauses }
    }

    /// The hits of one clause.
    pub(super) fn within(&self, clause: usize) -> &[Hit] {
        let start = self.hits.partition_point(|hit| hit.clause < clause);
        let end = self.hits.partition_point(|hit| hit.clause <= clause);
        &self.hits[start..end]
    }

    /// The first hit of any of these cues in the clause.
    pub(super) fn first(&self, clause: usize, cues: &[Cue]) -> Option<Hit> {
        self.within(clause).iter().find(|hit| cues.contains(&hit.cue)).copied()
    }

    /// Whether the clause has any of these cues.
    pub(super) fn has(&self, clause: usize, cues: &[Cue]) -> bool {
        self.first(clause, cues).is_some()
    }

    /// Whether the whole text has any of these cues.
    pub(super) fn anywhere(&self, cues: &[Cue]) -> bool {
        self.hits.iter().any(|hit| cues.contains(&hit.cue))
    }

    /// Whether a sentence has any of these cues.
    pub(super) fn sentence_has(&self, sentence: usize, cues: &[Cue]) -> bool {
        self.hits.iter().any(|hit| self.clauses[hit.clause].sentence == sentence && cues.contains(&hit.cue))
    }

    /// Whether a "not" reaches this hit: one before it in its clause, or a "that is not allowed" behind it.
    pub(super) fn negated(&self, hit: &Hit) -> bool {
        // A phrase may say no by itself (不能退款).
        let same = |n: &Hit| n.start == hit.start && n.end == hit.end && n.cue != hit.cue;
        let han = self.normal.text.get(hit.start..hit.end).is_some_and(|t| !t.is_ascii());
        self.within(hit.clause).iter().any(|n| match n.cue {
            Cue::Not | Cue::NoWord => n.end <= hit.start || same(n),
            // A Chinese "cannot" may follow what it denies: 验证码不能告诉您.
            Cue::Cannot => {
                n.end <= hit.start || same(n) || han && n.start >= hit.end && n.start <= hit.end + 6
            }
            Cue::No | Cue::NoAfter => n.end <= hit.start || n.start >= hit.end,
            _ => false,
        })
    }

    /// Whether a "no need" reaches this hit.
    pub(super) fn spared(&self, hit: &Hit) -> bool {
        self.within(hit.clause).iter().any(|n| n.cue == Cue::NoNeed)
    }

    /// The words of a hit in the original.
    pub(super) fn words(&self, hit: &Hit) -> Words {
        self.normal.words(hit.start, hit.end)
    }

    /// The words of a clause in the original.
    pub(super) fn clause_words(&self, clause: usize) -> Words {
        let c = self.clauses[clause];
        self.normal.words(c.start, c.end)
    }

    /// The comparable text of a clause.
    pub(super) fn clause_text(&self, clause: usize) -> &str {
        let c = self.clauses[clause];
        self.normal.text.get(c.start..c.end).unwrap_or_default()
    }

    /// How many characters of the clause belong to none of the given cues, nor to signs and particles.
    pub(super) fn rest_of(&self, clause: usize, cues: &[Cue]) -> usize {
        let c = self.clauses[clause];
        let covered = |at: usize| {
            self.within(clause)
                .iter()
                .any(|hit| cues.contains(&hit.cue) && (hit.start..hit.end).contains(&at))
        };
        let text = self.clause_text(clause);
        text.char_indices()
            .filter(|&(at, ch)| ch.is_alphanumeric() && !is_particle(ch) && !covered(c.start + at))
            .count()
    }
}

/// Chinese particles that carry tone and no meaning here.
const fn is_particle(c: char) -> bool {
    matches!(
        c,
        '的' | '了'
            | '哦'
            | '呢'
            | '呀'
            | '啊'
            | '吧'
            | '嘛'
            | '哈'
            | '啦'
            | '喔'
            | '那'
            | '就'
            | '也'
            | '都'
            | '真'
            | '是'
            | '噢'
            | '诶'
            | '很'
    )
}

/// The cues of a comparable text: at every place the longest phrase, none inside another.
fn find(text: &str) -> Vec<Hit> {
    let Some(finder) = &AUTOMATON.finder else {
        return Vec::new();
    };
    let bytes = text.as_bytes();
    let word = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let mut found: Vec<(usize, usize, usize)> = finder
        .find_overlapping_iter(text)
        .filter_map(|m| {
            let phrase = &AUTOMATON.phrases[m.pattern().as_usize()];
            let (start, mut end) = (m.start(), m.end());
            if word(start) && start > 0 && word(start - 1) {
                return None;
            }
            if phrase.open {
                while word(end) {
                    end += 1;
                }
            } else if end > 0 && word(end - 1) && (word(end) || text[end..].starts_with("'t")) {
                return None;
            }
            Some((start, end, m.pattern().as_usize()))
        })
        .collect();
    found.sort_by_key(|&(start, end, pattern)| (start, std::cmp::Reverse(end), pattern));
    let mut hits = Vec::new();
    let mut reach = 0;
    for (start, end, pattern) in found {
        if start >= reach {
            reach = end;
            let cues = &AUTOMATON.phrases[pattern].cues;
            hits.extend(cues.iter().map(|&cue| Hit { cue, start, end, clause: 0 }));
        }
    }
    hits
}

/// Cuts a comparable text at signs and at joints ("but", 否则).
fn cut(text: &str, hits: &[Hit]) -> Vec<Clause> {
    let bytes = text.as_bytes();
    let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    // A joint starts a clause; a sign ends one.
    let mut joints: Vec<(usize, bool, bool)> = hits
        .iter()
        .filter(|hit| matches!(hit.cue, Cue::Break | Cue::Otherwise))
        .map(|hit| (hit.start, false, false))
        .collect();
    for (at, &byte) in bytes.iter().enumerate() {
        let ends_sentence = match byte {
            b'.' | b',' if digit(at.checked_sub(1)) && digit(Some(at + 1)) => continue,
            b'.' if at > 0
                && bytes[at - 1].is_ascii_alphabetic()
                && bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic) =>
            {
                continue;
            }
            b'.' | b'!' | b'?' | b';' | b'~' => true,
            b',' => false,
            _ => continue,
        };
        joints.push((at + 1, ends_sentence, byte == b'?'));
    }
    joints.push((text.len(), true, false));
    joints.sort_unstable();
    joints.dedup_by(|later, first| {
        let same = later.0 == first.0;
        if same {
            first.1 |= later.1;
            first.2 |= later.2;
        }
        same
    });
    let mut clauses: Vec<Clause> = Vec::new();
    let (mut start, mut sentence, mut first_of_sentence) = (0, 0, 0);
    for (at, ends_sentence, asks) in joints {
        if at > start {
            clauses.push(Clause { start, end: at, sentence, asks: false });
            start = at;
        }
        if ends_sentence {
            let asks = asks || clauses.last().is_some_and(|c| asks_by_particle(&text[c.start..c.end]));
            for clause in &mut clauses[first_of_sentence..] {
                clause.asks = asks;
            }
            first_of_sentence = clauses.len();
            sentence += 1;
        }
    }
    clauses
}

/// Whether a Chinese clause asks without a question mark (…吗).
fn asks_by_particle(clause: &str) -> bool {
    let end = clause.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
    end.ends_with('吗')
        || end.ends_with("么") && !end.ends_with("什么都") && !end.ends_with("那么") && !end.ends_with("这么")
}
