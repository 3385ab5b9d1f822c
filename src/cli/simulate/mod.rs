//! `storefront simulate SCENARIO --policy P --seeds A..B`: many runs of one bot, in parallel. The result does not
//! depend on the number of threads: runs share nothing, and are gathered in the order of their seeds.

mod figures;
mod table;

use super::args::Simulate;
use super::case_table;
use super::export::Table;
use super::find;
use super::out::Out;
use super::say::Say;
use super::trouble::Trouble;
use crate::base::Lang;
use crate::calibrate::{CaseCount, count_cases, doubtful_cases, sum_cases};
use crate::policy::{Bot, Policy};
use crate::scenario::model::Scenario;
use crate::score::{Dimension, score};
use crate::session::{ApplyError, Session};
use crate::sim::Sim;
use figures::Figures;
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use std::path::Path;
use std::sync::Arc;

/// Runs that are held in memory at once while their events wait to be written.
const BATCH: usize = 64;
/// Most commands of one run; a bot that gets stuck ends there.
const MOST_COMMANDS: usize = 100_000;

/// The score of one run.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Outcome {
    pub(super) seed: u64,
    pub(super) total: f64,
    /// Points in the order of [`Dimension::ALL`].
    pub(super) points: [f64; 5],
    pub(super) digest: String,
    /// What became of every case.
    pub(super) cases: Vec<CaseCount>,
}

/// Runs the command. The bot writes to customers in the language `speaks`: what was asked for on the command line,
/// not what the environment says, so that the same line gives the same table on every machine.
///
/// # Errors
/// The scenario, the policy or a file cannot be used, or the output is closed.
pub(crate) fn run(
    args: &Simulate,
    journal_dir: Option<&Path>,
    speaks: Lang,
    say: Say,
    out: &mut Out<'_>,
) -> Result<(), Trouble> {
    let policy = policy(&args.policy)?;
    let scenario = find::scenario(&args.scenario, say)?;
    let job = Job { scenario, policy, journal_dir, speaks, say };
    let outcomes = in_threads(args.threads, || job.all(args))??;
    let figures = Figures::of(&outcomes);
    if let Some(path) = &args.csv {
        table::write_csv(path, &outcomes)?;
    }
    let cases = sum_cases(outcomes.iter().map(|outcome| outcome.cases.as_slice()));
    let players = [(policy.name(), cases.as_slice())];
    let doubtful = doubtful_cases(&job.scenario, &players);
    if args.json {
        let mut summary = table::json(&job.scenario.id, policy.name(), args.seeds, &figures);
        summary["cases"] = case_table::json(&players);
        summary["warnings"] = case_table::warnings(&doubtful);
        out.line(&summary.to_string())
    } else {
        out.raw(&table::text(&job.scenario, policy.name(), args.seeds, &figures, say))?;
        out.raw(&case_table::text(&job.scenario, &players, &doubtful, say))
    }
}

fn policy(name: &str) -> Result<Policy, Trouble> {
    Policy::parse(name).ok_or_else(|| {
        let names: Vec<&str> = Policy::ALL.iter().map(|policy| policy.name()).collect();
        let guess = super::terminal::nearest_of(name, names.iter().copied()).unwrap_or_default().to_owned();
        let values = vec![
            ("word", name.to_owned().into()),
            ("names", names.join(", ").into()),
            ("guess", guess.into()),
        ];
        Trouble::usage("simulate-no-policy", values)
    })
}

/// Does work with so many threads; with all cores if the number is not given.
///
/// # Errors
/// The threads cannot be started.
pub(super) fn in_threads<T: Send>(
    threads: Option<u16>,
    work: impl FnOnce() -> T + Send,
) -> Result<T, Trouble> {
    let builder = rayon::ThreadPoolBuilder::new().num_threads(usize::from(threads.unwrap_or(0)));
    let pool = builder.build().map_err(|error| Trouble::Missing {
        key: "simulate-no-threads",
        values: vec![("reason", error.to_string().into())],
    })?;
    Ok(pool.install(work))
}

/// What every run has in common.
struct Job<'a> {
    scenario: Arc<Scenario>,
    policy: Policy,
    journal_dir: Option<&'a Path>,
    speaks: Lang,
    say: Say,
}

impl Job<'_> {
    fn all(&self, args: &Simulate) -> Result<Vec<Outcome>, Trouble> {
        let mut events = args.events.as_deref().map(Table::create).transpose()?;
        let seeds: Vec<u64> = (args.seeds.first..=args.seeds.last).collect();
        let bar = progress(seeds.len() as u64);
        let mut outcomes = Vec::with_capacity(seeds.len());
        for batch in seeds.chunks(BATCH) {
            let runs: Vec<(Outcome, Option<Sim>)> = batch
                .par_iter()
                .map(|seed| {
                    let run = self.one(*seed, events.is_some());
                    bar.inc(1);
                    run
                })
                .collect::<Result<_, Trouble>>()?;
            for (outcome, sim) in runs {
                if let (Some(table), Some(sim)) = (&mut events, sim) {
                    table.add(&sim, self.say.lang)?;
                }
                outcomes.push(outcome);
            }
        }
        bar.finish_and_clear();
        events.map(Table::finish).transpose()?;
        Ok(outcomes)
    }

    fn one(&self, seed: u64, keep: bool) -> Result<(Outcome, Option<Sim>), Trouble> {
        let id = &self.scenario.id;
        let path =
            self.journal_dir.map(|dir| dir.join(format!("{id}-{}-seed{seed}.journal", self.policy.name())));
        let mut session = Session::start(Arc::clone(&self.scenario), seed, self.say.lang, path.as_deref())?;
        drive(&mut session, self.policy, self.speaks)?;
        session.finish()?;
        let sim = session.sim();
        let score = score(sim);
        let outcome = Outcome {
            seed,
            total: score.total,
            points: Dimension::ALL.map(|dimension| score.points(dimension)),
            digest: sim.journal().digest(),
            cases: count_cases(sim),
        };
        Ok((outcome, keep.then(|| sim.clone())))
    }
}

/// A progress bar on standard error, if that is a terminal.
pub(super) fn progress(runs: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len}  {eta}");
    let bar = ProgressBar::new(runs);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// Lets a bot play a session to its end through the learner's own door.
fn drive(session: &mut Session, policy: Policy, speaks: Lang) -> Result<(), Trouble> {
    let scenario = Arc::clone(session.sim().scenario());
    let mut bot = Bot::new(policy, session.sim().seed()).speaking(speaks);
    for _ in 0..MOST_COMMANDS {
        if session.sim().is_over() {
            break;
        }
        let command = bot.next(&session.view(), &scenario);
        match session.apply(&command) {
            Ok(_) => {}
            Err(ApplyError::Refused(_)) => bot.was_refused(&command),
            Err(ApplyError::NotKept(trouble)) => return Err(trouble.into()),
        }
    }
    Ok(())
}
