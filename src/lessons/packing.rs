//! A lesson's folder into a pack, and a pack's files into a folder. Nothing that is there already
//! is written over, except an older pack of the same lesson.

use crate::base::{Lang, clean};
use crate::locale::{self, Value};
use crate::pack::limits::{MAX_DEPTH, MAX_FILE_BYTES, MAX_PACK_BYTES, MOST_FILES};
use crate::pack::{self, PackRefusal, PackedFiles};
use crate::scenario::files::Embedded;
use crate::scenario::source::id_of;
use crate::session::door::{self, FileRefusal, UnusableReason};
use crate::session::whole::Whole;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The main file of a lesson.
const MAIN: &str = "scenario.ron";

/// Why a lesson is not packed or unpacked.
#[derive(Debug)]
pub enum PackProblem {
    /// Something cannot be read.
    Unreadable(PathBuf, io::Error),
    /// Something cannot be written.
    Unwritable(PathBuf, io::Error),
    /// What is read, or would be written, is no pack.
    Refused(PathBuf, PackRefusal),
    /// A library beside the lesson is not the program's own, and would not go with it.
    OwnLibrary(String),
    /// A pack of another lesson, of this id, has the name already.
    OfAnother(PathBuf, String),
}

impl PackProblem {
    /// The key of its sentence and the values in it.
    pub fn told(&self, lang: Lang) -> (&'static str, Vec<(&'static str, Value)>) {
        let shown = |path: &Path| ("path", path.display().to_string().into());
        match self {
            Self::Unreadable(path, error) => {
                ("cli-unreadable", UnusableReason::from(error).values(path).to_vec())
            }
            Self::Unwritable(path, error) => {
                ("cli-unwritable", UnusableReason::from(error).values(path).to_vec())
            }
            Self::Refused(path, refusal) => {
                let why = locale::text_with(lang, refusal.key(), &refusal.values());
                ("import-refused", vec![shown(path), ("why", why.into())])
            }
            Self::OwnLibrary(name) => ("pack-own-library", vec![("name", name.clone().into())]),
            Self::OfAnother(path, id) => ("pack-of-another", vec![shown(path), ("id", id.clone().into())]),
        }
    }
}

