//! A file that is written whole or not at all, and over nothing that is not of its own kind.

use super::door::{self, FileRefusal};
use atomic_write_file::AtomicWriteFile;
use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};

/// How much of an existing file is looked at, in bytes.
const LOOKED_AT: u64 = 4096;

/// A file that takes its name when it is finished. Until then the file that had the name before is
/// still there.
///
/// Without [`finish`](Self::finish) it leaves no trace.
#[derive(Debug)]
pub struct Whole {
    path: PathBuf,
    file: AtomicWriteFile,
    /// Whether something had the name already, which was of our own kind.
    replaces: bool,
}

impl Whole {
    /// Begins a file. One that is there already is replaced only if it is empty or `is_ours` says
    /// so of its beginning.
    ///
    /// # Errors
    /// The system's error, or a [`FileRefusal`]: the name belongs to a link, to something that is
    /// no plain file, or to a file of another kind.
    pub fn create(path: &Path, is_ours: &dyn Fn(&[u8]) -> bool) -> io::Result<Self> {
        // Elsewhere "-" means the standard output; nobody wants a file of that name.
        if path.as_os_str() == "-" {
            return Err(FileRefusal::Dash.into());
        }
        let replaces = match std::fs::symlink_metadata(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) => return Err(error),
            Ok(seen) if seen.is_symlink() => return Err(FileRefusal::Link.into()),
            Ok(_) => {
                let beginning = beginning(path)?;
                if !beginning.is_empty() && !is_ours(&beginning) {
                    return Err(FileRefusal::NotOurs.into());
                }
                true
            }
        };
        Ok(Self { path: path.to_owned(), file: AtomicWriteFile::open(path)?, replaces })
    }

    /// Gives the file its name.
    ///
    /// # Errors
    /// It cannot be written, or something took the name meanwhile; that is left alone.
    pub fn finish(mut self) -> io::Result<()> {
        self.file.flush()?;
        if !self.replaces && std::fs::symlink_metadata(&self.path).is_ok() {
            return Err(FileRefusal::NotOurs.into());
        }
        self.file.commit()
    }
}

impl Write for Whole {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// The first bytes of a file, without a byte-order mark.
fn beginning(path: &Path) -> io::Result<Vec<u8>> {
    let file = door::open(path)?;
    let mut bytes = Vec::new();
    file.take(LOOKED_AT).read_to_end(&mut bytes)?;
    Ok(bytes.strip_prefix("\u{feff}".as_bytes()).map_or(bytes.clone(), <[u8]>::to_vec))
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the test makes its files")]
mod tests {
    use super::*;
    use std::fs;

    fn write(path: &Path, text: &str) -> io::Result<()> {
        let mut file = Whole::create(path, &|beginning| beginning.starts_with(b"seed,"))?;
        file.write_all(text.as_bytes())?;
        file.finish()
    }

    fn reason(result: io::Result<()>) -> Option<FileRefusal> {
        result.err().and_then(|error| FileRefusal::of(&error))
    }

    #[test]
    fn only_its_own_kind_is_written_over() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("table.csv");
        assert_eq!(reason(write(Path::new("-"), "seed,1")), Some(FileRefusal::Dash));
        assert!(write(&path, "seed,1").is_ok());
        assert!(write(&path, "seed,2").is_ok());
        assert_eq!(fs::read_to_string(&path).unwrap(), "seed,2");
        fs::write(&path, "\u{feff}seed,a").unwrap();
        assert!(write(&path, "seed,3").is_ok());
        for foreign in ["notes", "(id: \"first\")", "\u{feff}a,b"] {
            fs::write(&path, foreign).unwrap();
            assert_eq!(reason(write(&path, "seed,4")), Some(FileRefusal::NotOurs), "{foreign}");
            assert_eq!(fs::read_to_string(&path).unwrap(), foreign);
        }
        assert_eq!(reason(write(place.path(), "x")), Some(FileRefusal::NotPlain));
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn what_comes_while_it_is_written_is_left_alone() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("table.csv");
        let mut file = Whole::create(&path, &|_| false).unwrap();
        file.write_all(b"seed").unwrap();
        fs::write(&path, "notes").unwrap();
        assert_eq!(reason(file.finish()), Some(FileRefusal::NotOurs));
        assert_eq!(fs::read_to_string(&path).unwrap(), "notes");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_written_through() {
        let place = tempfile::tempdir().unwrap();
        let (victim, path) = (place.path().join("victim"), place.path().join("table.csv"));
        for text in ["seed,1", ""] {
            fs::write(&victim, text).unwrap();
            std::os::unix::fs::symlink(&victim, &path).unwrap();
            assert_eq!(reason(write(&path, "x")), Some(FileRefusal::Link));
            assert_eq!(fs::read_to_string(&victim).unwrap(), text);
            fs::remove_file(&path).unwrap();
        }
        std::os::unix::fs::symlink("/nowhere", &path).unwrap();
        assert_eq!(reason(write(&path, "x")), Some(FileRefusal::Link));
    }
}
