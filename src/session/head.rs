//! The small file beside a journal that says where its end is.
//!
//! A chain of checksums does not notice that whole records were cut off at its end. So the number of the last
//! record and its checksum are kept apart, in `<journal>.head`: one line of fixed length, written over in place
//! after each record. The journal is always written first, so the head may lag behind it, never the other way.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// Length of the line in bytes: 20 digits, a space, 32 hexadecimal digits, a line break.
const LENGTH: usize = 54;

/// Where a journal ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head {
    /// How many records follow the header.
    pub records: u64,
    /// Checksum of the last one, or of the header.
    pub sum: String,
}

impl Head {
    fn line(&self) -> String {
        format!("{:020} {:0>32}\n", self.records, self.sum)
    }

    fn parse(line: &str) -> Option<Self> {
        let (records, sum) = line.strip_suffix('\n')?.split_once(' ')?;
        let head = Self { records: records.parse().ok()?, sum: sum.to_owned() };
        (line.len() == LENGTH && head.line() == line).then_some(head)
    }
}

/// The head file of a journal.
pub(super) fn path_of(journal: &Path) -> PathBuf {
    let mut name = journal.as_os_str().to_owned();
    name.push(".head");
    PathBuf::from(name)
}

/// Reads the head of a journal. `None` if there is none or it is damaged: then nothing can be said about a cut.
pub(super) fn read(journal: &Path) -> Option<Head> {
    let file = OpenOptions::new().read(true).open(path_of(journal)).ok()?;
    let mut text = String::new();
    file.take(LENGTH as u64 + 1).read_to_string(&mut text).ok()?;
    Head::parse(&text)
}

/// An open head file.
#[derive(Debug)]
pub(super) struct HeadFile(File);

impl HeadFile {
    /// Opens or creates the head file of a journal.
    pub(super) fn open(journal: &Path) -> std::io::Result<Self> {
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(path_of(journal))?;
        file.set_len(LENGTH as u64)?;
        Ok(Self(file))
    }

    /// Writes the head over in place.
    pub(super) fn write(&mut self, head: &Head) -> std::io::Result<()> {
        self.0.seek(SeekFrom::Start(0))?;
        self.0.write_all(head.line().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_has_one_length_and_is_read_back() {
        for records in [0, 7, u64::MAX] {
            let head = Head { records, sum: "0123456789abcdef0123456789abcdef".to_owned() };
            assert_eq!(head.line().len(), LENGTH);
            assert_eq!(Head::parse(&head.line()), Some(head));
        }
        for bad in ["", "7 abc\n", "00000000000000000007 0123456789abcdef0123456789abcdeff\n"] {
            assert_eq!(Head::parse(bad), None, "{bad:?}");
        }
    }
}
