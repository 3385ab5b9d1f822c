//! `storefront debrief JOURNAL`: what happened, what it led to, and what good handling is.

use super::args::{Debrief, DebriefFormat};
use super::find;
use super::out::Out;
use super::say::Say;
use super::second_try;
use super::trouble::CliError;
use super::what_if;
use crate::base::clean;
use crate::debrief::{build, markdown};
use crate::session::{JournalFile, play_again, run_again};

/// Runs the command. An unfinished run is told as it stands.
///
/// # Errors
/// The file cannot be read or does not happen again as it was written.
pub(crate) fn run(args: &Debrief, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let read = JournalFile::read(&args.journal)?;
    let scenario = find::to_read(&read, args.scenario.as_deref(), say)?.scenario;
    if let Some(number) = args.second_try.as_ref().map(|given| given.first().copied()) {
        let run = run_again(&args.journal, scenario, &read)?;
        return second_try::run((args, &read.header), number, &run, say, out);
    }
    if args.what_if {
        let run = run_again(&args.journal, scenario, &read)?;
        return what_if::run(args, &run, say, out);
    }
    let sim = play_again(&args.journal, scenario, &read)?;
    let mut model = build(&sim);
    model.journal = args.journal.display().to_string();
    match args.format {
        DebriefFormat::Markdown => out.raw(&markdown(&model, sim.scenario(), say.lang)),
        DebriefFormat::Text => out.raw(&clean::without_markdown(&markdown(&model, sim.scenario(), say.lang))),
        DebriefFormat::Json => {
            let json =
                serde_json::to_string_pretty(&model).map_err(|error| CliError::output(&error.into()))?;
            out.json(&format!("{json}\n"))
        }
    }
}
