//! The script: one step a line; blank lines and lines that begin with `#` are left out. It is a
//! file, or a pipe whose lines are played as they come.

use std::collections::VecDeque;
use std::fs::Metadata;
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};

use bevy::prelude::{Resource, error};

use crate::app::options::RunError;
use crate::session::door::{self, UnusableReason};

/// Largest script that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// The steps still to be played.
#[derive(Resource, Debug, Clone)]
pub struct Script {
    /// Line number (from 1), verb, and the rest of the line.
    pub(super) steps: VecDeque<(usize, String, String)>,
    /// Where more lines come from; without it the script ends with its last step.
    feed: Option<Feed>,
}

/// Lines of a pipe, numbered.
#[derive(Debug, Clone)]
struct Feed(Arc<Mutex<Receiver<(usize, String)>>>);

impl Script {
    /// Reads a script file. A pipe is played line by line as it comes.
    ///
    /// # Errors
    /// The file is missing, too large or not text, or it holds no step.
    pub fn read(path: &Path) -> Result<Self, RunError> {
        let fail = |why: UnusableReason| RunError::Script { path: path.to_owned(), why };
        let unreadable = |error: io::Error| fail(error.into());
        let about = std::fs::metadata(path).map_err(unreadable)?;
        let is_input = path == Path::new("/dev/stdin") && !about.is_file() && !about.is_dir();
        if is_pipe(&about) || is_input {
            return Ok(Self { steps: VecDeque::new(), feed: Some(Feed::pipe(path.to_owned())) });
        }
        let bytes = door::read(path, LARGEST).map_err(unreadable)?;
        let no_text = |error| fail(UnusableReason { name: "damaged", system: format!("{error}") });
        let text = String::from_utf8(bytes).map_err(no_text)?;
        let empty = || fail(UnusableReason { name: "no-step", system: "it holds no step".to_owned() });
        Self::parse(&text).ok_or_else(empty)
    }

    /// Reads the steps of a text; `None` if there are none.
    pub fn parse(text: &str) -> Option<Self> {
        let steps: VecDeque<_> =
            text.lines().enumerate().filter_map(|(index, line)| step(index + 1, line)).collect();
        (!steps.is_empty()).then_some(Self { steps, feed: None })
    }

    /// Takes the lines that have come since. False when no more can come.
    pub(super) fn listen(&mut self) -> bool {
        let Some(feed) = &self.feed else { return false };
        let lines = feed.0.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match lines.try_recv() {
                Ok((number, line)) => self.steps.extend(step(number, &line)),
                Err(TryRecvError::Empty) => return true,
                Err(TryRecvError::Disconnected) => return !self.steps.is_empty(),
            }
        }
    }

    /// Whether lines come while the script is played.
    pub(super) fn is_fed(&self) -> bool {
        self.feed.is_some()
    }
}

impl Feed {
    /// Opening and reading wait for the writer, so they have a thread of their own. It ends with
    /// the input.
    #[expect(clippy::disallowed_methods, reason = "the desktop shell is an edge: it reads the script")]
    fn pipe(path: PathBuf) -> Self {
        let (send, lines) = channel();
        std::thread::spawn(move || match std::fs::File::open(&path) {
            Ok(pipe) => {
                let mut pipe = BufReader::new(pipe);
                let mut number = 0;
                // A line of a script is short; what comes without a line break for longer is none.
                while let Some(line) = next_line(&mut pipe) {
                    number += 1;
                    if send.send((number, line)).is_err() {
                        return;
                    }
                }
            }
            Err(trouble) => error!("the script {} cannot be read: {trouble}", path.display()),
        });
        Self(Arc::new(Mutex::new(lines)))
    }
}

/// The next line of a pipe; nothing at its end, or when a line is longer than a whole script may
/// be.
fn next_line(pipe: &mut impl BufRead) -> Option<String> {
    let mut bytes = Vec::new();
    pipe.take(LARGEST).read_until(b'\n', &mut bytes).ok()?;
    let whole = bytes.ends_with(b"\n") || bytes.len() < LARGEST as usize;
    (whole && !bytes.is_empty()).then(|| String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(unix)]
fn is_pipe(about: &Metadata) -> bool {
    std::os::unix::fs::FileTypeExt::is_fifo(&about.file_type())
}

#[cfg(not(unix))]
fn is_pipe(_about: &Metadata) -> bool {
    false
}

/// One line as a step: its number, its verb and the rest; nothing for a blank line or a remark.
fn step(number: usize, line: &str) -> Option<(usize, String, String)> {
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') {
        return None;
    }
    let (verb, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    Some((number, verb.to_owned(), rest.trim().to_owned()))
}

/// The text between the first and the last quotation mark, with `\n` for a new line.
pub(super) fn quoted(args: &str) -> Option<String> {
    let inner = args.strip_prefix('"')?.strip_suffix('"')?;
    Some(inner.replace("\\n", "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_steps() {
        let script = Script::parse("# say hello\n\nwait 500ms\n  click \"发送\"  \nquit").expect("steps");
        let steps: Vec<_> = script.steps.iter().map(|(n, v, a)| (*n, v.as_str(), a.as_str())).collect();
        assert_eq!(steps, [(3, "wait", "500ms"), (4, "click", "\"发送\""), (5, "quit", "")]);
        assert!(Script::parse("# nothing\n").is_none());
    }

    #[test]
    fn quotes_are_taken_off() {
        for (args, text) in [("\"a \"b\"\"", Some("a \"b\"")), ("\"x\\ny\"", Some("x\ny")), ("640 360", None)]
        {
            assert_eq!(quoted(args).as_deref(), text);
        }
    }
}
