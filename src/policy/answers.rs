//! How a bot answers customers: when, by looking what up, with which suggestion, and what it offers
//! when the suggestions are used up.

use super::claims;
use super::memory::{Bot, BotMood};
use super::style::{Remedies, Replies, Style};
use super::suggestions::{best, context};
use super::words;
use crate::base::{Lang, Money, Span, Time};
use crate::reply::{self, RemedyKind, Topic};
use crate::scenario::model::Scenario;
use crate::sim::view::{ConversationState, ConversationView, MessageFrom};
use crate::sim::{Remedy, Reply, ShopCommand, ShopView};
use std::collections::BTreeSet;

/// After so many replies the bot only asks for patience.
const MOST_REPLIES: u32 = 8;

/// Answers the customer who has waited longest, once that is as long as this bot lets people wait.
pub(super) fn next(
    bot: &mut Bot,
    style: &Style,
    view: &ShopView,
    scenario: &Scenario,
) -> Option<ShopCommand> {
    let chat = due(bot, style, view).filter(|(ready, _)| *ready <= view.now).map(|(_, chat)| chat)?;
    let command = reply(bot, style, view, scenario, chat);
    *bot.replies.entry(chat.conversation).or_default() += 1;
    Some(command)
}

/// When the bot will answer next, if somebody waits.
pub(super) fn next_ready(bot: &Bot, style: &Style, view: &ShopView) -> Option<Time> {
    due(bot, style, view).map(|(ready, _)| ready)
}

/// Who is answered next, and when.
fn due<'a>(bot: &Bot, style: &Style, view: &'a ShopView) -> Option<(Time, &'a ConversationView)> {
    if style.replies == Replies::Silent {
        return None;
    }
    // A bot that leaves some customers without an answer leaves the same ones to the end.
    let answers = |chat: &ConversationView| {
        style.answered >= 1.0
            || bot.mood(chat.conversation.0.into(), BotMood::Answered, 0).chance(style.answered)
    };
    let waiting = view.conversations.iter().filter(|c| c.needs_reply() && answers(c));
    waiting.map(|chat| (ready_at(bot, style, chat, view.now), chat)).min_by_key(|(ready, chat)| {
        // Those whose time has come are taken in the order in which they wrote.
        (ready.max(&view.now).to_owned(), chat.waiting_since)
    })
}

/// Between half and one and a half times the mean delay after the customer wrote.
fn ready_at(bot: &Bot, style: &Style, chat: &ConversationView, now: Time) -> Time {
    let since = chat.waiting_since.unwrap_or(now);
    if style.delay == Span::ZERO {
        return since;
    }
    let mut mood = bot.mood(u64::from(chat.conversation.0), BotMood::Delay, chat.messages.len() as u32);
    since + Span((style.delay.0 as f64 * mood.between(0.5, 1.5)) as i64)
}

fn reply(
    bot: &mut Bot,
    style: &Style,
    view: &ShopView,
    scenario: &Scenario,
    chat: &ConversationView,
) -> ShopCommand {
    let first = bot.replies.get(&chat.conversation).copied().unwrap_or(0) == 0;
    match style.replies {
        Replies::Silent | Replies::Judged => pick_by_judgement(bot, style, view, scenario, chat, first),
        Replies::Nth(place) => at_place(bot, chat, usize::from(place)),
        Replies::Last => at_place(bot, chat, usize::MAX),
        Replies::Longest => blind(bot, chat, |text| text.chars().count() as f64),
        Replies::Shortest => blind(bot, chat, |text| -(text.chars().count() as f64)),
        Replies::MostPolite => {
            let context = context(view, scenario, chat);
            blind(bot, chat, |text| reply::read(text, &context).courtesy)
        }
        Replies::LikeTheLastGood => {
            let good = last_good(bot, view);
            blind(bot, chat, |text| likeness(text, &good))
        }
        Replies::Claims(place) => {
            let claim = claims::claim(bot.lang, place, chat, &context(view, scenario, chat));
            // The same words mean one thing in a run: claimed otherwise, they are sent as they are.
            bot.offer(claim).unwrap_or_else(|| free(chat, claims::words(bot.lang, place)))
        }
        Replies::Apology => free(chat, words::SORRY.get(bot.lang)),
        Replies::Refund if first && chat.order.is_some() => refund(chat),
        Replies::Refund => free(chat, words::FULL_REFUND.get(bot.lang)),
    }
}

