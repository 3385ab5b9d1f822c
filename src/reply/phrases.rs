//! Finds the phrases of a table in a comparable text: plain words and frames with gaps.
//!
//! A word stands as it is; `*` at its end allows any ending (`refund*`). A frame joins pieces: `#`
//! is a number right there, `..` a gap inside a clause, `...` a gap inside a sentence, `^` and `$`
//! are the ends of a clause. It knows where things stand, not what they mean.

use aho_corasick::AhoCorasick;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What a table says of one meaning: its words, what hides them, and the tests of both.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PhraseEntry<M> {
    /// What the words hint at.
    pub(super) means: M,
    /// Whether its words count beside longer ones in which they lie, and hide none.
    #[serde(default)]
    pub(super) beside: bool,
    /// Words and frames.
    #[serde(default)]
    pub(super) words: Vec<String>,
    /// Words and frames in whose reach this meaning is not read.
    #[serde(default)]
    pub(super) shields: Vec<String>,
    /// Texts that must have the meaning.
    #[serde(default)]
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests of the tables read them"))]
    pub(super) examples: Vec<String>,
    /// Texts that look like it and must not have it.
    #[serde(default)]
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests of the tables read them"))]
    pub(super) near: Vec<String>,
}

/// A phrase that was found: its meaning, its first byte and the byte after its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FoundPhrase<M> {
    pub(super) means: M,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// How far two pieces of a frame may stand apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// Right behind each other; a blank may stand between.
    None,
    /// Inside a clause.
    Clause,
    /// Inside a sentence.
    Sentence,
}

impl Gap {
    /// The most bytes between two pieces (design choice: about ten Chinese characters, or six
    /// English words).
    const fn reach(self) -> usize {
        match self {
            Self::None => 1,
            Self::Clause => 33,
            Self::Sentence => 72,
        }
    }
}

/// A literal piece of the tables.
struct PhrasePiece<M> {
    open: bool,
    /// What it means by itself.
    alone: Vec<M>,
    /// The frames that begin with it.
    frames: Vec<usize>,
}

struct PhraseFrame<M> {
    means: M,
    shield: bool,
    at_start: bool,
    at_end: bool,
    rest: Vec<(Gap, usize)>,
}

/// A place where a piece stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct PiecePlace {
    start: usize,
    /// Reversed, so that the longest comes first.
    end: std::cmp::Reverse<usize>,
    piece: usize,
}

/// All phrases of some tables, found in one pass over a text.
pub(super) struct PhraseFinder<M> {
    finder: AhoCorasick,
    pieces: Vec<PhrasePiece<M>>,
    frames: Vec<PhraseFrame<M>>,
}

/// The piece that stands for any number.
const NUMBER: usize = 0;

/// Collects pieces and frames before the automaton is built.
struct PhraseCollector<M> {
    texts: Vec<String>,
    index: BTreeMap<(String, bool), usize>,
    pieces: Vec<PhrasePiece<M>>,
    frames: Vec<PhraseFrame<M>>,
}

impl<M: Copy + PartialEq> PhraseCollector<M> {
    fn new() -> Self {
        let number = PhrasePiece { open: false, alone: Vec::new(), frames: Vec::new() };
        Self { texts: Vec::new(), index: BTreeMap::new(), pieces: vec![number], frames: Vec::new() }
    }

    fn piece(&mut self, text: &str) -> usize {
        if text == "#" {
            return NUMBER;
        }
        let open = text.ends_with('*');
        let key = (text.trim_end_matches('*').to_owned(), open);
        if let Some(&known) = self.index.get(&key) {
            return known;
        }
        self.texts.push(key.0.clone());
        self.pieces.push(PhrasePiece { open, alone: Vec::new(), frames: Vec::new() });
        self.index.insert(key, self.pieces.len() - 1);
        self.pieces.len() - 1
    }

    fn add(&mut self, phrase: &str, means: M, beside: bool, shield: bool) -> Result<(), String> {
        let at_start = phrase.starts_with('^');
        let at_end = phrase.ends_with('$');
        let body = phrase.trim_start_matches('^').trim_end_matches('$');
        let parts = split(body);
        if parts.is_empty() || parts.iter().any(|(_, text)| text.trim_end_matches('*').is_empty()) {
            return Err(format!("the phrase \u{201c}{phrase}\u{201d} has an empty piece"));
        }
        let mut indices: Vec<(Gap, usize)> = Vec::new();
        for (gap, text) in parts {
            indices.push((gap, self.piece(text)));
        }
        let first = indices.remove(0).1;
        if indices.is_empty() && !at_start && !at_end && !beside && first != NUMBER {
            if !self.pieces[first].alone.contains(&means) {
                self.pieces[first].alone.push(means);
            }
            return Ok(());
        }
        self.pieces[first].frames.push(self.frames.len());
        self.frames.push(PhraseFrame { means, shield, at_start, at_end, rest: indices });
        Ok(())
    }
}

