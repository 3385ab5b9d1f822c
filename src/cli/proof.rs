//! `storefront proof SCENARIO -o FILE.html`: the lesson on paper.

use super::find;
use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use crate::narrate::{PROOF_MARK, proof_page};
use crate::session::whole::Whole;
use clap::Args;
use std::io::Write as _;
use std::path::PathBuf;

/// `proof SCENARIO`
#[derive(Debug, Args)]
pub(crate) struct ProofArgs {
    /// A shipped scenario's name or a path.
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    /// The page.
    #[arg(short, long, value_name = "FILE.html")]
    output: PathBuf,
}

/// Runs the command.
///
/// # Errors
/// There is no such scenario, or the page cannot be written.
pub(crate) fn run(args: &ProofArgs, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let scenario = find::scenario(&args.scenario, say)?;
    let page = proof_page(&scenario, say.lang);
    let trouble = |error: std::io::Error| CliError::file("cli-unwritable", &args.output, error);
    let is_page = |beginning: &[u8]| beginning.starts_with(PROOF_MARK.as_bytes());
    let mut file = Whole::create(&args.output, &is_page).map_err(trouble)?;
    file.write_all(page.as_bytes()).map_err(trouble)?;
    file.finish().map_err(trouble)?;
    out.line(&say.with("proof-written", &[("path", args.output.display().to_string().into())]))
}
