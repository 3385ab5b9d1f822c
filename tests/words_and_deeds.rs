//! People do what they say: no customer who says that they buy is without an order at that moment.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use std::collections::BTreeSet;
use std::sync::Arc;
use storefront_sandbox::base::ids::ConversationId;
use storefront_sandbox::base::{Lang, Time};
use storefront_sandbox::policy::{BotKind, play_in};
use storefront_sandbox::reply::announces_purchase;
use storefront_sandbox::scenario::{Embedded, Scenario, load};
use storefront_sandbox::sim::{Entry, Sim};

fn shipped(name: &str) -> Arc<Scenario> {
    let files = Embedded::scenario(name).expect("it is shipped");
    Arc::new(load(&files, name).scenario.expect("it is sound"))
}

/// Words of a run that say that somebody buys where they do not, and how many were true.
fn empty_words(sim: &Sim) -> (Vec<String>, usize) {
    let entries = sim.journal().entries();
    let mut orders = BTreeSet::new();
    let mut began = std::collections::BTreeMap::new();
    for entry in entries {
        match &entry.what {
            Entry::OrderPlaced { customer, .. } => {
                orders.insert((*customer, entry.at));
            }
            Entry::ConversationBegan { conversation, customer, .. } => {
                began.insert(*conversation, (*customer, entry.at));
            }
            _ => {}
        }
    }
    let (mut empty, mut kept) = (Vec::new(), 0);
    let opening = |id: &ConversationId, at: Time| began.get(id).is_some_and(|(_, begun)| *begun == at);
    for entry in entries {
        let Entry::CustomerSaid { conversation, text, .. } = &entry.what else { continue };
        if opening(conversation, entry.at) || !Lang::ALL.iter().any(|l| announces_purchase(text.get(*l))) {
            continue;
        }
        let customer = began[conversation].0;
        if orders.contains(&(customer, entry.at)) {
            kept += 1;
        } else {
            empty.push(format!("{} {}: {}", sim.seed(), entry.at, text.en));
        }
    }
    (empty, kept)
}

fn hold(seeds: std::ops::RangeInclusive<u64>) {
    for name in ["first_hour", "first_week"] {
        let scenario = shipped(name);
        let (mut said, mut all) = (0, BTreeSet::new());
        for policy in BotKind::ALL {
            for seed in seeds.clone() {
                let mut sim = Sim::open(Arc::clone(&scenario), seed);
                let lang = if seed % 2 == 0 { Lang::Zh } else { Lang::En };
                play_in(&mut sim, policy, lang, |_, _| {});
                let (empty, kept) = empty_words(&sim);
                all.extend(empty.into_iter().map(|words| format!("{name}, {}, {words}", policy.name())));
                said += kept;
            }
        }
        assert!(
            all.is_empty(),
            "{} times, such as {:#?}",
            all.len(),
            all.iter().take(12).collect::<Vec<_>>()
        );
        assert!(said > 20, "{name}: the words were found: {said}");
    }
}

#[test]
fn who_says_that_they_buy_has_ordered() {
    hold(1..=5);
}

/// The same over 200 seeds: `cargo test --release --test words_and_deeds -- --ignored`.
#[test]
#[ignore = "takes minutes; the short form above runs everywhere"]
fn who_says_that_they_buy_has_ordered_over_many_seeds() {
    hold(1..=200);
}
