//! What a diligent keeper does between customers: returns, parcels, listings, photos, stock,
//! reviews.

use super::memory::{Bot, BotMood};
use super::style::{GOODS, Returns, Style};
use super::{shots, words};
use crate::base::ids::{CarrierId, PhotoId, ProductId};
use crate::base::{Money, Span, Time};
use crate::scenario::model::{EquipmentEffect, GoalCondition, Scenario, StatedFact};
use crate::sim::view::{ListingView, OrderView, ReturnState};
use crate::sim::{OrderState, REMIND_AFTER, ShopCommand, ShopView};

/// How long the first morning lasts, in which stock is laid in (design choice).
const FIRST_MORNING: Span = Span::hours(2);

/// Approves returns, when the style has it: the seven days are the customer's right.
pub(super) fn returns(bot: &Bot, style: &Style, view: &ShopView) -> Option<ShopCommand> {
    let now = match style.returns {
        Returns::Ignored => false,
        Returns::Evening => view.now.clock() > Span::hours(20),
        Returns::AtOnce => true,
    };
    let asked = view.orders.iter().find(|o| now && o.returning == ReturnState::Requested)?;
    bot.offer(ShopCommand::ApproveReturn { order: asked.order })
}

/// Reminds customers who have not paid for a while, when the style does; once each.
pub(super) fn reminders(bot: &Bot, style: &Style, view: &ShopView) -> Option<ShopCommand> {
    let waits = |o: &&OrderView| {
        o.state == OrderState::AwaitingPayment && !o.reminded && view.now.since(o.placed) >= REMIND_AFTER
    };
    let order = view.orders.iter().find(|o| style.reminds && waits(o))?;
    bot.offer(ShopCommand::RemindToPay { order: order.order })
}

/// Ships the order whose time runs out first, if it has come that far, with the carrier of the
/// style.
pub(super) fn parcels(bot: &Bot, style: &Style, view: &ShopView, scenario: &Scenario) -> Option<ShopCommand> {
    let due =
        |o: &&OrderView| o.state == OrderState::ToShip && o.ship_by.since(view.now) <= style.ship_before;
    let order = view.orders.iter().filter(due).min_by_key(|o| o.ship_by)?;
    let carrier = carrier_for(style.carrier_margin, order, view, scenario)?;
    bot.offer(ShopCommand::Ship { order: order.order, carrier })
}

/// The cheapest carrier whose parcels should arrive by the promised day, with a margin for bad
/// luck. If none does, the fastest. Without any margin, the cheapest of all.
fn carrier_for(margin: f64, order: &OrderView, view: &ShopView, scenario: &Scenario) -> Option<CarrierId> {
    let left = (order.promised_day - view.now.day()) as f64 + 1.0 - view.now.clock().in_days();
    let carriers = || scenario.carriers.iter().enumerate();
    let keeps = |days: f64| margin <= 0.0 || days * margin <= left;
    let in_time = carriers().filter(|(_, c)| keeps(c.median_days)).min_by_key(|(_, c)| c.cost);
    let fastest = || carriers().min_by(|a, b| a.1.median_days.total_cmp(&b.1.median_days));
    in_time.or_else(fastest).map(|(index, _)| CarrierId(index as u16))
}

/// States facts, arranges photos, sets price, promotion, freight and promise as the style has them.
pub(super) fn listings(
    bot: &Bot,
    style: &Style,
    view: &ShopView,
    scenario: &Scenario,
) -> Option<ShopCommand> {
    let length = (scenario.ends.since(scenario.begins).0 as f64).max(1.0);
    let day = Time::on(view.now.day(), Span::ZERO).since(scenario.begins).0.max(0) as f64 / length;
    view.listings.iter().find_map(|listing| {
        facts(bot, style, listing)
            .or_else(|| arrange(bot, style, listing))
            .or_else(|| price(bot, style, listing, day))
            .or_else(|| stop_losing(bot, style, view, listing, scenario))
            .or_else(|| promote(bot, style, view, listing, day))
            .or_else(|| freight(bot, style, listing))
            .or_else(|| promise(bot, style, listing))
    })
}

/// The number of a product's own.
fn pick_own(by: &[f64; GOODS], product: ProductId) -> f64 {
    by[product.index() % GOODS]
}

fn facts(bot: &Bot, style: &Style, listing: &ListingView) -> Option<ShopCommand> {
    listing.facts.iter().enumerate().find_map(|(index, fact)| {
        let mut mood = bot.mood(u64::from(listing.product.0), BotMood::Fact, index as u32);
        let (states, embellishes) = (mood.chance(style.facts), mood.chance(style.embellish));
        let says = if embellishes && !fact.tempting.is_empty() {
            StatedFact::Untrue(0)
        } else if states {
            StatedFact::True
        } else {
            return None;
        };
        let command = ShopCommand::StateFact { product: listing.product, fact: index as u8, says };
        if fact.says == says { None } else { bot.offer(command) }
    })
}

