//! A listing, its stock and the purchases that fill it.

use super::visitor::Funnel;
use crate::base::ids::{PhotoId, ProductId};
use crate::base::{Money, Shared, Text, Time};
use crate::scenario::model::{Fact, Product, StatedFact};
use std::ops::Deref;

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

/// What there is to know about a listing and its stock.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct ListingRecord {
    pub(in crate::sim) title: Text,
    /// Factor on its visitors by its title; 1 for the bare name.
    pub(in crate::sim) reach: f64,
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

impl ListingRecord {
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

    pub(in crate::sim) fn in_stock(&self) -> u32 {
        self.stock.iter().sum()
    }
}

/// A listing and its stock. Its record can be read; only the verbs of this type change it.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct Listing(ListingRecord);

impl Deref for Listing {
    type Target = ListingRecord;

    fn deref(&self) -> &ListingRecord {
        &self.0
    }
}

impl Listing {
    /// A listing as the shop opens.
    pub(in crate::sim) fn new(record: ListingRecord) -> Self {
        Self(record)
    }

    /// The record, for tests of single corners.
    #[cfg(test)]
    pub(in crate::sim) fn record_mut(&mut self) -> &mut ListingRecord {
        &mut self.0
    }

    /// Sets the list price and returns the one before.
    pub(in crate::sim) fn set_price(&mut self, price: Money) -> Money {
        self.0.price_changed = true;
        std::mem::replace(&mut self.0.price, price)
    }

    /// Starts a promotion to the end of a day. Returns its number, by which it can be ended.
    pub(in crate::sim) fn promote(&mut self, percent: u8, until_day: i64) -> u32 {
        self.0.promotion = Some((percent, until_day));
        self.0.promotion_count += 1;
        self.0.promotion_count
    }

    /// Ends the promotion of this number. Returns whether it still ran.
    pub(in crate::sim) fn end_promotion(&mut self, count: u32) -> bool {
        self.0.promotion_count == count && self.0.promotion.take().is_some()
    }

    /// States a fact, truly or not, or takes it out.
    pub(in crate::sim) fn state(&mut self, fact: u8, says: StatedFact) {
        self.0.facts[usize::from(fact)] = says;
        self.0.sheet[usize::from(fact)].says = says;
    }

    /// Sets the promised days of delivery and returns those before.
    pub(in crate::sim) fn promise(&mut self, days: u8) -> u8 {
        std::mem::replace(&mut self.0.promise_days, days)
    }

    /// Sets the freight and returns the one before.
    pub(in crate::sim) fn set_freight(&mut self, freight: Money) -> Money {
        std::mem::replace(&mut self.0.freight, freight)
    }

    /// Sets the title, and what it does to how many find the listing.
    pub(in crate::sim) fn entitle(&mut self, title: Text, reach: f64) {
        self.0.title = title;
        self.0.reach = reach;
    }

    /// Shows these photos, the cover first.
    pub(in crate::sim) fn arrange(&mut self, photos: &[PhotoId]) {
        self.0.photos = photos.to_vec();
    }

    /// Takes pieces of a size out of stock. Returns whether that was the last of the size.
    pub(in crate::sim) fn take(&mut self, size: u8, pieces: u32, cost: Money) -> bool {
        let left = &mut self.0.stock[usize::from(size)];
        *left -= pieces;
        self.0.stock_cost -= cost;
        *left == 0
    }

    /// Puts pieces of a size back into stock.
    pub(in crate::sim) fn put_back(&mut self, size: u8, pieces: u32, cost: Money) {
        self.0.stock[usize::from(size)] += pieces;
        self.0.stock_cost += cost;
    }

    /// Pieces were ordered from a supplier.
    pub(in crate::sim) fn order(&mut self, pieces: u32) {
        self.0.coming += pieces;
    }

    /// Ordered pieces arrive, so many of each size.
    pub(in crate::sim) fn receive(&mut self, by_size: &[u32], cost: Money) {
        for (left, add) in self.0.stock.iter_mut().zip(by_size) {
            *left += add;
            self.0.coming -= add;
        }
        self.0.stock_cost += cost;
    }

    /// Pieces were sold.
    pub(in crate::sim) fn sell(&mut self, pieces: u32) {
        self.0.sold += pieces;
    }

    /// Counts a step of a visitor.
    pub(in crate::sim) fn count(&mut self, step: impl Fn(&mut Funnel)) {
        step(&mut self.0.funnel);
    }

    /// People remember another price, in major units.
    pub(in crate::sim) fn remember(&mut self, price: f64) {
        self.0.remembered = price;
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

/// Spreads pieces over sizes in proportion to their shares; what rounding leaves goes to the first
/// sizes.
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
