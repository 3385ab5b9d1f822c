//! Trouble, complaints and bad reviews: every piece damaged, every promise broken by a day or two,
//! bad reviews answered with an apology or a small sum (rows V1, V2, V5 and V6).

use super::measure::{Experiment, share, value};
use crate::base::ids::ProductId;
use crate::customers::CustomerRecord;
use crate::evidence::bench::{ObservedRun, ShopPair};
use crate::evidence::keeper::{Answers, Keeper, OBLIGING, ReviewReplies};
use crate::scenario::model::{Everyday, Origin, Scenario};
use crate::sim::ShopCommand;

/// Who complains.
pub(super) const COMPLAINTS: Experiment = Experiment {
    measures: &[value("V1", share), value("V2", share)],
    observe: |bench| {
        let broken = bench.run_in(&OBLIGING, all_damaged);
        let late = bench.run(&Keeper { carrier: "standard", opening: tomorrow, ..OBLIGING });
        let has = |c: &CustomerRecord, kind| {
            let case = c.complaint.and_then(|case| bench.shop().cases.get(case.index()));
            case.is_some_and(|case| case.origin == Origin::Everyday(kind))
        };
        let of = |run: &ObservedRun, met: &dyn Fn(&CustomerRecord) -> bool, kind| {
            run.customers
                .iter()
                .filter(|c| told_in_time(bench, c) && met(c))
                .fold(vec![0.0; 2], |s, c| vec![s[0] + 1.0, s[1] + f64::from(u8::from(has(c, kind)))])
        };
        vec![
            of(&broken, &|_| true, Everyday::Damaged),
            of(&late, &|c| c.days_late.is_some_and(|days| days > 0), Everyday::Late),
        ]
    },
};

/// Bad reviews withdrawn.
pub(super) const WITHDRAWAL: Experiment = Experiment {
    measures: &[value("V5", share), value("V6", share)],
    observe: |bench| {
        let arm = |words| {
            let reviews = Some(ReviewReplies { up_to: 2, words });
            let run = bench.run_in(&Keeper { complaints: Answers::Never, reviews, ..OBLIGING }, all_damaged);
            let answered = run.customers.iter().filter(|c| c.review_answered);
            answered
                .fold(vec![0.0; 2], |s, c| vec![s[0] + 1.0, s[1] + f64::from(u8::from(c.review_withdrawn))])
        };
        vec![arm("非常抱歉给您带来不好的体验。"), arm("这一单给您补偿5元。")]
    },
};

/// Every piece has a defect.
pub(super) fn all_damaged(shop: &mut Scenario) {
    for product in &mut shop.products {
        product.defect_rate = 1.0;
    }
}

/// Delivery is promised for tomorrow, which the standard carrier hardly ever keeps.
fn tomorrow(shop: &Scenario) -> Vec<ShopCommand> {
    let products = 0..shop.products.len() as u16;
    products.map(|index| ShopCommand::PromiseDays { product: ProductId(index), days: 1 }).collect()
}

/// Whether a customer's parcel came while there was still somebody to complain to.
pub(super) fn told_in_time(bench: &ShopPair, c: &CustomerRecord) -> bool {
    c.delivered_at.is_some_and(|at| at.day() < bench.shop().days)
}
