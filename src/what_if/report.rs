//! What the debrief of decisions says, as plain values. Pages and the terminal show it and compute
//! nothing.

use super::decision::{ChoiceKind, Remark};
use super::figures::{Difference, RunFigures};
use super::levers::LeverModel;
use super::luck::LuckSpread;
use super::scene::SceneModel;
use super::stand_ins::StandIns;
use crate::base::{Money, Text, Time};
use crate::narrate::say;
use crate::scenario::Scenario;
use serde::Serialize;

/// The whole report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WhatIfReport {
    /// The scenario's title.
    pub title: Text,
    /// The result of the run.
    pub figures: RunFigures,
    /// Decisions of the run.
    pub decisions_found: u32,
    /// Decisions that were tried, all of them unless the run is very long.
    pub decisions_tried: u32,
    /// Alternatives that were tried.
    pub alternatives_tried: u32,
    /// Alternatives that the shop refused.
    pub refused: u32,
    /// The week as a curve.
    pub curve: Vec<CurvePoint>,
    /// What would have brought most, best first: what was done cost that much.
    pub costly: Vec<TurnModel>,
    /// What was done and brought most, best first.
    pub good: Vec<TurnModel>,
    /// Costly this time and not on average: luck.
    pub unlucky: Vec<TurnModel>,
    /// The best changes one by one and together.
    pub together: Option<TogetherModel>,
    /// What these decisions bring under other lucks.
    pub cloud: CloudModel,
    /// The whole run at other prices, promises and covers; in very long runs only what there is
    /// time for.
    pub levers: Vec<LeverModel>,
    /// Every decision, in the order of time.
    pub decisions: Vec<DecisionModel>,
}

/// A point of the curve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct CurvePoint {
    /// Shop time.
    pub at: Time,
    /// Profit so far.
    pub profit: Money,
    /// Mean stars so far, once there is a review.
    pub rating: Option<f64>,
}

/// A decision that mattered.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TurnModel {
    /// The decision's number in the table.
    pub number: u32,
    /// When.
    pub at: Time,
    /// The kind of the decision.
    pub kind: ChoiceKind,
    /// The moment.
    pub moment: Text,
    /// The moment as it was: the talk, the cover.
    pub scene: SceneModel,
    /// The action that was taken.
    pub what: Text,
    /// What else: the best alternative of a costly decision, the worst of a good one.
    pub instead: Text,
    /// The gain of the alternative over the decision, this time.
    pub this_time: Difference,
    /// The same under other lucks.
    pub luck: LuckSpread,
    /// The chain that carries it; its links sum to `this_time`.
    pub chain: Vec<LinkModel>,
    /// Commands of the run that had no place any more, in words.
    pub dropped: Vec<Text>,
    /// The actions that were done by habit.
    pub stand_ins: StandIns,
}

/// A link of a chain.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct LinkModel {
    /// What differs.
    pub text: Text,
    /// Money that it carries.
    pub money: Money,
    /// Points that it carries.
    pub points: f64,
}

/// The best changes one by one and together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TogetherModel {
    /// Numbers of the decisions.
    pub numbers: Vec<u32>,
    /// Each by itself.
    pub each: Vec<Difference>,
    /// All at once.
    pub all: Difference,
}

/// What these decisions bring under other lucks, whole runs from the opening on.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct CloudModel {
    /// The score of each, 0 to 100, in ascending order.
    pub points: Vec<f64>,
    /// Their mean.
    pub mean: f64,
    /// How many of them the run itself lies above.
    pub above: u32,
    /// Where keepers of known skill lie, the least careful first; empty where a lesson has no
    /// reference.
    pub levels: Vec<LevelSpan>,
}

/// Where keepers of one level lie in the lesson's reference: scores, 0 to 100.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LevelSpan {
    /// The level.
    pub name: Text,
    /// Lowest.
    pub low: f64,
    /// Mean.
    pub mean: f64,
    /// Highest.
    pub high: f64,
}

/// The levels of a lesson's reference; what doing nothing and the search for the best play score is
/// the scale itself.
pub(super) fn levels(scenario: &Scenario) -> Vec<LevelSpan> {
    let Some(reference) = &scenario.reference else { return Vec::new() };
    let known = reference.players.iter().filter(|player| LEVELS.contains(&player.name.as_str()));
    known
        .map(|player| LevelSpan {
            name: say(&format!("level-{}", player.name), &[]),
            low: reference.place(player.min),
            mean: reference.place(player.mean),
            high: reference.place(player.max),
        })
        .collect()
}

/// The levels that are shown, by the names of their players.
const LEVELS: [&str; 5] = ["careless", "hasty", "willing", "by-the-book", "expert"];

/// A decision in the table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DecisionModel {
    /// Its number.
    pub number: u32,
    /// When.
    pub at: Time,
    /// How many commands of the run come before it.
    pub after: usize,
    /// The kind of the decision.
    pub kind: ChoiceKind,
    /// Whether it is a chance that was not taken.
    pub missed: bool,
    /// The moment.
    pub moment: Text,
    /// The action that was taken.
    pub what: Text,
    /// Whether it was tried; in very long runs only the most promising are.
    pub tried: bool,
    /// What else there was, and what it brings.
    pub options: Vec<OptionModel>,
}

/// An alternative in the table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OptionModel {
    /// How it differs.
    pub remark: Remark,
    /// What it is.
    pub what: Text,
    /// What it brings more than what was done; none where the shop refuses it.
    pub brings: Option<Difference>,
}

impl DecisionModel {
    /// Points of the best other choice more than what was done brought; nothing where none was
    /// tried.
    pub fn worth(&self) -> f64 {
        let tried = self.options.iter().filter_map(|option| option.brings);
        tried.map(|brings| brings.points).reduce(f64::max).unwrap_or(0.0)
    }
}

/// An answer that was tried a second time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TriedModel {
    /// The decision's number.
    pub number: u32,
    /// The answer.
    pub said: String,
    /// Points that it would have brought more.
    pub points: f64,
    /// Whether it was better.
    pub better: bool,
}
