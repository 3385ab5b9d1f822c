//! `storefront upgrade PATH…`: scenario files from format 1 to format 2, in place.

use super::args::UpgradeArgs;
use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use crate::diagnostic::{Format, render};
use crate::locale;
use crate::pack;
use crate::scenario::FORMATS;
use crate::scenario::source::MAX_BYTES;
use crate::scenario::upgrade::{Upgrade, upgrade};
use crate::session::door;
use crate::session::whole::Whole;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Runs the command.
///
/// # Errors
/// [`CliError::Problems`] if a file has errors, or if `--check` finds a file of an older format.
pub(crate) fn run(args: &UpgradeArgs, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let mut problems = false;
    for path in &args.paths {
        let single = !path.is_dir();
        let files = if single { vec![path.clone()] } else { files_in(path)? };
        let mut of_lessons = 0;
        for file in files {
            let found = one(&file, single, args.check, say, out)?;
            of_lessons += u32::from(found.is_some());
            problems |= found == Some(true);
        }
        if of_lessons == 0 {
            let values = vec![("path", path.display().to_string().into())];
            return Err(CliError::File { key: "upgrade-nothing", values });
        }
    }
    if problems { Err(CliError::Problems) } else { Ok(()) }
}

/// The files of a folder and of the folders in it that may be scenarios or libraries.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>, CliError> {
    let failed = |path: &Path, error: &std::io::Error| CliError::file("cli-unreadable", path, error);
    let mut found = Vec::new();
    let mut inner = Vec::new();
    for entry in folder.read_dir().map_err(|error| failed(folder, &error))? {
        let path = entry.map_err(|error| failed(folder, &error))?.path();
        if path.is_dir() {
            inner.push(path);
        } else {
            found.push(path);
        }
    }
    for folder in inner {
        for entry in folder.read_dir().map_err(|error| failed(&folder, &error))? {
            found.push(entry.map_err(|error| failed(&folder, &error))?.path());
        }
    }
    found.retain(|path| path.extension().is_some_and(|end| end == "ron") && !path.is_dir());
    found.sort();
    Ok(found)
}

/// Upgrades a file; says whether there is something left to do. `None` if it is none of a lesson's.
fn one(file: &Path, named: bool, check: bool, say: Say, out: &mut Out<'_>) -> Result<Option<bool>, CliError> {
    let shown = file.display().to_string();
    let bytes =
        door::read(file, MAX_BYTES as u64).map_err(|error| CliError::file("cli-unreadable", file, &error))?;
    if pack::is_pack(&bytes) {
        return Err(CliError::File { key: "upgrade-pack", values: vec![("path", shown.into())] });
    }
    let Ok(text) = String::from_utf8(bytes) else {
        return Err(CliError::File { key: "upgrade-no-text", values: vec![("path", shown.into())] });
    };
    let values = [("path", shown.clone().into())];
    match upgrade(&shown, &text) {
        Upgrade::Changed(_) if check => {
            out.line(&say.with("upgrade-old", &values))?;
            Ok(Some(true))
        }
        Upgrade::Changed(new) => {
            write(file, &new)?;
            out.line(&say.with("upgrade-done", &values))?;
            Ok(Some(false))
        }
        Upgrade::Current => {
            out.line(&say.with("upgrade-current", &values))?;
            Ok(Some(false))
        }
        Upgrade::Unknown(format) => {
            let known = FORMATS.end();
            let values = [&values[..], &[("format", format.into()), ("known", (*known).into())]].concat();
            out.line(&say.with("upgrade-unknown", &values))?;
            Ok(Some(true))
        }
        Upgrade::Other if named => {
            Err(CliError::File { key: "upgrade-other", values: vec![("path", shown.into())] })
        }
        Upgrade::Other => Ok(None),
        Upgrade::Faulty(found) => {
            let text = render(&found, Format::Concise, false, &|each| locale::sentence(say.lang, each));
            out.styled(&text)?;
            out.line(&say.with("upgrade-faulty", &values))?;
            Ok(Some(true))
        }
    }
}

/// Writes the file whole, in the place of the old one.
fn write(path: &Path, text: &str) -> Result<(), CliError> {
    let failed = |error: std::io::Error| CliError::file("cli-unwritable", path, &error);
    // What stands there has just been read as a scenario.
    let mut file = Whole::create(path, &|_| true).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)?;
    file.finish().map_err(failed)
}
