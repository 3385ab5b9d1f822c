//! `storefront new DIR`: a lesson of one's own to begin with. Nothing that is there already is
//! written over.

use super::args::New;
use super::folder;
use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use crate::author;
use std::path::Path;

/// Runs the command.
///
/// # Errors
/// The folder's name cannot be a lesson's, something is there already, or the folder cannot be
/// written.
pub(crate) fn run(args: &New, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let name = folder::name_of(&args.dir)?;
    let text = author::lesson(args.from, &name, &args.languages, say.lang).map_err(|problem| {
        CliError::usage(problem.key(), vec![("most", author::lesson::LONGEST_NAME.into())])
    })?;
    let file = folder::write_lesson(&args.dir, &text)?;
    tell_written(&args.dir, &file, say, out)
}

/// What was made, and what to do next.
fn tell_written(made: &Path, file: &Path, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let around = made.parent().filter(|parent| !parent.as_os_str().is_empty());
    let around = around.unwrap_or(Path::new("."));
    let values = [
        ("file", file.display().to_string().into()),
        ("folder", folder::in_command(made).into()),
        ("around", folder::in_command(around).into()),
    ];
    out.line(&say.with("new-made", &values))
}
