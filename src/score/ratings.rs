//! Ratings: the mean of the three ratings, each shrunk towards 3.6 with the weight of five reviews so that one
//! lucky review is no triumph, placed between 3.0 (no points) and 4.8 (all points). Design choices.

use super::{Line, Reason, line};
use crate::base::ids::{EntryId, ReviewId};
use crate::sim::{Entry, Sim};
use std::collections::BTreeMap;

/// What an unknown shop is taken for.
const PRIOR: f64 = 3.6;
/// How many reviews that is worth.
const PRIOR_WEIGHT: f64 = 5.0;
/// The rating that earns nothing, and the one that earns everything.
const RANGE: (f64, f64) = (3.0, 4.8);

pub(super) fn lines(sim: &Sim) -> Vec<Line> {
    let scale = 100.0 / (RANGE.1 - RANGE.0);
    let standing: Vec<_> = sim.reviews().into_iter().filter(|r| !r.withdrawn).collect();
    let posted = posted(sim);
    let weight = PRIOR_WEIGHT + standing.len() as f64;
    let mut lines = vec![line(Reason::Start, (PRIOR - RANGE.0) * scale, Vec::new())];
    for review in standing {
        let mean = review.parts.iter().map(|&p| f64::from(p)).sum::<f64>() / 3.0;
        let entries = posted.get(&review.review).copied().into_iter().collect();
        let reason = Reason::Review { stars: review.stars, customer: review.customer };
        lines.push(line(reason, (mean - PRIOR) / weight * scale, entries));
    }
    lines
}

/// The entry of each review.
fn posted(sim: &Sim) -> BTreeMap<ReviewId, EntryId> {
    let posted = sim.journal().entries().iter().filter_map(|entry| match entry.what {
        Entry::Reviewed { review, .. } => Some((review, entry.id)),
        _ => None,
    });
    posted.collect()
}
