//! Putting the unsound rest of a journal file aside, so that the sound part can be continued.
//!
//! Nothing is thrown away: the bytes go into `<journal>.damaged-1` (or the next free number) first.

use super::reader::{Damage, JournalFile};
use super::trouble::Trouble;
use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// What was done to a damaged file; said to the learner in one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// What was wrong.
    pub damage: Damage,
    /// How many commands were kept.
    pub kept: u64,
    /// Where the rest is, if there was any.
    pub aside: Option<PathBuf>,
}

impl Mended {
    /// Key of the message in the locale files; its values are `kept`, `aside` and `missing`.
    pub const fn key(&self) -> &'static str {
        match self.damage {
            Damage::Torn => "mended-torn",
            Damage::Broken => "mended-broken",
            Damage::Cut(_) => "mended-cut",
        }
    }

    /// The values of the message.
    pub fn values(&self) -> Vec<(&'static str, crate::locale::Value)> {
        let missing = if let Damage::Cut(missing) = self.damage { missing } else { 0 };
        let aside = self.aside.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
        vec![("kept", self.kept.into()), ("aside", aside.into()), ("missing", missing.into())]
    }
}

/// Sets aside whatever stands after the sound part, and cuts it off.
pub(super) fn mend(path: &Path, file: &mut File, read: &JournalFile) -> Result<Option<Mended>, Trouble> {
    let Some(damage) = read.damage else {
        return Ok(None);
    };
    let kept = read.steps.len() as u64;
    let aside = if read.all_bytes > read.sound_bytes {
        Some(set_aside(path, file, read.sound_bytes as u64).map_err(|error| Trouble::writing(path, &error))?)
    } else {
        None
    };
    Ok(Some(Mended { damage, kept, aside }))
}

fn set_aside(path: &Path, file: &mut File, sound: u64) -> std::io::Result<PathBuf> {
    let mut rest = Vec::new();
    file.seek(SeekFrom::Start(sound))?;
    file.take(super::reader::LARGEST_FILE).read_to_end(&mut rest)?;
    let (aside, mut copy) = free_name(path)?;
    copy.write_all(&rest)?;
    copy.sync_all()?;
    file.set_len(sound)?;
    file.sync_all()?;
    Ok(aside)
}

fn free_name(path: &Path) -> std::io::Result<(PathBuf, File)> {
    for number in 1..1_000 {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".damaged-{number}"));
        match OpenOptions::new().create_new(true).write(true).open(&name) {
            Ok(file) => return Ok((PathBuf::from(name), file)),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(std::io::Error::other("a thousand damaged pieces lie beside it already"))
}
