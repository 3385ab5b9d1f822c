//! Ratings: the mean of the three ratings, each shrunk towards 3.6 with the weight of five reviews
//! so that one lucky review is no triumph, placed between 3.0 (no points) and 4.8 (all points).
//! Design choices.

use super::line::{LineReason, ScoreLine};
use crate::base::ids::{EntryId, ReviewId};
use crate::sim::{Entry, Sim};
use std::collections::BTreeMap;

/// Most stars that a review gives.
const MOST: f64 = 5.0;
/// The assumed rating of an unknown shop.
const PRIOR: f64 = 3.6;
/// How many reviews that is worth.
const PRIOR_WEIGHT: f64 = 5.0;
/// The rating that earns nothing, and the one that earns everything.
const RANGE: (f64, f64) = (3.0, 4.8);

/// The numbers of the formula, and what it makes of so many reviews of 5 / 5 / 5.
pub(super) fn numbers() -> Vec<(&'static str, f64)> {
    let spotless = |reviews: f64| {
        let mean = (PRIOR_WEIGHT * PRIOR + reviews * MOST) / (PRIOR_WEIGHT + reviews);
        ((mean - RANGE.0) / (RANGE.1 - RANGE.0)).min(1.0) * 100.0
    };
    vec![
        ("prior", PRIOR),
        ("prior-weight", PRIOR_WEIGHT),
        ("none", RANGE.0),
        ("all", RANGE.1),
        ("span", RANGE.1 - RANGE.0),
        ("with-two", spotless(2.0)),
        ("with-ten", spotless(10.0)),
    ]
}

pub(super) fn lines(sim: &Sim) -> Vec<ScoreLine> {
    let scale = 100.0 / (RANGE.1 - RANGE.0);
    let standing: Vec<_> = sim.reviews().into_iter().filter(|r| !r.withdrawn).collect();
    let posted = posted(sim);
    let weight = PRIOR_WEIGHT + standing.len() as f64;
    let mut lines = vec![ScoreLine::plain(LineReason::Start, (PRIOR - RANGE.0) * scale, Vec::new())];
    for review in standing {
        let mean = review.parts.iter().map(|&p| f64::from(p)).sum::<f64>() / 3.0;
        let entries = posted.get(&review.review).copied().into_iter().collect();
        let reason = LineReason::Review { review: review.review, stars: review.stars };
        let worth = |mean: f64| (mean - PRIOR) / weight * scale;
        lines.push(ScoreLine::with_stake(reason, worth(mean), worth(MOST), entries));
    }
    lines
}

/// The entry of each review.
fn posted(sim: &Sim) -> BTreeMap<ReviewId, EntryId> {
    let posted = sim.journal().entries().iter().filter_map(|entry| {
        let Entry::Reviewed { review, .. } = entry.what else { return None };
        Some((review, entry.id))
    });
    posted.collect()
}
