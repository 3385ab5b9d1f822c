//! A whole lesson proved: every story brought to its moment, its talk explored, and what is wrong
//! with it reported at its place.

use super::case_desk::CaseDesk;
use super::coverage::CaseCoverage;
use super::explore::{TalkMap, explore};
use super::habits::Habits;
use super::minutes;
use super::moment::{NoMoment, reach};
use super::talk::Talk;
use super::trial::try_suggestions;
use super::{coverage, follows, judge, last_words, levels, verdicts};
use crate::base::ids::CaseId;
use crate::calibrate::CaseCount;
use crate::diagnostic::{Diagnostic, DiagnosticReport};
use crate::scenario::{CasePlaces, Scenario};
use std::sync::Arc;

/// How deep a lesson is proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProofBounds {
    /// Seed of the run.
    pub seed: u64,
    /// Seeds behind it that are tried where a story does not begin.
    pub more_seeds: u64,
    /// States of each talk at most.
    pub states: usize,
    /// Runs of each level of player; none if 0.
    pub runs: u32,
}

impl Default for ProofBounds {
    fn default() -> Self {
        Self { seed: 1, more_seeds: 8, states: 400, runs: 0 }
    }
}

/// The results about a story.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseProof {
    /// Its key.
    pub key: String,
    /// Why it does not begin, if it does not.
    pub absent: Option<NoMoment>,
    /// Its talk.
    pub map: TalkMap,
}

/// The results about a lesson.
#[derive(Debug, Default)]
pub struct Proof {
    /// Every scripted story.
    pub cases: Vec<CaseProof>,
    /// The outcomes of the stories with players of each level, lowest first.
    pub levels: Vec<(&'static str, Vec<CaseCount>)>,
    /// The lines that customers of the stories said in all those runs.
    pub coverage: Vec<CaseCoverage>,
    /// Runs of all levels together.
    pub runs: u32,
    /// Minutes that a play takes, as they are expected.
    pub minutes: u32,
    /// The problems, in the order of the file.
    pub found: Vec<Diagnostic>,
}

/// Proves the scripted stories of a lesson, or the one of that key. Habits, minutes and levels are
/// judged for whole lessons only.
pub fn prove(
    scenario: &Arc<Scenario>,
    places: &CasePlaces,
    bounds: ProofBounds,
    only: Option<&str>,
) -> Proof {
    prove_unless(scenario, places, bounds, only, &|| false).unwrap_or_default()
}

/// The same, unless it is stopped: `stopped` is asked before each story. `None` if it was.
pub fn prove_unless(
    scenario: &Arc<Scenario>,
    places: &CasePlaces,
    bounds: ProofBounds,
    only: Option<&str>,
    stopped: &dyn Fn() -> bool,
) -> Option<Proof> {
    let mut proof = Proof { minutes: minutes::expected(scenario), ..Proof::default() };
    let mut found = Vec::new();
    let mut habits = Habits::default();
    let all = scenario.cases.iter().enumerate().filter(|(_, case)| !case.is_everyday());
    for (index, case) in all.filter(|(_, case)| only.is_none_or(|key| key == case.key)) {
        if stopped() {
            return None;
        }
        let mut desk = CaseDesk { case, id: CaseId::at(index), places, found: &mut found };
        last_words::judge(&mut desk);
        let reached = reach(scenario, desk.id, bounds.seed, bounds.more_seeds);
        let (absent, map) = match reached {
            Err(why) => {
                judge::absent(&mut desk, why);
                (Some(why), TalkMap::default())
            }
            Ok(moment) => {
                let talk = Talk::new(moment.sim, moment.talk);
                let map = explore(&talk, bounds.states);
                let trials = try_suggestions(&talk, &scenario.languages);
                follows::judge(&mut desk, scenario, talk.sim().now());
                judge::judge_talk(&mut desk, &map, &trials);
                verdicts::judge(&mut desk, &talk, &map, &trials);
                habits.count(&trials);
                (None, map)
            }
        };
        proof.cases.push(CaseProof { key: case.key.clone(), absent, map });
    }
    if only.is_none() {
        habits.judge(places, &mut found);
        minutes::judge(scenario, places, proof.minutes, &mut found);
        let played = levels::play(scenario, bounds.seed, bounds.runs);
        levels::judge(scenario, places, &played.counts, &mut found);
        coverage::judge(scenario, places, (played.runs, &played.coverage), &mut found);
        let scripted = scenario.cases.iter().map(|case| !case.is_everyday());
        let stories = played.coverage.into_iter().zip(scripted);
        proof.coverage = stories.filter(|(_, scripted)| *scripted).map(|(story, _)| story).collect();
        (proof.levels, proof.runs) = (played.counts, played.runs);
    }
    proof.found = DiagnosticReport::new(found).diagnostics().to_vec();
    Some(proof)
}
