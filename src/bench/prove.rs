//! A whole lesson proved: every story brought to its moment, its talk explored, and what is wrong
//! with it reported at its place.

use super::explore::{TalkMap, explore};
use super::moment::{NoMoment, reach};
use super::talk::Talk;
use super::trial::{SuggestionTrial, TrialEnd, try_suggestions};
use crate::base::Lang;
use crate::base::ids::CaseId;
use crate::diagnostic::catalogue::bench as code;
use crate::diagnostic::{Code, Diagnostic, DiagnosticReport, Sentence};
use crate::reply::Act;
use crate::scenario::model::{Case, Outcome, Trigger};
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
}

impl Default for ProofBounds {
    fn default() -> Self {
        Self { seed: 1, more_seeds: 8, states: 400 }
    }
}

/// What was found out about a story.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseProof {
    /// Its key.
    pub key: String,
    /// Why it does not begin, if it does not.
    pub absent: Option<NoMoment>,
    /// Its talk.
    pub map: TalkMap,
}

/// What was found out about a lesson.
#[derive(Debug, Default)]
pub struct Proof {
    /// Every scripted story.
    pub cases: Vec<CaseProof>,
    /// What is wrong, in the order of the file.
    pub found: Vec<Diagnostic>,
}

/// Proves the scripted stories of a lesson, or the one of that key.
pub fn prove(
    scenario: &Arc<Scenario>,
    places: &CasePlaces,
    bounds: ProofBounds,
    only: Option<&str>,
) -> Proof {
    let mut proof = Proof::default();
    let mut found = Vec::new();
    let all = scenario.cases.iter().enumerate().filter(|(_, case)| !case.is_everyday());
    for (index, case) in all.filter(|(_, case)| only.is_none_or(|key| key == case.key)) {
        let mut desk = CaseDesk { case, id: CaseId::at(index), places, found: &mut found };
        let reached = reach(scenario, desk.id, bounds.seed, bounds.more_seeds);
        let (absent, map) = match reached {
            Err(why) => {
                desk.absent(why);
                (Some(why), TalkMap::default())
            }
            Ok(moment) => {
                let talk = Talk::new(moment.sim, moment.talk);
                let map = explore(&talk, bounds.states);
                desk.judge(&map, &try_suggestions(&talk, &scenario.languages));
                (None, map)
            }
        };
        proof.cases.push(CaseProof { key: case.key.clone(), absent, map });
    }
    proof.found = DiagnosticReport::new(found).diagnostics().to_vec();
    proof
}

struct CaseDesk<'a> {
    case: &'a Case,
    id: CaseId,
    places: &'a CasePlaces,
    found: &'a mut Vec<Diagnostic>,
}

impl CaseDesk<'_> {
    fn report(
        &mut self,
        code: Code,
        place: Option<crate::diagnostic::Place>,
        sentence: Sentence,
        help: &'static str,
    ) {
        let sentence = sentence.word("case", &self.case.key);
        self.found.push(Diagnostic::warning(code, place, sentence).help(help));
    }

    /// A story that a careful start prevents is as its author wants it.
    fn absent(&mut self, why: NoMoment) {
        let key = match why {
            NoMoment::Prevented => "prove-prevented",
            NoMoment::RunOver => "prove-never-begins",
            NoMoment::StoryBefore(_) => "prove-story-before",
        };
        let place = self.places.of_field(self.id, "starts");
        self.report(code::NEVER_BEGINS, place, Sentence::new(key), "prove-never-begins-help");
    }

    fn judge(&mut self, map: &TalkMap, trials: &[SuggestionTrial]) {
        let formula = self.places.of_field(self.id, "satisfied_by");
        if map.by_apology && !asks_for_courtesy(&self.case.satisfied_by) {
            let help = "prove-courtesy-help";
            self.report(code::COURTESY_SOLVES, formula, Sentence::new("prove-courtesy"), help);
        } else if map.whole && map.by_suggestions.is_none() && !self.case.suggestions.is_empty() {
            let place = self.places.of_field(self.id, "suggestions");
            let help = "prove-no-suggestion-help";
            self.report(code::NO_SUGGESTION_SOLVES, place, Sentence::new("prove-no-suggestion"), help);
        }
        self.all_solve(trials);
        self.unequal(trials);
        self.never_said(map);
    }

    /// Whatever learners choose is right.
    fn all_solve(&mut self, trials: &[SuggestionTrial]) {
        let ends = |trial: &SuggestionTrial| matches!(trial.end, TrialEnd::Solves | TrialEnd::Settles);
        if trials.len() > 1 && trials.iter().all(ends) {
            let place = self.places.of_field(self.id, "suggestions");
            self.report(code::ALL_SOLVE, place, Sentence::new("prove-all-solve"), "prove-all-solve-help");
        }
    }

    /// A suggestion that ends the talk otherwise in the other language.
    fn unequal(&mut self, trials: &[SuggestionTrial]) {
        for zh in trials.iter().filter(|trial| trial.lang == Lang::Zh) {
            let other = trials.iter().find(|t| t.lang == Lang::En && t.index == zh.index);
            let Some(en) = other.filter(|en| en.end != zh.end || en.crosses != zh.crosses) else { continue };
            let place = self.places.of_suggestion(self.id, usize::from(en.index));
            self.report(code::UNEQUAL, place, Sentence::new("prove-unequal"), "prove-unequal-help");
        }
    }

    /// Lines that no way through the talk brings. Silence and circumstances are not explored.
    fn never_said(&mut self, map: &TalkMap) {
        if !map.whole {
            return;
        }
        let second = map.second;
        let lines = self.case.says_in(false).map(|each| (each, true));
        let later = self.case.says_in(true).map(|each| (each, second));
        let silent: Vec<usize> = lines
            .chain(later)
            .filter(|((index, line), met)| {
                *met && !map.said.contains(index)
                    && line.only_if.is_empty()
                    && !matches!(line.when, Trigger::Silent(_))
            })
            .map(|((index, _), _)| index)
            .collect();
        for index in silent {
            let place = self.places.of_line(self.id, index);
            self.report(code::NEVER_SAID, place, Sentence::new("prove-never-said"), "prove-never-said-help");
        }
    }
}

/// Whether the author wants regret and nothing else.
fn asks_for_courtesy(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Did(Act::Empathise))
}
