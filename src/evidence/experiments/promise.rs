//! Delivery promise: two days sooner and two days later (row D9); the premium carrier offered, then
//! withdrawn (row D10).

use super::measure::{Experiment, count, orders, value};
use crate::base::ids::ProductId;
use crate::evidence::bench::ObservedRun;
use crate::evidence::keeper::{Keeper, OBLIGING};
use crate::scenario::model::Scenario;
use crate::sim::ShopCommand;

/// The day by which everybody has noticed that parcels go by another carrier; sales are compared
/// from there on.
const NOTICED_BY: i64 = 4;

/// Promise and carrier.
pub(super) const PROMISE: Experiment = Experiment {
    measures: &[
        value("D9", |s| (libm::exp(libm::log(s[0] / s[1]) / 4.0)) - 1.0),
        value("D10", |s| s[1] / s[0] - 1.0),
    ],
    observe: |bench| {
        let sooner = bench.run(&Keeper { opening: |shop| promise(shop, 2), ..OBLIGING });
        let later = bench.run(&Keeper { opening: |shop| promise(shop, 6), ..OBLIGING });
        let withdrawn = bench.run(&Keeper { carrier: "standard", ..OBLIGING });
        let noticed = |run: &ObservedRun| count(run, |c| c.bought && c.arrived.day() > NOTICED_BY);
        vec![vec![orders(&sooner), orders(&later)], vec![noticed(bench.base()), noticed(&withdrawn)]]
    },
};

fn promise(shop: &Scenario, days: u8) -> Vec<ShopCommand> {
    let products = 0..shop.products.len() as u16;
    products.map(|index| ShopCommand::PromiseDays { product: ProductId(index), days }).collect()
}
