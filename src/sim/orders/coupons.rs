//! Coupons: given in a conversation, used by the same person at their next order, on this visit or
//! a later one.
//!
//! A coupon costs when it is given (`Compensation` against `CouponsOwed`). When it is used, what is
//! owed becomes part of the sale, so that the customer pays less and the sale is counted in full.

use crate::base::Money;
use crate::base::ids::{CustomerId, EntryId};
use crate::sim::ledger::Account;
use crate::sim::state::State;

/// Gives a customer a coupon, on top of what they hold.
pub(in crate::sim) fn give_coupon(state: &mut State, entry: EntryId, customer: CustomerId, amount: Money) {
    state.post(entry, Account::Compensation, Account::CouponsOwed, amount);
    hand_back(state, customer, amount);
}

/// What a customer may take off their next order.
pub(in crate::sim) fn coupon_of(state: &State, customer: CustomerId) -> Money {
    state.coupons.get(&customer.person()).copied().unwrap_or(Money::ZERO)
}

/// Takes a coupon out of a customer's hands, for an order. What is not used of it stays.
pub(super) fn use_coupon(state: &mut State, customer: CustomerId, amount: Money) {
    if let Some(held) = state.coupons.get_mut(&customer.person()) {
        *held -= amount;
    }
}

/// Puts a coupon back into a customer's hands.
pub(super) fn hand_back(state: &mut State, customer: CustomerId, amount: Money) {
    if amount.is_positive() {
        *state.coupons.entry(customer.person()).or_insert(Money::ZERO) += amount;
    }
}
