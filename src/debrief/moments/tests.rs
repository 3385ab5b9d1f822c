//! Runs of the first week, played by hand: chains contain what is expected, and nothing twice.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop where it stands")]

use super::*;
use crate::base::{Lang, Span, Time};
use crate::debrief::chain::{Chains, Root};
use crate::debrief::{build, markdown};
use crate::reply::{RedLine, RemedyKind};
use crate::scenario::Embedded;
use crate::score::{LineReason, score};
use crate::sim::{Entry, Failure, Remedy, Reply, ShopCommand, ShopView, Sim};
use std::collections::BTreeSet;
use std::sync::Arc;

const DAY_END: i64 = 24 * 3_600;

fn shop(id: &str) -> Sim {
    let files = Embedded::scenario(id).unwrap();
    Sim::open(Arc::new(crate::scenario::load(&files, "scenario").scenario.unwrap()), 3)
}

/// Ways to keep a shop.
#[derive(Debug, Clone, Copy)]
enum PlayedKeeper {
    /// Watches the clock.
    Idle,
    /// Sends the first suggestion to everybody, ships, approves returns.
    Hasty,
    /// States what tempts, shows what flatters, refuses refunds, pays for reviews, ships.
    Tempting,
}

fn played(keeper: PlayedKeeper) -> Sim {
    by_hand(|view| match keeper {
        PlayedKeeper::Idle => None,
        PlayedKeeper::Hasty => hasty(view),
        PlayedKeeper::Tempting => tempting(view),
    })
}

fn waiting(view: &ShopView) -> Option<&crate::sim::view::ConversationView> {
    view.conversations.iter().find(|c| c.needs_reply())
}

fn ship(view: &ShopView) -> Option<ShopCommand> {
    let order = view.orders.iter().find(|o| o.state == crate::sim::OrderState::ToShip)?;
    Some(ShopCommand::Ship { order: order.order, carrier: crate::base::ids::CarrierId(0) })
}

fn hasty(view: &ShopView) -> Option<ShopCommand> {
    if let Some(chat) = waiting(view) {
        let reply = Reply::Suggested { index: 0, lang: Lang::Zh };
        return Some(ShopCommand::Answer { conversation: chat.conversation, reply });
    }
    let asked = view.orders.iter().find(|o| o.returning == crate::sim::view::ReturnState::Requested);
    asked.map(|o| ShopCommand::ApproveReturn { order: o.order }).or_else(|| ship(view))
}

fn tempting(view: &ShopView) -> Option<ShopCommand> {
    use crate::scenario::model::StatedFact;
    if let Some(chat) = waiting(view) {
        let conversation = chat.conversation;
        return Some(if chat.topic == crate::reply::Topic::PaidReview {
            let text = "可以的亲，给五星好评返现5元。".to_owned();
            ShopCommand::Answer { conversation, reply: Reply::Free { text } }
        } else {
            ShopCommand::Refuse { conversation, what: crate::reply::Refusal::Refund }
        });
    }
    for listing in &view.listings {
        let product = listing.product;
        let tempts =
            |f: &&crate::sim::view::FactView| !f.tempting.is_empty() && f.says != StatedFact::Untrue(0);
        if let Some(fact) = listing.facts.iter().position(|f| tempts(&f)) {
            let says = StatedFact::Untrue(0);
            return Some(ShopCommand::StateFact { product, fact: fact as u8, says });
        }
        let usable = listing.all_photos.iter().filter(|p| p.usable);
        let cover = usable.max_by(|a, b| a.flattery.total_cmp(&b.flattery)).map(|p| p.photo);
        if let Some(cover) = cover.filter(|cover| listing.photos.first() != Some(cover)) {
            return Some(ShopCommand::ArrangePhotos { product, photos: vec![cover] });
        }
    }
    ship(view)
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
    every(&Hindsight::of(sim)).into_iter().map(|moment| moment.model).collect()
}

