//! What a promise costs that cannot be kept: one day is promised and the cheapest carrier is taken,
//! beside the same customers, the same luck and a promise that holds.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use std::collections::BTreeSet;
use std::sync::Arc;
use storefront_sandbox::base::ids::{CarrierId, OrderId, ProductId};
use storefront_sandbox::base::{Lang, Money};
use storefront_sandbox::policy::{Bot, BotKind};
use storefront_sandbox::scenario::{Embedded, Scenario, load};
use storefront_sandbox::score::score;
use storefront_sandbox::sim::view::ReturnState;
use storefront_sandbox::sim::{Account, Entry, ShopCommand, Sim};

const SEEDS: std::ops::RangeInclusive<u64> = 1..=8;

fn week() -> Arc<Scenario> {
    let files = Embedded::scenario("first_week").expect("it is shipped");
    Arc::new(load(&files, "first_week").scenario.expect("it is sound"))
}

fn cheapest(scenario: &Scenario) -> CarrierId {
    let (at, _) =
        scenario.carriers.iter().enumerate().min_by_key(|(_, c)| c.cost).expect("there are carriers");
    CarrierId(at as u16)
}

/// Plays by the book with one promise for all goods, and ships everything by one carrier.
fn played(scenario: &Arc<Scenario>, seed: u64, days: u8) -> Sim {
    let mut sim = Sim::open(Arc::clone(scenario), seed);
    for product in 0..scenario.products.len() {
        let product = ProductId(product as u16);
        // What stands already is refused, and stays.
        let _ = sim.apply(&ShopCommand::PromiseDays { product, days });
    }
    let mut bot = Bot::new(BotKind::ByTheBook, seed).speaking(Lang::Zh);
    while !sim.is_over() {
        let mut command = bot.next(&sim.view(), scenario);
        match &mut command {
            ShopCommand::PromiseDays { days: said, .. } => *said = days,
            ShopCommand::Ship { carrier, .. } => *carrier = cheapest(scenario),
            _ => {}
        }
        if sim.apply(&command).is_err() {
            bot.was_refused(&command);
        }
    }
    sim
}

/// Orders that came late, and how many came at all.
fn late(sim: &Sim) -> (BTreeSet<OrderId>, usize) {
    let entries = sim.journal().entries().iter();
    let came = entries.filter_map(|entry| match entry.what {
        Entry::OrderDelivered { order, days_late } => Some((order, days_late > 0)),
        _ => None,
    });
    let came: Vec<_> = came.collect();
    (came.iter().filter(|(_, late)| *late).map(|(order, _)| *order).collect(), came.len())
}

#[test]
fn every_late_parcel_owes_the_credit_of_the_rules() {
    let scenario = week();
    let credit = scenario.policy.late_delivery_credit;
    assert!(credit.is_positive(), "the rules of the lesson owe a credit");
    let mut paid = 0;
    for seed in SEEDS {
        let sim = played(&scenario, seed, 1);
        let (late, _) = late(&sim);
        for entry in sim.journal().entries() {
            let Entry::OrderDelivered { order, days_late } = entry.what else { continue };
            let owed = sim.ledger().postings().iter().filter(|posting| {
                posting.entry == entry.id && [posting.debit, posting.credit].contains(&Account::Compensation)
            });
            let sum: Money = owed.map(|posting| posting.amount).sum();
            assert!(sum <= credit && (days_late > 0 || sum == Money::ZERO), "order {order:?}, seed {seed}");
            paid += usize::from(sum == credit);
        }
        assert!(!late.is_empty(), "seed {seed}: a day by the cheapest carrier cannot be kept");
    }
    assert!(paid > 40, "the credit was paid: {paid}");
}

#[test]
fn a_promise_that_cannot_be_kept_costs_sales_money_stars_and_points() {
    let scenario = week();
    let (mut refused, mut kept_back) = (0, 0);
    let (mut profit, mut points, mut stars) = ([Money::ZERO; 2], [0.0; 2], [0.0; 2]);
    let mut share = [0.0; 2];
    for seed in SEEDS {
        for (at, days) in [(0, 1), (1, 5)] {
            let sim = played(&scenario, seed, days);
            let (late, all) = late(&sim);
            share[at] += late.len() as f64 / all.max(1) as f64;
            profit[at] += sim.ledger().profit();
            points[at] += score(&sim).total;
            let view = sim.view();
            stars[at] += view.ratings.map_or(0.0, |r| r.delivery);
            let back = view.orders.iter().filter(|o| o.returning != ReturnState::None);
            let back = back.filter(|o| late.contains(&o.order)).count();
            *(if at == 0 { &mut refused } else { &mut kept_back }) += back;
        }
    }
    let n = SEEDS.count() as f64;
    println!("late {share:?} profit {profit:?} points {points:?} stars {stars:?} / {n}");
    println!("late parcels sent back: {refused} and {kept_back}");
    assert!(share[0] / n > 0.6 && share[1] / n < 0.25, "late: {share:?}");
    assert!(profit[0] < profit[1], "profit {profit:?}");
    assert!(points[0] + 3.0 * n < points[1], "points {points:?}");
    assert!(stars[0] + 0.3 * n < stars[1], "stars for delivery {stars:?}");
    assert!(refused > kept_back, "{refused} parcels refused, {kept_back}");
}
