//! An order and the one state it is in.

use crate::base::ids::{CarrierId, ConversationId, CustomerId, PersonaId, ProductId, ReviewId};
use crate::base::{Money, Text, Time};
use crate::scenario::model::Fate;
use crate::sim::entry::ReturnReason;
use crate::sim::purpose::Draws;
use serde::{Deserialize, Serialize};

/// Days late from which lateness is the reason that is given for a return (design choice).
const LATE_REASON: i64 = 3;

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

/// What the customer found in the parcel. Known to the engine only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "four troubles that may come together in any mix")]
pub(in crate::sim) struct Experience {
    /// Damaged or defective.
    pub(in crate::sim) damaged: bool,
    /// Another thing than ordered.
    pub(in crate::sim) wrong_item: bool,
    /// Does not fit.
    pub(in crate::sim) misfit: bool,
    /// Not what listing and pictures promised.
    pub(in crate::sim) not_as_described: bool,
}

impl Experience {
    /// Whether money or use was lost: the thing cannot be used as bought.
    pub(in crate::sim) fn is_loss(self) -> bool {
        self.damaged || self.wrong_item
    }
}

/// What was said of the thing when it was sold: a listing mended later does not change what this customer
/// expects.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(in crate::sim) struct Claims {
    /// How far the cover flatters, 0 to 1.
    pub(in crate::sim) flattery: f64,
    /// Facts that were overstated, in the listing or in the chat before the purchase.
    pub(in crate::sim) overstated: u32,
    /// Whether a fact about size or length was stated truly.
    pub(in crate::sim) size_told: bool,
}

/// A good review that waits for the parcel.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct Praise {
    /// 4 or 5.
    pub(in crate::sim) stars: u8,
    /// Its words; may be empty.
    pub(in crate::sim) text: Text,
    /// The conversation in which it was earned.
    pub(in crate::sim) conversation: ConversationId,
}

/// An order.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "facts about an order that are true or not in any mix")]
pub(in crate::sim) struct Order {
    /// Who ordered.
    pub(in crate::sim) customer: CustomerId,
    /// Their name.
    pub(in crate::sim) name: Text,
    /// Their kind.
    pub(in crate::sim) persona: PersonaId,
    /// What.
    pub(in crate::sim) product: ProductId,
    /// Which size.
    pub(in crate::sim) size: u8,
    /// How many.
    pub(in crate::sim) pieces: u32,
    /// What the customer pays in all, freight included.
    pub(in crate::sim) total: Money,
    /// Freight within it.
    pub(in crate::sim) freight: Money,
    /// Cost of the goods, fixed when the order is placed.
    pub(in crate::sim) goods_cost: Money,
    /// State.
    pub(in crate::sim) state: OrderState,
    /// When placed.
    pub(in crate::sim) placed: Time,
    /// When paid.
    pub(in crate::sim) paid: Option<Time>,
    /// Last moment to ship by the rules.
    pub(in crate::sim) ship_by: Time,
    /// Promised day of delivery.
    pub(in crate::sim) promised_day: i64,
    /// When shipped, and with whom.
    pub(in crate::sim) shipped: Option<(Time, CarrierId)>,
    /// When it will arrive. Known to the engine; to the keeper only after a look-up.
    pub(in crate::sim) arrives: Option<Time>,
    /// When it arrived.
    pub(in crate::sim) delivered: Option<Time>,
    /// What the story wants of the parcel.
    pub(in crate::sim) fate: Fate,
    /// What the customer found.
    pub(in crate::sim) experience: Experience,
    /// Money given back.
    pub(in crate::sim) refunded: Money,
    /// Return.
    pub(in crate::sim) returning: ReturnState,
    /// Whether a dispute is open.
    pub(in crate::sim) disputed: bool,
    /// The last conversation about it.
    pub(in crate::sim) conversation: Option<ConversationId>,
    /// The scripted case whose order it is.
    pub(in crate::sim) case: Option<crate::base::ids::CaseId>,
    /// The review written about it.
    pub(in crate::sim) review: Option<ReviewId>,
    /// Whether it replaces another order, free of charge.
    pub(in crate::sim) replaces: Option<crate::base::ids::OrderId>,
    /// Whether the customer has made up their mind about it.
    pub(in crate::sim) judged: bool,
    /// A coupon that was used for it.
    pub(in crate::sim) coupon: Money,
    /// What listing, pictures and the keeper's words said when it was placed.
    pub(in crate::sim) claims: Claims,
    /// The good review a story has in mind once the parcel is there.
    pub(in crate::sim) praise: Option<Praise>,
    /// Whether the customer put off a review until a return or a dispute is over.
    pub(in crate::sim) review_waits: bool,
    /// Which set of draws of chance it has among the customer's orders.
    pub(in crate::sim) draws: Draws,
    /// Whether the customer waits for goods on their way, to have it replaced.
    pub(in crate::sim) replace_later: bool,
    /// Whether a gift goes with it.
    pub(in crate::sim) gift: bool,
    /// Whether the keeper looked it up since it was shipped.
    pub(in crate::sim) looked_up: bool,
}

impl Order {
    /// What may still be given back.
    pub(in crate::sim) fn refundable(&self) -> Money {
        if self.paid.is_some() { self.total - self.refunded } else { Money::ZERO }
    }

    /// How many pieces a replacement replaces: one of several if they came damaged, all of them if another thing came
    /// (design choice: breakage hits one piece of a parcel).
    pub(in crate::sim) fn to_replace(&self) -> u32 {
        if self.experience.damaged && !self.experience.wrong_item { self.pieces.min(1) } else { self.pieces }
    }

    /// Why the customer would send it back, as they say it.
    pub(in crate::sim) fn return_reason(&self) -> ReturnReason {
        let found = self.experience;
        if found.damaged {
            ReturnReason::Damaged
        } else if found.wrong_item {
            ReturnReason::WrongItem
        } else if found.misfit {
            ReturnReason::Fit
        } else if found.not_as_described {
            ReturnReason::NotAsDescribed
        } else if self.days_late() >= LATE_REASON {
            ReturnReason::Late
        } else {
            ReturnReason::ChangeOfMind
        }
    }

    /// Days after the promised one, counted on the calendar; 0 if in time or not delivered.
    pub(in crate::sim) fn days_late(&self) -> i64 {
        self.delivered.map_or(0, |at| (at.day() - self.promised_day).max(0))
    }
}
