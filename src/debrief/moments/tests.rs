//! Runs of the small test shop, played by bots and by hand: chains hold what is expected, and nothing twice.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop where it stands")]

use super::chain::{Chains, Root};
use super::*;
use crate::base::{Lang, Span, Time};
use crate::debrief::{build, markdown};
use crate::policy::{Policy, play};
use crate::reply::{RedLine, RemedyKind};
use crate::scenario::Embedded;
use crate::score::{Reason, score};
use crate::sim::{Entry, Failure, Remedy, Reply, ShopCommand, ShopView};
use std::collections::BTreeSet;
use std::sync::Arc;

const DAY_END: i64 = 24 * 3_600;

fn shop(id: &str) -> Sim {
    let files = Embedded::scenario(id).unwrap();
    Sim::open(Arc::new(crate::scenario::load(&files, "scenario").scenario.unwrap()), 3)
}

fn played(policy: Policy) -> Sim {
    let mut sim = shop("first_week");
    play(&mut sim, policy, |_, _| {});
    sim
}

/// Plays a run by hand: what `choose` wants of the view, else half an hour passes.
fn by_hand(mut choose: impl FnMut(&ShopView) -> Option<ShopCommand>) -> Sim {
    let mut sim = shop("first_week");
    for _ in 0..20_000 {
        if sim.is_over() {
            break;
        }
        let view = sim.view();
        let done = choose(&view).is_some_and(|command| sim.apply(&command).is_ok());
        if !done {
            let to = (view.now + Span::minutes(30)).min(Time(view.now.0 + DAY_END));
            sim.apply(&ShopCommand::Advance { to, stop: true }).unwrap();
        }
    }
    assert!(sim.is_over());
    sim
}

fn all(sim: &Sim) -> Vec<MomentModel> {
    every(sim, &score(sim))
}

/// The moments in whose chain there is such an entry.
fn with(sim: &Sim, fits: impl Fn(&Entry) -> bool) -> Vec<MomentModel> {
    let has = |m: &MomentModel| m.entries.iter().any(|e| fits(&sim.journal().get(*e).unwrap().what));
    all(sim).into_iter().filter(has).collect()
}

#[test]
fn no_entry_belongs_to_two_moments_and_the_sums_are_the_postings() {
    for policy in Policy::ALL {
        let sim = played(policy);
        let moments = all(&sim);
        let mut seen = BTreeSet::new();
        for moment in &moments {
            assert!(moment.entries.iter().all(|e| seen.insert(*e)), "{policy:?}: {moment:?}");
            assert!(moment.entries.is_sorted(), "{moment:?}");
            assert!(moment.steps.len() <= 5, "{moment:?}");
            let own = sim.ledger().postings().iter().filter(|p| moment.entries.contains(&p.entry));
            assert_eq!(own.map(sums::effect).sum::<Money>(), moment.money, "{policy:?}: {moment:?}");
            let stars = moment.entries.iter().filter_map(|e| match sim.journal().get(*e).unwrap().what {
                Entry::Reviewed { stars, .. } => Some(stars),
                _ => None,
            });
            assert_eq!(stars.collect::<Vec<_>>(), moment.stars, "{policy:?}: {moment:?}");
        }
    }
}

#[test]
fn every_line_about_one_event_is_in_a_chain() {
    let sim = played(Policy::Careless);
    let chains = Chains::of(&sim);
    for line in score(&sim).dimensions.iter().flat_map(|d| &d.lines) {
        if matches!(line.reason, Reason::Start | Reason::Cut | Reason::Account { .. }) {
            continue;
        }
        for entry in &line.entries {
            assert!(chains.root(*entry).is_some(), "{line:?}");
        }
    }
}

#[test]
fn customers_nobody_answers_are_decisions_not_taken() {
    let sim = played(Policy::DoNothing);
    let unanswered = with(&sim, |e| matches!(e, Entry::CaseFailed { why: Failure::NoAnswer, .. }));
    assert!(!unanswered.is_empty());
    for moment in &unanswered {
        assert!(moment.points < 0.0, "{moment:?}");
        assert!(!moment.good_handling.is_empty() && !moment.steps.is_empty(), "{moment:?}");
    }
    let unshipped = with(&sim, |e| matches!(e, Entry::ShippingOverdue { .. }));
    assert!(!unshipped.is_empty());
    for moment in &unshipped {
        let has = |fits: fn(&Entry) -> bool| {
            moment.entries.iter().any(|e| fits(&sim.journal().get(*e).unwrap().what))
        };
        assert!(has(|e| matches!(e, Entry::OrderClosed { .. } | Entry::Refunded { .. })), "{moment:?}");
        assert!(moment.points < 0.0, "{moment:?}");
    }
    let (best, costliest) = moments(&sim, &score(&sim));
    assert_eq!(costliest.len(), 3);
    assert!(best.iter().all(|b| !costliest.contains(b)));
}

