//! Finds the phrases of a table in a comparable text: plain words and frames with gaps.
//!
//! A word stands as it is; `*` at its end allows any ending (`refund*`). A frame joins pieces: `#`
//! is a number right there, `{send}` any word of the class "send", `..` a gap inside a clause,
//! `...` a gap inside a sentence, `^` and `$` are the ends of a clause. It knows where things
//! stand, not what they mean.

use super::places::{Gap, NUMBER, PiecePlace, bridges, ends_clause, numbers, split, starts_clause};
use aho_corasick::AhoCorasick;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Words that frames take one for another: `{send}` stands for any word of the class "send".
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordClass {
    /// Its name in frames.
    pub(super) name: String,
    /// Its words; `*` at the end of one allows any ending.
    pub(super) words: Vec<String>,
}

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

impl<M> PhraseEntry<M> {
    /// Phrases that count beside all others, with what hides them.
    pub(super) const fn beside(means: M, words: Vec<String>, shields: Vec<String>) -> Self {
        Self { means, beside: true, words, shields, examples: Vec::new(), near: Vec::new() }
    }
}

/// A phrase that was found: its meaning, its first byte and the byte after its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FoundPhrase<M> {
    pub(super) means: M,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// A literal piece of the tables.
struct PhrasePiece<M> {
    open: bool,
    /// What it means by itself.
    alone: Vec<M>,
    /// The frames that begin with it.
    frames: Vec<usize>,
    /// The classes that it belongs to.
    classes: Vec<usize>,
}

impl<M> PhrasePiece<M> {
    const fn new(open: bool) -> Self {
        Self { open, alone: Vec::new(), frames: Vec::new(), classes: Vec::new() }
    }
}

struct PhraseFrame<M> {
    means: M,
    shield: bool,
    at_start: bool,
    at_end: bool,
    rest: Vec<(Gap, usize)>,
}

/// All phrases of some tables, found in one pass over a text.
pub(super) struct PhraseFinder<M> {
    finder: AhoCorasick,
    /// The piece of every text that the automaton finds.
    found: Vec<usize>,
    pieces: Vec<PhrasePiece<M>>,
    frames: Vec<PhraseFrame<M>>,
}

/// Collects pieces and frames before the automaton is built.
struct PhraseCollector<M> {
    texts: Vec<String>,
    /// The piece of every text.
    found: Vec<usize>,
    index: BTreeMap<(String, bool), usize>,
    classes: BTreeMap<String, usize>,
    pieces: Vec<PhrasePiece<M>>,
    frames: Vec<PhraseFrame<M>>,
}

impl<M: Copy + PartialEq> PhraseCollector<M> {
    fn new() -> Self {
        Self {
            texts: Vec::new(),
            found: Vec::new(),
            index: BTreeMap::new(),
            classes: BTreeMap::new(),
            pieces: vec![PhrasePiece::new(false)],
            frames: Vec::new(),
        }
    }

    /// Adds a class, or words to one that is known (the other language's).
    fn class(&mut self, class: &WordClass) -> Result<(), String> {
        let next = self.pieces.len();
        let index = *self.classes.entry(class.name.clone()).or_insert(next);
        if index == next {
            self.pieces.push(PhrasePiece::new(false));
        }
        for word in &class.words {
            if word.trim_end_matches('*').is_empty() || word.contains(['#', '{', '^', '$']) {
                return Err(format!("the class \u{201c}{}\u{201d} has a bad word: {word}", class.name));
            }
            let piece = self.piece(word)?;
            if !self.pieces[piece].classes.contains(&index) {
                self.pieces[piece].classes.push(index);
            }
        }
        Ok(())
    }

