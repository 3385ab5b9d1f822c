//! Writing a journal file: one record at a time, on disk before anybody sees its effect.

use super::door::{self, FileRefusal};
use super::head::{self, Head, HeadFile};
use super::header::Header;
use super::reader::{JournalFile, LARGEST_FILE};
use super::record::{Chain, End, Resumption, StepLine};
use super::trouble::FileError;
use serde::Serialize;
use std::fs::{File, TryLockError};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// An open journal file, locked against other programs.
#[derive(Debug)]
pub(super) struct Writer {
    path: PathBuf,
    file: File,
    head: HeadFile,
    chain: Chain,
    /// Bytes that are sound.
    length: u64,
    /// The last line that was written; nothing after a file was opened to be continued.
    last: Vec<u8>,
    /// Most bytes that a failed write may have left behind the sound ones; they are cut before the
    /// next one.
    scrap: u64,
    records: u64,
    steps: u64,
}

/// How sure a record must be before the effect is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sure {
    /// It survives a kill of the program.
    Written,
    /// It survives a loss of power too.
    Synced,
}

impl Writer {
    /// Begins a new file. An existing one is never written over, and if the beginning cannot be
    /// written, nothing is left behind.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
    pub(super) fn create(path: &Path, header: &Header) -> Result<Self, FileError> {
        let writing = |error: io::Error| FileError::writing(path, &error);
        door::name_fits(path, head::END).map_err(writing)?;
        make_folder(path)?;
        let file = door::create_new(path).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => FileError::Exists { path: path.to_owned() },
            _ => writing(error),
        })?;
        let begun = lock(&file, path).and_then(|()| {
            let file = file.try_clone().map_err(writing)?;
            Ok((
                file,
                HeadFile::open(path).map_err(|error| FileError::writing(&head::path_of(path), &error))?,
            ))
        });
        let (own, head) = match begun {
            Ok(begun) => begun,
            Err(trouble) => {
                take_back(&file, path);
                return Err(trouble);
            }
        };
        let mut writer = Self::new(path, own, head, Chain::default());
        if let Err(trouble) = writer.put(header, Sure::Synced) {
            writer.take_back();
            return Err(trouble);
        }
        door::sync_folder(path);
        Ok(writer)
    }

    fn new(path: &Path, file: File, head: HeadFile, chain: Chain) -> Self {
        Self {
            path: path.to_owned(),
            file,
            head,
            chain,
            length: 0,
            last: Vec::new(),
            scrap: 0,
            records: 0,
            steps: 0,
        }
    }

    /// Opens a file that is to be continued, and locks it. Nothing is changed yet.
    pub(super) fn lock_existing(path: &Path) -> Result<File, FileError> {
        let file = door::open_to_write(path).map_err(|error| FileError::reading(path, &error))?;
        lock(&file, path)?;
        Ok(file)
    }

    /// Opens the receipt of a file that is to be continued: before anything is changed.
    pub(super) fn open_head(path: &Path) -> Result<HeadFile, FileError> {
        HeadFile::open(path).map_err(|error| FileError::writing(&head::path_of(path), &error))
    }

    /// Continues a file after its sound part, which must be all that is left of it.
    pub(super) fn resume(
        path: &Path,
        file: File,
        head: HeadFile,
        read: &JournalFile,
    ) -> Result<Self, FileError> {
        let writing = |error: io::Error| FileError::writing(&head::path_of(path), &error);
        let mut writer = Self::new(path, file, head, read.chain.clone());
        (writer.length, writer.records) = (read.sound_bytes as u64, read.records());
        writer.steps = read.steps.len() as u64;
        writer.write_head().map_err(writing)?;
        Ok(writer)
    }

    /// Where the file is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Adds an accepted command.
    pub(super) fn step(&mut self, step: &StepLine, sure: Sure) -> Result<(), FileError> {
        self.put(step, sure)?;
        self.steps += 1;
        Ok(())
    }

    /// Adds a note that the run was resumed.
    pub(super) fn resumption(&mut self, note: &Resumption) -> Result<(), FileError> {
        self.put(note, Sure::Synced)
    }

    /// Adds the end.
    pub(super) fn end(&mut self, end: &End) -> Result<(), FileError> {
        self.put(end, Sure::Synced)
    }

    /// How many commands were written.
    pub(super) fn steps(&self) -> u64 {
        self.steps
    }

    /// Looks whether the file is still the one that was written last.
    ///
    /// # Errors
    /// It is not.
    pub(super) fn look(&mut self) -> Result<(), FileError> {
        self.still_ours().map_err(|error| FileError::lost(&self.path, &error))
    }

    /// Takes the file away again, since not all of it could be written.
    pub(super) fn take_back(self) {
        take_back(&self.file, &self.path);
        self.head.take_back();
    }

    /// Reads the whole file again and makes sure that it contains every record.
    ///
    /// # Errors
    /// It does not, or it cannot be read.
    pub(super) fn check(&mut self) -> Result<(), FileError> {
        let seen = self.still_ours().and_then(|()| {
            self.file.seek(SeekFrom::Start(0))?;
            door::read_all(&self.file, LARGEST_FILE)
        });
        let lost = |error: io::Error| FileError::lost(&self.path, &error);
        let bytes = seen.map_err(lost)?;
        let whole = JournalFile::parse(&bytes, &self.path, None).is_ok_and(|read| {
            read.damage.is_none() && read.records() == self.records && read.chain == self.chain
        });
        if whole { Ok(()) } else { Err(lost(FileRefusal::Changed.into())) }
    }

    fn put<T: Serialize>(&mut self, record: &T, sure: Sure) -> Result<(), FileError> {
        self.still_ours().map_err(|error| FileError::lost(&self.path, &error))?;
        let before = (self.chain.clone(), self.length, self.last.clone(), self.records);
        self.try_put(record, sure).map_err(|error| FileError::writing(&self.path, &error))?;
        self.write_head().map_err(|error| {
            // A record without its receipt counts as not written: it is cut off before the next
            // one, so that nothing stands there twice.
            self.scrap = self.length - before.1;
            (self.chain, self.length, self.last, self.records) = before;
            FileError::writing(self.head.path(), &error)
        })
    }

    /// Other programs tidy, copy and repair files, too. Before anything is written the file must
    /// still be the one that was written last, under its name, as long as it was, and end with the
    /// last line.
    fn still_ours(&mut self) -> io::Result<()> {
        let length = door::still_there(&self.file, &self.path)?.len();
        if length < self.length {
            return Err(FileRefusal::Shorter.into());
        }
        if length > self.length + self.scrap {
            return Err(FileRefusal::Changed.into());
        }
        self.file.seek(SeekFrom::Start(self.length - self.last.len() as u64))?;
        let mut last = vec![0; self.last.len()];
        self.file.read_exact(&mut last)?;
        if last == self.last { Ok(()) } else { Err(FileRefusal::Changed.into()) }
    }

    fn try_put<T: Serialize>(&mut self, record: &T, sure: Sure) -> io::Result<()> {
        let mut chain = self.chain.clone();
        let is_header = self.length == 0;
        let line = chain.seal(record)?;
        if self.file.seek(SeekFrom::End(0))? > self.length {
            self.file.set_len(self.length)?;
        }
        self.file.seek(SeekFrom::Start(self.length))?;
        self.scrap = line.len() as u64;
        self.file.write_all(&line)?;
        if sure == Sure::Synced {
            self.file.sync_data()?;
        }
        self.chain = chain;
        self.length += line.len() as u64;
        (self.last, self.scrap) = (line, 0);
        self.records += u64::from(!is_header);
        Ok(())
    }

    fn write_head(&mut self) -> std::io::Result<()> {
        self.head.write(&Head { records: self.records, sum: self.chain.last().to_owned() })
    }
}

fn lock(file: &File, path: &Path) -> Result<(), FileError> {
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(FileError::InUse { path: path.to_owned() }),
        // Some network folders know no locks. A run there is better than none.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
}

/// Removes a file that was made a moment ago and contains nothing that anybody was informed of.
fn take_back(file: &File, path: &Path) {
    if door::still_there(file, path).is_ok() {
        // It cannot be removed: then an empty file stays, as it would without trying.
        let _ = std::fs::remove_file(path);
    }
}

fn make_folder(path: &Path) -> Result<(), FileError> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else {
        return Ok(());
    };
    std::fs::create_dir_all(folder).map_err(|error| FileError::folder(folder, &error))
}
