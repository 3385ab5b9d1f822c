//! The pieces of one line: texts, words and signs, and whether its texts stand where texts can
//! stand.

use super::super::scan::{meant, quoted_length};
use std::ops::Range;

/// Longest line that is looked at, in bytes; people do not type longer ones.
pub(super) const LONGEST_LINE: usize = 4_000;

/// What a piece of a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LinePieceKind {
    /// A text with its quotation marks.
    Text,
    /// A name or a number.
    Word,
    /// Any other sign; the one that is meant, where it is a full-width one.
    Sign(char),
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LinePiece {
    /// Byte range in the line.
    pub(super) span: Range<usize>,
    pub(super) kind: LinePieceKind,
}

impl LinePiece {
    /// Whether it is one of these signs.
    pub(super) fn is_sign(&self, signs: &str) -> bool {
        matches!(self.kind, LinePieceKind::Sign(sign) if signs.contains(sign))
    }
}

/// The pieces of a line up to a comment; none if a text is not closed in it.
pub(super) fn pieces(line: &str) -> Option<Vec<LinePiece>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = line.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = line.get(at..)?;
        if rest.starts_with("//") || rest.starts_with("/*") {
            break;
        }
        let text = quoted_length(line.get(..at)?, rest)?;
        let length = if text > 0 {
            found.push(LinePiece { span: at..at + text, kind: LinePieceKind::Text });
            text
        } else if is_word(c) {
            let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            found.push(LinePiece { span: at..at + length, kind: LinePieceKind::Word });
            length
        } else {
            let kind = LinePieceKind::Sign(meant(c).unwrap_or(c));
            if !c.is_whitespace() {
                found.push(LinePiece { span: at..at + c.len_utf8(), kind });
            }
            c.len_utf8()
        };
        at += length;
    }
    Some(found)
}

/// The texts of a line; none if one is not closed, or stands where no text can stand.
pub(super) fn sound_texts(line: &str) -> Option<Vec<Range<usize>>> {
    let pieces = pieces(line)?;
    let mut texts = Vec::new();
    for (index, piece) in pieces.iter().enumerate().filter(|(_, piece)| piece.kind == LinePieceKind::Text) {
        let before = index.checked_sub(1).and_then(|before| pieces.get(before));
        let behind = pieces.get(index + 1);
        let sound = before.is_none_or(|before| before.is_sign(",:([{"))
            && behind.is_none_or(|behind| behind.is_sign(",:)]}"));
        if !sound {
            return None;
        }
        texts.push(piece.span.clone());
    }
    Some(texts)
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}