fn pick_by_judgement(
    bot: &mut Bot,
    style: &Style,
    view: &ShopView,
    scenario: &Scenario,
    chat: &ConversationView,
    first: bool,
) -> ShopCommand {
    let who = u64::from(chat.conversation.0);
    if first && bot.mood(who, BotMood::LookUp, 0).chance(style.looks_up) {
        if matches!(chat.topic, Topic::Late | Topic::Lost) && !chat.looked_up && chat.order.is_some() {
            return ShopCommand::LookUp { conversation: chat.conversation };
        }
        if let Some(text) = stated_fact(view, chat, bot.lang) {
            return ShopCommand::Answer { conversation: chat.conversation, reply: Reply::Free { text } };
        }
    }
    if first && style.remedies == Remedies::Lavish && chat.order.is_some() {
        return refund(chat);
    }
    let tried = bot.tried.get(&chat.conversation).cloned().unwrap_or_default();
    let left: Vec<u8> =
        chat.suggestions.iter().map(|s| s.index).filter(|index| !tried.contains(index)).collect();
    let careful = bot.even(BotMood::Care, chat.conversation) < style.care;
    let any = (bot.even(BotMood::Slip, chat.conversation) * left.len() as f64) as usize;
    if let Some(any) = left.get(any).filter(|_| !careful) {
        return suggest(bot, chat, *any);
    }
    if let Some((index, _)) = best(view, scenario, chat, style.remedies, bot.lang, |i| tried.contains(&i)) {
        return suggest(bot, chat, index);
    }
    if careful && style.remedies != Remedies::Stingy || chat.topic.calls_for_no().is_some() {
        return remedy_or_words(bot, style, view, scenario, chat);
    }
    free(chat, words::WAIT.get(bot.lang))
}

/// "Material: 70% wool", from the supplier's sheet.
fn stated_fact(view: &ShopView, chat: &ConversationView, lang: Lang) -> Option<String> {
    let fact = view.listings[chat.product?.index()].facts.get(usize::from(chat.fact?))?;
    let text = words::FACT.get(lang);
    Some(text.replace("{name}", fact.name.get(lang)).replace("{value}", fact.truth.get(lang)))
}

/// Suggestions that were not sent yet, in the order of the screen; all of them once each was sent.
fn fresh<'a>(bot: &Bot, chat: &'a ConversationView) -> Vec<(u8, &'a str)> {
    let all = || chat.suggestions.iter().map(|s| (s.index, s.text.get(bot.lang)));
    let tried = bot.tried.get(&chat.conversation);
    let fresh: Vec<_> = all().filter(|(index, _)| tried.is_none_or(|tried| !tried.contains(index))).collect();
    if fresh.is_empty() { all().collect() } else { fresh }
}

/// The suggestion at a place on the screen, with any words.
fn at_place(bot: &mut Bot, chat: &ConversationView, place: usize) -> ShopCommand {
    let fresh = fresh(bot, chat);
    match fresh.get(place).or(fresh.last()) {
        Some(&(index, _)) => suggest(bot, chat, index),
        None => free(chat, words::WAIT.get(bot.lang)),
    }
}

/// The suggestion that ranks highest by anything but its meaning; of equals the first on the
/// screen.
fn blind(bot: &mut Bot, chat: &ConversationView, rank: impl Fn(&str) -> f64) -> ShopCommand {
    let ranked = fresh(bot, chat).into_iter().map(|(index, text)| (rank(text), index));
    let best = ranked.reduce(|best, next| if next.0 > best.0 { next } else { best });
    match best {
        Some((_, index)) => suggest(bot, chat, index),
        None => free(chat, words::WAIT.get(bot.lang)),
    }
}

