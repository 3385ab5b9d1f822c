//! A picture from elsewhere into a lesson's folder, with what was measured of it. Nothing that is
//! there already is written over.

use crate::base::clean;
use crate::locale::Value;
use crate::photo::picture::{MAX_DECODED_BYTES, MAX_FILE_BYTES, MAX_SCANS, MAX_SIDE};
use crate::photo::{self, ImportedPhoto, PhotoError, PhotoMeasures, Picture};
use crate::scenario::source::safe_relative_path;
use crate::session::door::{self, FileRefusal, UnusableReason};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Where a lesson's own pictures lie, in its folder.
const PHOTOS: &str = "photos";
/// Longest part of a file's name that is kept, in characters.
const LONGEST: usize = 40;
/// Names that are tried: `mug`, `mug_2` and so on.
const MOST: usize = 1_000;

/// Why a picture is not taken.
#[derive(Debug)]
pub enum PictureProblem {
    /// It cannot be read.
    Unreadable(PathBuf, io::Error),
    /// It is no picture that the program shows.
    Refused(PathBuf, PhotoError),
    /// It cannot be copied to this place.
    Unwritable(PathBuf, io::Error),
}

impl PictureProblem {
    /// The key of its sentence and the values in it.
    pub fn told(&self) -> (&'static str, Vec<(&'static str, Value)>) {
        match self {
            Self::Unreadable(path, error) => {
                ("cli-unreadable", UnusableReason::from(error).values(path).to_vec())
            }
            Self::Refused(path, error) => picture_refusal(path, error),
            Self::Unwritable(path, error) => {
                ("cli-unwritable", UnusableReason::from(error).values(path).to_vec())
            }
        }
    }
}

/// Why a file is no picture that the program shows: the key of a sentence and its values.
pub fn picture_refusal(path: &Path, error: &PhotoError) -> (&'static str, Vec<(&'static str, Value)>) {
    let mut values = vec![("path", path.display().to_string().into())];
    let key = match error {
        PhotoError::FileTooLarge { .. } => {
            values.push(("most", (MAX_FILE_BYTES / 1024 / 1024).into()));
            "shot-file-too-large"
        }
        PhotoError::UnknownFormat => "shot-unknown-format",
        PhotoError::TooLarge => {
            values.push(("side", MAX_SIDE.into()));
            values.push(("memory", (MAX_DECODED_BYTES / 1024 / 1024).into()));
            "shot-too-large"
        }
        PhotoError::TooManyScans { scans } => {
            values.push(("scans", (*scans).into()));
            values.push(("most", MAX_SCANS.into()));
            "shot-too-many-scans"
        }
        PhotoError::Damaged { why } => {
            values.push(("reason", why.clone().into()));
            "shot-damaged"
        }
    };
    (key, values)
}

/// A picture in a lesson's folder.
#[derive(Debug, Clone, PartialEq)]
pub struct AddedPicture {
    /// Its path there, such as `photos/mug.png`.
    pub file: String,
    /// Its name without folder and ending, of letters, digits and `_`.
    pub stem: String,
    /// Its measures.
    pub measures: PhotoMeasures,
}

/// Copies a picture into a lesson's folder. One that lies there already stays where it is.
///
/// # Errors
/// It cannot be read, is no picture, or cannot be written; nothing is left then.
pub fn add_picture(folder: &Path, from: &Path) -> Result<AddedPicture, PictureProblem> {
    let bytes = read(from)?;
    let picture = photo::decode(&bytes).map_err(|error| PictureProblem::Refused(from.to_owned(), error))?;
    let measures = photo::measure(&picture);
    let stem = stem(from);
    if let Some(file) = within(folder, from) {
        return Ok(AddedPicture { file, stem, measures });
    }
    let ending = if bytes.starts_with(b"\x89PNG") { "png" } else { "jpg" };
    let file = copy(folder, &stem, ending, &bytes)?;
    Ok(AddedPicture { file, stem, measures })
}

/// A picture of a learner's own: what was measured of it beside the product's true colour, and its
/// pixels.
///
/// # Errors
/// It cannot be read, or is no picture.
pub fn import_picture(from: &Path, true_colour: [u8; 3]) -> Result<(ImportedPhoto, Picture), PictureProblem> {
    let bytes = read(from)?;
    ImportedPhoto::read(&bytes, true_colour).map_err(|error| PictureProblem::Refused(from.to_owned(), error))
}

fn read(from: &Path) -> Result<Vec<u8>, PictureProblem> {
    door::read(from, MAX_FILE_BYTES as u64).map_err(|error| match FileRefusal::of(&error) {
        Some(FileRefusal::TooLarge(bytes)) => {
            PictureProblem::Refused(from.to_owned(), PhotoError::FileTooLarge { bytes: bytes as usize })
        }
        _ => PictureProblem::Unreadable(from.to_owned(), error),
    })
}