    fn piece(&mut self, text: &str) -> Result<usize, String> {
        if text == "#" {
            return Ok(NUMBER);
        }
        if let Some(name) = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            let known = self.classes.get(name).copied();
            return known.ok_or_else(|| format!("there is no class \u{201c}{name}\u{201d}"));
        }
        let open = text.ends_with('*');
        let key = (text.trim_end_matches('*').to_owned(), open);
        if let Some(&known) = self.index.get(&key) {
            return Ok(known);
        }
        let index = self.pieces.len();
        self.texts.push(key.0.clone());
        self.found.push(index);
        self.pieces.push(PhrasePiece::new(open));
        self.index.insert(key, index);
        Ok(index)
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
            indices.push((gap, self.piece(text)?));
        }
        let first = indices.remove(0).1;
        if indices.is_empty() && !at_start && !at_end && !beside && first != NUMBER && !body.starts_with('{')
        {
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

impl<M: Copy + PartialEq> PhraseFinder<M> {
    /// Builds the finder of some tables.
    ///
    /// # Errors
    ///
    /// Says which phrase is malformed, or why the automaton cannot be built.
    pub(super) fn build(entries: &[PhraseEntry<M>], classes: &[WordClass]) -> Result<Self, String> {
        let mut all = PhraseCollector::new();
        for class in classes {
            all.class(class)?;
        }
        for entry in entries {
            for word in &entry.words {
                all.add(word, entry.means, entry.beside, false)?;
            }
            for shield in &entry.shields {
                all.add(shield, entry.means, true, true)?;
            }
        }
        let finder = AhoCorasick::new(&all.texts).map_err(|error| error.to_string())?;
        Ok(Self { finder, found: all.found, pieces: all.pieces, frames: all.frames })
    }

    /// The phrases of a comparable text in order. Of words that lie in one another only the longest
    /// counts; frames count beside words.
    pub(super) fn find(&self, text: &str) -> Vec<FoundPhrase<M>> {
        let places = self.places(text);
        // Most frames lack a piece: they are left out before anything is looked for.
        let mut present = vec![false; self.pieces.len()];
        for place in &places {
            present[place.piece] = true;
        }
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
                let whole = frame.rest.iter().all(|&(_, piece)| present[piece]);
                if !whole || frame.at_start && !starts_clause(text, start) {
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
        let mut places: Vec<PiecePlace> = Vec::new();
        for m in self.finder.find_overlapping_iter(text) {
            let piece = self.found[m.pattern().as_usize()];
            let (start, mut end) = (m.start(), m.end());
            if word(start) && start > 0 && word(start - 1) {
                continue;
            }
            if self.pieces[piece].open {
                while word(end) {
                    end += 1;
                }
            } else if end > 0 && word(end - 1) && (word(end) || text[end..].starts_with("'t")) {
                continue;
            }
            let end = std::cmp::Reverse(end);
            places.push(PiecePlace { start, end, piece });
            let classes = self.pieces[piece].classes.iter();
            places.extend(classes.map(|&piece| PiecePlace { start, end, piece }));
        }
        numbers(text, &mut places);
        places.sort_unstable();
        places
    }
}

impl<M> PhraseFrame<M> {
    /// Where the frame ends if its first piece is the place at this index; `None` if it is not
    /// there.
    fn close(&self, text: &str, places: &[PiecePlace], first: usize, end: usize) -> Option<usize> {
        self.close_rest(text, &places[first + 1..], end, &self.rest)
    }

    /// Where the rest of the frame ends: the first way in which all its pieces stand there.
    fn close_rest(
        &self,
        text: &str,
        places: &[PiecePlace],
        last: usize,
        rest: &[(Gap, usize)],
    ) -> Option<usize> {
        let Some((&(gap, piece), rest)) = rest.split_first() else {
            return (!self.at_end || ends_clause(text, last)).then_some(last);
        };
        let from = places.partition_point(|place| place.start < last);
        places[from..]
            .iter()
            .enumerate()
            .take_while(|(_, place)| place.start <= last + gap.reach())
            .filter(|(_, place)| place.piece == piece && bridges(text, last, place.start, gap))
            .find_map(|(at, place)| self.close_rest(text, &places[from + at + 1..], place.end.0, rest))
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

    fn classes() -> Vec<WordClass> {
        let words = ["寄", "邮", "mail*", "post"].map(str::to_owned).to_vec();
        vec![WordClass { name: "send".to_owned(), words }]
    }

    fn found(words: &[&str], shields: &[&str], text: &str) -> Vec<(usize, usize)> {
        let finder = PhraseFinder::build(&[entry(false, words, shields)], &classes()).unwrap();
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
            ("{send}给您", "明天寄给您", true),
            ("{send}给您", "明天邮给您", true),
            ("{send}给您", "明天带给您", false),
            ("i {send} it", "i mailed it", true),
            ("i {send} it", "i mailed. it", false),
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
            PhraseFinder::build(&[entry(true, &["给您退"], &[]), entry(false, &["退"], &[])], &[]).unwrap();
        assert_eq!(finder.find("给您退").len(), 2);
    }

    #[test]
    fn a_malformed_phrase_is_refused() {
        assert!(PhraseFinder::build(&[entry(false, &["^"], &[])], &[]).is_err());
        assert!(PhraseFinder::build(&[entry(false, &["{none}"], &[])], &[]).is_err());
        let bad = WordClass { name: "bad".to_owned(), words: vec!["*".to_owned()] };
        assert!(PhraseFinder::build(&[entry(false, &["{bad}"], &[])], &[bad]).is_err());
    }
}
