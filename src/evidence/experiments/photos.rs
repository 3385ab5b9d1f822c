//! Photos: amateur and professional covers, one, two and five pictures, with many reviews and with
//! none (rows P1 to P5); taste and rule told apart, what is read, the order (rows P6 to P9).

use super::measure::{Experiment, count, display, orders, sign, value};
use crate::base::ids::{PhotoId, ProductId};
use crate::customers::CustomerRecord;
use crate::evidence::bench::{ObservedRun, ShopPair};
use crate::evidence::keeper::{Keeper, OBLIGING};
use crate::scenario::model::Scenario;
use crate::sim::ShopCommand;

/// Covers and numbers of pictures.
pub(super) const PHOTOS: Experiment = Experiment {
    measures: &[
        value("P1", |s| s[1] / s[0] - 1.0),
        value("P2", |s| s[1] / s[0]),
        value("P3", |s| s[1] / s[0]),
    ],
    observe: |bench| {
        let two = orders(bench.base());
        let amateur = bench.run(&Keeper { opening: amateur, ..OBLIGING });
        let professional = bench.run(&Keeper { opening: professional, ..OBLIGING });
        let one = bench.run(&Keeper { opening: |shop| pictures(shop, &["good"]), ..OBLIGING });
        let five = bench.run(&Keeper {
            opening: |shop| pictures(shop, &["good", "detail", "cluttered", "dark", "flattering"]),
            ..OBLIGING
        });
        vec![vec![orders(&amateur), orders(&professional)], vec![orders(&one), two], vec![two, orders(&five)]]
    },
};

/// The cover's effect without reviews less the effect with many.
pub(super) const FEW_REVIEWS: Experiment = Experiment {
    measures: &[sign("P5", |s| s[1] / s[0] - s[3] / s[2])],
    observe: |bench| {
        let none = [0, 0, 0, 0, 0];
        let many = [2, 2, 6, 20, 70];
        let arm = |reviews, opening| orders(&displayed(bench, reviews, opening));
        vec![vec![arm(none, amateur), arm(none, professional), arm(many, amateur), arm(many, professional)]]
    },
};

/// A dark cover beside a good one: what they say of taste, and what the marketplace's rule does.
pub(super) const COVERS: Experiment = Experiment {
    measures: &[value("P6", |s| (s[3] / s[2]) / (s[1] / s[0]) - 1.0), value("P7", |s| s[0] / s[2])],
    observe: |bench| {
        let dark = bench.run(&Keeper { opening: |shop| pictures(shop, &["dark", "detail"]), ..OBLIGING });
        let good = bench.run(&Keeper { opening: |shop| pictures(shop, &["good", "detail"]), ..OBLIGING });
        let seen = |run: &ObservedRun| [count(run, |c| c.viewed), count(run, |c| c.clicked)];
        let sums: Vec<f64> = seen(&dark).into_iter().chain(seen(&good)).collect();
        vec![sums.clone(), sums]
    },
};

/// Carts of those who read more pages beside carts of those who read one, of listings with a single
/// photo, so that nobody knows more of the goods.
pub(super) const READING: Experiment = Experiment {
    measures: &[sign("P8", |s| s[3] / s[2] - s[1] / s[0])],
    observe: |bench| {
        let run = bench.run(&Keeper { opening: |shop| pictures(shop, &["good"]), ..OBLIGING });
        let of = |many: bool| {
            let part = |c: &CustomerRecord| c.pages > 0 && (c.pages > 1) == many;
            [count(&run, part), count(&run, |c| part(c) && c.carted)]
        };
        vec![of(false).into_iter().chain(of(true)).collect()]
    },
};

/// A good photo behind the cover in the second place beside the last of five.
pub(super) const ORDER: Experiment = Experiment {
    measures: &[sign("P9", |s| s[1] / s[0] - 1.0)],
    observe: |bench| {
        let late = bench.run(&Keeper {
            opening: |shop| pictures(shop, &["good", "dark", "cluttered", "flattering", "detail"]),
            ..OBLIGING
        });
        let early = bench.run(&Keeper {
            opening: |shop| pictures(shop, &["good", "detail", "flattering", "cluttered", "dark"]),
            ..OBLIGING
        });
        vec![vec![orders(&late), orders(&early)]]
    },
};

type ShopOpening = fn(&Scenario) -> Vec<ShopCommand>;

fn displayed(bench: &ShopPair, reviews: [u32; 5], opening: ShopOpening) -> ObservedRun {
    bench.run_in(&Keeper { opening, ..OBLIGING }, |shop| display(shop, reviews))
}

/// The cover is snapped on a crowded table.
fn amateur(shop: &Scenario) -> Vec<ShopCommand> {
    pictures(shop, &["cluttered", "good"])
}

/// The cover is a close-up from a light box. Like the snapshot it breaks the marketplace's rule for
/// covers, so that only the look differs.
fn professional(shop: &Scenario) -> Vec<ShopCommand> {
    pictures(shop, &["detail", "good"])
}

/// Arranges each listing's pictures by the endings of their keys.
pub(in crate::evidence) fn pictures(shop: &Scenario, endings: &[&str]) -> Vec<ShopCommand> {
    let arrange = |(index, product): (usize, &crate::scenario::model::Product)| {
        let find = |ending: &&str| {
            let key = format!("{}_{ending}", product.key);
            shop.photos.iter().position(|photo| photo.key == key).map(|place| PhotoId(place as u16))
        };
        ShopCommand::ArrangePhotos {
            product: ProductId(index as u16),
            photos: endings.iter().filter_map(find).collect(),
        }
    };
    shop.products.iter().enumerate().map(arrange).collect()
}
