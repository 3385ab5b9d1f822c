//! The small file beside a journal that says where its end is.
//!
//! A chain of checksums does not notice that whole records were cut off at its end. So the number
//! of the last record and its checksum are kept apart, in `<journal>.head`: one line of fixed
//! length, written over in place after each record. The journal is always written first, so the
//! head may lag behind it, never the other way.

use super::door;
use std::fs::File;
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// Length of the line in bytes: 20 digits, a space, 32 hexadecimal digits, a line break.
const LENGTH: usize = 54;

/// The ending that follows a journal's name.
pub(super) const END: &str = ".head";

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
    name.push(END);
    PathBuf::from(name)
}

/// Reads the head of a journal. `None` if there is none or it is damaged: then nothing can be said
/// about a cut.
pub(super) fn read(journal: &Path) -> Option<Head> {
    let bytes = door::read(&path_of(journal), LENGTH as u64).ok()?;
    Head::parse(std::str::from_utf8(&bytes).ok()?)
}

/// An open head file.
#[derive(Debug)]
pub(super) struct HeadFile {
    path: PathBuf,
    file: File,
    /// Whether there was none before.
    is_new: bool,
}

impl HeadFile {
    /// Opens or creates the head file of a journal. One that was left by an earlier run is used
    /// again.
    ///
    /// # Errors
    /// It cannot be opened, or something is there that is no head: that is left alone.
    pub(super) fn open(journal: &Path) -> io::Result<Self> {
        let path = path_of(journal);
        let (file, is_new) = open_ours(&path)?;
        Ok(Self { path, file, is_new })
    }

    /// Writes the head over in place. If the file has gone, another is made.
    ///
    /// # Errors
    /// It cannot be written, or something else has taken its name.
    pub(super) fn write(&mut self, head: &Head) -> io::Result<()> {
        if door::still_there(&self.file, &self.path).is_err() {
            (self.file, self.is_new) = open_ours(&self.path)?;
        }
        // Another program may have written into it in place.
        self.file.seek(SeekFrom::Start(0))?;
        let bytes = door::read_all(&self.file, LENGTH as u64).map_err(|_| door::FileRefusal::NotOurs)?;
        if !is_ours(&bytes) {
            return Err(door::FileRefusal::NotOurs.into());
        }
        self.file.seek(SeekFrom::Start(0))?;
        self.file.write_all(head.line().as_bytes())
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Takes the file away if it was not there before, because its journal could not be begun.
    pub(super) fn take_back(self) {
        if self.is_new && door::still_there(&self.file, &self.path).is_ok() {
            // What stays is an empty head, which does no harm.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// The file, and whether it is new.
fn open_ours(path: &Path) -> io::Result<(File, bool)> {
    match door::create_new(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        made => return made.map(|file| (file, true)),
    }
    let file = door::open_to_write(path)?;
    let bytes = door::read_all(&file, LENGTH as u64).map_err(|_| door::FileRefusal::NotOurs)?;
    if is_ours(&bytes) { Ok((file, false)) } else { Err(door::FileRefusal::NotOurs.into()) }
}

/// Whether bytes are a head or what a crash or a bad disk may leave of one: nothing, or a line of
/// its length with a few places spoilt.
fn is_ours(bytes: &[u8]) -> bool {
    let spoilt = |(place, byte): &(usize, &u8)| {
        let fits = match place {
            0..20 => byte.is_ascii_digit(),
            20 => **byte == b' ',
            53 => **byte == b'\n',
            _ => byte.is_ascii_hexdigit(),
        };
        !fits && **byte != 0
    };
    bytes.is_empty() || (bytes.len() == LENGTH && bytes.iter().enumerate().filter(spoilt).count() < 8)
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

    #[test]
    fn only_a_head_is_written_over() {
        let head = Head { records: 7, sum: "0123456789abcdef0123456789abcdef".to_owned() }.line();
        let mut flipped = head.clone().into_bytes();
        flipped[30] ^= 0x55;
        for (bytes, ours) in [
            (head.as_bytes(), true),
            (&flipped, true),
            (&[0; LENGTH], true),
            (b"", true),
            (b"a note\n", false),
            (&head.as_bytes()[..53], false),
            (b"Fifty-four letters that somebody has written here, now", false),
        ] {
            assert_eq!(is_ours(bytes), ours, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
