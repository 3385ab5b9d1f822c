//! The one door to files: what is opened is a plain file, and it is the one that was looked at.
//!
//! Names come from other people, and other programs work in the same folders. A name may belong to
//! a pipe, which would keep us waiting for ever; to a terminal or a disk; or to a link, which would
//! have us write over somebody else's file. So the kind of a file is looked at before it is opened,
//! opening never waits, and what was opened is looked at once more. Nobody opens files in another
//! way; `clippy.toml` holds that.

use crate::base::Lang;
use crate::locale::{self, Value};
use crate::pack::PackRefusal;
use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Read as _};
use std::path::Path;

/// Longest file name that every usual system takes, in bytes.
pub const LONGEST_NAME: usize = 255;

/// Opens a plain file for reading. A link to a plain file is followed.
///
/// # Errors
/// The system's error, or [`FileRefusal::NotPlain`] for anything that is no plain file.
pub fn open(path: &Path) -> io::Result<File> {
    let seen = std::fs::metadata(path)?;
    plain(&seen)?;
    same(unfollowed(OpenOptions::new().read(true), false, path)?, &seen)
}

/// Opens a plain file that is there already for reading and writing. Nothing is changed yet.
///
/// # Errors
/// As for [`open`], and [`FileRefusal::Link`] if its last name is a link.
pub fn open_to_write(path: &Path) -> io::Result<File> {
    let seen = plain_no_link(path)?;
    same(unfollowed(OpenOptions::new().read(true).write(true), true, path)?, &seen)
}

/// Makes a new file for reading and writing. A file that has the name already is left alone, also a
/// link that leads nowhere.
///
/// # Errors
/// The system's error; [`io::ErrorKind::AlreadyExists`] if the name is taken.
#[expect(clippy::disallowed_methods, reason = "this is the door")]
pub fn create_new(path: &Path) -> io::Result<File> {
    OpenOptions::new().create_new(true).read(true).write(true).open(path)
}

/// Reads a plain file of at most `limit` bytes.
///
/// # Errors
/// As for [`open`], and [`FileRefusal::TooLarge`].
pub fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    read_all(&open(path)?, limit)
}

/// Reads what follows in an open file, at most `limit` bytes.
///
/// # Errors
/// The system's error, and [`FileRefusal::TooLarge`].
pub fn read_all(file: &File, limit: u64) -> io::Result<Vec<u8>> {
    let length = file.metadata()?.len();
    if length > limit {
        return Err(FileRefusal::TooLarge(length).into());
    }
    let mut bytes = Vec::with_capacity(length as usize);
    // The file may grow while it is read.
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit { Err(FileRefusal::TooLarge(bytes.len() as u64).into()) } else { Ok(bytes) }
}

/// Why a file is not opened although the system would.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FileRefusal {
    /// It is a folder, a pipe, a device or a socket.
    #[error("it is not a plain file")]
    NotPlain,
    /// It is a link, and would be written through.
    #[error("it is a link to another file")]
    Link,
    /// It has more bytes than may be read: so many.
    #[error("it has {0} bytes, which is too many")]
    TooLarge(u64),
    /// Another file has taken its place.
    #[error("another file has taken its place")]
    Replaced,
    /// It has become shorter since it was last written.
    #[error("something was cut off from it")]
    Shorter,
    /// It contains something that we did not write.
    #[error("another program has changed it")]
    Changed,
    /// Something is there that is not our own kind of file, so that it is not written over.
    #[error("it is there already and is not what this program writes there")]
    NotOurs,
    /// It is one of the files that are read here.
    #[error("it is one of the files that are read for this")]
    Input,
    /// Two files that are written at once have the same name.
    #[error("two files cannot have the same name")]
    Twice,
    /// Its name is too long.
    #[error("its name is too long")]
    LongName,
    /// Its name is "-", which elsewhere means the standard output.
    #[error("it has no name")]
    Dash,
    /// It is neither a lesson's folder nor its file nor a pack.
    #[error("it is no lesson")]
    NoLesson,
}

impl From<FileRefusal> for io::Error {
    fn from(reason: FileRefusal) -> Self {
        Self::other(reason)
    }
}

impl FileRefusal {
    /// A short name, by which messages choose their words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotPlain => "not-plain",
            Self::Link => "link",
            Self::TooLarge(_) => "too-large",
            Self::Replaced => "replaced",
            Self::Shorter => "shorter",
            Self::Changed => "changed",
            Self::NotOurs => "not-ours",
            Self::Input => "input",
            Self::Twice => "twice",
            Self::LongName => "long-name",
            Self::Dash => "dash",
            Self::NoLesson => "no-lesson",
        }
    }

    /// The reason that an error carries, if it is one of ours.
    pub fn of(error: &io::Error) -> Option<Self> {
        error.get_ref().and_then(|inner| inner.downcast_ref()).copied()
    }
}

/// Linux's number for links that lead in a circle (`ELOOP`).
const LINK_LOOP: i32 = 40;

/// A short name for what went wrong, by which messages choose their words: one of
/// [`FileRefusal`]'s or [`PackRefusal`]'s, one for a common error of the system, or `other`.
#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
pub fn why(error: &io::Error) -> &'static str {
    use io::ErrorKind as Kind;
    if let Some(reason) = FileRefusal::of(error) {
        return reason.name();
    }
    if let Some(refusal) = error.get_ref().and_then(|inner| inner.downcast_ref::<PackRefusal>()) {
        return refusal.key();
    }
    // The kind for it is not stable in the library yet.
    if cfg!(target_os = "linux") && error.raw_os_error() == Some(LINK_LOOP) {
        return "link-loop";
    }
    match error.kind() {
        Kind::NotFound => "missing",
        Kind::PermissionDenied => "not-allowed",
        Kind::ReadOnlyFilesystem => "read-only",
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => "full",
        Kind::InvalidFilename => "long-name",
        Kind::NotADirectory => "no-folder",
        Kind::IsADirectory => "not-plain",
        Kind::AlreadyExists => "exists",
        Kind::InvalidData | Kind::UnexpectedEof => "damaged",
        Kind::ResourceBusy | Kind::ExecutableFileBusy => "busy",
        Kind::StaleNetworkFileHandle | Kind::HostUnreachable | Kind::NetworkDown => "network",
        _ => "other",
    }
}

