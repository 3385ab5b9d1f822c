//! Popularity: how much of all orders the best of ten goods make, and what social influence has to
//! do with it (rows Q5, Q6).

use super::measure::{Experiment, share, sign, value};
use crate::evidence::bench::ObservedRun;
use crate::evidence::keeper::OBLIGING;
use crate::scenario::model::Mechanism;

/// How many goods count as the best: a fifth of the reference shop's.
const BEST: usize = 2;

/// The unchanged shop, and the shop in which nobody sees what others buy.
pub(super) const POPULARITY: Experiment = Experiment {
    measures: &[value("Q5", share), sign("Q6", |s| s[1] / s[0] - s[3] / s[2])],
    observe: |bench| {
        let base = best(bench.base());
        let alone = bench.run_in(&OBLIGING, |shop| shop.behaviour.without.add(Mechanism::Popularity));
        vec![base.to_vec(), base.into_iter().chain(best(&alone)).collect()]
    },
};

/// All orders, and those of the best goods.
fn best(run: &ObservedRun) -> [f64; 2] {
    let sold = super::moved::best_first(run);
    [sold.iter().sum(), sold.iter().take(BEST).sum()]
}
