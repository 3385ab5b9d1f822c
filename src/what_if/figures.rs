//! The result of a run in a few numbers, and the difference of two runs.

use crate::base::Money;
use crate::score::{Dimension, Score, score, sold_orders};
use crate::sim::Sim;
use serde::Serialize;
use std::collections::BTreeSet;

/// The result of a run.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct RunFigures {
    /// Profit.
    pub profit: Money,
    /// The score as every page shows it, 0 to 100.
    pub total: f64,
    /// The score on its scale, not cut at 0 and 100: differences are computed with it.
    pub points: f64,
    /// Points of each dimension, in the order of [`Dimension::ALL`].
    pub dimensions: [f64; Dimension::COUNT],
    /// The ratings as described, service, delivery, 1 to 5; 0 before the first review.
    pub ratings: [f64; 3],
    /// Customers who bought, paid, and were not refunded.
    pub buyers: i64,
}

/// The surplus of one run over another.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Difference {
    /// Profit.
    pub money: Money,
    /// Points of the score.
    pub points: f64,
    /// Points of each dimension, in the order of [`Dimension::ALL`].
    pub dimensions: [f64; Dimension::COUNT],
    /// Ratings as described, service, delivery.
    pub ratings: [f64; 3],
    /// Customers who bought.
    pub buyers: i64,
}

impl RunFigures {
    /// Reads a run as it stands.
    pub fn of(sim: &Sim) -> Self {
        Self::with(sim, &score(sim))
    }

    /// The same where the score is known.
    pub(super) fn with(sim: &Sim, score: &Score) -> Self {
        let sold = sold_orders(sim).into_iter().filter(|sold| sold.price.is_positive());
        let buyers: BTreeSet<_> = sold.map(|sold| sold.customer.person()).collect();
        let ratings = sim.ratings();
        Self {
            profit: sim.ledger().profit(),
            total: score.total,
            points: points_of(score),
            dimensions: Dimension::ALL.map(|d| score.points(d)),
            ratings: ratings.map_or([0.0; 3], |r| [r.described, r.service, r.delivery]),
            buyers: buyers.len() as i64,
        }
    }

    /// The surplus of this run over another.
    pub fn less(&self, other: &Self) -> Difference {
        let minus = |a: f64, b: f64| a - b;
        Difference {
            money: self.profit - other.profit,
            points: self.points - other.points,
            dimensions: std::array::from_fn(|i| minus(self.dimensions[i], other.dimensions[i])),
            ratings: std::array::from_fn(|i| minus(self.ratings[i], other.ratings[i])),
            buyers: self.buyers - other.buyers,
        }
    }
}

/// The score on its scale, not cut at its ends: below the floor, too, it makes a difference what is
/// done.
fn points_of(score: &Score) -> f64 {
    score.placing.map_or(score.raw, |placing| (score.raw - placing.floor) * score.scale())
}