/// Why a folder or file cannot be used: a short name by which messages choose their words in every
/// language, and the system's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusableReason {
    /// The name, as [`why`] gives it.
    pub name: &'static str,
    /// The words of the system, in its language.
    pub system: String,
}

impl From<&io::Error> for UnusableReason {
    fn from(error: &io::Error) -> Self {
        Self { name: why(error), system: error.to_string() }
    }
}

impl From<io::Error> for UnusableReason {
    fn from(error: io::Error) -> Self {
        Self::from(&error)
    }
}

impl From<FileRefusal> for UnusableReason {
    fn from(reason: FileRefusal) -> Self {
        Self { name: reason.name(), system: reason.to_string() }
    }
}

impl UnusableReason {
    /// A reason that is in words already, in the language in which the message will be.
    pub fn in_words(words: String) -> Self {
        Self { name: "other", system: words }
    }

    /// The values that the message `file-reason` takes; every message that ends with it takes them.
    pub fn parts(&self) -> [(&'static str, Value); 2] {
        [("reason", self.name.into()), ("system", self.system.clone().into())]
    }

    /// The same with the path of the file.
    pub fn values(&self, path: &Path) -> [(&'static str, Value); 3] {
        let [reason, system] = self.parts();
        [("path", path.display().to_string().into()), reason, system]
    }

    /// A message about a file, in a language.
    pub fn message(&self, lang: Lang, key: &str, path: &Path) -> String {
        locale::text_with(lang, key, &self.values(path))
    }
}

/// Makes sure that a new file's name survives a loss of power, as far as the system can.
#[cfg(unix)]
pub(super) fn sync_folder(path: &Path) {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Some systems cannot do it; the file itself is as sure as it can be then.
    let _ = unfollowed(OpenOptions::new().read(true), false, folder).and_then(|folder| folder.sync_all());
}

/// Other systems keep names by themselves.
#[cfg(not(unix))]
pub(super) fn sync_folder(_path: &Path) {}

/// Whether two names lead to the same file, or would if there were one.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    if let (Ok(one), Ok(other)) = (std::fs::metadata(one), std::fs::metadata(other)) {
        return is_same(&one, &other);
    }
    let folder = |path: &Path| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        folder.canonicalize().unwrap_or_else(|_| folder.to_owned())
    };
    one.file_name() == other.file_name() && folder(one) == folder(other)
}

/// Whether an open file is still what its name leads to.
///
/// # Errors
/// The name leads nowhere, to a link, or to another file.
pub(super) fn still_there(file: &File, path: &Path) -> io::Result<Metadata> {
    let open = file.metadata()?;
    let named = std::fs::symlink_metadata(path)?;
    if named.is_symlink() {
        return Err(FileRefusal::Link.into());
    }
    if !is_same(&open, &named) || names(&open) == 0 {
        return Err(FileRefusal::Replaced.into());
    }
    Ok(open)
}

/// Whether a file's name is short enough to be extended by `end`.
///
/// # Errors
/// [`FileRefusal::LongName`].
pub(super) fn name_fits(path: &Path, end: &str) -> io::Result<()> {
    let length = path.file_name().map_or(0, |name| name.as_encoded_bytes().len());
    if length + end.len() > LONGEST_NAME { Err(FileRefusal::LongName.into()) } else { Ok(()) }
}

fn plain(seen: &Metadata) -> io::Result<()> {
    if seen.is_file() { Ok(()) } else { Err(FileRefusal::NotPlain.into()) }
}

fn plain_no_link(path: &Path) -> io::Result<Metadata> {
    let seen = std::fs::symlink_metadata(path)?;
    if seen.is_symlink() {
        return Err(FileRefusal::Link.into());
    }
    plain(&seen)?;
    Ok(seen)
}

/// The opened file must be the one that was looked at.
fn same(file: File, seen: &Metadata) -> io::Result<File> {
    let opened = file.metadata()?;
    plain(&opened)?;
    if is_same(&opened, seen) { Ok(file) } else { Err(FileRefusal::Replaced.into()) }
}

#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "this is the door")]
fn unfollowed(options: &mut OpenOptions, no_link: bool, path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    // Somebody may put a pipe or a link there between the look and the opening.
    let no_link = if no_link { libc::O_NOFOLLOW } else { 0 };
    options.custom_flags(libc::O_NONBLOCK | libc::O_NOCTTY | no_link).open(path)
}

#[cfg(not(unix))]
#[expect(clippy::disallowed_methods, reason = "this is the door")]
fn unfollowed(options: &mut OpenOptions, _no_link: bool, path: &Path) -> io::Result<File> {
    options.open(path)
}

#[cfg(unix)]
fn is_same(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

/// Where the system has no numbers for files: made at the same moment.
#[cfg(not(unix))]
fn is_same(one: &Metadata, other: &Metadata) -> bool {
    one.created().ok() == other.created().ok()
}

#[cfg(unix)]
fn names(seen: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(seen)
}

#[cfg(not(unix))]
fn names(_seen: &Metadata) -> u64 {
    1
}
