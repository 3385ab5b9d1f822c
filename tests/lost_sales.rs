//! What prices, stock and pictures led to stands in the debrief, counted from the journal with
//! money.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::sync::Arc;
use storefront_sandbox::debrief::build;
use storefront_sandbox::policy::{Bot, GOODS, Style, drive};
use storefront_sandbox::scenario::Scenario;
use storefront_sandbox::sim::{Entry, Sim, Thought};

fn shipped(id: &str) -> Scenario {
    (*crate::common::shipped(id)).clone()
}

fn played(scenario: Scenario, style: Style, seed: u64) -> (Sim, Vec<String>) {
    let mut sim = Sim::open(Arc::new(scenario), seed);
    drive(&mut sim, Bot::with_style(style, seed), |_, _| {});
    let findings = build(&sim).findings.into_iter().map(|text| text.en).collect();
    (sim, findings)
}

fn has(findings: &[String], words: &[&str]) -> bool {
    findings.iter().any(|text| words.iter().all(|word| text.contains(word)))
}

#[test]
fn a_price_far_from_the_usual_is_told_with_what_it_cost() {
    let dear = Style { price: Some(1.6), ..Style::BY_THE_BOOK };
    let (sim, findings) = played(shipped("first_week"), dear, 1);
    assert!(has(&findings, &["1.6 times the usual", "because of the price", "¥"]), "{findings:#?}");
    let count = |product: u16, of: fn(&Thought) -> bool| {
        let mut looked = std::collections::BTreeSet::new();
        let mut left = 0;
        for entry in sim.journal().entries() {
            match &entry.what {
                Entry::Clicked { customer, .. } => {
                    looked.insert(*customer);
                }
                Entry::WalkedOn { customer, product: p, why } if p.0 == product && of(why) => {
                    left += u32::from(looked.contains(customer));
                }
                _ => {}
            }
        }
        left
    };
    // The counts are the journal's own.
    let name = sim.scenario().products[0].name.en.clone();
    let left = count(0, |why| matches!(why, Thought::TooDear | Thought::RivalCheaper));
    assert!(
        left > 0 && has(&findings, &[&name, &format!("{left} of them after a look")]),
        "{left}: {findings:#?}"
    );
    let (_, findings) = played(shipped("first_week"), Style { price: Some(1.0), ..dear }, 1);
    assert!(!has(&findings, &["times the usual"]), "{findings:#?}");
    let (_, findings) = played(shipped("first_week"), Style { price: Some(0.75), ..dear }, 1);
    assert!(has(&findings, &["at the usual price they would have brought", "¥"]), "{findings:#?}");
}

#[test]
fn empty_shelves_and_goods_left_over_are_told() {
    let mut scenario = shipped("first_week");
    for product in &mut scenario.products {
        product.stock = product.stock.min(2);
    }
    let never = Style { stock_days: 0.0, ..Style::BY_THE_BOOK };
    let (sim, findings) = played(scenario.clone(), never, 2);
    let short = |entry: &&storefront_sandbox::sim::JournalEntry| {
        matches!(entry.what, Entry::WalkedOn { why: Thought::SoldOut, .. })
    };
    assert!(sim.journal().entries().iter().filter(short).count() > 0);
    assert!(has(&findings, &["was sold out from day", "¥"]), "{findings:#?}");
    let much = Style { stock_days: 4.0, stock_by: [3.0; GOODS], ..Style::BY_THE_BOOK };
    let (_, findings) = played(shipped("first_week"), much, 2);
    assert!(has(&findings, &["were ordered, and", "are left over", "¥"]), "{findings:#?}");
    assert!(!has(&findings, &["was sold out from day 1"]), "{findings:#?}");
}

#[test]
fn a_cover_that_nobody_looks_at_is_told() {
    let told = (1..=4).any(|seed| {
        let (sim, findings) = played(shipped("first_week"), Style::ONLY_PARCELS, seed);
        let dull = sim
            .journal()
            .entries()
            .iter()
            .any(|entry| matches!(entry.what, Entry::WalkedOn { why: Thought::DullPhoto, .. }));
        assert!(dull || !has(&findings, &["without a look"]), "{findings:#?}");
        has(&findings, &["the cover photo did not attract them", "¥"])
    });
    assert!(told, "the lesson begins with a dark cover");
}
