//! What becomes of every case: how often it began, was solved, failed or was prevented, by player;
//! and the cases from which nobody can learn, because a level never meets them or because
//! everybody, or nobody, solves them.

use crate::scenario::model::Scenario;
use crate::sim::{Entry, Sim};
use std::collections::{BTreeMap, BTreeSet};

/// The outcomes of a case over some runs. An everyday kind may begin many times in one run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseCount {
    /// The case's key.
    pub key: String,
    /// Times that a customer wrote.
    pub began: u32,
    /// Times that it was solved, and stayed so.
    pub solved: u32,
    /// Times that it failed, at once or by a promise that was broken later.
    pub failed: u32,
    /// How many of those had been solved before a promise was broken.
    pub let_down: u32,
    /// Times that a careful keeper prevented it.
    pub prevented: u32,
}

impl CaseCount {
    /// Whether the player met it, or saw to it beforehand.
    fn is_met(&self) -> bool {
        self.began > 0 || self.prevented > 0
    }
}

/// Why nobody can learn from a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// Some player never meets it.
    NeverMet,
    /// Everybody who meets it solves it, every time.
    AlwaysSolved,
    /// Nobody ever solves it.
    NeverSolved,
}

impl Concern {
    /// Its name in messages and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NeverMet => "never-met",
            Self::AlwaysSolved => "always-solved",
            Self::NeverSolved => "never-solved",
        }
    }
}

/// A case from which nobody can learn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubtful {
    /// The case's key.
    pub key: String,
    /// Why.
    pub concern: Concern,
    /// The players whom it concerns.
    pub players: Vec<String>,
}

/// The outcome of every case of a run, in the order of the scenario.
pub fn count_cases(sim: &Sim) -> Vec<CaseCount> {
    let cases = &sim.scenario().cases;
    let mut counts: Vec<CaseCount> =
        cases.iter().map(|case| CaseCount { key: case.key.clone(), ..CaseCount::default() }).collect();
    let (mut case_of, mut solved) = (BTreeMap::new(), BTreeSet::new());
    for entry in sim.journal().entries() {
        let (case, add): (_, fn(&mut CaseCount)) =
            if let Entry::ConversationBegan { conversation, case, .. } = &entry.what {
                case_of.insert(*conversation, *case);
                (Some(*case), |count| count.began += 1)
            } else if let Entry::CaseSolved { conversation } = &entry.what {
                solved.insert(*conversation);
                (case_of.get(conversation).copied(), |count| count.solved += 1)
            } else if let Entry::CaseFailed { conversation, .. } = &entry.what {
                let case = case_of.get(conversation).copied();
                if solved.remove(conversation) {
                    // A promise was broken afterwards: a talk ends one way only.
                    (case, |count| {
                        count.solved = count.solved.saturating_sub(1);
                        count.failed += 1;
                        count.let_down += 1;
                    })
                } else {
                    (case, |count| count.failed += 1)
                }
            } else if let Entry::CasePrevented { case, .. } = &entry.what {
                (Some(*case), |count| count.prevented += 1)
            } else {
                continue;
            };
        if let Some(count) = case.and_then(|case| counts.get_mut(case.index())) {
            add(count);
        }
    }
    counts
}

/// The sums over several runs of one scenario.
pub fn sum_cases<'a>(runs: impl IntoIterator<Item = &'a [CaseCount]>) -> Vec<CaseCount> {
    let mut sum: Vec<CaseCount> = Vec::new();
    for run in runs {
        if sum.is_empty() {
            sum = run.to_vec();
            continue;
        }
        for (all, one) in sum.iter_mut().zip(run) {
            all.began += one.began;
            all.solved += one.solved;
            all.failed += one.failed;
            all.let_down += one.let_down;
            all.prevented += one.prevented;
        }
    }
    sum
}

/// Fewest runs of each level from which a word about a case is said (design choice).
const FEWEST_RUNS: usize = 10;

/// The same as [`doubtful_cases`], as far as so many runs of each player can show it: few runs, or
/// players of one level alone, say nothing about a case.
pub fn doubtful_over(scenario: &Scenario, players: &[(&str, &[CaseCount])], runs: usize) -> Vec<Doubtful> {
    if runs < FEWEST_RUNS || players.len() < 2 { Vec::new() } else { doubtful_cases(scenario, players) }
}

/// The scripted cases from which nobody can learn, for players each with their sums. Everyday kinds
/// come as customers come, and are no lesson of their own.
pub fn doubtful_cases(scenario: &Scenario, players: &[(&str, &[CaseCount])]) -> Vec<Doubtful> {
    let mut found = Vec::new();
    for (index, case) in scenario.cases.iter().enumerate().filter(|(_, case)| !case.is_everyday()) {
        let of = |counts: &[CaseCount]| counts.get(index).cloned().unwrap_or_default();
        let mut report = |concern, players: Vec<String>| {
            found.push(Doubtful { key: case.key.clone(), concern, players });
        };
        let names = |keep: &dyn Fn(&CaseCount) -> bool| -> Vec<String> {
            let kept = players.iter().filter(|(_, counts)| keep(&of(counts)));
            kept.map(|(name, _)| (*name).to_owned()).collect()
        };
        let absent = names(&|count| !count.is_met());
        if !absent.is_empty() {
            report(Concern::NeverMet, absent);
        }
        let began: u32 = players.iter().map(|(_, counts)| of(counts).began).sum();
        let solved: u32 = players.iter().map(|(_, counts)| of(counts).solved).sum();
        let let_down: u32 = players.iter().map(|(_, counts)| of(counts).let_down).sum();
        if began > 0 && solved >= began {
            report(Concern::AlwaysSolved, names(&|count| count.began > 0));
        } else if began > 0 && solved + let_down == 0 {
            report(Concern::NeverSolved, names(&|count| count.began > 0));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Embedded, load};

    #[test]
    fn few_runs_and_one_level_alone_say_nothing_of_a_case() {
        let files = Embedded::scenario("first_hour").expect("it is shipped");
        let scenario = load(&files, "first_hour").scenario.expect("it is clean");
        let solved = |case: &crate::scenario::model::Case| CaseCount {
            key: case.key.clone(),
            began: 10,
            solved: 10,
            ..CaseCount::default()
        };
        let counts: Vec<CaseCount> = scenario.cases.iter().map(solved).collect();
        let two = [("careless", counts.as_slice()), ("expert", counts.as_slice())];
        assert!(!doubtful_over(&scenario, &two, 10).is_empty());
        assert!(doubtful_over(&scenario, &two, 9).is_empty());
        assert!(doubtful_over(&scenario, &two[..1], 100).is_empty());
    }
}
