//! The text between values: white space, comments, commas and line breaks.

use std::ops::Range;

/// The next thing in a gap between values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trivium {
    /// A comma, of any width.
    Comma(Range<usize>),
    /// A comment, without the line break behind it.
    Comment(Range<usize>),
}

/// The commas and comments of a gap, in their order. Everything else in it is skipped.
pub(super) fn trivia(text: &str, gap: Range<usize>) -> Vec<Trivium> {
    let mut found = Vec::new();
    let mut at = gap.start;
    while let Some(rest) = text.get(at..gap.end).filter(|rest| !rest.is_empty()) {
        let length = if rest.starts_with("//") {
            let line = rest.find('\n').unwrap_or(rest.len());
            let length = rest.get(..line).unwrap_or(rest).trim_end().len();
            found.push(Trivium::Comment(at..at + length));
            line
        } else if rest.starts_with("/*") {
            let length = block_comment(rest);
            found.push(Trivium::Comment(at..at + length));
            length
        } else {
            let sign = rest.chars().next().map_or(1, char::len_utf8);
            if rest.starts_with([',', '，', '、']) {
                found.push(Trivium::Comma(at..at + sign));
            }
            sign
        };
        at += length.max(1);
    }
    found
}

/// The length of `/* … */`, which may contain others; all of the rest if it is not closed.
fn block_comment(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let (mut level, mut at) = (0_usize, 0);
    while let Some(pair) = bytes.get(at..at + 2) {
        match pair {
            b"/*" => (level, at) = (level + 1, at + 2),
            b"*/" => (level, at) = (level - 1, at + 2),
            _ => at += 1,
        }
        if level == 0 {
            return at;
        }
    }
    rest.len()
}

/// The first comma of a gap.
pub(super) fn comma(text: &str, gap: Range<usize>) -> Option<Range<usize>> {
    trivia(text, gap).into_iter().find_map(|each| match each {
        Trivium::Comma(range) => Some(range),
        Trivium::Comment(_) => None,
    })
}

/// Where the line of an offset begins.
pub(super) fn line_start(text: &str, offset: usize) -> usize {
    text.get(..offset).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1)
}

/// Just behind the line break of an offset's line, or the end of the text.
pub(super) fn line_end(text: &str, offset: usize) -> usize {
    text.get(offset..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| offset + at + 1)
}

/// Whether only white space stands before an offset on its line.
pub(super) fn begins_line(text: &str, offset: usize) -> bool {
    text.get(line_start(text, offset)..offset).is_some_and(|before| before.trim().is_empty())
}

/// Whether only white space and comments stand behind an offset on its line, and a line break.
pub(super) fn ends_line(text: &str, offset: usize) -> bool {
    let end = line_end(text, offset);
    let Some(rest) = text.get(offset..end) else { return false };
    if !rest.ends_with('\n') {
        return false;
    }
    let mut at = 0;
    for each in trivia(text, offset..end) {
        let Trivium::Comment(range) = each else { return false };
        let between = text.get(offset + at..range.start).unwrap_or("x");
        let open = text.get(range.clone()).is_some_and(|c| c.starts_with("/*") && !c.ends_with("*/"));
        if open || !between.trim().is_empty() {
            return false;
        }
        at = range.end - offset;
    }
    rest.get(at..).is_some_and(|rest| rest.trim().is_empty())
}

/// The white space before the first sign of an offset's line.
pub(super) fn indent(text: &str, offset: usize) -> &str {
    let line = text.get(line_start(text, offset)..).unwrap_or("");
    let line = line.strip_prefix('\u{feff}').unwrap_or(line);
    let length = line.len() - line.trim_start_matches([' ', '\t']).len();
    line.get(..length).unwrap_or("")
}

/// The line break that is used near an offset: the one before it, else the one behind.
pub(super) fn line_break(text: &str, offset: usize) -> &'static str {
    let before = text.get(..offset).and_then(|before| before.rfind('\n'));
    let at = before.or_else(|| text.get(offset..).and_then(|rest| rest.find('\n')).map(|at| offset + at));
    match at.and_then(|at| at.checked_sub(1)).and_then(|at| text.as_bytes().get(at)) {
        Some(b'\r') => "\r\n",
        _ => "\n",
    }
}

/// Whether a blank line lies in a range.
pub(super) fn has_blank_line(text: &str, range: Range<usize>) -> bool {
    let within = text.get(range).unwrap_or("");
    let mut lines = within.split('\n');
    // The first piece is the rest of a line, and the last one the beginning of another.
    lines.next();
    let inner: Vec<&str> = lines.collect();
    inner.split_last().is_some_and(|(_, inner)| inner.iter().any(|line| line.trim().is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_behind_comments() {
        for (text, ends) in [
            ("a, // x\n", true),
            ("a,  \r\n", true),
            ("a, /* x */ /* y */\n", true),
            ("a, /* x\n */\n", false),
            ("a, b\n", false),
            ("a, /* x */ b\n", false),
            ("a,", false),
        ] {
            assert_eq!(ends_line(text, 2), ends, "{text:?}");
        }
    }

    #[test]
    fn commas_in_comments_are_none() {
        assert_eq!(comma("x /* , */ // ,\n , y", 1..19), Some(16..17));
        assert_eq!(comma("x // ,", 1..6), None);
    }

    #[test]
    fn line_breaks_are_those_of_the_place() {
        assert_eq!(line_break("a\r\nb", 3), "\r\n");
        assert_eq!(line_break("a\r\nb\nc", 5), "\n");
        assert_eq!(line_break("a", 0), "\n");
        assert!(has_blank_line("a\n\nb", 1..4));
        assert!(!has_blank_line("a\nb", 1..3));
    }
}
