//! Goods that are sent back, in the unchanged shop: how many, why, and what they are worth (rows
//! T1, T3 and T4).

use super::measure::{Experiment, paid, share, value};
use crate::customers::CustomerRecord;
use crate::evidence::bench::ShopPair;
use crate::scenario::model::Category;
use crate::sim::ReturnReason;

/// Returns.
pub(super) const RETURNS: Experiment = Experiment {
    measures: &[value("T1", share), value("T3", share), value("T4", share)],
    observe: |bench| {
        let (mut apparel, mut reasons, mut hard) = (vec![0.0; 2], vec![0.0; 2], vec![0.0; 2]);
        for c in delivered_in_time(bench) {
            let returned = f64::from(u8::from(c.return_reason.is_some()));
            if category(bench, c) == Category::Apparel {
                apparel[0] += 1.0;
                apparel[1] += returned;
                if let Some(reason) = c.return_reason {
                    reasons[0] += 1.0;
                    reasons[1] += f64::from(u8::from(reason == ReturnReason::Fit));
                }
            } else {
                let value = paid(c);
                hard[0] += value;
                hard[1] += value * returned;
            }
        }
        vec![apparel, reasons, hard]
    },
};

fn category(bench: &ShopPair, c: &CustomerRecord) -> Category {
    c.product.map_or(Category::Home, |p| bench.shop().products[p.index()].category)
}

/// Customers whose parcel came while the shop was still open for long enough to ask for a return.
fn delivered_in_time<'a>(bench: &'a ShopPair) -> impl Iterator<Item = &'a CustomerRecord> {
    let last = bench.shop().days - 3;
    bench.base().customers.iter().filter(move |c| c.delivered_at.is_some_and(|at| at.day() <= last))
}
