//! The rivals as visitors see them. Their listings never change, so that what follows from them is worked out once a
//! run instead of for every visitor.

use super::{charm, price};
use crate::base::Money;
use crate::base::ids::ProductId;
use crate::scenario::model::Scenario;

/// A rival's price, and its pull on those to whom it is cheaper than we are.
type Rival = (Money, f64);

/// All rivals of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct Rivals {
    /// Against each product.
    of: Vec<Vec<Rival>>,
    /// How many prices there are, and how many of them end in 9.
    prices: (u32, u32),
}

impl Rivals {
    /// The rivals of a scenario.
    pub(in crate::sim) fn of(scenario: &Scenario) -> Self {
        let mut of = vec![Vec::new(); scenario.products.len()];
        for rival in &scenario.rivals {
            let market = scenario.products[rival.product.index()].reference_price.as_f64().max(0.01);
            let undercuts = libm::log(market / rival.price.as_f64().max(0.01));
            of[rival.product.index()].push((rival.price, price::rival_pull(undercuts, rival.rating)));
        }
        let nines = scenario.rivals.iter().filter(|r| charm::ends_in_nine(r.price)).count();
        Self { of, prices: (scenario.rivals.len() as u32, nines as u32) }
    }

    /// The strongest pull of a rival that is cheaper than `ours`, 0 if none is.
    pub(in crate::sim) fn strongest(&self, product: ProductId, ours: Money) -> f64 {
        let cheaper = self.of[product.index()].iter().filter(|(price, _)| *price < ours);
        cheaper.map(|(_, pull)| *pull).fold(0.0, f64::max)
    }

    /// Share of these prices and the rivals' that end in 9; 0 if there are none.
    pub(in crate::sim) fn nines_among(&self, others: impl Iterator<Item = Money>) -> f64 {
        let (mut all, mut nines) = self.prices;
        for price in others {
            all += 1;
            nines += u32::from(charm::ends_in_nine(price));
        }
        if all == 0 { 0.0 } else { f64::from(nines) / f64::from(all) }
    }
}
