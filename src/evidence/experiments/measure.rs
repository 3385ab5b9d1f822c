//! An experiment, and the parts that its files share: rows, sums, and changes to the shop.

use crate::base::Money;
use crate::customers::CustomerRecord;
use crate::evidence::bench::{ObservedRun, ShopPair};
use crate::scenario::model::Scenario;
use crate::sim::ShopCommand;

/// How a figure is compared with its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::evidence) enum FigureKind {
    /// The figure itself.
    Value,
    /// Its sign only.
    Sign,
}

/// A row that an experiment measures.
pub(in crate::evidence) struct Measure {
    /// The row's id.
    pub(in crate::evidence) id: &'static str,
    /// How it is compared.
    pub(in crate::evidence) kind: FigureKind,
    /// The figure of the sums over all seeds; not finite where there is nothing to divide by.
    pub(in crate::evidence) figure: fn(&[f64]) -> f64,
}

/// An experiment.
pub(in crate::evidence) struct Experiment {
    /// The rows, in the order of the sums.
    pub(in crate::evidence) measures: &'static [Measure],
    /// Observes one seed: for each row its sums.
    pub(in crate::evidence) observe: fn(&ShopPair) -> Vec<Vec<f64>>,
}

/// A row whose figure counts.
pub(super) const fn value(id: &'static str, figure: fn(&[f64]) -> f64) -> Measure {
    Measure { id, kind: FigureKind::Value, figure }
}

/// A row whose sign counts.
pub(super) const fn sign(id: &'static str, figure: fn(&[f64]) -> f64) -> Measure {
    Measure { id, kind: FigureKind::Sign, figure }
}

/// The second sum over the first: a share or a mean.
pub(super) fn share(sums: &[f64]) -> f64 {
    sums[1] / sums[0]
}

/// How many customers of a run fit.
pub(super) fn count(run: &ObservedRun, fits: impl Fn(&CustomerRecord) -> bool) -> f64 {
    run.customers.iter().filter(|c| fits(c)).count() as f64
}

/// Orders of a run.
pub(in crate::evidence) fn orders(run: &ObservedRun) -> f64 {
    count(run, |c| c.bought)
}

/// What a customer paid, freight included; nothing if they did not.
pub(super) fn paid(c: &CustomerRecord) -> f64 {
    c.paid.filter(|_| c.bought).unwrap_or(Money::ZERO).as_f64()
}

/// Changes every list price by a percentage, when the shop opens.
pub(super) fn reprice(shop: &Scenario, percent: i64) -> Vec<ShopCommand> {
    new_prices(shop, |_, price| Money(price.0 * (100 + percent) / 100))
}

/// Sets list prices; products are counted from 0.
pub(super) fn new_prices(shop: &Scenario, new: impl Fn(usize, Money) -> Money) -> Vec<ShopCommand> {
    let set = |(index, product): (usize, &crate::scenario::model::Product)| ShopCommand::SetPrice {
        product: crate::base::ids::ProductId(index as u16),
        price: new(index, product.listing.price),
    };
    shop.products.iter().enumerate().map(set).collect()
}

/// Gives every listing these reviews from before and lets nobody write new ones, so that what is
/// displayed stays as it is.
pub(super) fn display(shop: &mut Scenario, reviews: [u32; 5]) {
    for product in &mut shop.products {
        product.listing.reviews = reviews;
    }
    for persona in &mut shop.personas {
        persona.reviews = 0.0;
    }
}
