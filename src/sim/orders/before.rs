//! Orders from before the first day: the shop opens with them on its hands, to be packed or on
//! their way.
//!
//! They are no sales of the run: their money and their goods are there at the start, like the cash
//! and the stock.

use super::place::{OrderStep, size_called, start_cases_of};
use crate::base::ids::{CaseId, CustomerId, OrderId, PersonaId};
use crate::base::time::HOUR;
use crate::base::{Money, Span, Text, Time};
use crate::scenario::model::{Before, CaseOrder, Scenario, freight_of};
use crate::sim::calendar::SimEvent;
use crate::sim::entry::Entry;
use crate::sim::ledger::Account;
use crate::sim::purpose::Draws;
use crate::sim::state::{
    CaseStage, Claims, Destination, Experience, Order, OrderRecord, OrderState, ReturnState, State,
};

/// Who placed an order before the first day.
#[derive(Debug, Clone)]
pub(in crate::sim) struct FormerBuyer {
    /// The customer.
    pub(in crate::sim) customer: CustomerId,
    /// Their name.
    pub(in crate::sim) name: Text,
    /// Their kind.
    pub(in crate::sim) persona: PersonaId,
    /// Their story, if they have one.
    pub(in crate::sim) case: Option<CaseId>,
}

/// Carries an order over into the run. Returns it if it is on its way: its parcel must be sent off.
pub(in crate::sim) fn carry_over(
    scenario: &Scenario,
    state: &mut State,
    who: FormerBuyer,
    wanted: &CaseOrder,
    before: Before,
) -> Option<OrderId> {
    let id = OrderId::at(state.orders.len());
    let case = who.case;
    let order = record(scenario, state, who, wanted, before);
    let entry = state.write(Entry::CarriedOver {
        order: id,
        customer: order.customer,
        product: order.product,
        size: order.size,
        pieces: order.pieces,
        total: order.total,
        freight: order.freight,
        promised_day: order.promised_day,
        placed: order.placed,
    });
    state.post(entry, Account::Escrow, Account::Capital, order.total);
    let (ship_by, promised_day, goods) = (order.ship_by, order.promised_day, order.goods_cost);
    state.orders.push(Order::new(order));
    if let Some(case) = case {
        state.cases[case.index()] = CaseStage::Ordered(id);
    }
    // What counts from the payment counts from that day.
    let now = std::mem::replace(&mut state.now, wanted.at);
    start_cases_of(scenario, state, id, OrderStep::Paid);
    state.now = now;
    state.schedule(Time::on(promised_day + 1, Span(HOUR)), SimEvent::PromisedDayOver(id));
    if before.shipped.is_some() {
        return Some(id);
    }
    state.post(entry, Account::Inventory, Account::Capital, goods);
    state.schedule(ship_by, SimEvent::ShipDue(id));
    None
}

fn record(
    scenario: &Scenario,
    state: &State,
    who: FormerBuyer,
    wanted: &CaseOrder,
    before: Before,
) -> OrderRecord {
    let product = &scenario.products[wanted.product.index()];
    let listing = &state.listings[wanted.product.index()];
    let named = wanted.size.as_deref().and_then(|label| size_called(scenario, wanted.product, label));
    let usual = || {
        let sizes = product.sizes.iter().enumerate();
        let most = sizes.max_by_key(|(place, size)| (size.share_permille, std::cmp::Reverse(*place)));
        most.map_or(0, |(place, _)| place as u8)
    };
    let pieces = i64::from(wanted.quantity);
    let goods = listing.price_now().times(pieces);
    let freight = freight_of(scenario.policy.free_freight_from, listing.freight, goods);
    OrderRecord {
        customer: who.customer,
        name: who.name,
        persona: who.persona,
        product: wanted.product,
        size: named.unwrap_or_else(usual),
        pieces: wanted.quantity,
        total: goods + freight,
        freight,
        goods_cost: product.unit_cost.times(pieces),
        state: if before.shipped.is_some() { OrderState::Shipped } else { OrderState::ToShip },
        placed: wanted.at,
        paid: Some(wanted.at),
        reminded: None,
        ship_by: wanted.at + scenario.policy.ship_within,
        promised_day: wanted.at.day() + i64::from(listing.promise_days),
        shipped: before.shipped.map(|(carrier, at)| (at, carrier)),
        arrives: None,
        delivered: None,
        fate: wanted.fate,
        experience: Experience::default(),
        refunded: Money::ZERO,
        returning: ReturnState::None,
        disputed: false,
        conversation: None,
        case: who.case,
        review: None,
        replaces: None,
        coupon: Money::ZERO,
        claims: Claims::default(),
        planned_review: None,
        review_waits: false,
        judged: false,
        gift: false,
        replace_later: false,
        draws: Draws::default(),
        looked_up: false,
        exchanged: false,
        destination: Destination::AsOrdered,
    }
}
