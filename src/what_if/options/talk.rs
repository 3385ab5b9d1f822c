//! Replies: every suggestion that was on the screen, every remedy that the shop's rules allow, at
//! once, five minutes later, not at all.

use super::ChoiceMoment;
use crate::base::ids::ConversationId;
use crate::base::{Lang, Money, Span, Text};
use crate::narrate::{SentencePart, remedy_words, say};
use crate::reply::RemedyKind;
use crate::sim::view::{ConversationView, MessageFrom};
use crate::sim::{AddressedCommand, Remedy, Reply, ShopCommand};
use crate::what_if::decision::{Alternative, ChoiceKind, KeeperDecision, Remark};
use crate::what_if::past::conversation_of;

/// Later by so much.
const LATER: Span = Span::minutes(5);
/// Who waited no longer than this was answered at once.
const AT_ONCE: Span = Span::minutes(1);
/// Signs of a sentence that are quoted at most.
const QUOTED: usize = 60;

/// The decision behind a reply.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some commands only")]
pub(in crate::what_if) fn replied(
    moment: &ChoiceMoment<'_>,
    command: &ShopCommand,
    id: ConversationId,
) -> Option<KeeperDecision> {
    let chat = moment.view.conversations.get(id.index())?;
    let place = moment.place?;
    let chosen = &moment.steps().get(place)?.command;
    let lang = match chosen {
        AddressedCommand::Answer { reply, .. } => reply.lang(),
        _ => moment.past.language(),
    };
    let mut out: Vec<_> =
        others(moment, chat, lang).into_iter().filter(|a| a.change.instead.first() != Some(chosen)).collect();
    if let Some(since) = chat.waiting_since.filter(|since| moment.at.since(*since) > AT_ONCE) {
        out.extend(moment.moved(since, Remark::Sooner, say("what-if-at-once", &[])));
    }
    out.extend(moment.moved(moment.at + LATER, Remark::Later, say("what-if-later", &[])));
    out.extend(silence(moment, place));
    let customer = ("customer", SentencePart::Text(chat.customer.clone()));
    let what =
        say("what-if-did-reply", &[customer, ("what", SentencePart::Text(words(moment, chat, command)))]);
    moment.decision(ChoiceKind::Reply, subject(chat), (said_last(chat), what), out)
}

/// The chance that was not taken: a customer who was never answered.
pub(in crate::what_if) fn never_answered(
    moment: &ChoiceMoment<'_>,
    id: ConversationId,
    lang: Lang,
) -> Option<KeeperDecision> {
    left(moment, id, lang, "what-if-left-reply")
}

/// The chance that was not taken: a customer who wrote again after a reply, and got no other.
pub(in crate::what_if) fn left_again(
    moment: &ChoiceMoment<'_>,
    id: ConversationId,
    lang: Lang,
) -> Option<KeeperDecision> {
    left(moment, id, lang, "what-if-left-again")
}

fn left(moment: &ChoiceMoment<'_>, id: ConversationId, lang: Lang, key: &str) -> Option<KeeperDecision> {
    let chat = moment.view.conversations.get(id.index())?;
    let customer = ("customer", SentencePart::Text(chat.customer.clone()));
    let what = say(key, &[customer]);
    let out = others(moment, chat, lang);
    moment.decision(ChoiceKind::Reply, subject(chat), (said_last(chat), what), out)
}

fn subject(chat: &ConversationView) -> String {
    format!("talk {}", chat.conversation.0)
}

/// A keeper who says nothing says nothing later, either.
fn silence(moment: &ChoiceMoment<'_>, place: usize) -> Option<Alternative> {
    let mut alternative = moment.not_at_all()?;
    let talk = conversation_of(&moment.steps().get(place)?.command)?;
    let later = moment.steps().iter().enumerate().skip(place);
    let theirs = later.filter(|(_, step)| conversation_of(&step.command) == Some(talk));
    alternative.change.without = theirs.map(|(place, _)| place).collect();
    Some(alternative)
}

