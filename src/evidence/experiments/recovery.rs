//! How complaints are handled, in a shop where every piece is damaged: fast or slow, with much or
//! little, kindly or by button (rows V3, V4, V7 to V9).

use super::complaints::all_damaged;
use super::measure::{Experiment, share, sign, value};
use crate::base::ids::CustomerId;
use crate::base::{Money, Span};
use crate::customers::CustomerRecord;
use crate::evidence::bench::{ObservedRun, ShopPair};
use crate::evidence::keeper::{Answers, Keeper, OBLIGING, Solution};
use crate::scenario::model::Scenario;
use std::collections::BTreeMap;

/// A slow solution comes after two hours; a quick one takes the minute that writing it takes.
const SLOW: Span = Span::hours(2);

/// The last moment at which most of a chat's customers are still there.
const LAST_MOMENT: Span = Span(6 * 60);

/// Would buy again after a complaint was resolved slowly, and quickly.
pub(super) const RESOLVED: Experiment = Experiment {
    measures: &[value("V3", share), value("V4", share)],
    observe: |bench| {
        let slow = Keeper { complaints: Answers::Solving(SLOW), ..OBLIGING };
        let slow = bench.run_in(&slow, |shop| {
            all_damaged(shop);
            by_letter(shop);
        });
        let quick = bench.run_in(&OBLIGING, all_damaged);
        vec![would_return(&slow), would_return(&quick)]
    },
};

/// A customer who writes a letter waits for days.
fn by_letter(shop: &mut Scenario) {
    for case in &mut shop.cases {
        case.patience = Span::days(7);
    }
}

/// Customers whose complaint was solved, and those of them who would buy again.
fn would_return(run: &ObservedRun) -> Vec<f64> {
    let solved = run.customers.iter().filter(|c| c.complaint_solved == Some(true));
    solved
        .filter_map(|c| c.would_return)
        .fold(vec![0.0; 2], |s, would| vec![s[0] + 1.0, s[1] + f64::from(u8::from(would))])
}

/// What more money, kind words and haste add to satisfaction. Money goes from the least that is
/// accepted to all; words and haste are varied where the least is given, so that the surplus of an
/// excellent recovery (row V8) is not mixed in.
pub(super) const JUSTICE: Experiment = Experiment {
    measures: &[sign("V7", ordered)],
    observe: |bench| {
        let arm = |keeper: Keeper| satisfied(&bench.run_in(&keeper, all_damaged));
        let little = Keeper { solution: Solution::LittleMoney, ..OBLIGING };
        let arms = [
            arm(little),
            arm(OBLIGING),
            arm(Keeper { solution: Solution::KindLittleMoney, ..OBLIGING }),
            arm(Keeper { complaints: Answers::Solving(LAST_MOMENT), ..little }),
        ];
        vec![in_all(&arms)]
    },
};

/// Orders from this value on count: for them the least that is accepted is little.
const WORTH_MUCH: Money = Money(6_000);

/// Satisfaction of the customers whose complaint was solved.
fn satisfied(run: &ObservedRun) -> BTreeMap<CustomerId, f64> {
    let solved =
        run.customers.iter().filter(|c| c.complaint_solved == Some(true) && c.paid >= Some(WORTH_MUCH));
    solved.filter_map(|c| Some((c.customer, f64::from(c.satisfaction?) / 1000.0))).collect()
}

/// Over customers who were helped in every condition: their number, and the sums of their
/// satisfaction in each.
fn in_all(arms: &[BTreeMap<CustomerId, f64>; 4]) -> Vec<f64> {
    let mut sums = vec![0.0; 5];
    for customer in arms[0].keys() {
        let each: Vec<f64> = arms.iter().filter_map(|arm| arm.get(customer)).copied().collect();
        if each.len() == arms.len() {
            sums[0] += 1.0;
            sums[1..].iter_mut().zip(each).for_each(|(slot, x)| *slot += x);
        }
    }
    sums
}

/// The smaller of the two steps in the order: given over treated, treated over eased.
fn ordered(s: &[f64]) -> f64 {
    let mean = |arm: usize| s[arm + 1] / s[0];
    let (given, treated, eased) = (mean(1) - mean(0), mean(2) - mean(0), mean(0) - mean(3));
    (given - treated).min(treated - eased).min(eased)
}

