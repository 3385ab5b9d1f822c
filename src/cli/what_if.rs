//! `storefront debrief JOURNAL --what-if`: what each decision was worth.

use super::args::{Debrief, DebriefFormat};
use super::folder;
use super::out::Out;
use super::parallel::progress;
use super::say::Say;
use super::trouble::CliError;
use crate::base::clean;
use crate::session::whole::Whole;
use crate::session::{KeptTry, read_tries};
use crate::sim::{Diverged, Run};
use crate::what_if::{
    Cancelled, Difference, NoStudy, StudyHooks, StudyPlan, TriedModel, WHAT_IF_MARK, html, is_what_if_table,
    markdown, study, what_if_table,
};
use std::io::Write as _;
use std::path::Path;

/// Runs the command.
///
/// # Errors
/// The page cannot be written, or the output is closed.
pub(crate) fn run(args: &Debrief, run: &Run, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    // Whether they can be written is known before the work.
    folder::all_differ(args.html.iter().chain(&args.class_html).chain(&args.csv))?;
    for path in args.html.iter().chain(&args.class_html) {
        Whole::create(path, &is_page).map_err(|error| CliError::file("cli-unwritable", path, error))?;
    }
    if let Some(path) = &args.csv {
        let made = Whole::create(path, &is_what_if_table);
        made.map_err(|error| CliError::file("cli-unwritable", path, error))?;
    }
    let bar = progress(0);
    let best = |number: u32, brings: &Difference| {
        let parts = [("number", number.into()), ("points", format!("{:+.1}", brings.points).into())];
        bar.set_message(say.with("what-if-best-so-far", &parts));
    };
    let hooks = StudyHooks {
        planned: &|more| bar.inc_length(more),
        done: &|count| bar.inc(count),
        best: &best,
        ..StudyHooks::none()
    };
    let report = study(run, &plan_of(args), &hooks).map_err(no_study)?;
    bar.finish_and_clear();
    let scenario = run.scenario();
    let mut written = Vec::new();
    if let Some(path) = &args.html {
        write(path, &is_page, html(&report, scenario, say.lang, None).as_bytes())?;
        written.push(path);
    }
    if let Some(path) = &args.class_html {
        let tried = tried(&args.journal, say, out)?;
        write(path, &is_page, html(&report, scenario, say.lang, Some(&tried)).as_bytes())?;
        written.push(path);
    }
    if let Some(path) = &args.csv {
        let table = what_if_table(&report, say.lang)
            .map_err(|error| CliError::file("cli-unwritable", path, std::io::Error::other(error)))?;
        write(path, &is_what_if_table, &table)?;
        written.push(path);
    }
    for path in &written {
        let table = args.csv.as_ref() == Some(*path);
        let key = if table { "what-if-table-written" } else { "what-if-written" };
        out.line(&say.with(key, &[("path", path.display().to_string().into())]))?;
    }
    if !written.is_empty() {
        return Ok(());
    }
    if args.json || args.format == DebriefFormat::Json {
        let json = serde_json::to_string_pretty(&report).map_err(|error| CliError::output(&error.into()))?;
        return out.json(&format!("{json}\n"));
    }
    let text = markdown(&report, scenario, say.lang);
    let is_markdown = args.markdown || args.format == DebriefFormat::Markdown;
    out.raw(&if is_markdown { text } else { clean::without_markdown(&text) })
}

/// What the learner tried a second time; what cannot be read is said.
fn tried(journal: &Path, say: Say, out: &mut Out<'_>) -> Result<Vec<TriedModel>, CliError> {
    let kept = read_tries(journal).map_err(|error| CliError::file("cli-unreadable", journal, error))?;
    if kept.unread > 0 {
        out.line(&say.with("what-if-tries-unread", &[("count", (kept.unread as i64).into())]))?;
    }
    let model = |tried: KeptTry| TriedModel {
        number: tried.number,
        said: tried.said,
        points: tried.milli_points as f64 / 1_000.0,
        better: tried.better,
    };
    Ok(kept.tries.into_iter().map(model).collect())
}

/// A run that cannot be tried again: its first command that does not happen again.
pub(super) fn old_rules(Diverged(record): Diverged) -> CliError {
    CliError::Missing { key: "what-if-old-rules", values: vec![("record", record.into())] }
}

/// Why there is no study of a run.
pub(super) fn no_study(why: NoStudy) -> CliError {
    match why {
        NoStudy::Diverged(diverged) => old_rules(diverged),
        NoStudy::Cancelled(Cancelled) => CliError::Missing { key: "what-if-ended", values: Vec::new() },
    }
}

/// How thorough, and on how many threads.
pub(super) fn plan_of(args: &Debrief) -> StudyPlan {
    StudyPlan { threads: args.threads.map_or_else(cores, usize::from), ..StudyPlan::default() }
}

/// The cores of this machine.
fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

fn is_page(beginning: &[u8]) -> bool {
    beginning.starts_with(WHAT_IF_MARK.as_bytes())
}

/// Writes the whole page or table, or leaves the old one as it is.
fn write(path: &Path, is_ours: &dyn Fn(&[u8]) -> bool, page: &[u8]) -> Result<(), CliError> {
    let trouble = |error: std::io::Error| CliError::file("cli-unwritable", path, error);
    let mut file = Whole::create(path, is_ours).map_err(trouble)?;
    file.write_all(page).map_err(trouble)?;
    file.finish().map_err(trouble)
}