#[test]
fn a_red_line_and_its_end_are_one_moment() {
    let sim = played(Policy::Greedy);
    let crossed = with(&sim, |e| matches!(e, Entry::RedLineCrossed { line: RedLine::PaidReview, .. }));
    assert!(!crossed.is_empty());
    for moment in crossed {
        assert!(moment.points < -1.0, "{moment:?}");
    }
}

#[test]
fn a_flattering_listing_answers_for_what_comes_back() {
    let sim = played(Policy::Greedy);
    let chains = Chains::of(&sim);
    let listings = (0..sim.scenario().products.len())
        .map(|p| Root::Listing(crate::base::ids::ProductId(p as u16)))
        .filter(|root| chains.entries(*root).iter().any(|e| sums::is_edit(&sim, *e)));
    assert!(listings.count() > 0);
    let came_back = with(&sim, |e| matches!(e, Entry::FactStated { .. } | Entry::PhotosArranged { .. }));
    assert!(came_back.iter().any(|m| m.points < 0.0), "{came_back:#?}");
}

/// Everything is shipped in time and everybody gets the money back: each refund stands in the talk that gave it.
#[test]
fn a_refund_is_told_with_the_talk_that_gave_it() {
    let mut tried = BTreeSet::new();
    let sim = by_hand(|view| {
        let chat = view.conversations.iter().find(|c| c.needs_reply() && !tried.contains(&c.conversation));
        if let Some(chat) = chat {
            tried.insert(chat.conversation);
            let conversation = chat.conversation;
            return Some(if chat.order.is_some() {
                let remedy = Remedy { kind: RemedyKind::Refund, amount: Money::ZERO };
                ShopCommand::OfferRemedy { conversation, remedy }
            } else {
                ShopCommand::Answer { conversation, reply: Reply::Suggested { index: 0, lang: Lang::Zh } }
            });
        }
        let order = view.orders.iter().find(|o| o.state == crate::sim::OrderState::ToShip)?;
        Some(ShopCommand::Ship { order: order.order, carrier: crate::base::ids::CarrierId(0) })
    });
    let given =
        with(&sim, |e| matches!(e, Entry::Remedied { remedy: Remedy { kind: RemedyKind::Refund, .. }, .. }));
    assert!(!given.is_empty());
    for moment in given {
        let entries = || moment.entries.iter().map(|e| sim.journal().get(*e).unwrap());
        let complaint = entries().any(|e| matches!(e.what, Entry::ConversationBegan { order: Some(_), .. }));
        let refunds = entries().filter_map(|e| match e.what {
            Entry::Refunded { amount, .. } => Some(amount),
            _ => None,
        });
        if complaint {
            assert_eq!(moment.money, -refunds.sum::<Money>(), "{moment:?}");
        }
    }
    // And no refund that a talk led to stands anywhere else.
    let chains = Chains::of(&sim);
    let caused = sim.journal().entries().iter().filter(|e| matches!(e.what, Entry::Refunded { .. }));
    for refund in caused.filter(|e| e.cause.is_some()) {
        let cause = chains.root(refund.cause.unwrap());
        let root = chains.root(refund.id);
        assert!(root == cause || matches!(root, Some(Root::Listing(_))), "{refund:?}");
    }
}

#[test]
fn both_languages_tell_the_moments() {
    let sim = played(Policy::Careless);
    let model = build(&sim);
    for lang in Lang::ALL {
        let page = markdown(&model, sim.scenario(), lang);
        assert!(!page.contains("debrief-") && !page.contains('{'), "every message is there: {page}");
        for moment in model.best.iter().chain(&model.costliest) {
            for step in &moment.steps {
                assert!(page.contains(step.get(lang)), "{step:?}");
            }
        }
    }
    let json = serde_json::to_value(&model).unwrap();
    assert!(json["costliest"][0]["steps"].is_array() && json["costliest"][0]["money"].is_number());
}