/// The keeper's last words in the matter that was settled last; nothing before the first.
fn last_good(bot: &Bot, view: &ShopView) -> String {
    let settled = view.conversations.iter().filter(|c| c.state == ConversationState::Solved);
    let words = |c: &ConversationView| {
        let own = c.messages.iter().rev().find(|m| m.from == MessageFrom::Keeper)?;
        Some((own.at, own.text.get(bot.lang).to_owned()))
    };
    settled.filter_map(words).max().map(|(_, text)| text).unwrap_or_default()
}

/// Pairs of neighbouring signs that two texts share, as a share of all of theirs (Dice's
/// coefficient), 0 to 1.
fn likeness(one: &str, other: &str) -> f64 {
    let pairs = |text: &str| -> BTreeSet<(char, char)> { text.chars().zip(text.chars().skip(1)).collect() };
    let (one, other) = (pairs(one), pairs(other));
    2.0 * one.intersection(&other).count() as f64 / (one.len() + other.len()).max(1) as f64
}

fn free(chat: &ConversationView, text: &str) -> ShopCommand {
    ShopCommand::Answer { conversation: chat.conversation, reply: Reply::Free { text: text.to_owned() } }
}

fn refund(chat: &ConversationView) -> ShopCommand {
    let remedy = Remedy { kind: RemedyKind::Refund, amount: Money::ZERO };
    ShopCommand::OfferRemedy { conversation: chat.conversation, remedy }
}

fn suggest(bot: &mut Bot, chat: &ConversationView, index: u8) -> ShopCommand {
    bot.tried.entry(chat.conversation).or_default().insert(index);
    ShopCommand::Answer { conversation: chat.conversation, reply: Reply::Suggested { index, lang: bot.lang } }
}

/// After the suggestions: what the topic calls for, by button or in plain words.
fn remedy_or_words(
    bot: &Bot,
    style: &Style,
    view: &ShopView,
    scenario: &Scenario,
    chat: &ConversationView,
) -> ShopCommand {
    let conversation = chat.conversation;
    if let Some(what) = chat.topic.calls_for_no() {
        return ShopCommand::Refuse { conversation, what };
    }
    let value = chat.order.map_or(Money::ZERO, |o| view.orders[o.index()].total);
    let goodwill = scenario.policy.goodwill_max;
    let small = value.share(style.goodwill).min(goodwill).at_least(Money(100));
    let kind = match chat.topic {
        Topic::Damaged if value < scenario.policy.refund_without_return_below => RemedyKind::Refund,
        Topic::Damaged | Topic::WrongItem | Topic::Lost => RemedyKind::Replacement,
        Topic::WrongSize | Topic::Return | Topic::NotAsDescribed => RemedyKind::Return,
        Topic::Late | Topic::Anger => RemedyKind::PartRefund,
        Topic::Bargain | Topic::Bulk => RemedyKind::Discount,
        Topic::Fact
        | Topic::Stock
        | Topic::Delivery
        | Topic::Freight
        | Topic::Invoice
        | Topic::ChangeOrder
        | Topic::Cancel
        | Topic::PaidReview
        | Topic::Extortion
        | Topic::OffPlatform
        | Topic::FakePayment
        | Topic::Scam
        | Topic::DataRequest
        | Topic::Thanks
        | Topic::Other => RemedyKind::Coupon,
    };
    let amount = match kind {
        RemedyKind::PartRefund | RemedyKind::Coupon => small,
        RemedyKind::Discount => Money(200),
        RemedyKind::Refund | RemedyKind::Replacement | RemedyKind::Return | RemedyKind::Gift => Money::ZERO,
    };
    let replies = bot.replies.get(&conversation).copied().unwrap_or(0);
    if chat.offer(kind).is_none_or(|offer| offer.refused.is_some()) || replies > MOST_REPLIES {
        return free(chat, words::CHECK_BY_EIGHT.get(bot.lang));
    }
    ShopCommand::OfferRemedy { conversation, remedy: Remedy { kind, amount } }
}
