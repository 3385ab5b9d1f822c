//! A listing, its stock and the purchases that fill it.

use super::visitor::Funnel;
use crate::base::ids::{PhotoId, ProductId};
use crate::base::{Money, Shared, Text, Time};
use crate::scenario::model::{Fact, Product, StatedFact};

/// A fact of a product, as the keeper knows it from the supplier's sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactView {
    /// Key.
    pub key: String,
    /// Name.
    pub name: Text,
    /// What is true.
    pub truth: Text,
    /// What would sound better.
    pub tempting: Vec<Text>,
    /// What the listing says.
    pub says: StatedFact,
}

/// A listing and its stock.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct Listing {
    pub(in crate::sim) price: Money,
    pub(in crate::sim) promotion: Option<(u8, i64)>,
    pub(in crate::sim) promotion_count: u32,
    pub(in crate::sim) facts: Vec<StatedFact>,
    /// The same as the keeper sees it.
    pub(in crate::sim) sheet: Shared<FactView>,
    pub(in crate::sim) photos: Vec<PhotoId>,
    pub(in crate::sim) promise_days: u8,
    pub(in crate::sim) freight: Money,
    /// Pieces per size.
    pub(in crate::sim) stock: Vec<u32>,
    pub(in crate::sim) coming: u32,
    /// Cost of all pieces in stock.
    pub(in crate::sim) stock_cost: Money,
    pub(in crate::sim) sold: u32,
    pub(in crate::sim) funnel: Funnel,
    pub(in crate::sim) price_changed: bool,
    /// The smallest amount of the currency that can be paid.
    pub(in crate::sim) coin: Money,
    /// The shop's own price as people remember it, in major units.
    pub(in crate::sim) remembered: f64,
}

impl Listing {
    /// The price a customer sees now.
    pub(in crate::sim) fn price_now(&self) -> Money {
        match self.promotion {
            Some((percent, _)) => {
                let reduced = self.price.0 * (100 - i64::from(percent)) / 100;
                Money(reduced - reduced % self.coin.0).at_least(self.coin)
            }
            None => self.price,
        }
    }

    /// States a fact, truly or not, or takes it out.
    pub(in crate::sim) fn state(&mut self, fact: u8, says: StatedFact) {
        self.facts[usize::from(fact)] = says;
        self.sheet[usize::from(fact)].says = says;
    }

    pub(in crate::sim) fn in_stock(&self) -> u32 {
        self.stock.iter().sum()
    }
}

/// A purchase of stock.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::sim) struct Purchase {
    pub(in crate::sim) product: ProductId,
    pub(in crate::sim) pieces: u32,
    pub(in crate::sim) cost: Money,
    pub(in crate::sim) due: Time,
    pub(in crate::sim) arrived: bool,
}

/// Spreads pieces over sizes in proportion to their shares; what rounding leaves goes to the first sizes.
pub(in crate::sim) fn spread(pieces: u32, shares: &[u64]) -> Vec<u32> {
    let total: u64 = shares.iter().sum::<u64>().max(1);
    let mut out: Vec<u32> = shares.iter().map(|share| (u64::from(pieces) * share / total) as u32).collect();
    let mut left = pieces - out.iter().sum::<u32>();
    for slot in &mut out {
        if left == 0 {
            break;
        }
        *slot += 1;
        left -= 1;
    }
    out
}

/// The facts of a product, and what its listing says of them.
pub(in crate::sim) fn sheet(product: &Product, says: &[StatedFact]) -> Shared<FactView> {
    let view = |(fact, says): (&Fact, &StatedFact)| FactView {
        key: fact.key.clone(),
        name: fact.name.clone(),
        truth: fact.truth.clone(),
        tempting: fact.untruths.clone(),
        says: *says,
    };
    product.facts.iter().zip(says).map(view).collect()
}
