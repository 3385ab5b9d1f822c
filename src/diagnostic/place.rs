//! A text with the name that people know it by, and places in it.
//!
//! Places are byte ranges inside; people see lines and columns, counted from one, columns in
//! characters, so that a Chinese sign counts once. Must not read files: the caller reads one and
//! passes the text.

use std::{fmt, ops::Range, sync::Arc};

/// A text as it was read, with its name and the starts of its lines. Shared by all places in it.
#[derive(PartialEq, Eq)]
pub struct SourceFile {
    /// The name as shown to people, such as `scenarios/first_week/scenario.ron`.
    pub name: String,
    /// The whole text.
    pub text: String,
    line_starts: Vec<usize>,
}

impl SourceFile {
    /// Wraps a text and notes where its lines start.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        let text = text.into();
        let after_breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let line_starts = std::iter::once(0).chain(after_breaks).collect();
        Arc::new(Self { name: name.into(), text, line_starts })
    }

    /// Line and column of a byte offset, both from 1, the column in characters. An offset beyond
    /// the end, or inside a character, counts as the nearest sound one before it.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let offset = self.floor(offset);
        let line = self.line_of(offset);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0);
        let column = self.text.get(start..offset).map_or(0, |before| before.chars().count()) + 1;
        (line, column)
    }

    /// The line of a byte offset, from 1. Fast, however long the line is.
    pub fn line_of(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset).max(1)
    }

    /// Byte range of a line (from 1), without its line break. Beyond the last line: an empty range
    /// at the end.
    pub fn line_range(&self, line: usize) -> Range<usize> {
        let end_of_text = self.text.len();
        let start = line.checked_sub(1).and_then(|index| self.line_starts.get(index)).copied();
        let start = start.unwrap_or(end_of_text);
        let end = self.line_starts.get(line).map_or(end_of_text, |next| next - 1);
        let text = self.text.get(start..end).unwrap_or("");
        start..start + text.trim_end_matches('\r').len()
    }

    /// The nearest character boundary at or before an offset.
    pub fn floor(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

impl fmt::Debug for SourceFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SourceFile({}, {} bytes)", self.name, self.text.len())
    }
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The text.
    pub file: Arc<SourceFile>,
    /// Byte range in it; may be empty.
    pub span: Range<usize>,
}

impl Place {
    /// A place; the span is brought inside the text and onto character boundaries.
    pub fn new(file: &Arc<SourceFile>, span: Range<usize>) -> Self {
        let start = file.floor(span.start);
        let end = file.floor(span.end).max(start);
        Self { file: Arc::clone(file), span: start..end }
    }

    /// Line and column of the start, both from 1, columns in characters.
    pub fn line_column(&self) -> (usize, usize) {
        self.file.line_column(self.span.start)
    }

    /// Line and column just behind the end.
    pub fn end_line_column(&self) -> (usize, usize) {
        self.file.line_column(self.span.end)
    }

    /// The text at this place.
    pub fn text(&self) -> &str {
        self.file.text.get(self.span.clone()).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_characters() {
        let file = SourceFile::new("a", "ab\n中文x\r\n\nend");
        let table = [
            (0, 1, 1),
            (2, 1, 3),
            (3, 2, 1),
            (6, 2, 2),
            (7, 2, 2),
            (9, 2, 3),
            (12, 3, 1),
            (13, 4, 1),
            (99, 4, 4),
        ];
        for (offset, line, column) in table {
            assert_eq!(file.line_column(offset), (line, column), "offset {offset}");
        }
        let lines: Vec<&str> = (1..=5).map(|line| &file.text[file.line_range(line)]).collect();
        assert_eq!(lines, ["ab", "中文x", "", "end", ""]);
    }

    #[test]
    fn a_place_never_cuts_a_character() {
        let file = SourceFile::new("a", "中文");
        assert_eq!(Place::new(&file, 1..5).text(), "中");
        assert_eq!(Place::new(&file, 70..80).text(), "");
    }
}
