//! The shape of a day: the hour profile, and the burst at midnight of a surge day (rows A1, A4).

use crate::base::time::{DAY, HOUR};
use crate::base::{Span, Stream};
use crate::scenario::model::{BehaviourModel, Mechanism};

/// Share of a day's visitors per hour of the day, in ten-thousandths. Source: hour of purchase of
/// 67,518 orders of the Olist marketplace (row A1), aggregated; sums to 10,000.
pub(in crate::sim) const HOURS_PERMYRIAD: [u16; 24] = [
    246, 124, 55, 27, 20, 20, 47, 119, 289, 476, 620, 659, 595, 653, 672, 658, 662, 620, 574, 601, 614, 621,
    596, 432,
];

/// Share of a day's visitors who come in the burst at midnight: none on an ordinary day, all of
/// `surge_burst` from a threefold day on (between them in proportion: design choice).
pub(in crate::sim) fn burst_share(model: &BehaviourModel, surge: f64) -> f64 {
    if !model.has(Mechanism::SurgeBurst) {
        return 0.0;
    }
    model.surge_burst * ((surge - 1.0) / 2.0).clamp(0.0, 1.0)
}

/// Clock time of an arrival on a day on which so many times the usual number come.
pub(in crate::sim) fn clock(model: &BehaviourModel, surge: f64, luck: &mut Stream) -> Span {
    let hour = if model.has(Mechanism::HourProfile) {
        luck.weighted(HOURS_PERMYRIAD.iter().map(|&h| f64::from(h))) as i64
    } else {
        luck.below(24) as i64
    };
    let usual = Span(hour * HOUR + luck.below(HOUR as u64) as i64);
    // Drawn after the usual time, so that a surge moves only those who come in the burst.
    let share = burst_share(model, surge);
    if share > 0.0 && luck.chance(share) {
        // Stretched exponential: carts were filled the evening before, so the first minutes are the
        // fullest. A power of 1.5 of an exponential draw is Weibull's law with a shape of two
        // thirds (design choice; row A4).
        let wait = luck.exponential(1.0);
        let after = model.surge_hours * HOUR as f64 * wait * libm::sqrt(wait);
        return Span((after as i64).min(DAY - 1));
    }
    usual
}

/// Share of a day's visitors who come between two moments of the day, in the mean; the law by which
/// [`clock`] draws.
pub(in crate::sim) fn share_between(model: &BehaviourModel, surge: f64, from: Span, to: Span) -> f64 {
    let (from, to) = (from.0.clamp(0, DAY), to.0.clamp(0, DAY));
    if from >= to {
        return 0.0;
    }
    let usual = |hour: i64| {
        let within = (to.min((hour + 1) * HOUR) - from.max(hour * HOUR)).max(0) as f64 / HOUR as f64;
        let known = HOURS_PERMYRIAD.get(hour as usize).filter(|_| model.has(Mechanism::HourProfile));
        within * known.map_or(1.0 / 24.0, |share| f64::from(*share) / 10_000.0)
    };
    let burst = burst_share(model, surge);
    let scale = model.surge_hours * HOUR as f64;
    let before = |second: i64| match second {
        0 => 0.0,
        DAY.. => 1.0,
        _ if scale <= 0.0 => 1.0,
        _ => 1.0 - libm::exp(-libm::cbrt(second as f64 / scale) * libm::cbrt(second as f64 / scale)),
    };
    (0..24).map(usual).sum::<f64>() * (1.0 - burst) + (before(to) - before(from)) * burst
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::festival::DOUBLE_ELEVEN;

    #[test]
    fn the_day_is_whole() {
        assert_eq!(HOURS_PERMYRIAD.iter().map(|&h| u32::from(h)).sum::<u32>(), 10_000);
    }

    fn shares(surge: f64) -> Vec<i64> {
        let model = BehaviourModel::default();
        let mut at: Vec<i64> =
            (0..40_000).map(|n| clock(&model, surge, &mut Stream::new(3, n, 2, 0)).0).collect();
        at.sort_unstable();
        at
    }

    #[test]
    fn an_ordinary_day_follows_the_hour_profile() {
        let at = shares(1.0);
        let mut until = 0.0;
        for (hour, share) in HOURS_PERMYRIAD.iter().enumerate() {
            until += f64::from(*share) / 10_000.0;
            let came = at.partition_point(|&s| s < (hour as i64 + 1) * HOUR) as f64 / at.len() as f64;
            assert!((came - until).abs() < 0.03, "row A1 at {hour}: {came} {until}");
        }
    }

    /// What is expected of each hour is what is drawn.
    #[test]
    fn the_expected_shares_are_those_of_the_draws() {
        let model = BehaviourModel::default();
        for surge in [1.0, 2.0, 4.0] {
            let at = shares(surge);
            let mut sum = 0.0;
            for hour in 0..24 {
                let (from, to) = (hour * HOUR, (hour + 1) * HOUR);
                let expected = share_between(&model, surge, Span(from), Span(to));
                let drawn = at.iter().filter(|second| (from..to).contains(*second)).count();
                let drawn = drawn as f64 / at.len() as f64;
                assert!((expected - drawn).abs() < 0.01, "{surge} at {hour}: {expected} {drawn}");
                sum += expected;
            }
            assert!((sum - 1.0).abs() < 1e-9, "{surge}: {sum}");
        }
        let half = share_between(&model, 1.0, Span(10 * HOUR), Span(10 * HOUR + HOUR / 2));
        assert!((half - 0.031).abs() < 1e-9, "{half}");
    }

    #[test]
    fn a_surge_day_follows_the_double_eleven_clock() {
        let at = shares(4.0);
        for (second, share) in DOUBLE_ELEVEN {
            let came = at.partition_point(|&s| s < second) as f64 / at.len() as f64;
            assert!((came - share).abs() < 0.06, "row A4 at {second}: {came} {share}");
        }
    }
}