/// A pack that was written.
#[derive(Debug)]
pub struct WrittenPack {
    files: usize,
    bytes: usize,
    /// What stays where it is, with the reason: `link`, `deep`, `special` or `kind`.
    left: Vec<(String, &'static str)>,
}

impl WrittenPack {
    /// What was left out and why, then where the pack is.
    pub fn lines(&self, path: &Path, lang: Lang) -> Vec<String> {
        let left = |(name, why): &(String, &'static str)| {
            let values =
                [("name", name.clone().into()), ("why", (*why).into()), ("most", (MAX_DEPTH - 1).into())];
            locale::text_with(lang, "pack-left-out", &values)
        };
        let mut out: Vec<String> = self.left.iter().map(left).collect();
        let values = [
            ("files", self.files.into()),
            ("size", self.bytes.div_ceil(1024).into()),
            ("file", path.display().to_string().into()),
        ];
        out.push(locale::text_with(lang, "pack-made", &values));
        out
    }
}

/// Packs the lesson in a folder into a file.
///
/// # Errors
/// The folder cannot be read or packed, or the file cannot be written.
pub fn write_pack(folder: &Path, path: &Path) -> Result<WrittenPack, PackProblem> {
    let mut found = FoundFiles::default();
    found.add_folder(folder, "", 1, folder)?;
    own_libraries(folder)?;
    // A main file that is left out is there; the reason is not that it is missing.
    if let Some((_, why)) = found.left.iter().find(|(name, _)| name == MAIN) {
        let refusal = if *why == "link" { FileRefusal::Link } else { FileRefusal::NotPlain };
        return Err(PackProblem::Unreadable(folder.join(MAIN), refusal.into()));
    }
    let bytes =
        pack::pack(&found.files).map_err(|refusal| PackProblem::Refused(folder.to_owned(), refusal))?;
    not_another(path, &found.files)?;
    let unwritable = |error| PackProblem::Unwritable(path.to_owned(), error);
    let mut file = Whole::create(path, &pack::is_pack).map_err(unwritable)?;
    file.write_all(&bytes).map_err(unwritable)?;
    file.finish().map_err(unwritable)?;
    Ok(WrittenPack { files: found.files.len(), bytes: bytes.len(), left: found.left })
}

/// The files in a pack.
///
/// # Errors
/// It cannot be read, or is refused.
pub fn read_pack(path: &Path) -> Result<PackedFiles, PackProblem> {
    let refused = |refusal| PackProblem::Refused(path.to_owned(), refusal);
    let bytes = door::read(path, MAX_PACK_BYTES as u64).map_err(|error| match FileRefusal::of(&error) {
        Some(FileRefusal::TooLarge(_)) => refused(PackRefusal::TooLarge),
        _ => PackProblem::Unreadable(path.to_owned(), error),
    })?;
    pack::unpack(&bytes).map_err(refused)
}

/// Writes files into a folder that is new or empty. If one cannot be written, none is left.
///
/// # Errors
/// Which one, and the system's error.
pub fn write_files(folder: &Path, files: &PackedFiles) -> Result<(), (PathBuf, io::Error)> {
    let mut made = Vec::new();
    let done = write_all(folder, files, &mut made);
    if done.is_err() {
        // What was written is ours: the folder was new or empty.
        for path in made.iter().rev() {
            let _ = if path.is_dir() { fs::remove_dir(path) } else { fs::remove_file(path) };
        }
    }
    done
}

fn write_all(
    folder: &Path,
    files: &PackedFiles,
    made: &mut Vec<PathBuf>,
) -> Result<(), (PathBuf, io::Error)> {
    let unwritable = |path: &Path, error| (path.to_owned(), error);
    for (name, bytes) in files {
        let mut path = folder.to_owned();
        let mut parts = name.split('/').peekable();
        while let Some(part) = parts.next() {
            path.push(part);
            if parts.peek().is_some() && fs::symlink_metadata(&path).is_err() {
                fs::create_dir(&path).map_err(|error| unwritable(&path, error))?;
                made.push(path.clone());
            }
        }
        let mut file = door::create_new(&path).map_err(|error| unwritable(&path, error))?;
        made.push(path.clone());
        let written = file.write_all(bytes).and_then(|()| file.sync_all());
        written.map_err(|error| unwritable(&path, error))?;
    }
    Ok(())
}

/// The files of a folder, and those that stay where they are.
#[derive(Default)]
struct FoundFiles {
    files: PackedFiles,
    left: Vec<(String, &'static str)>,
}

impl FoundFiles {
    fn add_folder(
        &mut self,
        folder: &Path,
        within: &str,
        depth: usize,
        top: &Path,
    ) -> Result<(), PackProblem> {
        let unreadable = |path: &Path, error| PackProblem::Unreadable(path.to_owned(), error);
        let refused = |refusal| PackProblem::Refused(top.to_owned(), refusal);
        let entries = folder.read_dir().and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let mut entries = entries.map_err(|error| unreadable(folder, error))?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let shown = || entry.file_name().to_string_lossy().into_owned();
            let odd = |_| refused(PackRefusal::Name { name: shown() });
            let name = entry.file_name().into_string().map_err(odd)?;
            let name = format!("{within}{}", clean::name(&name));
            // Links are looked at themselves, never followed.
            let about = fs::symlink_metadata(&path).map_err(|error| unreadable(&path, error))?;
            if pack::is_left_out(&name) {
                continue;
            }
            if about.is_dir() && depth < MAX_DEPTH {
                self.add_folder(&path, &format!("{name}/"), depth + 1, top)?;
            } else if about.is_file() && pack::fits_pack(&name) {
                let bytes =
                    door::read(&path, MAX_FILE_BYTES as u64).map_err(|error| unreadable(&path, error))?;
                if self.files.len() >= MOST_FILES {
                    return Err(refused(PackRefusal::TooMany));
                }
                self.files.insert(name, bytes);
            } else {
                self.left.push((name, why_left(&about)));
            }
        }
        Ok(())
    }
}

/// Why something of a lesson's folder does not go into its pack.
fn why_left(about: &fs::Metadata) -> &'static str {
    match () {
        () if about.is_symlink() => "link",
        () if about.is_dir() => "deep",
        () if about.is_file() => "kind",
        () => "special",
    }
}

/// Libraries that lie beside the lesson's folder do not go with it, unless they are the program's.
fn own_libraries(dir: &Path) -> Result<(), PackProblem> {
    let real = dir.canonicalize().map_err(|error| PackProblem::Unreadable(dir.to_owned(), error))?;
    let Some(shared) = real.parent().map(|parent| parent.join("shared")) else { return Ok(()) };
    let Ok(entries) = shared.read_dir() else { return Ok(()) };
    let main = door::read(&real.join(MAIN), MAX_FILE_BYTES as u64).unwrap_or_default();
    let main = String::from_utf8_lossy(&main).into_owned();
    for entry in entries.take(MOST_FILES).filter_map(Result::ok) {
        let name = format!("shared/{}", entry.file_name().to_string_lossy());
        if !main.contains(&format!("\"{name}\"")) {
            continue;
        }
        let bytes = door::read(&entry.path(), MAX_FILE_BYTES as u64).unwrap_or_default();
        if Embedded::common(&name) != Some(bytes.as_slice()) {
            return Err(PackProblem::OwnLibrary(name));
        }
    }
    Ok(())
}

/// What is there already must be an older pack of the same lesson: any zip may be a book, a backup
/// or somebody else's lesson.
fn not_another(path: &Path, files: &PackedFiles) -> Result<(), PackProblem> {
    let id = |files: &PackedFiles| {
        files.get(MAIN).and_then(|bytes| std::str::from_utf8(bytes).ok()).and_then(id_of)
    };
    match fs::symlink_metadata(path) {
        Ok(about) if about.is_file() && about.len() > 0 => {}
        _ => return Ok(()),
    }
    let old = door::read(path, MAX_PACK_BYTES as u64).ok().and_then(|bytes| pack::unpack(&bytes).ok());
    match old {
        None => Err(PackProblem::Unwritable(path.to_owned(), FileRefusal::NotOurs.into())),
        Some(old) => match (id(&old), id(files)) {
            (Some(there), Some(ours)) if there != ours => Err(PackProblem::OfAnother(path.to_owned(), there)),
            _ => Ok(()),
        },
    }
}
