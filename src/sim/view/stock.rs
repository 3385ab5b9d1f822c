//! What is bought for the shop: stock on its way, suppliers, equipment.

use crate::base::ids::{EquipmentId, ProductId, PurchaseId, SupplierId};
use crate::base::{Money, Span, Text, Time};
use crate::studio::StudioGear;

/// Stock on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PurchaseView {
    /// Which.
    pub purchase: PurchaseId,
    /// What.
    pub product: ProductId,
    /// Pieces.
    pub pieces: u32,
    /// When it was promised.
    pub due: Time,
    /// Whether it has arrived.
    pub arrived: bool,
}

/// A supplier's offer.
#[derive(Debug, Clone, PartialEq)]
pub struct SupplierView {
    /// Which.
    pub supplier: SupplierId,
    /// Name.
    pub name: Text,
    /// What.
    pub product: ProductId,
    /// Price per piece.
    pub unit_cost: Money,
    /// Least pieces.
    pub minimum: u32,
    /// Lead time.
    pub lead: Span,
    /// How often it is in time, 0 to 1, as others rate it.
    pub reliability: f64,
}

/// A piece of equipment in the shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EquipmentView {
    /// Which.
    pub equipment: EquipmentId,
    /// Name.
    pub name: Text,
    /// What it does.
    pub about: Text,
    /// Price.
    pub price: Money,
    /// Whether it is owned.
    pub owned: bool,
    /// What it opens in the photo studio; nothing where no product stands there.
    pub gear: Vec<StudioGear>,
}
