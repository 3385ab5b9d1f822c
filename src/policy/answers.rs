//! How the diligent bots answer: the book takes the best suggestion; the expert looks things up, states the very
//! fact, and offers by button what the case needs.

use super::Policy;
use super::bot::Bot;
use super::suggestions::{best, calls_for_no};
use super::words;
use crate::base::{Lang, Money};
use crate::reply::{Refusal, RemedyKind, Topic};
use crate::scenario::model::Scenario;
use crate::sim::view::ConversationView;
use crate::sim::{Remedy, Reply, ShopCommand, ShopView};

/// Answers whoever has waited longest.
pub(super) fn next(bot: &mut Bot, view: &ShopView, scenario: &Scenario) -> Option<ShopCommand> {
    let waiting = view.conversations.iter().filter(|c| c.needs_reply());
    let chat = waiting.min_by_key(|c| c.waiting_since)?;
    let command = if bot.policy == Policy::Expert {
        expert(bot, view, scenario, chat)
    } else {
        by_the_book(bot, view, scenario, chat)
    };
    *bot.replies.entry(chat.conversation).or_default() += 1;
    Some(command)
}

fn by_the_book(bot: &mut Bot, view: &ShopView, scenario: &Scenario, chat: &ConversationView) -> ShopCommand {
    let tried = bot.tried.get(&chat.conversation).cloned().unwrap_or_default();
    if let Some((index, _)) = best(view, scenario, chat, bot.lang, |i| tried.contains(&i)) {
        return suggest(bot, chat, index);
    }
    remedy_or_words(bot, view, scenario, chat)
}

fn expert(bot: &mut Bot, view: &ShopView, scenario: &Scenario, chat: &ConversationView) -> ShopCommand {
    let replies = bot.replies.get(&chat.conversation).copied().unwrap_or(0);
    if matches!(chat.topic, Topic::Late | Topic::Lost)
        && !chat.looked_up
        && chat.order.is_some()
        && replies == 0
    {
        return ShopCommand::LookUp { conversation: chat.conversation };
    }
    if let Some(text) = stated_fact(view, chat, bot.lang)
        && replies == 0
    {
        return ShopCommand::Answer { conversation: chat.conversation, reply: Reply::Free { text } };
    }
    by_the_book(bot, view, scenario, chat)
}

/// "Material: 70% wool", from the supplier's sheet.
fn stated_fact(view: &ShopView, chat: &ConversationView, lang: Lang) -> Option<String> {
    let fact = view.listings[chat.product?.index()].facts.get(usize::from(chat.fact?))?;
    let text = words::FACT.get(lang);
    Some(text.replace("{name}", fact.name.get(lang)).replace("{value}", fact.truth.get(lang)))
}

pub(super) fn suggest(bot: &mut Bot, chat: &ConversationView, index: u8) -> ShopCommand {
    bot.tried.entry(chat.conversation).or_default().insert(index);
    ShopCommand::Answer { conversation: chat.conversation, reply: Reply::Suggested { index, lang: bot.lang } }
}

/// After the suggestions: what the topic calls for, by button or in plain words.
fn remedy_or_words(bot: &Bot, view: &ShopView, scenario: &Scenario, chat: &ConversationView) -> ShopCommand {
    let conversation = chat.conversation;
    if calls_for_no(chat.topic) {
        return ShopCommand::Refuse { conversation, what: refusal_for(chat.topic) };
    }
    let value = chat.order.map_or(Money::ZERO, |o| view.orders[o.index()].total);
    let goodwill = scenario.policy.goodwill_max;
    let small = value.share(0.2).min(goodwill).at_least(Money(100));
    let kind = match chat.topic {
        Topic::Damaged if value < scenario.policy.refund_without_return_below => RemedyKind::Refund,
        Topic::Damaged | Topic::WrongItem | Topic::Lost => RemedyKind::Replacement,
        Topic::WrongSize | Topic::Return | Topic::NotAsDescribed => RemedyKind::Return,
        Topic::Late | Topic::Anger => RemedyKind::PartRefund,
        Topic::Bargain | Topic::Bulk => RemedyKind::Discount,
        _ => RemedyKind::Coupon,
    };
    let amount = match kind {
        RemedyKind::PartRefund | RemedyKind::Coupon => small,
        RemedyKind::Discount => Money(200),
        _ => Money::ZERO,
    };
    let needs_order = matches!(
        kind,
        RemedyKind::Refund | RemedyKind::Replacement | RemedyKind::Return | RemedyKind::PartRefund
    );
    if needs_order && chat.order.is_none() || bot.replies.get(&conversation).copied().unwrap_or(0) > 8 {
        let text = words::CHECK_BY_EIGHT.get(bot.lang).to_owned();
        return ShopCommand::Answer { conversation, reply: Reply::Free { text } };
    }
    ShopCommand::OfferRemedy { conversation, remedy: Remedy { kind, amount } }
}

fn refusal_for(topic: Topic) -> Refusal {
    match topic {
        Topic::PaidReview => Refusal::PaidReview,
        Topic::OffPlatform => Refusal::OffPlatform,
        Topic::Extortion => Refusal::Extortion,
        Topic::FakePayment => Refusal::UnpaidShipping,
        Topic::Scam => Refusal::Scam,
        Topic::DataRequest => Refusal::DataLeak,
        _ => Refusal::Other,
    }
}
