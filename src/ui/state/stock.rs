//! The panel of stock: how many pieces are about to be ordered.

use std::collections::BTreeMap;

use crate::base::ids::SupplierId;

/// The state of the panel of stock.
#[derive(Debug, Clone, Default)]
pub struct StockState {
    /// Pieces to order, as typed; a supplier that is missing, or `None`, shows the least that it
    /// sells.
    pub pieces: BTreeMap<SupplierId, Option<String>>,
}
