//! When the files of a lesson were last changed. Two looks that differ mean that somebody has
//! worked on the lesson.

use std::fs::Metadata;
use std::path::{Path, PathBuf};

/// Most files of a lesson that are looked at.
const MOST_FILES: usize = 400;

/// The files of a lesson with their sizes and times of change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Stamp(Vec<(PathBuf, u64, u128)>);

impl Stamp {
    /// A look at a lesson's folder, the folders in it, and the library beside it.
    pub(super) fn of(folder: &Path) -> Self {
        let mut files = Vec::new();
        // A pack is one file.
        if let Ok(about) = folder.metadata()
            && about.is_file()
        {
            return Self(vec![(folder.to_owned(), about.len(), changed_at(&about))]);
        }
        let inner = gather(folder, &mut files);
        for folder in inner.into_iter().take(20) {
            gather(&folder, &mut files);
        }
        if let Some(parent) = folder.parent() {
            gather(&parent.join("shared"), &mut files);
        }
        files.sort();
        Self(files)
    }
}

/// Adds the plain files of a folder; gives the folders in it.
fn gather(folder: &Path, files: &mut Vec<(PathBuf, u64, u128)>) -> Vec<PathBuf> {
    let mut inner = Vec::new();
    let Ok(entries) = folder.read_dir() else { return inner };
    for entry in entries.take(MOST_FILES).filter_map(Result::ok) {
        let path = entry.path();
        // Editors keep half-written copies beside a file; they are no part of the lesson.
        let counts = path.extension().is_some_and(|end| {
            ["ron", "png", "jpg", "jpeg"].iter().any(|known| end.eq_ignore_ascii_case(known))
        });
        match path.metadata() {
            Ok(about) if about.is_dir() => inner.push(path),
            Ok(about) if about.is_file() && counts && files.len() < MOST_FILES => {
                files.push((path, about.len(), changed_at(&about)));
            }
            _ => {}
        }
    }
    inner
}

/// Nanoseconds since 1970; 0 where the system does not say.
fn changed_at(about: &Metadata) -> u128 {
    let since = about.modified().ok().and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
    since.map_or(0, |since| since.as_nanos())
}
