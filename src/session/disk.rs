//! Scenario folders on disk. No path and no link may lead out of the folder, and sizes are looked
//! at before anything is read.

use super::door::{self, FileRefusal};
use crate::base::clean;
use crate::pack::limits::MAX_PACK_BYTES;
use crate::pack::{PackRefusal, PackedFiles, unpack};
use crate::scenario::files::{Embedded, FileProblem, Files};
use crate::scenario::source::{id_of, is_safe_name, safe_relative_path};
use std::io;
use std::path::{Path, PathBuf};

/// A scenario's folder, or a pack of one. `shared/…` is looked for beside a folder and then in the
/// program; `assets/…` are the program's.
#[derive(Debug, Clone)]
pub struct Folder {
    path: PathBuf,
    name: String,
    /// The files of a pack, by their paths; a pack is read whole and never unpacked on disk.
    packed: Option<PackedFiles>,
}

/// The ending of a pack's name.
const PACK: &str = "shop";

/// Whether something that is no folder has the name of a pack.
pub fn is_pack(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    let named = path.extension().is_some_and(|end| end.eq_ignore_ascii_case(PACK));
    named && !hidden && !path.is_dir() && path.symlink_metadata().is_ok()
}

impl Folder {
    /// A folder, the folder of a `scenario.ron` that is named itself, or a pack.
    ///
    /// # Errors
    /// When there is no such folder, or the pack is refused.
    pub fn open(path: &Path) -> io::Result<Self> {
        let path = &named(path).unwrap_or_else(|| path.to_owned());
        if is_pack(path) {
            return Self::open_pack(path);
        }
        let named_file = path.file_name().is_some_and(|name| name == "scenario.ron");
        let folder = match path.parent() {
            Some(parent) if named_file && !path.is_dir() => parent.join(""),
            _ => path.to_owned(),
        };
        let folder = if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder };
        let folder = folder.canonicalize()?;
        if !folder.is_dir() {
            return Err(FileRefusal::NoLesson.into());
        }
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
        Ok(Self { path: folder, name: name.unwrap_or_default(), packed: None })
    }

    /// A pack. People rename packs, so the folder's name is the one that the lesson gives itself.
    fn open_pack(path: &Path) -> io::Result<Self> {
        let bytes =
            door::read(path, MAX_PACK_BYTES as u64).map_err(|error| match FileRefusal::of(&error) {
                Some(FileRefusal::TooLarge(_)) => io::Error::other(PackRefusal::TooLarge),
                _ => error,
            })?;
        let files = unpack(&bytes).map_err(io::Error::other)?;
        let main = files.get("scenario.ron").and_then(|bytes| std::str::from_utf8(bytes).ok());
        let own = main.and_then(id_of).filter(|id| is_safe_name(id));
        let stem = || path.file_stem().map(|name| name.to_string_lossy().into_owned());
        let name = own.or_else(stem).unwrap_or_default();
        Ok(Self { path: path.to_owned(), name, packed: Some(files) })
    }

    /// The scenarios in a folder of scenarios: every folder in it with a `scenario.ron` and every
    /// pack, in alphabetical order. If the folder is a scenario itself, only that. A `scenario.ron`
    /// that is no plain file counts, so that whoever loads it says why it cannot be used.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub fn scenarios_in(path: &Path) -> io::Result<Vec<PathBuf>> {
        let path = &named(path).unwrap_or_else(|| path.to_owned());
        let is_there = std::fs::metadata(path).is_ok();
        if has_main_file(path) || is_there && !path.is_dir() {
            return Ok(vec![path.to_owned()]);
        }
        let mut found = Vec::new();
        for entry in path.read_dir()? {
            let folder = entry?.path();
            if has_main_file(&folder) || is_pack(&folder) {
                found.push(folder);
            }
        }
        found.sort();
        Ok(found)
    }
}

