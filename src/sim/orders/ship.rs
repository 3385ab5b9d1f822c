//! Packing and shipping.

use crate::base::Span;
use crate::base::ids::{CarrierId, OrderId};
use crate::sim::calendar::SimEvent;
use crate::sim::command::Refused;
use crate::sim::entry::Entry;
use crate::sim::ledger::Account;
use crate::sim::state::{OrderState, World};

/// How long after the shipping deadline a customer cancels (design choice).
const CANCELS_AFTER: Span = Span::days(2);

/// Whether an order can be shipped by a carrier.
pub(in crate::sim) fn check_ship(world: &World, id: OrderId, carrier: CarrierId) -> Result<(), Refused> {
    let order = world.orders.get(id.index()).ok_or(Refused::NoSuchThing)?;
    let cost = world.scenario.carriers.get(carrier.index()).ok_or(Refused::NoSuchThing)?.cost;
    if order.state != OrderState::ToShip {
        return Err(Refused::WrongState);
    }
    if world.ledger.balance(Account::Cash) < cost { Err(Refused::NotEnoughCash) } else { Ok(()) }
}

/// Hands a packed order to a carrier; says whether it left.
pub(in crate::sim) fn ship(world: &mut World, id: OrderId, carrier: CarrierId) -> bool {
    if world.order(id).state != OrderState::ToShip {
        return false;
    }
    let cost = world.scenario.carriers[carrier.index()].cost;
    let now = world.now;
    let order = world.order_mut(id);
    order.state = OrderState::Shipped;
    order.shipped = Some((now, carrier));
    let (late, goods) = (now > order.ship_by, order.goods_cost);
    let replacement = order.replaces.is_some();
    let entry = world.write(Entry::OrderShipped { order: id, carrier, late });
    world.cause = Some(entry);
    // Something else may have taken the cash while the parcel was packed; then the marketplace advances it.
    world.pay(entry, Account::Freight, cost);
    let account = if replacement { Account::WriteOffs } else { Account::CostOfGoods };
    world.post(entry, account, Account::Inventory, goods);
    world.shipped_count += 1;
    true
}

/// The last moment to ship by the rules.
pub(in crate::sim) fn ship_due(world: &mut World, id: OrderId) {
    if world.order(id).state != OrderState::ToShip {
        return;
    }
    let entry = world.write(Entry::ShippingOverdue { order: id });
    let fine = world.scenario.policy.late_ship_fine;
    world.pay(entry, Account::Compensation, fine);
    world.schedule(world.now + CANCELS_AFTER, SimEvent::CancelDue(id));
}
