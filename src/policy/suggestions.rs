//! Judging suggested replies the way a careful reader does: by what they do.

use super::style::Remedies;
use crate::base::Lang;
use crate::reply::{self, Act, Question, Reading, ReplyContext, Topic};
use crate::scenario::model::Scenario;
use crate::sim::view::ConversationView;
use crate::sim::{Refused, ShopView};

/// How little a stingy keeper likes each remedy in a reply.
const STINGY: f64 = -5.0;

/// How little a keeper likes to promise what cannot be given (design choice).
const IMPOSSIBLE: f64 = 6.0;

/// What the form of a reply adds at most (design choice): less than any solution.
const COURTESY: f64 = 0.5;

/// How many remedies of a reply cannot be given, since the shelf lacks the piece or the parcel has
/// left: a keeper who looks sees that, as the button does.
fn impossible(chat: &ConversationView, reading: &Reading) -> usize {
    let missing = |kind| {
        let refused = chat.offer(kind).and_then(|offer| offer.refused);
        matches!(refused, Some(Refused::NotEnoughStock | Refused::AlreadyShipped))
    };
    reading.remedies.iter().filter(|remedy| missing(remedy.kind)).count()
}

/// What a reader of the chat knows.
pub(super) fn context(view: &ShopView, scenario: &Scenario, chat: &ConversationView) -> ReplyContext {
    let product = chat.product.map(|p| &scenario.products[p.index()]);
    scenario.reply_context(product, (chat.worth, chat.pieces), chat.topic, view.now)
}

/// The best suggestion not tried yet, and how good it looks in the language it would be sent in.
pub(super) fn best(
    view: &ShopView,
    scenario: &Scenario,
    chat: &ConversationView,
    remedies: Remedies,
    lang: Lang,
    tried: impl Fn(u8) -> bool,
) -> Option<(u8, f64)> {
    let context = context(view, scenario, chat);
    let mut best: Option<(u8, f64)> = None;
    for suggestion in &chat.suggestions {
        let index = suggestion.index;
        if tried(index) {
            continue;
        }
        let reading = reply::read(suggestion.text.get(lang), &context);
        let liking = if remedies == Remedies::Stingy { STINGY } else { 0.0 };
        let worth = worth(&reading, chat.topic) + liking * reading.remedies.len() as f64
            - IMPOSSIBLE * impossible(chat, &reading) as f64;
        if best.is_none_or(|(_, b)| worth > b) {
            best = Some((index, worth));
        }
    }
    best
}

/// What a reply is worth at sight: a solution counts most, red lines forbid, courtesy helps a
/// little.
fn worth(reading: &Reading, topic: Topic) -> f64 {
    let mut worth = 0.0;
    worth += 2.0 * reading.facts.iter().filter(|f| f.is_true == Some(true)).count() as f64;
    worth += 2.0 * reading.promises.len().min(1) as f64;
    worth += 2.0 * reading.remedies.len().min(2) as f64;
    if topic.calls_for_no().is_some() {
        worth += 4.0 * reading.refusals.len().min(1) as f64;
        worth += 1.0 * reading.referrals.len().min(1) as f64;
        worth -= 2.0 * reading.remedies.len() as f64;
    }
    if topic.calls_for_no().is_none() {
        // A customer who is sent elsewhere has not been helped.
        worth -= 1.5 * reading.referrals.len().min(1) as f64;
    }
    // Somebody who needs an invoice is helped by a yes, or by the question for its title.
    let asks = |wanted| reading.questions.iter().any(|(question, _)| *question == wanted);
    let for_invoice = reading.does(Act::Agree) || asks(Question::InvoiceTitle);
    if topic == Topic::Invoice && for_invoice {
        worth += 2.0;
    }
    for (act, gain) in [
        (Act::Apologise, 0.8),
        (Act::Empathise, 0.6),
        (Act::Check, 0.6),
        (Act::Justify, 1.0),
        (Act::Recommend, 1.0),
        (Act::Agree, 0.3),
        (Act::Wait, -1.0),
        (Act::Push, -2.0),
        (Act::Blame, -3.0),
    ] {
        if reading.does(act) {
            worth += gain;
        }
    }
    // "Could you have a look yourself?" asks for nothing that helps.
    worth += 0.7 * reading.questions.len().min(1) as f64;
    worth -= 20.0 * reading.red_lines.len() as f64;
    worth + COURTESY * reading.courtesy
}
