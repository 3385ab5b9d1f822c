//! Where the bytes of a scenario come from: a folder on disk, the program itself, or memory.
//!
//! A path that starts with `shared/` means the library beside the scenario folders, one that starts
//! with `assets/` the program's own pictures, any other the scenario's folder. This module must not
//! touch the disk: the implementation that does is `session::disk`.

use super::model::Provenance;
use super::source::safe_relative_path;
use crate::diagnostic::Sentence;
use std::collections::BTreeMap;

/// Why a file could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileProblem {
    /// There is no such file.
    Missing,
    /// It has more bytes than were asked for at most.
    TooLarge {
        /// Its size in bytes, as far as it is known.
        bytes: u64,
    },
    /// It is there but cannot be read; a short name for the reason, as [`reason`] takes it.
    Unreadable(&'static str),
    /// The path, or a link on the way, leads out of the folder.
    LeavesFolder,
}

/// Why a file cannot be used, in words: the same ones that the program uses of all files. `why` is
/// one of the short names of the message `file-reason`.
pub(crate) fn reason(why: &'static str) -> Sentence {
    // Here the system's own words are not known.
    let why = if why == "other" { "unknown" } else { why };
    Sentence::new("file-reason").text("reason", why)
}

/// The only way in which scenario code gets bytes.
pub trait Files {
    /// The name of the scenario's folder; a scenario's id must be the same.
    fn folder_name(&self) -> &str;

    /// Where the files come from; a folder unless said otherwise.
    fn provenance(&self) -> Provenance {
        Provenance::Folder(self.folder_name().to_owned())
    }

    /// Reads a file of at most `limit` bytes.
    ///
    /// # Errors
    /// A [`FileProblem`]; a file that is too large is refused before it is read.
    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, FileProblem>;
}

/// Files in memory, for tests and for editors that check what is not saved yet.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    /// The folder's name.
    pub folder: String,
    /// Path → bytes.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Memory {
    /// An empty folder of that name.
    pub fn new(folder: impl Into<String>) -> Self {
        Self { folder: folder.into(), files: BTreeMap::new() }
    }

    /// Adds a file.
    #[must_use]
    pub fn with(mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.into(), bytes.into());
        self
    }
}

impl Files for Memory {
    fn folder_name(&self) -> &str {
        &self.folder
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, FileProblem> {
        let path = safe_relative_path(path).map_err(|_| FileProblem::LeavesFolder)?;
        let bytes = self.files.get(path).ok_or(FileProblem::Missing)?;
        within(bytes, limit)
    }
}

// `SHIPPED: &[(&str, &[u8])]`, every scenario file and photo under scenarios/, assets/photos/ and
// assets/evidence/, in order of their paths; written by build.rs.
include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// The scenarios that come with the program, compiled into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embedded {
    /// Where its folder lies in the source tree.
    within: &'static str,
    folder: String,
}

impl Embedded {
    /// The shipped scenario of that name, such as `first_week`.
    pub fn scenario(id: &str) -> Option<Self> {
        Self::ids().any(|known| known == id).then(|| Self { within: "scenarios", folder: id.into() })
    }

    /// The reference shop, on which `storefront evidence` runs its experiments. It is no lesson, so
    /// it is not among [`ids`](Self::ids).
    pub fn reference_shop() -> Self {
        Self { within: "assets/evidence", folder: "reference_shop".into() }
    }

    /// Names of the shipped scenarios, in alphabetical order.
    pub fn ids() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().filter_map(|(path, _)| {
            let id = path.strip_prefix("scenarios/")?.strip_suffix("/scenario.ron")?;
            (!id.contains('/')).then_some(id)
        })
    }

    /// A shipped file by its path in the source tree: `scenarios/shared/personas.ron`,
    /// `assets/photos/scarf.png`.
    pub fn file(path: &str) -> Option<&'static [u8]> {
        let found = SHIPPED.binary_search_by(|(known, _)| (*known).cmp(path)).ok()?;
        SHIPPED.get(found).map(|(_, bytes)| *bytes)
    }

    /// A file that every scenario may use, wherever its own folder is: `shared/…` or `assets/…`.
    pub fn common(path: &str) -> Option<&'static [u8]> {
        if path.starts_with("shared/") {
            Self::file(&format!("scenarios/{path}"))
        } else if path.starts_with("assets/") {
            Self::file(path)
        } else {
            None
        }
    }
}

impl Files for Embedded {
    fn folder_name(&self) -> &str {
        &self.folder
    }

    fn provenance(&self) -> Provenance {
        Provenance::Shipped
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, FileProblem> {
        let path = safe_relative_path(path).map_err(|_| FileProblem::LeavesFolder)?;
        let bytes = if path.starts_with("shared/") || path.starts_with("assets/") {
            Self::common(path)
        } else {
            Self::file(&format!("{}/{}/{path}", self.within, self.folder))
        };
        within(bytes.ok_or(FileProblem::Missing)?, limit)
    }
}

fn within(bytes: &[u8], limit: usize) -> Result<Vec<u8>, FileProblem> {
    if bytes.len() > limit {
        return Err(FileProblem::TooLarge { bytes: bytes.len() as u64 });
    }
    Ok(bytes.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_keeps_to_its_folder_and_its_limits() {
        let files = Memory::new("a").with("scenario.ron", "12345");
        assert_eq!(files.read("scenario.ron", 5).as_deref(), Ok(&b"12345"[..]));
        let table = [
            ("scenario.ron", FileProblem::TooLarge { bytes: 5 }),
            ("other.ron", FileProblem::Missing),
            ("../scenario.ron", FileProblem::LeavesFolder),
            ("/etc/passwd", FileProblem::LeavesFolder),
        ];
        for (path, problem) in table {
            assert_eq!(files.read(path, 4), Err(problem), "{path}");
        }
    }

    #[test]
    fn shipped_files_are_in_order_so_that_they_are_found() {
        assert!(SHIPPED.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (path, bytes) in SHIPPED {
            assert_eq!(Embedded::file(path), Some(*bytes), "{path}");
        }
    }
}
