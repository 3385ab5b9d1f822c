//! The folders in a folder, for choosing one by keyboard or mouse, without a dialog of the system.

use crate::session::disk::{has_main_file, is_pack};
use crate::session::door::UnusableReason;
use std::io;
use std::path::{Path, PathBuf};

/// Most folders that are shown.
pub const MOST_SHOWN: usize = 300;
/// Most entries that are looked at.
const MOST_ENTRIES: usize = 20_000;

/// The kind of an entry of a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrowseKind {
    /// A folder without a lesson of its own.
    Folder,
    /// The folder of a lesson.
    Lesson,
    /// A lesson in one file.
    Pack,
}

/// A folder that can be entered, or a pack that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrowseEntry {
    /// Its name.
    pub name: String,
    /// Its path.
    pub path: PathBuf,
    /// What it is.
    pub kind: BrowseKind,
}

/// The content of a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FolderListing {
    /// The folder.
    pub path: PathBuf,
    /// The folder around it.
    pub parent: Option<PathBuf>,
    /// The folders in it and the packs behind them, in alphabetical order, without hidden ones.
    pub entries: Vec<BrowseEntry>,
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
    match entries(&path) {
        Ok(mut found) => {
            let is_lesson = |entry: &&BrowseEntry| entry.kind != BrowseKind::Folder;
            listing.lessons = if has_main_file(&path) { 1 } else { found.iter().filter(is_lesson).count() };
            let start = start.to_lowercase();
            found.retain(|entry| entry.name.to_lowercase().starts_with(&start));
            found.sort_by_cached_key(|entry| {
                (entry.kind == BrowseKind::Pack, entry.name.to_lowercase(), entry.name.clone())
            });
            listing.more = found.len().saturating_sub(MOST_SHOWN);
            found.truncate(MOST_SHOWN);
            listing.entries = found;
        }
        Err(error) => listing.problem = Some(UnusableReason::from(&error)),
    }
    listing.path = path;
    listing
}

/// The folders and packs of a folder, without hidden ones.
fn entries(path: &Path) -> io::Result<Vec<BrowseEntry>> {
    let entries = path.read_dir()?.take(MOST_ENTRIES).filter_map(Result::ok);
    let shown = |entry: std::fs::DirEntry| {
        let name = entry.file_name().into_string().ok()?;
        if name.starts_with('.') {
            return None;
        }
        let path = entry.path();
        let kind = match path.is_dir() {
            true if has_main_file(&path) => BrowseKind::Lesson,
            true => BrowseKind::Folder,
            false if is_pack(&path) => BrowseKind::Pack,
            false => return None,
        };
        Some(BrowseEntry { name, path, kind })
    };
    Ok(entries.filter_map(shown).collect())
}
