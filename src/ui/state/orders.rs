//! The panel of orders: the chosen tab and carrier.

use crate::base::ids::CarrierId;

/// The state of the panel of orders.
#[derive(Debug, Clone, Default)]
pub struct OrdersState {
    /// The chosen tab, from 0.
    pub tab: usize,
    /// The carrier last chosen.
    pub carrier: Option<CarrierId>,
    /// The order to ship, counted from the top, that should get the focus.
    pub ship_next: Option<usize>,
}
