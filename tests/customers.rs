//! The record of every customer agrees with the journal it is made from, and mechanisms that are
//! switched off leave their marks in it.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use crate::common;

use std::collections::BTreeSet;
use std::sync::Arc;
use storefront_sandbox::customers::{CustomerRecord, customers};
use storefront_sandbox::policy::{BotKind, play};
use storefront_sandbox::scenario::Scenario;
use storefront_sandbox::scenario::model::{Mechanism, StatedFact};
use storefront_sandbox::sim::{Entry, Sim};

fn run(scenario: &Arc<Scenario>, policy: BotKind, seed: u64) -> Sim {
    let mut sim = Sim::open(Arc::clone(scenario), seed);
    play(&mut sim, policy, |_, _| {});
    sim
}

fn records(
    scenario: &Arc<Scenario>,
    policy: BotKind,
    seeds: std::ops::RangeInclusive<u64>,
) -> Vec<CustomerRecord> {
    seeds.flat_map(|seed| customers(scenario, run(scenario, policy, seed).journal().entries())).collect()
}

/// A shop whose listings miss nothing: reference price, two photos, facts stated, reviews, free
/// freight, no surge.
fn plain_shop(without: &[Mechanism]) -> Arc<Scenario> {
    let mut scenario = (*common::shipped("first_week")).clone();
    scenario.arrivals.surges.clear();
    scenario.arrivals.per_day = 1_500.0;
    scenario.rivals.clear();
    scenario.cash = storefront_sandbox::base::Money::major(1_000_000);
    for product in &mut scenario.products {
        product.stock = 5_000;
        product.listing.price = product.reference_price;
        product.listing.facts.fill(StatedFact::True);
        product.listing.reviews = [1, 0, 2, 7, 12];
    }
    // Two photos each, the cover one that keeps the rules.
    for index in 0..scenario.products.len() {
        let of_it = (0..scenario.photos.len()).filter(|&p| scenario.photos[p].product.index() == index);
        let mut photos: Vec<usize> = of_it.collect();
        let rank = |p: usize| (!scenario.photos[p].cover_ok, scenario.photos[p].appeal.abs());
        photos.sort_by(|&a, &b| rank(a).0.cmp(&rank(b).0).then(rank(a).1.total_cmp(&rank(b).1)));
        let ids = photos.iter().take(2).map(|&p| storefront_sandbox::base::ids::PhotoId(p as u16)).collect();
        scenario.products[index].listing.photos = ids;
    }
    for &mechanism in without {
        scenario.behaviour.without.add(mechanism);
    }
    Arc::new(scenario)
}

fn share(
    all: &[CustomerRecord],
    of: impl Fn(&CustomerRecord) -> bool,
    among: impl Fn(&CustomerRecord) -> bool,
) -> f64 {
    let among: Vec<&CustomerRecord> = all.iter().filter(|r| among(r)).collect();
    among.iter().filter(|r| of(r)).count() as f64 / (among.len() as f64).max(1.0)
}

#[test]
fn records_agree_with_the_journal() {
    let scenario = common::corner_shop();
    let runs = (1..=6).map(|seed| agrees(&scenario, seed));
    let (bought, reviewed) = runs.fold((0, 0), |sum, run| (sum.0 + run.0, sum.1 + run.1));
    assert!(bought > 20 && reviewed > 5, "something happened: {bought} bought, {reviewed} reviewed");
}

