//! How the rivals pull, and how many of all prices end in 9.

use super::{charm, price};
use crate::base::Money;
use crate::scenario::model::{Rival, Scenario};
use crate::sim::state::RivalPulls;

/// The pulls of the rivals who sell now.
pub(in crate::sim) fn rival_pulls<'a>(
    scenario: &Scenario,
    rivals: impl Iterator<Item = &'a Rival>,
) -> RivalPulls {
    let mut against = vec![Vec::new(); scenario.products.len()];
    let (mut all, mut nines) = (0, 0);
    for rival in rivals {
        all += 1;
        nines += u32::from(charm::ends_in_nine(rival.price));
        let market = scenario.products[rival.product.index()].reference_price.as_f64().max(0.01);
        let undercuts = libm::log(market / rival.price.as_f64().max(0.01));
        against[rival.product.index()].push((rival.price, price::rival_pull(undercuts, rival.rating)));
    }
    RivalPulls { against, prices: (all, nines) }
}

/// Share of these prices and the rivals' that end in 9; 0 if there are none.
pub(in crate::sim) fn nines_among(rivals: &RivalPulls, others: impl Iterator<Item = Money>) -> f64 {
    let (mut all, mut nines) = rivals.prices;
    for price in others {
        all += 1;
        nines += u32::from(charm::ends_in_nine(price));
    }
    if all == 0 { 0.0 } else { f64::from(nines) / f64::from(all) }
}
