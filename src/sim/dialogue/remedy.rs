//! What a remedy needs, and what carrying it out does: one rule for the button, for words, for what the keeper sees and
//! for bots.

use crate::base::Money;
use crate::base::ids::{ConversationId, OrderId};
use crate::reply::RemedyKind;
use crate::scenario::model::Consequence;
use crate::sim::command::{Refused, Remedy};
use crate::sim::entry::Entry;
use crate::sim::orders;
use crate::sim::purpose::Purpose;
use crate::sim::state::{Conversation, Note, OrderState, World};

/// Chance that a customer whose replacement is sold out waits for goods that are on their way (design choice).
const WAITS_FOR_STOCK: f64 = 0.5;

/// Whether a remedy can be offered in a conversation as things stand.
///
/// # Errors
/// The first thing that it lacks: an order, its payment, money that can still be given back, stock, a fitting amount.
pub(in crate::sim) fn may_offer(world: &World, id: ConversationId, remedy: Remedy) -> Result<(), Refused> {
    let c = world.conversation(id);
    if remedy.kind.needs_order() {
        let order = world.order(c.order.ok_or(Refused::NoOrder)?);
        if order.paid.is_none() {
            return Err(Refused::NotPaid);
        }
        if !order.refundable().is_positive() {
            return Err(Refused::NothingLeft);
        }
    }
    if remedy.kind == RemedyKind::Discount && c.order.is_some() {
        return Err(Refused::AfterPurchase);
    }
    if remedy.kind == RemedyKind::Gift && c.order.is_some_and(|o| world.order(o).shipped.is_some()) {
        return Err(Refused::AlreadyShipped);
    }
    if remedy.kind == RemedyKind::Replacement
        && let Some(order) = c.order
        && !in_stock(world, order)
    {
        return Err(Refused::NotEnoughStock);
    }
    match most(world, id, remedy.kind) {
        Some(_) if !remedy.amount.is_positive() => Err(Refused::AmountMissing),
        Some(most) if remedy.amount > most => Err(Refused::TooMuch),
        Some(_) | None => Ok(()),
    }
}

/// The most that can be offered of a remedy with an amount; `None` for the others. Part of the money: what is left of the
/// order's. A discount leaves the smallest coin to pay. A coupon: the shop's limit of goodwill, or the worth of the goods
/// if that is more (design choice).
pub(in crate::sim) fn most(world: &World, id: ConversationId, kind: RemedyKind) -> Option<Money> {
    let c = world.conversation(id);
    match kind {
        RemedyKind::PartRefund => Some(c.order.map_or(Money::ZERO, |o| world.order(o).refundable())),
        RemedyKind::Discount => {
            Some((at_stake(world, c).0.unwrap_or(Money::ZERO) - Money(1)).at_least(Money::ZERO))
        }
        RemedyKind::Coupon => {
            let worth = at_stake(world, c).0.unwrap_or(Money::ZERO);
            Some(world.scenario.policy.goodwill_max.at_least(worth))
        }
        RemedyKind::Refund | RemedyKind::Replacement | RemedyKind::Return | RemedyKind::Gift => None,
    }
}

/// What the talk is about: the order, or the goods that the customer would buy; and how many pieces.
pub(super) fn at_stake(world: &World, c: &Conversation) -> (Option<Money>, u32) {
    if let Some(order) = c.order {
        let order = world.order(order);
        return (Some(order.total), order.pieces);
    }
    let Some(product) = c.product else { return (None, 1) };
    let wanted = world.scenario.cases[c.case.index()].if_solved.iter().find_map(|what| match what {
        Consequence::Buys { quantity, .. } => Some(*quantity),
        Consequence::Review { .. }
        | Consequence::DisputeAfter(_)
        | Consequence::DemandsRefund
        | Consequence::TellsOthers(_) => None,
    });
    let pieces = wanted.unwrap_or(1).max(1);
    (Some(world.listings[product.index()].price_now().times(i64::from(pieces))), pieces)
}

/// Whether there are enough pieces to replace those of an order that need it.
fn in_stock(world: &World, order: OrderId) -> bool {
    let order = world.order(order);
    world.listings[order.product.index()].stock[usize::from(order.size)] >= order.to_replace()
}

/// Carries out a remedy that was accepted. What was carried out, and nothing else, is what was given.
pub(super) fn carry_out(world: &mut World, id: ConversationId, remedy: Remedy) {
    let order = world.conversation(id).order;
    let remedy = match order {
        Some(order) if remedy.kind == RemedyKind::Replacement && !in_stock(world, order) => {
            // Sold out since it was offered: the customer hears it, and waits for new goods or takes the money.
            if waits_for_stock(world, id, order) {
                world.note(id, Note::WaitsForStock);
                world.order_mut(order).replace_later = true;
                world.write(Entry::WaitsForStock { conversation: id, order });
                return;
            }
            world.note(id, Note::Impossible(remedy, Refused::NotEnoughStock));
            Remedy { kind: RemedyKind::Refund, amount: Money::ZERO }
        }
        Some(_) | None => remedy,
    };
    let entry = world.write(Entry::Remedied { conversation: id, remedy });
    world.note(id, Note::Remedied(remedy));
    world.conversation_mut(id).given.push(remedy);
    let customer = world.conversation(id).customer;
    match (remedy.kind, order) {
        (RemedyKind::Refund, Some(order)) => orders::refund_all(world, order),
        (RemedyKind::PartRefund, Some(order)) => orders::refund(world, order, remedy.amount),
        (RemedyKind::Replacement, Some(order)) => orders::replace(world, order),
        (RemedyKind::Return, Some(order)) => orders::agree_return(world, order),
        (RemedyKind::Coupon, _) => orders::give_coupon(world, entry, customer, remedy.amount),
        (RemedyKind::Gift, Some(order)) => orders::add_gift(world, entry, order),
        (RemedyKind::Gift, None) => {
            if let Some(visitor) = world.visitors.get_mut(&customer) {
                visitor.gift = true;
            }
        }
        (RemedyKind::Discount, _) => {
            if let Some(visitor) = world.visitors.get_mut(&customer) {
                visitor.discount = remedy.amount;
            }
        }
        // Without an order there is nothing to give back; `may_offer` lets none of these through.
        (
            RemedyKind::Refund | RemedyKind::PartRefund | RemedyKind::Replacement | RemedyKind::Return,
            None,
        ) => {}
    }
}

fn waits_for_stock(world: &World, id: ConversationId, order: OrderId) -> bool {
    let o = world.order(order);
    let coming = world.listings[o.product.index()].coming >= o.to_replace();
    let waits = !matches!(o.state, OrderState::Closed) && !world.in_aftermath;
    let customer = world.conversation(id).customer;
    coming && waits && world.stream(customer.0, Purpose::WaitsForStock(o.draws)).chance(WAITS_FOR_STOCK)
}
