//! What format 2 adds, played: news, rivals that move, orders from before the first day, a second
//! matter, a wish, a review after delivery.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop where it stands")]

use crate::common;

use common::played::{happened, story, to_the_end, until};
use std::sync::Arc;
use storefront_sandbox::base::{Lang, Money, Span, Time};
use storefront_sandbox::scenario::Scenario;
use storefront_sandbox::scenario::model::{CaseLine, Start, Trigger};
use storefront_sandbox::sim::view::{ConversationState, MessageFrom};
use storefront_sandbox::sim::{Account, Alert, Entry, OrderState, Reply, ShopCommand, Sim};

/// The scenario of the file, with some words changed.
fn scenario(changes: &[(&str, &str)]) -> Arc<Scenario> {
    story("shop", include_str!("stories/shop.ron"), changes)
}

#[test]
fn news_changes_what_it_says_when_it_comes() {
    let mut sim = Sim::open(scenario(&[]), 3);
    let before = sim.view();
    assert_eq!(before.suppliers[0].unit_cost, Money::major(8));
    assert_eq!(before.rivals.len(), 1, "the second rival is not there yet");
    assert!(before.news.is_empty());
    let to = Time::on(4, Span::ZERO);
    let mut alerts = Vec::new();
    while sim.now() < to {
        let applied = sim.apply(&ShopCommand::Advance { to, stop: true }).unwrap();
        alerts.extend(applied.alert.filter(|alert| matches!(alert, Alert::News(_))));
    }
    assert_eq!(alerts.len(), 2, "each piece stops the clock");
    let after = sim.view();
    assert_eq!(after.suppliers[0].unit_cost, Money::major(9));
    assert_eq!(after.suppliers[0].lead, Span::days(2));
    assert_eq!((after.rivals.len(), after.rivals[0].price), (2, Money::major(19)));
    assert_eq!(after.news.len(), 2);
    assert_eq!(after.news[0].text.get(Lang::En), "The pottery asks for more.");
    let cash = after.cash;
    sim.apply(&ShopCommand::BuyStock { supplier: storefront_sandbox::base::ids::SupplierId(0), pieces: 10 })
        .unwrap();
    assert_eq!(cash - sim.view().cash, Money::major(90), "what is shown is what is paid");
}

/// The share that the keeper reckons with is the one that is booked, before news and after it.
#[test]
fn the_marketplaces_share_is_shown_as_it_is_taken() {
    let shop = scenario(&[]);
    let mut sim = Sim::open(Arc::clone(&shop), 3);
    let kept = |sim: &Sim| {
        let view = sim.view();
        let listing = &view.listings[0];
        (view.commission, view.kept_of_a_piece(listing, Money::major(100), Money::ZERO))
    };
    let (before, more) = kept(&sim);
    assert!((before - shop.policy.commission).abs() < 1e-12, "{before}");
    until(&mut sim, 5, 0);
    let (after, less) = kept(&sim);
    assert!((after - 0.08).abs() < 1e-12, "{after}");
    let paid = Money::major(100) + sim.view().listings[0].freight;
    assert_eq!(more - less, paid.share(after) - paid.share(before));
}

/// What is left of a piece that travels free has no freight of the customer in it.
#[test]
fn what_is_left_of_a_piece_reckons_with_free_freight() {
    let lesson = crate::common::shipped("right_price");
    let from = lesson.policy.free_freight_from.unwrap();
    let view = Sim::open(Arc::clone(&lesson), 1).view();
    let listing = view.listings.iter().find(|listing| listing.freight.is_positive()).unwrap();
    let kept = |price| view.kept_of_a_piece(listing, price, Money::ZERO);
    let (below, free) = (from - Money(1), from);
    let share = |paid: Money| paid - paid.share(view.commission) - listing.unit_cost;
    assert_eq!(kept(below), share(below + listing.freight));
    assert_eq!(kept(free), share(free), "it travels free");
}

#[test]
fn a_campaign_brings_people_and_a_promotion() {
    let visitors = |sim: &Sim, day: i64| {
        sim.journal().entries().iter().find_map(|e| match e.what {
            Entry::DayBegan { day: on, visitors } if on == day => Some(visitors),
            _ => None,
        })
    };
    let (mut more, mut fewer) = (0, 0);
    for seed in 0..20 {
        let mut sim = Sim::open(scenario(&[]), seed);
        until(&mut sim, 5, 0);
        let l = &sim.view().listings[0];
        assert_eq!(l.promotion, Some((10, 5)), "three days from day 3 on");
        more += visitors(&sim, 4).unwrap();
        fewer += visitors(&sim, 3).unwrap();
    }
    assert!(more > 2 * fewer, "{more} {fewer}");
}

