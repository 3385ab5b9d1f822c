//! `storefront simulate SCENARIO --policy P --seeds A..B`: many runs of one bot, in parallel. The
//! result does not depend on the number of threads: runs share nothing, and are gathered in the
//! order of their seeds.

mod figures;
mod run_score;
mod table;

use super::args::Simulate;
use super::case_table;
use super::export::EventTable;
use super::find;
use super::folder;
use super::out::Out;
use super::parallel::{in_threads, progress};
use super::say::Say;
use super::trouble::CliError;
use crate::base::Lang;
use crate::calibrate::{count_cases, doubtful_over, sum_cases};
use crate::policy::{Bot, BotKind};
use crate::scenario::model::Scenario;
use crate::score::{Dimension, score};
use crate::session::{ApplyError, Session, file_name};
use crate::sim::Sim;
use figures::ScoreFigures;
use rayon::prelude::*;
use run_score::RunScore;
use std::path::Path;
use std::sync::Arc;

/// Runs that are in memory at once while their events wait to be written.
const BATCH: usize = 64;
/// Most commands of one run; a bot that gets stuck ends there.
const MOST_COMMANDS: usize = 100_000;

/// Runs the command. The bot writes to customers in the language `speaks`: what was asked for on
/// the command line, not what the environment says, so that the same line gives the same table on
/// every machine.
///
/// # Errors
/// The scenario, the policy or a file cannot be used, or the output is closed.
pub(crate) fn run(
    args: &Simulate,
    journal_dir: Option<&Path>,
    speaks: Lang,
    say: Say,
    out: &mut Out<'_>,
) -> Result<(), CliError> {
    let policy = policy(&args.policy)?;
    folder::all_differ(args.events.iter().chain(&args.csv))?;
    let scenario = find::scenario(&args.scenario, say)?;
    let job = SimulationPlan { scenario, policy, journal_dir, speaks, say };
    let runs = args.csv.as_deref().map(|path| table::Runs::create(path, !args.no_bom)).transpose()?;
    let outcomes = in_threads(args.threads, || job.play_all(args))??;
    let figures = ScoreFigures::of(&outcomes);
    if let Some(runs) = runs {
        runs.write(&outcomes)?;
    }
    let cases = sum_cases(outcomes.iter().map(|outcome| outcome.cases.as_slice()));
    let players = [(policy.name(), cases.as_slice())];
    let doubtful = doubtful_over(&job.scenario, &players, outcomes.len());
    if args.json {
        let mut summary = table::json(&job.scenario.id, policy.name(), args.seeds, &figures);
        summary["cases"] = case_table::json(&players);
        summary["warnings"] = case_table::warnings(&doubtful);
        out.json(&format!("{summary}\n"))
    } else {
        out.raw(&table::text(&job.scenario, policy.name(), args.seeds, &figures, say))?;
        out.raw(&case_table::text(&job.scenario, &players, &doubtful, say))
    }
}

fn policy(name: &str) -> Result<BotKind, CliError> {
    BotKind::parse(name).ok_or_else(|| {
        let names: Vec<&str> = BotKind::ALL.iter().map(|policy| policy.name()).collect();
        let guess = super::terminal::nearest_of(name, names.iter().copied()).unwrap_or_default().to_owned();
        let values = vec![
            ("word", name.to_owned().into()),
            ("names", names.join(", ").into()),
            ("guess", guess.into()),
        ];
        CliError::usage("simulate-no-policy", values)
    })
}

/// What every run has in common.
struct SimulationPlan<'a> {
    scenario: Arc<Scenario>,
    policy: BotKind,
    journal_dir: Option<&'a Path>,
    speaks: Lang,
    say: Say,
}

impl SimulationPlan<'_> {
    fn play_all(&self, args: &Simulate) -> Result<Vec<RunScore>, CliError> {
        let mut events =
            args.events.as_deref().map(|path| EventTable::create(path, !args.no_bom)).transpose()?;
        let seeds: Vec<u64> = (args.seeds.first..=args.seeds.last).collect();
        let bar = progress(seeds.len() as u64);
        let mut outcomes = Vec::with_capacity(seeds.len());
        for batch in seeds.chunks(BATCH) {
            let runs: Vec<(RunScore, Option<Sim>)> = batch
                .par_iter()
                .map(|seed| {
                    let run = self.play_seed(*seed, events.is_some());
                    bar.inc(1);
                    run
                })
                .collect::<Result<_, CliError>>()?;
            for (outcome, sim) in runs {
                if let (Some(table), Some(sim)) = (&mut events, sim) {
                    table.add(&sim, self.say.lang)?;
                }
                outcomes.push(outcome);
            }
        }
        bar.finish_and_clear();
        events.map(EventTable::finish).transpose()?;
        Ok(outcomes)
    }

    fn play_seed(&self, seed: u64, keep: bool) -> Result<(RunScore, Option<Sim>), CliError> {
        let id = file_name(&self.scenario.id);
        let path =
            self.journal_dir.map(|dir| dir.join(format!("{id}-{}-seed{seed}.journal", self.policy.name())));
        let mut session = Session::start(Arc::clone(&self.scenario), seed, self.say.lang, path.as_deref())?;
        drive(&mut session, self.policy, self.speaks)?;
        session.finish()?;
        let sim = session.sim();
        let score = score(sim);
        let outcome = RunScore {
            seed,
            total: score.total,
            points: Dimension::ALL.map(|dimension| score.points(dimension)),
            digest: sim.journal().digest(),
            cases: count_cases(sim),
        };
        Ok((outcome, keep.then(|| sim.clone())))
    }
}

/// Lets a bot play a session to its end through the learner's own door.
fn drive(session: &mut Session, policy: BotKind, speaks: Lang) -> Result<(), CliError> {
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
