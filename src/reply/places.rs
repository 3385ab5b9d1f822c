//! The places of the pieces of frames in a comparable text, and what may lie between them.

/// How far two pieces of a frame may stand apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
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
    pub(super) const fn reach(self) -> usize {
        match self {
            Self::None => 1,
            Self::Clause => 33,
            Self::Sentence => 72,
        }
    }
}

/// A place where a piece stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct PiecePlace {
    pub(super) start: usize,
    /// Reversed, so that the longest comes first.
    pub(super) end: std::cmp::Reverse<usize>,
    pub(super) piece: usize,
}

/// The piece that stands for any number.
pub(super) const NUMBER: usize = 0;

/// The pieces of a frame, each with the gap before it.
pub(super) fn split(body: &str) -> Vec<(Gap, &str)> {
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
        } else if rest.starts_with('{') {
            let end = rest.find('}').map_or(rest.len(), |at| at + 1);
            out.push((gap, &rest[..end]));
            (gap, rest) = (Gap::None, rest[end..].trim_start());
        } else {
            let end = [rest.find(".."), rest.find('#'), rest.find('{')].into_iter().flatten().min();
            let end = end.unwrap_or(rest.len());
            out.push((gap, rest[..end].trim_end()));
            (gap, rest) = (Gap::None, &rest[end..]);
        }
    }
    out
}

/// Whether a gap of this kind may reach over this stretch.
pub(super) fn bridges(text: &str, from: usize, to: usize, gap: Gap) -> bool {
    let between = text.as_bytes().get(from..to).unwrap_or_default();
    match gap {
        Gap::None => between.iter().all(|b| *b == b' '),
        Gap::Clause => !between.iter().any(|b| matches!(b, b',' | b'.' | b'!' | b'?' | b';' | b'~')),
        Gap::Sentence => !between.iter().any(|b| matches!(b, b'!' | b'?' | b';')),
    }
}

pub(super) fn starts_clause(text: &str, at: usize) -> bool {
    text.get(..at).unwrap_or_default().trim_end().bytes().next_back().is_none_or(|b| b.is_ascii_punctuation())
}

pub(super) fn ends_clause(text: &str, at: usize) -> bool {
    text.get(at..).unwrap_or_default().trim_start().bytes().next().is_none_or(|b| b.is_ascii_punctuation())
}

/// Adds the places of numbers in digits or Chinese words.
pub(super) fn numbers(text: &str, places: &mut Vec<PiecePlace>) {
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
