//! The rivals as visitors see them. Their listings change only with news, so that what follows from
//! them is worked out then instead of for every visitor.

use crate::base::Money;
use crate::base::ids::ProductId;

/// A rival's price, and its pull on those to whom it is cheaper than we are.
pub(in crate::sim) type RivalPull = (Money, f64);

/// All rivals of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct RivalPulls {
    /// Against each product.
    pub(in crate::sim) against: Vec<Vec<RivalPull>>,
    /// How many prices there are, and how many of them end in 9.
    pub(in crate::sim) prices: (u32, u32),
}

impl RivalPulls {
    /// The strongest pull of a rival that is cheaper than `ours`, 0 if none is.
    pub(in crate::sim) fn strongest(&self, product: ProductId, ours: Money) -> f64 {
        let cheaper = self.against[product.index()].iter().filter(|(price, _)| *price < ours);
        cheaper.map(|(_, pull)| *pull).fold(0.0, f64::max)
    }
}