/// Holds the records of a run against its journal; says how many bought and reviewed.
fn agrees(scenario: &Arc<Scenario>, seed: u64) -> (usize, usize) {
    let sim = run(scenario, BotKind::ByTheBook, seed);
    let entries = sim.journal().entries();
    let all = customers(scenario, entries);
    let count = |is: fn(&Entry) -> bool| entries.iter().filter(|e| is(&e.what)).count();
    let those = |is: fn(&CustomerRecord) -> bool| all.iter().filter(|r| is(r)).count();
    assert_eq!(those(|r| r.viewed), count(|e| matches!(e, Entry::Passed { .. })));
    assert_eq!(those(|r| r.clicked), count(|e| matches!(e, Entry::Clicked { .. })));
    assert_eq!(those(|r| r.carted), count(|e| matches!(e, Entry::Carted { .. })));
    assert_eq!(those(|r| r.pages > 0), count(|e| matches!(e, Entry::Read { .. })));
    assert_eq!(those(|r| r.satisfaction.is_some()), count(|e| matches!(e, Entry::Judged { .. })));
    let ids: BTreeSet<_> = all.iter().map(|r| r.customer).collect();
    assert_eq!(ids.len(), all.len(), "a row for each visit");
    for r in &all {
        assert!(!r.bought || r.order.is_some(), "{r:?}");
        assert!(!r.carted || r.clicked, "{r:?}");
        assert_eq!(r.viewed, r.price.is_some() && r.reference.is_some(), "{r:?}");
        assert!(r.delivered_at.is_none() || r.days_late.is_some(), "{r:?}");
        assert!(r.wait.is_none() || r.asked, "{r:?}");
        if let Some(former) = r.former {
            assert_eq!(former.person(), r.customer.person());
            let before = all.iter().find(|b| b.customer == former).expect("who came back was here");
            assert_eq!(before.came_back, Some(r.customer));
            assert!(before.arrived < r.arrived && before.segment == r.segment);
        }
    }
    (those(|r| r.bought), those(|r| r.stars.is_some()))
}

#[test]
fn a_plain_shop_sells_as_the_pinned_rows_say() {
    // The reference offer is the shop as it opens: nobody changes it, and there are no ratings yet
    // that a keeper earned.
    let opening = records(&plain_shop(&[]), BotKind::DoNothing, 1..=3);
    let conversion = share(&opening, |r| r.bought, |r| r.viewed && r.arrived.day() <= 2);
    let all = records(&plain_shop(&[]), BotKind::ByTheBook, 1..=3);
    let carts = share(&all, |r| !r.bought, |r| r.carted);
    let new = share(&all, |r| r.bought, |r| r.viewed && r.former.is_none());
    let back = share(&all, |r| r.bought, |r| r.former.is_some());
    let words = share(&all, |r| r.review_text, |r| r.stars.is_some());
    let silent = share(&all, |r| r.gave_up == Some(true), |r| r.gave_up.is_some());
    println!("D1 {conversion} D6 {carts} D11 {} S5 {words} C3 {silent}", new / back);
    assert!((0.018..=0.033).contains(&conversion), "row D1: {conversion}");
    assert!((0.66..=0.77).contains(&carts), "row D6: {carts}");
    assert!(new > back && back > 0.0, "row D11: {new} {back}");
    assert!((0.25..=0.6).contains(&words), "row S5: {words}");
}

#[test]
fn what_is_switched_off_leaves_no_mark() {
    let off = [
        Mechanism::Returning,
        Mechanism::Patience,
        Mechanism::Complaining,
        Mechanism::Returns,
        Mechanism::CartLeaving,
    ];
    let all = records(&plain_shop(&off), BotKind::ByTheBook, 1..=1);
    let any = |is: fn(&CustomerRecord) -> bool| all.iter().any(|r| r.scripted.is_none() && is(r));
    assert!(!any(|r| r.former.is_some()), "returning");
    assert!(!any(|r| r.gave_up.is_some()), "patience");
    assert!(!any(|r| r.complaint.is_some() || r.return_reason.is_some()), "complaining, returns");
    assert!(share(&all, |r| r.bought, |r| r.carted && r.scripted.is_none()) > 0.9, "cart leaving");
    let on = records(&plain_shop(&[]), BotKind::ByTheBook, 1..=1);
    assert!(on.iter().any(|r| r.former.is_some()) && on.iter().any(|r| r.complaint.is_some()));
}
