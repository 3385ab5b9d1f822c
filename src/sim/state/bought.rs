//! Who bought what, to be asked by customer.

use std::collections::BTreeMap;

use super::Order;
use crate::base::Time;
use crate::base::ids::{CustomerId, OrderId};

/// The orders that customers placed themselves, by customer: what replaces another is not one.
pub(in crate::sim) struct Bought {
    /// By customer: when each was placed, oldest first.
    placed: BTreeMap<u64, Vec<(Time, OrderId)>>,
}

impl Bought {
    /// Of all orders of a shop.
    pub(in crate::sim) fn of(orders: &[Order]) -> Self {
        let mut placed: BTreeMap<u64, Vec<(Time, OrderId)>> = BTreeMap::new();
        for (index, order) in orders.iter().enumerate().filter(|(_, order)| order.replaces.is_none()) {
            placed.entry(order.customer.0).or_default().push((order.placed, OrderId(index as u32)));
        }
        Self { placed }
    }

    /// The first order that one customer placed at a time or later, without a table of all.
    pub(in crate::sim) fn first(orders: &[Order], customer: CustomerId, begun: Time) -> Option<OrderId> {
        let is_it =
            |order: &Order| order.replaces.is_none() && order.customer == customer && order.placed >= begun;
        orders.iter().position(is_it).map(|index| OrderId(index as u32))
    }

    /// The first order that a customer placed at a time or later.
    pub(in crate::sim) fn since(&self, customer: CustomerId, begun: Time) -> Option<OrderId> {
        let orders = self.placed.get(&customer.0)?;
        orders.iter().find(|(at, _)| *at >= begun).map(|(_, order)| *order)
    }
}
