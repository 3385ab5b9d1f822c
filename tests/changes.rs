//! What customers ask to change about their orders, played: another size, another address.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop where it stands")]

use crate::common;

use common::played::{happened, story, to_the_end, until};
use std::sync::Arc;
use storefront_sandbox::base::ids::{CarrierId, OrderId, PhotoId};
use storefront_sandbox::base::{Money, Span};
use storefront_sandbox::reply::RemedyKind;
use storefront_sandbox::scenario::Scenario;
use storefront_sandbox::sim::view::{ConversationView, Note, OrderView, ReturnState};
use storefront_sandbox::sim::{Account, Entry, OrderState, Refused, Remedy, Reply, ShopCommand, Sim};

/// The scenario of the file, with some words changed.
fn scenario(changes: &[(&str, &str)]) -> Arc<Scenario> {
    story("changes", include_str!("stories/changes.ron"), changes)
}

fn order_of(sim: &Sim, name: &str) -> OrderView {
    sim.view().orders.iter().find(|o| o.customer.en == name).cloned().expect("an order of theirs")
}

fn talk_of(sim: &Sim, name: &str) -> ConversationView {
    sim.view().conversations.iter().find(|c| c.customer.en == name).cloned().expect("they write")
}

fn ship(sim: &mut Sim, order: OrderId) {
    sim.apply(&ShopCommand::Ship { order, carrier: CarrierId(0) }).unwrap();
}

fn say(sim: &mut Sim, name: &str, text: &str) {
    let conversation = talk_of(sim, name).conversation;
    let reply = Reply::Free { text: text.to_owned() };
    sim.apply(&ShopCommand::Answer { conversation, reply }).unwrap();
}

fn stock(sim: &Sim) -> Vec<u32> {
    sim.view().listings[0].stock.iter().map(|(_, n)| *n).collect()
}

#[test]
fn a_size_is_exchanged_the_other_goes_out_and_the_first_comes_back() {
    let mut sim = Sim::open(scenario(&[]), 4);
    until(&mut sim, 1, 10);
    let order = order_of(&sim, "Mr Shaw").order;
    let before = stock(&sim);
    ship(&mut sim, order);
    let other = order_of(&sim, "Ms Tang").order;
    ship(&mut sim, other);
    until(&mut sim, 6, 12);
    let talk = talk_of(&sim, "Mr Shaw");
    assert_eq!(talk.exchange.as_deref(), Some("L"), "the button says which size goes out");
    say(&mut sim, "Mr Shaw", "I will send you a replacement.");
    let sent = sim.view().orders.iter().find(|o| o.replacement).cloned().expect("the other size goes out");
    assert_eq!((sent.size.as_str(), sent.total), ("L", Money::ZERO));
    assert_eq!(stock(&sim), [before[0], before[1] - 1]);
    let first = order_of(&sim, "Mr Shaw");
    assert!(first.exchanged);
    assert_eq!(first.returning, ReturnState::Coming);
    assert_eq!(happened(&sim, |e| matches!(e, Entry::Exchanged { order: o, size: 1, .. } if *o == order)), 1);
    ship(&mut sim, sent.order);
    to_the_end(&mut sim);
    let after = sim.view();
    assert_eq!(stock(&sim), [before[0] + 1, before[1] - 1], "the first is in stock again");
    let kept: Vec<_> = after.orders.iter().filter(|o| o.customer.en == "Mr Shaw").collect();
    assert!(kept.iter().all(|o| o.refunded == Money::ZERO), "the money stays");
    assert_eq!(kept[0].state, OrderState::Completed);
    assert_eq!(sim.ledger().balance(Account::WriteOffs), Money::ZERO, "no piece was given away");
}

#[test]
fn what_has_not_left_is_packed_in_the_other_size() {
    let early = [
        ("starts: AfterDelivery(\"1h\")", "starts: AfterPayment(\"1h\")"),
        ("fate: WrongSize", "fate: Sound"),
    ];
    let mut sim = Sim::open(scenario(&early), 4);
    let before = stock(&sim);
    until(&mut sim, 1, 11);
    assert_eq!(order_of(&sim, "Mr Shaw").size, "M");
    let conversation = talk_of(&sim, "Mr Shaw").conversation;
    let remedy = Remedy { kind: RemedyKind::Replacement, amount: Money::ZERO };
    sim.apply(&ShopCommand::OfferRemedy { conversation, remedy }).unwrap();
    let order = order_of(&sim, "Mr Shaw");
    assert_eq!((order.size.as_str(), order.state), ("L", OrderState::ToShip));
    assert_eq!(sim.view().orders.iter().filter(|o| o.replacement).count(), 0, "no second parcel");
    assert_eq!(stock(&sim), [before[0] - 1, before[1] - 1], "one M is Ms Tang's, one L his");
    assert!(sim.faults().is_empty(), "{:?}", sim.faults());
}

