//! Orders, their parcels and returns.

use crate::base::ids::{CarrierId, OrderId, ProductId};
use crate::base::{Money, Text, Time};
use crate::sim::entry::ReturnReason;
use crate::sim::state::{OrderState, ReturnState};

/// An order.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts about an order, each shown by itself")]
pub struct OrderView {
    /// Which.
    pub order: OrderId,
    /// The customer's name.
    pub customer: Text,
    /// What.
    pub product: ProductId,
    /// Size label.
    pub size: String,
    /// Pieces.
    pub pieces: u32,
    /// What the customer pays in all.
    pub total: Money,
    /// State.
    pub state: OrderState,
    /// When placed.
    pub placed: Time,
    /// When paid.
    pub paid: Option<Time>,
    /// Whether the keeper reminded the customer to pay.
    pub reminded: bool,
    /// Last moment to ship by the rules.
    pub ship_by: Time,
    /// Promised day of delivery.
    pub promised_day: i64,
    /// The parcel, once shipped.
    pub parcel: Option<ParcelView>,
    /// Money paid back so far.
    pub refunded: Money,
    /// Return.
    pub returning: ReturnState,
    /// Why the customer sends it back, as they say it; none where nothing goes back.
    pub return_reason: Option<ReturnReason>,
    /// Whether a dispute is open.
    pub disputed: bool,
    /// Whether this is a replacement sent free of charge.
    pub replacement: bool,
    /// Whether another size goes out for it: it comes back, and its money stays.
    pub exchanged: bool,
    /// Whether a small gift goes with it.
    pub gift: bool,
    /// Where its parcel goes, if the story says, and whether that was changed.
    pub address: Option<(Text, bool)>,
}

/// Where a parcel is, as far as it was looked up or told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParcelView {
    /// Carrier.
    pub carrier: CarrierId,
    /// When it left.
    pub shipped: Time,
    /// When it arrived, if it did.
    pub delivered: Option<Time>,
    /// When the carrier expects it, known after a look-up.
    pub expected: Option<Time>,
}
