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
    /// A line that is no text in UTF-8, as in a file that was saved in another encoding.
    NotText,
    /// The input has ended.
    End,
}

/// Reads the next line. An input that cannot be read has ended.
pub(crate) fn read_line(input: &mut dyn BufRead) -> Typed {
    let bounds = LineBounds { longest: LONGEST, most_passed: MOST_PASSED };
    match next_line(input, bounds) {
        Ok(NextLine::Line(line)) => match String::from_utf8(line) {
            // Texts in UTF-16 have a NUL beside every plain letter.
            Ok(text) if !text.contains('\0') => Typed::Line(text.trim_end_matches('\r').to_owned()),
            Ok(_) | Err(_) => Typed::NotText,
        },
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
    fn a_line_in_another_encoding_is_no_text() {
        let utf16: Vec<u8> = "next\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(all(&utf16), [Typed::NotText, Typed::NotText, Typed::End]);
        assert_eq!(all(b"say \xc4\xfa\xba\xc3\nnext\n"), [Typed::NotText, line("next"), Typed::End]);
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
