//! The folders in a folder, for choosing one by keyboard or mouse, without a dialog of the system.

use super::list::has_main_file;
use crate::session::disk::is_pack;
use crate::session::door::UnusableReason;
use std::io;
use std::path::{Path, PathBuf};

/// Most folders that are shown.
pub const MOST_SHOWN: usize = 300;
/// Most entries that are looked at.
const MOST_ENTRIES: usize = 20_000;

/// A folder that can be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubFolder {
    /// Its name.
    pub name: String,
    /// Its path.
    pub path: PathBuf,
    /// Whether it is a lesson.
    pub is_lesson: bool,
}

/// What lies in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FolderListing {
    /// The folder.
    pub path: PathBuf,
    /// The folder around it.
    pub parent: Option<PathBuf>,
    /// The folders in it, in alphabetical order, without hidden ones.
    pub folders: Vec<SubFolder>,
    /// How many more there are.
    pub more: usize,
    /// How many lessons lie in it; the folder itself counts, too.
    pub lessons: usize,
    /// Why it cannot be listed: the system's reason.
    pub problem: Option<UnusableReason>,
}

/// Lists what a typed path means: the folder, or the folders in its parent whose names begin with
/// its last part. `~` is the user's home.
pub fn browse(typed: &str) -> FolderListing {
    let path = expand(typed.trim());
    if path.is_dir() || !path.exists() && path.parent().is_none_or(|parent| !parent.is_dir()) {
        return list(&path, "");
    }
    let start = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    list(path.parent().unwrap_or(&path), &start)
}

/// Where choosing begins if nothing else is known: the user's home, or the root.
pub fn home() -> PathBuf {
    directories::UserDirs::new().map_or_else(|| PathBuf::from("/"), |dirs| dirs.home_dir().to_owned())
}

fn expand(typed: &str) -> PathBuf {
    match typed.strip_prefix('~') {
        Some(rest) if rest.is_empty() || rest.starts_with(['/', '\\']) => {
            home().join(rest.trim_start_matches(['/', '\\']))
        }
        _ if typed.is_empty() => home(),
        _ => PathBuf::from(typed),
    }
}

fn list(path: &Path, start: &str) -> FolderListing {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let parent = path.parent().map(Path::to_owned);
    let mut listing = FolderListing { parent, ..FolderListing::default() };
    match folders(&path, start) {
        Ok(mut found) => {
            found.sort_by(|a, b| (a.name.to_lowercase(), &a.name).cmp(&(b.name.to_lowercase(), &b.name)));
            let inner = found.iter().filter(|folder| folder.is_lesson).count();
            listing.lessons = if has_main_file(&path) { 1 } else { inner + packs(&path) };
            listing.more = found.len().saturating_sub(MOST_SHOWN);
            found.truncate(MOST_SHOWN);
            listing.folders = found;
        }
        Err(error) => listing.problem = Some(UnusableReason::from(&error)),
    }
    listing.path = path;
    listing
}

/// How many packs lie in a folder.
fn packs(path: &Path) -> usize {
    let entries = path.read_dir().into_iter().flatten().take(MOST_ENTRIES).filter_map(Result::ok);
    entries.filter(|entry| is_pack(&entry.path())).count()
}

fn folders(path: &Path, start: &str) -> io::Result<Vec<SubFolder>> {
    let start = start.to_lowercase();
    let entries = path.read_dir()?.take(MOST_ENTRIES).filter_map(Result::ok);
    let folder = |entry: std::fs::DirEntry| {
        let name = entry.file_name().into_string().ok()?;
        let path = entry.path();
        let wanted = !name.starts_with('.') && name.to_lowercase().starts_with(&start);
        (wanted && path.is_dir()).then(|| SubFolder { is_lesson: has_main_file(&path), name, path })
    };
    Ok(entries.filter_map(folder).collect())
}
