//! Folders of lessons that the command line makes: `new`, `import`, `unpack`. Nothing that is there
//! already is written over.

use super::trouble::CliError;
use crate::scenario::source::is_safe_name;
use crate::session::door;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The one file of a new lesson.
const MAIN: &str = "scenario.ron";

/// Writes a lesson's text into a folder that is made for it, or is there and empty, and returns the
/// file.
///
/// # Errors
/// Something is there already, or the folder cannot be written.
pub(super) fn write_lesson(dir: &Path, text: &str) -> Result<PathBuf, CliError> {
    let folder = make_folder(dir)?;
    let file = folder.path.join(MAIN);
    if let Err(error) = write_new(&file, text.as_bytes()) {
        folder.take_back();
        return Err(failed(&file, &error));
    }
    Ok(file)
}

/// The name that the folder will have.
pub(super) fn name_of(dir: &Path) -> Result<String, CliError> {
    // `.` and `..` mean folders that have names.
    let real = if dir.is_dir() { dir.canonicalize().ok() } else { None };
    let named = real.as_deref().unwrap_or(dir).file_name().and_then(|name| name.to_str());
    named
        .filter(|name| is_safe_name(name))
        .map(str::to_owned)
        .ok_or_else(|| CliError::usage("new-no-name", vec![("path", dir.display().to_string().into())]))
}

/// A folder for the lesson, and which folders were made for it, the innermost last.
pub(super) struct Made {
    pub(super) path: PathBuf,
    made: Vec<PathBuf>,
}

impl Made {
    /// Removes the folders that were made, as far as they are empty.
    pub(super) fn take_back(&self) {
        for folder in self.made.iter().rev() {
            let _ = std::fs::remove_dir(folder);
        }
    }
}

/// Makes the folder; one that is there and empty will do.
pub(super) fn make_folder(dir: &Path) -> Result<Made, CliError> {
    let there = |path: &Path| path.symlink_metadata().is_ok();
    let missing = dir.ancestors().take_while(|path| !path.as_os_str().is_empty() && !there(path));
    let mut made: Vec<PathBuf> = missing.map(Path::to_owned).collect();
    made.reverse();
    if made.is_empty() {
        let mut entries = dir.read_dir().map_err(|error| failed(dir, &error))?;
        if entries.next().is_some() {
            let path = dir.display().to_string();
            return Err(CliError::File { key: "new-not-empty", values: vec![("path", path.into())] });
        }
    }
    let folder = Made { path: dir.to_owned(), made };
    for path in &folder.made {
        if let Err(error) = std::fs::create_dir(path) {
            folder.take_back();
            return Err(failed(path, &error));
        }
    }
    Ok(folder)
}

pub(super) fn failed(path: &Path, error: &io::Error) -> CliError {
    CliError::file("cli-unwritable", path, error)
}

/// Writes a file that must not be there yet.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = door::create_new(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = std::fs::remove_file(path);
    }
    written
}

/// A path as it is typed in a command: in quotation marks if a shell would take it apart.
pub(super) fn in_command(path: &Path) -> String {
    let text = path.display().to_string();
    // A bare name means a scenario inside the program.
    let text = if text.contains(['/', '\\']) || text == "." { text } else { format!("./{text}") };
    let plain = |c: char| c.is_alphanumeric() || "/\\._-:".contains(c);
    if text.chars().all(plain) { text } else { format!("\"{text}\"") }
}
