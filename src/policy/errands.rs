//! What a diligent keeper does between customers: returns, parcels, listings, photos, stock, reviews.

use super::Policy;
use super::bot::Bot;
use super::words;
use crate::base::ids::{CarrierId, PhotoId};
use crate::base::{Money, Span};
use crate::scenario::model::{EquipmentEffect, Scenario, StatedFact};
use crate::sim::view::{ListingView, OrderView, ReturnState};
use crate::sim::{OrderState, ShopCommand, ShopView};

/// Approves returns: the seven days are the customer's right.
pub(super) fn returns(bot: &Bot, view: &ShopView) -> Option<ShopCommand> {
    let asked = view.orders.iter().find(|o| o.returning == ReturnState::Requested)?;
    bot.offer(ShopCommand::ApproveReturn { order: asked.order })
}

/// Ships the order whose time runs out first, with the cheapest carrier that should keep the promise.
pub(super) fn parcels(bot: &Bot, view: &ShopView, scenario: &Scenario) -> Option<ShopCommand> {
    let to_ship = view.orders.iter().filter(|o| o.state == OrderState::ToShip);
    let order = to_ship.min_by_key(|o| o.ship_by)?;
    let carrier = carrier_for(bot.policy, order, view, scenario)?;
    bot.offer(ShopCommand::Ship { order: order.order, carrier })
}

/// The cheapest carrier whose parcels should arrive by the promised day; the expert wants a margin for bad
/// luck. If none does, the fastest.
fn carrier_for(policy: Policy, order: &OrderView, view: &ShopView, scenario: &Scenario) -> Option<CarrierId> {
    let left = (order.promised_day - view.now.day()) as f64 + 1.0 - view.now.clock().0 as f64 / 86_400.0;
    let margin = if policy == Policy::Expert { 1.6 } else { 1.15 };
    let carriers = || scenario.carriers.iter().enumerate();
    let in_time = carriers().filter(|(_, c)| c.median_days * margin <= left).min_by_key(|(_, c)| c.cost);
    let fastest = || carriers().min_by(|a, b| a.1.median_days.total_cmp(&b.1.median_days));
    in_time.or_else(fastest).map(|(index, _)| CarrierId(index as u16))
}

/// States every fact as it is, sets a price near the market's and a promise that can be kept.
pub(super) fn listings(bot: &Bot, view: &ShopView) -> Option<ShopCommand> {
    for listing in &view.listings {
        let product = listing.product;
        for (index, fact) in listing.facts.iter().enumerate() {
            if fact.says != StatedFact::True {
                let command = ShopCommand::StateFact { product, fact: index as u8, says: StatedFact::True };
                if let Some(command) = bot.offer(command) {
                    return Some(command);
                }
            }
        }
        let best = best_photos(listing);
        if best != listing.photos
            && let Some(command) = bot.offer(ShopCommand::ArrangePhotos { product, photos: best })
        {
            return Some(command);
        }
        if let Some(price) = fair_price(bot.policy, listing)
            && listing.price != price
            && let Some(command) = bot.offer(ShopCommand::SetPrice { product, price })
        {
            return Some(command);
        }
    }
    None
}

/// The expert's price: a little under the market's, ending in 9, never below a decent margin.
fn fair_price(policy: Policy, listing: &ListingView) -> Option<Money> {
    if policy != Policy::Expert {
        return None;
    }
    let yuan = listing.reference_price.0 / 100;
    let price = Money::major((yuan - 1) / 10 * 10 + 9).min(listing.reference_price);
    let floor = listing.unit_cost.share(1.3);
    Some(price.at_least(floor))
}

/// Usable photos that do not flatter, the most attractive rule-keeping one first; at most four.
fn best_photos(listing: &ListingView) -> Vec<PhotoId> {
    let honest = listing.all_photos.iter().filter(|p| p.usable && p.flattery < 0.25);
    let mut photos: Vec<_> = honest.collect();
    let rank = |p: &crate::sim::view::PhotoView| (p.cover_ok, p.appeal);
    photos.sort_by(|a, b| {
        rank(b).0.cmp(&rank(a).0).then(rank(b).1.total_cmp(&rank(a).1)).then(a.photo.cmp(&b.photo))
    });
    photos.truncate(4);
    photos.iter().map(|p| p.photo).collect()
}

