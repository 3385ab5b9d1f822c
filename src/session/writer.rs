//! Writing a journal file: one record at a time, on disk before anybody sees its effect.

use super::head::{Head, HeadFile};
use super::header::Header;
use super::reader::JournalFile;
use super::record::{Chain, End, Resumption, StepLine};
use super::trouble::Trouble;
use serde::Serialize;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// An open journal file, locked against other programs.
#[derive(Debug)]
pub(super) struct Writer {
    path: PathBuf,
    file: File,
    head: HeadFile,
    chain: Chain,
    /// Bytes that are sound; whatever a failed write left behind them is cut before the next one.
    length: u64,
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
    /// Begins a new file. An existing one is never written over.
    pub(super) fn create(path: &Path, header: &Header) -> Result<Self, Trouble> {
        make_folder(path)?;
        let file = OpenOptions::new().create_new(true).write(true).open(path).map_err(|error| {
            if error.kind() == std::io::ErrorKind::AlreadyExists {
                Trouble::Exists { path: path.to_owned() }
            } else {
                Trouble::writing(path, &error)
            }
        })?;
        lock(&file, path)?;
        let head = HeadFile::open(path).map_err(|error| Trouble::writing(path, &error))?;
        let mut writer = Self {
            path: path.to_owned(),
            file,
            head,
            chain: Chain::default(),
            length: 0,
            records: 0,
            steps: 0,
        };
        writer.put(header, Sure::Synced)?;
        Ok(writer)
    }

    /// Opens a file that is to be continued, and locks it. Nothing is changed yet.
    pub(super) fn lock_existing(path: &Path) -> Result<File, Trouble> {
        let open = OpenOptions::new().read(true).write(true).open(path);
        let file = open.map_err(|error| Trouble::reading(path, &error))?;
        lock(&file, path)?;
        Ok(file)
    }

    /// Continues a file after its sound part, which must be all that is left of it.
    pub(super) fn resume(path: &Path, file: File, read: &JournalFile) -> Result<Self, Trouble> {
        let head = HeadFile::open(path).map_err(|error| Trouble::writing(path, &error))?;
        let mut writer = Self {
            path: path.to_owned(),
            file,
            head,
            chain: read.chain.clone(),
            length: read.sound_bytes as u64,
            records: read.records(),
            steps: read.steps.len() as u64,
        };
        writer.write_head().map_err(|error| Trouble::writing(path, &error))?;
        Ok(writer)
    }

    /// Where the file is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Adds an accepted command.
    pub(super) fn step(&mut self, step: &StepLine, sure: Sure) -> Result<(), Trouble> {
        self.put(step, sure)?;
        self.steps += 1;
        Ok(())
    }

    /// Adds a note that the run was taken up again.
    pub(super) fn resumption(&mut self, note: &Resumption) -> Result<(), Trouble> {
        self.put(note, Sure::Synced)
    }

    /// Adds the end.
    pub(super) fn end(&mut self, end: &End) -> Result<(), Trouble> {
        self.put(end, Sure::Synced)
    }

    /// How many commands were written.
    pub(super) fn steps(&self) -> u64 {
        self.steps
    }

    fn put<T: Serialize>(&mut self, record: &T, sure: Sure) -> Result<(), Trouble> {
        self.try_put(record, sure).map_err(|error| Trouble::writing(&self.path, &error))
    }

    fn try_put<T: Serialize>(&mut self, record: &T, sure: Sure) -> std::io::Result<()> {
        let mut chain = self.chain.clone();
        let is_header = self.length == 0;
        let line = chain.seal(record)?;
        if self.file.seek(SeekFrom::End(0))? != self.length {
            self.file.set_len(self.length)?;
            self.file.seek(SeekFrom::Start(self.length))?;
        }
        self.file.write_all(&line)?;
        if sure == Sure::Synced {
            self.file.sync_data()?;
        }
        self.chain = chain;
        self.length += line.len() as u64;
        self.records += u64::from(!is_header);
        self.write_head()
    }

    fn write_head(&mut self) -> std::io::Result<()> {
        self.head.write(&Head { records: self.records, sum: self.chain.last().to_owned() })
    }
}

fn lock(file: &File, path: &Path) -> Result<(), Trouble> {
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(Trouble::InUse { path: path.to_owned() }),
        // Some network folders know no locks. A run there is better than none.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
}

fn make_folder(path: &Path) -> Result<(), Trouble> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else {
        return Ok(());
    };
    std::fs::create_dir_all(folder)
        .map_err(|error| Trouble::Folder { path: folder.to_owned(), reason: error.to_string() })
}
