//! Lines from a keyboard, a pipe or a file, in bounded memory and time.

use std::io::{self, BufRead, ErrorKind};

/// How much is read of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct LineBounds {
    /// Longest line that is read, in bytes.
    pub(super) longest: usize,
    /// Most bytes of a line that are skipped. A program that sends more without a line break sends
    /// no lines.
    pub(super) most_passed: usize,
}

/// The next piece of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NextLine {
    /// A line, without its line feed.
    Line(Vec<u8>),
    /// A line beyond the bound. All of it was passed over.
    TooLong,
    /// The input has ended, or never breaks.
    End,
}

/// Reads the next line.
///
/// # Errors
/// The system's error; an interruption is none.
pub(super) fn next_line(input: &mut dyn BufRead, bounds: LineBounds) -> io::Result<NextLine> {
    let mut line = Vec::new();
    let mut passed = 0_usize;
    loop {
        let piece = match input.fill_buf() {
            Ok(piece) => piece,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let end = piece.iter().position(|byte| *byte == b'\n');
        let (here, used) = end.map_or((piece.len(), piece.len()), |end| (end, end + 1));
        passed += here;
        if passed <= bounds.longest {
            line.extend_from_slice(&piece[..here]);
        }
        input.consume(used);
        let is_end = used == 0;
        match (is_end, end) {
            (true, _) if passed == 0 || passed > bounds.most_passed => return Ok(NextLine::End),
            (true, _) | (_, Some(_)) if passed > bounds.longest => return Ok(NextLine::TooLong),
            (true, _) | (_, Some(_)) => return Ok(NextLine::Line(line)),
            (false, None) if passed > bounds.most_passed => return Ok(NextLine::End),
            (false, None) => {}
        }
    }
}
