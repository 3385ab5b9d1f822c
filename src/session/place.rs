//! Where runs are kept, how their files are called, and which of them wait to be resumed.

use super::door;
use super::header::Header;
use super::reader::{Damage, JournalFile};
use super::record::RecordedStep;
use super::trouble::FileError;
use super::wall::{now_seconds, stamp};
use crate::base::{Time, clean};
use crate::scenario::Scenario;
use crate::score::{asks_for_a_sale, held};
use std::collections::BTreeSet;
use std::fs::TryLockError;
use std::path::{Path, PathBuf};

/// Most files of a folder that are looked at when runs are listed.
const MOST_FILES: usize = 2_000;

/// Longest part of a file's name that comes from the scenario's, in bytes: time, seed and endings
/// follow it.
const LONGEST_NAME: usize = 120;

/// An unfinished run, as far as a list shows it. The commands themselves stay on disk: a folder may
/// contain thousands.
#[derive(Debug, Clone)]
pub struct Unfinished {
    /// Its file.
    pub path: PathBuf,
    /// The header of the run.
    pub header: Header,
    /// How many commands it has.
    pub steps: u64,
    /// How many of them somebody decided; the rest is the passing of time.
    pub decisions: u32,
    /// The latest moment it speaks of.
    pub reached: Option<Time>,
    /// The problem with the end of the file.
    pub damage: Option<Damage>,
}

/// A run that has ended, as far as the list of lessons shows its result.
#[derive(Debug, Clone)]
pub struct FinishedRun {
    /// Its file.
    pub path: PathBuf,
    /// The header of the run.
    pub header: Header,
    /// The score before placing, as its file says. Nobody has played it again to see whether it is
    /// so; `verify` does.
    pub raw: f64,
    /// Whether a parcel was sent in it: in a lesson that asks for a sale, a run without one is not
    /// passed.
    pub shipped: bool,
}

impl FinishedRun {
    fn of(path: &Path, read: &JournalFile) -> Option<Self> {
        let end = read.end.as_ref()?;
        let shipped = read.steps.iter().any(RecordedStep::is_shipping);
        let raw = end.score_milli as f64 / 1_000.0;
        Some(Self { path: path.to_owned(), header: read.header.clone(), raw, shipped })
    }

    /// The score on the scale of its scenario, 0 to 100.
    pub fn total(&self, scenario: &Scenario) -> f64 {
        let placed = scenario.reference.as_ref().map_or(self.raw, |reference| reference.place(self.raw));
        held(placed, f64::from(scenario.rubric.pass), !self.shipped && asks_for_a_sale(scenario))
    }
}

/// The runs of a folder.
#[derive(Debug, Clone, Default)]
pub struct RunList {
    /// Those that wait to be resumed, newest name last.
    pub unfinished: Vec<Unfinished>,
    /// Those that have ended.
    pub finished: Vec<FinishedRun>,
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
/// so are runs that go on in another file, runs that somebody is playing, and links, which are
/// never written through. Of very many files the ones that were written last are looked at.
///
/// # Errors
/// The folder is there and cannot be read.
pub fn list_unfinished(dir: &Path) -> Result<Vec<Unfinished>, FileError> {
    Ok(list_runs(dir)?.unfinished)
}

/// Unfinished runs of a folder, as [`list_unfinished`] finds them, and those that have ended.
///
/// # Errors
/// The folder is there and cannot be read.
pub fn list_runs(dir: &Path) -> Result<RunList, FileError> {
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(RunList::default()),
        Err(error) => return Err(FileError::reading(dir, &error)),
    };
    let is_journal = |path: &PathBuf| path.extension().is_some_and(|end| end == "journal");
    let mut files: Vec<_> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let (seen, path) = (entry.metadata().ok()?, entry.path());
            (seen.is_file() && is_journal(&path)).then(|| (seen.modified().ok(), path))
        })
        .collect();
    files.sort();
    let mut newest: Vec<PathBuf> =
        files.split_off(files.len().saturating_sub(MOST_FILES)).into_iter().map(|(_, path)| path).collect();
    newest.sort();
    let mut found = Vec::new();
    let mut finished = Vec::new();
    let mut continued = BTreeSet::new();
    for path in newest {
        let Ok(read) = JournalFile::read(&path) else { continue };
        continued.extend(read.header.continues.clone());
        finished.extend(FinishedRun::of(&path, &read));
        found.extend(Unfinished::of(path, read).filter(|run| !is_open_elsewhere(&run.path)));
    }
    found.retain(|run| !continued.contains(&run.header.run));
    Ok(RunList { unfinished: found, finished })
}

/// Whether somebody is playing a run: their program has a lock on its file.
fn is_open_elsewhere(path: &Path) -> bool {
    let Ok(file) = door::open(path) else { return false };
    matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
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
