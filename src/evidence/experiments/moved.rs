//! One thing of the reference shop moved by steps, for the curves.

use super::measure::new_prices;
use crate::base::ids::ProductId;
use crate::base::{Money, Span};
use crate::evidence::bench::{ObservedRun, ShopPair};
use crate::evidence::keeper::{Answers, Keeper, OBLIGING};
use crate::scenario::model::Scenario;
use crate::sim::ShopCommand;

/// Every list price in per cent of itself, and so many units more.
pub(in crate::evidence) fn with_price(shop: &Scenario, percent: i64, more: i64) -> Vec<ShopCommand> {
    new_prices(shop, |_, price| Money(price.0 * percent / 100) + Money::major(more))
}

/// A freight on every listing, in whole units.
pub(in crate::evidence) fn with_freight(shop: &Scenario, freight: i64) -> Vec<ShopCommand> {
    let set =
        |index| ShopCommand::SetFreight { product: ProductId::at(index), freight: Money::major(freight) };
    (0..shop.products.len()).map(set).collect()
}

/// Questions answered so long after they came.
pub(in crate::evidence) fn answer_after(bench: &ShopPair<'_>, wait: Span) -> ObservedRun {
    bench.run(&Keeper { questions: Answers::Solving(wait), ..OBLIGING })
}

/// Parcels by the standard carrier under a promise of so many days.
pub(in crate::evidence) fn late_by(bench: &ShopPair<'_>, promised: u8) -> ObservedRun {
    bench.run_in(&Keeper { carrier: "standard", ..OBLIGING }, |shop| {
        for product in &mut shop.products {
            product.listing.promise_days = promised;
        }
    })
}

/// Orders of each product.
fn sold(run: &ObservedRun) -> Vec<f64> {
    let mut sold = Vec::new();
    for product in run.customers.iter().filter(|c| c.bought).filter_map(|c| c.product) {
        if sold.len() <= product.index() {
            sold.resize(product.index() + 1, 0.0);
        }
        sold[product.index()] += 1.0;
    }
    sold
}

/// Orders of each product, the best first.
pub(in crate::evidence) fn best_first(run: &ObservedRun) -> Vec<f64> {
    let mut sold = sold(run);
    sold.sort_by(|a, b| b.total_cmp(a));
    sold
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::keeper::keep;
    use crate::scenario::{Embedded, load};
    use std::sync::Arc;

    /// Profit of a lesson over many seeds, after something is changed at its opening.
    fn profit(lesson: &str, opening: fn(&Scenario) -> Vec<ShopCommand>) -> f64 {
        let scenario = load(&Embedded::scenario(lesson).unwrap(), lesson).scenario.map(Arc::new).unwrap();
        let keeper = Keeper { opening, ..OBLIGING };
        let of = |seed| keep(&scenario, seed, &keeper).ledger().profit().as_f64();
        (1..=80).map(of).sum::<f64>() / 80.0
    }

    #[test]
    fn moving_a_sum_from_the_price_into_the_freight_is_no_trick() {
        for lesson in ["first_hour", "first_week"] {
            let freight = profit(lesson, |shop| with_freight(shop, 12));
            let price = profit(lesson, |shop| with_price(shop, 100, 12));
            assert!(freight <= price, "{lesson}: freight {freight:.1}, price {price:.1}");
        }
    }
}
