//! The arguments of `storefront texts`.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `texts`
#[derive(Debug, Args)]
pub(crate) struct TextsArgs {
    #[command(subcommand)]
    pub(crate) command: TextsCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TextsCommand {
    /// Writes the table.
    Export(TextsExport),
    /// Puts a table's texts into the lesson.
    Import(TextsImport),
}

#[derive(Debug, Args)]
pub(crate) struct TextsExport {
    /// A shipped scenario's name or a path.
    #[arg(value_name = "SCENARIO")]
    pub(crate) scenario: String,
    /// The table.
    #[arg(short, long, value_name = "FILE.csv")]
    pub(crate) output: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct TextsImport {
    /// The path of a lesson.
    #[arg(value_name = "SCENARIO")]
    pub(crate) scenario: PathBuf,
    /// The table.
    #[arg(value_name = "FILE.csv")]
    pub(crate) table: PathBuf,
}
