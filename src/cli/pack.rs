//! `storefront pack DIR -o lesson.shop` and `storefront unpack lesson.shop -o DIR`: a lesson in one
//! file, and out of it. Nothing that is there already is written over, except an older pack by a
//! pack.

use super::folder;
use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use crate::pack::limits::{MAX_DEPTH, MAX_FILE_BYTES, MAX_PACK_BYTES, MOST_FILES};
use crate::pack::{self, PackRefusal, PackedFiles};
use crate::scenario::Embedded;
use crate::scenario::source::id_of;
use crate::session::door::{self, FileRefusal};
use crate::session::whole::Whole;
use clap::Args;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The main file of a lesson.
const MAIN: &str = "scenario.ron";

/// `pack DIR`
#[derive(Debug, Args)]
pub(crate) struct PackArgs {
    /// The lesson's folder.
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
    /// The file to write.
    #[arg(short, long, value_name = "FILE.shop")]
    pub(crate) output: PathBuf,
}

/// `unpack FILE.shop`
#[derive(Debug, Args)]
pub(crate) struct UnpackArgs {
    /// The pack.
    #[arg(value_name = "FILE.shop")]
    pub(crate) file: PathBuf,
    /// The folder that is made.
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
}

/// Runs `pack`.
///
/// # Errors
/// The folder cannot be read or packed, or the file cannot be written.
pub(crate) fn pack(args: &PackArgs, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let mut found = FoundFiles::default();
    found.add_folder(&args.dir, "", 1, &args.dir, say)?;
    own_libraries(&args.dir)?;
    let bytes = pack::pack(&found.files).map_err(|refusal| refused(&args.dir, &refusal, say))?;
    not_another(&args.output, &found.files)?;
    write(&args.output, &bytes)?;
    for (name, why) in &found.left {
        let values =
            [("name", name.clone().into()), ("why", (*why).into()), ("most", (MAX_DEPTH - 1).into())];
        out.line(&say.with("pack-left-out", &values))?;
    }
    let values = [
        ("files", found.files.len().into()),
        ("size", bytes.len().div_ceil(1024).into()),
        ("file", args.output.display().to_string().into()),
    ];
    out.line(&say.with("pack-made", &values))
}

/// Runs `unpack`.
///
/// # Errors
/// The pack is refused, or the folder cannot be written.
pub(crate) fn unpack(args: &UnpackArgs, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    folder::name_of(&args.output)?;
    let bytes = door::read(&args.file, MAX_PACK_BYTES as u64).map_err(|error| {
        if let Some(FileRefusal::TooLarge(_)) = FileRefusal::of(&error) {
            refused(&args.file, &PackRefusal::TooLarge, say)
        } else {
            CliError::file("cli-unreadable", &args.file, error)
        }
    })?;
    let files = pack::unpack(&bytes).map_err(|refusal| refused(&args.file, &refusal, say))?;
    let made_folder = folder::make_folder(&args.output)?;
    let mut made = Vec::new();
    if let Err(trouble) = write_all(&made_folder.path, &files, &mut made) {
        // What was written is ours: the folder was new or empty.
        for path in made.iter().rev() {
            let _ = if path.is_dir() { fs::remove_dir(path) } else { fs::remove_file(path) };
        }
        made_folder.take_back();
        return Err(trouble);
    }
    let values = [("files", files.len().into()), ("folder", folder::in_command(&args.output).into())];
    out.line(&say.with("unpack-made", &values))
}

fn refused(path: &Path, refusal: &PackRefusal, say: Say) -> CliError {
    let why = say.with(refusal.key(), &refusal.values());
    let values = vec![("path", path.display().to_string().into()), ("why", why.into())];
    CliError::File { key: "import-refused", values }
}

