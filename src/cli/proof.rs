//! `storefront proof SCENARIO -o FILE.html`: the lesson on paper, for proof readers, learners or
//! the teacher.

use super::find;
use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use super::values::within;
use crate::bench::story_outcomes;
use crate::narrate::{PAPER_MARK, handout_page, proof_page, teacher_page};
use crate::session::whole::Whole;
use clap::{Args, ValueEnum};
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
    /// Whom it is for.
    #[arg(long = "for", value_name = "WHO", value_enum, default_value_t = Reader::Proof)]
    reader: Reader,
    /// Runs of each level of player, for the teacher's page.
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = within::<u32>(1, 1_000))]
    runs: u32,
}

/// Whom a page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Reader {
    /// Proof readers: every story with its lines and formula.
    Proof,
    /// Learners: goals, rules, goods, how the score is made.
    Learners,
    /// The teacher: the course, how difficult each story is, what to talk about.
    Teacher,
}

/// Runs the command.
///
/// # Errors
/// There is no such scenario, or the page cannot be written.
pub(crate) fn run(args: &ProofArgs, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let scenario = find::scenario(&args.scenario, say)?;
    let page = match args.reader {
        Reader::Proof => proof_page(&scenario, say.lang),
        Reader::Learners => handout_page(&scenario, say.lang),
        Reader::Teacher => teacher_page(&scenario, say.lang, &story_outcomes(&scenario, 1, args.runs)),
    };
    let trouble = |error: std::io::Error| CliError::file("cli-unwritable", &args.output, error);
    let is_page = |beginning: &[u8]| beginning.starts_with(PAPER_MARK.as_bytes());
    let mut file = Whole::create(&args.output, &is_page).map_err(trouble)?;
    file.write_all(page.as_bytes()).map_err(trouble)?;
    file.finish().map_err(trouble)?;
    out.line(&say.with("proof-written", &[("path", args.output.display().to_string().into())]))
}
