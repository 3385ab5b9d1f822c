//! Coupons: given in a conversation, used by the same person at their next order, on this visit or a later one.
//!
//! A coupon costs when it is given (`Compensation` against `CouponsOwed`). When it is used, what is owed becomes
//! part of the sale, so that the customer pays less and the sale is counted in full.

use crate::base::Money;
use crate::base::ids::{CustomerId, EntryId};
use crate::sim::ledger::Account;
use crate::sim::state::World;

/// Gives a customer a coupon, on top of what they hold.
pub(in crate::sim) fn give_coupon(world: &mut World, entry: EntryId, customer: CustomerId, amount: Money) {
    world.post(entry, Account::Compensation, Account::CouponsOwed, amount);
    hand_back(world, customer, amount);
}

/// What a customer may take off their next order.
pub(in crate::sim) fn coupon_of(world: &World, customer: CustomerId) -> Money {
    world.coupons.get(&customer.person()).copied().unwrap_or(Money::ZERO)
}

/// Takes a coupon out of a customer's hands, for an order. What is not used of it stays.
pub(super) fn use_coupon(world: &mut World, customer: CustomerId, amount: Money) {
    if let Some(held) = world.coupons.get_mut(&customer.person()) {
        *held -= amount;
    }
}

/// Puts a coupon back into a customer's hands.
pub(super) fn hand_back(world: &mut World, customer: CustomerId, amount: Money) {
    if amount.is_positive() {
        *world.coupons.entry(customer.person()).or_insert(Money::ZERO) += amount;
    }
}