/// The files of a folder, and those that stay where they are.
#[derive(Default)]
struct FoundFiles {
    files: PackedFiles,
    /// With the reason: `link`, `deep`, `special` or `kind`.
    left: Vec<(String, &'static str)>,
}

impl FoundFiles {
    fn add_folder(
        &mut self,
        folder: &Path,
        within: &str,
        depth: usize,
        top: &Path,
        say: Say,
    ) -> Result<(), CliError> {
        let unreadable = |error: std::io::Error| CliError::file("cli-unreadable", folder, error);
        let mut entries =
            folder.read_dir().map_err(unreadable)?.collect::<Result<Vec<_>, _>>().map_err(unreadable)?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            let shown = || entry.file_name().to_string_lossy().into_owned();
            let odd = || refused(top, &PackRefusal::Name { name: shown() }, say);
            let name = entry.file_name().into_string().map_err(|_| odd())?;
            let name = format!("{within}{}", crate::base::clean::name(&name));
            // Links are looked at themselves, never followed.
            let about = fs::symlink_metadata(&path)
                .map_err(|error| CliError::file("cli-unreadable", &path, error))?;
            if pack::is_left_out(&name) {
                continue;
            }
            if about.is_dir() && depth < MAX_DEPTH {
                self.add_folder(&path, &format!("{name}/"), depth + 1, top, say)?;
            } else if about.is_file() && pack::fits_pack(&name) {
                let bytes = door::read(&path, MAX_FILE_BYTES as u64)
                    .map_err(|error| CliError::file("cli-unreadable", &path, error))?;
                if self.files.len() >= MOST_FILES {
                    return Err(refused(top, &PackRefusal::TooMany, say));
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
fn own_libraries(dir: &Path) -> Result<(), CliError> {
    let real = dir.canonicalize().map_err(|error| CliError::file("cli-unreadable", dir, error))?;
    let Some(shared) = real.parent().map(|parent| parent.join("shared")) else { return Ok(()) };
    let Ok(entries) = shared.read_dir() else { return Ok(()) };
    let main = door::read(&real.join("scenario.ron"), MAX_FILE_BYTES as u64).unwrap_or_default();
    let main = String::from_utf8_lossy(&main).into_owned();
    for entry in entries.take(MOST_FILES).filter_map(Result::ok) {
        let name = format!("shared/{}", entry.file_name().to_string_lossy());
        if !main.contains(&format!("\"{name}\"")) {
            continue;
        }
        let bytes = door::read(&entry.path(), MAX_FILE_BYTES as u64).unwrap_or_default();
        if Embedded::common(&name) != Some(bytes.as_slice()) {
            return Err(CliError::File { key: "pack-own-library", values: vec![("name", name.into())] });
        }
    }
    Ok(())
}

/// What is there already must be an older pack of the same lesson: any zip may be a book, a backup
/// or somebody else's lesson.
fn not_another(path: &Path, files: &PackedFiles) -> Result<(), CliError> {
    let id = |files: &PackedFiles| {
        files.get(MAIN).and_then(|bytes| std::str::from_utf8(bytes).ok()).and_then(id_of)
    };
    match fs::symlink_metadata(path) {
        Ok(about) if about.is_file() && about.len() > 0 => {}
        _ => return Ok(()),
    }
    let old = door::read(path, MAX_PACK_BYTES as u64).ok().and_then(|bytes| pack::unpack(&bytes).ok());
    let refused = |key, id: String| {
        Err(CliError::File {
            key,
            values: vec![("path", path.display().to_string().into()), ("id", id.into())],
        })
    };
    match old {
        None => Err(CliError::file("cli-unwritable", path, FileRefusal::NotOurs)),
        Some(old) => match (id(&old), id(files)) {
            (Some(there), Some(ours)) if there != ours => refused("pack-of-another", there),
            _ => Ok(()),
        },
    }
}

/// Writes a pack, over nothing but an older pack.
fn write(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    let failed = |error: std::io::Error| CliError::file("cli-unwritable", path, error);
    let mut file = Whole::create(path, &pack::is_pack).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.finish().map_err(failed)
}

fn write_all(folder: &Path, files: &PackedFiles, made: &mut Vec<PathBuf>) -> Result<(), CliError> {
    for (name, bytes) in files {
        let mut path = folder.to_owned();
        let mut parts = name.split('/').peekable();
        while let Some(part) = parts.next() {
            path.push(part);
            if parts.peek().is_some() && fs::symlink_metadata(&path).is_err() {
                fs::create_dir(&path).map_err(|error| folder::failed(&path, &error))?;
                made.push(path.clone());
            }
        }
        folder::write_new(&path, bytes).map_err(|error| folder::failed(&path, &error))?;
        made.push(path);
    }
    Ok(())
}
