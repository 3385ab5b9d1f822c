//! Where runs are kept, how their files are called, and which of them wait to be resumed.

use super::reader::JournalFile;
use super::trouble::Trouble;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Most files of a folder that are looked at when runs are listed.
const MOST_FILES: usize = 2_000;

/// An unfinished run.
#[derive(Debug, Clone)]
pub struct Unfinished {
    /// Its file.
    pub path: PathBuf,
    /// What is in it.
    pub read: JournalFile,
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

/// Unfinished runs of a folder, newest name last. Files that are no journals are passed over, and so are runs that go
/// on in another file.
///
/// # Errors
/// The folder is there and cannot be read.
pub fn list_unfinished(dir: &Path) -> Result<Vec<Unfinished>, Trouble> {
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Trouble::reading(dir, &error)),
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
        if read.end.is_none() {
            found.push(Unfinished { path, read });
        }
    }
    found.retain(|run| !continued.contains(&run.read.header.run));
    Ok(found)
}

/// A seed for a run whose scenario asks for a new one each time: small enough to be said aloud.
pub fn fresh_seed() -> u64 {
    let digits = crate::base::digest::sha256_hex(&[&now_nanos().to_le_bytes()]);
    u64::from_str_radix(digits.get(..8).unwrap_or("1"), 16).unwrap_or(1) % 1_000_000
}

/// Letters, digits, `-` and `_` only, so that the name is one on every system.
fn file_name(scenario: &str) -> String {
    let keep = |c: char| {
        if c.is_ascii_alphanumeric() || c == '-' || c == '_' { c } else { '_' }
    };
    scenario.chars().take(60).map(keep).collect()
}

/// `20261123-143000` from seconds since 1970, by the calendar of the Gregorian year (days from civil, reversed;
/// the usual 400-year arithmetic).
fn stamp(seconds: u64) -> String {
    let (days, clock) = (seconds / 86_400, seconds % 86_400);
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    let (hour, minute, second) = (clock / 3_600, clock % 3_600 / 60, clock % 60);
    format!("{year:04}{month:02}{day:02}-{hour:02}{minute:02}{second:02}")
}

/// A moment of the wall clock in universal time, such as `2026-11-23 14:30`.
pub fn utc(seconds: u64) -> String {
    let digits = stamp(seconds.min(super::header::LATEST));
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    format!("{}-{}-{} {}:{}", part(0, 4), part(4, 6), part(6, 8), part(9, 11), part(11, 13))
}

/// A fresh id for a run, from the time and the process: 16 hexadecimal digits.
pub(super) fn run_id() -> String {
    let parts = [now_nanos().to_le_bytes(), u128::from(std::process::id()).to_le_bytes()];
    let mut id = crate::base::digest::sha256_hex(&[&parts[0], &parts[1]]);
    id.truncate(super::header::RUN_ID);
    id
}

/// Seconds since 1970 by the computer's clock.
pub(super) fn now_seconds() -> u64 {
    (now_nanos() / 1_000_000_000) as u64
}

#[expect(
    clippy::disallowed_types,
    reason = "a run's file is named after the wall clock; nothing in the run is"
)]
fn now_nanos() -> u128 {
    let since = std::time::SystemTime::now().duration_since(std::time::SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| since.as_nanos())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_follow_the_calendar() {
        for (seconds, text) in [
            (0, "19700101-000000"),
            (951_782_400, "20000229-000000"),
            (1_795_444_200, "20261123-143000"),
            (4_102_444_799, "20991231-235959"),
        ] {
            assert_eq!(stamp(seconds), text);
        }
    }

    #[test]
    fn names_stay_in_their_folder() {
        assert_eq!(file_name("first_week"), "first_week");
        assert_eq!(file_name("../../etc/passwd"), "______etc_passwd");
        assert_eq!(file_name("一周"), "__");
    }
}
