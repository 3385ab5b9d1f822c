//! Folders of lessons that the command line makes: `new`, `import`, `unpack`. Nothing that is there
//! already is written over.

use super::trouble::CliError;
use crate::author::lesson::LONGEST_NAME;
use crate::base::clean::is_hidden;
use crate::scenario::source::{PathFault, is_safe_name, safe_relative_path};
use crate::session::door::{self, FileRefusal};
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
    let usage = |key, name: &str| {
        let path = dir.display().to_string();
        let most = LONGEST_NAME.into();
        CliError::usage(key, vec![("path", path.into()), ("name", name.to_owned().into()), ("most", most)])
    };
    let Some(name) = real.as_deref().unwrap_or(dir).file_name() else {
        return Err(usage("new-no-name", ""));
    };
    // A command line could not name the lesson again.
    let Some(name) = name.to_str() else {
        return Err(usage("new-name-not-text", &name.to_string_lossy()));
    };
    match safe_relative_path(name) {
        _ if name.contains(is_hidden) => Err(usage("new-name-hidden", name)),
        Err(PathFault::TooLong) => Err(usage("new-name-long", name)),
        Ok(_) if is_safe_name(name) => Ok(name.to_owned()),
        Ok(_) | Err(_) => Err(usage("new-name-portable", name)),
    }
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
        if dir.is_symlink() && !dir.exists() {
            let path = dir.display().to_string();
            return Err(CliError::File { key: "new-dangling", values: vec![("path", path.into())] });
        }
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

/// Makes sure that no two files that a command writes are one.
///
/// # Errors
/// Two of them are.
pub(super) fn all_differ<'a>(paths: impl IntoIterator<Item = &'a PathBuf>) -> Result<(), CliError> {
    let paths: Vec<&PathBuf> = paths.into_iter().collect();
    for (place, path) in paths.iter().enumerate() {
        if paths[..place].iter().any(|before| before == path || door::is_same_file(before, path)) {
            return Err(CliError::file("cli-unwritable", path, FileRefusal::Twice));
        }
    }
    Ok(())
}

/// A path as it is typed in a command: in quotation marks if a shell would take it apart.
pub(super) fn in_command(path: &Path) -> String {
    let text = path.display().to_string();
    // A bare name means a scenario inside the program.
    let text = if text.contains(['/', '\\']) || text == "." { text } else { format!("./{text}") };
    let plain = |c: char| c.is_alphanumeric() || "/\\._-:".contains(c);
    if text.chars().all(plain) { text } else { format!("\"{text}\"") }
}
