//! Scenario folders on disk. No path and no link may lead out of the folder, and sizes are looked at before anything is
//! read.

use crate::scenario::files::{Embedded, FileProblem, Files};
use crate::scenario::source::safe_relative_path;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// A scenario's folder. `shared/…` is looked for beside it and then in the program; `assets/…` are the program's.
#[derive(Debug, Clone)]
pub struct Folder {
    folder: PathBuf,
    name: String,
}

impl Folder {
    /// A folder, or the folder of a `scenario.ron` that is named itself.
    ///
    /// # Errors
    /// When there is no such folder.
    pub fn open(path: &Path) -> io::Result<Self> {
        let named_file = path.file_name().is_some_and(|name| name == "scenario.ron");
        let folder = match path.parent() {
            Some(parent) if named_file && !path.is_dir() => parent.join(""),
            _ => path.to_owned(),
        };
        let folder = if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder };
        let folder = folder.canonicalize()?;
        if !folder.is_dir() {
            return Err(io::Error::new(io::ErrorKind::NotADirectory, "this is no folder"));
        }
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
        Ok(Self { folder, name: name.unwrap_or_default() })
    }

    /// The scenarios in a folder of scenarios: every folder in it with a `scenario.ron`, in alphabetical order. If the folder
    /// is a scenario itself, only that.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub fn scenarios_in(path: &Path) -> io::Result<Vec<PathBuf>> {
        if path.join("scenario.ron").is_file() || path.is_file() {
            return Ok(vec![path.to_owned()]);
        }
        let mut found = Vec::new();
        for entry in path.read_dir()? {
            let folder = entry?.path();
            if folder.join("scenario.ron").is_file() {
                found.push(folder);
            }
        }
        found.sort();
        Ok(found)
    }
}

impl Files for Folder {
    fn folder_name(&self) -> &str {
        &self.name
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, FileProblem> {
        let path = safe_relative_path(path).map_err(|_| FileProblem::LeavesFolder)?;
        let shipped = |problem: FileProblem| match (problem, Embedded::common(path)) {
            (FileProblem::Missing, Some(bytes)) if bytes.len() > limit => {
                Err(FileProblem::TooLarge { bytes: bytes.len() as u64 })
            }
            (FileProblem::Missing, Some(bytes)) => Ok(bytes.to_vec()),
            (problem, _) => Err(problem),
        };
        if path.starts_with("assets/") {
            return shipped(FileProblem::Missing);
        }
        if let Some(rest) = path.strip_prefix("shared/") {
            let beside = self.folder.parent().map(|parent| parent.join("shared"));
            return beside
                .map_or(Err(FileProblem::Missing), |library| read_in(&library, rest, limit))
                .or_else(shipped);
        }
        read_in(&self.folder, path, limit)
    }
}

/// Reads a file that must really lie in the folder, wherever links lead.
#[expect(clippy::disallowed_methods, reason = "this is the edge at which scenario files are read")]
fn read_in(folder: &Path, path: &str, limit: usize) -> Result<Vec<u8>, FileProblem> {
    let root = folder.canonicalize().map_err(|error| problem(&error))?;
    let real = root.join(path).canonicalize().map_err(|error| problem(&error))?;
    if !real.starts_with(&root) {
        return Err(FileProblem::LeavesFolder);
    }
    // Before it is opened: opening a pipe would wait for ever.
    let about = real.metadata().map_err(|error| problem(&error))?;
    if !about.is_file() {
        return Err(FileProblem::Unreadable("it is not a plain file".into()));
    }
    if about.len() > limit as u64 {
        return Err(FileProblem::TooLarge { bytes: about.len() });
    }
    let mut bytes = Vec::with_capacity(about.len() as usize);
    let file = File::open(&real).map_err(|error| problem(&error))?;
    // The file may grow while it is read.
    file.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(|error| problem(&error))?;
    if bytes.len() > limit {
        return Err(FileProblem::TooLarge { bytes: bytes.len() as u64 });
    }
    Ok(bytes)
}

fn problem(error: &io::Error) -> FileProblem {
    match error.kind() {
        io::ErrorKind::NotFound => FileProblem::Missing,
        _ => FileProblem::Unreadable(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test makes its files")]
    fn only_plain_files_within_the_folder_are_read() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("first_week");
        fs::create_dir_all(folder.join("photos")).unwrap();
        fs::create_dir_all(place.path().join("shared")).unwrap();
        fs::write(folder.join("scenario.ron"), "12345").unwrap();
        fs::write(folder.join("photos/a.png"), "a").unwrap();
        fs::write(place.path().join("shared/personas.ron"), "p").unwrap();
        fs::write(place.path().join("secret"), "s").unwrap();
        let files = Folder::open(&folder.join("scenario.ron")).unwrap();
        assert_eq!(files.folder_name(), "first_week");
        let table: &[(&str, Result<&str, FileProblem>)] = &[
            ("scenario.ron", Ok("12345")),
            ("photos/a.png", Ok("a")),
            ("shared/personas.ron", Ok("p")),
            ("photos/b.png", Err(FileProblem::Missing)),
            ("assets/photos/none.png", Err(FileProblem::Missing)),
            ("../secret", Err(FileProblem::LeavesFolder)),
            ("shared/../secret", Err(FileProblem::LeavesFolder)),
            ("photos", Err(FileProblem::Unreadable("it is not a plain file".into()))),
        ];
        for (path, expected) in table {
            let expected = expected.clone().map(|text| text.as_bytes().to_vec());
            assert_eq!(files.read(path, 100), expected, "{path}");
        }
        assert_eq!(files.read("scenario.ron", 4), Err(FileProblem::TooLarge { bytes: 5 }));
        assert_eq!(Folder::scenarios_in(place.path()).unwrap(), [folder]);
        assert!(Folder::open(&place.path().join("nowhere")).is_err());
    }

    #[cfg(unix)]
    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test makes its files")]
    fn links_that_lead_out_are_not_followed() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("a");
        fs::create_dir_all(&folder).unwrap();
        fs::write(place.path().join("secret"), "s").unwrap();
        std::os::unix::fs::symlink("../secret", folder.join("scenario.ron")).unwrap();
        std::os::unix::fs::symlink("/", folder.join("photos")).unwrap();
        std::os::unix::fs::symlink("/dev/zero", folder.join("zero.png")).unwrap();
        let files = Folder::open(&folder).unwrap();
        for path in ["scenario.ron", "photos/etc/passwd", "zero.png"] {
            assert_eq!(files.read(path, 100), Err(FileProblem::LeavesFolder), "{path}");
        }
    }
}