/// Customers after an excellent recovery beside the same customers without a failure. The figure is
/// the gain in repurchase; it exists only if there is a gain in satisfaction.
pub(super) const PARADOX: Experiment = Experiment {
    measures: &[value("V8", |s| if s[3] > s[1] { (s[4] - s[2]) / s[0] } else { f64::NAN })],
    observe: |bench| {
        let excellent = Keeper { solution: Solution::KindRefund, ..OBLIGING };
        let recovered = bench.run_in(&excellent, all_damaged);
        let spared = bench.run_in(&OBLIGING, none_damaged);
        vec![pairs(&recovered, &spared)]
    },
};

/// No piece is damaged, neither in the shop nor on the way.
fn none_damaged(shop: &mut Scenario) {
    shop.behaviour.breakage = 0.0;
    for product in &mut shop.products {
        product.defect_rate = 0.0;
    }
}

/// Over customers who were recovered in one run and content without a word in the other: their
/// number; satisfaction and would buy again without a failure; the same with failure and recovery.
fn pairs(recovered: &ObservedRun, spared: &ObservedRun) -> Vec<f64> {
    let content = |c: &&CustomerRecord| c.complaint.is_none() && c.return_reason.is_none();
    let others: BTreeMap<CustomerId, &CustomerRecord> =
        spared.customers.iter().filter(content).map(|c| (c.customer, c)).collect();
    let mut sums = [0.0; 5];
    for c in recovered.customers.iter().filter(|c| c.complaint_solved == Some(true)) {
        let both = others.get(&c.customer).and_then(|o| mind(o)).zip(mind(c));
        if let Some(((satisfied, returns), (satisfied_now, returns_now))) = both {
            let add = [1.0, satisfied, returns, satisfied_now, returns_now];
            sums.iter_mut().zip(add).for_each(|(slot, x)| *slot += x);
        }
    }
    sums.to_vec()
}

/// Satisfaction and whether they would buy again, once they have made up their mind.
fn mind(c: &CustomerRecord) -> Option<(f64, f64)> {
    Some((f64::from(c.satisfaction?) / 1000.0, f64::from(u8::from(c.would_return?))))
}

/// Every other complaint gets a solution, every other kind words alone: correlation of solution and
/// satisfaction.
pub(super) const SOLUTION: Experiment = Experiment {
    measures: &[value("V9", correlation)],
    observe: |bench: &ShopPair| {
        let run = bench.run_in(&Keeper { complaints: Answers::Mixed, ..OBLIGING }, all_damaged);
        let minds = run.customers.iter().filter_map(|c| Some((c.complaint_solved?, c.satisfaction?)));
        vec![minds.fold(vec![0.0; 6], |s, (solved, y)| {
            let (x, y) = (f64::from(u8::from(solved)), f64::from(y) / 1000.0);
            let add = [1.0, x, y, x * x, y * y, x * y];
            s.iter().zip(add).map(|(a, b)| a + b).collect()
        })]
    },
};

/// Pearson's correlation from number, sums, squares and products.
fn correlation(s: &[f64]) -> f64 {
    let n = s[0];
    (n * s[5] - s[1] * s[2]) / libm::sqrt((n * s[3] - s[1] * s[1]) * (n * s[4] - s[2] * s[2]))
}

#[cfg(test)]
mod tests {
    use super::{correlation, ordered};

    #[test]
    fn a_straight_line_correlates_wholly() {
        let sums = [(0.0, 1.0), (1.0, 3.0), (2.0, 5.0)].iter().fold([0.0; 6], |s, (x, y)| {
            [s[0] + 1.0, s[1] + x, s[2] + y, s[3] + x * x, s[4] + y * y, s[5] + x * y]
        });
        assert!((correlation(&sums) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_order_holds_only_if_every_step_does() {
        assert!(ordered(&[1.0, 0.2, 0.5, 0.4, 0.1]) > 0.0);
        assert!(ordered(&[1.0, 0.2, 0.5, 0.6, 0.1]) < 0.0, "kindness over money");
        assert!(ordered(&[1.0, 0.2, 0.5, 0.4, 0.2]) <= 0.0, "haste does nothing");
    }
}
