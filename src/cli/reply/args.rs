//! What can be typed after `storefront reply`.

use crate::cli::values::whole;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// `reply [FILE|-]…`
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own on the command line")]
pub(crate) struct ReplyArgs {
    /// Files of JSON lines; `-` is standard input.
    #[arg(value_name = "FILE", default_value = "-")]
    pub(crate) files: Vec<PathBuf>,
    /// The scenario whose own words and phrases are read with.
    #[arg(long, value_name = "SCENARIO")]
    pub(crate) scenario: Option<String>,
    /// Writes words instead of JSON.
    #[arg(long, conflicts_with = "evaluate")]
    pub(crate) plain: bool,
    /// Each line is a whole dialogue.
    #[arg(long, conflicts_with = "evaluate")]
    pub(crate) dialogue: bool,
    /// The lines are labelled: measures the reader on them.
    #[arg(long)]
    pub(crate) evaluate: bool,
    /// How many of the worst lines are shown.
    #[arg(long, value_name = "N", default_value_t = 10, requires = "evaluate", value_parser = whole::<u16>)]
    pub(crate) worst: u16,
    /// Which lines are measured.
    #[arg(long, value_enum, default_value_t = PartChoice::All, requires = "evaluate")]
    pub(crate) part: PartChoice,
    /// Shows lines of the untouched half too.
    #[arg(long, requires = "evaluate")]
    pub(crate) show_untouched: bool,
    /// Writes the measures as JSON.
    #[arg(long, requires = "evaluate")]
    pub(crate) json: bool,
}

/// Which lines are measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PartChoice {
    /// Those for tuning.
    Tuning,
    /// Those kept away from tuning.
    Untouched,
    /// Both.
    All,
}