fn arrange(bot: &Bot, style: &Style, listing: &ListingView) -> Option<ShopCommand> {
    // A bot that took pictures shows them, the best one first.
    let took = bot.shots.contains(&(listing.product, false));
    let shows = Style { photos: style.photos.max(1), cover: 1.0, best_first: true, ..*style };
    let style = if took { &shows } else { style };
    let photos = best_photos(style, listing);
    if style.photos == 0 || photos.is_empty() || photos == listing.photos {
        return None;
    }
    bot.offer(ShopCommand::ArrangePhotos { product: listing.product, photos })
}

/// The style's multiple of the market's price, just below a whole yuan; never below the cost, which
/// the keeper knows.
fn price(bot: &Bot, style: &Style, listing: &ListingView, day: f64) -> Option<ShopCommand> {
    let factor = style.price? * pick_own(&style.price_by, listing.product) * (1.0 + style.price_drift * day);
    let wanted = listing.reference_price.share(factor).at_least(listing.unit_cost.share(1.05));
    let price = Money(wanted.0 / 100 * 100 - 10).at_least(Money(90));
    if listing.price == price {
        return None;
    }
    bot.offer(ShopCommand::SetPrice { product: listing.product, price })
}

/// Ends a promotion that the story started and that leaves nothing of a piece after cost, carrier
/// and the marketplace's share. A style that leaves the prices alone, or starts promotions of its
/// own, lets it run.
fn stop_losing(
    bot: &Bot,
    style: &Style,
    view: &ShopView,
    listing: &ListingView,
    scenario: &Scenario,
) -> Option<ShopCommand> {
    if style.price.is_none() || style.promotion > 0 || listing.promotion.is_none() {
        return None;
    }
    let carrier = scenario.carriers.iter().map(|c| c.cost).min().unwrap_or(Money::ZERO);
    if view.kept_of_a_piece(listing, listing.price_now, carrier).is_positive() {
        return None;
    }
    bot.offer(ShopCommand::StopPromotion { product: listing.product })
}

fn promote(
    bot: &Bot,
    style: &Style,
    view: &ShopView,
    listing: &ListingView,
    day: f64,
) -> Option<ShopCommand> {
    if style.promotion == 0 || listing.promotion.is_some() || !view.open || day < style.promotion_from {
        return None;
    }
    bot.offer(ShopCommand::StartPromotion { product: listing.product, percent: style.promotion, days: 30 })
}

/// The style's share of the market's price, in whole yuan.
fn freight(bot: &Bot, style: &Style, listing: &ListingView) -> Option<ShopCommand> {
    let freight = Money(listing.reference_price.share(style.freight?).0 / 100 * 100);
    if listing.freight == freight {
        return None;
    }
    bot.offer(ShopCommand::SetFreight { product: listing.product, freight })
}

fn promise(bot: &Bot, style: &Style, listing: &ListingView) -> Option<ShopCommand> {
    let days = style.promise_days?;
    if listing.promise_days == days {
        return None;
    }
    bot.offer(ShopCommand::PromiseDays { product: listing.product, days })
}

/// Usable photos that flatter no more than the style allows: as the cover the style's choice among
/// them, by rules kept and attraction, and behind it the best or the worst ones first.
fn best_photos(style: &Style, listing: &ListingView) -> Vec<PhotoId> {
    let honest = listing.all_photos.iter().filter(|p| p.usable && p.flattery < style.flattery);
    let mut photos: Vec<_> = honest.collect();
    let rank = |p: &crate::sim::view::PhotoView| (p.cover_ok, p.appeal);
    photos.sort_by(|a, b| {
        rank(b).0.cmp(&rank(a).0).then(rank(b).1.total_cmp(&rank(a).1)).then(a.photo.cmp(&b.photo))
    });
    let cover = ((1.0 - style.cover) * photos.len().saturating_sub(1) as f64).round() as usize;
    let mut arranged: Vec<PhotoId> = Vec::new();
    if cover < photos.len() {
        arranged.push(photos.remove(cover).photo);
    }
    if !style.best_first {
        photos.reverse();
    }
    arranged.extend(photos.iter().map(|p| p.photo));
    arranged.truncate(usize::from(style.photos));
    arranged
}

