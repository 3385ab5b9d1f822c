//! The figures of a calibration: spread, order, reliability, shares of variance. Pure sums in the
//! order given.

/// Mean, spread and ends of some numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Mean; 0 without numbers.
    pub mean: f64,
    /// Standard deviation of the sample (divided by n − 1); 0 for fewer than two.
    pub sd: f64,
    /// Smallest.
    pub min: f64,
    /// Largest.
    pub max: f64,
}

/// The spread of some numbers; all 0 if there are none.
pub fn spread(values: &[f64]) -> Spread {
    if values.is_empty() {
        return Spread { mean: 0.0, sd: 0.0, min: 0.0, max: 0.0 };
    }
    let mean = mean(values);
    let squares: f64 = values.iter().map(|x| (x - mean) * (x - mean)).sum();
    let sd = if values.len() > 1 { (squares / (values.len() - 1) as f64).sqrt() } else { 0.0 };
    let min = values.iter().copied().fold(f64::INFINITY, f64::min);
    let max = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    Spread { mean, sd, min, max }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

/// Share of seeds in which every level scores more than the one below it. `levels[l][s]` is level l
/// on seed s, lowest level first; 0 without seeds.
pub fn order_share(levels: &[Vec<f64>]) -> f64 {
    let seeds = levels.iter().map(Vec::len).min().unwrap_or(0);
    let right =
        (0..seeds).filter(|&seed| levels.windows(2).all(|pair| pair[0][seed] < pair[1][seed])).count();
    right as f64 / seeds.max(1) as f64
}

/// How well one run predicts another of the same player: the one-way random intraclass correlation
/// for single measurements, ICC(1,1) of Shrout and Fleiss (1979), "Intraclass correlations: uses in
/// assessing rater reliability", Psychological Bulletin 86, with levels as targets and seeds as
/// raters:
///
/// `(MSB − MSW) / (MSB + (k − 1) MSW)`
///
/// where k is the number of seeds, MSB the mean square between levels and MSW within them. Seeds
/// have no effect of their own in it, so that differences between easy and hard seeds count as
/// error: a learner plays a single one.
pub fn reliability(levels: &[Vec<f64>]) -> f64 {
    let n = levels.len();
    let k = levels.iter().map(Vec::len).min().unwrap_or(0);
    if n < 2 || k < 2 {
        return 0.0;
    }
    let means: Vec<f64> = levels.iter().map(|level| mean(&level[..k])).collect();
    let grand = mean(&means);
    let between: f64 = means.iter().map(|m| (m - grand) * (m - grand)).sum();
    let within: f64 =
        levels.iter().zip(&means).flat_map(|(l, m)| l[..k].iter().map(move |x| (x - m) * (x - m))).sum();
    let msb = k as f64 * between / (n - 1) as f64;
    let msw = within / (n * (k - 1)) as f64;
    let below = msb + (k - 1) as f64 * msw;
    if below > 0.0 { (msb - msw) / below } else { 0.0 }
}

/// Bins of a knob's range in [`first_order`] (design choice).
pub(super) const BINS: usize = 5;

/// The slice of a knob's range, 0 to 1, in which a value lies.
pub(super) fn bin(x: f64) -> usize {
    ((x * BINS as f64) as usize).min(BINS - 1)
}

/// The share of the variance of `y` that the mean over slices of `x` explains: the first-order
/// index `Var(E[y|x]) / Var(y)` from given data by the correlation ratio (Pearson 1905; Plischke,
/// Borgonovo and Smith 2013, European Journal of Operational Research 226), with the correction for
/// chance of the epsilon square (Kelley 1935): `(SSB − (b − 1) MSW) / SST` for b slices of equal
/// width. Chance can bring it a little below 0.
pub fn first_order(x: &[f64], y: &[f64]) -> f64 {
    let mut sums = [(0.0_f64, 0.0_f64); BINS];
    for (x, y) in x.iter().zip(y) {
        let sum = &mut sums[bin(*x)];
        sum.0 += 1.0;
        sum.1 += y;
    }
    let grand = mean(y);
    let total: f64 = y.iter().map(|y| (y - grand) * (y - grand)).sum();
    let filled: Vec<_> = sums.iter().filter(|(n, _)| *n > 0.0).collect();
    let between: f64 = filled.iter().map(|(n, s)| n * (s / n - grand) * (s / n - grand)).sum();
    let left = y.len() as f64 - filled.len() as f64;
    if total <= 0.0 || left <= 0.0 {
        return 0.0;
    }
    let within = (total - between) / left;
    (between - (filled.len() as f64 - 1.0) * within) / total
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Stream;

    #[test]
    fn reliability_is_the_published_one() {
        // The example of Shrout and Fleiss (1979), table 2: six targets, four raters, ICC(1,1) =
        // .17.
        let levels = [
            vec![9.0, 2.0, 5.0, 8.0],
            vec![6.0, 1.0, 3.0, 2.0],
            vec![8.0, 4.0, 6.0, 8.0],
            vec![7.0, 1.0, 2.0, 6.0],
            vec![10.0, 5.0, 6.0, 9.0],
            vec![6.0, 2.0, 4.0, 7.0],
        ];
        assert!((reliability(&levels) - 0.1657).abs() < 5e-4, "{}", reliability(&levels));
        assert!((reliability(&[vec![1.0, 1.0], vec![2.0, 2.0]]) - 1.0).abs() < 1e-12);
        assert!(reliability(&[vec![1.0], vec![2.0]]).abs() < 1e-12, "one run says nothing about another");
    }

    #[test]
    fn order_counts_seeds_in_which_every_step_is_right() {
        let levels = [vec![1.0, 1.0, 1.0, 1.0], vec![2.0, 2.0, 0.5, 2.0], vec![3.0, 1.5, 3.0, 2.0]];
        assert!((order_share(&levels) - 0.25).abs() < 1e-12);
    }

    #[test]
    fn shares_find_what_matters() {
        let mut stream = Stream::new(1, 2, 3, 4);
        let draw = |stream: &mut Stream| (0..2_000).map(|_| stream.unit()).collect::<Vec<f64>>();
        let (a, b, c) = (draw(&mut stream), draw(&mut stream), draw(&mut stream));
        // Variances 4/12 and 1/12: shares 0.8 and 0.2, less what is lost within slices (1/25).
        let y: Vec<f64> = a.iter().zip(&b).map(|(a, b)| 2.0 * a + b).collect();
        assert!((first_order(&a, &y) - 0.8 * 0.96).abs() < 0.03, "{}", first_order(&a, &y));
        assert!((first_order(&b, &y) - 0.2 * 0.96).abs() < 0.03);
        assert!(first_order(&c, &y).abs() < 0.01);
    }
}
