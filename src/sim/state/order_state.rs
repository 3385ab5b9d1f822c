//! The states of an order and of its return.

use serde::{Deserialize, Serialize};

/// The one state an order is in, as sellers see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OrderState {
    /// Placed, not paid.
    AwaitingPayment,
    /// Paid, to be shipped.
    ToShip,
    /// On its way.
    Shipped,
    /// Arrived; the money is still with the marketplace.
    Delivered,
    /// Completed; the money is paid out.
    Completed,
    /// Ended without completion.
    Closed,
}

impl OrderState {
    /// Every state in the order of an order's life.
    pub const ALL: [Self; 6] =
        [Self::AwaitingPayment, Self::ToShip, Self::Shipped, Self::Delivered, Self::Completed, Self::Closed];

    /// The state's name, as message keys write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AwaitingPayment => "AwaitingPayment",
            Self::ToShip => "ToShip",
            Self::Shipped => "Shipped",
            Self::Delivered => "Delivered",
            Self::Completed => "Completed",
            Self::Closed => "Closed",
        }
    }
}

/// Where a return stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum ReturnState {
    /// There is none.
    #[default]
    None,
    /// Asked for.
    Requested,
    /// Approved, on its way back.
    Coming,
    /// Back and refunded.
    Done,
    /// Before the marketplace.
    Disputed,
    /// Refused by the marketplace.
    Refused,
}
