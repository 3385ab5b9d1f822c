//! A lesson played by players of each level: how difficult each story is, and from which nobody can
//! learn.

use super::coverage::{self, CaseCoverage, SaidInRun};
use crate::base::Lang;
use crate::base::ids::CaseId;
use crate::calibrate::{CaseCount, Concern, count_cases, doubtful_cases, sum_cases};
use crate::diagnostic::catalogue::bench as code;
use crate::diagnostic::{Diagnostic, Sentence};
use crate::narrate::LevelOutcomes;
use crate::policy::{BotKind, play_in};
use crate::scenario::{CasePlaces, Scenario};
use crate::sim::Sim;
use rayon::prelude::*;
use std::sync::Arc;

/// The results of runs by players of each level.
#[derive(Debug, Default)]
pub(super) struct LevelRuns {
    /// The outcomes of the stories, by level, lowest first: sums over all runs.
    pub(super) counts: Vec<(&'static str, Vec<CaseCount>)>,
    /// The lines that customers said in all of them.
    pub(super) coverage: Vec<CaseCoverage>,
    /// Runs of all levels together.
    pub(super) runs: u32,
}

/// How often each story of a lesson began and was solved in so many runs of players of each level,
/// lowest first.
pub fn story_outcomes(scenario: &Arc<Scenario>, seed: u64, runs: u32) -> Vec<LevelOutcomes> {
    let outcomes = |(name, counts): (&'static str, Vec<CaseCount>)| LevelOutcomes {
        name,
        cases: counts.iter().map(|count| (count.began, count.solved)).collect(),
    };
    play(scenario, seed, runs).counts.into_iter().map(outcomes).collect()
}

/// Plays a lesson so many times with players of each level.
pub(super) fn play(scenario: &Arc<Scenario>, seed: u64, runs: u32) -> LevelRuns {
    if runs == 0 {
        return LevelRuns::default();
    }
    let mut all = LevelRuns { coverage: coverage::blank(scenario), ..LevelRuns::default() };
    let lang = scenario.languages.first().copied().unwrap_or(Lang::Zh);
    for kind in BotKind::GRADED {
        let seeds = 0..u64::from(runs);
        let played = seeds.into_par_iter().map(|n| {
            let mut sim = Sim::open(Arc::clone(scenario), seed.wrapping_add(n));
            play_in(&mut sim, kind, lang, |_, _| {});
            (count_cases(&sim), coverage::of_run(&sim))
        });
        // Sums of whole numbers: the same with any number of threads.
        let played: Vec<(Vec<CaseCount>, SaidInRun)> = played.collect();
        for (_, said) in &played {
            coverage::add_run(&mut all.coverage, said);
        }
        all.runs += runs;
        all.counts.push((kind.name(), sum_cases(played.iter().map(|(counts, _)| counts.as_slice()))));
    }
    all
}

/// Reports stories that a level never meets, that nobody solves and that everybody solves.
pub(super) fn judge(
    scenario: &Scenario,
    places: &CasePlaces,
    levels: &[(&'static str, Vec<CaseCount>)],
    found: &mut Vec<Diagnostic>,
) {
    let players: Vec<(&str, &[CaseCount])> =
        levels.iter().map(|(name, counts)| (*name, counts.as_slice())).collect();
    for doubt in doubtful_cases(scenario, &players) {
        let Some(index) = scenario.cases.iter().position(|case| case.key == doubt.key) else { continue };
        let (code, key, help) = match doubt.concern {
            Concern::NeverMet => (code::NEVER_MET, "prove-never-met", "prove-never-met-help"),
            Concern::NeverSolved => (code::NEVER_SOLVED, "prove-never-solved", "prove-never-solved-help"),
            Concern::AlwaysSolved => (code::ALWAYS_SOLVED, "prove-always-solved", "prove-always-solved-help"),
        };
        let sentence = Sentence::new(key).word("case", &doubt.key).number("levels", doubt.players.len());
        found.push(Diagnostic::warning(code, places.of_case(CaseId::at(index)), sentence).help(help));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Embedded, load};

    #[test]
    fn stories_that_everybody_solves_are_reported() {
        let loaded = load(&Embedded::scenario("first_hour").unwrap(), "first_hour");
        let scenario = loaded.scenario.unwrap();
        let counts = |solved: u32| -> Vec<CaseCount> {
            let each = |case: &crate::scenario::model::Case| CaseCount {
                key: case.key.clone(),
                began: 3,
                solved,
                ..CaseCount::default()
            };
            scenario.cases.iter().map(each).collect()
        };
        let mut found = Vec::new();
        judge(&scenario, &loaded.places, &[("careless", counts(3)), ("expert", counts(3))], &mut found);
        assert!(!found.is_empty() && found.iter().all(|each| each.code == code::ALWAYS_SOLVED));
        found.clear();
        judge(&scenario, &loaded.places, &[("careless", counts(1)), ("expert", counts(3))], &mut found);
        assert!(found.is_empty(), "{found:?}");
    }
}
