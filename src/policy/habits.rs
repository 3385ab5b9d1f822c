//! The greedy player, whose habits go beyond what a [`Style`](super::Style) can say: it deals
//! outside the platform, pays for reviews and disputes every return.

use super::errands;
use super::memory::Bot;
use super::style::Style;
use super::words;
use crate::base::ids::ConversationId;
use crate::base::{Money, Span};
use crate::reply::{Refusal, Topic};
use crate::scenario::model::{Scenario, StatedFact};
use crate::sim::view::ConversationView;
use crate::sim::{Reply, ShopCommand, ShopView};

/// Ships with the cheapest carrier, half a day before the deadline.
const LAST_MINUTE: Style = Style { ship_before: Span::hours(12), carrier_margin: 0.0, ..Style::ONLY_PARCELS };

fn waiting(view: &ShopView) -> Option<&ConversationView> {
    view.conversations.iter().filter(|c| c.needs_reply()).min_by_key(|c| c.waiting_since)
}

fn free(conversation: ConversationId, text: &str) -> ShopCommand {
    ShopCommand::Answer { conversation, reply: Reply::Free { text: text.to_owned() } }
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
            (
                Topic::Fact
                | Topic::Stock
                | Topic::Delivery
                | Topic::Freight
                | Topic::Invoice
                | Topic::Late
                | Topic::Lost
                | Topic::Damaged
                | Topic::WrongItem
                | Topic::WrongSize
                | Topic::Return
                | Topic::NotAsDescribed
                | Topic::ChangeOrder
                | Topic::Cancel
                | Topic::Extortion
                | Topic::FakePayment
                | Topic::Scam
                | Topic::DataRequest
                | Topic::Anger
                | Topic::Thanks
                | Topic::Other,
                _,
            ) => ShopCommand::Refuse { conversation, what: Refusal::Refund },
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
    errands::parcels(bot, &LAST_MINUTE, view, scenario).or_else(|| {
        view.orders
            .iter()
            .find(|o| o.returning == crate::sim::view::ReturnState::Requested)
            .and_then(|o| bot.offer(ShopCommand::DisputeReturn { order: o.order }))
    })
}