#[test]
fn the_shop_opens_with_orders_on_its_hands() {
    let shop = scenario(&[]);
    let sim = Sim::open(Arc::clone(&shop), 5);
    let view = sim.view();
    let states: Vec<_> = view.orders.iter().map(|o| (o.state, o.placed.day(), o.pieces)).collect();
    assert_eq!(
        states,
        [(OrderState::Shipped, -6, 1), (OrderState::Shipped, -4, 1), (OrderState::ToShip, 0, 2)],
        "oldest first"
    );
    assert_eq!(view.listings[0].stock.iter().map(|(_, n)| n).sum::<u32>(), 10, "the stock is all there");
    assert_eq!(view.escrow, view.orders.iter().map(|o| o.total).sum());
    assert_eq!(sim.ledger().balance(Account::Sales), Money::ZERO, "they are no sales of this run");
    assert_eq!(happened(&sim, |e| matches!(e, Entry::CarriedOver { .. })), 3);
    assert!(sim.faults().is_empty(), "{:?}", sim.faults());
}

#[test]
fn orders_from_before_arrive_late_or_never_or_are_sent() {
    for seed in 0..10 {
        let mut sim = Sim::open(scenario(&[]), seed);
        let order = sim.view().orders[2].order;
        let carrier = storefront_sandbox::base::ids::CarrierId(0);
        sim.apply(&ShopCommand::Ship { order, carrier }).unwrap();
        until(&mut sim, 6, 0);
        let view = sim.view();
        assert!(view.orders[0].parcel.is_some_and(|p| p.delivered.is_none()), "it is lost");
        let late = happened(
            &sim,
            |e| matches!(e, Entry::OrderDelivered { order, days_late } if order.0 == 1 && *days_late > 0),
        );
        assert_eq!(late, 1, "seed {seed}");
        to_the_end(&mut sim);
        let closed = happened(&sim, |e| matches!(e, Entry::OrderClosed { order, .. } if order.0 == 0));
        assert_eq!(closed, 1, "what never came is paid back");
        assert!(sim.faults().is_empty(), "{:?}", sim.faults());
    }
}

/// Plays until the first customer of the case writes, and answers the messages in order.
fn talk(sim: &mut Sim, day: i64, answers: &[&str]) -> storefront_sandbox::sim::view::ConversationView {
    until(sim, day, 11);
    let id = sim
        .view()
        .conversations
        .iter()
        .find(|c| c.begun.day() == day && c.order.is_none())
        .expect("somebody writes")
        .conversation;
    for text in answers {
        let reply = Reply::Free { text: (*text).to_owned() };
        sim.apply(&ShopCommand::Answer { conversation: id, reply }).unwrap();
        let to = sim.now() + Span::minutes(2);
        sim.apply(&ShopCommand::Advance { to, stop: false }).unwrap();
    }
    let view = sim.view();
    view.conversations.iter().find(|c| c.conversation == id).cloned().unwrap()
}

#[test]
fn a_second_matter_follows_the_first_in_the_same_talk() {
    let mut sim = Sim::open(scenario(&[]), 8);
    let first = talk(&mut sim, 2, &["The capacity is 350 ml."]);
    assert_eq!(first.state, ConversationState::Open, "there is something else");
    let asked = first.messages.iter().rfind(|m| m.from == MessageFrom::Customer).unwrap();
    assert_eq!(asked.text.en, "And can it come by the weekend?");
    assert!(first.suggestions.iter().all(|s| s.text.en.contains("weekend")), "those of the second matter");
    assert_eq!(happened(&sim, |e| matches!(e, Entry::MatterSettled { .. })), 1);
    assert_eq!(happened(&sim, |e| matches!(e, Entry::CaseSolved { .. })), 0);
    let place = first.suggestions[0].index;
    let reply = Reply::Suggested { index: place, lang: Lang::En };
    sim.apply(&ShopCommand::Answer { conversation: first.conversation, reply }).unwrap();
    assert_eq!(happened(&sim, |e| matches!(e, Entry::CaseSolved { .. })), 1);
    assert_eq!(happened(&sim, |e| matches!(e, Entry::WishGranted { .. })), 0);
}

