//! The part of a text that is shown around a place: one line, and of a long line only the part
//! around it.

use crate::diagnostic::Place;
use std::ops::Range;

/// Most characters shown of one line.
const WIDTH: usize = 160;
/// Of these, at most so many before the place.
const BEFORE: usize = 60;

/// What is shown of a text.
pub(super) struct Excerpt {
    /// The shown text: one line, or a part of it with `…` where it was cut.
    pub(super) text: String,
    /// The line number in the file, from 1.
    pub(super) line: usize,
    /// Column in the file, from 1, in characters.
    pub(super) column: usize,
    /// Whether something was cut off before the place, so that columns in `text` are not those of
    /// the file.
    pub(super) shifted: bool,
    /// The place as byte range within `text`.
    pub(super) span: Range<usize>,
}

/// The excerpt around a place. Of a place that runs over several lines, the first line is shown.
pub(super) fn excerpt(place: &Place) -> Excerpt {
    let (line, column) = place.line_column();
    let range = place.file.line_range(line);
    let start = place.span.start.min(range.end);
    let end = place.span.end.clamp(start, range.end);
    let full = &place.file.text;
    let piece = |range: Range<usize>| full.get(range).unwrap_or("");

    let before = piece(range.start..start);
    let kept_before = tail(before, BEFORE);
    let after = piece(start..range.end);
    let kept_after = head(after, WIDTH - BEFORE);
    let mut text = String::new();
    let shifted = kept_before.len() < before.len();
    if shifted {
        text.push('…');
    }
    text.push_str(kept_before);
    let shown_start = text.len();
    let shown_end = shown_start + (end - start).min(kept_after.len());
    text.push_str(kept_after);
    if kept_after.len() < after.len() {
        text.push('…');
    }
    Excerpt { text, line, column, shifted, span: shown_start..shown_end }
}

/// The first characters of a text.
fn head(text: &str, count: usize) -> &str {
    let end = text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

/// The last characters of a text.
fn tail(text: &str, count: usize) -> &str {
    let start = text.char_indices().rev().nth(count.saturating_sub(1)).map_or(0, |(at, _)| at);
    text.get(start..).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceFile;

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{}错{}", "前".repeat(300_000), "x".repeat(300_000));
        let file = SourceFile::new("a", text);
        let shown = excerpt(&Place::new(&file, 900_000..900_003));
        assert_eq!(&shown.text[shown.span.clone()], "错");
        assert_eq!((shown.line, shown.column), (1, 300_001));
        assert_eq!(shown.text.chars().count(), WIDTH + 2);
    }

    #[test]
    fn a_short_line_is_whole() {
        let file = SourceFile::new("a", "one\ntwo three\nfour");
        let shown = excerpt(&Place::new(&file, 8..18));
        assert_eq!((shown.text.as_str(), shown.span, shown.line), ("two three", 4..9, 2));
    }
}
