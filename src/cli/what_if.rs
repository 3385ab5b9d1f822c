//! `storefront debrief JOURNAL --what-if`: what each decision was worth.

use super::args::Debrief;
use super::out::Out;
use super::parallel::progress;
use super::say::Say;
use super::trouble::CliError;
use crate::base::clean;
use crate::session::whole::Whole;
use crate::sim::Run;
use crate::what_if::{Hooks, StudyPlan, html, markdown, study};
use std::io::Write as _;
use std::path::Path;

/// Runs the command.
///
/// # Errors
/// The page cannot be written, or the output is closed.
pub(crate) fn run(args: &Debrief, run: &Run, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    if let Some(path) = &args.html {
        // Whether it can be written is known before the work.
        Whole::create(path, &is_page).map_err(|error| CliError::file("cli-unwritable", path, error))?;
    }
    let threads = args.threads.map_or_else(cores, usize::from);
    let bar = progress(0);
    let hooks =
        Hooks { planned: &|more| bar.inc_length(more), done: &|count| bar.inc(count), ..Hooks::none() };
    let trouble = |error: &dyn std::fmt::Display| CliError::Missing {
        key: "what-if-old-rules",
        values: vec![("reason", error.to_string().into())],
    };
    let report =
        study(run, &StudyPlan { threads, ..StudyPlan::default() }, &hooks).map_err(|e| trouble(&e))?;
    bar.finish_and_clear();
    let scenario = run.scenario();
    if let Some(path) = &args.html {
        write(path, &html(&report, scenario, say.lang))?;
        return out.line(&say.with("what-if-written", &[("path", path.display().to_string().into())]));
    }
    if args.json {
        let json = serde_json::to_string_pretty(&report).map_err(|e| trouble(&e))?;
        return out.json(&format!("{json}\n"));
    }
    let text = markdown(&report, scenario, say.lang);
    out.raw(&if args.markdown { text } else { clean::without_markdown(&text) })
}

/// The cores of this machine.
fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

fn is_page(beginning: &[u8]) -> bool {
    beginning.starts_with(b"<!doctype html>")
}

/// Writes the whole page or leaves the old one as it is.
fn write(path: &Path, page: &str) -> Result<(), CliError> {
    let trouble = |error: std::io::Error| CliError::file("cli-unwritable", path, error);
    let mut file = Whole::create(path, &is_page).map_err(trouble)?;
    file.write_all(page.as_bytes()).map_err(trouble)?;
    file.finish().map_err(trouble)
}
