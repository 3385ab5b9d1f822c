//! Lines that customers said in the runs of bots of every level, and those that nobody ever heard.

use crate::base::ids::{CaseId, ConversationId};
use crate::diagnostic::catalogue::bench as code;
use crate::diagnostic::{Diagnostic, Sentence};
use crate::scenario::{CasePlaces, Scenario};
use crate::sim::Sim;

/// A line is called unheard from so many talks of its story on: one of each level.
const ENOUGH_TALKS: u32 = 5;

/// The lines of a story that were said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseCoverage {
    /// The story's key.
    pub key: String,
    /// Its talks in all runs.
    pub talks: u32,
    /// How often each line was said, by its place among all lines of the story.
    pub lines: Vec<u32>,
}

impl CaseCoverage {
    /// How many different lines were said.
    pub fn said(&self) -> usize {
        self.lines.iter().filter(|times| **times > 0).count()
    }

    /// Places of the lines that were not.
    pub fn unheard(&self) -> Vec<usize> {
        let silent = self.lines.iter().enumerate().filter(|(_, times)| **times == 0);
        silent.map(|(index, _)| index).collect()
    }
}

/// The stories of a lesson, nothing said yet; everyday kinds are in it, too, so that places fit.
pub(super) fn blank(scenario: &Scenario) -> Vec<CaseCoverage> {
    let blank = |case: &crate::scenario::model::Case| {
        let count = case.says_in(false).count() + case.says_in(true).count();
        CaseCoverage { key: case.key.clone(), talks: 0, lines: vec![0; count] }
    };
    scenario.cases.iter().map(blank).collect()
}

/// The talks of a run: whose story each was, and the places of the lines that were said.
pub(super) type SaidInRun = Vec<(CaseId, Vec<usize>)>;

/// The lines that were said in a run.
pub(super) fn of_run(sim: &Sim) -> SaidInRun {
    (0..).map_while(|id| sim.lines_said(ConversationId::at(id))).collect()
}

/// Adds what was said in a run.
pub(super) fn add_run(to: &mut [CaseCoverage], said: &[(CaseId, Vec<usize>)]) {
    for (case, lines) in said {
        let Some(story) = to.get_mut(case.index()) else { continue };
        story.talks += 1;
        for line in lines {
            if let Some(times) = story.lines.get_mut(*line) {
                *times += 1;
            }
        }
    }
}

/// Reports lines that nobody heard, if the talk was held often enough, unless it is known already
/// that no talk brings them.
pub(super) fn judge(
    scenario: &Scenario,
    places: &CasePlaces,
    (runs, coverage): (u32, &[CaseCoverage]),
    found: &mut Vec<Diagnostic>,
) {
    for (index, story) in coverage.iter().enumerate() {
        let scripted = scenario.cases.get(index).is_some_and(|case| !case.is_everyday());
        if !scripted || story.talks < ENOUGH_TALKS {
            continue;
        }
        for line in story.unheard() {
            let place = places.of_line(CaseId::at(index), line);
            if found.iter().any(|each| each.code == code::NEVER_SAID && each.place == place) {
                continue;
            }
            let sentence = Sentence::new("prove-unheard")
                .word("case", &story.key)
                .number("talks", story.talks)
                .number("runs", runs);
            found.push(Diagnostic::warning(code::UNHEARD, place, sentence).help("prove-unheard-help"));
        }
    }
}
