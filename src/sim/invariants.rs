//! What must hold after every step.

use super::ledger::Account;
use super::state::{OrderState, State};

use crate::base::Money;

/// Everything that does not hold, in words for an engineer; empty if all is well.
pub(super) fn faults(state: &State) -> Vec<String> {
    let mut faults = Vec::new();
    let mut expect = |holds: bool, what: &str| {
        if !holds {
            faults.push(what.to_owned());
        }
    };
    expect(state.ledger.sums_to_nothing(), "debits and credits differ");
    expect(state.over || state.ledger.balances_agree(), "balances are not the sums of the postings");
    expect(escrow(state) == state.ledger.balance(Account::Escrow), "escrow is not what open orders hold");
    expect(
        goods(state) == state.ledger.balance(Account::Inventory),
        "inventory is not the goods in the shop",
    );
    expect(coming(state) == state.ledger.balance(Account::GoodsComing), "goods coming are not the purchases");
    expect(coupons(state) == state.ledger.balance(Account::CouponsOwed), "coupons owed are not those held");
    expect(state.ledger.balance(Account::Cash) >= Money::ZERO, "cash is below zero");
    expect(
        state.orders.iter().all(|o| o.refunded >= Money::ZERO && o.refunded <= o.total.at_least(Money::ZERO)),
        "more was given back than was paid",
    );
    expect(
        state.orders.iter().all(|o| (o.state == OrderState::Delivered) <= o.delivered.is_some()),
        "an order is delivered without a delivery",
    );
    expect(
        state.orders.iter().all(|o| (o.state == OrderState::AwaitingPayment) <= o.paid.is_none()),
        "a paid order waits for payment",
    );
    expect(
        state.calendar.next_time().is_none_or(|t| state.over || t >= state.now),
        "an event lies in the past",
    );
    let entries = state.journal.entries();
    expect(
        entries.len() < 2 || entries[entries.len() - 2].at <= entries[entries.len() - 1].at,
        "the journal goes back in time",
    );
    faults
}

fn escrow(state: &State) -> Money {
    let open = |stage| matches!(stage, OrderState::ToShip | OrderState::Shipped | OrderState::Delivered);
    state.orders.iter().filter(|o| open(o.state)).map(|o| o.refundable()).sum()
}

fn goods(state: &State) -> Money {
    let reserved = |stage| matches!(stage, OrderState::AwaitingPayment | OrderState::ToShip);
    let in_stock: Money = state.listings.iter().map(|l| l.stock_cost).sum();
    let packed: Money = state.orders.iter().filter(|o| reserved(o.state)).map(|o| o.goods_cost).sum();
    in_stock + packed
}

fn coupons(state: &State) -> Money {
    let unpaid = state.orders.iter().filter(|o| o.state == OrderState::AwaitingPayment);
    state.coupons.values().copied().sum::<Money>() + unpaid.map(|o| o.coupon).sum::<Money>()
}

fn coming(state: &State) -> Money {
    state.purchases.iter().filter(|p| !p.arrived).map(|p| p.cost).sum()
}
