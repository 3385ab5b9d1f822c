//! The small file that remembers the author's folder and the most recent lessons between two starts
//! of the program.

use crate::session::whole::Whole;
use crate::session::{FileError, door};
use serde::{Deserialize, Serialize};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Most recent lessons that are remembered.
pub const MOST_RECENT: usize = 8;
/// Largest file that is read, in bytes.
const LARGEST: u64 = 64 * 1024;
/// The version of the file.
const FORMAT: u32 = 1;

/// The file as it is written.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct SettingsFile {
    storefront_settings: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scenarios: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    recent: Vec<String>,
}

/// The stored settings.
#[derive(Debug, Default)]
pub struct Settings {
    path: Option<PathBuf>,
    /// The author's own folder, if it is another than the usual one.
    scenarios: Option<PathBuf>,
    recent: Vec<PathBuf>,
    /// The problem with the file; nothing is written over it then.
    trouble: Option<FileError>,
}

impl Settings {
    /// Reads the user's settings.
    pub fn read() -> Self {
        let dirs = directories::ProjectDirs::from("", "", "storefront-sandbox");
        dirs.map_or_else(Self::default, |dirs| Self::read_from(&dirs.config_dir().join("settings.json")))
    }

    /// Reads settings from a file. Without a file, the usual ones hold.
    pub fn read_from(path: &Path) -> Self {
        let usual = Self { path: Some(path.to_owned()), ..Self::default() };
        let bytes = match door::read(path, LARGEST) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return usual,
            Err(error) => {
                return Self { trouble: Some(FileError::reading(path, &error)), ..usual };
            }
        };
        match serde_json::from_slice::<SettingsFile>(&bytes) {
            Ok(written) if written.storefront_settings == FORMAT => Self {
                scenarios: written.scenarios.map(PathBuf::from),
                recent: written.recent.into_iter().take(MOST_RECENT).map(PathBuf::from).collect(),
                ..usual
            },
            Ok(_) => Self { trouble: Some(FileError::Later { path: path.to_owned() }), ..usual },
            Err(error) => Self { trouble: Some(FileError::reading(path, &error.into())), ..usual },
        }
    }

    /// The problem with the file.
    pub fn trouble(&self) -> Option<&FileError> {
        self.trouble.as_ref()
    }

    /// The author's own folder: the one that was chosen, else the usual one. `None` if the system
    /// names no home.
    pub fn own_folder(&self) -> Option<PathBuf> {
        self.scenarios.clone().or_else(usual_folder)
    }

    /// Whether a folder was chosen in place of the usual one.
    pub fn is_chosen(&self) -> bool {
        self.scenarios.is_some()
    }

    /// Folders of the lessons that were opened last, the newest first.
    pub fn recent(&self) -> &[PathBuf] {
        &self.recent
    }

    /// Remembers another folder for the author's own lessons; the usual one if none is named.
    ///
    /// # Errors
    /// It cannot be written; the choice applies until the program ends.
    pub fn choose(&mut self, folder: Option<PathBuf>) -> Result<(), FileError> {
        self.scenarios = folder;
        self.write()
    }

    /// Remembers that a lesson was opened.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn remember(&mut self, folder: &Path) -> Result<(), FileError> {
        if self.recent.first().is_some_and(|first| first == folder) {
            return Ok(());
        }
        self.recent.retain(|known| known != folder);
        self.recent.insert(0, folder.to_owned());
        self.recent.truncate(MOST_RECENT);
        self.write()
    }

    fn write(&self) -> Result<(), FileError> {
        let Some(path) = &self.path else { return Ok(()) };
        let failed = |error: io::Error| FileError::writing(path, &error);
        if self.trouble.is_some() {
            // A file that we cannot read may be somebody's work.
            return Err(failed(door::FileRefusal::NotOurs.into()));
        }
        let text = |path: &PathBuf| path.to_str().map(str::to_owned);
        let written = SettingsFile {
            storefront_settings: FORMAT,
            scenarios: self.scenarios.as_ref().and_then(text),
            recent: self.recent.iter().filter_map(text).collect(),
        };
        let bytes = serde_json::to_vec_pretty(&written).map_err(|error| failed(error.into()))?;
        write_bytes(path, &bytes).map_err(failed)
    }
}

/// The folder for own lessons if none was chosen.
pub fn usual_folder() -> Option<PathBuf> {
    let dirs = directories::ProjectDirs::from("", "", "storefront-sandbox")?;
    Some(dirs.data_dir().join("scenarios"))
}

/// The whole file or nothing. A file that is there was read before, and is ours.
fn write_bytes(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = Whole::create(path, &|_| true)?;
    file.write_all(bytes)?;
    file.finish()
}
