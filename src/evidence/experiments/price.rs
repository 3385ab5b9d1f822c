//! Price: every list price 5 % and 10 % up and down (rows D2 and D3).
//!
//! As field experiments do, the same customers meet another price; the arc elasticity is taken
//! between +5 % and −5 %.

use super::measure::{Experiment, orders, reprice, value};
use crate::evidence::keeper::{Keeper, OBLIGING};

/// Price experiments.
pub(super) const PRICE: Experiment = Experiment {
    measures: &[value("D2", elasticity), value("D3", loss_over_gain)],
    observe: |bench| {
        let up = |percent| match percent {
            5 => Keeper { opening: |shop| reprice(shop, 5), ..OBLIGING },
            -5 => Keeper { opening: |shop| reprice(shop, -5), ..OBLIGING },
            10 => Keeper { opening: |shop| reprice(shop, 10), ..OBLIGING },
            _ => Keeper { opening: |shop| reprice(shop, -10), ..OBLIGING },
        };
        let sold = |percent| orders(&bench.run(&up(percent)));
        vec![vec![sold(5), sold(-5)], vec![orders(bench.base()), sold(10), sold(-10)]]
    },
};

fn elasticity(sums: &[f64]) -> f64 {
    libm::log(sums[0] / sums[1]) / libm::log(1.05 / 0.95)
}

fn loss_over_gain(sums: &[f64]) -> f64 {
    libm::fabs(libm::log(sums[1] / sums[0])) / libm::fabs(libm::log(sums[2] / sums[0]))
}