/// The pieces of a frame, each with the gap before it.
fn split(body: &str) -> Vec<(Gap, &str)> {
    let mut out = Vec::new();
    let (mut gap, mut rest) = (Gap::None, body);
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix("...") {
            (gap, rest) = (Gap::Sentence, after);
        } else if let Some(after) = rest.strip_prefix("..") {
            (gap, rest) = (Gap::Clause, after);
        } else if let Some(after) = rest.strip_prefix('#') {
            out.push((gap, "#"));
            (gap, rest) = (Gap::None, after.trim_start());
        } else {
            let end = rest.find("..").into_iter().chain(rest.find('#')).min().unwrap_or(rest.len());
            out.push((gap, rest[..end].trim_end()));
            (gap, rest) = (Gap::None, &rest[end..]);
        }
    }
    out
}

impl<M: Copy + PartialEq> PhraseFinder<M> {
    /// Builds the finder of some tables.
    ///
    /// # Errors
    ///
    /// Says which phrase is malformed, or why the automaton cannot be built.
    pub(super) fn build(entries: &[PhraseEntry<M>]) -> Result<Self, String> {
        let mut all = PhraseCollector::new();
        for entry in entries {
            for word in &entry.words {
                all.add(word, entry.means, entry.beside, false)?;
            }
            for shield in &entry.shields {
                all.add(shield, entry.means, true, true)?;
            }
        }
        let finder = AhoCorasick::new(&all.texts).map_err(|error| error.to_string())?;
        Ok(Self { finder, pieces: all.pieces, frames: all.frames })
    }

    /// The phrases of a comparable text in order. Of words that lie in one another only the longest
    /// counts; frames count beside words.
    pub(super) fn find(&self, text: &str) -> Vec<FoundPhrase<M>> {
        let places = self.places(text);
        let mut found = Vec::new();
        let mut shields = Vec::new();
        let (mut reach, mut from) = (0, usize::MAX);
        for (at, place) in places.iter().enumerate() {
            let piece = &self.pieces[place.piece];
            let (start, end) = (place.start, place.end.0);
            // Another piece of the same reach may carry meanings too (open and closed forms).
            if !piece.alone.is_empty() && (start >= reach || (from, reach) == (start, end)) {
                (from, reach) = (start, end);
                found.extend(piece.alone.iter().map(|&means| FoundPhrase { means, start, end }));
            }
            for &frame in &piece.frames {
                let frame = &self.frames[frame];
                if frame.at_start && !starts_clause(text, start) {
                    continue;
                }
                let Some(last) = frame.close(text, &places, at, end) else { continue };
                let whole = FoundPhrase { means: frame.means, start, end: last };
                if frame.shield { shields.push(whole) } else { found.push(whole) }
            }
        }
        if !shields.is_empty() {
            found.retain(|f| {
                !shields.iter().any(|s| s.means == f.means && s.start < f.end && f.start < s.end)
            });
        }
        found.sort_by_key(|f| (f.start, std::cmp::Reverse(f.end)));
        found
    }

    /// Where the pieces stand, in order, the longest first; words of letters only between other
    /// signs.
    fn places(&self, text: &str) -> Vec<PiecePlace> {
        let bytes = text.as_bytes();
        let word = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
        let mut places: Vec<PiecePlace> = self
            .finder
            .find_overlapping_iter(text)
            .filter_map(|m| {
                let piece = m.pattern().as_usize() + 1;
                let (start, mut end) = (m.start(), m.end());
                if word(start) && start > 0 && word(start - 1) {
                    return None;
                }
                if self.pieces[piece].open {
                    while word(end) {
                        end += 1;
                    }
                } else if end > 0 && word(end - 1) && (word(end) || text[end..].starts_with("'t")) {
                    return None;
                }
                Some(PiecePlace { start, end: std::cmp::Reverse(end), piece })
            })
            .collect();
        numbers(text, &mut places);
        places.sort_unstable();
        places
    }
}

