//! The score: five dimensions, each with its formula, its evidence and what every piece of evidence earned or
//! lost. Reads the journal, the books and the scenario; changes nothing.
//!
//! A dimension's points are the sum of its lines, by construction; `tests/ordering.rs` holds that for whole runs.

pub(crate) mod listing;
mod profit;
mod ratings;
mod rules;
pub(crate) mod service;

use crate::base::ids::EntryId;
use crate::base::{Money, Text};
use crate::sim::Sim;
use serde::{Deserialize, Serialize};

/// What is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    /// Profit of the run.
    Profit,
    /// The three ratings.
    Ratings,
    /// Quick first answers and cases solved.
    Service,
    /// Listings: complete, well pictured, honest.
    Listing,
    /// Rules kept.
    Rules,
}

impl Dimension {
    /// Every dimension in the order in which learners see them.
    pub const ALL: [Self; 5] = [Self::Profit, Self::Ratings, Self::Service, Self::Listing, Self::Rules];

    /// The dimension's name, as message keys, tables and JSON write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Profit => "profit",
            Self::Ratings => "ratings",
            Self::Service => "service",
            Self::Listing => "listing",
            Self::Rules => "rules",
        }
    }
}

/// Why a line of evidence counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is what its name says; amounts are in the scenario's currency")]
pub enum Reason {
    /// Where a dimension starts.
    Start,
    /// Points beyond 0 or 100 are cut.
    Cut,
    /// An account of the books.
    Account { name: &'static str, amount: Money },
    /// A review.
    Review { stars: u8, customer: Text },
    /// A first answer, quick or not, that helped or not: the matter was settled, without a reply that did not help.
    FirstAnswer { customer: Text, quick: bool, helped: bool },
    /// A case, solved or not, and how many replies on the way left the customer less happy.
    Case { title: Text, customer: Text, solved: bool, detours: u32 },
    /// A story that did not happen, for the keeper had seen to it.
    Prevented { title: Text },
    /// Facts of a listing stated truly.
    Facts { product: Text, share: f64 },
    /// Photos of a listing.
    Photos { product: Text, share: f64 },
    /// The cover of a listing.
    Cover { product: Text, share: f64 },
    /// Honesty of a listing.
    Honesty { product: Text, share: f64 },
    /// A red line that was crossed.
    RedLine { line: String, words: String },
    /// An order that left later than the rules allow.
    ShippedLate { order: u32 },
    /// A broken promise.
    PromiseBroken,
    /// A compensation above what the shop's rules allow.
    AboveGoodwill { amount: Money },
    /// A customer nobody ever answered.
    NeverAnswered { customer: Text },
}

/// A line of evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Why.
    #[serde(skip_deserializing, default = "start")]
    pub reason: Reason,
    /// Points of the dimension earned (or lost, if negative).
    pub points: f64,
    /// Journal entries that show it.
    pub entries: Vec<EntryId>,
}

fn start() -> Reason {
    Reason::Start
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
    pub lines: Vec<Line>,
}

/// Between which two scores a run is placed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Placing {
    /// The score before placing of who does nothing: 0 on the scale.
    pub floor: f64,
    /// The score before placing of the best known play: 100 on the scale.
    pub best: f64,
    /// Whether the run lies below the first or above the second, and was cut to the end of the scale.
    pub cut: bool,
}

/// The score of a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// The score: `raw` placed on the scenario's reference, or `raw` itself where there is none. 0 to 100.
    pub total: f64,
    /// Weighted mean of the dimensions, 0 to 100. This is what a run's file keeps and `verify` compares: a new
    /// calibration must not make old runs look changed.
    pub raw: f64,
    /// How `raw` was placed, where there is a reference.
    pub placing: Option<Placing>,
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

    /// Points of one dimension.
    pub fn points(&self, dimension: Dimension) -> f64 {
        self.dimensions.iter().find(|d| d.dimension == dimension).map_or(0.0, |d| d.points)
    }
}

/// Scores a run as it stands.
pub fn score(sim: &Sim) -> Score {
    let rubric = &sim.scenario().rubric;
    let parts = [
        (Dimension::Profit, rubric.profit, profit::lines(sim)),
        (Dimension::Ratings, rubric.ratings, ratings::lines(sim)),
        (Dimension::Service, rubric.service, service::lines(sim)),
        (Dimension::Listing, rubric.listing, listing::lines(sim)),
        (Dimension::Rules, rubric.rules, rules::lines(sim)),
    ];
    let dimensions: Vec<_> = parts.into_iter().map(|(d, weight, lines)| close(d, weight, lines)).collect();
    let weights: f64 = dimensions.iter().map(|d| f64::from(d.weight)).sum();
    let weighted: f64 = dimensions.iter().map(|d| f64::from(d.weight) * d.points).sum();
    let raw = weighted / weights.max(1.0);
    let placing = sim.scenario().reference.as_ref().map(|reference| Placing {
        floor: reference.floor,
        best: reference.best,
        cut: raw < reference.floor || raw > reference.best,
    });
    let total = sim.scenario().reference.as_ref().map_or(raw, |reference| reference.place(raw));
    Score { total, raw, placing, pass_mark: rubric.pass, dimensions }
}

/// Adds the line that keeps a dimension within 0 and 100.
fn close(dimension: Dimension, weight: u32, mut lines: Vec<Line>) -> DimensionScore {
    let sum: f64 = lines.iter().map(|l| l.points).sum();
    // Plus nothing: a sum of minus nothing is nothing.
    let points = sum.clamp(0.0, 100.0) + 0.0;
    if (points - sum).abs() > 1e-9 {
        lines.push(Line { reason: Reason::Cut, points: points - sum, entries: Vec::new() });
    }
    DimensionScore { dimension, points, weight, lines }
}

fn line(reason: Reason, points: f64, entries: Vec<EntryId>) -> Line {
    Line { reason, points, entries }
}
