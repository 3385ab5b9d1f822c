//! What the program shows is what happens: phrases, remedies, refusals.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop where it stands")]

use crate::common;

use std::sync::Arc;
use storefront_sandbox::base::ids::{CarrierId, ConversationId, PhotoId, ProductId};
use storefront_sandbox::base::{Lang, Money, Span, Time};
use storefront_sandbox::narrate::{ReadKind, read_as};
use storefront_sandbox::reply::{RemedyKind, Topic};
use storefront_sandbox::scenario::Embedded;
use storefront_sandbox::sim::view::ReturnState;
use storefront_sandbox::sim::{Entry, OrderState, Refused, Remedy, Reply, ShopCommand, Sim};

fn open(name: &str, seed: u64) -> Sim {
    Sim::open(crate::common::shipped(name), seed)
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
    for name in Embedded::ids() {
        stops(name, 3, 4, |sim| {
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
    assert_eq!(save("c", "\u{200b}\u{200b}"), Err(Refused::EmptyText));
    let phrases = sim.view().phrases;
    let meant = phrases.iter().find(|p| p.code == "b").expect("it is saved");
    assert_eq!(meant.text.zh, "{arrival}前到", "full-width braces are meant as braces");
}

/// Every remedy in words of both languages, each with an amount of 5 if it has one.
const REMEDIES_IN_WORDS: [(RemedyKind, [&str; 2]); 7] = [
    (RemedyKind::Refund, ["给您全额退款。", "I refund you in full."]),
    (RemedyKind::PartRefund, ["退您5元。", "I can give you 5 yuan back."]),
    (RemedyKind::Replacement, ["马上给您补发一个新的。", "I will send you a new one today."]),
    (RemedyKind::Return, ["您寄回来，我们给您退款。", "Send it back and you get your money back."]),
    (RemedyKind::Gift, ["给您送个小礼物。", "I throw in a small gift."]),
    (RemedyKind::Discount, ["给您优惠5元。", "I take 5 yuan off for you."]),
    (RemedyKind::Coupon, ["送您一张5元优惠券。", "Here is a 5 yuan coupon for you."]),
];

/// Each remedy can be had by button, in words of both languages and in the view under the same
/// rule, and a refusal has the same cause.
#[test]
fn words_and_button_follow_the_same_rule() {
    let kinds: Vec<RemedyKind> = REMEDIES_IN_WORDS.iter().map(|(kind, _)| *kind).collect();
    assert!(RemedyKind::ALL.iter().all(|kind| kinds.contains(kind)), "every remedy");
    let mut heard = std::collections::BTreeMap::new();
    let mut met = std::collections::BTreeMap::new();
    stops("first_week", 2, 4, |sim| {
        for talk in sim.view().conversations.iter().filter(|c| c.needs_reply()) {
            let conversation = talk.conversation;
            let by_button = |kind: RemedyKind, amount: Money| {
                let remedy = Remedy { kind, amount };
                sim.fork().apply(&ShopCommand::OfferRemedy { conversation, remedy }).err()
            };
            for (kind, texts) in REMEDIES_IN_WORDS {
                let shown = talk.offer(kind).expect("open");
                let least = shown.most.map_or(Money::ZERO, |most| most.min(sim.scenario().currency.coin()));
                assert_eq!(shown.refused, by_button(kind, least), "{}: what is shown", kind.name());
                let amount = if kind.has_amount() { Money::major(5) } else { Money::ZERO };
                let refused = by_button(kind, amount);
                for text in texts {
                    let mut by_words = sim.fork();
                    let reply = Reply::Free { text: text.to_owned() };
                    by_words.apply(&ShopCommand::Answer { conversation, reply }).expect("it is sent");
                    for entry in by_words.journal().entries() {
                        match &entry.what {
                            Entry::Offered { remedy, .. } if remedy.kind == kind => {
                                assert_eq!(refused, None, "{text} in {conversation}");
                                assert_eq!(*remedy, Remedy { kind, amount });
                                *heard.entry(text).or_insert(0) += 1;
                            }
                            Entry::OfferImpossible { remedy, why, .. } if remedy.kind == kind => {
                                assert_eq!(refused, Some(*why), "{text} in {conversation}");
                                *met.entry(text).or_insert(0) += 1;
                            }
                            _ => {}
                        }
                    }
                }
            }
        }
    });
    let times = |of: &std::collections::BTreeMap<&str, u32>, text: &str| of.get(text).copied().unwrap_or(0);
    for (kind, texts) in REMEDIES_IN_WORDS {
        for text in texts {
            // A new piece puts nothing right where only a change before sending is asked for.
            assert!(times(&heard, text) > 1, "{text}: {heard:?}");
            // A coupon of five is within what any shop may give.
            assert!(kind == RemedyKind::Coupon || times(&met, text) > 3, "{text}: {met:?}");
        }
    }
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
            for text in [
                "",
                "\u{200b}\u{200b}",
                " \u{2060}\u{feff}\t",
                "\u{3164}",
                "\u{202e}\u{200f}",
                "\u{7f}\u{1b}",
                "\u{1d159}",
                "\u{fffc}\u{fffc}",
                "\u{e000}",
                "\u{301}\u{20dd}",
            ] {
                let reply = Reply::Free { text: text.to_owned() };
                let answer = sim.apply(&ShopCommand::Answer { conversation, reply });
                assert_eq!(answer, Err(Refused::EmptyText), "{text:?}");
            }
            return;
        }
        let to = Time(sim.now().0 + 3_600);
        sim.apply(&ShopCommand::Advance { to, stop: true }).expect("time flows");
    }
    panic!("somebody writes in the first hour");
}

/// A shop with one mug, which the first customer buys and gets broken; the talk about it.
fn broken_and_sold_out() -> (Sim, ConversationId) {
    let mut scenario = common::corner_shop().as_ref().clone();
    scenario.products[0].stock = 1;
    scenario.arrivals.per_day = 0.0;
    let scenario = Arc::new(scenario);
    for carrier in (0..scenario.carriers.len()).map(|index| CarrierId(index as u16)) {
        let mut sim = Sim::open(Arc::clone(&scenario), 7);
        while !sim.is_over() {
            let view = sim.view();
            if let Some(order) = view.orders.iter().find(|o| o.state == OrderState::ToShip) {
                sim.apply(&ShopCommand::Ship { order: order.order, carrier }).expect("it leaves");
            }
            if let Some(talk) =
                view.conversations.iter().find(|c| c.topic == Topic::Damaged && c.needs_reply())
            {
                return (sim, talk.conversation);
            }
            let to = Time(sim.now().0 + Span::hours(1).0);
            sim.apply(&ShopCommand::Advance { to, stop: true }).expect("time flows");
        }
    }
    panic!("the mug arrives broken");
}

/// What cannot be given is said under the draft, and why, before it is sent; what can be given has
/// no such remark.
#[test]
fn the_draft_says_what_cannot_be_given() {
    let (sim, conversation) = broken_and_sold_out();
    let talk = sim.view().conversations.iter().find(|c| c.conversation == conversation).cloned();
    for (text, vain) in [
        ("非常抱歉！马上给您补发一个新的。", true),
        ("So sorry! I will send you a new one today.", true),
        ("非常抱歉！马上给您全额退款。", false),
        ("So sorry! I refund you in full.", false),
    ] {
        let reply = Reply::Free { text: text.to_owned() };
        let (_, reading) = sim.read_reply(conversation, &reply).expect("the talk is open");
        for (lang, why) in [(Lang::Zh, "给不了"), (Lang::En, "cannot be given: There is not enough stock")]
        {
            let found = read_as(lang, sim.scenario(), talk.as_ref(), text, &reading);
            let kind = if vain { ReadKind::OfferInVain } else { ReadKind::Offer };
            let offer = found.iter().find(|each| each.kind == kind);
            let offer = offer.unwrap_or_else(|| panic!("{text}: {found:?}"));
            assert_eq!(offer.text.contains(why), vain, "{text}: {}", offer.text);
        }
    }
}

/// What cannot be given is not promised, whichever way it is said: by suggestion, in words of both
/// languages, by button. Nobody thanks for it.
#[test]
fn a_replacement_without_stock_is_promised_in_no_way() {
    let (sim, conversation) = broken_and_sold_out();
    let talk = sim.view().conversations.iter().find(|c| c.conversation == conversation).cloned();
    let suggested = talk.expect("it is open").suggestions;
    let suggested = suggested.iter().find(|s| s.text.zh.contains("补发")).expect("it is suggested").index;
    let remedy = Remedy { kind: RemedyKind::Replacement, amount: Money::ZERO };
    let by_button = sim.fork().apply(&ShopCommand::OfferRemedy { conversation, remedy });
    assert_eq!(by_button.err(), Some(Refused::NotEnoughStock));
    let free = |text: &str| Reply::Free { text: text.to_owned() };
    for reply in [
        Reply::Suggested { index: suggested, lang: Lang::Zh },
        Reply::Suggested { index: suggested, lang: Lang::En },
        free("非常抱歉！马上给您补发一个新的。"),
        free("So sorry! I will send you a new one today."),
    ] {
        let mut copy = sim.fork();
        let before = copy.journal().entries().len();
        copy.apply(&ShopCommand::Answer { conversation, reply: reply.clone() }).expect("it is sent");
        let entries: Vec<Entry> =
            copy.journal().entries().since(before).map(|entry| entry.what.clone()).collect();
        let said_so = entries.iter().any(
            |e| matches!(e, Entry::OfferImpossible { remedy, why: Refused::NotEnoughStock, .. } if remedy.kind == RemedyKind::Replacement),
        );
        assert!(said_so, "{reply:?}");
        let wrong = |e: &Entry| {
            matches!(e, Entry::Offered { .. } | Entry::Remedied { .. } | Entry::CaseSolved { .. })
        };
        assert!(!entries.iter().any(wrong), "{reply:?}: {entries:?}");
    }
}

/// A discount promised after a purchase is not heard: nobody can carry it out. A coupon that is
/// named beside all the money back hides none of it.
#[test]
fn what_cannot_be_carried_out_after_a_purchase_is_no_compensation() {
    let (sim, conversation) = broken_and_sold_out();
    for text in ["给您便宜10元。", "给您打个八折。", "I'll take 10 yuan off for you.", "20% off for you."]
    {
        let mut copy = sim.fork();
        let reply = Reply::Free { text: text.to_owned() };
        copy.apply(&ShopCommand::Answer { conversation, reply }).expect("it is sent");
        let given = |e: &Entry| matches!(e, Entry::Offered { remedy, .. } | Entry::Remedied { remedy, .. } if remedy.kind == RemedyKind::Discount);
        let impossible = |e: &Entry| matches!(e, Entry::OfferImpossible { why: Refused::AfterPurchase, .. });
        let has = |what: &dyn Fn(&Entry) -> bool| copy.journal().entries().iter().any(|e| what(&e.what));
        assert!(has(&impossible) && !has(&given), "{text}");
    }
    for text in [
        "非常抱歉，给您全额退款，再送您一张5元优惠券。",
        "I am so sorry. I refund you in full, and here is a coupon of 5 yuan.",
    ] {
        let mut copy = sim.fork();
        let reply = Reply::Free { text: text.to_owned() };
        copy.apply(&ShopCommand::Answer { conversation, reply }).expect("it is sent");
        let given = |kind| {
            let has = |e: &Entry| matches!(e, Entry::Remedied { remedy, .. } if remedy.kind == kind);
            copy.journal().entries().iter().any(|e| has(&e.what))
        };
        assert!(given(RemedyKind::Refund) && given(RemedyKind::Coupon), "{text}");
        let view = copy.view();
        let order = view.orders.iter().find(|o| !o.replacement).expect("the mug's");
        assert_eq!(order.refunded, order.total, "{text}");
    }
}

/// No sum that is more than the goods are worth is taken, by button or in words, and no order is
/// ever sold for next to nothing.
#[test]
fn sums_beyond_the_goods_are_refused_by_button_and_in_words() {
    let mut sim = open("first_hour", 1);
    while sim.view().longest_waiting().is_none_or(|c| c.order.is_some()) && !sim.is_over() {
        let to = Time(sim.now().0 + 600);
        sim.apply(&ShopCommand::Advance { to, stop: true }).expect("time flows");
    }
    let talk = sim.view().longest_waiting().cloned().expect("somebody asks before they buy");
    let conversation = talk.conversation;
    for kind in [RemedyKind::Discount, RemedyKind::Coupon] {
        let most = talk.offer(kind).and_then(|offer| offer.most).expect("it has an amount");
        for (amount, refused) in [
            (Money::major(99_999), Some(Refused::TooMuch)),
            (most + Money(1), Some(Refused::TooMuch)),
            (Money::ZERO, Some(Refused::AmountMissing)),
            (Money(-500), Some(Refused::AmountMissing)),
            (most, None),
        ] {
            let remedy = Remedy { kind, amount };
            let answer = sim.fork().apply(&ShopCommand::OfferRemedy { conversation, remedy });
            assert_eq!(answer.err(), refused, "{} {amount}", kind.name());
        }
    }
    for text in [
        "给您便宜99999元。",
        "给您优惠九万元。",
        "送您一张99999元的优惠券。",
        "I'll give you a discount of 99999 yuan.",
        "I'll send you a coupon for 99999 yuan.",
        "120% off for you!",
    ] {
        let mut copy = sim.fork();
        let reply = Reply::Free { text: text.to_owned() };
        copy.apply(&ShopCommand::Answer { conversation, reply }).expect("it is sent");
        let offered = copy.journal().entries().iter().find_map(|e| match &e.what {
            Entry::Offered { remedy, .. } => Some(*remedy),
            _ => None,
        });
        assert_eq!(offered, None, "{text}");
    }
}

/// The order of the sample goes through its states; each refusal says what stands in the way.
#[test]
fn refusals_of_orders_and_listings_name_their_own_cause() {
    let mut sim = open("first_week", 1);
    let product = ProductId(0);
    for (command, why) in [
        (ShopCommand::SetPrice { product, price: Money::ZERO }, Refused::PriceRange),
        (ShopCommand::SetPrice { product, price: Money::HIGHEST.times(2) }, Refused::PriceRange),
        (ShopCommand::SetFreight { product, freight: Money(-1) }, Refused::FreightRange),
        (ShopCommand::PromiseDays { product, days: 0 }, Refused::PromiseRange),
        (ShopCommand::StartPromotion { product, percent: 91, days: 1 }, Refused::PromotionRange),
        (ShopCommand::StartPromotion { product, percent: 10, days: 31 }, Refused::PromotionRange),
    ] {
        assert_eq!(sim.apply(&command).err(), Some(why), "{command:?}");
    }
    sim.apply(&ShopCommand::StartPromotion { product, percent: 10, days: 1 }).expect("it starts");
    let again = sim.apply(&ShopCommand::StartPromotion { product, percent: 20, days: 1 });
    assert_eq!(again.err(), Some(Refused::PromotionRuns));
    let mut seen = std::collections::BTreeSet::new();
    while !sim.is_over() && sim.now().day() < 3 {
        let carrier = CarrierId(0);
        for order in sim.view().orders {
            let ship = sim.fork().apply(&ShopCommand::Ship { order: order.order, carrier }).err();
            let expected = match order.state {
                OrderState::AwaitingPayment => Some(Refused::NotPaid),
                OrderState::ToShip => None,
                OrderState::Shipped | OrderState::Delivered | OrderState::Completed => {
                    Some(Refused::AlreadyShipped)
                }
                OrderState::Closed => Some(Refused::OrderClosed),
            };
            assert_eq!(ship, expected, "{:?}", order.state);
            let remind = sim.fork().apply(&ShopCommand::RemindToPay { order: order.order }).err();
            let expected = match order.state {
                OrderState::AwaitingPayment => order.reminded.then_some(Refused::RemindedAlready),
                OrderState::Closed => Some(Refused::OrderClosed),
                OrderState::ToShip | OrderState::Shipped | OrderState::Delivered | OrderState::Completed => {
                    Some(Refused::PaidAlready)
                }
            };
            assert_eq!(remind, expected, "{:?}", order.state);
            seen.insert(order.state.name());
            if order.returning == ReturnState::None {
                let approved = sim.fork().apply(&ShopCommand::ApproveReturn { order: order.order });
                assert_eq!(approved.err(), Some(Refused::NoReturn));
            }
        }
        let ready = sim.view().orders.iter().find(|o| o.state == OrderState::ToShip).map(|o| o.order);
        let to = Time(sim.now().0 + 1_800);
        let time = ShopCommand::Advance { to, stop: true };
        let command = ready.map_or(time, |order| ShopCommand::Ship { order, carrier });
        sim.apply(&command).expect("it is possible");
    }
    assert!(seen.len() >= 2, "{seen:?}");
}

/// Sentences about limits quote the limits.
#[test]
fn refusals_quote_the_limits_that_hold() {
    use storefront_sandbox::sim::limits;
    let grouped = |n: u64| match n {
        0..1_000 => n.to_string(),
        1_000..1_000_000 => format!("{},{:03}", n / 1_000, n % 1_000),
        _ => format!("{},{:03},{:03}", n / 1_000_000, n / 1_000 % 1_000, n % 1_000),
    };
    let highest = u64::try_from(limits::HIGHEST_AMOUNT.0 / 100).expect("it is positive");
    let (percent, days) = (limits::PROMOTION_PERCENT, limits::PROMOTION_DAYS);
    for (why, numbers) in [
        (Refused::PriceRange, vec![highest]),
        (Refused::FreightRange, vec![0, highest]),
        (
            Refused::PromotionRange,
            [*percent.start(), *percent.end(), *days.start(), *days.end()].map(u64::from).to_vec(),
        ),
        (
            Refused::PromiseRange,
            [*limits::PROMISE_DAYS.start(), *limits::PROMISE_DAYS.end()].map(u64::from).to_vec(),
        ),
        (Refused::PiecesRange, vec![u64::from(limits::MOST_PIECES)]),
        (Refused::PhotosMany, vec![limits::MOST_PHOTOS as u64]),
        (Refused::TitleRange, vec![1, limits::LONGEST_TITLE as u64]),
    ] {
        for lang in Lang::ALL {
            let sentence = storefront_sandbox::narrate::why_refused(why);
            let sentence = sentence.get(lang);
            for number in &numbers {
                assert!(sentence.contains(&grouped(*number)), "{sentence}: {number}");
            }
        }
    }
}
