//! Lines as learners type them, and what they ask for; a game from the first line to the last.

use super::ask::{Ask, Page, Reader};
use crate::base::ids::{CarrierId, ConversationId, EquipmentId, OrderId, PhotoId, ProductId, SupplierId};
use crate::base::{Lang, Money, Span};
use crate::reply::{ReferTo, Refusal, RemedyKind};
use crate::scenario::model::StatedFact;
use crate::sim::{Remedy, Reply, ShopCommand, Sim};
use std::sync::Arc;

fn shop() -> Sim {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shops/corner_shop");
    let files = crate::session::disk::Folder::open(&folder).unwrap();
    Sim::open(Arc::new(crate::scenario::load(&files, "corner_shop").scenario.unwrap()), 7)
}

fn ask(sim: &Sim, line: &str) -> Result<Ask, String> {
    let view = sim.view();
    let reader =
        Reader { view: &view, scenario: sim.scenario(), here: Some(ConversationId(0)), lang: Lang::En };
    reader.read(line).map_err(|wrong| wrong.key)
}

#[test]
fn lines_become_commands() {
    let sim = shop();
    let conversation = ConversationId(0);
    let product = ProductId(0);
    let remedy = |kind, yuan| ShopCommand::OfferRemedy {
        conversation,
        remedy: Remedy { kind, amount: Money::major(yuan) },
    };
    let free =
        |text: &str| ShopCommand::Answer { conversation, reply: Reply::Free { text: text.to_owned() } };
    for (line, command) in [
        ("say Hello, one moment", free("Hello, one moment")),
        ("说 您好，马上查", free("您好，马上查")),
        ("说您好，马上查", free("您好，马上查")),
        ("offer refund", remedy(RemedyKind::Refund, 0)),
        ("offer partrefund 5", remedy(RemedyKind::PartRefund, 5)),
        ("给 部分退款 5元", remedy(RemedyKind::PartRefund, 5)),
        ("OFFER coupon ¥5", remedy(RemedyKind::Coupon, 5)),
        ("refuse discount", ShopCommand::Refuse { conversation, what: Refusal::Discount }),
        ("拒绝 好评返现", ShopCommand::Refuse { conversation, what: Refusal::PaidReview }),
        ("refer platform", ShopCommand::Refer { conversation, to: ReferTo::Platform }),
        ("lookup", ShopCommand::LookUp { conversation }),
        ("price 1 39", ShopCommand::SetPrice { product, price: Money::major(39) }),
        ("改价 １ ３９．５", ShopCommand::SetPrice { product, price: Money(3_950) }),
        ("promo 1 10% 3", ShopCommand::StartPromotion { product, percent: 10, days: 3 }),
        ("promo 1 stop", ShopCommand::StopPromotion { product }),
        ("fact 1 1 true", ShopCommand::StateFact { product, fact: 0, says: StatedFact::True }),
        ("写明 1 1 不写", ShopCommand::StateFact { product, fact: 0, says: StatedFact::Missing }),
        ("photos 1 1", ShopCommand::ArrangePhotos { product, photos: vec![PhotoId(0)] }),
        ("shoot 1", ShopCommand::TakePhotos { product }),
        ("promise 1 4天", ShopCommand::PromiseDays { product, days: 4 }),
        ("freight 1 0", ShopCommand::SetFreight { product, freight: Money::ZERO }),
        ("buy 1 20", ShopCommand::BuyStock { supplier: SupplierId(0), pieces: 20 }),
        ("equip 1", ShopCommand::BuyEquipment { equipment: EquipmentId(0) }),
        ("save hi Hello!", ShopCommand::SavePhrase { code: "hi".to_owned(), text: "Hello!".to_owned() }),
    ] {
        assert_eq!(ask(&sim, line), Ok(Ask::Do(vec![command])), "{line}");
    }
}

#[test]
fn lines_ask_for_pages_and_time() {
    let sim = shop();
    for (line, expected) in [
        ("", Ask::Nothing),
        ("   ", Ask::Nothing),
        ("help", Ask::Show(Page::Help)),
        ("帮助", Ask::Show(Page::Help)),
        ("？", Ask::Show(Page::Help)),
        ("orders", Ask::Show(Page::Orders)),
        ("listing 1", Ask::Show(Page::Listing(ProductId(0)))),
        ("next", Ask::Next),
        ("下一步", Ask::Next),
        ("wait 30m", Ask::Wait(Span::minutes(30))),
        ("wait 1h30m", Ask::Wait(Span::minutes(90))),
        ("等 30分钟", Ask::Wait(Span::minutes(30))),
        ("等 2小时", Ask::Wait(Span::hours(2))),
        ("wait 5", Ask::Wait(Span::minutes(5))),
        ("quit", Ask::Quit),
    ] {
        assert_eq!(ask(&sim, line), Ok(expected), "{line}");
    }
}

