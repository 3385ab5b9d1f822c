//! Mean, spread, worst and best of many runs.

use super::run_score::RunScore;
use crate::score::Dimension;

/// Figures of one row of numbers.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub(super) struct SampleSpread {
    /// Mean.
    pub(super) mean: f64,
    /// Standard deviation of the sample (divided by n − 1); 0 for one run.
    pub(super) sd: f64,
    /// Worst.
    pub(super) min: f64,
    /// Best.
    pub(super) max: f64,
}

impl SampleSpread {
    /// Figures of some numbers; all 0 if there are none.
    pub(super) fn of(values: &[f64]) -> Self {
        if values.is_empty() {
            return Self { mean: 0.0, sd: 0.0, min: 0.0, max: 0.0 };
        }
        let n = values.len() as f64;
        let mean = values.iter().sum::<f64>() / n;
        let squares: f64 = values.iter().map(|x| (x - mean) * (x - mean)).sum();
        let sd = if values.len() > 1 { (squares / (n - 1.0)).sqrt() } else { 0.0 };
        let min = values.iter().copied().fold(f64::INFINITY, f64::min);
        let max = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        Self { mean, sd, min, max }
    }
}

/// Figures of all runs.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ScoreFigures {
    pub(super) total: SampleSpread,
    pub(super) dimensions: Vec<(Dimension, SampleSpread)>,
}

impl ScoreFigures {
    pub(super) fn of(outcomes: &[RunScore]) -> Self {
        let total: Vec<f64> = outcomes.iter().map(|o| o.total).collect();
        let dimension = |(index, dimension): (usize, Dimension)| {
            let points: Vec<f64> = outcomes.iter().map(|o| o.points[index]).collect();
            (dimension, SampleSpread::of(&points))
        };
        Self {
            total: SampleSpread::of(&total),
            dimensions: Dimension::ALL.into_iter().enumerate().map(dimension).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_small_samples() {
        for (values, mean, sd, min, max) in [
            (&[][..], 0.0, 0.0, 0.0, 0.0),
            (&[40.0][..], 40.0, 0.0, 40.0, 40.0),
            (&[1.0, 2.0, 3.0, 4.0][..], 2.5, 1.290_994_448_735_805_6, 1.0, 4.0),
        ] {
            let spread = SampleSpread::of(values);
            assert!(
                (spread.mean - mean).abs() < 1e-12 && (spread.sd - sd).abs() < 1e-12,
                "{values:?}: {spread:?}"
            );
            assert!(
                (spread.min - min).abs() < 1e-12 && (spread.max - max).abs() < 1e-12,
                "{values:?}: {spread:?}"
            );
        }
    }
}
