//! What somebody wants to buy, whether it becomes an order or not.

use crate::base::ids::{CaseId, CustomerId, PersonaId, ProductId};
use crate::base::{Money, Text};
use crate::scenario::model::Fate;
use crate::sim::purpose::Draws;

/// What is needed to place an order.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct NewOrder {
    pub(in crate::sim) customer: CustomerId,
    pub(in crate::sim) name: Text,
    pub(in crate::sim) persona: PersonaId,
    pub(in crate::sim) product: ProductId,
    /// The size, or any that is in stock.
    pub(in crate::sim) size: Option<u8>,
    pub(in crate::sim) pieces: u32,
    /// Money off the whole order.
    pub(in crate::sim) discount: Money,
    /// Whether a small gift goes with it.
    pub(in crate::sim) gift: bool,
    pub(in crate::sim) fate: Fate,
    pub(in crate::sim) case: Option<CaseId>,
    /// Whether it is paid at once.
    pub(in crate::sim) at_once: bool,
    /// Its draws of chance among the customer's orders.
    pub(in crate::sim) draws: Draws,
}
