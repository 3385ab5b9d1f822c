//! `storefront check PATH…`: all problems of all files.

use super::args::{Check, CheckFormat};
use super::find::folder_of;
use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use crate::diagnostic::{Diagnostic, Format, Severity, render};
use crate::locale;
use crate::scenario::load;
use crate::session::disk::Folder;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

/// Runs the command.
///
/// # Errors
/// [`CliError::Problems`] if there is an error in a scenario.
pub(crate) fn run(args: &Check, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let mut folders = Vec::new();
    for path in &args.paths {
        folders.extend(scenarios(path)?);
    }
    let mut found: Vec<Diagnostic> = Vec::new();
    for path in &folders {
        let folder = Folder::open(path).map_err(|error| CliError::file("cli-unreadable", path, error))?;
        found.extend(load(&folder, &folder_of(path)).diagnostics);
    }
    let (format, colour) = match args.format {
        CheckFormat::Rich => (Format::Rich, std::io::stdout().is_terminal()),
        CheckFormat::Concise => (Format::Concise, false),
        CheckFormat::Json => (Format::Json, false),
    };
    let text = render(&found, format, colour, &|each| locale::sentence(say.lang, each));
    match args.format {
        CheckFormat::Json => out.json(&text)?,
        CheckFormat::Rich | CheckFormat::Concise => out.styled(&text)?,
    }
    let errors = found.iter().filter(|d| d.severity == Severity::Error).count();
    if args.format == CheckFormat::Rich {
        let values = [
            ("scenarios", folders.len().into()),
            ("errors", errors.into()),
            ("warnings", (found.len() - errors).into()),
        ];
        out.line(&say.with(if found.is_empty() { "check-clean" } else { "check-found" }, &values))?;
    }
    if errors == 0 { Ok(()) } else { Err(CliError::Problems) }
}

fn scenarios(path: &Path) -> Result<Vec<PathBuf>, CliError> {
    let found = Folder::scenarios_in(path).map_err(|error| CliError::file("cli-unreadable", path, error))?;
    if found.is_empty() {
        return Err(CliError::file("check-no-scenario", path, String::new()));
    }
    Ok(found)
}
