//! Displayed reviews: the same shop with other reviews from before, to which no new ones are added
//! (rows S8 to S11).

use super::measure::{Experiment, display, orders, paid, sign, value};
use crate::evidence::bench::{ObservedRun, ShopPair};
use crate::evidence::keeper::OBLIGING;

fn shown(bench: &ShopPair, reviews: [u32; 5]) -> ObservedRun {
    bench.run_in(&OBLIGING, |shop| display(shop, reviews))
}

/// Revenue with a mean of 4.5 over revenue with 3.5, both spread as real ratings are.
pub(super) const STARS: Experiment = Experiment {
    measures: &[value("S8", |s| s[1] / s[0] - 1.0)],
    observe: |bench| {
        vec![vec![revenue(&shown(bench, [7, 2, 3, 5, 13])), revenue(&shown(bench, [1, 1, 2, 4, 22]))]]
    },
};

/// The amounts that customers paid.
fn revenue(run: &ObservedRun) -> f64 {
    run.customers.iter().map(paid).sum()
}

/// Five more reviews of one star, and five more of five stars.
pub(super) const ONE_AND_FIVE: Experiment = Experiment {
    measures: &[sign("S9", |s| libm::fabs(libm::log(s[1] / s[0])) - libm::fabs(libm::log(s[2] / s[0])))],
    observe: |bench| {
        let arm = |reviews| orders(&shown(bench, reviews));
        vec![vec![arm([1, 1, 4, 8, 16]), arm([6, 1, 4, 8, 16]), arm([1, 1, 4, 8, 21])]]
    },
};

/// Five reviews, and none.
pub(super) const VOLUME: Experiment = Experiment {
    measures: &[value("S10", |s| s[1] / s[0])],
    observe: |bench| {
        vec![vec![orders(&shown(bench, [0, 0, 0, 0, 0])), orders(&shown(bench, [0, 0, 0, 3, 2]))]]
    },
};

/// Means of the displayed ratings among which the peak is looked for.
const MEANS: [f64; 5] = [3.8, 4.1, 4.4, 4.7, 5.0];

/// Where purchases are likeliest: the top of the parabola that fits five ratings best.
pub(super) const PEAK: Experiment = Experiment {
    measures: &[value("S11", top)],
    observe: |bench| {
        // Twenty reviews each, of three to five stars.
        let shown = |reviews| orders(&shown(bench, reviews));
        vec![vec![
            shown([0, 0, 8, 8, 4]),
            shown([0, 0, 5, 8, 7]),
            shown([0, 0, 2, 8, 10]),
            shown([0, 0, 0, 6, 14]),
            shown([0, 0, 0, 0, 20]),
        ]]
    },
};

/// Least squares through five evenly spaced points, whose contrasts are the orthogonal polynomials
/// (−2…2) and (2 −1 −2 −1 2).
fn top(sums: &[f64]) -> f64 {
    let linear: f64 = sums.iter().zip([-2.0, -1.0, 0.0, 1.0, 2.0]).map(|(y, c)| y * c).sum::<f64>() / 10.0;
    let square: f64 = sums.iter().zip([2.0, -1.0, -2.0, -1.0, 2.0]).map(|(y, c)| y * c).sum::<f64>() / 14.0;
    let step = MEANS[1] - MEANS[0];
    if square < 0.0 { MEANS[2] - step * linear / (2.0 * square) } else { f64::NAN }
}

#[cfg(test)]
mod tests {
    use super::top;

    #[test]
    fn the_top_of_a_parabola_is_found() {
        let at = |x: f64| 100.0 - 7.0 * (x - 4.35) * (x - 4.35);
        let sums: Vec<f64> = super::MEANS.iter().map(|x| at(*x)).collect();
        assert!((top(&sums) - 4.35).abs() < 1e-9);
        assert!(top(&[1.0, 1.0, 0.0, 1.0, 1.0]).is_nan(), "a valley has no top");
    }
}
