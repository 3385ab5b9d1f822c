//! `storefront evidence`: controlled experiments on the reference shop, compared with published
//! measurements.

mod curves;
mod read;
mod table;

use super::args::Evidence;
use super::out::Out;
use super::parallel::{in_threads, progress};
use super::say::Say;
use super::stderr::to_stderr;
use super::trouble::CliError;
use super::values::Seeds;
use crate::diagnostic::{Format, render};
use crate::evidence::{self, EvidencePlan, PublishedTarget};
use crate::locale;
use crate::scenario::model::Mechanism;

/// Runs the command.
///
/// # Errors
/// A mechanism or row is unknown, the table of targets cannot be read, the output is closed, or
/// (with exit code 1) an emergent row lies out of its band.
pub(crate) fn run(args: &Evidence, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let without = args.without.iter().map(|name| mechanism(name)).collect::<Result<Vec<_>, _>>()?;
    let targets = only(read::targets(args.targets.as_deref(), say)?, &args.only)?;
    let shop = evidence::shop::reference_shop().map_err(|problems| {
        let words = |each: &_| locale::sentence(say.lang, each);
        to_stderr(&render(&problems, Format::Concise, false, &words));
        CliError::Problems
    })?;
    let Seeds { first, last } = args.seeds;
    let plan = EvidencePlan { shop, targets, seeds: (first..=last).collect(), without };
    if let Some(to) = &args.curves {
        return curves::write(args, &plan, to, say, out);
    }
    let bar = progress(plan.steps());
    let report = in_threads(args.threads, || evidence::run(&plan, &|| bar.inc(1)))?;
    bar.finish_and_clear();
    if args.json {
        out.json(&format!("{}\n", table::json(&report)))?;
    } else if args.markdown {
        out.raw(&table::markdown(&report, &plan, say))?;
    } else {
        out.styled(&table::text(&report, &plan, say))?;
    }
    if !report.not_measured.is_empty() {
        let ids = report.not_measured.join(", ");
        to_stderr(&format!("{}\n", say.with("evidence-not-measured", &[("ids", ids.into())])));
    }
    if report.emergent_hold() { Ok(()) } else { Err(CliError::Problems) }
}

fn mechanism(name: &str) -> Result<Mechanism, CliError> {
    Mechanism::parse(name).ok_or_else(|| {
        let names: Vec<&str> = Mechanism::ALL.iter().map(|mechanism| mechanism.name()).collect();
        unknown("evidence-no-mechanism", name, &names)
    })
}

fn unknown(key: &'static str, word: &str, names: &[&str]) -> CliError {
    let guess = super::terminal::nearest_of(word, names.iter().copied()).unwrap_or_default().to_owned();
    let values =
        vec![("word", word.to_owned().into()), ("names", names.join(", ").into()), ("guess", guess.into())];
    CliError::usage(key, values)
}

/// The targets that were asked for; all if none was.
fn only(targets: Vec<PublishedTarget>, ids: &[String]) -> Result<Vec<PublishedTarget>, CliError> {
    if ids.is_empty() {
        return Ok(targets);
    }
    if let Some(id) = ids.iter().find(|id| targets.iter().all(|target| target.id != **id)) {
        let known: Vec<&str> = targets.iter().map(|target| target.id.as_str()).collect();
        return Err(unknown("evidence-no-row", id, &known));
    }
    Ok(targets.into_iter().filter(|target| ids.contains(&target.id)).collect())
}