/// Suggestions and remedies.
fn others(moment: &ChoiceMoment<'_>, chat: &ConversationView, lang: Lang) -> Vec<Alternative> {
    let conversation = chat.conversation;
    let suggestion = |s: &crate::sim::view::SuggestionView| {
        let reply = Reply::Suggested { index: s.index, lang };
        let what = say("what-if-say", &[("text", SentencePart::Text(short(&s.text)))]);
        moment.instead(what, &ShopCommand::Answer { conversation, reply })
    };
    let mut out: Vec<_> = chat.suggestions.iter().filter_map(suggestion).collect();
    for offer in chat.offers.iter().filter(|offer| offer.refused.is_none()) {
        for amount in amounts(moment, chat, offer.kind, offer.most) {
            let remedy = Remedy { kind: offer.kind, amount };
            let what = say("what-if-offer", &[("what", remedy_words(moment.scenario(), remedy))]);
            out.extend(moment.instead(what, &ShopCommand::OfferRemedy { conversation, remedy }));
        }
    }
    let no = chat.topic.calls_for_no().and_then(|what| {
        let words = say("what-if-refuse", &[("what", SentencePart::word(what))]);
        moment.instead(words, &ShopCommand::Refuse { conversation, what })
    });
    out.extend(no);
    out
}

/// What a remedy may cost within the shop's rules: half of it, and all of it.
fn amounts(
    moment: &ChoiceMoment<'_>,
    chat: &ConversationView,
    kind: RemedyKind,
    most: Option<Money>,
) -> Vec<Money> {
    let Some(most) = most else { return vec![Money::ZERO] };
    let coin = moment.scenario().currency.coin();
    let rounded = |amount: Money| Money(amount.0 / coin.0.max(1) * coin.0.max(1));
    let top = if kind.is_goodwill() {
        most.min(moment.scenario().policy.goodwill_max)
    } else {
        // A tenth off, and half of that, is what shops give for the asking (design choice).
        let price = chat.product.map(|p| moment.view.listings[p.index()].price_now);
        price.map_or(most, |price| price.share(0.1)).min(most)
    };
    let mut all = vec![rounded(top.share(0.5)), rounded(top)];
    all.dedup();
    all.retain(|amount| amount.is_positive());
    all
}

/// The customer's last words.
fn said_last(chat: &ConversationView) -> Text {
    let said = chat.messages.iter().rev().find(|m| m.from == MessageFrom::Customer);
    let text = said.map(|m| short(&m.text)).unwrap_or_default();
    let customer = ("customer", SentencePart::Text(chat.customer.clone()));
    say("what-if-moment-talk", &[customer, ("text", SentencePart::Text(text))])
}

#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some commands only")]
fn words(moment: &ChoiceMoment<'_>, chat: &ConversationView, command: &ShopCommand) -> Text {
    match command {
        ShopCommand::Answer { reply, .. } => {
            let text = match reply {
                Reply::Suggested { index, .. } => {
                    let found = chat.suggestions.iter().find(|s| s.index == *index);
                    found.map(|s| s.text.clone()).unwrap_or_default()
                }
                Reply::Phrase { code, .. } => {
                    let found = chat.phrases.iter().find(|p| p.code == *code);
                    found.and_then(|p| p.text.clone().ok()).unwrap_or_default()
                }
                Reply::Free { text } | Reply::Meant { text, .. } => Text::new(text.clone(), text.clone()),
            };
            say("what-if-say", &[("text", SentencePart::Text(short(&text)))])
        }
        ShopCommand::OfferRemedy { remedy, .. } => {
            say("what-if-offer", &[("what", remedy_words(moment.scenario(), *remedy))])
        }
        ShopCommand::Refuse { what, .. } => say("what-if-refuse", &[("what", SentencePart::word(*what))]),
        ShopCommand::Refer { to, .. } => say("what-if-refer", &[("what", SentencePart::word(*to))]),
        _ => Text::default(),
    }
}

/// The beginning of a text.
fn short(text: &Text) -> Text {
    let cut = |text: &str| {
        let text = crate::base::clean::one_line(text);
        if text.chars().count() <= QUOTED {
            return text.into_owned();
        }
        text.chars().take(QUOTED).chain(['…']).collect()
    };
    Text::new(cut(&text.zh), cut(&text.en))
}
