//! What must hold after every step, whatever anybody does.

use super::ledger::Account;
use super::state::{OrderState, World};

use crate::base::Money;

/// Everything that does not hold, in words for an engineer; empty if all is well.
pub(super) fn faults(world: &World) -> Vec<String> {
    let mut faults = Vec::new();
    let mut expect = |holds: bool, what: &str| {
        if !holds {
            faults.push(what.to_owned());
        }
    };
    expect(world.ledger.sums_to_nothing(), "debits and credits differ");
    expect(world.over || world.ledger.balances_agree(), "balances are not the sums of the postings");
    expect(escrow(world) == world.ledger.balance(Account::Escrow), "escrow is not what open orders hold");
    expect(
        goods(world) == world.ledger.balance(Account::Inventory),
        "inventory is not the goods in the shop",
    );
    expect(coming(world) == world.ledger.balance(Account::GoodsComing), "goods coming are not the purchases");
    expect(coupons(world) == world.ledger.balance(Account::CouponsOwed), "coupons owed are not those held");
    expect(world.ledger.balance(Account::Cash) >= Money::ZERO, "cash is below zero");
    expect(
        world.orders.iter().all(|o| o.refunded >= Money::ZERO && o.refunded <= o.total.at_least(Money::ZERO)),
        "more was given back than was paid",
    );
    expect(
        world.orders.iter().all(|o| (o.state == OrderState::Delivered) <= o.delivered.is_some()),
        "an order is delivered without a delivery",
    );
    expect(
        world.orders.iter().all(|o| (o.state == OrderState::AwaitingPayment) <= o.paid.is_none()),
        "a paid order waits for payment",
    );
    expect(
        world.calendar.next_time().is_none_or(|t| world.over || t >= world.now),
        "an event lies in the past",
    );
    let entries = world.journal.entries();
    expect(
        entries.len() < 2 || entries[entries.len() - 2].at <= entries[entries.len() - 1].at,
        "the journal goes back in time",
    );
    faults
}

fn escrow(world: &World) -> Money {
    let open = |state| matches!(state, OrderState::ToShip | OrderState::Shipped | OrderState::Delivered);
    world.orders.iter().filter(|o| open(o.state)).map(super::state::Order::refundable).sum()
}

fn goods(world: &World) -> Money {
    let reserved = |state| matches!(state, OrderState::AwaitingPayment | OrderState::ToShip);
    let in_stock: Money = world.listings.iter().map(|l| l.stock_cost).sum();
    let packed: Money = world.orders.iter().filter(|o| reserved(o.state)).map(|o| o.goods_cost).sum();
    in_stock + packed
}

fn coupons(world: &World) -> Money {
    let unpaid = world.orders.iter().filter(|o| o.state == OrderState::AwaitingPayment);
    world.coupons.values().copied().sum::<Money>() + unpaid.map(|o| o.coupon).sum::<Money>()
}

fn coming(world: &World) -> Money {
    world.purchases.iter().filter(|p| !p.arrived).map(|p| p.cost).sum()
}
