//! `storefront replay JOURNAL`: prints a run line by line.

use super::args::Replay;
use super::find;
use super::out::Out;
use super::outcome;
use super::say::Say;
use super::tell::Teller;
use super::trouble::CliError;
use crate::narrate::{Weight, weight};
use crate::session::{JournalFile, play_again};
use crate::sim::Sim;

/// Runs the command.
///
/// # Errors
/// The file cannot be read or does not happen again as it was written.
pub(crate) fn run(args: &Replay, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let read = JournalFile::read(&args.journal)?;
    let scenario = find::to_read(&read, args.scenario.as_deref(), say)?.scenario;
    let sim = play_again(&args.journal, scenario, &read)?;
    let lightest = if args.all { Weight::Street } else { Weight::Hidden };
    story(&sim, lightest, say, out)?;
    if sim.is_over() {
        outcome::tell_outcome(&sim, say, out)
    } else {
        out.line(&say.with("replay-unfinished", &[("steps", read.steps.len().into())]))
    }
}

/// Every entry up to a weight, one line each.
///
/// # Errors
/// The output is closed.
pub(crate) fn story(sim: &Sim, lightest: Weight, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let teller = Teller::new(say.lang, sim);
    let entries = sim.journal().entries().iter();
    entries
        .filter(|entry| weight(&entry.what) <= lightest)
        .try_for_each(|entry| out.line(&teller.line(entry)))
}
