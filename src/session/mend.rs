//! Putting the unsound rest of a journal file aside, so that the sound part can be continued.
//!
//! Nothing is thrown away: the bytes go into `<journal>.damaged-1` (or the next free number) first.

use super::door::{self, LONGEST_NAME};
use super::reader::{Damage, JournalFile};
use super::trouble::FileError;
use std::ffi::OsString;
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// The repair of a damaged file; reported to the learner in one sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// The problem.
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

/// Sets aside everything after the sound part, and cuts it off.
pub(super) fn mend(path: &Path, file: &mut File, read: &JournalFile) -> Result<Option<Mended>, FileError> {
    let Some(damage) = read.damage else {
        return Ok(None);
    };
    let kept = read.steps.len() as u64;
    let aside = if read.all_bytes > read.sound_bytes {
        Some(
            set_aside(path, file, read.sound_bytes as u64)
                .map_err(|error| FileError::writing(path, &error))?,
        )
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
    if let Err(error) = copy.write_all(&rest).and_then(|()| copy.sync_all()) {
        // A piece of the piece helps nobody; all of it is still in the run's file.
        let _ = std::fs::remove_file(&aside);
        return Err(error);
    }
    file.set_len(sound)?;
    file.sync_all()?;
    Ok(aside)
}

fn free_name(path: &Path) -> std::io::Result<(PathBuf, File)> {
    for number in 1..1_000 {
        let name = path.with_file_name(with_end(path, &format!(".damaged-{number}")));
        match door::create_new(&name) {
            Ok(file) => return Ok((name, file)),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(std::io::Error::other("a thousand damaged pieces lie beside it already"))
}

/// A file's name with an ending; a name that is too long for that loses letters before it.
fn with_end(path: &Path, end: &str) -> OsString {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    if name.len() + end.len() > LONGEST_NAME {
        let plain = name.to_string_lossy().into_owned();
        let room = LONGEST_NAME - end.len();
        name = plain.get(..plain.floor_char_boundary(room)).unwrap_or_default().into();
    }
    name.push(end);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_has_a_name_however_long_the_files_is() {
        for (letter, count) in [("a", 255), ("店", 85), ("a", 10)] {
            let name = letter.repeat(count);
            let piece = with_end(&Path::new("runs").join(&name), ".damaged-1");
            assert!(piece.len() <= LONGEST_NAME, "{}", piece.len());
            assert!(piece.to_string_lossy().ends_with(&format!("{letter}.damaged-1")), "{piece:?}");
        }
    }
}