/// Whether something that is no folder has the name of a scenario's file. A pipe or a link counts:
/// the lesson is shown, with the problem.
pub fn has_main_file(folder: &Path) -> bool {
    folder.join("scenario.ron").symlink_metadata().is_ok_and(|about| !about.is_dir())
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
        if let Some(files) = &self.packed {
            return match files.get(path) {
                Some(bytes) if bytes.len() > limit => {
                    Err(FileProblem::TooLarge { bytes: bytes.len() as u64 })
                }
                Some(bytes) => Ok(bytes.clone()),
                None => shipped(FileProblem::Missing),
            };
        }
        if let Some(rest) = path.strip_prefix("shared/") {
            let beside = self.path.parent().map(|parent| read_in(&parent.join("shared"), rest, limit));
            return beside.unwrap_or(Err(FileProblem::Missing)).or_else(shipped);
        }
        read_in(&self.path, path, limit)
    }
}

/// Most names of a folder that are looked at when a name is not there as it was written.
const MOST_NAMES: usize = 10_000;

/// The path itself if there is something; else the one beside it whose name is the same when both
/// are written in one form: systems differ in how they store accented letters. `None` if there is
/// neither.
pub fn named(path: &Path) -> Option<PathBuf> {
    if std::fs::symlink_metadata(path).is_ok() {
        return Some(path.to_owned());
    }
    let wanted = clean::name(path.file_name()?.to_str()?);
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let entries = parent.unwrap_or(Path::new(".")).read_dir().ok()?;
    let names = entries.take(MOST_NAMES).filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let found = names.filter(|name| clean::name(name) == wanted).min()?;
    Some(path.with_file_name(found))
}

/// Reads a file that must really lie in the folder, wherever links lead; the folder itself may be
/// no link.
fn read_in(folder: &Path, path: &str, limit: usize) -> Result<Vec<u8>, FileProblem> {
    let parent = folder.parent().unwrap_or(folder).canonicalize().map_err(|error| problem(&error))?;
    let root = folder.file_name().map_or_else(|| parent.clone(), |name| parent.join(name));
    let real = root.join(path).canonicalize().map_err(|error| problem(&error))?;
    if !real.starts_with(&root) {
        return Err(FileProblem::LeavesFolder);
    }
    door::read(&real, limit as u64).map_err(|error| problem(&error))
}

fn problem(error: &io::Error) -> FileProblem {
    match (FileRefusal::of(error), error.kind()) {
        (Some(FileRefusal::TooLarge(bytes)), _) => FileProblem::TooLarge { bytes },
        (None, io::ErrorKind::NotFound) => FileProblem::Missing,
        _ => FileProblem::Unreadable(door::why(error)),
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
            ("photos", Err(FileProblem::Unreadable("not-plain"))),
        ];
        for (path, expected) in table {
            let expected = expected.map(|text| text.as_bytes().to_vec());
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

    #[cfg(unix)]
    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test makes its files")]
    fn a_library_that_is_a_link_is_not_followed() {
        let place = tempfile::tempdir().unwrap();
        let (lessons, other) = (place.path().join("lessons"), place.path().join("other"));
        for folder in [&lessons.join("a"), &other] {
            fs::create_dir_all(folder).unwrap();
            fs::write(folder.join("scenario.ron"), "s").unwrap();
        }
        for target in [other.clone(), PathBuf::from("../other"), PathBuf::from("/"), PathBuf::from("a")] {
            let link = lessons.join("shared");
            std::os::unix::fs::symlink(&target, &link).unwrap();
            let files = Folder::open(&lessons.join("a")).unwrap();
            for path in ["shared/scenario.ron", "shared/etc/passwd"] {
                let read = files.read(path, 100);
                assert!(read.is_err(), "{path} through {}", target.display());
            }
            fs::remove_file(link).unwrap();
        }
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test makes its files")]
    fn a_folder_is_found_in_either_form_of_its_name() {
        let place = tempfile::tempdir().unwrap();
        let stored = place.path().join("cafe\u{301} 一");
        fs::create_dir_all(&stored).unwrap();
        fs::write(stored.join("scenario.ron"), "s").unwrap();
        let typed = place.path().join("café 一");
        assert_eq!(Folder::scenarios_in(&typed).unwrap(), [stored]);
        assert_eq!(Folder::open(&typed).unwrap().read("scenario.ron", 9).as_deref(), Ok(&b"s"[..]));
        assert_eq!(named(&place.path().join("cafe")), None);
    }
}
