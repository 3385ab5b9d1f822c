//! A currency without small coins: nothing is asked, offered or paid back that cannot be paid.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use crate::common;

use std::sync::Arc;
use storefront_sandbox::base::{Lang, Money, Span, Time};
use storefront_sandbox::policy::{BotKind, play_in};
use storefront_sandbox::reply::RemedyKind;
use storefront_sandbox::scenario::Scenario;
use storefront_sandbox::sim::{Entry, Remedy, Reply, ShopCommand, Sim};

/// The corner shop in yen.
fn in_yen() -> Arc<Scenario> {
    let mut scenario = common::corner_shop().as_ref().clone();
    "JPY".clone_into(&mut scenario.currency.code);
    Arc::new(scenario)
}

/// Whatever is said or pressed, all sums of the journal are whole yen.
#[test]
fn no_sum_is_smaller_than_the_smallest_coin() {
    let scenario = in_yen();
    let coin = scenario.currency.coin();
    assert_eq!(coin, Money::major(1));
    let mut offered = 0;
    for seed in 1..=6 {
        let mut sim = Sim::open(Arc::clone(&scenario), seed);
        while !sim.is_over() {
            let waiting: Vec<_> =
                sim.view().conversations.iter().filter(|c| c.needs_reply()).map(|c| c.conversation).collect();
            for conversation in waiting {
                for text in ["给您便宜0.5元。", "10.55 yuan off for you.", "给您打个七五折。"] {
                    let reply = Reply::Free { text: text.to_owned() };
                    let _ = sim.apply(&ShopCommand::Answer { conversation, reply });
                }
                for kind in RemedyKind::ALL {
                    for amount in [Money(1), Money(50), Money(150), Money(333)] {
                        let remedy = Remedy { kind: *kind, amount };
                        let _ = sim.fork().apply(&ShopCommand::OfferRemedy { conversation, remedy });
                    }
                }
            }
            let to = Time(sim.now().0 + Span::minutes(30).0);
            sim.apply(&ShopCommand::Advance { to, stop: true }).expect("time flows");
        }
        for entry in sim.journal().entries() {
            if let Entry::Offered { remedy, .. } = &entry.what {
                offered += 1;
                assert_eq!(remedy.amount.0 % coin.0, 0, "{remedy:?}");
            }
        }
    }
    assert!(offered > 0, "something was offered");
}

/// What the buttons say can be offered is whole coins, and at most what leaves one coin to pay.
#[test]
fn limits_are_whole_coins() {
    let scenario = in_yen();
    let mut sim = Sim::open(Arc::clone(&scenario), 3);
    let mut seen = 0;
    play_in(&mut sim, BotKind::ByTheBook, Lang::En, |_, sim| {
        for offer in sim.view().conversations.iter().flat_map(|c| c.offers.iter()) {
            if let Some(most) = offer.most {
                assert!(scenario.currency.can_pay(most), "{:?}: {most:?}", offer.kind);
                seen += 1;
            }
        }
    });
    assert!(seen > 0);
}