#[test]
fn a_wish_is_worth_something_and_not_needed() {
    for (gift, granted) in [(false, 0), (true, 1)] {
        let mut sim = Sim::open(scenario(&[]), 8);
        let said =
            if gift { "The capacity is 350 ml. I will add a small gift." } else { "The capacity is 350 ml." };
        let first = talk(&mut sim, 2, &[said]);
        let reply = Reply::Suggested { index: first.suggestions[0].index, lang: Lang::En };
        sim.apply(&ShopCommand::Answer { conversation: first.conversation, reply }).unwrap();
        assert_eq!(happened(&sim, |e| matches!(e, Entry::CaseSolved { .. })), 1, "gift {gift}");
        assert_eq!(happened(&sim, |e| matches!(e, Entry::WishGranted { .. })), granted, "gift {gift}");
        to_the_end(&mut sim);
        let told = happened(&sim, |e| matches!(e, Entry::WordOfMouth { visits: 25, .. }));
        assert_eq!(told, granted, "gift {gift}");
    }
}

#[test]
fn a_review_after_delivery_waits_for_the_parcel() {
    for seed in 0..6 {
        let mut sim = Sim::open(scenario(&[]), seed);
        let order = sim.view().orders[2].order;
        let carrier = storefront_sandbox::base::ids::CarrierId(0);
        // Nobody answers the customer of the order, and the parcel leaves a day later.
        until(&mut sim, 2, 12);
        sim.apply(&ShopCommand::Ship { order, carrier }).unwrap();
        to_the_end(&mut sim);
        let entries = sim.journal().entries();
        let at = |what: &dyn Fn(&Entry) -> bool| entries.iter().find(|e| what(&e.what)).map(|e| e.at);
        let came =
            at(&|e| matches!(e, Entry::OrderDelivered { order: o, .. } if *o == order)).expect("it comes");
        let wrote = at(&|e| matches!(e, Entry::Reviewed { order: Some(o), stars: 2, .. } if *o == order));
        assert!(wrote.is_some_and(|wrote| wrote > came), "seed {seed}: {wrote:?} {came:?}");
    }
}

#[test]
fn the_same_seed_gives_the_same_run() {
    let run = || {
        let mut sim = Sim::open(scenario(&[]), 77);
        to_the_end(&mut sim);
        sim.journal().entries().iter().cloned().collect::<Vec<_>>()
    };
    assert_eq!(run(), run());
}

#[test]
fn news_that_is_not_there_changes_nobody_elses_luck() {
    let told = |changes: &[(&str, &str)]| {
        let mut sim = Sim::open(scenario(changes), 5);
        until(&mut sim, 2, 9);
        let all = sim.journal().entries().iter().map(|e| e.what.clone());
        all.filter(|e| !matches!(e, Entry::NewsCame { .. })).collect::<Vec<_>>()
    };
    let later = ("day: 2, time: \"09:30\"", "day: 3, time: \"09:30\"");
    assert_eq!(told(&[]), told(&[later]), "up to the news");
}

/// The shop closes at five. Somebody writes a minute before, is patient for some eight minutes and
/// reminds the keeper after three: both go on in the morning.
#[test]
fn patience_and_reminders_stand_still_while_the_shop_is_closed() {
    let mut scenario = common::corner_shop().as_ref().clone();
    (scenario.opens, scenario.closes) = (Span::hours(9), Span::hours(17));
    scenario.arrivals.per_day = 0.0;
    let case = scenario.cases.iter_mut().find(|case| case.key == "ships_when").expect("it is there");
    let writes = Time(Time::on(1, Span::hours(17)).0 - 60);
    case.starts = Start::At(writes);
    case.says.insert(0, CaseLine { when: Trigger::Silent(Span::minutes(3)), ..case.says[0].clone() });
    let (patience, reminder) = (case.patience, case.says[0].lines[0].clone());
    let scenario = Arc::new(scenario);
    for seed in 1..=6 {
        let mut sim = Sim::open(Arc::clone(&scenario), seed);
        until(&mut sim, 2, 8);
        let talk = sim.view().conversations.iter().find(|c| c.begun == writes).cloned().expect("it began");
        assert_eq!(talk.state, ConversationState::Open, "nobody gives up at night");
        assert_eq!(talk.messages.len(), 1, "nobody reminds at night");
        until(&mut sim, 2, 12);
        let nudged = sim.journal().entries().iter().find_map(|e| match &e.what {
            Entry::CustomerSaid { text, .. } if *text == reminder => Some(e.at),
            _ => None,
        });
        assert_eq!(nudged, Some(Time::on(2, Span::hours(9)) + Span::minutes(2)));
        let left = sim.journal().entries().iter().find_map(|e| match e.what {
            Entry::GaveUp { conversation, .. } if conversation == talk.conversation => Some(e.at),
            _ => None,
        });
        let waited = left.expect("nobody answers").since(Time::on(2, Span::hours(9))).0 + 60;
        // Give or take a quarter.
        let seconds = patience.0 * 85 / 100..=patience.0 * 125 / 100;
        assert!(seconds.contains(&waited), "seed {seed}: {waited}");
    }
}
