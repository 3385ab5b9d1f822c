//! Who is the shop. Some exports say it; for the others, names decide, or who begins.

use super::talk::{ChatSide, ChatTalk, ParsedChat};
use std::collections::{BTreeMap, BTreeSet};

/// Words in the names of shops and their people, in small letters.
const SHOP_WORDS: [&str; 27] = [
    "客服",
    "店",
    "掌柜",
    "商家",
    "卖家",
    "老板",
    "旗舰",
    "专营",
    "自营",
    "售后",
    "售前",
    "小二",
    "jimi",
    "shop",
    "store",
    "seller",
    "support",
    "service",
    "agent",
    "helpdesk",
    "assistant",
    "owner",
    "ltd",
    "boutique",
    "official",
    "bot",
    "admin",
];

/// Words in the names of customers.
const CUSTOMER_WORDS: [&str; 9] =
    ["顾客", "买家", "客户", "亲友", "customer", "buyer", "client", "visitor", "guest"];

/// Names that mean the one who made the export.
const OWN: [&str; 6] = ["我", "本人", "自己", "me", "you", "我方"];

/// Settles whose side every message is. `sellers` are names that the user gave. Returns whether it
/// had to be guessed by who begins; none if nobody of those names speaks.
pub(super) fn decide_sides(chat: &mut ParsedChat, sellers: &[String]) -> Option<bool> {
    let wanted: Vec<String> = sellers.iter().map(|name| name.trim().to_lowercase()).collect();
    let shop = chat.shop.as_ref().map(|name| name.to_lowercase());
    let named = |sender: &str| {
        let lower = sender.to_lowercase();
        wanted.iter().any(|name| lower == *name || lower.starts_with(&format!("{name}:")))
    };
    if !wanted.is_empty() && !chat.messages().any(|message| named(&message.sender)) {
        return None;
    }
    let mut guessed = false;
    for talk in &mut chat.talks {
        let unknown = talk.messages.iter().filter(|message| message.side == ChatSide::Unknown);
        let senders: BTreeSet<String> = unknown.map(|message| message.sender.clone()).collect();
        if senders.is_empty() && wanted.is_empty() {
            continue;
        }
        let customer = talk.customer.clone();
        let mut shops: BTreeSet<String> = if wanted.is_empty() {
            senders
                .iter()
                .filter(|sender| is_shop(sender, shop.as_deref()) && customer.as_ref() != Some(sender))
                .cloned()
                .collect()
        } else {
            talk.messages.iter().map(|m| m.sender.clone()).filter(|sender| named(sender)).collect()
        };
        if shops.is_empty() && customer.is_some() {
            shops = senders.iter().filter(|sender| customer.as_ref() != Some(sender)).cloned().collect();
        }
        if shops.is_empty() && wanted.is_empty() {
            let customers: BTreeSet<&String> = senders.iter().filter(|sender| is_customer(sender)).collect();
            let first = talk.messages.first().map(|message| message.sender.clone());
            guessed |= customers.is_empty();
            let by_words = speaks_for_shop(talk);
            let is_customer = |sender: &String| {
                let by_words =
                    || by_words.as_ref().map_or(first.as_ref() == Some(sender), |shop| shop != sender);
                if customers.is_empty() { by_words() } else { customers.contains(sender) }
            };
            shops = senders.iter().filter(|sender| !is_customer(sender)).cloned().collect();
        }
        for message in &mut talk.messages {
            if message.side == ChatSide::Unknown || !wanted.is_empty() {
                let is_shop = shops.contains(&message.sender);
                message.side = if is_shop { ChatSide::Shop } else { ChatSide::Customer };
            }
        }
    }
    Some(guessed)
}

/// Words that shops say more often than customers, in small letters.
const SHOP_SAYS: [&str; 16] = [
    "亲",
    "您",
    "抱歉",
    "补发",
    "帮您",
    "请稍等",
    "欢迎光临",
    "sorry",
    "we will",
    "we'll",
    "i'll send",
    "your order",
    "let me check",
    "happy to help",
    "of course",
    "refund you",
];

/// Who says such words most often, if one does so more than all others.
fn speaks_for_shop(talk: &ChatTalk) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for message in &talk.messages {
        let lower = message.text.to_lowercase();
        let said = SHOP_SAYS.iter().filter(|words| lower.contains(**words)).count();
        *counts.entry(&message.sender).or_default() += said;
    }
    let most = counts.values().max().copied().filter(|most| *most > 0)?;
    let mut first = counts.iter().filter(|(_, count)| **count == most);
    let found = first.next().map(|(sender, _)| (*sender).to_owned());
    found.filter(|_| first.next().is_none())
}

fn is_shop(sender: &str, shop: Option<&str>) -> bool {
    let lower = sender.to_lowercase();
    if is_customer(sender) {
        return false;
    }
    let of_shop = shop.is_some_and(|shop| !shop.is_empty() && lower.starts_with(shop));
    // People of a shop write as `shop:person`.
    let person = sender.split([':', '：']).filter(|part| !part.trim().is_empty()).count() == 2;
    of_shop || person || OWN.contains(&lower.as_str()) || names_any(&lower, &SHOP_WORDS)
}

/// Whether a name contains one of the words: Chinese ones anywhere, Latin ones as whole words.
fn names_any(lower: &str, words: &[&str]) -> bool {
    let tokens = || lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|token| !token.is_empty());
    words
        .iter()
        .any(|word| if word.is_ascii() { tokens().any(|token| token == *word) } else { lower.contains(word) })
}

fn is_customer(sender: &str) -> bool {
    let lower = sender.to_lowercase();
    names_any(&lower, &CUSTOMER_WORDS)
}

/// Names that say what somebody is, and not who: they are no personal data.
pub(super) fn is_role(name: &str) -> bool {
    let lower = name.trim().to_lowercase();
    OWN.contains(&lower.as_str())
        || CUSTOMER_WORDS.contains(&lower.as_str())
        || SHOP_WORDS.contains(&lower.as_str())
}