impl<M> PhraseFrame<M> {
    /// Where the frame ends if its first piece is the place at this index; `None` if it is not
    /// there.
    fn close(&self, text: &str, places: &[PiecePlace], first: usize, end: usize) -> Option<usize> {
        let mut last = end;
        let mut from = first;
        for &(gap, piece) in &self.rest {
            let next = places[from + 1..]
                .iter()
                .enumerate()
                .skip_while(|(_, place)| place.start < last)
                .take_while(|(_, place)| place.start <= last + gap.reach())
                .find(|(_, place)| place.piece == piece && bridges(text, last, place.start, gap))?;
            from += next.0 + 1;
            last = next.1.end.0;
        }
        (!self.at_end || ends_clause(text, last)).then_some(last)
    }
}

/// Whether a gap of this kind may reach over this stretch.
fn bridges(text: &str, from: usize, to: usize, gap: Gap) -> bool {
    let between = text.as_bytes().get(from..to).unwrap_or_default();
    match gap {
        Gap::None => between.iter().all(|b| *b == b' '),
        Gap::Clause => !between.iter().any(|b| matches!(b, b',' | b'.' | b'!' | b'?' | b';' | b'~')),
        Gap::Sentence => !between.iter().any(|b| matches!(b, b'!' | b'?' | b';')),
    }
}

fn starts_clause(text: &str, at: usize) -> bool {
    text.get(..at).unwrap_or_default().trim_end().bytes().next_back().is_none_or(|b| b.is_ascii_punctuation())
}

fn ends_clause(text: &str, at: usize) -> bool {
    text.get(at..).unwrap_or_default().trim_start().bytes().next().is_none_or(|b| b.is_ascii_punctuation())
}

/// Adds the places of numbers in digits or Chinese words.
fn numbers(text: &str, places: &mut Vec<PiecePlace>) {
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_ascii_digit()
            || matches!(
                c,
                '一' | '二'
                    | '两'
                    | '三'
                    | '四'
                    | '五'
                    | '六'
                    | '七'
                    | '八'
                    | '九'
                    | '十'
                    | '百'
                    | '半'
                    | '几'
            )
            || c == '.' && start.is_some() && text[at + 1..].starts_with(|c: char| c.is_ascii_digit());
        match (inside, start) {
            (true, None) => start = Some(at),
            // A lone 一 is an article more often than a number.
            (false, Some(from)) if &text[from..at] == "一" => start = None,
            (false, Some(from)) => {
                places.push(PiecePlace { start: from, end: std::cmp::Reverse(at), piece: NUMBER });
                start = None;
            }
            _ => {}
        }
    }
    for (start, end) in super::amount::number_words(text) {
        places.push(PiecePlace { start, end: std::cmp::Reverse(end), piece: NUMBER });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(beside: bool, words: &[&str], shields: &[&str]) -> PhraseEntry<u8> {
        let own = |list: &[&str]| list.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        let (words, shields) = (own(words), own(shields));
        PhraseEntry { means: 1, beside, words, shields, examples: Vec::new(), near: Vec::new() }
    }

    fn found(words: &[&str], shields: &[&str], text: &str) -> Vec<(usize, usize)> {
        let finder = PhraseFinder::build(&[entry(false, words, shields)]).unwrap();
        finder.find(text).iter().map(|f| (f.start, f.end)).collect()
    }

    #[test]
    fn words_and_frames_are_found_where_they_stand() {
        for (word, text, there) in [
            ("refund*", "we refunded it", true),
            ("refund", "we refunded it", false),
            ("wechat..forget", "wechat we can forget", true),
            ("wechat..forget", "wechat, we can forget", false),
            ("wechat...forget", "wechat, we can forget", true),
            ("wechat...forget", "wechat? we can forget", false),
            ("#元包邮", "27元包邮", true),
            ("#元包邮", "二十七元包邮", true),
            ("#元包邮", "元包邮", false),
            ("# each", "26 each", true),
            ("^不$", "不", true),
            ("^不$", "不好", false),
            ("^不$", "好,不", true),
        ] {
            assert_eq!(!found(&[word], &[], text).is_empty(), there, "{word} in {text}");
        }
    }

    #[test]
    fn a_shield_hides_only_what_it_touches() {
        assert!(found(&["红包"], &["红包袋"], "送红包袋").is_empty());
        assert_eq!(found(&["红包"], &["红包袋"], "红包,红包袋"), [(0, 6)]);
        assert!(found(&["微信"], &["微信..算了"], "微信就算了").is_empty());
    }

    #[test]
    fn words_beside_others_hide_none() {
        let finder =
            PhraseFinder::build(&[entry(true, &["给您退"], &[]), entry(false, &["退"], &[])]).unwrap();
        assert_eq!(finder.find("给您退").len(), 2);
    }

    #[test]
    fn a_malformed_phrase_is_refused() {
        assert!(PhraseFinder::build(&[entry(false, &["^"], &[])]).is_err());
    }
}
