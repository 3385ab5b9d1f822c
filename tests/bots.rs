//! What holds for every player, tried with the bots: nothing is offered that the shop cannot give,
//! an order has one number wherever it is named, and an open half leaves a talk open.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop where it stands")]

use crate::common;

use std::sync::Arc;
use storefront_sandbox::base::ids::OrderId;
use storefront_sandbox::base::{Lang, Money, Time};
use storefront_sandbox::debrief::{build, markdown};
use storefront_sandbox::policy::{Bot, BotKind, play_in};
use storefront_sandbox::reply::RemedyKind;
use storefront_sandbox::scenario::Embedded;
use storefront_sandbox::sim::view::ConversationView;
use storefront_sandbox::sim::{Entry, Refused, Remedy, Reply, ShopCommand, Sim};

/// Bots go by the rule of the button: no remedy that a bot offers is refused, by button for every
/// bot, in words for every level of skill, over every shipped lesson.
#[test]
fn no_bot_offers_what_the_shop_cannot_give() {
    let mut refused: Vec<String> = Vec::new();
    let (mut offered, mut in_words) = (0, 0);
    for name in Embedded::ids() {
        for kind in BotKind::ALL {
            for seed in 1..=2 {
                let lang = if seed % 2 == 0 { Lang::Zh } else { Lang::En };
                let mut sim = Sim::open(common::shipped(name), seed);
                let scenario = Arc::clone(sim.scenario());
                let mut bot = Bot::new(kind, seed).speaking(lang);
                while !sim.is_over() {
                    let command = bot.next(&sim.view(), &scenario);
                    let remedy = matches!(command, ShopCommand::OfferRemedy { .. });
                    offered += u32::from(remedy);
                    if let Err(why) = sim.apply(&command) {
                        if remedy {
                            refused.push(format!("{name}, {}, {seed}: {command:?}: {why:?}", kind.name()));
                        }
                        bot.was_refused(&command);
                    }
                }
                for entry in sim.journal().entries() {
                    match &entry.what {
                        Entry::Offered { .. } => in_words += 1,
                        // A trick that says the same to everybody is told so, and so is who
                        // chooses a wrong suggestion that gives back what nobody bought.
                        Entry::OfferImpossible { why: Refused::NoOrder, .. } => {}
                        Entry::OfferImpossible { remedy, why, .. } if BotKind::GRADED.contains(&kind) => {
                            refused.push(format!("{name}, {}, {seed}: {remedy:?}: {why:?}", kind.name()));
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    assert!(
        refused.is_empty(),
        "{} of {offered}: {:#?}",
        refused.len(),
        refused.iter().take(8).collect::<Vec<_>>()
    );
    assert!(offered > 20 && in_words > 100, "remedies were offered: {offered}, {in_words} in all");
}

/// The numbers that stand behind a `#` in a text.
fn numbers(text: &str) -> Vec<u32> {
    text.split('#')
        .skip(1)
        .filter_map(|rest| {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            digits.parse().ok()
        })
        .collect()
}

/// An order is called by one number in what customers say, in the view and in the debrief.
#[test]
fn an_order_has_one_number_everywhere() {
    let (mut in_talks, mut in_debrief) = (0, 0);
    for name in Embedded::ids() {
        let scenario = common::shipped(name);
        for seed in 1..=2 {
            let mut sim = Sim::open(Arc::clone(&scenario), seed);
            play_in(&mut sim, BotKind::Careless, Lang::Zh, |_, _| {});
            let view = sim.view();
            let known: Vec<u32> =
                view.orders.iter().flat_map(|order| numbers(&order.order.label())).collect();
            assert_eq!(known.len(), view.orders.len(), "an order is shown as # and its number");
            for entry in sim.journal().entries() {
                let Entry::CustomerSaid { conversation, text, .. } = &entry.what else { continue };
                let talk = view.conversations.iter().find(|c| c.conversation == *conversation);
                let order = talk.and_then(|talk| talk.order).map(OrderId::label);
                for lang in Lang::ALL {
                    for number in numbers(text.get(lang)) {
                        assert_eq!(order, Some(format!("#{number}")), "{name}, {seed}: {}", text.get(lang));
                        in_talks += 1;
                    }
                }
            }
            for lang in Lang::ALL {
                let text = markdown(&build(&sim), sim.scenario(), lang);
                for number in numbers(&text).into_iter().filter(|number| *number > 0) {
                    assert!(known.contains(&number), "{name}, {seed}: #{number} in the debrief");
                    in_debrief += 1;
                }
            }
        }
    }
    assert!(in_talks > 0 && in_debrief > 0, "orders are named: {in_talks}, {in_debrief}");
}

/// A talk of `first_week` about two matters, at its first message.
fn two_things_at_once() -> (Sim, ConversationView) {
    let scenario = common::shipped("first_week");
    for seed in 1..=20 {
        let mut sim = Sim::open(Arc::clone(&scenario), seed);
        let mut bot = Bot::new(BotKind::ByTheBook, seed).speaking(Lang::Zh);
        while !sim.is_over() && sim.now().day() < 6 {
            let view = sim.view();
            let two = |talk: &&ConversationView| {
                talk.needs_reply()
                    && talk.messages.len() == 1
                    && talk.suggestions.iter().any(|s| s.text.zh.starts_with("一件一件来哈"))
            };
            if let Some(talk) = view.conversations.iter().find(two) {
                return (sim.fork(), talk.clone());
            }
            let command = bot.next(&view, &scenario);
            if sim.apply(&command).is_err() {
                bot.was_refused(&command);
            }
        }
    }
    panic!("the talk begins in one of twenty weeks");
}

/// Who settles one of two matters is asked for the other, whichever comes first and whether by
/// button or in words; the talk stays open until both are settled, and then it is solved.
#[test]
fn an_open_half_leaves_a_played_talk_open() {
    let (sim, talk) = two_things_at_once();
    let conversation = talk.conversation;
    let say = |text: &str| ShopCommand::Answer { conversation, reply: Reply::Free { text: text.to_owned() } };
    let refund = Remedy { kind: RemedyKind::Refund, amount: Money::ZERO };
    let remedies =
        [say("非常抱歉，给您全额退款。"), ShopCommand::OfferRemedy { conversation, remedy: refund }];
    let date = say("再买的那个，今天下单明天就给您发货。");
    for remedy in remedies {
        for (first, second, asked) in [(&remedy, &date, true), (&date, &remedy, false)] {
            let mut copy = sim.fork();
            let before = copy.journal().entries().len();
            copy.apply(first).expect("the first half");
            let ended = |copy: &Sim| {
                let since: Vec<_> = copy.journal().entries().since(before).map(|e| e.what.clone()).collect();
                let solved = since
                    .iter()
                    .any(|e| matches!(e, Entry::CaseSolved { conversation: c, .. } if *c == conversation));
                let failed = since
                    .iter()
                    .any(|e| matches!(e, Entry::CaseFailed { conversation: c, .. } if *c == conversation));
                (solved, failed)
            };
            assert_eq!(ended(&copy), (false, false), "{first:?} leaves the talk open");
            let to = Time(copy.now().0 + 120);
            copy.apply(&ShopCommand::Advance { to, stop: false }).expect("time flows");
            let said = copy.view().conversations.iter().find(|c| c.conversation == conversation).cloned();
            let said = said.expect("it is there");
            let last = said.messages.iter().last().expect("a line").text.zh.clone();
            let open = if asked {
                ["新的", "第二个问题", "再买", "重新买"]
            } else {
                ["缺口", "坏的", "第一件", "坏了"]
            };
            assert!(open.iter().any(|word| last.contains(word)), "{first:?}: {last}");
            copy.apply(second).expect("the second half");
            assert_eq!(ended(&copy), (true, false), "{second:?} settles it");
        }
    }
}
