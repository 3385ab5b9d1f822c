//! What a remedy needs, and what carrying it out does: one rule for the button, for words, for what
//! the keeper sees and for bots.

use crate::base::Money;
use crate::base::ids::{ConversationId, OrderId};
use crate::reply::RemedyKind;
use crate::scenario::model::Scenario;
use crate::sim::command::Remedy;
use crate::sim::entry::Entry;
use crate::sim::orders;
use crate::sim::purpose::Purpose;
use crate::sim::refused::Refused;
use crate::sim::state::{Conversation, Note, OrderState, ReturnState, State};

/// Chance that a customer whose replacement is sold out waits for goods that are on their way
/// (design choice).
const WAITS_FOR_STOCK: f64 = 0.5;

/// Whether a remedy can be offered in a conversation as things stand.
///
/// # Errors
/// The first thing that it lacks: an order, its payment, money that can still be given back, stock,
/// a fitting amount.
pub(in crate::sim) fn may_offer(
    scenario: &Scenario,
    state: &State,
    id: ConversationId,
    remedy: Remedy,
) -> Result<(), Refused> {
    let c = state.conversation(id);
    if remedy.kind.needs_order() {
        let order = state.order(c.order.ok_or(Refused::NoOrder)?);
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
    if remedy.kind == RemedyKind::Gift && c.order.is_some_and(|o| state.order(o).shipped.is_some()) {
        return Err(Refused::AlreadyShipped);
    }
    if remedy.kind == RemedyKind::Replacement
        && let Some(order) = c.order
    {
        let other_size = exchange_for(scenario, state, id);
        if other_size.is_some() && goes_back(state.order(order).returning) {
            return Err(Refused::ReturnAnswered);
        }
        if !in_stock(state, order, other_size) {
            return Err(Refused::NotEnoughStock);
        }
    }
    match most(scenario, state, id, remedy.kind) {
        Some(_) if !remedy.amount.is_positive() => Err(Refused::AmountMissing),
        Some(most) if remedy.amount > most => Err(Refused::TooMuch),
        Some(_) | None => Ok(()),
    }
}

/// The most that can be offered of a remedy with an amount; `None` for the others. Part of the
/// money: what is left of the order's. A discount leaves the smallest coin to pay. A coupon: the
/// shop's limit of goodwill, or the worth of the goods if that is more (design choice).
pub(in crate::sim) fn most(
    scenario: &Scenario,
    state: &State,
    id: ConversationId,
    kind: RemedyKind,
) -> Option<Money> {
    let c = state.conversation(id);
    match kind {
        RemedyKind::PartRefund => Some(c.order.map_or(Money::ZERO, |o| state.order(o).refundable())),
        RemedyKind::Discount => {
            let worth = at_stake(scenario, state, c).0.unwrap_or(Money::ZERO);
            Some((worth - scenario.currency.coin()).at_least(Money::ZERO))
        }
        RemedyKind::Coupon => {
            let worth = at_stake(scenario, state, c).0.unwrap_or(Money::ZERO);
            Some(scenario.policy.goodwill_max.at_least(worth))
        }
        RemedyKind::Refund | RemedyKind::Replacement | RemedyKind::Return | RemedyKind::Gift => None,
    }
}

/// What the talk is about: the order, or the goods that the customer would buy; and how many
/// pieces.
pub(in crate::sim) fn at_stake(scenario: &Scenario, state: &State, c: &Conversation) -> (Option<Money>, u32) {
    if let Some(order) = c.order {
        let order = state.order(order);
        return (Some(order.total), order.pieces);
    }
    let Some(product) = c.product else { return (None, 1) };
    let pieces = scenario.cases[c.case.index()].wanted_pieces();
    (Some(state.listings[product.index()].price_now().times(i64::from(pieces))), pieces)
}

/// Whether there are enough pieces to replace those of an order that need it, in another size if
/// one is wanted.
fn in_stock(state: &State, order: OrderId, other_size: Option<u8>) -> bool {
    let order = state.order(order);
    let size = usize::from(other_size.unwrap_or(order.size));
    state.listings[order.product.index()].stock[size] >= order.to_replace()
}

/// The size for which a replacement exchanges the order that is talked about, if the story asks for
/// another than was bought.
pub(in crate::sim) fn exchange_for(scenario: &Scenario, state: &State, id: ConversationId) -> Option<u8> {
    let c = state.conversation(id);
    let label = scenario.cases[c.case.index()].exchange.as_deref()?;
    let order = state.order(c.order?);
    let size = orders::size_called(scenario, order.product, label)?;
    (size != order.size).then_some(size)
}

/// Whether the goods are on their way back already, or were, or shall not be.
const fn goes_back(returning: ReturnState) -> bool {
    match returning {
        ReturnState::None | ReturnState::Requested => false,
        ReturnState::Coming | ReturnState::Done | ReturnState::Disputed | ReturnState::Refused => true,
    }
}

/// Carries out a remedy that was accepted. What was carried out, and nothing else, is what was
/// given.
pub(in crate::sim) fn carry_out(scenario: &Scenario, state: &mut State, id: ConversationId, remedy: Remedy) {
    let order = state.conversation(id).order;
    let other_size = exchange_for(scenario, state, id).filter(|_| remedy.kind == RemedyKind::Replacement);
    let remedy = match order {
        Some(order) if other_size.is_some() && !in_stock(state, order, other_size) => {
            // That size was sold since: the goods go back, and the money.
            state.note(id, Note::Impossible(remedy, Refused::NotEnoughStock));
            Remedy { kind: RemedyKind::Return, amount: Money::ZERO }
        }
        Some(order) if remedy.kind == RemedyKind::Replacement && !in_stock(state, order, other_size) => {
            // Sold out since it was offered: the customer hears it, and waits for new goods or
            // takes the money.
            if waits_for_stock(state, id, order) {
                state.note(id, Note::WaitsForStock);
                state.order_mut(order).wait_for_replacement();
                state.write(Entry::WaitsForStock { conversation: id, order });
                return;
            }
            state.note(id, Note::Impossible(remedy, Refused::NotEnoughStock));
            Remedy { kind: RemedyKind::Refund, amount: Money::ZERO }
        }
        Some(_) | None => remedy,
    };
    let entry = state.write(Entry::Remedied { conversation: id, remedy });
    state.note(id, Note::Remedied(remedy));
    state.conversation_mut(id).give(remedy);
    let customer = state.conversation(id).customer;
    match (remedy.kind, order) {
        (RemedyKind::Refund, Some(order)) => orders::refund_all(state, order),
        (RemedyKind::PartRefund, Some(order)) => orders::refund(state, order, remedy.amount),
        (RemedyKind::Replacement, Some(order)) => match other_size {
            Some(size) => {
                state.note(id, Note::Exchanged);
                orders::exchange(scenario, state, order, size);
            }
            None => orders::replace(scenario, state, order),
        },
        (RemedyKind::Return, Some(order)) => orders::agree_return(scenario, state, order),
        (RemedyKind::Coupon, _) => orders::give_coupon(state, entry, customer, remedy.amount),
        (RemedyKind::Gift, Some(order)) => orders::add_gift(state, entry, order),
        (RemedyKind::Gift, None) => {
            if let Some(visitor) = state.visitors.get_mut(&customer) {
                visitor.agree_gift();
            }
        }
        (RemedyKind::Discount, _) => {
            if let Some(visitor) = state.visitors.get_mut(&customer) {
                visitor.agree_discount(remedy.amount);
            }
        }
        // Without an order there is nothing to give back; `may_offer` lets none of these through.
        (
            RemedyKind::Refund | RemedyKind::PartRefund | RemedyKind::Replacement | RemedyKind::Return,
            None,
        ) => {}
    }
}

fn waits_for_stock(state: &State, id: ConversationId, order: OrderId) -> bool {
    let o = state.order(order);
    let coming = state.listings[o.product.index()].coming >= o.to_replace();
    let waits = !matches!(o.state, OrderState::Closed) && !state.in_aftermath;
    let customer = state.conversation(id).customer;
    coming && waits && state.stream(customer.0, Purpose::WaitsForStock(o.draws)).chance(WAITS_FOR_STOCK)
}