/// Buys what makes pictures and what saves time or breakage, when there is cash to spare and enough
/// days left.
pub(super) fn equipment(
    bot: &Bot,
    style: &Style,
    view: &ShopView,
    scenario: &Scenario,
) -> Option<ShopCommand> {
    let days_left = scenario.ends.since(view.now).in_days();
    let fresh = view.equipment.iter().find(|piece| {
        let effects = &scenario.equipment[piece.equipment.index()].effects;
        let saves = effects
            .iter()
            .any(|e| matches!(e, EquipmentEffect::PackParcel(_) | EquipmentEffect::Breakage(_)));
        let pictures =
            view.listings.iter().flat_map(|l| &l.all_photos).any(|p| p.needs == Some(piece.equipment));
        let gear = shots::wants(style, &scenario.equipment[piece.equipment.index()].gear, scenario);
        let wanted = gear || pictures && style.sessions || saves && style.invests && days_left > 4.0;
        !piece.owned && wanted && view.cash.0 > piece.price.0 * 3
    })?;
    bot.offer(ShopCommand::BuyEquipment { equipment: fresh.equipment })
}

/// Takes photos where it brings something new and nobody waits.
pub(super) fn photos(bot: &Bot, style: &Style, view: &ShopView) -> Option<ShopCommand> {
    let busy = view.conversations.iter().any(crate::sim::view::ConversationView::needs_reply);
    let listing = view.listings.iter().find(|l| l.can_take_photos)?;
    if !style.sessions || busy || !view.open {
        return None;
    }
    bot.offer(ShopCommand::TakePhotos { product: listing.product })
}

/// Lays in stock for the goals on the first morning: the style's share of the pieces that they ask
/// for, less what is there, as far as the cash reaches. Once for each product.
pub(super) fn opening_stock(
    bot: &mut Bot,
    style: &Style,
    view: &ShopView,
    scenario: &Scenario,
) -> Option<ShopCommand> {
    if view.now.since(scenario.begins) > FIRST_MORNING {
        return None;
    }
    for listing in &view.listings {
        if bot.laid_in.contains(&listing.product) {
            continue;
        }
        bot.laid_in.insert(listing.product);
        let asked = scenario.goals.iter().filter_map(|goal| {
            let Some(GoalCondition::Sold { pieces, product: Some(p), .. }) = goal.is else { return None };
            (p == listing.product).then_some(pieces)
        });
        let wanted = f64::from(asked.max().unwrap_or(0)) * style.opening_stock;
        let lacking = (wanted.ceil() as u32).saturating_sub(listing.in_stock() + listing.coming);
        let offers = view.suppliers.iter().filter(|s| s.product == listing.product);
        let Some(offer) = offers.min_by_key(|s| s.unit_cost).filter(|_| lacking > 0) else { continue };
        let affordable = view.cash.0.div_euclid(offer.unit_cost.0.max(1)).max(0);
        let pieces = lacking.max(offer.minimum).min(u32::try_from(affordable).unwrap_or(u32::MAX));
        let buy = ShopCommand::BuyStock { supplier: offer.supplier, pieces };
        if pieces >= offer.minimum
            && let Some(command) = bot.offer(buy)
        {
            return Some(command);
        }
    }
    None
}

/// Orders stock before it runs out, as far as cash and days allow: enough for the supplier's lead
/// time, the style's days and two pieces.
pub(super) fn stock(bot: &Bot, style: &Style, view: &ShopView, scenario: &Scenario) -> Option<ShopCommand> {
    if style.stock_days <= 0.0 {
        return None;
    }
    for listing in &view.listings {
        let have = listing.in_stock() + listing.coming;
        let days_gone = view.now.since(scenario.begins).in_days().max(1.0);
        let a_day = f64::from(listing.sold) / days_gone;
        let days_left = scenario.ends.since(view.now).in_days();
        let offer =
            view.suppliers.iter().filter(|s| s.product == listing.product).min_by_key(|s| s.unit_cost)?;
        let lead = offer.lead.in_days();
        let factor = pick_own(&style.stock_by, listing.product);
        let reach = ((lead + style.stock_days) * a_day + 2.0) * factor;
        if f64::from(have) < reach && days_left > lead + 0.2 {
            let wanted = (((days_left.min(4.0) * a_day).ceil() + 3.0) * factor).ceil() as u32;
            let wanted = wanted.max(offer.minimum);
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
pub(super) fn reviews(bot: &mut Bot, style: &Style, view: &ShopView) -> Option<ShopCommand> {
    if !style.reviews {
        return None;
    }
    let bad = view
        .reviews
        .iter()
        .find(|r| r.stars <= 3 && r.answer.is_none() && !bot.reviews.contains(&r.review))?;
    bot.reviews.insert(bad.review);
    let text = words::TO_A_BAD_REVIEW.get(bot.lang).to_owned();
    bot.offer(ShopCommand::AnswerReview { review: bad.review, text })
}
