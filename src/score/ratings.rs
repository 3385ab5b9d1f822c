//! Ratings: the mean of the three ratings, each shrunk towards 3.6 with the weight of five reviews so that one
//! lucky review is no triumph, placed between 3.0 (no points) and 4.8 (all points). Design choices.

use super::{Line, Reason, line};
use crate::base::Text;
use crate::sim::{Entry, Sim};

/// What an unknown shop is taken for.
const PRIOR: f64 = 3.6;
/// How many reviews that is worth.
const PRIOR_WEIGHT: f64 = 5.0;
/// The rating that earns nothing, and the one that earns everything.
const RANGE: (f64, f64) = (3.0, 4.8);

pub(super) fn lines(sim: &Sim) -> Vec<Line> {
    let scale = 100.0 / (RANGE.1 - RANGE.0);
    let view = sim.view();
    let standing: Vec<_> = view.reviews.iter().filter(|r| !r.withdrawn).collect();
    let weight = PRIOR_WEIGHT + standing.len() as f64;
    let mut lines = vec![line(Reason::Start, (PRIOR - RANGE.0) * scale, Vec::new())];
    for review in standing {
        let mean = review.parts.iter().map(|&p| f64::from(p)).sum::<f64>() / 3.0;
        let entry = sim
            .journal()
            .entries()
            .iter()
            .find(|e| matches!(&e.what, Entry::Reviewed { review: id, .. } if *id == review.review));
        let reason = Reason::Review { stars: review.stars, customer: Text::clone(&review.customer) };
        lines.push(line(reason, (mean - PRIOR) / weight * scale, entry.map(|e| e.id).into_iter().collect()));
    }
    lines
}
