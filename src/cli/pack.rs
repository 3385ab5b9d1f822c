//! `storefront pack DIR -o lesson.shop` and `storefront unpack lesson.shop -o DIR`: a lesson in one
//! file, and out of it.

use super::folder;
use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use crate::lessons::{PackProblem, read_pack, write_files, write_pack};
use clap::Args;
use std::path::PathBuf;

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
    let written = write_pack(&args.dir, &args.output).map_err(|problem| trouble(&problem, say))?;
    out.lines(&written.lines(&args.output, say.lang))
}

/// Runs `unpack`.
///
/// # Errors
/// The pack is refused, or the folder cannot be written.
pub(crate) fn unpack(args: &UnpackArgs, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    folder::name_of(&args.output)?;
    let files = read_pack(&args.file).map_err(|problem| trouble(&problem, say))?;
    let made_folder = folder::make_folder(&args.output)?;
    if let Err((path, error)) = write_files(&made_folder.path, &files) {
        made_folder.take_back();
        return Err(folder::failed(&path, &error));
    }
    let values = [("files", files.len().into()), ("folder", folder::in_command(&args.output).into())];
    out.line(&say.with("unpack-made", &values))
}

fn trouble(problem: &PackProblem, say: Say) -> CliError {
    let (key, values) = problem.told(say.lang);
    CliError::File { key, values }
}
