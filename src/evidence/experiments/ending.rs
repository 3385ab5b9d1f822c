//! Price endings: some goods at a price that ends in .90, beside the same goods a tenth of a yuan
//! dearer and cheaper, while the other goods do or do not end in .90 (rows D4 and D5). The mean of
//! the two neighbours takes the price itself out.

use super::measure::{Experiment, count, new_prices, sign, value};
use crate::base::Money;
use crate::evidence::bench::ObservedRun;
use crate::evidence::keeper::{Keeper, OBLIGING};

/// Every third product is treated.
const fn treated(product: usize) -> bool {
    product % 3 == 1
}

/// Endings of prices.
pub(super) const ENDING: Experiment = Experiment {
    measures: &[value("D4", |s| s[1] / (0.5 * (s[0] + s[2])) - 1.0), sign("D5", crowded_less_alone)],
    observe: |bench| {
        let arm = |opening| sold(&bench.run(&Keeper { opening, ..OBLIGING }));
        let alone = [
            sold(bench.base()),
            arm(|shop| new_prices(shop, |i, p| if treated(i) { p - Money(10) } else { p })),
            arm(|shop| new_prices(shop, |i, p| if treated(i) { p - Money(20) } else { p })),
        ];
        let crowded = [
            arm(|shop| new_prices(shop, |i, p| if treated(i) { p } else { p - Money(10) })),
            arm(|shop| new_prices(shop, |_, p| p - Money(10))),
            arm(|shop| new_prices(shop, |i, p| if treated(i) { p - Money(20) } else { p - Money(10) })),
        ];
        vec![alone.to_vec(), alone.iter().chain(&crowded).copied().collect()]
    },
};

/// Orders of the treated goods.
fn sold(run: &ObservedRun) -> f64 {
    count(run, |c| c.bought && c.product.is_some_and(|p| treated(p.index())))
}

fn crowded_less_alone(s: &[f64]) -> f64 {
    let lift = |s: &[f64]| s[1] / (0.5 * (s[0] + s[2]));
    lift(&s[3..]) - lift(&s[..3])
}
