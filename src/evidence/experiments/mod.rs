//! The experiments, one family a file. Each names the rows that it measures, says what it changes, and gives for one seed
//! the sums from which the figure over all seeds is made.

mod basket;
mod chat;
mod complaints;
mod delivery;
mod displayed;
mod ending;
mod loyalty;
mod photos;
mod price;
mod promise;
mod recovery;
mod replies;
mod returns;
mod surge;
mod survey;
mod visitors;

use super::bench::{Bench, Run};
use crate::base::Money;
use crate::customers::CustomerRecord;
use crate::scenario::model::Scenario;
use crate::sim::ShopCommand;

/// How a figure is compared with its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The figure itself.
    Value,
    /// Its sign only.
    Sign,
}

/// A row that an experiment measures.
pub(super) struct Measure {
    /// The row's id.
    pub(super) id: &'static str,
    /// How it is compared.
    pub(super) kind: Kind,
    /// The figure of the sums over all seeds; not finite where there is nothing to divide by.
    pub(super) figure: fn(&[f64]) -> f64,
}

/// An experiment.
pub(super) struct Experiment {
    /// The rows, in the order of the sums.
    pub(super) measures: &'static [Measure],
    /// Observes one seed: for each row its sums.
    pub(super) observe: fn(&Bench) -> Vec<Vec<f64>>,
}

/// Every experiment.
pub(super) const FAMILIES: &[&Experiment] = &[
    &price::PRICE,
    &ending::ENDING,
    &basket::BASKET,
    &promise::PROMISE,
    &visitors::VISITORS,
    &photos::PHOTOS,
    &photos::FEW_REVIEWS,
    &displayed::STARS,
    &displayed::ONE_AND_FIVE,
    &displayed::VOLUME,
    &displayed::PEAK,
    &chat::CHAT,
    &chat::RATED,
    &chat::WAITING,
    &delivery::DELIVERY,
    &delivery::LOAD,
    &survey::SURVEY,
    &survey::VOLUNTARY,
    &replies::REPLIES,
    &complaints::COMPLAINTS,
    &complaints::WITHDRAWAL,
    &recovery::RESOLVED,
    &recovery::JUSTICE,
    &recovery::PARADOX,
    &recovery::SOLUTION,
    &returns::RETURNS,
    &surge::CLOCK_OF_A_FESTIVAL,
    &surge::NOVEMBER,
    &loyalty::LOYAL,
    &loyalty::MARKETPLACE,
];

/// A row whose figure counts.
const fn value(id: &'static str, figure: fn(&[f64]) -> f64) -> Measure {
    Measure { id, kind: Kind::Value, figure }
}

/// A row whose sign counts.
const fn sign(id: &'static str, figure: fn(&[f64]) -> f64) -> Measure {
    Measure { id, kind: Kind::Sign, figure }
}

/// The second sum over the first: a share or a mean.
fn share(sums: &[f64]) -> f64 {
    sums[1] / sums[0]
}

/// How many customers of a run fit.
fn count(run: &Run, fits: impl Fn(&CustomerRecord) -> bool) -> f64 {
    run.customers.iter().filter(|c| fits(c)).count() as f64
}

/// Orders of a run.
fn orders(run: &Run) -> f64 {
    count(run, |c| c.bought)
}

/// What a customer paid, freight included; nothing if they did not.
fn paid(c: &CustomerRecord) -> f64 {
    c.paid.filter(|_| c.bought).unwrap_or(Money::ZERO).as_f64()
}

/// Changes every list price by a percentage, when the shop opens.
fn reprice(shop: &Scenario, percent: i64) -> Vec<ShopCommand> {
    new_prices(shop, |_, price| Money(price.0 * (100 + percent) / 100))
}

/// Sets list prices; products are counted from 0.
fn new_prices(shop: &Scenario, new: impl Fn(usize, Money) -> Money) -> Vec<ShopCommand> {
    let set = |(index, product): (usize, &crate::scenario::model::Product)| ShopCommand::SetPrice {
        product: crate::base::ids::ProductId(index as u16),
        price: new(index, product.listing.price),
    };
    shop.products.iter().enumerate().map(set).collect()
}

/// Gives every listing these reviews from before and lets nobody write new ones, so that what is displayed stays as it is.
fn display(shop: &mut Scenario, reviews: [u32; 5]) {
    for product in &mut shop.products {
        product.listing.reviews = reviews;
    }
    for persona in &mut shop.personas {
        persona.reviews = 0.0;
    }
}
