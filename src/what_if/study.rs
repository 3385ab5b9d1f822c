//! The study of a run: every alternative tried, the ten decisions that mattered most under other
//! lucks, the best changes together, the whole run under other lucks.

use super::align::Ledgered;
use super::cause::chain;
use super::change::{DecisionChange, place_at};
use super::curve::curve;
use super::decision::{KeeperDecision, Remark};
use super::figures::{Difference, RunFigures};
use super::find::decisions;
use super::levers::{LeverModel, levers};
use super::luck::{LuckSpread, LuckStudies};
use super::past::Past;
use super::promise::most_promising;
use super::replay::Rerun;
use super::report::{CloudModel, DecisionModel, OptionModel, TurnModel, WhatIfReport, levels};
use super::scene::scene;
use super::together::together;
use super::turning::{Turn, costly, good, is_worth_telling};
use super::work::{Cancelled, StudyHooks, StudyPlan, in_order};
use crate::base::{Lang, Text};
use crate::locale;
use crate::narrate::{SentencePart, command_words, number, say, why_dropped};
use crate::sim::{Diverged, Dropped, Run};
use std::sync::Mutex;

/// How many of each kind are shown.
const SHOWN: usize = 5;

/// Why there is no report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoStudy {
    /// It was ended before it was done.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The run does not happen again as it is written.
    #[error(transparent)]
    Diverged(#[from] Diverged),
}

/// A run, its figures, and what each alternative brings.
struct Tried {
    past: Past,
    figures: RunFigures,
    decisions: Vec<KeeperDecision>,
    /// Which decisions were tried.
    chosen: Vec<bool>,
    /// What each alternative of each decision brings.
    brings: Vec<Vec<Option<Difference>>>,
}

/// Studies a run.
///
/// # Errors
/// [`NoStudy`].
pub fn study(run: &Run, plan: &StudyPlan, hooks: &StudyHooks<'_>) -> Result<WhatIfReport, NoStudy> {
    let tried = try_all(run, plan, hooks)?;
    let mut lucks = LuckStudies::new(&tried.past, plan, hooks);
    let cloud = lucks.of_the_whole()?;
    let costly = costly(&tried.decisions, &tried.brings);
    let (worth, unlucky) = tried.weigh(costly, 1.0, &mut lucks)?;
    let good = good(&tried.past, &tried.decisions, &tried.brings);
    let (praised, _) = tried.weigh(good, -1.0, &mut lucks)?;
    let levers = levers(&tried.past, plan, hooks)?;
    Ok(tried.report([&worth, &praised, &unlucky], cloud, levers))
}

fn try_all(run: &Run, plan: &StudyPlan, hooks: &StudyHooks<'_>) -> Result<Tried, NoStudy> {
    let past = Past::read(run)?;
    let decisions = decisions(&past);
    let figures = RunFigures::of(past.last());
    let chosen = most_promising(&past, &decisions, plan.most_work);
    let pieces: Vec<(usize, usize)> = (0..decisions.len())
        .filter(|place| chosen[*place])
        .flat_map(|place| (0..decisions[place].alternatives.len()).map(move |other| (place, other)))
        .collect();
    (hooks.planned)(pieces.len() as u64);
    let best = Mutex::new(0.0_f64);
    let found = in_order(plan.threads, pieces.len(), hooks, |piece| {
        let (place, other) = pieces[piece];
        let decision = &decisions[place];
        let rerun = past.replay(std::slice::from_ref(&decision.alternatives[other].change)).ok()?;
        let brings = RunFigures::of(&rerun.sim).less(&figures);
        if let Ok(mut best) = best.lock()
            && brings.points > *best
        {
            *best = brings.points;
            (hooks.best)(decision.number, &brings);
        }
        Some(brings)
    })?;
    let mut brings: Vec<Vec<Option<Difference>>> =
        decisions.iter().map(|d| vec![None; d.alternatives.len()]).collect();
    for ((place, other), result) in pieces.into_iter().zip(found) {
        brings[place][other] = result;
    }
    Ok(Tried { past, figures, decisions, chosen, brings })
}

impl Tried {
    fn change(&self, turn: &Turn) -> &DecisionChange {
        &self.decisions[turn.decision].alternatives[turn.other].change
    }

    /// Studies the luck of decisions until as many as are shown are worth something on average
    /// (`sign` 1: the change is better, −1: what was done is). Returns those, by their worth
    /// this time, and the others: they are worth something this time only.
    fn weigh(
        &self,
        turns: Vec<Turn>,
        sign: f64,
        lucks: &mut LuckStudies<'_>,
    ) -> Result<(Weighed, Weighed), Cancelled> {
        let (mut worth, mut other) = (Vec::new(), Vec::new());
        let mut left = turns.into_iter();
        while worth.len() < SHOWN {
            let next: Vec<Turn> = left.by_ref().take(SHOWN - worth.len()).collect();
            if next.is_empty() {
                break;
            }
            let changes: Vec<&DecisionChange> = next.iter().map(|turn| self.change(turn)).collect();
            let spreads = lucks.of_changes(&changes)?;
            for (turn, luck) in next.into_iter().zip(spreads) {
                let on_average = luck.lucks == 0 || is_worth_telling(luck.points * sign);
                if on_average { &mut worth } else { &mut other }.push((turn, luck));
            }
        }
        // In the order of the figure that stands beside each.
        let key = |(turn, _): &(Turn, LuckSpread)| turn.brings.points * sign;
        worth.sort_by(|a, b| key(b).total_cmp(&key(a)).then(a.0.decision.cmp(&b.0.decision)));
        Ok((worth, other))
    }

