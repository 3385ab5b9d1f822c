//! The score: five dimensions, each with its formula, its evidence and what every piece of evidence earned or
//! lost. Reads the journal, the books and the scenario; changes nothing.
//!
//! A dimension's points are the sum of its lines, by construction; `tests/ordering.rs` holds that for whole runs.

mod listing;
mod profit;
mod ratings;
mod rules;
mod service;

use crate::base::Money;
use crate::base::ids::{CaseId, ConversationId, EntryId, OrderId, ProductId, PromiseId, ReviewId};
use crate::reply::RedLine;
use crate::scenario::model::Rubric;
use crate::sim::{Account, Sim};
use serde::{Deserialize, Serialize};

/// What is scored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    /// Profit of the run.
    #[default]
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

    /// Its weight in the total under this rubric, in percent.
    pub const fn weight(self, rubric: &Rubric) -> u32 {
        match self {
            Self::Profit => rubric.profit,
            Self::Ratings => rubric.ratings,
            Self::Service => rubric.service,
            Self::Listing => rubric.listing,
            Self::Rules => rubric.rules,
        }
    }

    /// The numbers of its formula, by the names under which sentences quote them. They are the very constants that
    /// the score is computed with, so that no sentence can quote another number.
    pub fn numbers(self) -> Vec<(&'static str, f64)> {
        match self {
            Self::Profit => Vec::new(),
            Self::Ratings => ratings::numbers(),
            Self::Service => service::numbers(),
            Self::Listing => listing::numbers(),
            Self::Rules => rules::numbers(),
        }
    }

    fn lines(self, sim: &Sim) -> Vec<Line> {
        match self {
            Self::Profit => profit::lines(sim),
            Self::Ratings => ratings::lines(sim),
            Self::Service => service::lines(sim),
            Self::Listing => listing::lines(sim),
            Self::Rules => rules::lines(sim),
        }
    }
}

/// Why a line of evidence counts, with the ids of what it is about: whoever shows it finds the names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is what its name says; amounts are in the scenario's currency")]
pub enum Reason {
    /// Where a dimension starts.
    Start,
    /// Points beyond 0 or 100 are cut.
    Cut,
    /// An account of the books.
    Account { account: Account, amount: Money },
    /// A review.
    Review { review: ReviewId, stars: u8 },
    /// A first answer, quick or not, that helped or not: the matter was settled, without a reply that did not help.
    FirstAnswer { conversation: ConversationId, quick: bool, helped: bool },
    /// A case, solved or not, and how many replies on the way left the customer less happy.
    Case { conversation: ConversationId, case: CaseId, solved: bool, detours: u32 },
    /// A story that did not happen, for the keeper had seen to it.
    Prevented { case: CaseId },
    /// Facts of a listing stated truly; a share of 0 to 1, as in the three that follow.
    Facts { product: ProductId, share: f64 },
    /// Photos of a listing.
    Photos { product: ProductId, share: f64 },
    /// The cover of a listing.
    Cover { product: ProductId, share: f64 },
    /// Honesty of a listing.
    Honesty { product: ProductId, share: f64 },
    /// A red line that was crossed.
    RedLine { line: RedLine, words: String },
    /// An order that left later than the rules allow, or never.
    ShippedLate { order: OrderId },
    /// A broken promise.
    PromiseBroken { promise: PromiseId },
    /// A compensation above what the shop's rules allow.
    AboveGoodwill { conversation: ConversationId, amount: Money },
    /// A customer nobody ever answered.
    NeverAnswered { conversation: ConversationId },
}

impl Reason {
    /// The product whose listing the line is about.
    pub const fn listing(&self) -> Option<ProductId> {
        match self {
            Self::Facts { product, .. }
            | Self::Photos { product, .. }
            | Self::Cover { product, .. }
            | Self::Honesty { product, .. } => Some(*product),
            Self::Start
            | Self::Cut
            | Self::Account { .. }
            | Self::Review { .. }
            | Self::FirstAnswer { .. }
            | Self::Case { .. }
            | Self::Prevented { .. }
            | Self::RedLine { .. }
            | Self::ShippedLate { .. }
            | Self::PromiseBroken { .. }
            | Self::AboveGoodwill { .. }
            | Self::NeverAnswered { .. } => None,
        }
    }
}

/// A line of evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Why.
    pub reason: Reason,
    /// Points of the dimension earned (or lost, if negative).
    pub points: f64,
    /// Points that this line could have brought at most; 0 for a breach, `points` where nothing was at stake.
    pub possible: f64,
    /// Points of the same line in a shop that nobody touches, where the scenario alone shows them (listings); else 0.
    pub untouched: f64,
    /// Journal entries that show it.
    pub entries: Vec<EntryId>,
}

impl Line {
    /// A line where nothing was at stake: a start, a cut, an account.
    fn plain(reason: Reason, points: f64, entries: Vec<EntryId>) -> Self {
        Self { reason, points, possible: points, untouched: 0.0, entries }
    }

    /// A line that could have brought so many points.
    fn of(reason: Reason, points: f64, possible: f64, entries: Vec<EntryId>) -> Self {
        Self { reason, points, possible, untouched: 0.0, entries }
    }

    /// Points that could have been earned by a thing that was not done at all, and were not.
    pub fn missed(&self) -> f64 {
        if self.points == 0.0 { self.possible.max(0.0) } else { 0.0 }
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

    /// Points of the total that a point of this dimension is worth.
    pub fn share(&self, dimension: &DimensionScore) -> f64 {
        let weights: u32 = self.dimensions.iter().map(|d| d.weight).sum();
        self.scale() * f64::from(dimension.weight) / f64::from(weights.max(1))
    }

    /// Points of the total that one unit of the currency moves; none where the profit dimension was cut at an end.
    pub fn points_per_unit(&self, rubric: &Rubric) -> f64 {
        let moves = |d: &DimensionScore| {
            let cut = d.lines.iter().any(|l| l.reason == Reason::Cut);
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
    let dimensions: Vec<_> = Dimension::ALL.into_iter().map(dimension).collect();
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
fn within_bounds(dimension: Dimension, weight: u32, mut lines: Vec<Line>) -> DimensionScore {
    let sum: f64 = lines.iter().map(|l| l.points).sum();
    // Plus nothing: a sum of minus nothing is nothing.
    let points = sum.clamp(0.0, 100.0) + 0.0;
    if (points - sum).abs() > 1e-9 {
        lines.push(Line::plain(Reason::Cut, points - sum, Vec::new()));
    }
    DimensionScore { dimension, points, weight, lines }
}

#[cfg(test)]
mod tests;