/// A file's name as a key may be: what is no letter and no digit becomes `_`.
fn stem(path: &Path) -> String {
    let name = path.file_stem().map(|name| clean::name(&name.to_string_lossy())).unwrap_or_default();
    let kept: String =
        name.chars().take(LONGEST).map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    let kept = kept.trim_matches('_').to_lowercase();
    // Some systems keep a few names for themselves.
    if kept.is_empty() || safe_relative_path(&kept).is_err() { "photo".to_owned() } else { kept }
}

/// The path of a file within a folder, if it lies there.
fn within(folder: &Path, file: &Path) -> Option<String> {
    let (folder, file) = (folder.canonicalize().ok()?, file.canonicalize().ok()?);
    let parts = file.strip_prefix(folder).ok()?.components();
    let parts: Option<Vec<&str>> = parts.map(|part| part.as_os_str().to_str()).collect();
    let path = parts?.join("/");
    safe_relative_path(&path).is_ok().then_some(path)
}

fn copy(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<String, PictureProblem> {
    let photos = folder.join(PHOTOS);
    let unwritable = |path: &Path, error| PictureProblem::Unwritable(path.to_owned(), error);
    match std::fs::symlink_metadata(&photos) {
        Ok(about) if about.is_dir() => {}
        Ok(about) if about.is_symlink() => return Err(unwritable(&photos, FileRefusal::Link.into())),
        // A file of that name is no folder: making one reports it.
        Ok(_) | Err(_) => std::fs::create_dir(&photos).map_err(|error| unwritable(&photos, error))?,
    }
    let numbered = (2..MOST).map(|number| format!("{stem}_{number}"));
    for name in std::iter::once(stem.to_owned()).chain(numbered) {
        let name = format!("{name}.{ending}");
        let path = photos.join(&name);
        let mut file = match door::create_new(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            made => made.map_err(|error| unwritable(&path, error))?,
        };
        if let Err(error) = file.write_all(bytes).and_then(|()| file.sync_all()) {
            let _ = std::fs::remove_file(&path);
            return Err(unwritable(&path, error));
        }
        return Ok(format!("{PHOTOS}/{name}"));
    }
    Err(unwritable(&photos, io::Error::from(io::ErrorKind::AlreadyExists)))
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the test makes its files")]
mod tests {
    use super::*;
    use crate::scenario::Embedded;
    use std::fs;

    #[test]
    fn a_picture_is_copied_over_nothing() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("lesson");
        fs::create_dir(&folder).unwrap();
        let picture = Embedded::common("assets/photos/mug_good.png").unwrap();
        let from = place.path().join("My Mug (1).PNG");
        fs::write(&from, picture).unwrap();
        let first = add_picture(&folder, &from).unwrap();
        let second = add_picture(&folder, &from).unwrap();
        assert_eq!(
            (first.file.as_str(), second.file.as_str()),
            ("photos/my_mug__1.png", "photos/my_mug__1_2.png")
        );
        assert_eq!(fs::read(folder.join(&first.file)).unwrap(), picture);
        assert!(first.measures.width > 0 && first.measures == second.measures);
        // One that lies in the folder stays where it is.
        let again = add_picture(&folder, &folder.join(&second.file)).unwrap();
        assert_eq!(again.file, second.file);
        assert_eq!(fs::read_dir(folder.join("photos")).unwrap().count(), 2);
    }

    #[test]
    fn what_is_no_picture_is_not_taken() {
        let place = tempfile::tempdir().unwrap();
        let from = place.path().join("notes.png");
        fs::write(&from, "notes").unwrap();
        let refused = add_picture(place.path(), &from).unwrap_err();
        assert_eq!(refused.told().0, "shot-unknown-format");
        let missing = add_picture(place.path(), &place.path().join("none.png")).unwrap_err();
        assert_eq!(missing.told().0, "cli-unreadable");
        assert!(!place.path().join("photos").exists());
        assert_eq!(
            [stem(Path::new("con.png")), stem(Path::new("…")), stem(Path::new("杯子 2.jpg"))],
            ["photo", "photo", "杯子_2"]
        );
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_through_a_link() {
        let place = tempfile::tempdir().unwrap();
        let (folder, other) = (place.path().join("lesson"), place.path().join("other"));
        fs::create_dir(&folder).unwrap();
        fs::create_dir(&other).unwrap();
        let from = place.path().join("mug.png");
        fs::write(&from, Embedded::common("assets/photos/mug_good.png").unwrap()).unwrap();
        std::os::unix::fs::symlink(&other, folder.join("photos")).unwrap();
        assert_eq!(add_picture(&folder, &from).unwrap_err().told().0, "cli-unwritable");
        assert_eq!(fs::read_dir(&other).unwrap().count(), 0);
    }
}