    fn report(&self, weighed: [&Weighed; 3], mut cloud: Vec<f64>, levers: Vec<LeverModel>) -> WhatIfReport {
        let [worth, praised, unlucky] = weighed;
        let before = Ledgered::of(self.past.last());
        let models = |turns: &[(Turn, LuckSpread)], most: usize| -> Vec<TurnModel> {
            turns.iter().take(most).map(|(turn, luck)| self.turn(&before, turn, *luck)).collect()
        };
        let best: Vec<_> = worth
            .iter()
            .take(SHOWN)
            .map(|(turn, _)| {
                let decision = &self.decisions[turn.decision];
                (decision.number, self.change(turn).clone(), turn.brings)
            })
            .collect();
        cloud.sort_by(f64::total_cmp);
        let alternatives = self.brings.iter().zip(&self.chosen).filter(|(_, chosen)| **chosen);
        let results: Vec<&Option<Difference>> = alternatives.flat_map(|(brings, _)| brings).collect();
        WhatIfReport {
            title: self.past.scenario().title.clone(),
            figures: before.figures(),
            decisions_found: self.decisions.len() as u32,
            decisions_tried: self.chosen.iter().filter(|chosen| **chosen).count() as u32,
            alternatives_tried: results.len() as u32,
            refused: results.iter().filter(|brings| brings.is_none()).count() as u32,
            curve: curve(&self.past),
            costly: models(worth, SHOWN),
            good: models(praised, SHOWN),
            unlucky: models(unlucky, SHOWN),
            together: together(&self.past, &self.figures, &best),
            cloud: CloudModel {
                mean: cloud.iter().sum::<f64>() / cloud.len().max(1) as f64,
                above: cloud.iter().filter(|points| **points < self.figures.total).count() as u32,
                points: cloud,
                levels: levels(self.past.scenario()),
            },
            levers,
            decisions: self.table(),
        }
    }

    fn turn(&self, before: &Ledgered<'_>, turn: &Turn, luck: LuckSpread) -> TurnModel {
        let decision = &self.decisions[turn.decision];
        let alternative = &decision.alternatives[turn.other];
        let steps = self.past.steps();
        // It was possible when it was tried.
        let rerun = self.past.replay(std::slice::from_ref(&alternative.change)).ok();
        let after = rerun.as_ref().map(|rerun| Ledgered::of(&rerun.sim));
        TurnModel {
            number: decision.number,
            at: decision.at,
            kind: decision.kind,
            moment: decision.moment.clone(),
            scene: scene(&self.past, decision),
            what: decision.what.clone(),
            instead: alternative.what.clone(),
            this_time: turn.brings,
            luck,
            chain: after.map(|after| chain(before, &after, &alternative.change, steps)).unwrap_or_default(),
            dropped: rerun.iter().flat_map(|rerun| self.dropped(rerun)).collect(),
            stand_ins: rerun.map(|rerun| rerun.stand_ins).unwrap_or_default(),
        }
    }

    /// What no longer fits. Actions of the same kind in the same minute are one entry, with their
    /// number.
    fn dropped(&self, rerun: &Rerun) -> Vec<Text> {
        let mut told: Vec<(String, &Dropped, i64)> = Vec::new();
        for dropped in &rerun.dropped {
            let at = locale::moment(Lang::En, self.past.scenario(), dropped.step.at);
            let is_same = |(minute, other, _): &&mut (String, &Dropped, i64)| {
                *minute == at
                    && other.step.command.name() == dropped.step.command.name()
                    && other.why == dropped.why
            };
            match told.iter_mut().find(is_same) {
                Some((_, _, times)) => *times += 1,
                None => told.push((at, dropped, 1)),
            }
        }
        let words = |(_, dropped, times): (String, &Dropped, i64)| {
            let at = |lang| locale::moment(lang, self.past.scenario(), dropped.step.at);
            let at = Text::new(at(Lang::Zh), at(Lang::En));
            let parts = [
                ("at", (&at).into()),
                ("what", SentencePart::Text(command_words(dropped.step.command.name()))),
                ("why", SentencePart::Text(why_dropped(&dropped.why))),
                ("times", number(times)),
            ];
            say("what-if-dropped", &parts)
        };
        told.into_iter().map(words).collect()
    }

    fn table(&self) -> Vec<DecisionModel> {
        let row = |(place, decision): (usize, &KeeperDecision)| DecisionModel {
            number: decision.number,
            at: decision.at,
            after: decision.place.unwrap_or_else(|| place_at(decision.at, self.past.steps())),
            kind: decision.kind,
            missed: decision.place.is_none(),
            moment: decision.moment.clone(),
            what: decision.what.clone(),
            tried: self.chosen[place],
            options: decision
                .alternatives
                .iter()
                .zip(&self.brings[place])
                .map(|(other, brings)| OptionModel {
                    remark: other.remark,
                    what: if other.remark == Remark::NotAtAll {
                        say("what-if-not-at-all", &[])
                    } else {
                        other.what.clone()
                    },
                    brings: *brings,
                })
                .collect(),
        };
        self.decisions.iter().enumerate().map(row).collect()
    }
}

/// Decisions that mattered, with what they bring under other lucks.
type Weighed = Vec<(Turn, LuckSpread)>;
