//! The score: six dimensions, each with its formula, its evidence and what every piece of evidence
//! earned or lost. Reads the journal, the books and the scenario; changes nothing.
//!
//! A dimension's points are the sum of its lines, by construction; `tests/ordering.rs` verifies
//! that for whole runs.

mod dimension;
mod goals;
mod line;
mod listing;
mod profit;
mod ratings;
mod rules;
mod service;
mod standing;
mod stars;

pub use dimension::Dimension;
pub use goals::{SoldOrder, asks_for_a_sale, goals, is_unsold, sold_orders};
pub use line::{LineReason, ScoreLine};
pub use standing::{GoalStanding, GoalState};
pub use stars::{MOST_STARS, stars};

use crate::scenario::model::Rubric;
use crate::sim::Sim;
use serde::{Deserialize, Serialize};

impl Dimension {
    /// The numbers of its formula, by the names under which sentences quote them. They are the very
    /// constants that the score is computed with, so that no sentence can quote another number.
    pub fn numbers(self) -> Vec<(&'static str, f64)> {
        match self {
            Self::Profit | Self::Goals => Vec::new(),
            Self::Ratings => ratings::numbers(),
            Self::Service => service::numbers(),
            Self::Listing => listing::numbers(),
            Self::Rules => rules::numbers(),
        }
    }

    fn lines(self, sim: &Sim) -> Vec<ScoreLine> {
        match self {
            Self::Profit => profit::lines(sim),
            Self::Ratings => ratings::lines(sim),
            Self::Service => service::lines(sim),
            Self::Listing => listing::lines(sim),
            Self::Rules => rules::lines(sim),
            Self::Goals => goals::lines(sim),
        }
    }
}

/// The score of one dimension.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DimensionScore {
    /// Which.
    pub dimension: Dimension,
    /// 0 to 100: the sum of the lines.
    pub points: f64,
    /// Weight in the total, in percent.
    pub weight: u32,
    /// Evidence.
    pub lines: Vec<ScoreLine>,
}

/// Between which two scores a run is placed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Placing {
    /// The score before placing of who does nothing: 0 on the scale.
    pub floor: f64,
    /// The score before placing that is 100 on the scale: the best that known play brings.
    pub best: f64,
    /// Whether the run lies below the first or above the second, and was cut to the end of the
    /// scale.
    pub cut: bool,
}

/// The score of a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// The score: `raw` placed on the scenario's reference, or `raw` itself where there is none. 0
    /// to 100.
    pub total: f64,
    /// Weighted mean of the dimensions, 0 to 100. This is what a run's file keeps and `verify`
    /// compares: a new calibration must not make old runs look changed.
    pub raw: f64,
    /// How `raw` was placed, where there is a reference.
    pub placing: Option<Placing>,
    /// Whether the lesson asks for a sale and there was none: then it is not passed.
    pub unsold: bool,
    /// Pass mark.
    pub pass_mark: u32,
    /// The dimensions.
    pub dimensions: Vec<DimensionScore>,
}

impl Score {
    /// Whether the run passes.
    pub fn passed(&self) -> bool {
        self.total >= f64::from(self.pass_mark)
    }

    /// Points of the total that a point of the weighted mean is worth.
    pub fn scale(&self) -> f64 {
        self.placing.map_or(1.0, |placing| 100.0 / (placing.best - placing.floor).max(1.0))
    }

    /// Points of the total that a point of this dimension is worth.
    pub fn share(&self, dimension: &DimensionScore) -> f64 {
        let weights: u32 = self.dimensions.iter().map(|d| d.weight).sum();
        self.scale() * f64::from(dimension.weight) / f64::from(weights.max(1))
    }

    /// Points of the total that one unit of the currency moves; none where the profit dimension was
    /// cut at an end.
    pub fn points_per_unit(&self, rubric: &Rubric) -> f64 {
        let moves = |d: &DimensionScore| {
            let cut = d.lines.iter().any(|l| l.reason == LineReason::Cut);
            if cut { 0.0 } else { self.share(d) * profit::points_per_unit(rubric) }
        };
        self.dimensions.iter().find(|d| d.dimension == Dimension::Profit).map_or(0.0, moves)
    }

    /// Points of one dimension.
    pub fn points(&self, dimension: Dimension) -> f64 {
        self.dimensions.iter().find(|d| d.dimension == dimension).map_or(0.0, |d| d.points)
    }
}

/// Scores a run as it stands.
pub fn score(sim: &Sim) -> Score {
    let rubric = &sim.scenario().rubric;
    let dimension = |d: Dimension| within_bounds(d, d.weight(rubric), d.lines(sim));
    let scored = |d: &Dimension| *d != Dimension::Goals || goals::is_scored(sim.scenario());
    let dimensions: Vec<_> = Dimension::ALL.into_iter().filter(scored).map(dimension).collect();
    let weights: f64 = dimensions.iter().map(|d| f64::from(d.weight)).sum();
    let weighted: f64 = dimensions.iter().map(|d| f64::from(d.weight) * d.points).sum();
    let raw = weighted / weights.max(1.0);
    let placing = sim.scenario().reference.as_ref().map(|reference| Placing {
        floor: reference.floor,
        best: reference.best,
        cut: raw < reference.floor || raw > reference.best,
    });
    let placed = sim.scenario().reference.as_ref().map_or(raw, |reference| reference.place(raw));
    let unsold = is_unsold(sim);
    let total = held(placed, f64::from(rubric.pass), unsold);
    Score { total, raw, placing, unsold, pass_mark: rubric.pass, dimensions }
}

/// A placed score, kept a point below the pass mark where a sale was asked for and none was made.
pub fn held(placed: f64, pass: f64, unsold: bool) -> f64 {
    if unsold { placed.min((pass - 1.0).max(0.0)) } else { placed }
}

/// Adds the line that keeps a dimension within 0 and 100.
fn within_bounds(dimension: Dimension, weight: u32, mut lines: Vec<ScoreLine>) -> DimensionScore {
    let sum: f64 = lines.iter().map(|l| l.points).sum();
    // Plus nothing: a sum of minus nothing is nothing.
    let points = sum.clamp(0.0, 100.0) + 0.0;
    if (points - sum).abs() > 1e-9 {
        lines.push(ScoreLine::plain(LineReason::Cut, points - sum, Vec::new()));
    }
    DimensionScore { dimension, points, weight, lines }
}

#[cfg(test)]
mod tests;
