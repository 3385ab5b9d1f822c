//! What the program shows is what happens: phrases, remedies, refusals.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::sync::Arc;
use storefront_sandbox::base::ids::{PhotoId, ProductId};
use storefront_sandbox::base::{Lang, Money, Span, Time};
use storefront_sandbox::reply::RemedyKind;
use storefront_sandbox::scenario::{Embedded, load};
use storefront_sandbox::sim::{Entry, Refused, Remedy, Reply, ShopCommand, Sim};

fn open(name: &str, seed: u64) -> Sim {
    let files = Embedded::scenario(name).expect("it is shipped");
    Sim::open(Arc::new(load(&files, name).scenario.expect("it is sound")), seed)
}

/// Lets time flow from alert to alert, shipping what is paid, and shows every stop.
fn stops(name: &str, seed: u64, until_day: i64, mut each: impl FnMut(&Sim)) {
    let mut sim = open(name, seed);
    while !sim.is_over() && sim.now().day() < until_day {
        each(&sim);
        let view = sim.view();
        let ready = view.orders.iter().find(|o| o.state == storefront_sandbox::sim::OrderState::ToShip);
        let to = Time(sim.now().0 + Span::hours(6).0);
        let command = match ready {
            Some(order) => {
                ShopCommand::Ship { order: order.order, carrier: storefront_sandbox::base::ids::CarrierId(0) }
            }
            None => ShopCommand::Advance { to, stop: true },
        };
        if sim.apply(&command).is_err() {
            sim.apply(&ShopCommand::Advance { to, stop: true }).expect("time flows");
        }
    }
}

#[test]
fn a_phrase_is_sent_as_it_is_shown_before_and_after_a_purchase() {
    let (mut before, mut after, mut empty) = (0, 0, 0);
    for (name, seed) in [("first_hour", 3), ("first_week", 3), ("good_pictures", 3)] {
        stops(name, seed, 4, |sim| {
            let view = sim.view();
            for talk in view.conversations.iter().filter(|c| c.needs_reply()) {
                for (phrase, lang) in talk.phrases.iter().flat_map(|p| [(p, Lang::Zh), (p, Lang::En)]) {
                    let reply = Reply::Phrase { code: phrase.code.clone(), lang };
                    let command = ShopCommand::Answer { conversation: talk.conversation, reply };
                    let mut copy = sim.fork();
                    let shown = match &phrase.text {
                        Ok(text) => text.get(lang).to_owned(),
                        Err(why) => {
                            empty += 1;
                            assert_eq!(copy.apply(&command), Err(*why));
                            continue;
                        }
                    };
                    assert!(!shown.contains(['{', '}']), "{shown}");
                    copy.apply(&command).expect("it can be sent");
                    let sent = copy.journal().entries().iter().rev().find_map(|e| match &e.what {
                        Entry::Answered { text, .. } => Some(text.clone()),
                        _ => None,
                    });
                    if sent.is_none() {
                        continue;
                    }
                    assert_eq!(sent, Some(shown), "{}", phrase.code);
                    *(if talk.order.is_some() { &mut after } else { &mut before }) += 1;
                }
            }
        });
    }
    assert!(before > 50 && after > 50, "both kinds were met: {before}, {after}, {empty} without a value");
}

#[test]
fn a_phrase_with_an_unknown_slot_is_not_saved() {
    let mut sim = open("first_hour", 1);
    let mut save = |code: &str, text: &str| {
        sim.apply(&ShopCommand::SavePhrase { code: code.to_owned(), text: text.to_owned() }).map(|_| ())
    };
    assert_eq!(save("a", "{nonsense}"), Err(Refused::UnknownSlot));
    assert_eq!(save("a", "{arrivel} 到"), Err(Refused::UnknownSlot));
    assert_eq!(save("a", "｛nonsense｝"), Err(Refused::UnknownSlot));
    assert_eq!(save("a", "{arrival} 前到"), Ok(()));
    assert_eq!(save("b", "｛arrival｝前到"), Ok(()));
    assert_eq!(save("a b", "text"), Err(Refused::BadCode));
    assert_eq!(save("c", "\u{200b}\u{200b}"), Err(Refused::BadText));
    let phrases = sim.view().phrases;
    let meant = phrases.iter().find(|p| p.code == "b").expect("it is saved");
    assert_eq!(meant.text.zh, "{arrival}前到", "full-width braces are meant as braces");
}

#[test]
fn words_and_button_follow_the_same_rule() {
    let (mut met, mut heard) = (0, 0);
    stops("first_week", 2, 4, |sim| {
        for talk in sim.view().conversations.iter().filter(|c| c.needs_reply()) {
            let words =
                [(RemedyKind::Refund, "给您全额退款。"), (RemedyKind::Replacement, "马上给您补发一个新的。")];
            for (kind, text) in words {
                let conversation = talk.conversation;
                let remedy = Remedy { kind, amount: Money::ZERO };
                let by_button = sim.fork().apply(&ShopCommand::OfferRemedy { conversation, remedy });
                assert_eq!(talk.offer(kind).expect("open").refused, by_button.err(), "what is shown");
                let mut by_words = sim.fork();
                let reply = Reply::Free { text: text.to_owned() };
                by_words.apply(&ShopCommand::Answer { conversation, reply }).expect("it is sent");
                let offered = |e: &Entry| matches!(e, Entry::Offered { remedy, .. } if remedy.kind == kind);
                let impossible =
                    |e: &Entry| matches!(e, Entry::OfferImpossible { remedy, .. } if remedy.kind == kind);
                let new = &by_words.journal().entries();
                let found = |what: &dyn Fn(&Entry) -> bool| new.iter().any(|e| what(&e.what));
                if by_button.is_ok() {
                    heard += u32::from(found(&offered));
                } else {
                    met += u32::from(found(&impossible));
                    assert!(!found(&offered), "{text} in {conversation}");
                }
            }
        }
    });
    assert!(met > 3 && heard > 3, "{met} {heard}");
}

#[test]
fn a_refusal_names_its_own_cause() {
    let mut sim = open("first_hour", 1);
    let product = ProductId(0);
    assert_eq!(sim.apply(&ShopCommand::StopPromotion { product }), Err(Refused::NoPromotion));
    let own = sim.view().listings[0].photos.clone();
    let photos = vec![own[0], own[0]];
    assert_eq!(sim.apply(&ShopCommand::ArrangePhotos { product, photos }), Err(Refused::PhotoTwice));
    let of_another = sim.scenario().photos.iter().position(|p| p.product != product).expect("two goods");
    let photos = vec![PhotoId(of_another as u16)];
    assert_eq!(sim.apply(&ShopCommand::ArrangePhotos { product, photos }), Err(Refused::OtherProductsPhoto));
}

#[test]
fn what_nobody_can_see_is_no_answer() {
    let mut sim = open("first_hour", 1);
    while !sim.is_over() {
        let waits = sim.view().longest_waiting().map(|c| c.conversation);
        if let Some(conversation) = waits {
            for text in
                ["\u{200b}\u{200b}", " \u{2060}\u{feff}\t", "\u{3164}", "\u{202e}\u{200f}", "\u{7f}\u{1b}"]
            {
                let reply = Reply::Free { text: text.to_owned() };
                let answer = sim.apply(&ShopCommand::Answer { conversation, reply });
                assert_eq!(answer, Err(Refused::BadText), "{text:?}");
            }
            return;
        }
        let to = Time(sim.now().0 + 3_600);
        sim.apply(&ShopCommand::Advance { to, stop: true }).expect("time flows");
    }
    panic!("somebody writes in the first hour");
}
