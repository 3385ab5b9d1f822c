//! Which kinds of decision the score depends on: shares of its variance over a random sample of
//! styles.

use super::joint::joint_share;
use super::run::Runner;
use super::search::{SAMPLE_SEEDS, SearchBounds, judge_points};
use super::space::{DecisionKind, SPACE, StylePoint};

/// Runs of the search for every pair of points from which total-order shares are computed.
const RUNS_PER_PAIR: u64 = 24;
/// Least pairs.
const LEAST_PAIRS: u64 = 2;

/// The first-order shares by kind of decision: what the knobs of a kind explain without the others,
/// alone and in pairs. Shares of a small sample that add up to more than the whole are scaled to
/// it. The rest is luck and kinds of decision that only matter together.
pub(super) fn decisions(sample: &[(StylePoint, f64)]) -> Vec<(&'static str, f64)> {
    let y: Vec<f64> = sample.iter().map(|(_, raw)| *raw).collect();
    let share = |kind: DecisionKind| {
        let knobs = SPACE.iter().enumerate().filter(|(_, knob)| knob.decision == kind);
        let values = |(at, _)| sample.iter().map(|(point, _)| point[at]).collect();
        let inputs: Vec<Vec<f64>> = knobs.map(values).collect();
        joint_share(&inputs, &y).max(0.0)
    };
    let mut shares: Vec<_> = DecisionKind::ALL.into_iter().map(|kind| (kind.name(), share(kind))).collect();
    let known: f64 = shares.iter().map(|(_, share)| share).sum();
    if known > 1.0 {
        for (_, share) in &mut shares {
            *share /= known;
        }
    }
    shares.push(("rest", (1.0 - known).max(0.0)));
    shares
}

/// The shares summed over the four choices that a lesson is about.
pub(super) fn grouped(shares: &[(&'static str, f64)]) -> Vec<(&'static str, f64)> {
    let sum = |names: &[&str]| shares.iter().filter(|(name, _)| names.contains(name)).map(|(_, x)| x).sum();
    vec![
        ("price", sum(&["price"])),
        ("listing_photos", sum(&["listing", "honesty"])),
        ("answers_remedies", sum(&["answers", "remedies"])),
        ("stock_parcels", sum(&["stock", "parcels"])),
    ]
}

/// The number of pairs of points from which the total-order shares are computed.
fn pairs(bounds: SearchBounds) -> u64 {
    (u64::from(bounds.budget) / RUNS_PER_PAIR).max(LEAST_PAIRS)
}

/// How many runs the total-order shares take.
pub(super) fn total_runs(bounds: SearchBounds) -> u64 {
    pairs(bounds) * SAMPLE_SEEDS * DecisionKind::ALL.len() as u64
}

/// The total-order shares by kind of decision: what changes when the knobs of that kind alone are
/// taken from another point of the sample. Half the mean square of the change over the variance
/// (Jansen 1999, Computer Physics Communications 117), on the same seeds for every point.
pub(super) fn decisions_total(
    runner: &Runner<'_>,
    bounds: SearchBounds,
    sample: &[(StylePoint, f64)],
) -> Vec<(&'static str, f64)> {
    let (bases, others) = sample.split_at(sample.len() / 2);
    let pairs: Vec<_> = bases.iter().zip(others).take(pairs(bounds) as usize).collect();
    let mixed = |kind: DecisionKind| {
        pairs.iter().map(move |((base, _), (other, _))| -> StylePoint {
            std::array::from_fn(|at| if SPACE[at].decision == kind { other[at] } else { base[at] })
        })
    };
    let points: Vec<StylePoint> = DecisionKind::ALL.into_iter().flat_map(mixed).collect();
    let judged = judge_points(runner, bounds, points, SAMPLE_SEEDS);
    let mean = sample.iter().map(|(_, raw)| raw).sum::<f64>() / sample.len().max(1) as f64;
    let squares: f64 = sample.iter().map(|(_, raw)| (raw - mean) * (raw - mean)).sum();
    let variance = squares / sample.len().max(1) as f64;
    let share = |(kind, changed): (DecisionKind, &[(StylePoint, f64)])| {
        let moved = pairs.iter().zip(changed).map(|(((_, base), _), (_, raw))| (base - raw) * (base - raw));
        let half = moved.sum::<f64>() / 2.0 / changed.len().max(1) as f64;
        (kind.name(), if variance > 0.0 { half / variance } else { 0.0 })
    };
    DecisionKind::ALL.into_iter().zip(judged.chunks(pairs.len().max(1))).map(share).collect()
}
