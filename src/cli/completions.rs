//! `storefront completions SHELL`.

use super::args::Completions;
use super::help;
use super::out::Out;
use super::say::Say;
use super::trouble::CliError;

/// Runs the command.
///
/// # Errors
/// The output is closed.
pub(crate) fn run(args: &Completions, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut help::command(say), "storefront", &mut script);
    out.verbatim(&String::from_utf8_lossy(&script))
}
