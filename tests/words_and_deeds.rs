//! People do what they say: no customer who says that they buy is without an order at that moment.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use std::collections::BTreeSet;
use std::sync::Arc;
use storefront_sandbox::base::ids::ConversationId;
use storefront_sandbox::base::{Lang, Time};
use storefront_sandbox::policy::{Bot, BotKind, play_in};
use storefront_sandbox::reply::{PromiseKind, RemedyKind, announces_purchase};
use storefront_sandbox::scenario::{Embedded, Scenario};
use storefront_sandbox::sim::{Entry, Reply, ShopCommand, Sim};

fn shipped(name: &str) -> Arc<Scenario> {
    crate::common::shipped(name)
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
            empty.push(format!("{} {}: {} / {}", sim.seed(), entry.at, text.en, text.zh));
        }
    }
    (empty, kept)
}

fn hold(seeds: std::ops::RangeInclusive<u64>) {
    for name in Embedded::ids() {
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
        assert!(said > 2, "{name}: the words were found: {said}");
    }
}

#[test]
fn who_says_that_they_buy_has_ordered() {
    hold(1..=5);
}

/// The same over 200 seeds: `cargo test --release --test shop words_and_deeds -- --ignored`.
#[test]
#[ignore = "takes minutes; the short form above runs everywhere"]
fn who_says_that_they_buy_has_ordered_over_many_seeds() {
    hold(1..=200);
}

/// Plays by the book, but promises in every talk that is about no order yet to ship on the day.
fn play_and_promise(sim: &mut Sim) {
    let scenario = Arc::clone(sim.scenario());
    let mut bot = Bot::new(BotKind::ByTheBook, sim.seed()).speaking(Lang::Zh);
    while !sim.is_over() {
        let view = sim.view();
        let mut command = bot.next(&view, &scenario);
        if let ShopCommand::Answer { conversation, reply } = &mut command
            && let Some(talk) = view.conversations.iter().find(|c| c.conversation == *conversation)
            && talk.order.is_none()
            && let Reply::Suggested { index, .. } = reply
            && let Some(said) = talk.suggestions.iter().find(|s| s.index == *index)
        {
            *reply = Reply::Free { text: format!("{}今天下单，今天就给您发货。", said.text.zh) };
        }
        if sim.apply(&command).is_err() {
            bot.was_refused(&command);
        }
    }
}

/// A promise made before a purchase is found on the order that it was made for, and on no other.
#[test]
fn what_was_promised_before_a_purchase_stands_on_the_order() {
    let scenario = shipped("first_week");
    let mut found = 0;
    for seed in 1..=6 {
        let mut sim = Sim::open(Arc::clone(&scenario), seed);
        play_and_promise(&mut sim);
        let view = sim.view();
        for talk in view.conversations.iter().filter(|talk| talk.order.is_none()) {
            let Some(id) = talk.led_to else { continue };
            let order = view.orders.iter().find(|order| order.order == id).expect("the order is there");
            assert_eq!(order.customer, talk.customer);
            assert!(order.placed >= talk.begun && !order.replacement);
            for promise in talk.promises.iter().filter(|p| p.kind != PromiseKind::Answer) {
                let about = |id| view.promises_about(id).any(|p| p.promise == promise.promise);
                let on: Vec<_> = view.orders.iter().map(|o| o.order).filter(|o| about(*o)).collect();
                assert_eq!(on, [id], "seed {seed}");
                found += 1;
            }
        }
    }
    assert!(found > 0, "no promise was made before a purchase");
}

/// Praise for a replacement is written when the replacement is there, not when it is agreed.
#[test]
fn praise_for_a_replacement_comes_after_its_parcel() {
    let scenario = shipped("first_week");
    let mut praised = 0;
    for seed in 1..=12 {
        let mut sim = Sim::open(Arc::clone(&scenario), seed);
        play_in(&mut sim, BotKind::ByTheBook, Lang::Zh, |_, _| {});
        let view = sim.view();
        let entries = sim.journal().entries();
        for entry in entries {
            let Entry::Reviewed { order: Some(order), stars: 4..=5, .. } = entry.what else { continue };
            let replaced = view.orders.iter().find(|o| o.order == order).expect("the order is there");
            let agreed = entries.iter().find(|e| {
                matches!(&e.what, Entry::Remedied { conversation, remedy }
                    if remedy.kind == RemedyKind::Replacement
                        && view.conversations.iter().any(|c| c.conversation == *conversation
                            && c.order == Some(replaced.order)))
            });
            let Some(agreed) = agreed.filter(|agreed| agreed.at <= entry.at) else { continue };
            let is_new = |id| {
                view.orders.iter().any(|o| o.order == id && o.replacement && o.customer == replaced.customer)
            };
            let there = entries.iter().any(|e| {
                matches!(e.what, Entry::OrderDelivered { order, .. } if is_new(order))
                    && agreed.at <= e.at
                    && e.at <= entry.at
            });
            assert!(there, "seed {seed}: praise at {} for what was agreed at {}", entry.at, agreed.at);
            praised += 1;
        }
    }
    assert!(praised > 0, "no replacement was praised");
}
