//! The order of a story's customer, and what becomes of its parcel.

use crate::base::ids::{CarrierId, ProductId};
use crate::base::{Span, Text, Time};
use serde::Serialize;

/// What happens to the parcel of a case's own order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub enum Fate {
    /// The carrier's luck decides.
    #[default]
    Luck,
    /// It arrives in time and sound.
    Sound,
    /// It arrives damaged.
    Damaged,
    /// It arrives this long after the promised day.
    Late(Span),
    /// Another thing than ordered is in it.
    WrongItem,
    /// The size turns out not to fit.
    WrongSize,
    /// It is not what the pictures promised.
    NotAsDescribed,
    /// It never arrives.
    Lost,
}

/// An order that the customer of a case places before the conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseOrder {
    /// What they buy.
    pub product: ProductId,
    /// How many.
    pub quantity: u32,
    /// In which size; the size with the most pieces, if the story does not say.
    pub size: Option<String>,
    /// When.
    pub at: Time,
    /// The fate of the parcel.
    pub fate: Fate,
    /// Placed before the first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Before>,
}

/// What is special about an order from before the first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Before {
    /// When it was shipped and with whom; none if it waits to be packed.
    pub shipped: Option<(CarrierId, Time)>,
}

/// Another address than the one that was given with the order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewAddress {
    /// The one given with the order.
    pub old: Text,
    /// The one that is right.
    pub new: Text,
    /// The fate of a parcel that goes to the old one.
    pub otherwise: Misdelivery,
}

/// The fate of a parcel that is taken to an address where the customer is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Misdelivery {
    /// Somebody passes it on, so much later.
    Forwarded(Span),
    /// It comes back to the shop, and the money goes back to the customer.
    ComesBack,
}