#[test]
fn a_size_that_is_sold_out_cannot_be_exchanged() {
    let none = [("sizes: { \"M\": 0.6, \"L\": 0.4 }", "sizes: { \"M\": 0.99, \"L\": 0.01 }")];
    let mut sim = Sim::open(scenario(&none), 4);
    until(&mut sim, 1, 10);
    assert_eq!(stock(&sim)[1], 0);
    let order = order_of(&sim, "Mr Shaw").order;
    ship(&mut sim, order);
    until(&mut sim, 6, 12);
    let conversation = talk_of(&sim, "Mr Shaw").conversation;
    let remedy = Remedy { kind: RemedyKind::Replacement, amount: Money::ZERO };
    let refused = sim.apply(&ShopCommand::OfferRemedy { conversation, remedy });
    assert_eq!(refused.err(), Some(Refused::NotEnoughStock));
}

const ASK: &str = "What is the new address, please?";

#[test]
fn a_parcel_goes_to_the_new_address_if_it_was_asked_for_in_time() {
    let mut sim = Sim::open(scenario(&[]), 4);
    until(&mut sim, 1, 12);
    let order = order_of(&sim, "Ms Tang");
    assert_eq!(
        order.address.as_ref().map(|(to, changed)| (to.en.as_str(), *changed)),
        Some(("1 Old Street", false))
    );
    say(&mut sim, "Ms Tang", ASK);
    let now = order_of(&sim, "Ms Tang").address;
    assert_eq!(now.as_ref().map(|(to, changed)| (to.en.as_str(), *changed)), Some(("2 New Street", true)));
    ship(&mut sim, order.order);
    to_the_end(&mut sim);
    assert_eq!(happened(&sim, |e| matches!(e, Entry::WrongAddress { .. })), 0);
    assert_eq!(
        happened(
            &sim,
            |e| matches!(e, Entry::OrderDelivered { order: o, days_late: 0 } if *o == order.order)
        ),
        1
    );
}

#[test]
fn a_parcel_that_left_too_soon_is_redirected_or_passed_on() {
    let arrival = |answer: Option<&str>| {
        let mut sim = Sim::open(scenario(&[]), 4);
        until(&mut sim, 1, 12);
        let order = order_of(&sim, "Ms Tang").order;
        ship(&mut sim, order);
        if let Some(text) = answer {
            say(&mut sim, "Ms Tang", text);
        }
        to_the_end(&mut sim);
        let came = sim
            .journal()
            .entries()
            .iter()
            .find(|e| matches!(e.what, Entry::OrderDelivered { order: o, .. } if o == order))
            .map(|e| e.at);
        let wrong = happened(&sim, |e| matches!(e, Entry::WrongAddress { comes_back: false, .. }));
        let redirected = happened(&sim, |e| matches!(e, Entry::AddressChanged { on_the_way: true, .. }));
        (came.expect("it comes in the end"), wrong, redirected)
    };
    let (redirected, passed_on) = (arrival(Some(ASK)), arrival(None));
    assert_eq!((redirected.1, redirected.2), (0, 1));
    assert_eq!((passed_on.1, passed_on.2), (1, 0));
    assert_eq!(passed_on.0.since(redirected.0), Span::days(2), "three days later, and not one");
}

#[test]
fn a_parcel_that_nobody_takes_in_comes_back() {
    let mut sim = Sim::open(scenario(&[("otherwise: Forwarded(\"3d\"),", "otherwise: ComesBack,")]), 4);
    let before = stock(&sim);
    until(&mut sim, 1, 12);
    let order = order_of(&sim, "Ms Tang").order;
    ship(&mut sim, order);
    to_the_end(&mut sim);
    let view = sim.view();
    let order = view.orders.iter().find(|o| o.order == order).expect("it is there");
    assert_eq!((order.state, order.refunded), (OrderState::Closed, order.total));
    assert_eq!(happened(&sim, |e| matches!(e, Entry::OrderDelivered { .. })), 0);
    assert_eq!(stock(&sim)[0], before[0], "the shirt is in stock again, and Mr Shaw's was never sent");
}

#[test]
fn a_customer_sends_a_picture_and_the_shop_has_it_in_no_listing() {
    let mut sim = Sim::open(scenario(&[]), 4);
    until(&mut sim, 1, 10);
    let order = order_of(&sim, "Mr Shaw").order;
    ship(&mut sim, order);
    until(&mut sim, 6, 12);
    say(&mut sim, "Mr Shaw", "Could you send me a photo, please?");
    let to = sim.now() + Span::minutes(3);
    sim.apply(&ShopCommand::Advance { to, stop: false }).unwrap();
    let talk = talk_of(&sim, "Mr Shaw");
    let sent: Vec<_> = talk.messages.iter().filter(|m| m.note == Some(Note::Picture(PhotoId(1)))).collect();
    assert_eq!(sent.len(), 1);
    assert_eq!(happened(&sim, |e| matches!(e, Entry::PictureSent { photo: PhotoId(1), .. })), 1);
    let view = sim.view();
    assert!(view.listings[0].all_photos.iter().all(|p| p.photo != PhotoId(1)), "it is theirs");
    assert!(!view.listings[0].can_take_photos, "and no session brings it");
}
