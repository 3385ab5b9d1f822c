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

/// What the customer found in the parcel. Known to the engine only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "four troubles that may come together in any mix")]
pub(crate) struct Experience {
    /// Damaged or defective.
    pub(crate) damaged: bool,
    /// Another thing than ordered.
    pub(crate) wrong_item: bool,
    /// Does not fit.
    pub(crate) misfit: bool,
    /// Not what listing and pictures promised.
    pub(crate) not_as_described: bool,
}

impl Experience {
    /// Whether money or use was lost: the thing cannot be used as bought.
    pub(crate) fn is_loss(self) -> bool {
        self.damaged || self.wrong_item
    }
}

/// What was said of the thing when it was sold: a listing mended later does not change what this customer
/// expects.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Claims {
    /// How far the cover flatters, 0 to 1.
    pub(crate) flattery: f64,
    /// Facts that were overstated, in the listing or in the chat before the purchase.
    pub(crate) overstated: u32,
    /// Whether a fact about size or length was stated truly.
    pub(crate) size_told: bool,
}

/// A good review that waits for the parcel.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Praise {
    /// 4 or 5.
    pub(crate) stars: u8,
    /// Its words; may be empty.
    pub(crate) text: Text,
    /// The conversation in which it was earned.
    pub(crate) conversation: ConversationId,
}

/// An order.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "facts about an order that are true or not in any mix")]
pub(crate) struct Order {
    /// Who ordered.
    pub(crate) customer: CustomerId,
    /// Their name.
    pub(crate) name: Text,
    /// Their kind.
    pub(crate) persona: PersonaId,
    /// What.
    pub(crate) product: ProductId,
    /// Which size.
    pub(crate) size: u8,
    /// How many.
    pub(crate) pieces: u32,
    /// What the customer pays in all, freight included.
    pub(crate) total: Money,
    /// Freight within it.
    pub(crate) freight: Money,
    /// Cost of the goods, fixed when the order is placed.
    pub(crate) goods_cost: Money,
    /// State.
    pub(crate) state: OrderState,
    /// When placed.
    pub(crate) placed: Time,
    /// When paid.
    pub(crate) paid: Option<Time>,
    /// Last moment to ship by the rules.
    pub(crate) ship_by: Time,
    /// Promised day of delivery.
    pub(crate) promised_day: i64,
    /// When shipped, and with whom.
    pub(crate) shipped: Option<(Time, CarrierId)>,
    /// When it will arrive. Known to the engine; to the keeper only after a look-up.
    pub(crate) arrives: Option<Time>,
    /// When it arrived.
    pub(crate) delivered: Option<Time>,
    /// What the story wants of the parcel.
    pub(crate) fate: Fate,
    /// What the customer found.
    pub(crate) experience: Experience,
    /// Money given back.
    pub(crate) refunded: Money,
    /// Return.
    pub(crate) returning: ReturnState,
    /// Whether a dispute is open.
    pub(crate) disputed: bool,
    /// The last conversation about it.
    pub(crate) conversation: Option<ConversationId>,
    /// The scripted case whose order it is.
    pub(crate) case: Option<crate::base::ids::CaseId>,
    /// The review written about it.
    pub(crate) review: Option<ReviewId>,
    /// Whether it replaces another order, free of charge.
    pub(crate) replaces: Option<crate::base::ids::OrderId>,
    /// Whether the customer has made up their mind about it.
    pub(crate) judged: bool,
    /// A coupon that was used for it.
    pub(crate) coupon: Money,
    /// What listing, pictures and the keeper's words said when it was placed.
    pub(crate) claims: Claims,
    /// The good review a story has in mind once the parcel is there.
    pub(crate) praise: Option<Praise>,
    /// Whether the customer put off a review until a return or a dispute is over.
    pub(crate) review_waits: bool,
    /// Whether a gift goes with it.
    pub(crate) gift: bool,
    /// Whether the keeper looked it up since it was shipped.
    pub(crate) looked_up: bool,
}

impl Order {
    /// What may still be given back.
    pub(crate) fn refundable(&self) -> Money {
        if self.paid.is_some() { self.total - self.refunded } else { Money::ZERO }
    }

    /// Days after the promised one, counted on the calendar; 0 if in time or not delivered.
    pub(crate) fn days_late(&self) -> i64 {
        self.delivered.map_or(0, |at| (at.day() - self.promised_day).max(0))
    }
}
