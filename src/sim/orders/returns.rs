//! Goods that come back.

use super::refund::close_with;
use crate::base::Span;
use crate::base::ids::OrderId;
use crate::sim::calendar::SimEvent;
use crate::sim::command::{Alert, Refused};
use crate::sim::entry::{Closing, Entry};
use crate::sim::ledger::Account;
use crate::sim::purpose::Purpose;
use crate::sim::state::{OrderState, ReturnState, World};

/// A customer asks, outside a conversation, to send it back.
pub(in crate::sim) fn request_return(world: &mut World, id: OrderId) {
    if world.order(id).returning != ReturnState::None || world.order(id).state != OrderState::Delivered {
        return;
    }
    world.order_mut(id).returning = ReturnState::Requested;
    let reason = world.order(id).return_reason();
    world.write(Entry::ReturnRequested { order: id, reason });
    world.raise(Alert::Return(id));
    if world.in_aftermath {
        agree_return(world, id);
    } else {
        // Whoever hears nothing for two days goes to the marketplace (design choice).
        world.schedule(world.now + Span::days(2), SimEvent::DisputeDue(id));
    }
}

/// Whether a return waits for the keeper's word.
pub(in crate::sim) fn check_return(world: &World, id: OrderId) -> Result<(), Refused> {
    let order = world.orders.get(id.index()).ok_or(Refused::NoSuchThing)?;
    if order.returning == ReturnState::Requested { Ok(()) } else { Err(Refused::WrongState) }
}

/// The keeper approves a return.
pub(in crate::sim) fn approve_return(world: &mut World, id: OrderId) {
    if world.order(id).returning == ReturnState::Requested {
        agree_return(world, id);
    }
}

/// A return is agreed: the goods travel back.
pub(in crate::sim) fn agree_return(world: &mut World, id: OrderId) {
    let order = world.order_mut(id);
    if !matches!(order.state, OrderState::Delivered | OrderState::Completed)
        || !matches!(order.returning, ReturnState::None | ReturnState::Requested)
    {
        // It has not arrived: there is nothing to send back, the money goes back.
        if matches!(order.state, OrderState::ToShip | OrderState::Shipped) {
            close_with(world, id, Closing::Refunded);
        }
        return;
    }
    order.returning = ReturnState::Coming;
    let (customer, at_fault) =
        (order.customer, order.experience.is_loss() || order.experience.not_as_described);
    let draws = order.draws;
    let reason = world.order(id).return_reason();
    let entry = world.write(Entry::ReturnApproved { order: id, reason });
    if at_fault {
        // The shop pays the way back when the shop is at fault.
        let freight = world.scenario.policy.return_freight;
        world.pay(entry, Account::Freight, freight);
    }
    world.soon(SimEvent::ReviewResumes(id));
    let days = world.stream(customer.0, Purpose::TravelBack(draws)).between(1.5, 4.0);
    world.schedule(world.now + Span((days * 86_400.0) as i64), SimEvent::ReturnArrives(id));
}

/// Returned goods are back: the money goes back, the goods into stock if they can be sold.
pub(in crate::sim) fn return_arrives(world: &mut World, id: OrderId) {
    let order = world.order_mut(id);
    if order.returning != ReturnState::Coming {
        return;
    }
    order.returning = ReturnState::Done;
    let sellable = !order.experience.damaged;
    let (product, size, pieces, cost) = (order.product, order.size, order.pieces, order.goods_cost);
    let entry = world.write(Entry::ReturnArrived { order: id, sellable });
    world.cause = Some(entry);
    if sellable {
        world.post(entry, Account::Inventory, Account::CostOfGoods, cost);
        let listing = &mut world.listings[product.index()];
        listing.stock[usize::from(size)] += pieces;
        listing.stock_cost += cost;
    }
    close_with(world, id, Closing::Returned);
}
