//! A lesson's file on disk while it is edited: opening and saving, what is not saved yet, and what
//! other programs write meanwhile.
//!
//! Nothing that another program wrote is written over unless the author says so.

use super::document::EditDocument;
use super::merge::{Merged, merge};
use super::recovery::{self, HEAD, Recovery};
use crate::diagnostic::Diagnostic;
use crate::scenario::source::MAX_BYTES;
use crate::session::door;
use crate::session::whole::Whole;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Why a file cannot be edited.
#[derive(Debug)]
pub enum OpenProblem {
    /// It cannot be read.
    Unreadable(io::Error),
    /// It is no text, or too large.
    NoText(Box<Diagnostic>),
}

/// Why a file was not saved.
#[derive(Debug)]
pub enum SaveProblem {
    /// Another program has changed it; nothing was written.
    Outside(Outside),
    /// It cannot be written.
    Unwritable(io::Error),
}

/// The change by another program to the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outside {
    /// It is gone.
    Gone,
    /// It is no text that could be read as a lesson.
    NoText,
    /// It says something else, and both versions fit together.
    Merges {
        /// What it says.
        theirs: String,
        /// Both versions in one text.
        merged: String,
    },
    /// It says something else, and the same pieces were changed here.
    Conflict {
        /// What it says.
        theirs: String,
        /// The pieces, such as `cases/late`; one empty name if the pieces cannot be distinguished.
        pieces: Vec<String>,
    },
}

/// A lesson's file that is being edited.
#[derive(Debug)]
pub struct LessonFile {
    /// Its text with its history.
    pub document: EditDocument,
    path: PathBuf,
    recovery: Option<Recovery>,
    /// The revision in the recovery file.
    kept: Option<u64>,
}

