//! Players with a bad habit. Each does the rest of the work passably, so that the habit alone is to blame.

use super::answers::suggest;
use super::bot::Bot;
use super::errands;
use super::words;
use crate::base::ids::ConversationId;
use crate::base::{Money, Span, Stream};
use crate::reply::{Refusal, RemedyKind, Topic};
use crate::scenario::model::{Scenario, StatedFact};
use crate::sim::view::ConversationView;
use crate::sim::{Remedy, Reply, ShopCommand, ShopView};

fn waiting(view: &ShopView) -> Option<&ConversationView> {
    view.conversations.iter().filter(|c| c.needs_reply()).min_by_key(|c| c.waiting_since)
}

fn free(conversation: ConversationId, text: &str) -> ShopCommand {
    ShopCommand::Answer { conversation, reply: Reply::Free { text: text.to_owned() } }
}

/// Lets people wait, clicks any suggestion, ships at the last minute, leaves the shop as it is.
pub(super) fn careless(bot: &mut Bot, view: &ShopView, scenario: &Scenario) -> Option<ShopCommand> {
    if let Some(chat) = waiting(view) {
        let mut mood =
            Stream::new(bot.seed, u64::from(chat.conversation.0), 0xCA12, chat.messages.len() as u32);
        let dawdles = Span::minutes(1 + mood.below(9) as i64);
        let since = chat.waiting_since.unwrap_or(view.now);
        if view.now.since(since) >= dawdles {
            let count = chat.suggestions.len() as u64;
            if count == 0 {
                return Some(free(chat.conversation, words::WAIT.get(bot.lang)));
            }
            return Some(suggest(bot, chat, mood.below(count) as u8));
        }
        return Some(ShopCommand::Advance { to: view.now + Span::minutes(1), stop: false });
    }
    errands::last_minute_parcels(bot, view, scenario, Span::hours(6)).or_else(|| {
        let late = view.now.clock() > Span::hours(20);
        if late { errands::returns(bot, view) } else { None }
    })
}

/// Dear prices, flattering pictures and words, no remedies, money for stars.
pub(super) fn greedy(bot: &mut Bot, view: &ShopView, scenario: &Scenario) -> Option<ShopCommand> {
    if let Some(chat) = waiting(view) {
        let lang = bot.lang;
        let count = bot.replies.entry(chat.conversation).or_default();
        *count += 1;
        let conversation = chat.conversation;
        return Some(match (chat.topic, *count) {
            (Topic::PaidReview, _) => free(conversation, words::PAID_REVIEW.get(lang)),
            (Topic::OffPlatform, _) => free(conversation, words::OFF_PLATFORM.get(lang)),
            (Topic::Bargain | Topic::Bulk | Topic::Fact | Topic::Stock | Topic::Delivery, 1) => {
                free(conversation, words::PUSH.get(lang))
            }
            (Topic::Bargain | Topic::Bulk, _) => {
                ShopCommand::Refuse { conversation, what: Refusal::Discount }
            }
            _ => ShopCommand::Refuse { conversation, what: Refusal::Refund },
        });
    }
    for listing in &view.listings {
        let product = listing.product;
        let dear = Money(listing.reference_price.0 * 14 / 10 / 100 * 100);
        if listing.price < dear {
            return bot.offer(ShopCommand::SetPrice { product, price: dear });
        }
        for (index, fact) in listing.facts.iter().enumerate() {
            let says = if fact.tempting.is_empty() { StatedFact::True } else { StatedFact::Untrue(0) };
            if fact.says != says
                && let Some(command) = bot.offer(ShopCommand::StateFact { product, fact: index as u8, says })
            {
                return Some(command);
            }
        }
        let usable = listing.all_photos.iter().filter(|p| p.usable);
        if let Some(flattering) = usable.max_by(|a, b| a.flattery.total_cmp(&b.flattery))
            && listing.photos.first() != Some(&flattering.photo)
            && let Some(command) =
                bot.offer(ShopCommand::ArrangePhotos { product, photos: vec![flattering.photo] })
        {
            return Some(command);
        }
    }
    errands::last_minute_parcels(bot, view, scenario, Span::hours(12)).or_else(|| {
        view.orders
            .iter()
            .find(|o| o.returning == crate::sim::view::ReturnState::Requested)
            .and_then(|o| bot.offer(ShopCommand::DisputeReturn { order: o.order }))
    })
}

/// Says sorry to everybody, at once and warmly, and does nothing about it.
pub(super) fn apology_only(bot: &mut Bot, view: &ShopView, scenario: &Scenario) -> Option<ShopCommand> {
    if let Some(chat) = waiting(view) {
        return Some(free(chat.conversation, words::SORRY.get(bot.lang)));
    }
    errands::parcels(bot, view, scenario)
}

/// Gives everybody the money back, or something off if nothing was paid.
pub(super) fn always_refund(bot: &mut Bot, view: &ShopView, scenario: &Scenario) -> Option<ShopCommand> {
    if let Some(chat) = waiting(view) {
        let conversation = chat.conversation;
        let count = bot.replies.entry(conversation).or_default();
        *count += 1;
        let offers = chat.order.is_some() && *count == 1;
        return Some(if offers {
            ShopCommand::OfferRemedy {
                conversation,
                remedy: Remedy { kind: RemedyKind::Refund, amount: Money::ZERO },
            }
        } else {
            free(conversation, words::FULL_REFUND.get(bot.lang))
        });
    }
    errands::returns(bot, view).or_else(|| errands::parcels(bot, view, scenario))
}
