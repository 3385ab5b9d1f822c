//! An order and the one state it is in.

use crate::base::ids::{CarrierId, ConversationId, CustomerId, PersonaId, ProductId, ReviewId};
use crate::base::{Money, Text, Time};
use crate::scenario::model::Fate;
use crate::sim::view::ReturnState;
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
    pub const ALL: [Self; 6] = [
        Self::AwaitingPayment,
        Self::ToShip,
        Self::Shipped,
        Self::Delivered,
        Self::Completed,
        Self::Closed,
    ];

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

/// What the customer found in the parcel. Known to the engine only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Experience {
    /// Damaged or defective.
    pub damaged: bool,
    /// Another thing than ordered.
    pub wrong_item: bool,
    /// Does not fit.
    pub misfit: bool,
    /// Not what listing and pictures promised.
    pub not_as_described: bool,
}

impl Experience {
    /// Whether money or use was lost: the thing cannot be used as bought.
    pub fn is_loss(self) -> bool {
        self.damaged || self.wrong_item
    }
}

/// An order.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// Who ordered.
    pub customer: CustomerId,
    /// Their name.
    pub name: Text,
    /// Their kind.
    pub persona: PersonaId,
    /// What.
    pub product: ProductId,
    /// Which size.
    pub size: u8,
    /// How many.
    pub pieces: u32,
    /// What the customer pays in all, freight included.
    pub total: Money,
    /// Freight within it.
    pub freight: Money,
    /// Cost of the goods, fixed when the order is placed.
    pub goods_cost: Money,
    /// State.
    pub state: OrderState,
    /// When placed.
    pub placed: Time,
    /// When paid.
    pub paid: Option<Time>,
    /// Last moment to ship by the rules.
    pub ship_by: Time,
    /// Promised day of delivery.
    pub promised_day: i64,
    /// When shipped, and with whom.
    pub shipped: Option<(Time, CarrierId)>,
    /// When it will arrive. Known to the engine; to the keeper only after a look-up.
    pub arrives: Option<Time>,
    /// When it arrived.
    pub delivered: Option<Time>,
    /// What the story wants of the parcel.
    pub fate: Fate,
    /// What the customer found.
    pub experience: Experience,
    /// Money given back.
    pub refunded: Money,
    /// Return.
    pub returning: ReturnState,
    /// Whether a dispute is open.
    pub disputed: bool,
    /// The last conversation about it.
    pub conversation: Option<ConversationId>,
    /// The scripted case whose order it is.
    pub case: Option<crate::base::ids::CaseId>,
    /// The review written about it.
    pub review: Option<ReviewId>,
    /// Whether it replaces another order, free of charge.
    pub replaces: Option<crate::base::ids::OrderId>,
    /// Whether a gift goes with it.
    pub gift: bool,
    /// Whether the keeper looked it up since it was shipped.
    pub looked_up: bool,
}

impl Order {
    /// What may still be given back.
    pub fn refundable(&self) -> Money {
        if self.paid.is_some() { self.total - self.refunded } else { Money::ZERO }
    }

    /// Days after the promised one, counted on the calendar; 0 if in time or not delivered.
    pub fn days_late(&self) -> i64 {
        self.delivered.map_or(0, |at| (at.day() - self.promised_day).max(0))
    }
}
