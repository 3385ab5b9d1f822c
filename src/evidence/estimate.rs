//! A figure from many seeds, with its interval of 95 %.
//!
//! Each seed gives sums (of orders, stars, squares …); the figure is a function of the sums over
//! all seeds, so that ratios are not biased by small counts. The interval is the jackknife's: leave
//! out one seed at a time (Quenouille 1956, Tukey 1958), with Student's t for the number of seeds.

/// A figure and its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The figure over all seeds.
    pub value: f64,
    /// The interval of 95 %; none from a single seed.
    pub interval: Option<(f64, f64)>,
}

/// Quantiles of Student's t at 97.5 % for 1 to 30 degrees of freedom (standard table).
const T: [f64; 30] = [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
    2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/// The quantile for so many degrees of freedom; beyond the table by 1.96 + 2.4/df, right to three
/// digits.
fn student(degrees: usize) -> f64 {
    T.get(degrees.wrapping_sub(1)).copied().unwrap_or(1.96 + 2.4 / degrees.max(1) as f64)
}

/// The figure of the sums over all seeds. `None` if there is nothing to divide by: over all seeds,
/// or with any one of them left out.
pub(super) fn estimate(seeds: &[Vec<f64>], figure: impl Fn(&[f64]) -> f64) -> Option<Estimate> {
    let width = seeds.first()?.len();
    let mut total = vec![0.0; width];
    for sums in seeds {
        for (slot, x) in total.iter_mut().zip(sums) {
            *slot += x;
        }
    }
    let value = Some(figure(&total)).filter(|x| x.is_finite())?;
    if seeds.len() < 2 {
        return Some(Estimate { value, interval: None });
    }
    let mut without = vec![0.0; width];
    let mut left_out = Vec::with_capacity(seeds.len());
    for sums in seeds {
        for ((slot, all), x) in without.iter_mut().zip(&total).zip(sums) {
            *slot = all - x;
        }
        left_out.push(Some(figure(&without)).filter(|x| x.is_finite())?);
    }
    let n = seeds.len() as f64;
    let mean = left_out.iter().sum::<f64>() / n;
    let spread = left_out.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>();
    let half = student(seeds.len() - 1) * libm::sqrt((n - 1.0) / n * spread);
    Some(Estimate { value, interval: Some((value - half, value + half)) })
}

/// The sign of a figure: 1 or −1 if its interval lies on one side of zero, 0 if the interval
/// contains zero.
pub(super) fn sign(of: Estimate) -> Estimate {
    let one = |x: f64| {
        if x > 0.0 {
            1.0
        } else if x < 0.0 {
            -1.0
        } else {
            0.0
        }
    };
    let Some((low, high)) = of.interval else {
        return Estimate { value: one(of.value), interval: None };
    };
    let (low, high) = (one(low), one(high));
    let value = if (low - high).abs() < 0.5 { low } else { 0.0 };
    Estimate { value, interval: Some((low, high)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_jackknife_of_a_mean_is_the_ordinary_interval() {
        let seeds: Vec<Vec<f64>> = [1.0, 2.0, 3.0, 4.0, 5.0].map(|x| vec![1.0, x]).to_vec();
        let found = estimate(&seeds, |s| s[1] / s[0]).unwrap();
        assert!((found.value - 3.0).abs() < 1e-12);
        let half = 2.776 * libm::sqrt(2.5 / 5.0);
        let (low, high) = found.interval.unwrap();
        assert!((low - (3.0 - half)).abs() < 1e-9 && (high - (3.0 + half)).abs() < 1e-9, "{low} {high}");
    }

    #[test]
    fn nothing_to_divide_by_gives_nothing() {
        assert_eq!(estimate(&[vec![0.0, 1.0]], |s| s[1] / s[0]), None);
        let lone = estimate(&[vec![2.0, 1.0]], |s| s[1] / s[0]).unwrap();
        assert_eq!((lone.value, lone.interval), (0.5, None));
        assert_eq!(estimate(&[vec![0.0, 0.0], vec![2.0, 1.0]], |s| s[1] / s[0]), None);
        assert_eq!(estimate(&[], |s| s[0]), None);
    }

    #[test]
    fn a_sign_is_told_only_where_the_interval_lies_on_one_side() {
        let at = |value, low, high| sign(Estimate { value, interval: Some((low, high)) }).value;
        assert!((at(0.3, 0.1, 0.5) - 1.0).abs() < 1e-9);
        assert!((at(-0.3, -0.5, -0.1) + 1.0).abs() < 1e-9);
        assert!(at(0.3, -0.1, 0.7).abs() < 1e-9);
    }
}