/// Buys what saves time or makes pictures, when there is cash to spare and enough days left to use it.
pub(super) fn equipment(bot: &Bot, view: &ShopView, scenario: &Scenario) -> Option<ShopCommand> {
    let days_left = scenario.ends.since(view.now).0 as f64 / 86_400.0;
    let fresh = view.equipment.iter().find(|piece| {
        let effects = &scenario.equipment[piece.equipment.index()].effects;
        let packs = effects.iter().any(|e| matches!(e, EquipmentEffect::PackParcel(_)));
        let pictures =
            view.listings.iter().flat_map(|l| &l.all_photos).any(|p| p.needs == Some(piece.equipment));
        let wanted = pictures || (bot.policy == Policy::Expert && packs && days_left > 4.0);
        !piece.owned && wanted && view.cash.0 > piece.price.0 * 3
    })?;
    bot.offer(ShopCommand::BuyEquipment { equipment: fresh.equipment })
}

/// Takes photos where it brings something new and nobody waits.
pub(super) fn photos(bot: &Bot, view: &ShopView) -> Option<ShopCommand> {
    let busy = view.conversations.iter().any(crate::sim::view::ConversationView::needs_reply);
    let listing = view.listings.iter().find(|l| l.can_take_photos)?;
    if busy || !view.open { None } else { bot.offer(ShopCommand::TakePhotos { product: listing.product }) }
}

/// Orders stock before it runs out, as far as cash and days allow.
pub(super) fn stock(bot: &Bot, view: &ShopView, scenario: &Scenario) -> Option<ShopCommand> {
    for listing in &view.listings {
        let have = listing.in_stock() + listing.coming;
        let days_gone = (view.now.since(scenario.begins).0 as f64 / 86_400.0).max(1.0);
        let a_day = f64::from(listing.sold) / days_gone;
        let days_left = scenario.ends.since(view.now).0 as f64 / 86_400.0;
        let offer =
            view.suppliers.iter().filter(|s| s.product == listing.product).min_by_key(|s| s.unit_cost)?;
        let lead = offer.lead.0 as f64 / 86_400.0;
        let reach = (lead + 1.5) * a_day + 2.0;
        if f64::from(have) < reach && days_left > lead + 0.5 {
            let wanted = ((days_left.min(4.0) * a_day).ceil() as u32 + 3).max(offer.minimum);
            let cost = offer.unit_cost.times(i64::from(wanted));
            if cost.0 * 2 < view.cash.0
                && let Some(command) =
                    bot.offer(ShopCommand::BuyStock { supplier: offer.supplier, pieces: wanted })
            {
                return Some(command);
            }
        }
    }
    None
}

/// Answers bad reviews in public: sorry, and what is done about it.
pub(super) fn reviews(bot: &mut Bot, view: &ShopView) -> Option<ShopCommand> {
    let bad = view
        .reviews
        .iter()
        .find(|r| r.stars <= 3 && r.answer.is_none() && !bot.reviews.contains(&r.review))?;
    bot.reviews.insert(bad.review);
    let text = words::TO_A_BAD_REVIEW.get(bot.lang).to_owned();
    bot.offer(ShopCommand::AnswerReview { review: bad.review, text })
}

/// Ships only what is close to its deadline.
pub(super) fn last_minute_parcels(
    bot: &Bot,
    view: &ShopView,
    scenario: &Scenario,
    before: Span,
) -> Option<ShopCommand> {
    let due = |o: &&OrderView| o.state == OrderState::ToShip && o.ship_by.since(view.now) <= before;
    let order = view.orders.iter().find(due)?;
    let cheapest = scenario.carriers.iter().enumerate().min_by_key(|(_, c)| c.cost)?;
    bot.offer(ShopCommand::Ship { order: order.order, carrier: CarrierId(cheapest.0 as u16) })
}