/// The moments in whose chain there is such an entry.
fn with(sim: &Sim, fits: impl Fn(&Entry) -> bool) -> Vec<MomentModel> {
    let has = |m: &MomentModel| m.entries.iter().any(|e| fits(&sim.journal().get(*e).unwrap().what));
    all(sim).into_iter().filter(has).collect()
}

#[test]
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
fn no_entry_belongs_to_two_moments_and_the_sums_are_the_postings() {
    for keeper in [PlayedKeeper::Idle, PlayedKeeper::Hasty, PlayedKeeper::Tempting] {
        let sim = played(keeper);
        let moments = all(&sim);
        let mut seen = BTreeSet::new();
        for moment in &moments {
            assert!(moment.entries.iter().all(|e| seen.insert(*e)), "{keeper:?}: {moment:?}");
            assert!(moment.entries.is_sorted(), "{moment:?}");
            assert!(moment.steps.len() <= 5, "{moment:?}");
            let own = sim.ledger().postings().iter().filter(|p| moment.entries.contains(&p.entry));
            assert_eq!(own.map(sums::effect).sum::<Money>(), moment.money, "{keeper:?}: {moment:?}");
            let stars = moment.entries.iter().filter_map(|e| match sim.journal().get(*e).unwrap().what {
                Entry::Reviewed { stars, .. } => Some(stars),
                _ => None,
            });
            assert_eq!(stars.collect::<Vec<_>>(), moment.stars, "{keeper:?}: {moment:?}");
        }
    }
}

#[test]
fn every_line_about_one_event_is_in_a_chain() {
    let sim = played(PlayedKeeper::Hasty);
    let chains = Chains::of(&sim);
    for line in score(&sim).dimensions.iter().flat_map(|d| &d.lines) {
        if matches!(line.reason, LineReason::Start | LineReason::Cut | LineReason::Account { .. }) {
            continue;
        }
        for entry in &line.entries {
            assert!(chains.root(*entry).is_some(), "{line:?}");
        }
    }
}

#[test]
fn customers_nobody_answers_are_decisions_not_taken() {
    let sim = played(PlayedKeeper::Idle);
    let unanswered = with(&sim, |e| matches!(e, Entry::CaseFailed { why: Failure::NoAnswer, .. }));
    assert!(!unanswered.is_empty());
    let swindler = sim.scenario().cases.iter().find(|c| c.topic == crate::reply::Topic::Scam).unwrap();
    for moment in &unanswered {
        // Nobody owes a swindler an answer.
        let owed = moment.good_handling != swindler.good_handling;
        assert!(if owed { moment.points < 0.0 } else { moment.points == 0.0 }, "{moment:?}");
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
    let (best, costliest) = moments(&Hindsight::of(&sim));
    assert_eq!(costliest.len(), 3);
    assert!(best.iter().all(|b| !costliest.contains(b)));
}

#[test]
fn a_red_line_and_its_end_are_one_moment() {
    let sim = played(PlayedKeeper::Tempting);
    let crossed = with(&sim, |e| matches!(e, Entry::RedLineCrossed { line: RedLine::PaidReview, .. }));
    assert!(!crossed.is_empty());
    for moment in crossed {
        assert!(moment.points < -1.0, "{moment:?}");
    }
}

#[test]
fn a_flattering_listing_answers_for_what_comes_back() {
    let sim = played(PlayedKeeper::Tempting);
    let run = Hindsight::of(&sim);
    let listings = (0..sim.scenario().products.len())
        .map(|p| Root::Listing(crate::base::ids::ProductId(p as u16)))
        .filter(|root| run.chains.entries(*root).iter().any(|e| sums::is_edit(&run, *e)));
    assert!(listings.count() > 0);
    let came_back = with(&sim, |e| matches!(e, Entry::FactStated { .. } | Entry::PhotosArranged { .. }));
    assert!(came_back.iter().any(|m| m.points < 0.0), "{came_back:#?}");
}

/// Everything is shipped in time and everybody gets the money back: each refund is in the talk that
/// gave it.
#[test]
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
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
        ship(view)
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
    let sim = played(PlayedKeeper::Hasty);
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
