//! Where runs are kept, how their files are called, and which of them wait to be resumed.

use super::header::Header;
use super::reader::{Damage, JournalFile};
use super::trouble::FileError;
use super::wall::{now_seconds, stamp};
use crate::base::{Time, clean};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Most files of a folder that are looked at when runs are listed.
const MOST_FILES: usize = 2_000;

/// Longest part of a file's name that comes from the scenario's, in bytes: time, seed and endings
/// follow it.
const LONGEST_NAME: usize = 120;

/// An unfinished run, as far as a list shows it. The commands themselves stay on disk: a folder may
/// hold thousands.
#[derive(Debug, Clone)]
pub struct Unfinished {
    /// Its file.
    pub path: PathBuf,
    /// What the run is.
    pub header: Header,
    /// How many commands it has.
    pub steps: u64,
    /// How many of them somebody decided; the rest is the passing of time.
    pub decisions: u32,
    /// The latest moment it speaks of.
    pub reached: Option<Time>,
    /// What is wrong with the end of the file.
    pub damage: Option<Damage>,
}

impl Unfinished {
    /// What a list shows of a file that was read; nothing of a run that has ended.
    fn of(path: PathBuf, read: JournalFile) -> Option<Self> {
        if read.end.is_some() {
            return None;
        }
        let decisions = read.steps.iter().filter(|step| !step.is_passing()).count() as u32;
        let (steps, reached, damage) = (read.steps.len() as u64, read.stopped_at(), read.damage);
        Some(Self { path, header: read.header, steps, decisions, reached, damage })
    }
}

/// The user's own folder for runs. `None` if the system names no home.
pub fn default_dir() -> Option<PathBuf> {
    let dirs = directories::ProjectDirs::from("", "", "storefront-sandbox")?;
    Some(dirs.data_dir().join("journals"))
}

/// A name for a new run's file: scenario, time (UTC), seed. A number is added if the name is taken.
pub fn new_path(dir: &Path, scenario: &str, seed: u64) -> PathBuf {
    let stem = format!("{}-{}-seed{seed}", file_name(scenario), stamp(now_seconds()));
    let plain = dir.join(format!("{stem}.journal"));
    let numbered = (2..1_000).map(|n| dir.join(format!("{stem}-{n}.journal")));
    std::iter::once(plain.clone()).chain(numbered).find(|path| !path.exists()).unwrap_or(plain)
}

/// Unfinished runs of a folder, newest name last. Files that are no journals are passed over, and
/// so are runs that go on in another file.
///
/// # Errors
/// The folder is there and cannot be read.
pub fn list_unfinished(dir: &Path) -> Result<Vec<Unfinished>, FileError> {
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(FileError::reading(dir, &error)),
    };
    let is_journal = |path: &PathBuf| path.extension().is_some_and(|end| end == "journal");
    let mut paths: Vec<PathBuf> = entries.filter_map(|e| Some(e.ok()?.path())).filter(is_journal).collect();
    paths.sort();
    let newest = paths.split_off(paths.len().saturating_sub(MOST_FILES));
    let mut found = Vec::new();
    let mut continued = BTreeSet::new();
    for path in newest {
        let Ok(read) = JournalFile::read(&path) else { continue };
        continued.extend(read.header.continues.clone());
        found.extend(Unfinished::of(path, read));
    }
    found.retain(|run| !continued.contains(&run.header.run));
    Ok(found)
}

/// A scenario's name as a part of a file's name: letters and digits of any script, `-` and `_`;
/// anything else becomes `_`, and what is too long is cut. The name is one on every system, and it
/// can be read.
pub fn file_name(scenario: &str) -> String {
    let keep = |c: char| if c.is_alphanumeric() || c == '-' || c == '_' { c } else { '_' };
    let mut name: String = clean::name(scenario).chars().map(keep).collect();
    name.truncate(name.floor_char_boundary(LONGEST_NAME));
    if name.is_empty() { "_".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_in_their_folder() {
        assert_eq!(file_name("first_week"), "first_week");
        assert_eq!(file_name("../../etc/passwd"), "______etc_passwd");
        assert_eq!(file_name("开店第一课"), "开店第一课");
        assert_eq!(file_name("cafe\u{301} no 1"), "café_no_1");
        assert_eq!(file_name(&"店".repeat(90)), "店".repeat(40));
        assert_eq!(file_name(""), "_");
    }
}