impl LessonFile {
    /// Opens a file. If a recovery file lies beside it, [`recovery`](Self::recovery) says so.
    ///
    /// # Errors
    /// An [`OpenProblem`].
    pub fn open(path: &Path) -> Result<Self, OpenProblem> {
        let bytes = door::read(path, MAX_BYTES as u64).map_err(OpenProblem::Unreadable)?;
        let document = EditDocument::open(&path.display().to_string(), bytes).map_err(OpenProblem::NoText)?;
        let beside = door::read(&recovery_path(path), 2 * MAX_BYTES as u64).ok();
        let recovery = beside.and_then(|bytes| recovery::read(bytes, document.text()));
        Ok(Self { document, path: path.to_owned(), recovery, kept: None })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The work that was not saved when the program ended last time.
    pub fn recovery(&self) -> Option<&Recovery> {
        self.recovery.as_ref()
    }

    /// Takes the text that was not saved, as a step that can be undone.
    pub fn recover(&mut self) {
        if let Some(recovery) = self.recovery.take() {
            self.document.replace_text(&recovery.text);
        }
    }

    /// Throws away what was not saved.
    ///
    /// # Errors
    /// The recovery file cannot be removed.
    pub fn discard_recovery(&mut self) -> io::Result<()> {
        self.recovery = None;
        self.forget()
    }

    /// Stores unsaved work in the recovery file, if it has changed since the last time. A recovery
    /// that nobody has decided about is left alone.
    ///
    /// # Errors
    /// The recovery file cannot be written.
    pub fn autosave(&mut self) -> io::Result<bool> {
        let revision = self.document.revision();
        if self.recovery.is_some() || self.kept == Some(revision) {
            return Ok(false);
        }
        if !self.document.is_changed() {
            self.kept = Some(revision);
            return self.forget().map(|()| false);
        }
        let text = recovery::written(self.document.saved_text(), self.document.text());
        let is_ours = |beginning: &[u8]| beginning.starts_with(HEAD.as_bytes());
        write_whole(&recovery_path(&self.path), &text, &is_ours)?;
        self.kept = Some(revision);
        Ok(true)
    }

    /// Looks whether another program has changed the file.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn look(&self) -> io::Result<Option<Outside>> {
        let bytes = match door::read(&self.path, MAX_BYTES as u64) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Some(Outside::Gone)),
            Err(error) if door::FileRefusal::of(&error).is_some() => return Ok(Some(Outside::NoText)),
            Err(error) => return Err(error),
        };
        let Ok(theirs) = String::from_utf8(bytes) else { return Ok(Some(Outside::NoText)) };
        let saved = self.document.saved_text();
        if theirs == saved {
            return Ok(None);
        }
        Ok(Some(match merge(saved, self.document.text(), &theirs) {
            Merged::Text(merged) => Outside::Merges { theirs, merged },
            Merged::Conflict(pieces) => Outside::Conflict { theirs, pieces },
        }))
    }

    /// Saves the text, unless another program has changed the file.
    ///
    /// # Errors
    /// A [`SaveProblem`]; nothing was written then.
    pub fn save(&mut self) -> Result<(), SaveProblem> {
        match self.look().map_err(SaveProblem::Unwritable)? {
            None => self.write(),
            Some(outside) => Err(SaveProblem::Outside(outside)),
        }
    }

    /// Takes both versions, as a step that can be undone. It is not saved yet.
    pub fn take_both(&mut self, theirs: &str, merged: &str) {
        self.document.replace_text(merged);
        self.document.mark_saved(theirs);
    }

    /// Takes the version of the other program, as a step that can be undone.
    pub fn take_theirs(&mut self, theirs: &str) {
        self.take_both(theirs, theirs);
    }

    /// Keeps this version: the next save writes over what the other program wrote, and over nothing
    /// that it writes after that.
    pub fn keep_mine(&mut self, theirs: &str) {
        self.document.mark_saved(theirs);
    }

    /// Saves the text where the file is gone or is no text any more, once the author said so.
    ///
    /// # Errors
    /// A [`SaveProblem`]; [`SaveProblem::Outside`] if it is a lesson's text again.
    pub fn save_again(&mut self) -> Result<(), SaveProblem> {
        match self.look().map_err(SaveProblem::Unwritable)? {
            None | Some(Outside::Gone | Outside::NoText) => self.write(),
            Some(outside) => Err(SaveProblem::Outside(outside)),
        }
    }

    fn write(&mut self) -> Result<(), SaveProblem> {
        let text = self.document.text().to_owned();
        // The file there has just been read.
        write_whole(&self.path, &text, &|_| true).map_err(SaveProblem::Unwritable)?;
        self.document.mark_saved(&text);
        // Without the recovery file nothing is lost: the lesson is saved.
        let _ = self.forget();
        Ok(())
    }

    /// Removes the recovery file, unless it contains something that nobody has decided about.
    fn forget(&self) -> io::Result<()> {
        if self.recovery.is_some() {
            return Ok(());
        }
        match std::fs::remove_file(recovery_path(&self.path)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// The recovery file beside a lesson's file: `scenario.ron.unsaved`.
pub fn recovery_path(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".unsaved");
    path.with_file_name(name)
}

fn write_whole(path: &Path, text: &str, is_ours: &dyn Fn(&[u8]) -> bool) -> io::Result<()> {
    let mut file = Whole::create(path, is_ours)?;
    file.write_all(text.as_bytes())?;
    file.finish()
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the test makes its files")]
mod tests {
    use super::*;
    use crate::edit::{Address, Edit, Literal};
    use std::fs;

    const TEXT: &str = "S(\n    id: \"a\", // mine\n    days: 3,\n    cash: 1.00,\n)\n";

    fn set(file: &mut LessonFile, field: &str, number: &str) {
        let value = Literal::Number(number.to_owned());
        file.document.apply(&Edit::Set { at: Address::parse(field), value }).unwrap();
    }

    fn place() -> (tempfile::TempDir, PathBuf) {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("scenario.ron");
        fs::write(&path, TEXT).unwrap();
        (place, path)
    }

    fn read(path: &Path) -> String {
        fs::read_to_string(path).unwrap()
    }

    #[test]
    fn what_was_not_saved_is_offered_again() {
        let (_place, path) = place();
        let mut file = LessonFile::open(&path).unwrap();
        assert!(!file.autosave().unwrap() && !recovery_path(&path).exists());
        set(&mut file, "days", "4");
        assert!(file.autosave().unwrap());
        assert!(!file.autosave().unwrap(), "once for each change");
        assert_eq!(read(&path), TEXT, "the lesson's own file is not touched");
        drop(file);

        let mut file = LessonFile::open(&path).unwrap();
        assert!(file.recovery().is_some_and(|found| found.is_of_this_file));
        set(&mut file, "cash", "2.00");
        assert!(!file.autosave().unwrap(), "nobody has decided about it");
        file.document.undo();
        file.recover();
        assert_eq!(file.document.text(), TEXT.replace("days: 3", "days: 4"));
        file.document.undo();
        assert_eq!(file.document.text(), TEXT);
        file.document.redo();
        file.save().unwrap();
        assert_eq!(read(&path), TEXT.replace("days: 3", "days: 4"));
        assert!(!recovery_path(&path).exists() && !file.document.is_changed());
    }

    #[test]
    fn a_recovery_can_be_thrown_away_and_is_nobody_elses_file() {
        let (_place, path) = place();
        let mut file = LessonFile::open(&path).unwrap();
        set(&mut file, "days", "4");
        file.autosave().unwrap();
        let mut file = LessonFile::open(&path).unwrap();
        file.discard_recovery().unwrap();
        assert!(!recovery_path(&path).exists());
        fs::write(recovery_path(&path), "my notes").unwrap();
        let mut file = LessonFile::open(&path).unwrap();
        assert!(file.recovery().is_none());
        set(&mut file, "days", "5");
        assert!(file.autosave().is_err());
        assert_eq!(read(&recovery_path(&path)), "my notes");
    }

    #[test]
    fn what_another_program_wrote_is_never_written_over_unasked() {
        let (_place, path) = place();
        let mut file = LessonFile::open(&path).unwrap();
        set(&mut file, "days", "4");
        let theirs = TEXT.replace("1.00", "9.00");
        fs::write(&path, &theirs).unwrap();
        let Err(SaveProblem::Outside(Outside::Merges { theirs: found, merged })) = file.save() else {
            panic!("not noticed")
        };
        assert_eq!((found.as_str(), read(&path)), (theirs.as_str(), theirs.clone()));
        assert_eq!(merged, theirs.replace("days: 3", "days: 4"));
        file.take_both(&found, &merged);
        assert!(file.document.is_changed());
        file.save().unwrap();
        assert_eq!(read(&path), merged);

        set(&mut file, "days", "5");
        let theirs = merged.replace("days: 4", "days: 6");
        fs::write(&path, &theirs).unwrap();
        let Err(SaveProblem::Outside(Outside::Conflict { theirs: found, pieces })) = file.save() else {
            panic!("not noticed")
        };
        assert_eq!(pieces, ["days"]);
        file.keep_mine(&found);
        fs::write(&path, "S()").unwrap();
        assert!(file.save().is_err(), "it was changed once more");
        file.take_theirs("S()");
        assert_eq!(file.document.text(), "S()");
        assert!(!file.document.is_changed());
    }

    #[test]
    fn a_file_that_is_gone_or_no_text_is_said() {
        let (_place, path) = place();
        let mut file = LessonFile::open(&path).unwrap();
        set(&mut file, "days", "4");
        fs::write(&path, [0xff, 0xfe]).unwrap();
        assert!(matches!(file.save(), Err(SaveProblem::Outside(Outside::NoText))));
        file.save_again().unwrap();
        set(&mut file, "days", "5");
        set(&mut file, "days", "4");
        fs::remove_file(&path).unwrap();
        assert!(matches!(file.save(), Err(SaveProblem::Outside(Outside::Gone))));
        file.save_again().unwrap();
        assert_eq!(read(&path), TEXT.replace("days: 3", "days: 4"));
        assert!(matches!(LessonFile::open(Path::new("/nowhere")), Err(OpenProblem::Unreadable(_))));
    }
}
