//! Lines from the keyboard or a pipe, in bounded memory and time.

use crate::cli::lines::{LineBounds, NextLine, next_line};
use std::io::BufRead;

/// Longest line that is read, in bytes.
const LONGEST: usize = 64 * 1024;
/// Most bytes of a line that are skipped. A program that sends more without a line break sends no
/// lines.
const MOST_PASSED: usize = 64 << 20;

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Typed {
    /// A line, without its line break.
    Line(String),
    /// A line that was longer than any reply. All of it was passed over: no part of it is a
    /// command.
    TooLong,
    /// The input has ended.
    End,
}

/// Reads the next line. An input that cannot be read has ended.
pub(crate) fn read_line(input: &mut dyn BufRead) -> Typed {
    let bounds = LineBounds { longest: LONGEST, most_passed: MOST_PASSED };
    match next_line(input, bounds) {
        Ok(NextLine::Line(line)) => {
            Typed::Line(String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned())
        }
        Ok(NextLine::TooLong) => Typed::TooLong,
        Ok(NextLine::End) | Err(_) => Typed::End,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::BufReader;

    fn all(bytes: &[u8]) -> Vec<Typed> {
        let mut input = BufReader::with_capacity(1_000, bytes);
        let mut lines = Vec::new();
        while lines.last() != Some(&Typed::End) {
            lines.push(read_line(&mut input));
        }
        lines
    }

    fn line(text: &str) -> Typed {
        Typed::Line(text.to_owned())
    }

    #[test]
    fn lines_are_read_one_by_one() {
        assert_eq!(all(b""), [Typed::End]);
        assert_eq!(all(b"a\r\n\nb"), [line("a"), line(""), line("b"), Typed::End]);
        let longest = "x".repeat(LONGEST);
        assert_eq!(all(format!("{longest}\nb").as_bytes()), [line(&longest), line("b"), Typed::End]);
    }

    #[test]
    fn a_line_that_is_too_long_is_dropped_whole() {
        for length in [LONGEST + 1, LONGEST + 32, 10_000_000] {
            let text = format!("say {}\nprice 1 1\n", "x".repeat(length));
            assert_eq!(all(text.as_bytes()), [Typed::TooLong, line("price 1 1"), Typed::End], "{length}");
        }
        let text = format!("say {}price 1 1", "x".repeat(LONGEST));
        assert_eq!(all(text.as_bytes()), [Typed::TooLong, Typed::End]);
    }

    #[test]
    fn an_endless_line_ends_the_input() {
        let mut endless = BufReader::new(std::io::repeat(b'y'));
        assert_eq!(read_line(&mut endless), Typed::End);
    }
}
