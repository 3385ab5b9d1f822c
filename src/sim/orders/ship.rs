//! Packing and shipping.

use crate::base::Span;
use crate::base::ids::{CarrierId, OrderId};
use crate::scenario::model::Scenario;
use crate::sim::calendar::SimEvent;
use crate::sim::entry::Entry;
use crate::sim::ledger::Account;
use crate::sim::refused::Refused;
use crate::sim::state::{OrderState, State};

/// How long after the shipping deadline a customer cancels (design choice).
const CANCELS_AFTER: Span = Span::days(2);

/// Whether an order can be shipped by a carrier.
pub(in crate::sim) fn check_ship(
    scenario: &Scenario,
    state: &State,
    id: OrderId,
    carrier: CarrierId,
) -> Result<(), Refused> {
    let order = state.orders.get(id.index()).ok_or(Refused::NoSuchThing)?;
    let cost = scenario.carriers.get(carrier.index()).ok_or(Refused::NoSuchThing)?.cost;
    match order.state {
        OrderState::ToShip => {}
        OrderState::AwaitingPayment => return Err(Refused::NotPaid),
        OrderState::Shipped | OrderState::Delivered | OrderState::Completed => {
            return Err(Refused::AlreadyShipped);
        }
        OrderState::Closed => return Err(Refused::OrderClosed),
    }
    if state.ledger.balance(Account::Cash) < cost { Err(Refused::NotEnoughCash) } else { Ok(()) }
}

/// Hands a packed order to a carrier; says whether it left.
pub(in crate::sim) fn ship(scenario: &Scenario, state: &mut State, id: OrderId, carrier: CarrierId) -> bool {
    if state.order(id).state != OrderState::ToShip {
        return false;
    }
    let cost = scenario.carriers[carrier.index()].cost;
    let now = state.now;
    let order = state.order_mut(id);
    order.ship(now, carrier);
    let (late, goods) = (now > order.ship_by, order.goods_cost);
    let replaced = order.replaces;
    let entry = state.write(Entry::OrderShipped { order: id, carrier, late });
    state.cause = Some(entry);
    // Something else may have taken the cash while the parcel was packed; then the marketplace
    // advances it.
    state.pay(entry, Account::Freight, cost);
    // A piece that another came back for is sold, not given away.
    let given = replaced.is_some_and(|old| !state.order(old).exchanged);
    let account = if given { Account::WriteOffs } else { Account::CostOfGoods };
    state.post(entry, account, Account::Inventory, goods);
    state.shipped_count += 1;
    true
}

/// The last moment to ship by the rules.
pub(in crate::sim) fn ship_due(scenario: &Scenario, state: &mut State, id: OrderId) {
    if state.order(id).state != OrderState::ToShip {
        return;
    }
    let entry = state.write(Entry::ShippingOverdue { order: id });
    let fine = scenario.policy.late_ship_fine;
    state.pay(entry, Account::Compensation, fine);
    state.schedule(state.now + CANCELS_AFTER, SimEvent::CancelDue(id));
}