#[test]
fn slips_are_answered_with_one_helpful_sentence() {
    let sim = shop();
    for (line, key) in [
        ("hlep", "play-unknown-guess"),
        ("qwertzuiop", "play-unknown"),
        ("say", "play-say-what"),
        ("offer", "play-offer-what"),
        ("offer partrefund", "play-offer-amount"),
        ("offer partrefund -5", "play-offer-amount"),
        ("offer coupon 1e9", "play-offer-amount"),
        ("refuse everything", "play-refuse-what"),
        ("open 99", "play-no-conversation"),
        ("open", "play-nobody-waits"),
        ("ship", "play-ship-what"),
        ("ship 99 1", "play-no-order"),
        ("ship all 1", "play-nothing-to-ship"),
        ("ship 1001 nobody", "play-which-carrier"),
        ("price", "play-which-product"),
        ("price 1", "play-price-how"),
        ("price 1 cheap", "play-price-how"),
        ("price 99 3", "play-which-product"),
        ("fact 1 99 true", "play-which-fact"),
        ("fact 1 1 tempting 99", "play-fact-how"),
        ("photos 1 99", "play-photos-how"),
        ("promise 1 soon", "play-promise-how"),
        ("promise 1 999", "play-promise-how"),
        ("buy 1", "play-buy-how"),
        ("equip 99", "play-equip-how"),
        ("wait", "play-wait-how-long"),
        ("wait -5", "play-wait-how-long"),
        ("approve 5", "play-no-order"),
        ("review 5 thanks", "play-no-review"),
        ("/nothing", "play-no-phrase"),
        ("save hi", "play-save-how"),
    ] {
        assert_eq!(ask(&sim, line), Err(key.to_owned()), "{line}");
    }
}

#[test]
fn every_key_of_a_slip_is_a_sentence_in_both_languages() {
    let files = [
        include_str!("../../../assets/locales/zh-CN/cli.ftl"),
        include_str!("../../../assets/locales/en/cli.ftl"),
    ];
    let keys = include_str!("ask.rs").split('"').chain(include_str!("shop.rs").split('"'));
    let keys = keys.chain(include_str!("pages.rs").split('"')).chain(include_str!("game.rs").split('"'));
    let keys = keys.filter(|text| text.starts_with("play-") && !text.contains('{')).map(str::to_owned);
    let helps = super::words::WORDS.iter().map(|word| word.verb.help_key());
    let keys: std::collections::BTreeSet<String> = keys.chain(helps).collect();
    assert!(keys.len() > 100, "{}", keys.len());
    for key in keys {
        let line = format!("\n{key} = ");
        assert!(files.iter().all(|file| file.contains(&line)), "{key}");
    }
}

#[test]
fn everything_that_happens_is_told_in_both_languages() {
    for policy in crate::policy::Policy::ALL {
        let mut sim = shop();
        crate::policy::play(&mut sim, policy, |_, _| {});
        for lang in Lang::ALL {
            let teller = crate::cli::tell::Teller::new(lang, &sim);
            for entry in sim.journal().entries() {
                let line = teller.line(entry);
                let has_key = ["tell-", "word-", "span-", "{"].iter().any(|mark| line.contains(mark));
                assert!(!has_key, "{policy:?}: {entry:?}: {line}");
            }
        }
    }
}

#[test]
fn orders_are_shipped_one_by_one_or_all_at_once() {
    let mut sim = shop();
    let bought = |sim: &Sim| sim.view().orders.iter().any(|o| o.state == crate::sim::OrderState::ToShip);
    while !bought(&sim) && !sim.is_over() {
        let to = sim.now() + Span::hours(1);
        sim.apply(&ShopCommand::Advance { to, stop: true }).unwrap();
    }
    let ready: Vec<OrderId> = sim
        .view()
        .orders
        .iter()
        .filter(|o| o.state == crate::sim::OrderState::ToShip)
        .map(|o| o.order)
        .collect();
    assert!(!ready.is_empty());
    let carrier = CarrierId(0);
    let all = ready.iter().map(|order| ShopCommand::Ship { order: *order, carrier }).collect();
    assert_eq!(ask(&sim, "ship all 1"), Ok(Ask::Do(all)));
    let line = format!("发货 {} 1", ready[0].0 + 1);
    assert_eq!(ask(&sim, &line), Ok(Ask::Do(vec![ShopCommand::Ship { order: ready[0], carrier }])));
}
