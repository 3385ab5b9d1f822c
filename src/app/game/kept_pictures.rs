//! Small copies of the learner's own pictures, in a folder beside the runs: the journal keeps their
//! measures only, and a run that is opened again shows them all the same.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use egui::ColorImage;

use super::pictures::shrunk;
use crate::photo;
use crate::session::door;
use crate::session::own_png::{is_own_png, own_png};
use crate::session::whole::Whole;

/// The folder's name.
const FOLDER: &str = "pictures";
/// Most bytes of a copy that are read: many times what a small picture has.
const MOST_BYTES: u64 = 4 << 20;

/// Where the copy of a picture lies; its name is the digest of the file that was brought. None if
/// that is no digest.
fn place(runs: &Path, digest: &str) -> Option<PathBuf> {
    let is_digest = digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_digest.then(|| runs.join(FOLDER).join(format!("{digest}.png")))
}

/// Keeps a copy. One that is there already is the same picture.
///
/// # Errors
/// The folder or the file cannot be made.
pub(super) fn keep(runs: &Path, digest: &str, picture: &ColorImage) -> io::Result<()> {
    let Some(path) = place(runs, digest) else { return Ok(()) };
    let folder = runs.join(FOLDER);
    match std::fs::create_dir(&folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    if !std::fs::symlink_metadata(&folder)?.is_dir() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    let [width, height] = picture.size.map(|side| u32::try_from(side).unwrap_or(u32::MAX));
    let rgb: Vec<u8> = picture.pixels.iter().flat_map(|pixel| [pixel.r(), pixel.g(), pixel.b()]).collect();
    let png = own_png(&rgb, width, height).map_err(io::Error::other)?;
    let mut file = Whole::create(&path, &is_own_png)?;
    file.write_all(&png)?;
    file.finish()
}

/// The copy of a picture, if it is still there.
pub(super) fn find(runs: &Path, digest: &str) -> Option<ColorImage> {
    let bytes = door::read(&place(runs, digest)?, MOST_BYTES).ok()?;
    photo::decode(&bytes).ok().map(|picture| shrunk(&picture))
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::Color32;

    /// A copy comes back pixel by pixel; what is no digest is no name of a file, and nothing that
    /// is not ours is written over.
    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test makes its files")]
    fn a_copy_comes_back() {
        let runs = tempfile::tempdir().expect("a folder");
        let picture =
            ColorImage::new([2, 1], vec![Color32::from_rgb(1, 2, 3), Color32::from_rgb(200, 90, 7)]);
        let digest = "ab".repeat(32);
        assert!(find(runs.path(), &digest).is_none());
        keep(runs.path(), &digest, &picture).expect("it is kept");
        keep(runs.path(), &digest, &picture).expect("it is kept again");
        let found = find(runs.path(), &digest).expect("it is there");
        assert_eq!((found.size, found.pixels), (picture.size, picture.pixels.clone()));
        for bad in ["../../../etc/passwd", "", &"x".repeat(64)] {
            assert!(place(runs.path(), bad).is_none(), "{bad}");
        }
        let theirs = place(runs.path(), &"cd".repeat(32)).expect("a name");
        std::fs::write(&theirs, b"theirs").expect("written");
        assert!(keep(runs.path(), &"cd".repeat(32), &picture).is_err());
        assert_eq!(std::fs::read(&theirs).expect("read"), b"theirs");
    }
}
