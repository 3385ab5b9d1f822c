//! A lesson of the author's own, made in the folder of own lessons. Nothing that is there already
//! is written over.

use crate::session::door;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The one file of a new lesson.
const MAIN: &str = "scenario.ron";
/// Names that are tried: `stem`, `stem_2` and so on.
const MOST: usize = 1_000;

/// Makes a folder with a free name below `parent` and writes the lesson's text into it. `text` gets
/// the name, which is the lesson's id. Returns the folder.
///
/// # Errors
/// The folder or the file cannot be made, or there is no text for the name.
pub fn make_lesson(parent: &Path, stem: &str, text: &dyn Fn(&str) -> Option<String>) -> io::Result<PathBuf> {
    std::fs::create_dir_all(parent)?;
    let numbered = (2..MOST).map(|number| format!("{stem}_{number}"));
    for name in std::iter::once(stem.to_owned()).chain(numbered) {
        let folder = parent.join(&name);
        match std::fs::create_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            made => made?,
        }
        let written = text(&name).ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput));
        let file = folder.join(MAIN);
        let done = written.and_then(|text| {
            let mut file = door::create_new(&file)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()
        });
        if let Err(error) = done {
            // Only what was made here: a folder that holds something else stays.
            let _ = std::fs::remove_file(&file);
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

    #[test]
    fn each_lesson_gets_a_name_of_its_own() {
        let place = tempfile::tempdir().expect("a folder");
        let own = place.path().join("own");
        let text = |name: &str| Some(format!("Scenario(id: \"{name}\")"));
        let first = make_lesson(&own, "shop", &text).expect("it is made");
        let second = make_lesson(&own, "shop", &text).expect("it is made");
        assert_eq!((first, &second), (own.join("shop"), &own.join("shop_2")));
        let written = std::fs::read_to_string(second.join(MAIN)).expect("it is there");
        assert_eq!(written, "Scenario(id: \"shop_2\")");
        assert!(make_lesson(&own, "none", &|_| None).is_err());
        assert!(!own.join("none").exists(), "nothing is left behind");
    }
}
