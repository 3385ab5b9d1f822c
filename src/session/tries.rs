//! Answers that a learner tried a second time, beside the run's file: `RUN.journal.tries`, a line
//! of JSON for each. They are no part of the run and never change it or its score. A line that
//! cannot be read is left out and counted; nothing is ever written over.

use super::door;
use super::wall::now_seconds;
use crate::base::Money;
use serde::{Deserialize, Serialize};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// What a journal's name is followed by.
const END: &str = ".tries";
/// Most bytes that are read.
const LARGEST: u64 = 4 * 1024 * 1024;

/// An answer that was tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptTry {
    /// The decision's number in the run, from 1.
    pub number: u32,
    /// What was answered, as the learner saw it.
    pub said: String,
    /// Thousandths of a point that it would have brought more.
    pub milli_points: i64,
    /// Money that it would have brought more.
    pub money: Money,
    /// Whether the program called it better.
    pub better: bool,
    /// Seconds since 1970 by the computer's clock.
    #[serde(default)]
    pub wall: u64,
}

/// The answers of a run, and how many lines could not be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptTries {
    /// In the order in which they were tried.
    pub tries: Vec<KeptTry>,
    /// Lines that were left out.
    pub unread: usize,
}

fn path_of(journal: &Path) -> PathBuf {
    let mut name = journal.as_os_str().to_owned();
    name.push(END);
    PathBuf::from(name)
}

/// Reads the answers beside a run's file; none if there are none.
///
/// # Errors
/// There is a file and it cannot be read.
pub fn read_tries(journal: &Path) -> io::Result<KeptTries> {
    let bytes = match door::read(&path_of(journal), LARGEST) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(KeptTries::default()),
        Err(error) => return Err(error),
    };
    let mut kept = KeptTries::default();
    for line in bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        match serde_json::from_slice(line) {
            Ok(tried) => kept.tries.push(tried),
            Err(_) => kept.unread += 1,
        }
    }
    Ok(kept)
}

/// Adds an answer, with the time of the computer's clock, and has it on disk.
///
/// # Errors
/// The file cannot be made or written, or has grown too large.
pub fn keep_try(journal: &Path, tried: &KeptTry) -> io::Result<()> {
    let path = path_of(journal);
    door::name_fits(&path, "")?;
    let line = serde_json::to_vec(&KeptTry { wall: now_seconds(), ..tried.clone() })?;
    let mut file = match door::create_new(&path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => door::open_to_write(&path)?,
        made => made?,
    };
    let length = file.seek(SeekFrom::End(0))?;
    if length + line.len() as u64 + 2 > LARGEST {
        return Err(door::FileRefusal::TooLarge(length).into());
    }
    // A line that was cut off by a crash must not swallow this one.
    let mut whole = if length > 0 { vec![b'\n'] } else { Vec::new() };
    whole.extend(line);
    whole.push(b'\n');
    file.write_all(&whole)?;
    file.sync_data()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(number: u32, said: &str) -> KeptTry {
        KeptTry { number, said: said.into(), milli_points: 1_250, money: Money(3_400), better: true, wall: 0 }
    }

    /// What was tried comes back in order; a torn line is counted and loses nothing else.
    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test makes its files")]
    fn tries_come_back_and_a_torn_line_loses_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let journal = folder.path().join("a.journal");
        assert_eq!(read_tries(&journal).expect("there is none"), KeptTries::default());
        keep_try(&journal, &tried(3, "您好\n马上退款")).expect("it is kept");
        let mut bytes = std::fs::read(path_of(&journal)).expect("it is there");
        bytes.extend(b"{\"number\":4,\"sai");
        std::fs::write(path_of(&journal), &bytes).expect("written");
        keep_try(&journal, &tried(5, "")).expect("it is kept");
        let kept = read_tries(&journal).expect("it is there");
        let said: Vec<_> = kept.tries.iter().map(|t| (t.number, t.said.as_str())).collect();
        assert_eq!((said, kept.unread), (vec![(3, "您好\n马上退款"), (5, "")], 1));
        assert!(kept.tries.iter().all(|t| t.wall > 0 && t.milli_points == 1_250));
    }

    /// Nothing is written through a link.
    #[test]
    #[cfg(unix)]
    #[expect(clippy::disallowed_methods, reason = "the test makes its files")]
    fn a_link_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let journal = folder.path().join("a.journal");
        let other = folder.path().join("letter.txt");
        std::fs::write(&other, "dear").expect("written");
        std::os::unix::fs::symlink(&other, path_of(&journal)).expect("linked");
        assert!(keep_try(&journal, &tried(1, "x")).is_err());
        assert_eq!(std::fs::read_to_string(&other).expect("it is there"), "dear");
    }
}
