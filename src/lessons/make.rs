//! A lesson of the author's own, made in the folder of own lessons. Nothing that is there already
//! is written over.

use super::packing::write_files;
use crate::pack::PackedFiles;
use std::io;
use std::path::{Path, PathBuf};

/// Names that are tried: `stem`, `stem_2` and so on.
const MOST: usize = 1_000;

/// Makes a folder with a free name below `parent` and writes the lesson's files into it, by their
/// paths there. `files` gets the name, which is the lesson's id. Returns the folder.
///
/// # Errors
/// The folder or a file cannot be made, or there are no files for the name; nothing is left then.
pub fn make_lesson(
    parent: &Path,
    stem: &str,
    files: &dyn Fn(&str) -> Option<PackedFiles>,
) -> io::Result<PathBuf> {
    std::fs::create_dir_all(parent)?;
    let numbered = (2..MOST).map(|number| format!("{stem}_{number}"));
    for name in std::iter::once(stem.to_owned()).chain(numbered) {
        let folder = parent.join(&name);
        match std::fs::create_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            made => made?,
        }
        let wanted = files(&name).ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput));
        let done = wanted.and_then(|files| write_files(&folder, &files).map_err(|(_, error)| error));
        if let Err(error) = done {
            // Only a folder that was made here: one that contains something else stays.
            let _ = std::fs::remove_dir(&folder);
            return Err(error);
        }
        return Ok(folder);
    }
    Err(io::Error::from(io::ErrorKind::AlreadyExists))
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the test looks at its files")]
mod tests {
    use super::*;

    const MAIN: &str = "scenario.ron";

    #[test]
    fn each_lesson_gets_a_name_of_its_own() {
        let place = tempfile::tempdir().expect("a folder");
        let own = place.path().join("own");
        let text = |name: &str| {
            let text = format!("Scenario(id: \"{name}\")").into_bytes();
            Some(PackedFiles::from([(MAIN.to_owned(), text)]))
        };
        let first = make_lesson(&own, "shop", &text).expect("it is made");
        let second = make_lesson(&own, "shop", &text).expect("it is made");
        assert_eq!((first, &second), (own.join("shop"), &own.join("shop_2")));
        let written = std::fs::read_to_string(second.join(MAIN)).expect("it is there");
        assert_eq!(written, "Scenario(id: \"shop_2\")");
        assert!(make_lesson(&own, "none", &|_| None).is_err());
        assert!(!own.join("none").exists(), "nothing is left behind");
    }

    #[test]
    fn a_lesson_of_several_files_is_made_whole_or_not_at_all() {
        let place = tempfile::tempdir().expect("a folder");
        let file = |name: &str| (name.to_owned(), name.as_bytes().to_vec());
        let good =
            |_: &str| Some(PackedFiles::from([file(MAIN), file("photos/a.png"), file("photos/b.png")]));
        let folder = make_lesson(place.path(), "shop", &good).expect("it is made");
        assert_eq!(std::fs::read(folder.join("photos/b.png")).expect("it is there"), b"photos/b.png");
        // A file where a folder should be.
        let bad = |_: &str| Some(PackedFiles::from([file("a"), file("a/b.png"), file(MAIN)]));
        assert!(make_lesson(place.path(), "bad", &bad).is_err());
        assert!(!place.path().join("bad").exists(), "nothing is left behind");
    }
}
